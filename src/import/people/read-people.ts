import { sayPlace, type Finding, type Place, type Unreadable } from '../../plan/plan-reading.ts';
import { adviceFor, type FindingCode } from '../advice.ts';
import type { SourceFile } from '../files/read-source.ts';
import { refused } from '../findings.ts';
import { peopleFindings, type PlacedHolder } from './people-findings.ts';
import { peopleTable, type PeopleRow, type PeopleTable } from './people-table.ts';
import type { RoleHolder } from './role-holder.ts';

export type PeopleReading =
  | {
      readonly kind: 'read';
      readonly people: readonly RoleHolder[];
      readonly findings: readonly Finding[];
    }
  | Unreadable;

/** Reads who holds which role from a CSV or Excel file. One row in error refuses the whole file. */
export async function readPeople(file: SourceFile): Promise<PeopleReading> {
  const table = await peopleTable(file);
  if (table.kind === 'refused') return table;
  if (table.rows.length === 0) {
    const sentence = `${file.name} has a header row and nobody below it.`;
    return refused('not-people', sentence, table.header.at());
  }
  const problems = table.rows.flatMap((row) => problemsIn(row, table));
  if (problems.length > 0) return refusal(file.name, problems);
  const vacant = table.rows.filter((row) => isVacant(row, table));
  const holders = table.rows
    .filter((row) => !vacant.includes(row))
    .flatMap((row): readonly PlacedHolder[] =>
      holdersIn(row, table).map((holder) => ({ holder, at: row.at() })),
    );
  const { people, findings } = peopleFindings(holders);
  const above = [
    ...table.findings,
    ...table.columns.unknown.map((header) => ignored(header, table.header.at())),
    ...vacant.map((row) => nobody(row, table)),
  ];
  return { kind: 'read', people, findings: [...above, ...findings] };
}

const LISTED = 10;
const LONGEST = 200;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const UPN = /^[^\s@,;<>()[\]"]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;

interface Problem {
  readonly place: Place;
  readonly sentence: string;
}

function problemsIn(row: PeopleRow, table: PeopleTable): readonly Problem[] {
  const at = sayPlace(row.at());
  function problem(sentence: string, cell?: number): Problem {
    return { place: row.at(cell), sentence: `${at} ${sentence}` };
  }
  if (row.cells.slice(table.width).some((cell) => cell !== '')) {
    return [problem('has more cells than the header: a value with a comma needs quotation marks')];
  }
  const formula = row.cells.findIndex((cell) => /^[=+@-]/u.test(cell));
  if (formula !== -1) {
    const place = row.at(formula);
    const sentence = `${sayPlace(place)}, begins with =, +, @ or -, as a formula does: write the words themselves`;
    return [{ place, sentence }];
  }
  if (isVacant(row, table)) return [];
  const { fields } = table.columns;
  const [{ role, name, upn, personId }] = holdersIn(row, table);
  const problems: Problem[] = [];
  if (role === '') problems.push(problem('has no role', fields.get('role')));
  if (name === '') problems.push(problem('has no name', fields.get('name')));
  if (upn === null && personId === null) {
    problems.push(problem('has neither a UPN nor an object id'));
  }
  if (upn !== null && !UPN.test(upn)) {
    const sentence = 'has a UPN that is not one: it looks like name@council.gov.uk';
    problems.push(problem(sentence, fields.get('upn')));
  }
  if (personId !== null && !GUID.test(personId)) {
    const sentence =
      'has an object id that is not one: it is 32 digits or letters a to f in five groups';
    problems.push(problem(sentence, fields.get('person-id')));
  }
  if (role.length > LONGEST || name.length > LONGEST) {
    problems.push(problem(`has a role or name of more than ${LONGEST} characters`));
  }
  return problems;
}

/** The row's person with each of the roles its role cell holds; titles have commas in them. */
function holdersIn(
  { cells }: PeopleRow,
  { columns: { fields } }: PeopleTable,
): readonly [RoleHolder, ...RoleHolder[]] {
  function cell(field: Parameters<typeof fields.get>[0]): string {
    return cells[fields.get(field) ?? -1] ?? '';
  }
  const name = fields.has('name')
    ? cell('name')
    : `${cell('first-name')} ${cell('last-name')}`.trim();
  const upn = cell('upn') === '' ? null : cell('upn');
  const personId = cell('person-id') === '' ? null : cell('person-id').toLowerCase();
  const [first = '', ...others] = cell('role')
    .split(/\s*[;|]\s*/u)
    .filter((role) => role !== '')
    .map((role) => (role.toUpperCase() === 'PMO' ? 'PMO' : role));
  function holds(role: string): RoleHolder {
    return { role, name, upn, personId };
  }
  return [holds(first), ...others.map(holds)];
}

/** A role that the list says is nobody's now. */
function isVacant(row: PeopleRow, table: PeopleTable): boolean {
  const [{ role, name, upn, personId }] = holdersIn(row, table);
  const open = /^(?:|vacan(?:t|cy)|tb[acd]|to be (?:appointed|confirmed|recruited)|nobody|none)$/iu;
  return role !== '' && upn === null && personId === null && open.test(name);
}

function nobody(row: PeopleRow, table: PeopleTable): Finding {
  const [{ role }] = holdersIn(row, table);
  return finding(
    'role-vacant',
    'note',
    row.at(),
    `The role "${role}" stands without a person; the row was left out.`,
  );
}

function ignored(header: string, place: Place): Finding {
  return finding('column-ignored', 'note', place, `Waymark has no use for the column "${header}".`);
}

function finding(
  code: FindingCode,
  severity: Finding['severity'],
  place: Place,
  sentence: string,
): Finding {
  return {
    code,
    severity,
    place,
    where: sayPlace(place),
    sentence,
    todo: adviceFor(code),
    alias: null,
  };
}

function refusal(fileName: string, problems: readonly Problem[]): Unreadable {
  const shown = problems.slice(0, LISTED);
  const more = problems.length - LISTED;
  const said = shown.map(({ sentence }) => sentence).join('; ');
  return {
    kind: 'refused',
    sentence: `Nobody was imported from ${fileName}: ${said}${more > 0 ? `; and ${more} more` : ''}.`,
    findings: shown.map(({ place, sentence }) => {
      const whole = `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
      return finding('not-people', 'refused', place, whole);
    }),
  };
}
