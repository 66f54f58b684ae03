/** A question in words that are understood as just this question: on buttons, and for the next page. */
import type { ItemState, Question, Slots } from './question.ts';

export function questionInWords({ intent, slots, page }: Question): string {
  const words = wordsFor(intent, slots).trim();
  return page > 1 ? `${words}, page ${page}` : words;
}

function wordsFor(intent: Question['intent'], slots: Slots): string {
  const about = thingOf(slots);
  const of = about === '' ? 'the plan' : about;
  switch (intent) {
    case 'plan_status':
    case 'outcome_status':
      return slots.rag === undefined && slots.state === undefined
        ? `status of ${of}`
        : `which milestones are ${filterOf(slots)}${within(slots)}`;
    case 'action_or_milestone_status':
      return `status of ${of}`;
    case 'overdue':
      return `${whatOf(slots, slots.state === 'slipped' ? 'has slipped' : 'is overdue')}${timeOf(slots)}`;
    case 'due':
      return `${whatOf(slots, 'is due')}${timeOf(slots)}`;
    case 'my_milestones':
      return slots.rag === undefined && slots.state === undefined
        ? `my milestones${slots.outcome === undefined ? '' : ` in outcome ${slots.outcome}`}`
        : `which of my milestones are ${filterOf(slots)}`;
    case 'who_owns':
      return `who owns ${of}`;
    case 'owner_items':
      return slots.rag === undefined && slots.state === undefined
        ? `what does ${slots.owner ?? ''} own`
        : `which milestones are ${filterOf(slots)} led by ${slots.owner ?? ''}`;
    case 'kpi':
      return kpiWords(slots, of);
    case 'kpis_off_target':
      return `which KPIs are off target${within(slots)}`;
    case 'risks':
      return `risks of ${of}`;
    case 'impact':
      return `impact of ${of}`;
    case 'changes_since':
      return `what ${slots.rag === undefined ? 'changed' : `turned ${slots.rag}`}${within(slots)}${changesOf(slots)}`;
    case 'as_of':
      return `status of ${of} as at ${slots.date ?? slots.period ?? ''}`;
    case 'not_reported':
      return `who has not reported${within(slots)}${timeOf(slots)}`;
    case 'evidence_for':
      return `evidence for ${of}`;
    case 'help_needed':
      return `help needed${within(slots)}`;
    case 'update_start':
      return `update ${about}`;
    case 'history':
      return `history of ${of}`;
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

/** By its ref; a measure may begin with a number that is none. */
function kpiWords({ ref, title, phrase, outcome }: Slots, of: string): string {
  if (ref !== undefined) return `KPI ${ref}`;
  if (title !== undefined) return `figure for "${title}"`;
  return outcome !== undefined || phrase === undefined ? `KPIs of ${of}` : `figure for "${phrase}"`;
}

/** What it is about, as it can be named again. */
function thingOf({ outcome, ref, owner, title, phrase, period, me }: Slots): string {
  // The refs of milestones and actions have a dot in them, and no letter before it.
  if (ref !== undefined) return /^\d+\./.test(ref) ? ref : `KPI ${ref}`;
  if (outcome !== undefined) return `outcome ${outcome}`;
  if (title !== undefined) return title;
  if (owner !== undefined) return owner;
  if (me === true) return 'my milestones';
  return phrase === undefined || phrase === period ? '' : phrase;
}

function within(slots: Slots): string {
  if (slots.me === true) return ' of mine';
  if (slots.ref === undefined && slots.outcome === undefined && slots.owner !== undefined)
    return ` led by ${slots.owner}`;
  const about = thingOf(slots);
  return about === '' ? '' : ` in ${about}`;
}

function whatOf(slots: Slots, is: string): string {
  const rag = slots.rag === undefined ? '' : ` ${slots.rag} milestones`;
  return slots.me === true ? `what${rag} of mine ${is}` : `what${rag} ${is}${within(slots)}`;
}

const STATE_WORDS: Record<ItemState, string> = {
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

function filterOf({ rag, state }: Slots): string {
  return [rag, state === undefined ? undefined : STATE_WORDS[state]]
    .filter((word) => word !== undefined)
    .join(' and ');
}

function timeOf({ from, to, period }: Slots): string {
  if (from !== undefined && to !== undefined) return ` between ${from} and ${to}`;
  if (to !== undefined) return ` by ${to}`;
  return period === undefined ? '' : ` ${period}`;
}

function changesOf({ from, to, period }: Slots): string {
  if (from !== undefined && to !== undefined) return ` between ${from} and ${to}`;
  if (from !== undefined) return ` since ${from}`;
  return period === undefined ? '' : ` ${period}`;
}
