/** Findings while a file is still being read: placed by line, so that they keep the file's order. */
import {
  inFile,
  sayPlace,
  type Finding,
  type Place,
  type RoleAlias,
  type Unreadable,
} from '../plan/plan-reading.ts';
import { adviceFor, type FindingCode } from './advice.ts';

export interface PlacedFinding {
  readonly code: FindingCode;
  readonly severity: Finding['severity'];
  /** The number of a line of the source, from 1. */
  readonly line: number;
  /** The place of the cell in the line, from 0; left out where it is about the whole line. */
  readonly cell?: number;
  readonly outcome: number | null;
  readonly sentence: string;
  readonly alias?: RoleAlias;
}

/** Where the numbered line, or a cell of it, stands in its file. */
export type PlaceOf = (line: number, cell?: number) => Place;

export function inFileOrder(
  findings: readonly PlacedFinding[],
  placeOf: PlaceOf,
): readonly Finding[] {
  return findings
    .toSorted((one, other) => one.line - other.line)
    .map(({ code, severity, line, cell, outcome, sentence, alias }) => {
      const place = placeOf(line, cell);
      const said = sayPlace(place);
      return {
        code,
        severity,
        place,
        where: outcome === null ? said : `${said}, outcome ${outcome}`,
        sentence,
        todo: adviceFor(code),
        alias: alias ?? null,
      };
    });
}

/** The whole file cannot be used. */
export function refused(
  code: FindingCode,
  sentence: string,
  place: Place = inFile(''),
): Unreadable {
  const where = sayPlace(place);
  const todo = adviceFor(code);
  const finding = { code, severity: 'refused' as const, place, where, sentence, todo, alias: null };
  return { kind: 'refused', sentence, findings: [finding] };
}

/** The first words of a text, for a sentence that must stay short. */
export function briefly(text: string, words = 8): string {
  let end = -1;
  for (let word = 0; word < words; word += 1) {
    end = text.indexOf(' ', end + 1);
    if (end < 0) return text;
  }
  return `${text.slice(0, end)} …`;
}
