import type { Outcome } from '../../plan/model.ts';
import { readDmtLeads } from '../values/dmt-leads.ts';
import type { DraftOutcome } from './draft-outcomes.ts';
import { readDue } from '../values/due.ts';
import { readKpiRefs } from '../values/kpi-refs.ts';
import { listItems } from '../values/list-items.ts';
import { leadsOf } from '../values/resolve-leads.ts';

/** An outcome of the plan, from its draft and the titles the plan knows. */
export function outcomeOf(
  { section, actions, kpis }: DraftOutcome,
  known: ReadonlySet<string>,
): Outcome {
  const statement = section.statement.map(({ text }) => text).filter((text) => text !== '');
  return {
    number: section.number,
    label: section.label ?? 'Outcome',
    title: section.title,
    statement: statement.length === 0 ? null : statement.join(' '),
    dmtLeads: readDmtLeads(section.dmtLeads),
    actions: actions.map(({ ref, refPrinted, text, milestones }) => ({
      ref,
      refPrinted,
      text,
      milestones: milestones.map(({ draft, id, ref, refPrinted }) => ({
        id,
        ref,
        refPrinted,
        text: draft.text,
        leads: leadsOf(draft, known),
        due: readDue(draft.due),
        kpiRefs: readKpiRefs(draft.kpiRefs),
      })),
    })),
    risks: listItems(section.risks).map(({ text }) => text),
    impact: listItems(section.impact).map(({ text }) => text),
    kpis: [...kpis],
  };
}
