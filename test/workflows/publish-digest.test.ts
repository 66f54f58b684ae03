import { describe, expect, test } from 'vitest';
import { planStream, type Delivery } from '../../src/plan/events.ts';
import { Temporal } from '../../src/plan/time.ts';
import { bindChannel } from '../../src/workflows/bind-channel.ts';
import { placeLeft } from '../../src/workflows/keep-directory.ts';
import { planDigest, publishDigest } from '../../src/workflows/publish-digest.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { buildPlan, FAILED, UNCERTAIN } from '../support/plan-build.ts';
import {
  anotherDoor,
  homeOn,
  meetChannel,
  SCHEDULE,
  typesIn,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const MONDAY = '2022-01-24T08:00:00Z';
const PLAN = buildPlan([{}, {}]);
const planId = PLAN.id;

async function bound(...placeIds: readonly string[]): Promise<WorkflowHome> {
  const home = await workflowHome({ plan: PLAN, start: MONDAY, firstPmo: ['pmo'] });
  for (const placeId of placeIds) {
    await meetChannel(home, placeId);
    await bindChannel(home, { placeId, planId: null, audience: 'DMT', personId: 'pmo' });
  }
  return home;
}

function posts(home: WorkflowHome): readonly string[] {
  return home.messenger.arrived.map(({ to }) => to).toSorted();
}

test('nothing is posted where no channel is bound, and nothing for an unknown plan', async () => {
  const home = await bound();
  expect((await publishDigest(home, planId, SCHEDULE))?.posted).toEqual([]);
  expect(await publishDigest(home, 'another', SCHEDULE)).toBeNull();
});

describe('once for each channel and ISO week', () => {
  test('the claim is saved before the digest is posted', async () => {
    const home = await bound('c1');
    let saved: readonly string[] = [];
    home.messenger.carry = async ({ to, messageId }) => {
      saved = await typesIn(home.ledger, planStream(planId));
      return { kind: 'delivered', conversationId: to, messageId };
    };
    await publishDigest(home, planId, SCHEDULE);
    expect(saved.at(-1)).toBe('DigestClaimed');
    expect((await typesIn(home.ledger, planStream(planId))).at(-1)).toBe('DigestSettled');
  });

  test('a second bell, a bell at the same moment and another process post nothing more', async () => {
    const home = await bound('c1', 'c2');
    const other = homeOn(anotherDoor(home.ledger), home.clock);
    await Promise.all([home, home, other].map((one) => publishDigest(one, planId, SCHEDULE)));
    home.clock.set('2022-01-30T20:00:00Z');
    await publishDigest(homeOn(anotherDoor(home.ledger), home.clock), planId, SCHEDULE);
    expect([...posts(home), ...posts(other)].toSorted()).toEqual(['c1', 'c2']);
    home.clock.set('2022-01-31T08:00:00Z');
    await publishDigest(home, planId, SCHEDULE);
    expect([...posts(home), ...posts(other)].toSorted()).toEqual(['c1', 'c1', 'c2', 'c2']);
  });

  test.each<[string, Delivery, number]>([
    ['failed may be tried again', FAILED, 1],
    ['is uncertain is not repeated', UNCERTAIN, 0],
  ])('one that %s', async (_, delivery, later) => {
    const home = await bound('c1');
    const { carry } = home.messenger;
    home.messenger.carry = () => Promise.resolve(delivery);
    await publishDigest(home, planId, SCHEDULE);
    home.messenger.carry = carry;
    await publishDigest(home, planId, SCHEDULE);
    await publishDigest(home, planId, SCHEDULE);
    expect(posts(home).length).toBe(later);
  });

  test('a channel Waymark was removed from gets none', async () => {
    const home = await bound('c1', 'c2');
    await placeLeft(home, 'c1');
    await publishDigest(home, planId, SCHEDULE);
    expect(posts(home)).toEqual(['c2']);
  });
});

describe('asked for now', () => {
  const PERSON = { kind: 'person', personId: 'pmo' } as const;

  function askFor(
    home: WorkflowHome,
    requestId: string,
    placeId: string | null = null,
  ): ReturnType<typeof publishDigest> {
    return publishDigest(home, planId, PERSON, { requestId, placeId });
  }

  test('is posted besides the week’s own, before it and after it', async () => {
    const home = await bound('c1');
    await askFor(home, 'first');
    await publishDigest(home, planId, SCHEDULE);
    expect(posts(home)).toEqual(['c1', 'c1']);
    home.clock.set('2022-01-26T08:00:00Z');
    await askFor(home, 'second');
    await publishDigest(home, planId, SCHEDULE);
    expect(posts(home)).toHaveLength(3);
    home.clock.set('2022-01-31T08:00:00Z');
    await publishDigest(home, planId, SCHEDULE);
    expect(posts(home)).toHaveLength(4);
  });

  test('goes to the one channel it is asked for in', async () => {
    const home = await bound('c1', 'c2');
    expect((await askFor(home, 'r', 'c2'))?.posted.map(({ place }) => place.placeId)).toEqual([
      'c2',
    ]);
    expect(posts(home)).toEqual(['c2']);
  });

  test('is one for each request: repeated, at once, by another process, under another id', async () => {
    const home = await bound('c1');
    const other = homeOn(anotherDoor(home.ledger), home.clock);
    await Promise.all([home, home, other].map((one) => askFor(one, 'r')));
    home.clock.set('2022-01-24T08:00:30Z');
    expect((await askFor(home, 'the same press again'))?.posted).toMatchObject([
      { delivery: null },
    ]);
    home.clock.set('2022-01-24T09:00:00Z');
    await askFor(home, 'r');
    expect([...posts(home), ...posts(other)]).toEqual(['c1']);
  });

  test('may be asked for again when it failed', async () => {
    const home = await bound('c1');
    const { carry } = home.messenger;
    home.messenger.carry = () => Promise.resolve(FAILED);
    await askFor(home, 'r');
    home.messenger.carry = carry;
    await askFor(home, 'another');
    expect(posts(home)).toEqual(['c1']);
  });
});

test('every channel gets the same figures, each for its own audience', async () => {
  const home = await bound('c1', 'c2');
  const board = { placeId: 'c2', planId, audience: 'Improvement Board', personId: 'pmo' };
  await bindChannel(home, board);
  const published = await publishDigest(home, planId, SCHEDULE);
  const pages = home.messenger.arrived.flatMap(({ message }) =>
    message.kind === 'digest' ? [message.page] : [],
  );
  expect(pages.map(({ audience }) => audience)).toEqual(['DMT', 'Improvement Board']);
  for (const page of pages) expect({ ...page, audience: 'DMT' }).toEqual(published?.page);
});

test('a fault at one channel is told, and waited out until the others are done', async () => {
  const home = await bound('c1', 'c2');
  const { carry } = home.messenger;
  const fault = new Error('no such messenger');
  let settled = false;
  home.messenger.carry = async (sending) => {
    if (sending.to === 'c1') throw fault;
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
    const delivery = await carry(sending);
    settled = true;
    return delivery;
  };
  const published = await publishDigest(home, planId, SCHEDULE);
  expect(settled).toBe(true);
  expect(published?.faults).toEqual([fault]);
  expect(published?.posted.map(({ place }) => place.placeId)).toEqual(['c2']);
});

describe('a week ago', () => {
  async function reported(home: WorkflowHome, milestoneId: string): Promise<void> {
    await recordUpdate(home, {
      planId,
      milestoneId,
      version: 0,
      reminderId: null,
      reporter: { personId: 'pmo', name: 'P. Office' },
      input: { rag: 'green', done: '', expected: '', help: '', evidence: '' },
    });
  }

  // 08:00 in London is 08:00 UTC on 21 March 2022, and 07:00 UTC on 28 March.
  test.each([
    ['said before last Monday’s digest', '2022-03-21T07:30:00Z', 0],
    ['said after it', '2022-03-21T08:30:00Z', 1],
  ])('is the same hour of the council’s day over a change of clocks: %s', async (_, at, first) => {
    const home = await bound('c1');
    home.clock.set(at);
    await reported(home, 'm1');
    const digested = await planDigest(home, planId, Temporal.Instant.from('2022-03-28T07:00:00Z'));
    expect(digested?.figures.outcomes[0]?.travel.first).toBe(first);
  });

  test('the figures are those of the instant asked about', async () => {
    const home = await bound('c1');
    await reported(home, 'm1');
    home.clock.set('2022-02-07T08:00:00Z');
    await reported(home, 'm2');
    const then = Temporal.Instant.from('2022-01-31T08:00:00Z');
    const digested = await planDigest(home, planId, then, 'Board', then);
    expect(digested?.figures.outcomes[0]).toMatchObject({ total: 2, notReported: 1 });
    expect(digested?.page.audience).toBe('Board');
  });
});
