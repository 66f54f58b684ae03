/** Looks through the XML of an Office file without building anything of it; linear in its length. */

export interface Tag {
  /** As written, prefix and all. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Where the tag begins and where what follows it begins. */
  readonly start: number;
  readonly end: number;
}

/**
 * Why a text is no XML that a library may have: not well-formed, deeper than any document, or with
 * a DOCTYPE, which no Office program writes and an entity bomb needs. Null when it is sound.
 */
export function xmlProblem(xml: string): 'broken' | 'doctype' | null {
  const open: string[] = [];
  let roots = 0;
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag === 'broken' || tag === 'doctype') return tag;
    if (tag.kind === 'close') {
      if (open.pop() !== tag.name) return 'broken';
      continue;
    }
    if (open.length === 0) roots += 1;
    if (tag.kind === 'open') open.push(tag.name);
    if (open.length > DEEPEST) return 'broken';
  }
  return roots === 1 && open.length === 0 ? null : 'broken';
}

/** The tags of a text that `xmlProblem` has passed. */
export function* tagsIn(xml: string): Generator<Tag> {
  let from = 0;
  for (;;) {
    const tag = nextTag(xml, from);
    if (tag === null || typeof tag === 'string') return;
    yield tag;
    from = tag.end;
  }
}

/** A tag's attributes in their order, names as written. */
export function attributesOf(xml: string, tag: Tag): readonly (readonly [string, string])[] {
  return [...xml.slice(tag.start, tag.end).matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')],
  );
}

export function attribute(xml: string, tag: Tag, name: string): string | undefined {
  return attributesOf(xml, tag).find(([each]) => each === name)?.[1];
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const DEEPEST = 200;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/giu,
    (all: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

function nextTag(xml: string, from: number): Tag | 'broken' | 'doctype' | null {
  let start = xml.indexOf('<', from);
  while (start !== -1) {
    const next = xml[start + 1];
    if (next !== '!' && next !== '?') return tagAt(xml, start);
    const past = pastMarkup(xml, start);
    if (typeof past === 'string') return past;
    start = xml.indexOf('<', past);
  }
  return null;
}

/** Where a comment, a CDATA section or an instruction ends. */
function pastMarkup(xml: string, start: number): number | 'broken' | 'doctype' {
  const closing = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml[start + 1] === '?'
        ? '?>'
        : null;
  if (closing === null) return 'doctype';
  const at = xml.indexOf(closing, start);
  return at === -1 ? 'broken' : at + closing.length;
}

function tagAt(xml: string, start: number): Tag | 'broken' {
  const end = endOfTag(xml, start + 1);
  if (end === -1) return 'broken';
  const closes = xml[start + 1] === '/';
  const kind = closes ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  const name = nameAt(xml, closes ? start + 2 : start + 1);
  return name === '' ? 'broken' : { name, kind, start, end };
}

/** A `>` may stand inside a quoted value; a `<` may stand nowhere in a tag. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (character === '<') return -1;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return at + 1;
    }
  }
  return -1;
}

function nameAt(xml: string, from: number): string {
  NAME.lastIndex = from;
  return NAME.exec(xml)?.[0] ?? '';
}

const NAME = /[^\s<>/="'!?]+/uy;
