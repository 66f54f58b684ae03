import { lettersOf } from '../layout/clean-text.ts';
import { briefly } from '../findings.ts';
import type { ActionRow, Say } from './action-row.ts';

/** The rows that say something of their own; what pages and sums leave in a table is said. */
export function withoutLeftovers(rows: readonly ActionRow[], say: Say): readonly ActionRow[] {
  const texts = rows.map(({ milestone: { text } }) => lettersOf(text));
  return rows.filter((row, index) => {
    if (row.cells.length === 0) return false;
    const sentence = leftover(row, () => texts.slice(Math.max(0, index - PAGE), index + PAGE));
    if (sentence === null) return true;
    say(/total/u.test(sentence) ? 'row-total' : 'row-repeated', 'note', row, sentence);
    return false;
  });
}

/** About as many rows as two pages hold: what a page break repeats stands no further off. */
const PAGE = 60;

function leftover(row: ActionRow, near: () => readonly string[]): string | null {
  const [only] = row.cells;
  const said = briefly(row.cells.map(({ text }) => text).join(' '));
  if (row.cells.every(({ text, header }) => lettersOf(text) === lettersOf(header) && header !== ''))
    return `"${said}" repeats the table's header; it was left out.`;
  if (row.cells.length === 1 && /^page \d+(?: of \d+)?$/iu.test(only?.text ?? ''))
    return `"${said}" is the number of a page; it was left out.`;
  if (isTotal(row)) return `"${said}" is a total; it was left out.`;
  if (repeatsOthers(row, near))
    return 'A row repeats the texts of several milestones in one cell; it was taken for a leftover of a page break and left out.';
  return null;
}

/** `Total: 12 milestones`, `3 actions, none complete`: nothing but numbers and the words of a sum. */
function isTotal({ cells }: ActionRow): boolean {
  const all = cells.map(({ text }) => text).join(' ');
  if (all.length > 100 || !SUMS.test(all)) return false;
  const words = all.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => /^\d*$/u.test(word) || OF_SUMS.has(word));
}

const SUMS =
  /\btotals?\b|\b(?:number|count) of\b|\b(?:\d+|none|no) (?:actions?|milestones?|deliverables?|tasks?|items?|recommendations?|objectives?|measures?|steps?|rows?)\b|\b(?:actions|milestones|deliverables|tasks|items|recommendations)\b[^\p{L}]*\d/iu;

const OF_SUMS: ReadonlySet<string> = new Set(
  'total totals subtotal grand sub overall number count no of in this all none and or the with are is to date actions action milestones milestone deliverables deliverable tasks task items item recommendations recommendation objectives measures steps rows outcomes outcome priorities themes areas area priority theme plan table section complete completed closed open done achieved outstanding remaining progress under way not yet started on off track target at risk overdue delayed due late red amber green blue grey purple percent percentage average rag'.split(
    ' ',
  ),
);

function repeatsOthers(row: ActionRow, near: () => readonly string[]): boolean {
  const filled = [row.action.text, row.milestone.text, row.lead].filter((cell) => cell !== '');
  if (filled.length !== 1 || row.milestone.ref !== null) return false;
  const letters = lettersOf(filled[0] ?? '');
  if (letters.length < 2 * SHORTEST) return false;
  const others = near().filter((text) => text.length >= SHORTEST && text !== letters);
  return others.filter((text) => letters.includes(text)).length > 1;
}

/** Letters a text must have to be told by them. */
const SHORTEST = 15;
