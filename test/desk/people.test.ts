import { describe, expect, test } from 'vitest';
import { DIRECTORY } from '../../src/plan/events.ts';
import {
  desk,
  filledHome,
  FOSTERING,
  homeOn,
  importList,
  importPeople,
  importPlan,
  meetPriya,
  refusalOf,
} from './desk-home.ts';

describe('people import', () => {
  test('shows who would hold what and who is missing, and saves nothing', async () => {
    const home = homeOn();
    await importPlan(home, true);
    const reply = await importPeople(home, false);
    expect(reply.data['added']).toHaveLength(12);
    expect(reply.data).toMatchObject({ saved: false, nobody: ['Participation Officer'] });
    expect(reply.data['unmatched']).toEqual([]);
    expect((await home.readings.directory()).roles.size).toBe(0);
  });

  test('says which roles lead nothing; the PMO is not one of them', async () => {
    const home = homeOn();
    await importPlan(home, true);
    const csv = 'role,name,upn\nLamplighter,Al Example,al@x.gov.uk\nPMO,Bo Example,bo@x.gov.uk\n';
    const reply = await importPeople(home, false, csv);
    expect(reply.data).toMatchObject({ unmatched: ['Lamplighter'], toConfirm: [] });
    expect(reply.lines).toContain('  Lamplighter');
  });

  test.each(['PMO Officer', 'Programme Management Office'])(
    'asks before "%s" is given the powers of the PMO, and once',
    async (role) => {
      const home = homeOn();
      await importPlan(home, true);
      const content = `role,name,upn\n${role},Bo Example,bo@x.gov.uk\n`;
      const refused = await importList(home, { content, save: true });
      expect(refused.data).toMatchObject({ toConfirm: [{ code: 'role-pmo', count: 1 }] });
      expect(refused.lines.join('\n')).toContain('Bo Example becomes a PMO officer');
      expect(await home.ledger.read(DIRECTORY)).toEqual([]);
      const saved = await importList(home, { content, save: true, confirm: ['role-pmo'] });
      expect(saved).toMatchObject({ exit: 0, data: { saved: true } });
      expect(saved.lines.join('\n')).not.toContain('To be confirmed');
      expect(saved.lines.at(-1)).toBe('1 finding confirmed by pat.');
      const again = await importList(home, { content, save: true });
      expect(again).toMatchObject({ exit: 0, data: { toConfirm: [] } });
    },
  );

  test('assigns with --save, and a repeat changes nothing', async () => {
    const home = await filledHome();
    const reply = await importPeople(home, true);
    expect(reply.data).toMatchObject({ added: [], saved: true });
    expect(reply.data['standing']).toHaveLength(12);
    expect((await home.readings.directory()).roles.size).toBe(12);
    expect(reply.lines.at(-1)).toBe(
      'There was nothing to save: these people hold these roles already.',
    );
  });

  test('refuses the whole file for one row in error', async () => {
    const home = homeOn();
    const reply = await importPeople(home, true, 'role,name,upn\nA,B,c\n');
    expect(reply.lines.join()).toMatch(/Nobody was imported from people\.csv: row 2 has a UPN/);
    expect(await home.ledger.streams()).toEqual([]);
  });
});

describe('a title that reads like a lead role', () => {
  const content = 'role,name,upn\n"Service Manger, Fostering",Al Example,al@x.gov.uk\n';

  test('is asked about, and is not saved before it is confirmed', async () => {
    const home = homeOn();
    await importPlan(home, true);
    const preview = await importList(home, { content, save: false });
    expect(preview.lines.join('\n')).toContain(`Did you mean "${FOSTERING}"?`);
    expect(preview.lines.join('\n')).toContain('--save --confirm all');
    const refused = await importList(home, { content, save: true });
    expect(refusalOf(refused).kind).toBe('to-be-confirmed');
    expect(await home.ledger.read(DIRECTORY)).toEqual([]);
  });

  test.each([
    ['is that role once confirmed', { confirm: ['all'] }, ['Al Example']],
    [
      'stays another when kept apart',
      { confirm: ['all'], apart: ['Service Manger, Fostering'] },
      [],
    ],
    ['stays another when nobody confirms', { unconfirmedBy: 'Jo Bell' }, []],
  ])('%s', async (_name, said, holders) => {
    const home = homeOn();
    await importPlan(home, true);
    const saved = await importList(home, { content, save: true, ...said });
    expect(saved).toMatchObject({ exit: 0, data: { saved: true } });
    const { data } = await desk(home, { kind: 'people-list' });
    const roles = data['roles'] as { role: string; holders: { name: string }[] }[];
    const fostering = roles.find(({ role }) => role === FOSTERING);
    expect(fostering?.holders.map(({ name }) => name)).toEqual(holders);
  });

  test('is not asked about again once it was settled', async () => {
    for (const apart of [[], ['Service Manger, Fostering']]) {
      const home = homeOn();
      await importPlan(home, true);
      await importList(home, { content, save: true, confirm: ['all'], apart });
      const again = await importList(home, { content, save: true });
      expect(again).toMatchObject({ exit: 0, data: { added: [], toConfirm: [] } });
    }
  });

  test('the ledger has who settled it beside who was at the terminal', async () => {
    const home = homeOn();
    await importPlan(home, true);
    await importList(home, { content, save: true, unconfirmedBy: 'Jo Bell' });
    const events = await home.ledger.read(DIRECTORY);
    expect(events.map(({ by }) => by)).toEqual([
      { kind: 'operator', name: 'pat (unconfirmed, for Jo Bell)' },
    ]);
  });
});

describe('people list', () => {
  test('lists every lead role, NOBODY where nobody holds it, and those who lead nothing', async () => {
    const home = await filledHome();
    await meetPriya(home);
    const { lines, data } = await desk(home, { kind: 'people-list' });
    expect(lines).toContain('  Participation Officer, 3 milestones: NOBODY');
    expect(lines).toContain(`  ${FOSTERING}, 6 milestones: Priya Nair (can be asked)`);
    expect(lines.join('\n')).toMatch(/HR Specialist, .*: Grace Holroyd \(not met in Teams yet/);
    expect(lines.filter((line) => line.includes('Participation Officer'))).toHaveLength(1);
    expect(lines.join('\n').match(/have Waymark installed/g)).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/Sam Okafor \(.*\): PMO/);
    expect(data['roles']).toHaveLength(12);
    expect(data['nobody']).toMatchObject([{ role: 'Participation Officer', milestones: 3 }]);
    expect(data['joint']).toEqual([]);
  });

  test('lists roles that several people hold, and people who hold several', async () => {
    const home = await filledHome();
    const content = `role,name,upn
"${FOSTERING}",Al Example,al@x.gov.uk
Participation Officer,Al Example,al@x.gov.uk
`;
    await importList(home, { content, save: true, confirm: ['all'] });
    const { lines, data } = await desk(home, { kind: 'people-list' });
    const text = lines.join('\n');
    expect(text).toMatch(
      /Held by several people.*\(1\)\n +Service Manager, Fostering: .*; Al Exam/,
    );
    expect(text).toMatch(/several lead roles[^]* Al Example .*: Participation Officer; Service/);
    expect(text).not.toContain('NOBODY');
    expect(data).toMatchObject({ nobody: [], joint: [{ role: FOSTERING }] });
    const several = data['several'] as { name: string; roles: string[] }[];
    expect(several.find(({ name }) => name === 'Al Example')?.roles).toHaveLength(2);
  });
});
