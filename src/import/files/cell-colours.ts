/** Cells that show a status by their colour alone. */
import type { PlacedFinding } from '../findings.ts';

/** The word for a fill, written as `FFC000`; null for a colour that no status is shown in. */
export function wordForFill(fill: string): string | null {
  const [, red = '', green = '', blue = ''] = FILL.exec(fill) ?? [];
  if (red === '') return null;
  const [r, g, b] = [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  // What is pale, grey or near black is decoration.
  if (most - least < LEAST_CHROMA) return null;
  const hue = hueOf(r, g, b, most, most - least);
  return HUES.find(({ from, to }) => hue >= from && hue < to)?.word ?? null;
}

/** Whether a column so headed shows a status; in others colour is decoration. */
export function headsStatus(header: string): boolean {
  return header.length <= LONGEST_HEADER && STATUS.test(header);
}

export interface ColouredCell {
  readonly line: number;
  readonly cell: number;
  readonly word: string;
}

/** One finding for each column. */
export function colourFindings(cells: readonly ColouredCell[]): readonly PlacedFinding[] {
  const columns = [...Map.groupBy(cells, ({ cell }) => cell).values()];
  return columns.flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const words = [...Map.groupBy(alike, ({ word }) => word)].map(
      ([word, { length }]) => `${length} ${word.toLowerCase()}`,
    );
    const said = `${alike.length === 1 ? 'A cell' : `${alike.length} cells`} of a status column`;
    const sentence = `${said} from here on ${alike.length === 1 ? 'is' : 'are'} coloured and without words; Waymark read the colour: ${new Intl.ListFormat('en-GB').format(words)}.`;
    const { line, cell } = first;
    return [{ code: 'colour-read', severity: 'confirm', line, cell, outcome: null, sentence }];
  });
}

const FILL = /^(?:[\dA-F]{2})?([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})$/iu;
const LEAST_CHROMA = 100;
const LONGEST_HEADER = 40;
const STATUS = /\b(?:b?ragb?|status|rating|rated|progress|colour|confidence)\b/iu;

/** In degrees round the circle of colours, red at 0. */
const HUES: readonly { readonly from: number; readonly to: number; readonly word: string }[] = [
  { from: 0, to: 16, word: 'Red' },
  { from: 16, to: 63, word: 'Amber' },
  { from: 75, to: 170, word: 'Green' },
  { from: 190, to: 245, word: 'Blue' },
  { from: 345, to: 360, word: 'Red' },
];

function hueOf(r: number, g: number, b: number, most: number, chroma: number): number {
  const sixth =
    most === r ? (g - b) / chroma : most === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return (sixth * 60 + 360) % 360;
}
