/** The texts of one row, printed one below the other, under the columns they belong to. */
import type { Columns, Field } from '../layout/columns.ts';
import { isDueText } from '../values/due.ts';

/** As many texts as columns, and each may be what its column holds. */
export function isRegular(texts: readonly string[], columns: Columns): boolean {
  return (
    texts.length === columns.headers.length &&
    texts.every((text, at) => mayBe(text, columns.fields[at]))
  );
}

/** `sure`: the texts are as many as the columns, and each was taken in its order. */
export function placedCells(
  texts: readonly string[],
  columns: Columns,
  statuses: ReadonlySet<string>,
): { readonly cells: readonly string[]; readonly sure: boolean } {
  if (isRegular(texts, columns)) return { cells: texts, sure: true };
  const cells =
    texts.length > columns.headers.length
      ? longText(texts, columns)
      : withBlanks(texts, columns, statuses);
  return { cells: cells ?? inOneCell(texts, columns), sure: false };
}

const MOST_MISSING = 3;
/** What stands for a due that is still open. */
const OPEN = /^(?:tb[acd]|n\/?a|[-–—]|to be (?:agreed|confirmed|decided|determined|set))\.?$/iu;

function mayBe(text: string, field: Field | undefined): boolean {
  if (field === 'due') return isDueText(text) || OPEN.test(text);
  if (field === 'rag') return text.length <= 25 && /^\p{L}[\p{L} /–-]*$/u.test(text);
  if (field === 'lead') return text.length <= 150 && !isDueText(text);
  if (field !== 'action' && field !== 'milestone') return true;
  return !isDueText(text) && /\p{L}{3}/u.test(text);
}

function textColumn({ fields }: Columns): number {
  return Math.max(
    0,
    fields.findIndex((field) => field === 'action' || field === 'milestone'),
  );
}

/** The action is the text that may go over several paragraphs. */
function longText(texts: readonly string[], columns: Columns): readonly string[] | null {
  const at = textColumn(columns);
  const tail = texts.length - (columns.headers.length - at - 1);
  const cells = [...texts.slice(0, at), texts.slice(at, tail).join(' '), ...texts.slice(tail)];
  const due = columns.fields.indexOf('due');
  return isRegular(cells, columns) && (due === -1 || isDueText(cells[due] ?? '')) ? cells : null;
}

/** The only way to leave columns blank in which no text stands where another must; else null. */
function withBlanks(
  texts: readonly string[],
  columns: Columns,
  statuses: ReadonlySet<string>,
): readonly string[] | null {
  const width = columns.headers.length;
  const text = textColumn(columns);
  if (width - texts.length > MOST_MISSING) return null;
  const ways = waysOf(texts, width).filter((cells) =>
    cells.every((cell, at) => {
      if (cell === '') return at !== 0 && at !== text;
      const field = columns.fields[at];
      return (
        mayBe(cell, field) &&
        (field === 'due') === isDueText(cell) &&
        (field === 'rag') === statuses.has(cell)
      );
    }),
  );
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** The texts in their order, with blanks between them to fill the width. */
function waysOf(texts: readonly string[], width: number): readonly (readonly string[])[] {
  const blanks = width - texts.length;
  const [first, ...rest] = texts;
  if (first === undefined) return [Array.from({ length: width }, () => '')];
  const taken = waysOf(rest, width - 1).map((way) => [first, ...way]);
  return blanks === 0 ? taken : [...taken, ...waysOf(texts, width - 1).map((way) => ['', ...way])];
}

/** What cannot be told apart stays together as the row's text. */
function inOneCell([first = '', ...rest]: readonly string[], columns: Columns): readonly string[] {
  const at = textColumn(columns);
  const whole = at === 0 ? [first, ...rest].join(' ') : rest.join(' ');
  return columns.headers.map((_, index) => (index === at ? whole : index === 0 ? first : ''));
}
