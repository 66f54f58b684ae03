import { describe, expect, test } from 'vitest';
import { holdersOf, rolesOf } from '../../src/plan/directory.ts';
import { DIRECTORY } from '../../src/plan/events.ts';
import { assignRoles, planAssignments, unassignRole } from '../../src/workflows/assign-roles.ts';
import { bindChannel } from '../../src/workflows/bind-channel.ts';
import {
  noticePerson,
  personLeft,
  placeLeft,
  type SeenPerson,
} from '../../src/workflows/keep-directory.ts';
import { isPmo } from '../../src/workflows/pmo.ts';
import { savePlan } from '../../src/workflows/save-plan.ts';
import { buildPlan, ROLE } from '../support/plan-build.ts';
import {
  give,
  meet,
  meetChannel,
  OPERATOR,
  save,
  typesIn,
  workflowHome,
} from '../support/workflow-home.ts';

const UPN = 'sam.reed@council.example';
const SAM: SeenPerson = {
  personId: 'sam',
  name: 'Sam Reed',
  upn: null,
  userId: '29:sam',
  locale: null,
  timezone: null,
  personal: null,
};

describe('people', () => {
  test('an event only when something changed; what is not said stays as it was known', async () => {
    const home = await workflowHome();
    await meet(home, 'sam', UPN);
    await meet(home, 'sam', UPN);
    await noticePerson(home, { ...SAM, name: null });
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual(['PersonSeen']);
    await noticePerson(home, { ...SAM, name: 'Sam Reed-Hughes' });
    const known = (await home.readings.directory()).people.get('sam');
    expect(known).toMatchObject({ name: 'Sam Reed-Hughes', upn: UPN, locale: 'en-GB' });
    expect(known?.personal?.conversationId).toBe('a:sam');
  });

  test('who removed Waymark is not written to until it is installed again', async () => {
    const home = await workflowHome();
    await meet(home, 'sam');
    await personLeft(home, 'sam');
    await personLeft(home, 'sam');
    await personLeft(home, 'a stranger');
    await noticePerson(home, { ...SAM, name: 'sam Name' });
    const left = (await home.readings.directory()).people.get('sam');
    expect(left?.personal).toBeNull();
    await meet(home, 'sam');
    expect((await home.readings.directory()).people.get('sam')?.personal).not.toBeNull();
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual([
      'PersonSeen',
      'PersonLeft',
      'PersonSeen',
    ]);
  });

  test('many met at once are all known', async () => {
    const home = await workflowHome();
    const names = Array.from({ length: 50 }, (_, i) => `p${i}`);
    await Promise.all(names.map((name) => meet(home, name)));
    expect([...(await home.readings.directory()).people.keys()].toSorted()).toEqual(
      names.toSorted(),
    );
  });
});

describe('roles', () => {
  test('what stands already is not assigned again, also twice in one list', async () => {
    const home = await workflowHome();
    const sam = { role: ROLE, name: 'Sam', personId: null, upn: UPN };
    const { added, standing } = await assignRoles(home, [sam, { ...sam, name: 'S.' }], OPERATOR);
    expect([added.length, standing.length]).toEqual([1, 1]);
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual(['RoleAssigned']);
    expect((await planAssignments(home, [sam])).added).toEqual([]);
  });

  test('one person by UPN and by object id, once met, is one holder', async () => {
    const home = await workflowHome();
    await assignRoles(home, [{ role: ROLE, name: 'Sam', personId: null, upn: UPN }], OPERATOR);
    await meet(home, 'sam', UPN.toUpperCase());
    expect(holdersOf(await home.readings.directory(), ROLE)).toMatchObject([{ personId: 'sam' }]);
    const { added } = await assignRoles(
      home,
      [{ role: ROLE, name: 'Sam', personId: 'sam', upn: null }],
      OPERATOR,
    );
    expect(added).toEqual([]);
    expect(await unassignRole(home, ROLE, { personId: 'sam', upn: null }, OPERATOR)).toBe(true);
    expect(holdersOf(await home.readings.directory(), ROLE)).toEqual([]);
  });

  test('a list that names by UPN whom the ledger knows by object id changes nothing', async () => {
    const home = await workflowHome();
    await meet(home, 'sam', UPN);
    await give(home, ROLE, 'sam');
    const { added } = await planAssignments(home, [
      { role: ROLE, name: 'Sam', personId: null, upn: UPN },
    ]);
    expect(added).toEqual([]);
  });

  test('taking a role from somebody who does not hold it changes nothing', async () => {
    const home = await workflowHome();
    await give(home, ROLE, 'ann');
    expect(await unassignRole(home, ROLE, { personId: 'sam', upn: null }, OPERATOR)).toBe(false);
    expect(rolesOf(await home.readings.directory(), 'ann')).toEqual([ROLE]);
  });

  test('the PMO is who the configuration names, and who was given the role', async () => {
    const home = await workflowHome({ firstPmo: ['first'] });
    await give(home, 'PMO', 'second');
    const directory = await home.readings.directory();
    const found = ['first', 'second', 'third'].map((one) => isPmo(home, directory, one));
    expect(found).toEqual([true, true, false]);
  });
});

describe('channels', () => {
  const PLAN = buildPlan([{}]);
  const request = { placeId: 'c1', planId: null, audience: 'DMT', personId: 'pmo' };

  test('bound once, and again only for another audience; kept over removal', async () => {
    const home = await workflowHome({ plan: PLAN });
    await meetChannel(home, 'c1');
    await bindChannel(home, request);
    await bindChannel(home, request);
    await bindChannel(home, { ...request, audience: 'Improvement Board' });
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual([
      'PlaceSeen',
      'ChannelBound',
      'ChannelBound',
    ]);
    await placeLeft(home, 'c1');
    await meetChannel(home, 'c1');
    const place = (await home.readings.directory()).places.get('c1');
    expect(place).toMatchObject({ left: false, binding: { audience: 'Improvement Board' } });
  });

  test('refuses what is no channel, no plan, and one of several plans unnamed', async () => {
    const home = await workflowHome();
    await meetChannel(home, 'c1');
    await meetChannel(home, 'g1', 'groupChat');
    const kinds: string[] = [];
    async function tried(change: Partial<typeof request> = {}): Promise<void> {
      const bound = await bindChannel(home, { ...request, ...change });
      kinds.push(bound.kind === 'refused' ? bound.refusal.kind : bound.kind);
    }
    await tried();
    await save(home, PLAN);
    await tried({ placeId: 'g1' });
    await save(home, buildPlan([{}], { id: 'second' }));
    await tried();
    await tried({ planId: 'third' } as never);
    await tried({ planId: 'second' } as never);
    expect(kinds).toEqual(['no-plan', 'not-a-channel', 'unknown-plan', 'unknown-plan', 'bound']);
  });
});

test('a plan is saved once; the same again is unchanged, another under its id is refused', async () => {
  const home = await workflowHome();
  const source = { name: 'plan.json', sha256: '0'.repeat(64) };
  const plans = [buildPlan([{}]), buildPlan([{}]), buildPlan([{}, {}])];
  const kinds: string[] = [];
  for (const plan of plans) kinds.push((await savePlan(home, plan, source, OPERATOR)).kind);
  expect(kinds).toEqual(['saved', 'unchanged', 'refused']);
});
