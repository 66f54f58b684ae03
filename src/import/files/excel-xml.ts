/** Makes a sheet's XML smaller and plainer for the library that reads it. */
import { wordForFill } from './cell-colours.ts';
import { treeOf, under } from './zip-tree.ts';

/** Stands for the value of a formula that no program has worked out yet. */
export const NEVER_WORKED_OUT = '\uE000';
/** Stands before the word for the colour of a cell that holds nothing else. */
export const COLOURED = '\uE001';

/** Without cells and rows that hold nothing: a sheet may be formatted a million rows down. */
export function plainerSheet(xml: string, colours: FillColours): string {
  return xml
    .replace(BLANK_CELL, (all: string, prefix: string) => onlyColour(all, prefix, colours))
    .replace(BLANK_ROW, '')
    .replace(VALUELESS, withoutValue);
}

/** A formula of a sheet, or a name of the workbook, that reaches out of the file; else null. */
export function formulaReachingOut(xml: string): string | null {
  for (const [, formula = ''] of xml.matchAll(FORMULA)) {
    const code = formula.replace(/(?:"|&quot;)(?:(?!&quot;)[^"])*(?:"|&quot;)/gu, '');
    if (OUTWARD.test(code)) return formula.slice(0, LONGEST);
  }
  return null;
}

/** The word for the colour of each style of cells that has one, by the style's number. */
export type FillColours = ReadonlyMap<string, string>;

export function fillColours(styles: string | undefined): FillColours {
  const root = treeOf(styles ?? '');
  const fills = under(root, 'fills')?.children.map((fill) => {
    const pattern = under(fill, 'patternFill');
    const rgb = pattern && under(pattern, 'fgColor')?.attributes.get('rgb');
    return pattern?.attributes.get('patternType') === 'solid' ? wordForFill(rgb ?? '') : null;
  });
  const styled = under(root, 'cellXfs')?.children.map(
    ({ attributes }) => fills?.[Number(attributes.get('fillId') ?? 0)] ?? null,
  );
  return new Map(
    styled?.flatMap((word, index) => (word === null ? [] : [[String(index), word] as const])),
  );
}

const LONGEST = 60;
const BLANK_CELL = /<((?:\w+:)?)c(?=\s[^<>]*\br=)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1c>)/gu;
const BLANK_ROW = /<((?:\w+:)?)row(?=\s[^<>]*\br=)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1row>)/gu;
const VALUELESS =
  /<((?:\w+:)?)c((?:\s[^<>]*)?)>\s*(<\1f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>))\s*(<\1v\s*\/>|<\1v><\/\1v>)?\s*<\/\1c>/gu;
const FORMULA = /<(?:\w+:)?(?:f|definedName)(?:\s[^<>]*)?(?<!\/)>([^<]*)</gu;
/** Another workbook, a program (`cmd|...`), the web. */
const OUTWARD =
  /\[\d{1,4}\][^[\]!]{0,200}!|\[[^[\]]{1,200}\.(?:xl\w{1,3}|csv)\]|\||\b(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|IMPORT(?:DATA|XML|HTML|FEED|RANGE))\s*\(/iu;

function onlyColour(all: string, prefix: string, colours: FillColours): string {
  if (colours.size === 0) return '';
  const word = colours.get(/\ss=["'](\d+)["']/u.exec(all)?.[1] ?? '');
  const ref = /\sr=["']([A-Z]+\d+)["']/u.exec(all)?.[1];
  if (word === undefined || ref === undefined) return '';
  return `<${prefix}c r="${ref}" t="str"><${prefix}v>${COLOURED}${word}</${prefix}v></${prefix}c>`;
}

/** A text worked out to nothing is a value as well; only a formula without any has none. */
function withoutValue(
  all: string,
  prefix: string,
  attributes: string,
  formula: string,
  value?: string,
): string {
  if (value !== undefined && /\st=["']str["']/u.test(attributes)) return all;
  const rest = attributes.replace(/\st=(?:"[^"]*"|'[^']*')/u, '');
  return `<${prefix}c${rest} t="str">${formula}<${prefix}v>${NEVER_WORKED_OUT}</${prefix}v></${prefix}c>`;
}
