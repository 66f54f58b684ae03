/** A question in words that are understood as just this question: on buttons, and for the next page. */
import type { Question, Slots } from './question.ts';

export function questionInWords({ intent, slots, page }: Question): string {
  const words = wordsFor(intent, slots);
  return page > 1 ? `${words}, page ${page}` : words;
}

function wordsFor(intent: Question['intent'], slots: Slots): string {
  const about = aboutWords(slots);
  const of = about === '' ? '' : ` of ${about}`;
  const within = about === '' ? '' : ` in ${about}`;
  switch (intent) {
    case 'plan_status':
      return filterWords(slots) ?? 'status of the plan';
    case 'outcome_status':
    case 'action_or_milestone_status':
      return filterWords(slots) ?? `status${of}`;
    case 'overdue':
      return `what${mine(slots)} ${slots.state === 'slipped' ? 'has slipped' : 'is overdue'}${within}`;
    case 'due':
      return `what${mine(slots)} is due${within}${timeWords(slots)}`;
    case 'my_milestones':
      return 'my milestones';
    case 'who_owns':
      return `who owns ${about}`;
    case 'owner_items':
      return `what does ${slots.owner ?? ''} own`;
    case 'kpi':
      return `kpi ${slots.ref ?? slots.title ?? slots.phrase ?? ''}`;
    case 'kpis_off_target':
      return `which kpis are off target${within}`;
    case 'risks':
      return `risks${of}`;
    case 'impact':
      return `impact${of}`;
    case 'changes_since':
      return `what changed${within} since ${slots.from ?? slots.period ?? 'last time'}`;
    case 'as_of':
      return `status${of === '' ? ' of the plan' : of} as at ${slots.date ?? slots.period ?? ''}`;
    case 'not_reported':
      return `who has not reported${within}`;
    case 'evidence_for':
      return `evidence for ${about === '' ? 'the plan' : about}`;
    case 'help_needed':
      return `help needed${within}`;
    case 'update_start':
      return `update ${about}`.trim();
    case 'history':
      return `history${of === '' ? ' of the plan' : of}`;
    case 'actions_log':
      return 'actions log';
    case 'digest_now':
      return 'send the digest now';
    case 'help':
      return 'help';
    case 'greeting':
      return 'hello';
    case 'off_topic':
    case 'ambiguous':
      return slots.phrase ?? '';
  }
}

function aboutWords({ outcome, ref, owner, phrase }: Slots): string {
  if (ref !== undefined) return ref;
  if (outcome !== undefined) return `outcome ${outcome}`;
  return owner ?? phrase ?? '';
}

function filterWords(slots: Slots): string | null {
  const about = slots.outcome === undefined ? '' : ` in outcome ${slots.outcome}`;
  if (slots.rag !== undefined) return `which milestones are ${slots.rag}${about}`;
  if (slots.state === undefined) return null;
  return `which milestones are ${STATE_WORDS[slots.state]}${about}`;
}

const STATE_WORDS: Record<NonNullable<Slots['state']>, string> = {
  overdue: 'overdue',
  due: 'due',
  slipped: 'slipped',
  complete: 'complete',
  not_complete: 'not complete',
  not_reported: 'not reported',
  reported: 'reported',
  help_needed: 'in need of help',
  no_date: 'without a date',
  no_lead: 'without a lead',
  no_evidence: 'without evidence',
};

function mine({ me }: Slots): string {
  return me === true ? ' of mine' : '';
}

function timeWords({ from, to, period }: Slots): string {
  if (from !== undefined && to !== undefined) return ` between ${from} and ${to}`;
  if (to !== undefined) return ` by ${to}`;
  return period === undefined ? '' : ` ${period}`;
}
