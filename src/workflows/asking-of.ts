/** What a question is answered from: the plan as it stands, or stood, at the instants it is about. */
import type { Asking } from '../plan/answers/answer.ts';
import { dayOf, firstSavedAt } from '../plan/answers/instants.ts';
import type { Directory } from '../plan/directory.ts';
import { meetingsOf } from '../plan/meetings.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Question } from '../plan/questions/question.ts';
import type { Refusal } from '../plan/refusals.ts';
import { dayIn, sayDay, Temporal } from '../plan/time.ts';
import type { Ports } from './ports.ts';
import { weekBefore } from './week-before.ts';

export interface Asker {
  /** Empty where none is chosen. */
  readonly planId: string;
  readonly at: Temporal.Instant;
  readonly place: Asking['place'];
  readonly personId: string | null;
  /** Leaves out what was recorded later. */
  readonly past?: Temporal.Instant;
}

type Reading = Pick<Ports, 'readings' | 'timezone'>;

/** Of a past day: everything as it stood when that day ended. Refused before the plan was there. */
export async function askingOf(
  { readings, timezone }: Reading,
  { planId, at, place, personId, past }: Asker,
  question: Question,
  state: PlanState,
  directory: Directory,
): Promise<Asking | Refusal> {
  const now = past ?? at;
  const then = endOf(dayAsked(question), timezone);
  const asOf = then === null || Temporal.Instant.compare(now, then) <= 0 ? null : then;
  const stood = asOf === null ? state : await readings.plan(planId, asOf);
  if (stood === null) return beforeThePlan(state, asOf ?? now, timezone);
  const end = asOf ?? now;
  const today = asOf === null ? {} : { now: { state, day: dayIn(timezone, now) } };
  return {
    ...today,
    state: stood,
    weekAgo: await readings.plan(planId, weekBefore(timezone, end)),
    before: await beforeOf(readings, planId, question, state, end, timezone),
    meetings: meetingsOf(state, directory, timezone),
    directory: asOf === null ? directory : await readings.directory(asOf),
    day: dayIn(timezone, end),
    timezone,
    place,
    personId,
  };
}

/** The last day a question is about, where that is not today. */
function dayAsked({ intent, slots }: Question): string | undefined {
  if (intent === 'as_of') return slots.date;
  return intent === 'changes_since' ? slots.to : undefined;
}

function beforeThePlan(state: PlanState, asked: Temporal.Instant, timezone: string): Refusal {
  const since = sayDay(dayOf(timezone, firstSavedAt(state)));
  return { kind: 'before-the-plan', date: sayDay(dayIn(timezone, asked)), since };
}

/** The plan when the changes asked about began; as it was first saved where that came later. */
async function beforeOf(
  readings: Ports['readings'],
  planId: string,
  { intent, slots }: Question,
  state: PlanState,
  end: Temporal.Instant,
  timezone: string,
): Promise<PlanState | null> {
  if (intent !== 'changes_since') return null;
  const since = endOf(slots.from, timezone, -1) ?? weekBefore(timezone, end);
  const first = Temporal.Instant.from(firstSavedAt(state));
  return (await readings.plan(planId, since)) ?? (await readings.plan(planId, first));
}

/** The last moment of an ISO day, or of one some days from it. */
function endOf(day: string | undefined, timezone: string, shift = 0): Temporal.Instant | null {
  if (day === undefined) return null;
  const next = Temporal.PlainDate.from(day).add({ days: 1 + shift });
  return next.toZonedDateTime(timezone).toInstant().subtract({ milliseconds: 1 });
}
