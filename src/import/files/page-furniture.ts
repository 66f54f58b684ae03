/** What a printed page carries besides its text: page numbers, running headers and footers. */
import { inFile } from '../../plan/plan-reading.ts';
import { meaningsOf } from '../layout/column-words.ts';
import { sectionHeading } from '../layout/headings.ts';
import { lineOf } from '../layout/lines.ts';
import { segmentsOf } from './segments.ts';
import { webFurnitureIn } from './web-furniture.ts';
import { headerOf, unparted, type Said, type TextLine } from './text-line.ts';

/** The lines without it, and one note of what was left out. */
export function withoutFurniture(lines: readonly TextLine[]): {
  readonly lines: readonly TextLine[];
  readonly said: readonly Said[];
} {
  const dropped = furnitureIn(lines);
  if (dropped.size === 0) return { lines, said: [] };
  const texts = [...dropped].map((index) => textOf(lines[index]));
  const kinds = [...new Set(texts.map(kindOf))];
  const shown = kinds.slice(0, 3).flatMap((kind) => {
    const text = texts.find((each) => kindOf(each) === kind) ?? '';
    return `"${text.length <= 60 ? text : `${text.slice(0, 59)}…`}"`;
  });
  const examples = new Intl.ListFormat('en-GB').format(shown);
  const count = dropped.size === 1 ? 'One line was' : `${dropped.size} lines were`;
  const sentence = `${count} left out as page numbers, headers and footers: ${examples}.`;
  return {
    lines: lines.filter((_, index) => !dropped.has(index)),
    said: [{ code: 'page-furniture', severity: 'note', sentence }],
  };
}

/** Page numbers are of one kind, whatever they count. */
function kindOf(text: string): string {
  return text.replace(/\d+/g, '0');
}

/** How far from a page's edge a header or footer may stand, in filled lines. */
const EDGE = 3;
/** A page of a printed plan comes at least this often before its header can be told. */
const FEWEST = 3;

function furnitureIn(lines: readonly TextLine[]): ReadonlySet<number> {
  const numbers = new Set(lines.flatMap((line, index) => (isPageNumber(line) ? [index] : [])));
  const breaks = breaksIn(lines, numbers);
  const edges = breaks.flatMap((at) => edgeOf(lines, at));
  const nearest = new Set(breaks.flatMap((at) => edgeOf(lines, at, 1, numbers)));
  const isNearest = (index: number): boolean => nearest.has(index);
  const candidates = [...new Set(edges)].filter((index) => unparted(lines[index] ?? NONE) !== null);
  const alike = Map.groupBy(candidates, (index) => withoutPage(textOf(lines[index])));
  const running = [...alike].flatMap(([text, indexes]) => {
    if (text.length < 3 || indexes.length * 2 < breaks.length) return [];
    // Twice may be chance, unless both stand at the very edge.
    if (indexes.length < FEWEST && !(indexes.length === 2 && indexes.every(isNearest))) return [];
    if (sectionHeading(lineOf(text, 1, inFile(''))) !== null) return [];
    // A table's header is needed again on each page; the title of the first page is no edge.
    return headerOf(segmentsOf(text).map((each) => each.text)) === null ? indexes : [];
  });
  const marked = edges.filter((index) => MARKED.test(textOf(lines[index])));
  const beside = [
    ...marked,
    ...footersIn(lines),
    ...pagedIn(lines),
    ...webFurnitureIn(lines.map(textOf)),
  ];
  const found = [...numbers, ...bareNumbers(lines, edges), ...running, ...beside];
  return new Set(found.toSorted((a, b) => a - b));
}

/** `Improvement plan | Page 2 of 4`: the same text with a page's number, each time a later one. */
function pagedIn(lines: readonly TextLine[]): readonly number[] {
  const paged = lines.flatMap((line, index) => {
    const [, text = '', page = ''] = PAGED.exec(textOf(line).slice(0, LONGEST_PAGED)) ?? [];
    return page === '' ? [] : [{ text, page: Number(page), index }];
  });
  return [...Map.groupBy(paged, ({ text }) => text).values()].flatMap((alike) => {
    const later = alike.every(({ page }, at) => at === 0 || page > (alike[at - 1]?.page ?? 0));
    return alike.length > 1 && later ? alike.map(({ index }) => index) : [];
  });
}

/** The government's own marking, at the edge of a page. */
const MARKED = /^(?:\S.{0,80}\s{2,})?OFFICIAL(?:\s?[-–:]\s?SENSITIVE.{0,30})?$/u;
const LONGEST_PAGED = 150;
const PAGED = /^(\S.*\S)\s*[\s|–—-]\s*page\s(\d{1,3})(?:\s?(?:of|\/)\s?\d{1,3})?$/iu;

/** The same text again and again, each time with the next number straight before or after it. */
function footersIn(lines: readonly TextLine[]): readonly number[] {
  const filled = lines.flatMap((line, index) => (textOf(line) === '' ? [] : [index]));
  const beside = Map.groupBy(
    filled.flatMap((index, place) => {
      const number = Number(/^\d{1,3}$/.exec(textOf(lines[index]))?.[0]);
      if (Number.isNaN(number)) return [];
      return [-1, 1].map((step) => ({ index, number, other: filled[place + step] ?? index, step }));
    }),
    ({ other, step }) => `${step} ${textOf(lines[other])}`,
  );
  return [...beside.values()].flatMap((pairs) => {
    const counts = pairs.every(
      ({ number }, at) => at === 0 || number === (pairs[at - 1]?.number ?? 0) + 1,
    );
    const text = textOf(lines[pairs[0]?.other ?? -1]);
    if (pairs.length < FEWEST || !counts || !/\p{L}{3}/u.test(text)) return [];
    // A column's header may stand before refs that count up, once on each page.
    if (meaningsOf(text).includes('ref')) return [];
    return pairs.flatMap(({ index, other }) => [index, other]);
  });
}

/** "Page 3 of 12", "3 | Page", "- 3 -": never a line that could be part of the text. */
function isPageNumber(line: TextLine): boolean {
  const text = textOf(line);
  return (
    text.length <= 30 &&
    /^(?:[-–—|\s]*page\s*[|:]?\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—|\s]*|\d{1,3}\s*\|\s*p\s?a\s?g\s?e|[-–—]\s?\d{1,3}\s?[-–—]|\d{1,3} of \d{1,3})$/iu.test(
      text,
    )
  );
}

/** Where one page ends and the next begins: before these lines. */
function breaksIn(lines: readonly TextLine[], numbers: ReadonlySet<number>): readonly number[] {
  const paged = lines.flatMap(({ page }, index) =>
    page !== null && page !== (lines[index - 1]?.page ?? page) ? [index] : [],
  );
  if (paged.length > 0) return [...paged, lines.length];
  return [...numbers];
}

/** The last filled lines of one page, and the first of the next. */
function edgeOf(
  lines: readonly TextLine[],
  at: number,
  depth = EDGE,
  besides: ReadonlySet<number> = new Set(),
): readonly number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let index = step === 1 ? at : at - 1;
    for (let left = depth; left > 0 && index >= 0 && index < lines.length; index += step) {
      if (textOf(lines[index]) === '' || besides.has(index)) continue;
      found.push(index);
      left -= 1;
    }
  }
  return found;
}

/** A number alone is a page number where one stands at the edge of page after page, counting up. */
function bareNumbers(lines: readonly TextLine[], edges: readonly number[]): readonly number[] {
  const bare = [...new Set(edges)].filter((index) => /^\d{1,3}$/.test(textOf(lines[index])));
  const counting = bare.filter((index, place) => {
    const number = Number(textOf(lines[index]));
    const near = [bare[place - 1], bare[place + 1]].map((other) =>
      Number(textOf(lines[other ?? -1])),
    );
    return near.includes(number - 1) || near.includes(number + 1);
  });
  return counting.length >= FEWEST ? counting : [];
}

function textOf(line: TextLine | undefined): string {
  return line === undefined ? '' : (unparted(line) ?? line.cells.join(' ')).trim();
}

/** The text as every page has it: only a page's own number may differ, at the end or the start. */
function withoutPage(text: string): string {
  return text
    .replace(
      /\bpage\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$|^page\s*\d{1,3}(?=\s{2,}|\s[|–-]\s)/iu,
      '',
    )
    .replace(/(?:\s{2,}|\s[|–-]\s)\d{1,3}$|^\d{1,3}(?:\s{2,}|\s[|–-]\s)/u, ' ')
    .trim();
}

const NONE: TextLine = { cells: [], line: 0, page: null, said: [] };
