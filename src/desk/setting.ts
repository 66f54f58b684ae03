/** A request's setting: the home as at the moment asked about, with the plan it names. */
import { readPlan } from '../import/read-plan.ts';
import type { Temporal } from '../plan/time.ts';
import { homeAt } from './home-at.ts';
import type { DeskHome } from './home.ts';
import { readMoment } from './moment.ts';
import { planOnTheSpot, sourceOf } from './plan-on-the-spot.ts';
import { refused, type DeskReply } from './reply.ts';
import type { DeskRequest, PlanChoice } from './request.ts';

export interface Setting {
  /** What the commands work with. */
  readonly home: DeskHome;
  /** The same home today. */
  readonly present: DeskHome;
  /** Null for now. */
  readonly at: Temporal.Instant | null;
  readonly savedId: string | null;
  /** The file a plan was read from on the spot. */
  readonly fileName: string | null;
}

export async function settingOf(
  present: DeskHome,
  request: DeskRequest,
): Promise<Setting | DeskReply> {
  const at = request.at === undefined ? null : readMoment(request.at, present.timezone);
  const home = at === null ? present : homeAt(present, at);
  const choice = request.kind === 'plan-import' ? undefined : request.plan;
  if (choice?.kind !== 'file')
    return { home, present, at, savedId: choice?.id ?? null, fileName: null };
  return fileSetting({ home, present, at }, choice);
}

async function fileSetting(
  { home, present, at }: Pick<Setting, 'home' | 'present' | 'at'>,
  { content, fileName }: Extract<PlanChoice, { kind: 'file' }>,
): Promise<Setting | DeskReply> {
  const read = readPlan(content, fileName);
  if (read.kind === 'refused') return refused('not-a-plan', read.sentence);
  const source = sourceOf(content, fileName);
  const onTheSpot = await planOnTheSpot(home, present.readings, read.plan, source);
  return { home: onTheSpot, present, at, savedId: null, fileName };
}
