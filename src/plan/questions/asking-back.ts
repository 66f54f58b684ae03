/** What is asked back when two or three things may be meant. */
import type { Candidate, Intent, Question, Slots } from './question.ts';
import { questionInWords } from './in-words.ts';
import type { Owner } from './owners/owners.ts';
import type { Thing } from './things/things.ts';

const LABEL = 60;

export function askingBack(intent: Intent, slots: Slots, things: readonly Thing[]): Question {
  const candidates = things.slice(0, 3).map((thing) => candidateOf(intent, thing));
  return { intent: 'ambiguous', slots, confidence: 0.4, candidates, page: 1 };
}

/** The same question of each of the owners it may mean. */
export function askingWho(intent: Intent, slots: Slots, owners: readonly Owner[]): Question {
  const candidates = owners.slice(0, 3).map(({ name }): Candidate => {
    const of = { intent, slots: { ...slots, owner: name }, confidence: 1, candidates: [], page: 1 };
    return { label: shortened(name), text: questionInWords(of) };
  });
  return { intent: 'ambiguous', slots, confidence: 0.4, candidates, page: 1 };
}

function candidateOf(intent: Intent, thing: Thing): Candidate {
  const slots = slotsOf(thing);
  const of = { intent: statusOf(intent, thing), slots, confidence: 1, candidates: [], page: 1 };
  const name = thing.kind === 'outcome' ? `Outcome ${thing.outcome}` : (thing.ref ?? 'KPI');
  return { label: shortened(`${name}: ${thing.title}`), text: questionInWords(of) };
}

function slotsOf(thing: Thing): Slots {
  if (thing.kind === 'outcome') return { outcome: thing.outcome };
  return { ...(thing.ref === null ? {} : { ref: thing.ref }), title: thing.title };
}

function statusOf(intent: Intent, { kind }: Thing): Intent {
  if (kind === 'kpi') return 'kpi';
  if (!['plan_status', 'ambiguous', 'kpi'].includes(intent)) return intent;
  return kind === 'outcome' ? 'outcome_status' : 'action_or_milestone_status';
}

function shortened(text: string): string {
  if (text.length <= LABEL) return text;
  const cut = text.slice(0, LABEL - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LABEL - 20)).trimEnd()}…`;
}
