/** A question that leans on the one before it: `and outcome 4?`, `who owns that?`, `only the late ones`. */
import type { Plan } from '../model.ts';
import { milestonesOf } from '../model.ts';
import { pattern } from './cues/cue.ts';
import type { Intent, Question, Slots } from './question.ts';
import { Temporal, type Day } from '../time.ts';

/** A question read by itself, before anything is taken from the one before it. */
export interface Draft {
  readonly intent: Intent;
  readonly slots: Slots;
  /** Whether its words ask for its intent, or only name something. */
  readonly isAsked: boolean;
  /** The marked text. */
  readonly text: string;
  /** The time it speaks of, as one intent or another means it. */
  readonly timeFor: (intent: Intent) => Slots;
  /** The KPI its words may name where KPIs are spoken of. */
  readonly kpiMeant: () => Slots | null;
  /** The owner its words may name where an owner is expected. */
  readonly ownerMeant: () => string | null;
}

const LEANING = pattern(`
    ^(and|what about|how about|ok(ay)? (and|so|then|now|what about)|right|same|now|just|only|also|but|then|so|plus|or|no|sorry|thx|thanks|i meant?|actually)
  `);
const TOO = pattern(`
    (too|as well|also)$
  `);
const POINTING = pattern(`
    that
    it
    this
    those
    these
    them
    they
    its
    their
    he
    she
    his
    her
    him
    there
    one
    ones
    same
    of (those|these|them)
    the (first|second|third|last) (one)?
    thats
  `);
const WHOLE = pattern(`
    whole
    overall
    entire
    plan
    everything
    all
    across the board
    in total
    altogether
  `);
/** `in outcome 3`: of what was asked before. */
const WITHIN = /^(?:in|for|on|under|by|within) /;
const SHORT = 4;

const NEXT_ONE =
  /^(?:and |what about |how about |ok )*(?:the )?(?:(?:week|month|quarter|fortnight) after|following (?:week|month|quarter|fortnight)|next (?:one|week|month) after)/;

/** `and the month after?`: as long a time, right after the one asked about. */
export function followingTime(text: string, previous: Question): Question | null {
  const { from, to } = previous.slots;
  if (!NEXT_ONE.test(text) || from === undefined || to === undefined) return null;
  const next = nextStretch(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));
  const { phrase: _phrase, period: _period, ...slots } = previous.slots;
  return { ...previous, page: 1, slots: { ...slots, ...next } };
}

function nextStretch(from: Day, to: Day): { from: string; to: string } {
  const start = to.add({ days: 1 });
  const isMonths = from.day === 1 && start.day === 1;
  const length = isMonths
    ? { months: from.until(start, { largestUnit: 'months' }).months }
    : { days: from.until(start).days };
  return { from: start.toString(), to: start.add(length).subtract({ days: 1 }).toString() };
}

const ONE_AFTER =
  /(?<!\S)(?:(?:the )?(?:one after(?: (?:that|it))?|next one(?: along| down)?|following one))(?!\S)/;
const ONE_BEFORE = /(?<!\S)(?:(?:the )?(?:one before(?: (?:that|it))?|previous one))(?!\S)/;

/** `and the one after that?`: the next outcome or milestone, in the plan's order. */
export function neighbourOf(text: string, previous: Question, plan: Plan | null): Question | null {
  const step = ONE_AFTER.test(text) ? 1 : ONE_BEFORE.test(text) ? -1 : 0;
  const { outcome, ref } = previous.slots;
  if (step === 0 || plan === null) return null;
  const at = { ...previous, ...PLAIN };
  if (ref === undefined)
    return outcome === undefined
      ? null
      : { ...at, slots: { ...previous.slots, outcome: outcome + step } };
  const milestones = milestonesOf(plan).map(({ milestone }) => milestone);
  const next = milestones[milestones.findIndex((one) => one.ref === ref) + step];
  const isThere = next !== undefined && milestones.some((one) => one.ref === ref);
  return isThere ? { ...at, slots: { ref: next.ref, title: next.text } } : null;
}

export function leansOn({ text, slots }: Draft, previous: Question): boolean {
  if (previous.intent === 'greeting' || previous.intent === 'help') return false;
  const count = text.split(' ').length;
  if (WHOLE.test(text) && !POINTING.test(text)) return false;
  return (
    LEANING.test(text) ||
    TOO.test(text) ||
    POINTING.test(text) ||
    (count <= SHORT && (!hasThing(slots) || WITHIN.test(text)))
  );
}

/** Null where nothing can be taken from the question before. */
export function leaning(draft: Draft, previous: Question, plan: Plan | null): Question | null {
  const kpi =
    previous.intent === 'kpi' && (!draft.isAsked || draft.intent === 'kpi')
      ? draft.kpiMeant()
      : null;
  if (kpi !== null) return { ...PLAIN, intent: 'kpi', slots: kpi };
  const scope = scopeOf(previous.slots);
  const owner =
    BY_OWNER.has(previous.intent) || previous.slots.owner !== undefined ? draft.ownerMeant() : null;
  const own = owner === null || draft.isAsked ? ownScope(draft.slots) : { owner };
  const hasOwn = Object.keys(own).length > 0;
  const time = timeOf(draft.slots);
  const isBare = !draft.isAsked && !hasOwn && Object.keys(time).length === 0;
  // `colourless green ideas`: one word of the plan's among others that are about nothing in it.
  if (draft.slots.rag !== undefined && draft.slots.phrase === draft.text) return null;
  if (isBare && !(draft.intent === 'plan_status' && IT.test(draft.text))) return null;
  const justMine = draft.intent === 'my_milestones' && LISTS.has(previous.intent) && isShort(draft);
  if (justMine) return { ...previous, ...PLAIN, slots: { ...previous.slots, me: true } };
  if (draft.isAsked && hasOwn) return null;
  const intent = draft.isAsked || isBare ? draft.intent : carried(draft, previous);
  const about = hasOwn ? own : scopeFor(intent, scope, previous, plan);
  const times =
    Object.keys(time).length > 0
      ? timeOf(draft.timeFor(intent))
      : draft.isAsked
        ? {}
        : timeOf(previous.slots);
  if (NEEDS_THING.has(intent) && Object.keys(about).length === 0) return null;
  const filters = filtersOf(draft.slots);
  const slots = { ...about, ...times, ...filters };
  return {
    ...PLAIN,
    intent: fitting(intent, slots),
    slots,
  };
}

const BY_OWNER: ReadonlySet<Intent> = new Set(['owner_items']);
/** `has it been done`: how it stands. */
const IT = /(?<!\S)(?:it|that|this|they|those|these)(?!\S)/;
const LISTS: ReadonlySet<Intent> = new Set(['due', 'overdue', 'not_reported', 'help_needed']);
function isShort({ text }: Draft): boolean {
  return text.split(' ').length <= SHORT;
}
const PLAIN = { confidence: 0.85, candidates: [], page: 1 };
/** Of nothing they ask nothing. */
const NEEDS_THING: ReadonlySet<Intent> = new Set(['who_owns']);
const STATUSES: readonly Intent[] = ['plan_status', 'outcome_status', 'action_or_milestone_status'];

/** What was asked before, asked again of something else or for another time. */
function carried({ slots, intent }: Draft, previous: Question): Intent {
  const time = timeOf(slots);
  if (Object.keys(time).length > 0 && Object.keys(ownScope(slots)).length === 0) {
    if (previous.intent === 'due' || previous.intent === 'changes_since') return previous.intent;
    if (time.to !== undefined && time.date === undefined && intent === 'due') return 'due';
    return STATUSES.includes(previous.intent) ? 'as_of' : previous.intent;
  }
  if (slots.owner !== undefined && !['overdue', 'due', 'not_reported'].includes(previous.intent))
    return 'owner_items';
  return ['ambiguous', 'off_topic', 'update_start', 'digest_now'].includes(previous.intent)
    ? intent
    : previous.intent;
}

/** The status of what the slots hold: of the plan, an outcome, or a milestone. */
export function fitting(intent: Intent, slots: Slots): Intent {
  if (!STATUSES.includes(intent)) return intent;
  if (slots.ref !== undefined || slots.title !== undefined) return 'action_or_milestone_status';
  if (slots.outcome !== undefined) return 'outcome_status';
  if (slots.owner !== undefined) return 'owner_items';
  if (slots.me === true) return 'my_milestones';
  return 'plan_status';
}

/** Whoever leads what was asked about: `what else has she got`. */
function scopeFor(intent: Intent, scope: Slots, previous: Question, plan: Plan | null): Slots {
  if (intent !== 'owner_items' || scope.owner !== undefined || plan === null) return scope;
  const { ref, outcome } = previous.slots;
  const led = milestonesOf(plan).find((one) => one.milestone.ref === ref || one.action.ref === ref)
    ?.milestone.leads[0]?.role;
  const lead = plan.outcomes.find(({ number }) => number === outcome)?.dmtLeads[0];
  const owner = led ?? lead?.name ?? lead?.role;
  return owner === undefined || owner === null ? scope : { owner };
}

function hasThing({ outcome, ref, title, owner, me }: Slots): boolean {
  return [outcome, ref, title, owner, me].some((slot) => slot !== undefined);
}

function ownScope({ outcome, ref, title, owner, me, phrase, period }: Slots): Slots {
  const topic = phrase === period ? undefined : phrase;
  return given({
    outcome,
    ref,
    title,
    owner,
    me,
    ...(hasThing({ outcome, ref, title, owner, me } as Slots) ? { phrase: topic } : {}),
  });
}

function scopeOf({ outcome, ref, title, owner, me }: Slots): Slots {
  return given({ outcome, ref, title, owner, me });
}

function timeOf({ from, to, date, period }: Slots): Slots {
  return given({ from, to, date, period, ...(period === undefined ? {} : { phrase: period }) });
}

function filtersOf({ rag, state }: Slots): Slots {
  return given({ rag, state });
}

function given(slots: { [K in keyof Slots]: Slots[K] | undefined }): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
}
