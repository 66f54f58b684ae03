import { expect, test } from 'vitest';
import { planStream } from '../../src/plan/events.ts';
import { meetingsOf } from '../../src/plan/meetings.ts';
import { bindChannel } from '../../src/workflows/bind-channel.ts';
import { noteMeeting, type MeetingKept } from '../../src/workflows/note-meeting.ts';
import { publishDigest } from '../../src/workflows/publish-digest.ts';
import { buildPlan, day, LONDON } from '../support/plan-build.ts';
import {
  meetChannel,
  OPERATOR,
  SCHEDULE,
  typesIn,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const PLAN = buildPlan([{}]);
const planId = PLAN.id;

function note(
  home: WorkflowHome,
  forum: string,
  on: string,
  takenBack = false,
  requestId = `${forum} ${on} ${String(takenBack)}`,
): Promise<MeetingKept> {
  return noteMeeting(home, { planId, forum, on: day(on), takenBack, by: OPERATOR, requestId });
}

async function meetings(home: WorkflowHome): Promise<readonly string[]> {
  const state = await home.readings.plan(planId);
  if (state === null) throw new Error('The plan is saved');
  const all = meetingsOf(state, await home.readings.directory(), LONDON);
  return all.map(({ forum, on }) => `${forum} ${on.toString()}`);
}

test('is noted once, in whatever capitals it comes again, and taken back', async () => {
  const home = await workflowHome({ plan: PLAN });
  expect(await note(home, 'Board', '2022-06-05')).toMatchObject({ isNew: true });
  expect(await note(home, 'board', '2022-06-05', false, 'again')).toMatchObject({
    isNew: false,
    meeting: { forum: 'Board' },
  });
  expect(await meetings(home)).toEqual(['Board 2022-06-05']);
  expect(await note(home, 'Scrutiny', '2022-06-05', true)).toMatchObject({ isNew: false });
  expect(await note(home, 'board', '2022-06-05', true)).toMatchObject({ isNew: true });
  expect(await meetings(home)).toEqual([]);
  const types = await typesIn(home.ledger, planStream(planId));
  expect(types.filter((type) => type === 'MeetingNoted')).toHaveLength(2);
});

test('the same request at once and later is one', async () => {
  const home = await workflowHome({ plan: PLAN });
  await Promise.all([1, 2, 3].map(() => note(home, 'Board', '2022-06-05', false, 'r')));
  const types = await typesIn(home.ledger, planStream(planId));
  expect(types.filter((type) => type === 'MeetingNoted')).toHaveLength(1);
});

test('a day on which only a digest was posted may be taken back', async () => {
  const home = await workflowHome({ plan: PLAN, firstPmo: ['pmo'] });
  await meetChannel(home, 'c1');
  await bindChannel(home, { placeId: 'c1', planId: null, audience: 'DMT', personId: 'pmo' });
  await publishDigest(home, planId, SCHEDULE);
  expect(await meetings(home)).toEqual(['DMT 2022-01-18']);
  await note(home, 'DMT', '2022-01-18', true);
  expect(await meetings(home)).toEqual([]);
});

test('is refused for a plan there is not, and nothing is written', async () => {
  const home = await workflowHome();
  expect(await note(home, 'Board', '2022-06-05')).toMatchObject({
    refusal: { kind: 'unknown-plan' },
  });
  expect(await home.ledger.streams()).toEqual([]);
});
