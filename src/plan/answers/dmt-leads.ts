/** DMT leads: who they are, and how the outcomes they answer for stand. */
import type { Outcome } from '../model.ts';
import { milestonesIn } from '../plan-state.ts';
import { list } from '../refusals.ts';
import { sayRoles } from '../roles.ts';
import type { AnswerFact, Asking } from './answer.ts';
import { figuresOf, sayCounts } from './figures.ts';

/** One for each outcome: `DMT lead of outcome 4`, with its figures. */
export function dmtFacts(asking: Asking, outcomes: readonly Outcome[]): readonly AnswerFact[] {
  return outcomes.map(({ label, number }) => {
    const figures = figuresOf(
      asking,
      milestonesIn(asking.state).filter(({ outcome }) => outcome.number === number),
    );
    const late =
      figures.overdue.length === 0 ? 'none overdue' : `${figures.overdue.length} overdue`;
    return {
      label: `DMT lead of ${label.toLowerCase()} ${number}`,
      value: `${sayCounts(asking, figures)}; ${late}`,
    };
  });
}

/** By name and role; in a channel by role, where the plan gives one. */
export function sayDmtLeads({ place }: Asking, { dmtLeads }: Outcome): string {
  if (dmtLeads.length === 0) return 'not named in the plan';
  return sayRoles(dmtLeads.map((lead) => (place === 'shared' ? inChannel(lead) : lead.asWritten)));
}

/** A lead without a title is a name, and names are not for channels. */
function inChannel({ role }: Outcome['dmtLeads'][number]): string {
  return role ?? 'somebody without a title';
}

/** The same, short enough to be read aloud. */
export function nameDmtLeads({ place }: Asking, { label, number, dmtLeads }: Outcome): string {
  const names = dmtLeads.map((lead) =>
    place === 'shared' ? inChannel(lead) : (lead.name ?? lead.asWritten),
  );
  const of = `of ${label.toLowerCase()} ${number}`;
  if (names.length === 0) return `The plan names no DMT lead ${of}`;
  return names.length === 1
    ? `The DMT lead ${of} is ${sayRoles(names)}`
    : `The DMT leads ${of} are ${names.some((name) => name.includes(',')) ? sayRoles(names) : list(names)}`;
}
