import type { PlacedFinding } from '../findings.ts';
import { lettersOf } from './clean-text.ts';
import type { SectionHeading } from './headings.ts';
import type { Line } from './lines.ts';
import type { OutcomeHeading } from './outcome-heading.ts';
import { textLine, type OutcomeSection } from './outcome-section.ts';

/** Where the lines under a part's heading go; null where they are no part of the outcome. */
export function partFor(
  { kind, set }: SectionHeading,
  outcome: OutcomeSection,
  line: Line,
): Line[] | null {
  switch (kind) {
    case 'statement':
      return outcome.statement;
    case 'risks':
      return outcome.risks;
    case 'impact':
      return outcome.impact;
    case 'actions':
      return null;
    case 'dmt-lead':
      return outcome.dmtLeads;
    case 'kpis': {
      const list = { set, line: line.number, lines: [] };
      outcome.kpiLists.push(list);
      return list.lines;
    }
  }
}

/** A DMT lead below the actions of an outcome that has one: it may be that of another outcome. */
export function namesLeadAgain({ kind }: SectionHeading, outcome: OutcomeSection): boolean {
  return kind === 'dmt-lead' && outcome.actions.length > 0 && outcome.dmtLeads.length > 0;
}

/** A table may name the outcome's sponsor in each of its rows, or in the first. */
export function addSponsor(outcome: OutcomeSection, sponsor: string | undefined, line: Line): void {
  if (sponsor === undefined) return;
  const [first] = outcome.dmtLeads;
  // Who is named above the table leads the outcome; a column may name a member beside each row.
  if (first !== undefined && first.number < (outcome.actions[0]?.line.number ?? 0)) return;
  const named = outcome.dmtLeads.some(({ text }) => text.includes(sponsor));
  const apart = outcome.dmtLeads.length > 0 ? '; ' : '';
  if (!named) outcome.dmtLeads.push(textLine(line, `${apart}${sponsor}`));
}

/** The heading of an outcome already begun is printed once more. */
export function headedAgain(
  { number, title }: OutcomeSection,
  heading: OutcomeHeading,
  line: Line,
): PlacedFinding {
  const same = lettersOf(title) === lettersOf(heading.title);
  const sentence = `The heading of outcome ${number} is printed again${same ? '' : ' with another title'}; what follows was added to it.`;
  return {
    code: 'outcome-repeated',
    severity: same ? 'note' : 'confirm',
    line: line.number,
    outcome: number,
    sentence,
  };
}

/** Nothing of the outcome's tables or lists has been read yet. */
export function opensOutcome(outcome: OutcomeSection): boolean {
  const { actions, risks, impact, kpiLists, kpis } = outcome;
  return [actions, risks, impact, kpiLists, kpis].every((part) => part.length === 0);
}
