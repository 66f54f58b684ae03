/** What the plan says of its KPIs. Their values are not kept, and no answer pretends that they are. */
import { brief } from '../digest-page.ts';
import type { Kpi, Outcome } from '../model.ts';
import { milestonesIn } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDue } from '../time.ts';
import type { Answer, AnswerFact, AnswerItem, Asking } from './answer.ts';
import { chosenKpis, kpisOf, type ChosenKpis, type PlacedKpi } from './chosen-kpis.ts';
import { countedRefs } from './figures.ts';
import { namesKpi } from './kpi-refs.ts';
import { askedOutcome } from './outcome-words.ts';
import { outcomesAbout, plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';

export function kpi(question: Question, asking: Asking): Answer | Refusal {
  const found = chosenKpis(question.slots, asking);
  if ('kind' in found) return found;
  const [first, ...others] = found.kpis;
  if (first !== undefined && others.length === 0 && found.isNamed && !isServed(found))
    return one(first, asking);
  const figures = others.length === 0 ? 'Its figure is' : 'Their figures are';
  return {
    ...page(
      asking,
      `KPIs${found.words}`,
      `${sayFound(found)}${first === undefined ? '' : ` ${figures} not kept yet.`}`,
    ),
    ...paged(question, asking, found.kpis, itemOf),
    next: nextOf(asking, first, found.isNamed),
  };
}

/** None can be said to be on or off its target without a value; the targets are what there is. */
export function kpisOffTarget(question: Question, asking: Asking): Answer | Refusal {
  const about = outcomesAbout(question.slots, asking);
  if ('kind' in about) return about;
  const kpis = about.outcomes.flatMap(kpisOf);
  const forWords = about.words.replace(/^ of/, ' for');
  const has =
    kpis.length === 0
      ? `The plan lists no KPIs${forWords}.`
      : `The plan has ${plural(kpis.length, 'KPI')}${forWords}; ${sayTargets(kpis)}.`;
  return {
    ...page(
      asking,
      `KPIs on and off target${forWords}`,
      `Waymark keeps no KPI figures yet, so it cannot say which are off target. ${has}`,
    ),
    ...(about.isAll
      ? paged(question, asking, about.outcomes, outcomeItem)
      : paged(question, asking, kpis, itemOf)),
    next: nextOf(asking, kpis[0], true),
  };
}

/** The KPIs a milestone names, rather than a KPI itself. */
function isServed({ words }: ChosenKpis): boolean {
  return words.endsWith(' names');
}

const NAMED = 3;

/** `2 KPIs with 12: 12a, target 90% by Mar-17; 12b, target 86% by Mar-17.` */
function sayFound({ kpis, words, isNamed }: ChosenKpis): string {
  if (kpis.length === 0) return `The plan lists no KPIs${words}.`;
  const count = `${plural(kpis.length, 'KPI')}${words}`;
  if (!isNamed || kpis.length > NAMED) return `${count}; ${sayTargets(kpis)}.`;
  const each = kpis.map(
    ({ kpi: is, outcome }) =>
      `${is.ref ?? `${outcome.label.toLowerCase()} ${outcome.number}`}, ${sayTarget(is)}`,
  );
  return `${count}: ${each.join('; ')}.`;
}

function one(placed: PlacedKpi, asking: Asking): Answer {
  const { kpi: is, outcome } = placed;
  const { ref, measure } = is;
  const serving = milestonesIn(asking.state).filter(
    ({ milestone }) => ref !== null && namesKpi(milestone, ref),
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
    next: nextOf(asking, placed, true),
  };
}

function setFacts({ set }: Kpi): readonly AnswerFact[] {
  return set === 'unsorted' ? [] : [{ label: 'Listed as', value: `${set} KPI` }];
}

function nextOf(
  asking: Asking,
  placed: PlacedKpi | undefined,
  isNamed: boolean,
): readonly string[] {
  if (placed === undefined) return ['status of the plan', 'what is overdue?'];
  const outcome = askedOutcome(asking, placed.outcome.number);
  return [
    `${isNamed ? 'kpis' : 'impact'} of ${outcome}`,
    `status of ${outcome}`,
    'what is overdue?',
  ];
}

/** `all have a target`, `2 of them have a target`, `none has a target` */
function sayTargets(kpis: readonly PlacedKpi[]): string {
  const count = withTarget(kpis);
  if (count === 0) return kpis.length === 1 ? 'it has no target' : 'none has a target';
  if (count === kpis.length) return count === 1 ? 'it has a target' : 'all have a target';
  return `${count} of them ${count === 1 ? 'has' : 'have'} a target`;
}

function withTarget(kpis: readonly PlacedKpi[]): number {
  return kpis.filter((each) => each.kpi.target !== null).length;
}

function nameOf({ ref, measure }: Kpi): string {
  return ref === null
    ? `KPI "${brief(measure).replace(/\.$/u, '')}"`
    : `KPI ${ref}, ${brief(measure)}`;
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
    standing: kpis.length === 0 ? 'no KPIs' : `${plural(kpis.length, 'KPI')}; ${sayTargets(kpis)}`,
  };
}

const PLAIN = { rated: '', rag: null, said: [], link: null } as const;
