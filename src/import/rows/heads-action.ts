import type { ActionRow } from './action-row.ts';

/**
 * The rows of a table with one column of texts that head the rows below them: only a text, where
 * the row after has a lead and a due. One alone, in the midst of others, may only lack its lead.
 */
export function headsAction(rows: readonly ActionRow[]): ReadonlySet<ActionRow> {
  const bare = rows.filter((row, index) => {
    if (row.heads) return false;
    const next = rows[index + 1];
    return isBare(row) && next !== undefined && next.lead !== '' && next.due !== '';
  });
  return bare.length > 1 || bare[0] === rows[0] ? new Set(bare) : new Set();
}

function isBare({ inTwo, wrapped, milestone, cells, asAbove }: ActionRow): boolean {
  const own = cells.filter(({ field }) => field !== 'outcome');
  return !inTwo && !wrapped && milestone.text !== '' && own.length === 1 && !asAbove.has('lead');
}
