import { filledCells, type Line } from './lines.ts';

/**
 * Puts a key of colours upright, one colour a row, where a document prints it across: the colours
 * in one row and what they mean in the next, or both in turn in the same row.
 */
export function withRagKeysUpright(lines: readonly Line[]): readonly Line[] {
  const relaid: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const below = lines[index + 1];
    const across = below === undefined ? null : acrossTwo(line, below);
    if (across !== null) index += 1;
    relaid.push(...(across ?? inTurn(line) ?? [line]));
  }
  return relaid;
}

const FEWEST = 3;

function acrossTwo(line: Line, below: Line): readonly Line[] | null {
  const places = filledPlaces(line);
  if (places.length < FEWEST || !places.every((place) => isColour(line.cells[place] ?? ''))) {
    return null;
  }
  if (filledPlaces(below).join() !== places.join()) return null;
  const meanings = places.map((place) => below.cells[place] ?? '');
  if (!meanings.every((meaning) => isMeaning(meaning))) return null;
  return places.map((place, index) => pair(below, line.cells[place] ?? '', meanings[index] ?? ''));
}

/** `R | Off track | A | In progress`: at least two, and nothing else. */
function inTurn(line: Line): readonly Line[] | null {
  const cells = filledCells(line);
  if (cells.length < 4 || cells.length % 2 > 0) return null;
  const pairs = cells.flatMap((cell, index) =>
    index % 2 === 0 ? [{ colour: cell, meaning: cells[index + 1] ?? '' }] : [],
  );
  const isKey = pairs.every(({ colour, meaning }) => isColour(colour) && isMeaning(meaning));
  return isKey ? pairs.map(({ colour, meaning }) => pair(line, colour, meaning)) : null;
}

function pair(line: Line, colour: string, meaning: string): Line {
  return { ...line, cells: [colour, meaning], text: `${colour} ${meaning}`, merged: [] };
}

function isColour(cell: string): boolean {
  return /^(?:red|amber|green|blue|purple|gr[ea]y|yellow|white|black|[RAGB])\s*(?:\([RAGBPGYW]\))?$/iu.test(
    cell,
  );
}

function isMeaning(cell: string): boolean {
  return /\p{L}{3}/u.test(cell) && !isColour(cell);
}

function filledPlaces({ cells }: Line): readonly number[] {
  return cells.flatMap((cell, place) => (cell === '' ? [] : [place]));
}
