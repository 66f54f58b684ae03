import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../src/import/values/abbreviations.ts';
import { knownTitles, splitLeads } from '../../src/import/values/split-leads.ts';
import { codesIn, findingsIn, planIn, readText } from './reading.ts';

describe('the leads in a cell', () => {
  const known = knownTitles([
    'Head of Plans and Moves',
    'Head of Service Homes & Stays',
    'Service Manager, Homes',
    'HoS, Homes, Moves and Stays',
    'Quality Manager',
    'Staff Support',
  ]);
  it.each([
    ['Head of Plans and Moves', 'Head of Plans and Moves'],
    ['Data and News Manager', 'Data and News Manager'],
    ['HoS - Plans, QA and Moves', 'HoS - Plans, QA and Moves'],
    ['Manager, Homes & Stays', 'Manager, Homes & Stays'],
    ['Programme Manager Homes and Stays', 'Programme Manager Homes and Stays'],
    ['Senior Quality Manager', 'Senior Quality Manager'],
    ['Deputy Head of Service', 'Deputy Head of Service'],
    [
      'Head of Plans and Moves Head of Service Homes & Stays',
      'Head of Plans and Moves | Head of Service Homes & Stays',
    ],
    [
      'Youth Team Manager Head of Service Homes & Stays',
      'Youth Team Manager | Head of Service Homes & Stays',
    ],
    ['Head of Cooks Head of Gardens', 'Head of Cooks | Head of Gardens'],
    ['News Manager and Play Officer', 'News Manager | Play Officer'],
    ['Staff Support / Quality Manager', 'Staff Support | Quality Manager'],
    ['Quality Manager; Play Officer', 'Quality Manager | Play Officer'],
    ['Staff Support and Quality Manager', 'Staff Support | Quality Manager'],
    ['Money, IT and HoS, H, M and Stays', 'Money | IT | HoS, H, M and Stays'],
    ['HoS, H, M and Stays and Quality Manager', 'HoS, H, M and Stays | Quality Manager'],
    ['HoS, H, M and Stays and Service Manager', 'HoS, H, M and Stays | Service Manager'],
    [
      'HoS and Service Manager, Homes, Moves and Stays',
      'HoS, Homes, Moves and Stays | Service Manager, Homes',
    ],
    ['HoS and Team Manager, Play', 'HoS, Play | Team Manager, Play'],
    ['Youth Team Manager Quality Manager', 'Youth Team Manager | Quality Manager'],
    ['HoS, H, M and Stays and Play Officer', 'HoS, H, M and Stays | Play Officer'],
    ['Quality Manager (with AD)', 'Quality Manager'],
    ['Head of Service (Homes)', 'Head of Service (Homes)'],
    ['TBC', ''],
    ['Vacant', ''],
    ['Head of Plans; TBC', 'Head of Plans'],
    ['AD/HoS', 'AD | HoS'],
    ['Head of Early Stays/Edge of Moves', 'Head of Early Stays/Edge of Moves'],
    ['HoS/Service Manager, Play', 'HoS, Play | Service Manager, Play'],
    ['HoS and SM Play', 'HoS, Play | SM, Play'],
    ['Head of Plans, Youth Team Manager', 'Head of Plans | Youth Team Manager'],
    ['Play Officer with Head of Plans', 'Play Officer | Head of Plans'],
    ['Direct Payments Manager', 'Direct Payments Manager'],
    ['Heads of Service and Team Managers', 'Heads of Service | Team Managers'],
    ['Pastoral Manager and EWO', 'Pastoral Manager | EWO'],
    ['HR Business Partner/Head of Play', 'HR Business Partner | Head of Play'],
    ['AD Early Stays & HoS Moves', 'AD Early Stays | HoS Moves'],
    ['Designated Nurse & Named GP', 'Designated Nurse | Named GP'],
    ['Head of Plans, and Head of Play', 'Head of Plans | Head of Play'],
    ['Head of Plans plus Head of Play', 'Head of Plans | Head of Play'],
    ['Head of Plans (and Head of Play)', 'Head of Plans | Head of Play'],
    ['Head of Plans (lead), Head of Play (support)', 'Head of Plans | Head of Play'],
    ['Joint: Head of Plans and Head of Play', 'Head of Plans | Head of Play'],
    ['1. Head of Plans 2. Head of Play', 'Head of Plans | Head of Play'],
    ['Head of Plans and all Team Managers', 'Head of Plans | all Team Managers'],
    ['Lead: Head of Plans Support: Head of Play', 'Head of Plans'],
    ['HoS CIN/CP', 'HoS CIN/CP'],
    ['DCO and DSCO', 'DCO | DSCO'],
    ['Head of Money/IT', 'Head of Money/IT'],
    ['Head of Play and QA', 'Head of Play and QA'],
    ['Head of Plans supported by Play Officer', 'Head of Plans'],
    ["Director of Children's Services (DCS)", "Director of Children's Services (DCS)"],
    ['Police, Health, Education', 'Police | Health | Education'],
    ['HR & Finance', 'HR | Finance'],
    ['Play and Games', 'Play and Games'],
    ['Ada Byron', 'Ada Byron'],
    ['Ada Byron, Head of Plans', 'Head of Plans'],
    ['Head of Plans (Ada Byron)', 'Head of Plans'],
    ['Ada Byron - Head of Plans', 'Head of Plans'],
    ['Ada Byron Head of Plans', 'Head of Plans'],
    ['Play Officer|AB', 'Play Officer'],
    ['Ada Byron / Alan Hill', 'Ada Byron | Alan Hill'],
    ['Ada Byron, Alan Hill and J. Roe', 'Ada Byron | Alan Hill | J. Roe'],
    ['Ada Byron, Head of Plans, Alan Hill, Matron', 'Head of Plans | Matron'],
    ['Head of Plans and DCI Roe', 'Head of Plans | DCI Roe'],
    ['AB/JR', 'AB | JR'],
    ['Lead: Ada Byron', 'Ada Byron'],
  ])('%s', (cell, roles) => expect(splitLeads(cell, known).roles.join(' | ')).toBe(roles));

  it('two cells that each name both are still two leads', () => {
    const titles = knownTitles(['Head of Cooks Head of Gardens', 'Head of Cooks']);
    expect([...titles]).toEqual(['Head of Cooks', 'Head of Gardens']);
  });

  it.each([
    ['Head of Cooks', 'Head of Homes', 'Head of Cooks | Data Head of Homes'],
    ['Head of Homes', 'Head of Cooks', 'Head of Cooks Data | Head of Homes'],
  ])('of two titles as long as each other, %s is told first', (first, second, roles) => {
    const split = splitLeads('Head of Cooks Data Head of Homes', new Set([first, second]));
    expect(split.roles.join(' | ')).toBe(roles);
  });

  it('share the scope of the title that the plan has first', () => {
    const cell = 'HoS and Service Manager, Homes, Stays, Moves';
    const titles = ['Service Manager, Homes, Stays', 'Service Manager, Homes'];
    for (const known of [titles, titles.toReversed()]) {
      expect(splitLeads(cell, new Set(known)).roles[1]).toBe(known[0]);
    }
  });

  it('are told apart soon among thousands of titles, and as they are among few', () => {
    const crowd = Array.from(
      { length: 6_000 },
      (_, n) => `Head of Zone ${n} and Zone ${n} Manager`,
    );
    const many = knownTitles([...known, ...crowd]);
    const begun = performance.now();
    for (const cell of crowd) expect(splitLeads(cell, many).roles).toHaveLength(2);
    expect(performance.now() - begun).toBeLessThan(2_000);
    for (const cell of known) expect(splitLeads(cell, many)).toEqual(splitLeads(cell, known));
  });
});

function planOf(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([text, lead]) => `${text}\t${lead}`);
  return `Northmere Council Children's Plan 2026-27\n\nTheme 1: Homes\n\nMilestones\tLead officer\n${lines.join('\n')}\n`;
}

describe('what is said of leads', async () => {
  const reading = await readText(
    planOf([
      ['A first home is opened by the sea.', 'Principal Social Worker'],
      ['A second home is opened by the lake.', 'PSW'],
      ['A third home is opened in the wood.', 'Principle Social Worker'],
      ['A fourth home is opened on the hill.', 'HoS, Early Help'],
      ['A fifth home is opened in the vale.', 'Head of Early Help'],
      ['A sixth home is opened at the ford.', 'Head of Homes East'],
      ['A seventh home is opened in town.', 'Head of Homes West'],
      ['An eighth home is opened far away.', 'Childrens Nurse'],
      ['A ninth home is opened next door.', "Children's Nurse"],
      ['A tenth home is opened down the road.', 'Ada Byron'],
      ['Another home is opened up the road.', 'Alan Hill, Head of Homes East'],
      ['Another home is closed for good now.', 'Northmere Police'],
      ['Another home is sold to its tenants.', 'TBC'],
    ]),
    'plan.txt',
  );
  const findings = findingsIn(reading);
  const aliases = findings.flatMap(({ alias }) =>
    alias === null ? [] : [`${alias.alias} = ${alias.role}`],
  );

  it('offers each pair that is likely one role once, and none that differs in a telling word', () => {
    expect(aliases).toEqual([
      'PSW = Principal Social Worker',
      'Principle Social Worker = Principal Social Worker',
      'HoS, Early Help = Head of Early Help',
    ]);
  });

  it('says which leads are names, bodies or nobody, and which titles are written in two ways', () => {
    expect(codesIn(reading)).toMatchObject({
      'lead-is-name': 1,
      'lead-is-body': 1,
      'lead-named': 1,
      'lead-open': 1,
      'role-letters': 1,
      'role-variants': 1,
    });
  });

  it('keeps every lead as written', () => {
    const leads = planIn(reading).outcomes.flatMap(({ actions }) =>
      actions.flatMap(({ milestones }) => milestones.flatMap((each) => each.leads)),
    );
    expect(leads).toContainEqual({
      asWritten: 'Alan Hill, Head of Homes East',
      role: 'Head of Homes East',
    });
    expect(leads).toContainEqual({ asWritten: 'PSW', role: 'PSW' });
  });
});

describe('the abbreviations in roles', () => {
  const hospital = abbreviationsOf('The trust will see children sooner. Clinical Lead, ED');
  const council = abbreviationsOf(
    "Children's services plan. The Designated Clinical Officer reports to the executive director.",
  );
  const school = abbreviationsOf('Key: DHT – Deputy Headteacher; EWO – Education Welfare Officer');
  it.each([
    ['a hospital', hospital, 'ED Matron', ['ED: not written out']],
    ['a hospital', hospital, 'SM Wards', ['SM: not written out']],
    ['a hospital', hospital, 'HoS Wards', ['HoS: head of service']],
    ['a council', council, 'ED People', ['ED: executive director']],
    ['a council', council, 'SM Stays', ['SM: service manager']],
    ['a council', council, 'DCO', ['DCO: Designated Clinical Officer']],
    ['a council', council, 'DSCO', ['DSCO: not written out']],
    ['a school', school, 'DHT', ['DHT: Deputy Headteacher']],
    ['a council', council, 'Head of NHS Partnerships', []],
  ] as const)('in %s: %s', (_, meaning, role, said) => expect(meaning(role)).toEqual(said));
});

describe('a lead cell that holds a sentence', () => {
  it.each([
    ['Everybody who works with the family has to see that it is done in time', true],
    ['To be picked up by whoever is free that week.', true],
    ['Assistant Director, Safeguarding, Quality Assurance and Children with Disabilities', false],
    ['Police, Health and Education', false],
  ])('%s', async (lead, said) => {
    const codes = codesIn(
      await readText(planOf([['A home is opened by the sea.', lead]]), 'plan.txt'),
    );
    expect('lead-sentence' in codes).toBe(said);
  });
});
