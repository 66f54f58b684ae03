/** Which slots a question of each intent has: what else was in its words is no part of it. */
import type { Intent, Slots } from './question.ts';

type Slot = keyof Slots;

const THING: readonly Slot[] = ['outcome', 'ref', 'title', 'phrase'];
const TIME: readonly Slot[] = ['from', 'to', 'date', 'period', 'phrase'];
const FILTER: readonly Slot[] = ['rag', 'state'];
const LIST: readonly Slot[] = [...THING, 'owner', 'me', ...TIME, ...FILTER];

const KEPT: Readonly<Record<Intent, readonly Slot[]>> = {
  plan_status: [...FILTER, 'owner', 'phrase'],
  outcome_status: [...THING, ...FILTER],
  action_or_milestone_status: THING,
  overdue: LIST,
  due: LIST,
  my_milestones: LIST,
  who_owns: THING,
  owner_items: LIST,
  kpi: [...THING, ...TIME],
  kpis_off_target: [...THING, 'owner', ...TIME, 'rag'],
  risks: [...THING, 'owner'],
  impact: THING,
  changes_since: LIST,
  as_of: LIST,
  not_reported: LIST,
  evidence_for: [...THING, 'owner', 'me', 'state'],
  help_needed: LIST,
  update_start: [...THING, 'me', ...FILTER],
  history: [...THING, 'owner', ...TIME],
  actions_log: ['outcome', 'owner', ...TIME],
  digest_now: [],
  help: [],
  greeting: [],
  off_topic: ['phrase'],
  ambiguous: LIST,
};

export function keptSlots(intent: Intent, slots: Slots): Slots {
  const kept = KEPT[intent];
  const entries = Object.entries(slots).filter(([slot]) => kept.includes(slot as Slot));
  const said = Object.fromEntries(entries) as Slots;
  // A time as typed that the intent has no use for names nothing.
  const isIdle =
    !kept.includes('period') && said.phrase !== undefined && said.phrase === slots.period;
  if (!isIdle) return said;
  const { phrase: _phrase, ...others } = said;
  return others;
}
