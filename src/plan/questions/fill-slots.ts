/** The slots of a question: what was named, what its topic means, and the time it speaks of. */
import type { Reading } from './interpret.ts';
import { Temporal, type Day } from '../time.ts';
import type { Marked } from './marked.ts';
import type { Intent, Slots } from './question.ts';
import type { Things } from './things/things.ts';
import type { When } from './when/find-when.ts';
import { typedFor } from './words.ts';

export function fillSlots(
  text: string,
  marked: Marked,
  reading: Reading,
  things: Things | null,
  today: Day,
): Slots {
  const { intent, isMine, filters } = reading;
  return {
    ...thingSlots(marked, reading, things),
    ...ownerSlot(marked, intent),
    ...(isMine ? { me: true as const } : {}),
    ...timeSlots(text, marked, intent, today),
    ...(filters.rag === null ? {} : { rag: filters.rag }),
    ...stateSlot(reading),
  };
}

function thingSlots({ named }: Marked, { intent, topic }: Reading, things: Things | null): Slots {
  const kpi = named.find(({ kind }) => kind === 'kpi');
  if (kpi?.kind === 'kpi') return { ref: kpi.ref, ...asWritten(things, kpi.ref, true) };
  const ref = named.find(({ kind }) => kind === 'ref');
  if (ref?.kind === 'ref') return { ref: ref.ref, ...asWritten(things, ref.ref, false) };
  const outcome = named.find(({ kind }) => kind === 'outcome');
  const number = outcome?.kind === 'outcome' ? { outcome: outcome.number } : {};
  const { thing, phrase } = topic;
  if (outcome !== undefined && intent !== 'kpi')
    return phrase === '' ? number : { ...number, phrase };
  if (thing === null) return phrase === '' ? number : { ...number, phrase };
  if (thing.kind === 'outcome') return { outcome: thing.outcome, ...number, phrase };
  const title = { phrase, title: thing.title };
  if (intent === 'kpi')
    return { ...number, ...(thing.ref === null ? {} : { ref: thing.ref }), ...title };
  return { ...(thing.ref === null ? {} : { ref: thing.ref }), ...title };
}

/** The ref as the plan writes it, and what it calls it; nothing where it has none such. */
function asWritten(things: Things | null, ref: string, isKpi: boolean): Slots {
  const thing = things?.all.find(
    (one) =>
      one.kind !== 'outcome' && (one.kind === 'kpi') === isKpi && one.ref?.toLowerCase() === ref,
  );
  if (thing === undefined) return {};
  return { ...(thing.ref === null ? {} : { ref: thing.ref }), title: thing.title };
}

const BY_OWNER: ReadonlySet<Intent> = new Set([
  'owner_items',
  'overdue',
  'due',
  'not_reported',
  'help_needed',
  'plan_status',
  'evidence_for',
  'changes_since',
  'as_of',
  'kpis_off_target',
  'actions_log',
  'risks',
]);

function ownerSlot({ owners }: Marked, intent: Intent): Slots {
  const [owner] = owners[0]?.owners ?? [];
  return owner === undefined || !BY_OWNER.has(intent) ? {} : { owner: owner.name };
}

function timeSlots(text: string, marked: Marked, intent: Intent, today: Day): Slots {
  const { words, whens } = marked;
  const when = whens.find(({ span }) => !isVague(words, span)) ?? whens[0];
  if (when === undefined) return {};
  const phrase = typedFor(text, words, when.span);
  const said = { period: phrase, ...(TIME_IS_MATTER.has(intent) ? { phrase } : {}) };
  return { ...said, ...daysOf(when, intent, WENT_BY.test(marked.text), today) };
}

/** `Coming up` says less than the time that follows it. */
function isVague(words: Marked['words'], { from, to }: When['span']): boolean {
  const said = words.slice(from, to).map(({ word }) => word);
  return said.every((word) =>
    /^(?:coming|up|soon|upcoming|shortly|recently|lately|now|on|the|horizon)$/.test(word),
  );
}

const TIME_IS_MATTER: ReadonlySet<Intent> = new Set([
  'due',
  'changes_since',
  'as_of',
  'actions_log',
]);

function daysOf(when: When, intent: Intent, wentBy: boolean, today: Day): Slots {
  const { past, future, relation } = when;
  if (intent === 'as_of') return asOfDay(when, today);
  if (intent === 'changes_since') {
    if (past === null) return {};
    const ends = relation === 'between' || relation === 'in' || relation === 'on';
    const from = (relation === 'after' ? past.to : past.from).toString();
    return ends ? { from, date: from, to: past.to.toString() } : { from, date: from };
  }
  const ahead = AHEAD.has(intent) || (intent === 'overdue' && relation === 'by');
  const range = ahead && !wentBy ? (future ?? past) : (past ?? future);
  return range === null ? {} : rangeOf(when, range);
}

/** `What was due in October` looks back. */
const WENT_BY = /(?<!\S)(?:was|were|fell|should have)(?!\S)/;
/** A time that is not over yet is asked about as it stands; a day to come is kept, and refused. */
function asOfDay({ past, future }: When, today: Day): Slots {
  if (past === null) return future === null ? {} : { date: future.from.toString() };
  const isOver = Temporal.PlainDate.compare(past.to, today) <= 0;
  return { date: (isOver ? past.to : today).toString() };
}

/** What is to come, where a time can be read either way. */
const AHEAD: ReadonlySet<Intent> = new Set(['due', 'my_milestones', 'owner_items']);

/** Up to a day, where only an end is said. */
function rangeOf({ relation }: When, { from, to }: NonNullable<When['past']>): Slots {
  if (relation === 'since' || relation === 'after') return { from: from.toString() };
  const open = relation === 'by' || relation === 'before';
  return open ? { to: to.toString() } : { from: from.toString(), to: to.toString() };
}

/** A state that is not the intent's own. */
function stateSlot({ intent, filters, isAsked, isMoved }: Reading): Slots {
  const { state, isList } = filters;
  if (intent === 'overdue') return isMoved ? { state: 'slipped' } : {};
  if (state === null || !isList || !isAsked) return {};
  if (!['plan_status', 'owner_items', 'my_milestones', 'evidence_for'].includes(intent)) return {};
  return { state };
}
