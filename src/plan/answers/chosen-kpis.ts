/** The KPIs a question is about: by ref, by measure, by topic, of an outcome, or all. */
import { brief } from '../digest-page.ts';
import type { Kpi, Outcome } from '../model.ts';
import type { Slots } from '../questions/question.ts';
import { thingsIn } from '../questions/things/things.ts';
import { wordsIn } from '../questions/words.ts';
import type { Refusal } from '../refusals.ts';
import type { Asking } from './answer.ts';
import { namesKpi } from './kpi-refs.ts';
import { nothingAbout, withRef as milestonesWithRef } from './meant-by.ts';
import { outcomesAbout } from './outcomes-about.ts';

export interface PlacedKpi {
  readonly kpi: Kpi;
  readonly outcome: Outcome;
}

export interface ChosenKpis {
  readonly kpis: readonly PlacedKpi[];
  readonly words: string;
  /** Asked for by ref, measure or topic, rather than as all there are. */
  readonly isNamed: boolean;
}

/** By ref, by measure, by what they are about, of an outcome, or all. */
export function chosenKpis(slots: Slots, asking: Asking): ChosenKpis | Refusal {
  const { ref, title, phrase } = slots;
  const all = asking.state.plan.outcomes.flatMap(kpisOf);
  const within = all.filter(({ outcome }) => outcome.number === (slots.outcome ?? outcome.number));
  const byRef = ref === undefined ? [] : withRef(within, ref);
  if (byRef.length > 0) return { kpis: byRef, words: ` with ${ref ?? ''}`, isNamed: true };
  const byTitle = within.filter((one) => one.kpi.measure === title);
  if (byTitle.length > 0)
    return { kpis: byTitle, words: ` "${brief(title ?? '', 60)}"`, isNamed: true };
  // An action or a milestone names the KPIs it serves.
  const served = ref === undefined ? null : servedBy(within, ref, asking);
  if (served !== null) return { kpis: served, words: ` that ${ref ?? ''} names`, isNamed: true };
  if (ref !== undefined) return { kind: 'unknown-kpi', ref, refs: refsIn(all) };
  const topic = isKpiWords(phrase) ? title : (phrase ?? title);
  const about = topic === undefined ? [] : aboutTopic(within, topic, asking);
  if (about.length > 0) return { kpis: about, words: ` about "${topic ?? ''}"`, isNamed: true };
  if (topic !== undefined && slots.outcome === undefined) return nothingAbout(asking, topic);
  const outcomes = outcomesAbout(
    slots.outcome === undefined ? {} : { outcome: slots.outcome },
    asking,
  );
  return 'kind' in outcomes ? outcomes : { kpis: within, words: outcomes.words, isNamed: false };
}

/** Each of a few; of many the first and the last. */
function refsIn(kpis: readonly PlacedKpi[]): readonly string[] {
  const refs = kpis.flatMap((one) => one.kpi.ref ?? []);
  return refs.length <= FEW ? refs : [`${refs[0] ?? ''} to ${refs.at(-1) ?? ''}`];
}

const FEW = 12;

/** `kpis`, `the indicators` name all there are. */
function isKpiWords(phrase: string | undefined): boolean {
  const words = wordsIn(phrase ?? '').map(({ word }) => word);
  return words.every((word) => /^(?:the|all|our|kpis?|indicators?|measures?|metrics?)$/.test(word));
}

/** A number alone is each of its letters: `12` is 12a and 12b. */
function withRef(kpis: readonly PlacedKpi[], ref: string): readonly PlacedKpi[] {
  const asked = ref.toLowerCase();
  const exact = kpis.filter((one) => one.kpi.ref?.toLowerCase() === asked);
  if (exact.length > 0) return exact;
  return kpis.filter((one) => one.kpi.ref?.toLowerCase().replace(/[a-z]$/, '') === asked);
}

/** Null where it is no milestone and no action. */
function servedBy(
  kpis: readonly PlacedKpi[],
  ref: string,
  asking: Asking,
): readonly PlacedKpi[] | null {
  const serving = milestonesWithRef(asking, ref);
  if (serving.length === 0) return null;
  return kpis.filter(({ kpi }) =>
    serving.some(({ milestone }) => kpi.ref !== null && namesKpi(milestone, kpi.ref)),
  );
}

const LEAST_COVERAGE = 0.6;
const BEHIND = 0.08;

function aboutTopic(
  kpis: readonly PlacedKpi[],
  topic: string,
  { state }: Asking,
): readonly PlacedKpi[] {
  const words = wordsIn(topic).map(({ word }) => word);
  const found = thingsIn(state.plan).find(words, ['kpi']);
  const most = Math.max(LEAST_COVERAGE, ...found.map(({ coverage }) => coverage - BEHIND));
  const near = found.filter(({ coverage }) => coverage >= most).map(({ thing }) => thing);
  return kpis.filter((one) =>
    near.some((thing) => thing.title === one.kpi.measure && thing.outcome === one.outcome.number),
  );
}

export function kpisOf(outcome: Outcome): readonly PlacedKpi[] {
  return outcome.kpis.map((each) => ({ kpi: each, outcome }));
}
