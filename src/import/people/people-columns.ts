export type PeopleField = 'role' | 'name' | 'first-name' | 'last-name' | 'upn' | 'person-id';

export interface PeopleColumns {
  readonly fields: ReadonlyMap<PeopleField, number>;
  /** The columns as printed that Waymark has no use for. */
  readonly unknown: readonly string[];
}

/** Which cell of a row holds what, by the meaning of the header; the first word listed wins. */
export function peopleColumns(header: readonly string[]): PeopleColumns {
  const plain = header.map((cell) => cell.toLowerCase().replace(/[^a-z]/gu, ''));
  const fields = new Map<PeopleField, number>();
  for (const [field, words] of HEADERS) {
    const index = words.map((word) => plain.indexOf(word)).find((place) => place >= 0);
    if (index !== undefined) fields.set(field, index);
  }
  const used = new Set(fields.values());
  return { fields, unknown: header.filter((cell, index) => cell !== '' && !used.has(index)) };
}

/** Whether the columns say who holds which role, and how that person is found in Teams. */
export function areEnough({ fields }: PeopleColumns): boolean {
  const named = fields.has('name') || (fields.has('first-name') && fields.has('last-name'));
  return fields.has('role') && named && (fields.has('upn') || fields.has('person-id'));
}

const HEADERS: readonly (readonly [PeopleField, readonly string[]])[] = [
  [
    'role',
    [
      'role',
      'roles',
      'roletitle',
      'leadrole',
      'jobtitle',
      'jobrole',
      'post',
      'posttitle',
      'position',
      'designation',
      'title',
    ],
  ],
  [
    'name',
    [
      'name',
      'fullname',
      'displayname',
      'person',
      'officer',
      'officername',
      'leadofficer',
      'employee',
      'postholder',
      'roleholder',
      'staffname',
    ],
  ],
  ['first-name', ['firstname', 'forename', 'givenname', 'first']],
  ['last-name', ['lastname', 'surname', 'familyname', 'last']],
  [
    'upn',
    [
      'upn',
      'userprincipalname',
      'email',
      'emailaddress',
      'mail',
      'workemail',
      'workemailaddress',
      'emailupn',
      'upnemail',
      'teamsaddress',
      'contactemail',
      'address',
    ],
  ],
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
