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

function isTotal({ cells }: ActionRow): boolean {
  const [first, ...rest] = cells.map(({ text }) => text);
  const total =
    /^(?:grand |sub-?)?totals?(?: (?:number|of|actions|milestones)\b.{0,30})?\s*:?\s*\d*$/iu;
  return total.test(first ?? '') && rest.every((text) => /^[\d\s.,%£:-]*$/u.test(text));
}

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
