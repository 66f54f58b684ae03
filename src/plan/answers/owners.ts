/** Who answers for a milestone, an action, a KPI or an outcome. */
import { brief } from '../digest-page.ts';
import type { Kpi, Outcome } from '../model.ts';
import type { MilestoneState } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { chosen, type Chosen } from './chosen.ts';
import { nameDmtLeads, sayDmtLeads } from './dmt-leads.ts';
import { freshnessFact } from './freshness.ts';
import { itemsOf } from './items.ts';
import { leadCounts, leadFacts, sayHeld, type LeadCount } from './lead-counts.ts';
import { meantBy, notThere } from './meant-by.ts';
import { nextAfter } from './next.ts';
import { outcomeWords } from './outcome-words.ts';
import { ownerItems } from './owner-items.ts';
import { page } from './page.ts';
import { sayAbout, sentence } from './share.ts';

export function whoOwns(question: Question, asking: Asking): Answer | Refusal {
  const { slots } = question;
  const { ref, title, outcome, phrase, owner } = slots;
  if (ref !== undefined || title !== undefined) {
    const found = meantBy(asking, slots);
    const kpi = found.length > 0 ? null : kpiMeant(asking, ref ?? '', title ?? '');
    if (kpi !== null) return kpiOwner(question, asking, kpi);
    return found.length > 0 ? milestoneOwners(question, asking, found) : notThere(asking, slots);
  }
  if (outcome === undefined && phrase === undefined && owner !== undefined)
    return ownerItems(question, asking);
  const about = chosen(asking, slots);
  return 'milestones' in about ? ownersAmong(question, asking, about) : about;
}

function milestoneOwners(
  question: Question,
  asking: Asking,
  found: readonly MilestoneState[],
): Answer {
  const [first] = found;
  const isOne = found.length === 1 && first !== undefined;
  const ref = question.slots.ref ?? (isOne ? first.milestone.ref : (first?.action.ref ?? ''));
  const roles = leadCounts(asking, found).map(({ role }) => role);
  const leads =
    roles.length === 0
      ? 'has no lead: the plan names nobody'
      : `is led by ${roles.map((role) => `${role}${sayHeld(asking, role)}`).join('; ')}`;
  return {
    ...page(asking, `Who leads ${ref}`, sentence(`${ref} ${leads}`)),
    facts: [
      ...(roles.length > 1 && !isOne ? leadFacts(asking, found) : []),
      ...(first === undefined
        ? []
        : [
            {
              label: `DMT lead of ${outcomeWords(asking, first.outcome.number)}`,
              value: sayDmtLeads(asking, first.outcome),
            },
          ]),
    ],
    ...itemsOf(question, asking, found),
    next: nextAfter(asking, { ...question, slots: { ref } }, ['history', 'evidence_for']),
  };
}

interface PlacedKpi {
  readonly outcome: Outcome;
  readonly kpi: Kpi;
}

/** By ref; by what it measures, where KPIs have none. */
function kpiMeant({ state }: Asking, ref: string, title: string): PlacedKpi | null {
  const all = state.plan.outcomes.flatMap((outcome) =>
    outcome.kpis.map((kpi) => ({ outcome, kpi })),
  );
  return (
    all.find(({ kpi }) => ref !== '' && kpi.ref?.toLowerCase() === ref.toLowerCase()) ??
    all.find(({ kpi }) => kpi.measure.toLowerCase() === title.toLowerCase()) ??
    null
  );
}

function kpiOwner(question: Question, asking: Asking, { outcome, kpi }: PlacedKpi): Answer {
  const called = kpi.ref === null ? `KPI "${brief(kpi.measure)}"` : `KPI ${kpi.ref}`;
  const who =
    kpi.responsible === null
      ? 'has nobody named as responsible in the plan'
      : `is the responsibility of ${kpi.responsible}${sayHeld(asking, kpi.responsible)}`;
  return {
    ...page(asking, `Who answers for ${called}`, sentence(`${called} ${who}`)),
    facts: [
      { label: 'Measure', value: kpi.measure },
      { label: `${outcome.label} ${outcome.number}`, value: outcome.title },
      { label: 'DMT lead', value: sayDmtLeads(asking, outcome) },
    ],
    next: nextAfter(asking, { ...question, slots: { outcome: outcome.number } }, [
      'kpis_off_target',
      'who_owns',
    ]),
  };
}

/** For an outcome, a topic, or all of the plan: the DMT leads, and the roles with how many they lead. */
function ownersAmong(question: Question, asking: Asking, about: Chosen): Answer {
  const counts = leadCounts(asking, about.milestones);
  const outcome = asking.state.plan.outcomes.find(
    ({ number }) => number === question.slots.outcome,
  );
  return {
    ...page(
      asking,
      `Who leads milestones${about.words === '' ? ' of the plan' : about.words}`,
      `${outcome === undefined ? '' : `${nameDmtLeads(asking, outcome)}. `}${sentence(sayLeads(about, counts))}`,
    ),
    facts: [
      ...dmtFact(asking, outcome),
      ...leadFacts(asking, about.milestones),
      freshnessFact(asking, about.milestones),
    ],
    ...(question.slots.phrase === undefined || outcome !== undefined
      ? {}
      : itemsOf(question, asking, about.milestones)),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}

function sayLeads(about: Chosen, counts: readonly LeadCount[]): string {
  const [most] = counts;
  const all = sayAbout(about);
  if (most === undefined) return `Nobody is named as lead of ${all}`;
  if (counts.length > 1)
    return `${counts.length} roles lead ${all}; ${most.role} leads the most (${most.count})`;
  const isAll = most.count === about.milestones.length && most.count > 1;
  return `${most.role} leads ${isAll ? 'all' : `${most.count} of`} ${all}`;
}

function dmtFact(asking: Asking, outcome: Outcome | undefined): readonly AnswerFact[] {
  return outcome === undefined ? [] : [{ label: 'DMT lead', value: sayDmtLeads(asking, outcome) }];
}
