/** A table in words: aligned columns that fit a terminal. */

export interface Column {
  readonly heading: string;
  /** Numbers stand at the right, texts at the left. */
  readonly kind: 'number' | 'text';
}

const WIDEST = 100;
const GAP = 2;
/** A text column is not made narrower than this, whatever else the table holds. */
const NARROWEST = 12;

/** A heading line and a line a row. Texts are cut where the table would be wider than a terminal. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = widthsFor(columns, rows);
  const headings = columns.map(({ heading }) => heading);
  return [headings, ...rows].map((cells) =>
    columns
      .map(({ kind }, i) => {
        const width = widths[i] ?? 0;
        const cell = cut(cells[i] ?? '', width);
        return kind === 'number' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** At most so many characters; what was cut off is marked. */
export function cut(text: string, width: number): string {
  const letters = lettersOf(text);
  return letters.length <= width
    ? text
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

const LETTERS = new Intl.Segmenter('en-GB');

/** As somebody who reads them counts them. */
function lettersOf(text: string): readonly string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment);
}

function widthsFor(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const natural = columns.map(({ heading }, i) =>
    Math.max(
      ...[heading, ...rows.map((row) => row[i] ?? '')].map((cell) => lettersOf(cell).length),
    ),
  );
  const isText = columns.map(({ kind }) => kind === 'text');
  const gaps = GAP * (columns.length - 1);
  const fixed = natural.filter((_, i) => isText[i] !== true).reduce((sum, width) => sum + width, 0);
  let left = WIDEST - gaps - fixed;
  // The narrowest first: what one column does not need is the next one's.
  const texts = natural.map((_, i) => i).filter((i) => isText[i] === true);
  const order = texts.toSorted((one, other) => (natural[one] ?? 0) - (natural[other] ?? 0));
  const widths = [...natural];
  order.forEach((i, done) => {
    const share = Math.max(NARROWEST, Math.floor(left / (order.length - done)));
    const width = Math.min(natural[i] ?? 0, share);
    widths[i] = width;
    left -= width;
  });
  return widths;
}
