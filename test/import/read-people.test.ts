import { describe, expect, it } from 'vitest';
import { readPeople } from '../../src/import/people/read-people.ts';
import { sentenceOf } from './reading.ts';

const ID = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('who holds which role', () => {
  it('is read by the meaning of the columns', () => {
    const csv = `Name,Job title,E-mail,AAD object ID\nAda Byron,"HoS, Homes",ada@northmere.gov.uk,${ID.toUpperCase()}\nAlan Hill,pmo,alan@northmere.gov.uk,\n`;
    expect(readPeople(csv, 'people.csv')).toEqual({
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
  ])('is read from a file with %s', (_, csv) => {
    expect(readPeople(csv, 'people.csv')).toMatchObject({
      kind: 'read',
      people: [{ role: 'HoS, Homes', name: 'Ada Byron', upn: 'ada@n.gov.uk', personId: null }],
    });
  });

  it('notes a role that two people hold, and a row that says nothing new', () => {
    const reading = readPeople('Role,Name,UPN\nHoS,A,a@n.uk\nHoS,B,b@n.uk\nHoS,A,a@n.uk', 'p.csv');
    expect(reading).toMatchObject({
      people: [{ name: 'A' }, { name: 'B' }],
      findings: [
        { code: 'role-shared', where: 'row 3' },
        { code: 'person-repeated', where: 'row 4' },
      ],
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
  ])('%s', (_, csv, said) => {
    const reading = readPeople(csv, 'people.csv');
    expect(reading.kind).toBe('refused');
    expect(sentenceOf(reading)).toContain(said);
  });

  it('lists every problem, up to ten', () => {
    const rows = Array.from({ length: 12 }, () => ',Ada,a@n.uk').join('\n');
    const sentence = sentenceOf(readPeople(`Role,Name,UPN\n${rows}`, 'people.csv'));
    expect(sentence).toContain('row 11 has no role; and 2 more.');
    expect(sentence).not.toContain('row 12');
  });

  it('does not repeat a cell that may be somebody else’s address', () => {
    expect(sentenceOf(readPeople('Role,Name,UPN\nHoS,Ada,secret', 'p.csv'))).not.toContain(
      'secret',
    );
  });
});
