/** A full disk, met by the person who presses Send: told plainly, and no harm done. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OPEN, REPORT } from '../../src/cards/reminder.ts';
import type { Card, StandInMessage } from '../../src/demo/stand-in/teams.ts';
import { explain } from '../../src/plan/refusals.ts';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { FailingDisk } from '../storage/failing-disk.ts';
import {
  answerOf,
  GENERAL,
  PRIYA,
  SAM,
  startCouncil,
  wordsOf,
  type Council,
} from '../support/council.ts';

const DONE = 'The panel has signed it off.';
let council: Council;
let disk: FailingDisk;
let form: Card;

beforeEach(async () => {
  disk = new FailingDisk();
  council = await startCouncil({ openFile: disk.open });
  await council.teams.install(PRIYA);
  const card = council.teams.inbox(PRIYA).at(-1) as StandInMessage;
  form = (await council.teams.press(PRIYA, card, OPEN)).card as Card;
});
afterEach(() => council.close());

function send(id: string): Promise<string> {
  return council.teams
    .press(PRIYA, form, REPORT, { rag: 'green', done: DONE }, { id })
    .then(answerOf);
}

async function reports(): Promise<number> {
  return (await council.events()).filter(({ type }) => type === 'StatusReported').length;
}

test.each([
  ['full', 0],
  ['full half way through the write', 40],
])(
  '%s: not saved, still answering, not ready; with space again the same press is saved',
  async (_, space) => {
    expect(await council.status('/readyz')).toBe(200);
    disk.space = space;
    expect(await send('press-1')).toBe(explain({ kind: 'not-saved' }));
    expect(await reports()).toBe(0);
    expect(await council.status('/readyz')).toBe(503);
    expect(await council.status('/healthz')).toBe(200);
    await council.teams.say(PRIYA, 'status of outcome 3');
    expect(wordsOf(council.teams.inbox(PRIYA).at(-1) as StandInMessage)).toContain('3.1.1');
    disk.space = Number.POSITIVE_INFINITY;
    expect(await send('press-1')).toContain(DONE);
    expect(await council.status('/readyz')).toBe(200);
    expect(await reports()).toBe(1);
    await council.restart();
    expect(await reports()).toBe(1);
    expect(await verifyLedger(council.folder)).toMatchObject({ kind: 'sound', note: null });
  },
);

test('while the disk is full nothing is sent that could not be claimed; afterwards it is', async () => {
  await council.teams.installInTeam(SAM, GENERAL);
  await council.teams.say(SAM, 'digest here', { in: GENERAL, mention: true });
  const before = council.teams.messages().length;
  disk.space = 0;
  council.clock.set('2022-01-25T09:00:00Z');
  await council.bot().ring('publish-digest');
  await council.bot().ring('remind-officers');
  expect(council.teams.messages().length).toBe(before);
  disk.space = Number.POSITIVE_INFINITY;
  await council.bot().ring('publish-digest');
  await council.bot().ring('remind-officers');
  expect(council.teams.messages().length).toBe(before + 2);
});
