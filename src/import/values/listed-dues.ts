import { mentionsIn } from './date-mentions.ts';
import { isDueText, isOpenDue } from './due.ts';

/** The dues a cell lists, such as `31/07/2025 30/09/2025 Jan 2026`; null where it holds one or none. */
export function listedDues(cell: string): readonly string[] | null {
  if (cell.length > LONGEST) return null;
  const unmarked = cell.replace(MARK, '; ').replace(/^; /u, '');
  return [unmarked.split(/\s*[;|]\s*/u), atTimes(cell)].find(isList) ?? null;
}

const LONGEST = 400;
/** `1.` and `a)` before a due, never the first number of one. */
const MARK = /(?:^|[\s;])\(?(?:[a-h]\)|[1-9][.)])\s+(?=\S)/giu;

function isList(dues: readonly string[]): boolean {
  return dues.length > 1 && dues.every((due) => isDueText(due) || isOpenDue(due));
}

/** Cut behind each time that is named; `Sept – Dec 2021` and `Oct, revised to Jan 2022` stay one. */
function atTimes(cell: string): readonly string[] {
  const { found } = mentionsIn(cell, null);
  const cuts = [0, ...found.slice(0, -1).map(({ end }) => end), cell.length];
  const parts = cuts
    .slice(1)
    .map((end, index) => cell.slice(cuts[index], end).replace(/^[\s,]+/u, ''));
  return parts.some((part) => /^(?:[–—(/&-]|(?:to|until|till|and|or|through)\b)/iu.test(part))
    ? []
    : parts;
}
