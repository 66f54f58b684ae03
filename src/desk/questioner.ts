/** Puts questions to plans, one after the other; what several of them need is looked up once. */
import type { PlanReading } from '../plan/plan-reading.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { isAboutPerson, namesPerson } from '../plan/private-questions.ts';
import type { Question } from '../plan/questions/question.ts';
import { answerQuestion, type Answered } from '../workflows/answer-question.ts';
import { planNames } from '../workflows/choose-plan.ts';
import { askedPlan, withoutPlan, type AskedPlan, type PlanGiven } from './asked-plan.ts';
import { askerIn, type Asker, type UnknownAsker } from './asker.ts';
import { contradictionIn } from './contradiction.ts';
import type { DeskHome } from './home.ts';
import { sourceOf } from './plan-on-the-spot.ts';
import { Recent, rememberedReadings } from './remembered-readings.ts';
import type { DeskReply } from './reply.ts';
import type { PlanChoice, RequestFor } from './request.ts';
import { isUnsure, refusedWith, sayAnswered, unasked, type Refused } from './say-answered.ts';
import { settingOf, type Setting } from './setting.ts';

export interface QuestionPut extends Pick<RequestFor<'ask'>, 'text' | 'as' | 'at' | 'scope'> {
  readonly previous: readonly string[];
  readonly plan?: PlanGiven;
}

export function questioner(home: DeskHome): (put: QuestionPut) => Promise<DeskReply> {
  const files = new Recent<Promise<PlanReading>>(KEPT_SETTINGS);
  const context: Context = {
    present: {
      ...home,
      readings: rememberedReadings(home.readings),
      // Two folders may each hold a plan.txt.
      readPlan: (file) => files.get(JSON.stringify(sourceOf(file)), () => home.readPlan(file)),
    },
    settings: new Recent(KEPT_SETTINGS),
    askers: new Recent(KEPT_ASKERS),
  };
  return (put) => answer(context, put);
}

/** A plan as it would have been before it was saved is a whole plan by itself. */
const KEPT_SETTINGS = 16;
const KEPT_ASKERS = 64;

interface Context {
  readonly present: DeskHome;
  readonly settings: Recent<Promise<Setting | DeskReply>>;
  readonly askers: Recent<Promise<Asker | UnknownAsker>>;
}

async function answer(context: Context, put: QuestionPut): Promise<DeskReply> {
  const { present } = context;
  const { text, as, at, previous, scope = 'personal' } = put;
  const misplaced = contradictionIn(requestOf(put, undefined), present.timezone);
  if (misplaced !== null) return unasked(misplaced);
  const plan = await askedPlan(present, put.plan, { texts: [...previous, text], as });
  const stage = await stageOf(context, put, plan);
  const { setting, planId, state } = stage;
  const asker =
    as === undefined || state === null ? null : await askerAt(context, stage, state, as, at);
  const known = asker !== null && 'home' in asker ? asker : null;
  const home = known?.home ?? setting.home;
  const now = home.clock.now();
  const names = await planNames(setting.savedId === null ? setting.home : present);
  const place = scope === 'personal' ? 'personal' : 'shared';
  const asked = { planId, at: now, place, personId: known?.personId ?? null } as const;

  let before: Question | null = null;
  for (const earlier of previous) {
    const typed = withoutPlan(earlier, planId, names).text;
    before = (await answerQuestion(home, { ...asked, text: typed, previous: before })).question;
  }
  const typed = withoutPlan(text, planId, names);
  const answered = await answerQuestion(home, { ...asked, text: typed.text, previous: before });
  return sayAnswered(answered, {
    text,
    planId: planId === '' ? null : planId,
    at: now.toString(),
    asker: asker === null ? 'nobody' : 'home' in asker ? 'known' : asker,
    isPrivate: place === 'shared' && (await isPrivateIn(home, state, answered)),
    refusal: stage.refusal ?? otherPlan(typed.other, planId),
    note: setting.note,
  });
}

/** The plan at the moment asked about. */
interface Stage {
  readonly setting: Setting;
  /** Empty where none could be chosen. */
  readonly planId: string;
  readonly state: PlanState | null;
  readonly refusal: Refused | null;
}

async function stageOf(context: Context, put: QuestionPut, plan: AskedPlan): Promise<Stage> {
  if (plan.kind === 'refused') return { ...(await nowhere(context, put)), refusal: plan.refusal };
  const { choice } = plan;
  const setting = await settingAt(context, put, choice);
  if ('ok' in setting) return { ...(await nowhere(context, put)), refusal: refusedWith(setting) };
  const [only = ''] = choice.kind === 'saved' ? [choice.id] : await setting.home.readings.planIds();
  const state = await setting.home.readings.plan(only);
  return { setting, planId: only, state, refusal: null };
}

/** No plan to ask: a question is read none the less. */
async function nowhere({ present }: Context, put: QuestionPut): Promise<Omit<Stage, 'refusal'>> {
  const setting = await settingOf(present, requestOf(put, undefined));
  if ('ok' in setting) throw new Error('a setting without a plan was refused');
  return { setting, planId: '', state: null };
}

function settingAt(
  { present, settings }: Context,
  put: QuestionPut,
  choice: PlanChoice,
): Promise<Setting | DeskReply> {
  return settings.get(stageKey(choice, put.at), () => settingOf(present, requestOf(put, choice)));
}

function askerAt(
  { askers }: Context,
  { setting, planId }: Stage,
  { plan }: PlanState,
  as: string,
  at: string | undefined,
): Promise<Asker | UnknownAsker> {
  const of = JSON.stringify([setting.savedId, setting.fileName, planId, at, as]);
  return askers.get(of, () => askerIn(setting.home, plan, as));
}

function stageKey(choice: PlanChoice, at: string | undefined): string {
  return JSON.stringify([choice.kind === 'file' ? choice.fileName : choice.id, choice.kind, at]);
}

function requestOf({ text, at }: QuestionPut, plan: PlanChoice | undefined): RequestFor<'ask'> {
  return {
    kind: 'ask',
    operator: 'desk',
    text,
    ...(at === undefined ? {} : { at }),
    ...(plan === undefined ? {} : { plan }),
  };
}

async function isPrivateIn(
  home: DeskHome,
  state: PlanState | null,
  { question }: Answered,
): Promise<boolean> {
  const plan = state?.plan ?? null;
  const directory = await home.readings.directory();
  return isUnsure(question)
    ? namesPerson(question.candidates, plan, directory)
    : isAboutPerson(question, plan, directory);
}

/** The figures of one plan must not pass for another's. */
function otherPlan(other: string | null, planId: string): Refused | null {
  if (other === null || planId === '') return null;
  const sentence = `The question names the plan "${other}", and it was put to the plan "${planId}". Ask it of one of them: --plan ${other}`;
  return { kind: 'plans-at-odds', sentence };
}
