/**
 * Puts into a document's XML, as text, what the library that reads it leaves out: the numbers of
 * lists, the ranks of headings, and where a change was tracked.
 */
import type { Label, Numbering } from './word-numbering.ts';
import type { Styles } from './word-styles.ts';
import { wordForFill } from './cell-colours.ts';
import { attribute, escaped, tagsIn } from './zip-xml.ts';

/** What the marks of a paragraph say. */
export interface Marks {
  readonly heading: number | null;
  readonly bullet: boolean;
  /** As Word prints it before the paragraph; empty where it prints none. */
  readonly number: string;
  readonly tracked: boolean;
  /** The word for the colour of the cell; empty in all paragraphs but the first of a cell. */
  readonly colour: string;
  readonly text: string;
}

/** Takes the marks out of a paragraph's text again. */
export function unmarked(text: string): Marks {
  const [, heading = '', bullet = '', number = ''] = MARK.exec(text) ?? [];
  return {
    heading: heading === '' ? null : Number(heading),
    bullet: bullet !== '',
    number,
    tracked: text.includes(TRACKED),
    colour: COLOUR.exec(text)?.[1] ?? '',
    text: text.replace(STRAY, ''),
  };
}

/** With the marks of each paragraph at its beginning. `w` is the prefix of Word's own names. */
export function withMarks(xml: string, w: string, styles: Styles, numbering: Numbering): string {
  const made: string[] = [];
  let copied = 0;
  let properties: Properties = {};
  let shut = 0;
  for (const tag of tagsIn(xml)) {
    const { name, kind } = tag;
    if (name === `${w}pPrChange` || name.endsWith(':Choice')) {
      // What a paragraph was before a change, and the second copy of a text box, are not shown.
      shut += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    } else if (shut > 0 || !name.startsWith(w)) {
      continue;
    } else if (name === `${w}pPr` && kind === 'open') {
      properties = {};
    } else if (name === `${w}pPr` && kind === 'close') {
      const mark = markOf(properties, styles, numbering);
      if (mark !== '') made.push(xml.slice(copied, tag.end), run(w, mark));
      if (mark !== '') copied = tag.end;
    } else if (kind !== 'close') {
      const property = PROPERTIES.find((each) => name === `${w}${each}`);
      if (property !== undefined) {
        properties = { ...properties, [property]: attribute(xml, tag, `${w}val`) ?? '' };
      }
    }
  }
  made.push(xml.slice(copied));
  return made.join('');
}

/** With a mark before each run of text that a tracked change put in or took out. */
export function withTracks(xml: string, w: string): string {
  const changed = new RegExp(
    `<${w}(?:ins|del|moveFrom|moveTo)(?:\\s[^<>]*)?(?<!/)>(?=\\s*<${w}r[\\s>])`,
    'gu',
  );
  return xml.replace(changed, (tag) => `${run(w, TRACKED)}${tag}`);
}

/** With a mark at the beginning of each cell that has the colour of a status. */
export function withColours(xml: string, w: string): string {
  const filled = new RegExp(
    `<${w}tcPr>(?:(?!</${w}tcPr>)[^])*?<${w}shd\\s[^<>]*?${w}fill=["']([\\dA-Fa-f]{6})["'][^]*?</${w}tcPr>`,
    'gu',
  );
  return xml.replace(filled, (all, fill: string) => {
    const word = wordForFill(fill);
    if (word === null) return all;
    return `${all}<${w}p>${run(w, `${OPEN}colour ${word}${CLOSE}`)}</${w}p>`;
  });
}

/** The marks are from a range of characters that belongs to no writing. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const TRACKED = '\uE002';
const MARK = new RegExp(`${OPEN}(\\d*),(b?),([^${OPEN}${CLOSE}]*)${CLOSE}`, 'u');
const COLOUR = new RegExp(`${OPEN}colour (\\w+)${CLOSE}`, 'u');
const STRAY = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}|[${OPEN}${CLOSE}${TRACKED}]`, 'gu');

const PROPERTIES = ['pStyle', 'numId', 'ilvl', 'outlineLvl', 'del'] as const;
type Properties = Readonly<Partial<Record<(typeof PROPERTIES)[number], string>>>;

function markOf(properties: Properties, styles: Styles, numbering: Numbering): string {
  const heading = headingOf(properties, styles);
  const label = labelOf(properties, styles, numbering);
  if (heading === null && label === null) return '';
  const bullet = label?.kind === 'bullet' ? 'b' : '';
  const number = label?.kind === 'number' ? label.text : '';
  return `${OPEN}${heading ?? ''},${bullet},${number}${CLOSE}`;
}

function headingOf({ pStyle, outlineLvl }: Properties, styles: Styles): number | null {
  const outline = Number(outlineLvl ?? NaN);
  if (Number.isNaN(outline)) return styles.headingOf(pStyle);
  return outline < 9 ? outline + 1 : null;
}

function labelOf(properties: Properties, styles: Styles, numbering: Numbering): Label | null {
  const { pStyle, numId, ilvl, del } = properties;
  // A paragraph whose end was deleted runs on into the next one, which has the number.
  if (del !== undefined || numId === '0') return null;
  const ofStyle = styles.numberingOf(pStyle);
  const id = numId ?? ofStyle?.numId;
  if (id === undefined || id === '0') return null;
  const own = numId === undefined ? (ilvl ?? ofStyle?.level) : (ilvl ?? '0');
  const level = own === undefined ? numbering.levelFor(id, ofStyle?.styleId ?? '') : Number(own);
  return numbering.next(id, level);
}

function run(w: string, text: string): string {
  return `<${w}r><${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r>`;
}
