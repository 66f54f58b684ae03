export type PeopleField = 'role' | 'name' | 'upn' | 'person-id';

/** Which cell of a row holds what, by the meaning of the header; the first word listed wins. */
export function peopleColumns(header: readonly string[]): ReadonlyMap<PeopleField, number> {
  const plain = header.map((cell) => cell.toLowerCase().replace(/[^a-z]/gu, ''));
  const found = new Map<PeopleField, number>();
  for (const [field, words] of HEADERS) {
    const index = words.map((word) => plain.indexOf(word)).find((place) => place >= 0);
    if (index !== undefined) found.set(field, index);
  }
  return found;
}

const HEADERS: readonly (readonly [PeopleField, readonly string[]])[] = [
  ['role', ['role', 'roletitle', 'jobtitle', 'post', 'posttitle', 'position']],
  ['name', ['name', 'fullname', 'displayname', 'person', 'officer', 'leadofficer']],
  ['upn', ['upn', 'userprincipalname', 'email', 'emailaddress', 'mail', 'workemail']],
  [
    'person-id',
    [
      'entraobjectid',
      'aadobjectid',
      'azureadobjectid',
      'microsoftentraobjectid',
      'objectid',
      'entraid',
      'personid',
    ],
  ],
];
