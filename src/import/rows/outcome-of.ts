import type { Action, Milestone, Outcome, Plan } from '../../plan/model.ts';
import { readDmtLeads } from '../values/dmt-leads.ts';
import type { OutcomeWithKpis } from './draft-outcomes.ts';
import { readDue } from '../values/due.ts';
import { readKpiRefs } from '../values/kpi-refs.ts';
import { listItems } from '../values/list-items.ts';
import type { NumberedAction, NumberedMilestone } from './number-drafts.ts';
import { readPrintedStatus } from '../values/printed-status.ts';
import { leadsOf } from '../values/resolve-leads.ts';

/** What the whole plan says that each of its rows is read by. */
export interface PlanWide extends Pick<Plan, 'period' | 'rag'> {
  /** The titles the plan knows. */
  readonly known: ReadonlySet<string>;
}

/** An outcome of the plan, from its draft. */
export function outcomeOf({ section, actions, kpis }: OutcomeWithKpis, plan: PlanWide): Outcome {
  const statement = section.statement.map(({ text }) => text).filter((text) => text !== '');
  return {
    number: section.number,
    label: section.label ?? 'Outcome',
    title: section.title,
    statement: statement.length === 0 ? null : statement.join(' '),
    dmtLeads: readDmtLeads(section.dmtLeads),
    actions: actions.map((action) => actionOf(action, plan)),
    risks: listItems(section.risks).map(({ text }) => text),
    impact: listItems(section.impact).map(({ text }) => text),
    kpis: [...kpis],
  };
}

function actionOf(
  { ref, refPrinted, text, origin, milestones }: NumberedAction,
  plan: PlanWide,
): Action {
  return {
    ref,
    refPrinted,
    text,
    milestones: milestones.map((milestone) => milestoneOf(milestone, plan)),
    ...(origin === null ? {} : { origin }),
  };
}

function milestoneOf({ draft, id, ref, refPrinted }: NumberedMilestone, plan: PlanWide): Milestone {
  const printed = readPrintedStatus(draft.status, draft.progress, plan.rag.definitions);
  return {
    id,
    ref,
    refPrinted,
    text: draft.text,
    leads: leadsOf(draft, plan.known),
    due: readDue(draft.due, plan),
    kpiRefs: readKpiRefs(draft.kpiRefs),
    ...(printed === null ? {} : { printed }),
    origin: draft.origin,
  };
}
