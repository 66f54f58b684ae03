import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../src/import/people/read-people.ts';
import { sentenceOf } from './reading.ts';

function read(csv: string, name = 'people.csv'): ReturnType<typeof readPeople> {
  return readPeople({ name, bytes: Buffer.from(csv) });
}

const ID = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('who holds which role', () => {
  it('is read by the meaning of the columns', async () => {
    const csv = `Name,Job title,E-mail,AAD object ID\nAda Byron,"HoS, Homes",ada@northmere.gov.uk,${ID.toUpperCase()}\nAlan Hill,pmo,alan@northmere.gov.uk,\n`;
    expect(await read(csv)).toEqual({
      kind: 'read',
      people: [
        { role: 'HoS, Homes', name: 'Ada Byron', upn: 'ada@northmere.gov.uk', personId: ID },
        { role: 'PMO', name: 'Alan Hill', upn: 'alan@northmere.gov.uk', personId: null },
      ],
      findings: [],
    });
  });

  it.each([
    [
      'a byte order mark and semicolons',
      `\uFEFF"Role";Name;UPN\nHoS, Homes;Ada Byron;ada@n.gov.uk`,
    ],
    [
      'Windows line ends and blank rows',
      `Role,Name,UPN\r\n,,\r\n"HoS, Homes",Ada Byron,ada@n.gov.uk\r\n\r\n`,
    ],
    ['tabs', `Role\tName\tUPN\nHoS, Homes\tAda Byron\tada@n.gov.uk`],
    [
      'both an address and a UPN',
      `Role,Name,Email,UPN\n"HoS, Homes",Ada Byron,x@y.uk,ada@n.gov.uk`,
    ],
  ])('is read from a file with %s', async (_, csv) => {
    expect(await read(csv)).toMatchObject({
      kind: 'read',
      people: [{ role: 'HoS, Homes', name: 'Ada Byron', upn: 'ada@n.gov.uk', personId: null }],
    });
  });

  it('notes a role that two people hold, and a row that says nothing new', async () => {
    const reading = await read('Role,Name,UPN\nHoS,A,a@n.uk\nHoS,B,b@n.uk\nHoS,A,a@n.uk');
    expect(reading).toMatchObject({
      people: [{ name: 'A' }, { name: 'B' }],
      findings: [
        { code: 'role-shared', where: 'row 3' },
        { code: 'person-repeated', where: 'row 4' },
      ],
    });
  });
});

describe('a list as people keep it', () => {
  it('has its header below a title, first and last names apart, and several roles in a cell', async () => {
    const csv =
      'Who leads what,,,\nFirst name,Surname,Role,E-mail address\nAda,Byron,PSW; Head of Care,ada@n.uk\n';
    expect(await read(csv)).toMatchObject({
      people: [
        { role: 'PSW', name: 'Ada Byron' },
        { role: 'Head of Care', name: 'Ada Byron' },
      ],
      findings: [{ code: 'roles-joint', severity: 'note', where: 'row 3' }],
    });
  });

  it('has roles that nobody holds, and columns of other use', async () => {
    const csv =
      'Role,Name,UPN,Phone\nHead of Care,Vacant,,\nPSW,Ada Byron,ada@n.uk,1\nDCS,-,n/a,\n';
    expect(await read(csv)).toMatchObject({
      people: [{ role: 'PSW' }],
      findings: [
        { code: 'column-ignored', where: 'row 1' },
        { code: 'role-vacant', where: 'row 2' },
        { code: 'role-vacant', where: 'row 4' },
      ],
    });
  });

  it('has one name with two addresses, or one address with two names', async () => {
    const csv = 'Role,Name,UPN\nA,Ada,a@n.uk\nB,Ada,b@n.uk\nC,Alan,a@n.uk\n';
    const reading = await read(csv);
    expect(reading).toMatchObject({ kind: 'read' });
    expect(reading.findings.map(({ code, where }) => `${code}, ${where}`)).toEqual([
      'roles-joint, row 2',
      'person-unsure, row 3',
      'person-unsure, row 4',
    ]);
  });

  it('is saved by Excel, as a workbook or as text', async () => {
    const book = XLSX.utils.book_new();
    const notes = XLSX.utils.aoa_to_sheet([['Notes'], ['Kept by the PMO']]);
    const people = XLSX.utils.aoa_to_sheet([
      ['People'],
      [],
      ['Role', 'Name', 'UPN'],
      ['Head of Care', 'Siân Roe', 'sian@n.uk'],
      ['', 'Ada', 'a@n.uk'],
    ]);
    XLSX.utils.book_append_sheet(book, notes, 'Notes');
    XLSX.utils.book_append_sheet(book, people, 'People');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const broken = await readPeople({ name: 'people.xlsx', bytes });
    expect(broken).toMatchObject({
      kind: 'refused',
      findings: [{ where: 'sheet People, row 5, cell A5', severity: 'refused' }],
    });
    const latin = Buffer.from('Role,Name,UPN\nHead of Care,Si\xe2n Roe,sian@n.uk\n', 'latin1');
    expect(await readPeople({ name: 'people.csv', bytes: latin })).toMatchObject({
      people: [{ name: 'Siân Roe' }],
      findings: [{ code: 'encoding-guessed', severity: 'note' }],
    });
  });
});

describe('a file of people with an error is refused as a whole', () => {
  it.each([
    ['no header', 'HoS,Ada,ada@n.uk', 'needs a header row'],
    ['no column to find a person by', 'Role,Name\nHoS,Ada', 'UPN or Entra object id'],
    ['nobody', 'Role,Name,UPN\n', 'nobody below it'],
    ['nothing', '', 'is empty'],
    ['no role', 'Role,Name,UPN\n,Ada,a@n.uk', 'row 2 has no role'],
    ['no name', 'Role,Name,UPN\nHoS,,a@n.uk', 'row 2 has no name'],
    [
      'no way to find the person',
      'Role,Name,UPN\nHoS,Ada,',
      'row 2 has neither a UPN nor an object id',
    ],
    ['a wrong UPN', 'Role,Name,UPN\nHoS,Ada,ada at n', 'row 2 has a UPN that is not one'],
    [
      'a wrong object id',
      'Role,Name,Object ID\nHoS,Ada,1234',
      'row 2 has an object id that is not one',
    ],
    ['a formula', 'Role,Name,UPN\nHoS,"=HYPERLINK(""x"")",a@n.uk', 'row 2, cell 2, begins with ='],
    ['a formula behind a space', 'Role,Name,UPN\nHoS, +1,a@n.uk', 'as a formula does'],
    ['a comma too many', 'Role,Name,UPN\nHoS, Homes,Ada,a@n.uk', 'needs quotation marks'],
    ['an open quotation mark', 'Role,Name,UPN\n"HoS,Ada,a@n.uk', 'never closed'],
  ])('%s', async (_, csv, said) => {
    const reading = await read(csv);
    expect(reading.kind).toBe('refused');
    expect(sentenceOf(reading)).toContain(said);
  });

  it('lists every problem, up to ten', async () => {
    const rows = Array.from({ length: 12 }, () => ',Ada,a@n.uk').join('\n');
    const sentence = sentenceOf(await read(`Role,Name,UPN\n${rows}`));
    expect(sentence).toContain('row 11 has no role; and 2 more.');
    expect(sentence).not.toContain('row 12');
  });

  it('does not repeat a cell that may be somebody else’s address', async () => {
    expect(sentenceOf(await read('Role,Name,UPN\nHoS,Ada,secret'))).not.toContain('secret');
  });
});
