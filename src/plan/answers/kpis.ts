/** What the plan says of its KPIs. Their values are not kept, and no answer pretends that they are. */
import { brief } from '../digest-page.ts';
import type { Kpi, Outcome } from '../model.ts';
import { milestonesIn } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import { thingsIn } from '../questions/things/things.ts';
import { wordsIn } from '../questions/words.ts';
import type { Refusal } from '../refusals.ts';
import { sayDue } from '../time.ts';
import type { Answer, AnswerFact, AnswerItem, Asking } from './answer.ts';
import { countedRefs } from './figures.ts';
import { nothingAbout } from './meant-by.ts';
import { outcomesAbout, plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';

export function kpi(question: Question, asking: Asking): Answer | Refusal {
  const found = chosenKpis(question.slots, asking);
  if ('kind' in found) return found;
  const [first, ...others] = found.kpis;
  if (first !== undefined && others.length === 0 && found.isNamed) return one(first, asking);
  return {
    ...page(asking, `KPIs${found.words}`, `${sayFound(found)} Their figures are not kept yet.`),
    ...paged(question, asking, found.kpis, itemOf),
    next: nextOf(first, found.isNamed),
  };
}

/** None can be said to be on or off its target without a value; the targets are what there is. */
export function kpisOffTarget(question: Question, asking: Asking): Answer | Refusal {
  const about = outcomesAbout(question.slots, asking);
  if ('kind' in about) return about;
  const kpis = about.outcomes.flatMap(kpisOf);
  const targets = withTarget(kpis);
  const forWords = about.words.replace(/^ of/, ' for');
  const has =
    kpis.length === 0
      ? `The plan lists no KPIs${forWords}.`
      : `The plan has ${plural(kpis.length, 'KPI')}${forWords}; ${targets === 0 ? 'none has a target' : `${targets} ${targets === 1 ? 'has' : 'have'} a target`}.`;
  return {
    ...page(
      asking,
      `KPIs on and off target${about.words}`,
      `Waymark keeps no KPI figures yet, so it cannot say which are off target. ${has}`,
    ),
    ...(about.isAll ? paged(question, asking, about.outcomes, outcomeItem) : paged(question, asking, kpis, itemOf)),
    next: nextOf(kpis[0], true),
  };
}

const NAMED = 3;

/** `2 KPIs 12: 12a target 90% by Mar-17; 12b target 86% by Mar-17.` */
function sayFound({ kpis, words, isNamed }: ChosenKpis): string {
  if (kpis.length === 0) return `The plan lists no KPIs${words}.`;
  const count = `${plural(kpis.length, 'KPI')}${words}`;
  if (!isNamed || kpis.length > NAMED) return `${count}, ${withTarget(kpis)} with a target.`;
  const each = kpis.map(
    ({ kpi: is }) => `${is.ref ?? `"${brief(is.measure, 40)}"`} ${sayTarget(is)}`,
  );
  return `${count}: ${each.join('; ')}.`;
}

interface PlacedKpi {
  readonly kpi: Kpi;
  readonly outcome: Outcome;
}

interface ChosenKpis {
  readonly kpis: readonly PlacedKpi[];
  readonly words: string;
  /** Asked for by ref, measure or topic, rather than as all there are. */
  readonly isNamed: boolean;
}

/** By ref, by measure, by what they are about, of an outcome, or all. */
function chosenKpis(slots: Slots, asking: Asking): ChosenKpis | Refusal {
  const { ref, title, phrase } = slots;
  const all = asking.state.plan.outcomes.flatMap(kpisOf);
  const within = all.filter(({ outcome }) => outcome.number === (slots.outcome ?? outcome.number));
  const byRef = ref === undefined ? [] : withRef(within, ref);
  if (byRef.length > 0) return { kpis: byRef, words: ` ${ref ?? ''}`, isNamed: true };
  const byTitle = within.filter((one) => one.kpi.measure === title);
  if (byTitle.length > 0)
    return { kpis: byTitle, words: ` "${brief(title ?? '', 60)}"`, isNamed: true };
  // An action or a milestone names the KPIs it serves.
  const served = ref === undefined ? [] : servedBy(within, ref, asking);
  if (served.length > 0) return { kpis: served, words: ` that ${ref ?? ''} names`, isNamed: true };
  if (ref !== undefined) {
    const refs = all.flatMap((one) => one.kpi.ref ?? []);
    return { kind: 'unknown-kpi', ref, refs };
  }
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

function servedBy(
  kpis: readonly PlacedKpi[],
  ref: string,
  { state }: Asking,
): readonly PlacedKpi[] {
  const asked = ref.toLowerCase();
  const refs = milestonesIn(state)
    .filter(({ milestone, action }) =>
      [milestone.ref, action.ref].some((one) => one.toLowerCase() === asked),
    )
    .flatMap(({ milestone }) => milestone.kpiRefs.map((one) => one.toLowerCase()));
  return kpis.filter((one) => one.kpi.ref !== null && refs.includes(one.kpi.ref.toLowerCase()));
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

function one(placed: PlacedKpi, asking: Asking): Answer {
  const { kpi: is, outcome } = placed;
  const { ref, measure } = is;
  const asked = ref?.toLowerCase();
  const serving = milestonesIn(asking.state).filter(({ milestone }) =>
    milestone.kpiRefs.some((each) => each.toLowerCase() === asked),
  );
  return {
    ...page(
      asking,
      nameOf(is),
      `${nameOf(is)}: ${sayTarget(is)}. The figure itself is not kept yet.`,
    ),
    facts: [
      { label: 'Measure', value: measure },
      { label: 'Figure now', value: 'not kept by Waymark yet' },
      { label: 'Target', value: is.target ?? 'none in the plan' },
      {
        label: 'Target due',
        value: is.targetDue.kind === 'none' ? 'no date in the plan' : sayDue(is.targetDue),
      },
      { label: 'Measured', value: is.frequency ?? 'how often is not in the plan' },
      { label: 'Responsible', value: is.responsible ?? 'nobody named in the plan' },
      { label: `${outcome.label} ${outcome.number}`, value: outcome.title },
      ...setFacts(is),
      ...(serving.length === 0
        ? []
        : [{ label: 'Milestones that name it', value: countedRefs(serving) }]),
    ],
    next: nextOf(placed, true),
  };
}

function setFacts({ set }: Kpi): readonly AnswerFact[] {
  return set === 'unsorted' ? [] : [{ label: 'Listed as', value: `${set} KPI` }];
}

function nextOf(placed: PlacedKpi | undefined, isNamed: boolean): readonly string[] {
  if (placed === undefined) return ['status of the plan', 'what is overdue?'];
  const { number } = placed.outcome;
  return [
    `${isNamed ? 'kpis' : 'impact'} of outcome ${number}`,
    `status of outcome ${number}`,
    'what is overdue?',
  ];
}

function kpisOf(outcome: Outcome): readonly PlacedKpi[] {
  return outcome.kpis.map((each) => ({ kpi: each, outcome }));
}

function withTarget(kpis: readonly PlacedKpi[]): number {
  return kpis.filter((each) => each.kpi.target !== null).length;
}

function nameOf({ ref, measure }: Kpi): string {
  return ref === null ? `KPI "${brief(measure)}"` : `KPI ${ref}, ${brief(measure)}`;
}

/** `target 80% by Jun-17` */
function sayTarget({ target, targetDue }: Kpi): string {
  if (target === null) return 'no target in the plan';
  return targetDue.kind === 'none'
    ? `target ${target}`
    : `target ${target} by ${sayDue(targetDue)}`;
}

function itemOf({ kpi: each, outcome }: PlacedKpi): AnswerItem {
  const parts = [sayTarget(each), each.frequency, each.responsible].filter((part) => part !== null);
  return {
    ...PLAIN,
    ref: `kpi ${each.ref ?? each.measure}`,
    title: each.ref === null ? each.measure : `${each.ref} ${each.measure}`,
    standing: `${parts.join('; ')}; ${outcome.label.toLowerCase()} ${outcome.number}`,
  };
}

function outcomeItem(outcome: Outcome): AnswerItem {
  const kpis = kpisOf(outcome);
  return {
    ...PLAIN,
    ref: `outcome ${outcome.number}`,
    title: `${outcome.label} ${outcome.number}: ${brief(outcome.title)}`,
    standing:
      kpis.length === 0
        ? 'no KPIs'
        : `${plural(kpis.length, 'KPI')}, ${withTarget(kpis)} with a target`,
  };
}

const PLAIN = { rated: '', rag: null, said: [], link: null } as const;
