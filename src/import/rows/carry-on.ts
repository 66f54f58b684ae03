import { briefly } from '../findings.ts';
import { endsInMidPhrase } from '../values/likeness.ts';
import type { ActionRow, Say } from './action-row.ts';
import type { DraftMilestone } from './draft.ts';
import { withOrigin } from './origin.ts';

/** Adds a row that is no milestone of its own to the milestone above it, cell by cell. */
export function carryOn(last: DraftMilestone, row: ActionRow, name: string, say: Say): void {
  const text = [row.action.text, row.milestone.text].filter((part) => part !== '').join(' ');
  last.text = joined(last.text, text);
  if (row.lead !== '') addLead(last, row);
  if (row.due === '' || !last.due.endsWith(row.due)) last.due = joined(last.due, row.due);
  last.start = joined(last.start, row.start);
  last.kpiRefs = joined(last.kpiRefs, row.kpiRefs);
  last.status = joined(last.status, row.status);
  last.progress = joined(last.progress, row.progress);
  last.origin = withOrigin(last.origin, row.origin);
  const said = briefly(row.cells.map((cell) => cell.text).join(' '));
  say('row-continued', 'confirm', row, `"${said}" was read as the end of ${name}.`);
}

/** A milestone's text that a page or a line break cut in two. */
export function carriesOnText(last: DraftMilestone, row: ActionRow): boolean {
  const { text } = row.milestone;
  const open = last.lead === null || endsInMidPhrase(last.lead.text);
  const wraps = row.lead === '' || open;
  if (text === '' || !wraps || (row.due !== '' && last.due !== '')) return false;
  return endsInMidPhrase(last.text) || (/^\p{Ll}/u.test(text) && !/[.!?]$/u.test(last.text));
}

/** A row whose text and lead both go on in the next: its own blank lead is not as above. */
export function isCutShort(row: ActionRow, next: ActionRow | undefined): boolean {
  if (next === undefined || row.lead !== '' || next.lead === '') return false;
  const { ref, text } = next.milestone;
  if (ref !== null || text === '' || next.action.ref !== null || next.action.text !== '') {
    return false;
  }
  const above = row.milestone.text;
  return endsInMidPhrase(above) || (/^\p{Ll}/u.test(text) && !/[.!?]$/u.test(above));
}

function addLead(last: DraftMilestone, row: ActionRow): void {
  if (last.lead === null) {
    last.lead = { text: row.lead, line: row.line };
    return;
  }
  if (endsInMidPhrase(last.lead.text)) {
    last.lead.text = joined(last.lead.text, row.lead);
    return;
  }
  // Its own cell from here on: the one above may also stand for other milestones.
  const mark = row.asAbove.has('milestone') ? '; ' : ' ';
  last.lead = { text: `${last.lead.text}${mark}${row.lead}`, line: last.lead.line };
}

function joined(one: string, other: string): string {
  return `${one} ${other}`.trim();
}
