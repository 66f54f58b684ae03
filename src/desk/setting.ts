/** A request's setting: the home as at the moment asked about, with the plan it names. */
import { Temporal } from '../plan/time.ts';
import { fileIn } from './file-in.ts';
import { withSeverity } from './finding-lines.ts';
import { homeAt } from './home-at.ts';
import type { DeskHome } from './home.ts';
import { readMoment, sayMoment } from './moment.ts';
import { planOnTheSpot, sourceOf } from './plan-on-the-spot.ts';
import { refusedFile, type DeskReply } from './reply.ts';
import type { DeskRequest, PlanChoice } from './request.ts';
import { quoted, sayCount } from './words.ts';

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
  /** What has to be said with whatever is answered; null when nothing has. */
  readonly note: string | null;
}

export async function settingOf(
  present: DeskHome,
  request: DeskRequest,
): Promise<Setting | DeskReply> {
  const at = request.at === undefined ? null : readMoment(request.at, present.timezone);
  const home = at === null ? present : homeAt(present, at);
  const choice = request.kind === 'plan-import' ? undefined : request.plan;
  if (choice?.kind === 'file') return fileSetting({ home, present, at }, choice);
  const setting = { home, present, at, savedId: choice?.id ?? null, fileName: null, note: null };
  return (IF_IT_WERE_THEN.has(request.kind) ? await beforeItWasSaved(setting) : null) ?? setting;
}

/** What a plan's text alone can answer; what was saved when is another question. */
const IF_IT_WERE_THEN: ReadonlySet<DeskRequest['kind']> = new Set(['remind', 'digest', 'ask']);

/**
 * Asked about a day before the plan was saved: what its text would have meant that day, with
 * nothing reported and the people known today. Null when the plan was saved by then.
 */
async function beforeItWasSaved(setting: Setting): Promise<Setting | null> {
  const { home, present, at } = setting;
  const planIds = await present.readings.planIds();
  const planId = setting.savedId ?? (planIds.length === 1 ? planIds[0] : undefined);
  if (at === null || planId === undefined) return null;
  const state = await present.readings.plan(planId);
  if (state === null || (await home.readings.plan(planId)) !== null) return null;
  const source = { name: state.source, sha256: '0'.repeat(64) };
  const saved = sayMoment(Temporal.Instant.from(state.importedAt), home.timezone);
  return {
    ...setting,
    home: planOnTheSpot(home, present.readings, state.plan, source),
    note: `The plan was saved on ${saved}, later than the moment asked about. This is what its text gives for that moment: nothing reported, and the people known today.`,
  };
}

async function fileSetting(
  { home, present, at }: Pick<Setting, 'home' | 'present' | 'at'>,
  choice: Extract<PlanChoice, { kind: 'file' }>,
): Promise<Setting | DeskReply> {
  const file = fileIn(choice);
  const read = await home.readPlan(file);
  if (read.kind === 'refused') return refusedFile('not-a-plan', read);
  const source = sourceOf(file);
  const onTheSpot = planOnTheSpot(home, present.readings, read.plan, source);
  const { fileName } = choice;
  const open = withSeverity(read.findings, 'confirm').length;
  const note =
    open === 0
      ? null
      : `${sayCount(open, 'finding')} in ${fileName} ${open === 1 ? 'is' : 'are'} still to be confirmed; to see them: waymark plan import ${quoted(fileName)}`;
  return { home: onTheSpot, present, at, savedId: null, fileName, note };
}
