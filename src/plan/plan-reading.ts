/** What reading a plan's file gives back, whatever the file's format. */
import type { Plan } from './model.ts';

export type PlanReading =
  | {
      readonly kind: 'read';
      readonly plan: Plan;
      /** In the file's order. One with the severity `refused` stands in the way of saving. */
      readonly findings: readonly Finding[];
    }
  | Unreadable;

/** The file could not be made into anything: why, in one sentence, and what to do, in another. */
export interface Unreadable {
  readonly kind: 'refused';
  readonly sentence: string;
  /** At least one, of the severity `refused`. */
  readonly findings: readonly Finding[];
}

/**
 * One thing the file said unclearly, and what Waymark made of it. `note`: for information.
 * `confirm`: a person has to look before the plan is saved. `refused`: it cannot be saved so.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The place in words: `sheet Plan, row 12, cell C12, outcome 3`. */
  readonly where: string;
  /** What was written, and what it was read as. */
  readonly sentence: string;
  /** What the reader of the sentence can do about it. */
  readonly todo: string;
  /** Two titles that seem to be one role; confirming the finding makes them one. */
  readonly alias: RoleAlias | null;
}

export type Severity = 'note' | 'confirm' | 'refused';

export interface RoleAlias {
  /** As the plan writes it. */
  readonly alias: string;
  /** The role it seems to mean. */
  readonly role: string;
}

/** Where in a file something stands: as many of these as its format has. */
export interface Place {
  readonly file: string;
  readonly page: number | null;
  readonly sheet: string | null;
  /** Counted from 1 through the document. */
  readonly table: number | null;
  /** As the sheet or the table counts its rows, from 1. */
  readonly row: number | null;
  /** As an editor counts lines, from 1. */
  readonly line: number | null;
  /** `C12` in a sheet; `3` for the third cell of a row elsewhere. */
  readonly cell: string | null;
  /** In JSON and YAML: `$.outcomes[0].title`. */
  readonly path: string | null;
}

/** `sheet Plan, row 12, cell C12`; `page 3, table 2, row 4, cell 2`; `line 17`. Without the file's name. */
export function sayPlace(place: Place): string {
  const { page, sheet, table, row, line, cell, path } = place;
  const parts = [
    page === null ? '' : `page ${page}`,
    sheet === null ? '' : `sheet ${sheet}`,
    table === null ? '' : `table ${table}`,
    row === null ? '' : `row ${row}`,
    line === null ? '' : `line ${line}`,
    cell === null ? '' : `cell ${cell}`,
    path ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'the file' : parts.join(', ');
}

/** The place of a whole file. */
export function inFile(file: string): Place {
  return {
    file,
    page: null,
    sheet: null,
    table: null,
    row: null,
    line: null,
    cell: null,
    path: null,
  };
}
