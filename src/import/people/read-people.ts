import { CsvError, parse } from 'csv-parse/sync';
import { peopleColumns, type PeopleField } from './people-columns.ts';
import { adviceFor, type FindingCode } from '../advice.ts';
import { refused } from '../findings.ts';
import { inFile, sayPlace, type Finding, type Unreadable } from '../../plan/plan-reading.ts';

export type PeopleReading =
  | {
      readonly kind: 'read';
      readonly people: readonly RoleHolder[];
      readonly findings: readonly Finding[];
    }
  | Unreadable;

/** Someone who holds a role. The role `PMO` stands for the office that runs the plan. */
export interface RoleHolder {
  readonly role: string;
  readonly name: string;
  readonly upn: string | null;
  /** The Entra object id, in small letters. */
  readonly personId: string | null;
}

/** Reads who holds which role from a CSV file. One row in error refuses the whole file. */
export function readPeople(csv: string, fileName: string): PeopleReading {
  if (csv.length > LONGEST) {
    return refused(
      'file-too-large',
      `${fileName} is too long: at most ${LONGEST} characters are read.`,
    );
  }
  const table = rowsOf(csv);
  if (table === null) {
    return refused(
      'file-broken',
      `${fileName} is not a CSV file: a quotation mark is out of place or never closed.`,
    );
  }
  const [header, ...rows] = table.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (header === undefined) return refused('file-empty', `${fileName} is empty.`);
  const columns = peopleColumns(header.cells);
  const needed = columns.has('role') && columns.has('name');
  if (!needed || !(columns.has('upn') || columns.has('person-id'))) {
    return refused(
      'not-people',
      `${fileName} needs a header row with the columns Role and Name, and UPN or Entra object id (or both).`,
    );
  }
  if (rows.length === 0)
    return refused('not-people', `${fileName} has a header row and nobody below it.`);
  const problems = rows.flatMap((row) => problemsIn(row, columns, header.cells.length));
  if (problems.length > 0) return refused('not-people', refusal(fileName, problems));
  return { kind: 'read', ...holders(rows, columns, fileName) };
}

const LONGEST = 500_000;
const LISTED = 10;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const UPN = /^[^\s@,;<>()[\]"]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;

interface Row {
  /** As a spreadsheet counts, the header being 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

function rowsOf(csv: string): readonly Row[] | null {
  const first = csv.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u, 1)[0] ?? '';
  const [delimiter = ','] = [',', ';', '\t'].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  );
  try {
    const records: string[][] = parse(csv, { bom: true, delimiter, relax_column_count: true });
    return records.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()),
    }));
  } catch (fault) {
    if (fault instanceof CsvError) return null;
    throw fault;
  }
}

function problemsIn(
  row: Row,
  columns: ReadonlyMap<PeopleField, number>,
  width: number,
): readonly string[] {
  const at = `row ${row.number}`;
  const extra = row.cells.slice(width).some((cell) => cell !== '');
  if (extra)
    return [`${at} has more cells than the header: a value with a comma needs quotation marks`];
  const formula = row.cells.findIndex((cell) => /^[=+@-]/u.test(cell));
  if (formula !== -1) {
    const cell = `${at}, cell ${formula + 1},`;
    return [`${cell} begins with =, +, @ or -, as a formula does: write the words themselves`];
  }
  const { role, name, upn, personId } = holderIn(row, columns);
  const problems: string[] = [];
  if (role === '') problems.push(`${at} has no role`);
  if (name === '') problems.push(`${at} has no name`);
  if (upn === null && personId === null) problems.push(`${at} has neither a UPN nor an object id`);
  if (upn !== null && !UPN.test(upn)) {
    problems.push(`${at} has a UPN that is not one: it looks like name@council.gov.uk`);
  }
  if (personId !== null && !GUID.test(personId)) {
    problems.push(
      `${at} has an object id that is not one: it is 32 digits or letters a to f in five groups`,
    );
  }
  if (role.length > 200 || name.length > 200) {
    problems.push(`${at} has a role or name of more than 200 characters`);
  }
  return problems;
}

function holderIn({ cells }: Row, columns: ReadonlyMap<PeopleField, number>): RoleHolder {
  function cell(field: PeopleField): string {
    return cells[columns.get(field) ?? -1] ?? '';
  }
  const role = cell('role');
  return {
    role: role.toUpperCase() === 'PMO' ? 'PMO' : role,
    name: cell('name'),
    upn: cell('upn') === '' ? null : cell('upn'),
    personId: cell('person-id') === '' ? null : cell('person-id').toLowerCase(),
  };
}

function refusal(fileName: string, problems: readonly string[]): string {
  const shown = problems.slice(0, LISTED).join('; ');
  const more = problems.length - LISTED;
  return `Nobody was imported from ${fileName}: ${shown}${more > 0 ? `; and ${more} more` : ''}.`;
}

function holders(
  rows: readonly Row[],
  columns: ReadonlyMap<PeopleField, number>,
  file: string,
): { readonly people: readonly RoleHolder[]; readonly findings: readonly Finding[] } {
  const people: RoleHolder[] = [];
  const findings: Finding[] = [];
  function found(
    code: FindingCode,
    severity: Finding['severity'],
    row: number,
    sentence: string,
  ): void {
    const place = { ...inFile(file), row };
    const todo = adviceFor(code);
    findings.push({ code, severity, place, where: sayPlace(place), sentence, todo, alias: null });
  }
  for (const row of rows) {
    const holder = holderIn(row, columns);
    const same = people.filter(({ role }) => role.toLowerCase() === holder.role.toLowerCase());
    if (same.some((other) => JSON.stringify(other) === JSON.stringify(holder))) {
      const sentence = `Row ${row.number} repeats an earlier row and was left out.`;
      found('person-repeated', 'note', row.number, sentence);
      continue;
    }
    if (same.length > 0) {
      const sentence = `The role "${holder.role}" is held by more than one person; each will be asked.`;
      found('role-shared', 'confirm', row.number, sentence);
    }
    people.push(holder);
  }
  return { people, findings };
}
