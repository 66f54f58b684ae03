/** A week with Waymark, through the real server, adapter and ledger, against a stand-in Teams. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPEN, REPORT } from '../../src/cards/reminder.ts';
import { buttonNames } from '../../src/demo/stand-in/card-buttons.ts';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import type { Card, PressAnswer, StandInMessage } from '../../src/demo/stand-in/teams.ts';
import { holdersOf } from '../../src/plan/directory.ts';
import { DIRECTORY } from '../../src/plan/events.ts';
import {
  ANN,
  answerOf,
  BOARD,
  GROUP,
  LEE,
  OTHER_ROLE,
  PLAN,
  PRIYA,
  SAM,
  startCouncil,
  wordsOf,
  type Council,
} from '../support/council.ts';

const DONE = 'The panel has signed it off.';
let council: Council;
let priyas: StandInMessage;
let anns: StandInMessage;
/** Priya's card with the form of 3.1.1 open, as it was before she sent it. */
let form: Card;
let answered: PressAnswer;

beforeAll(async () => {
  council = await startCouncil();
});
afterAll(() => council.close());

function inbox(who: typeof PRIYA): readonly StandInMessage[] {
  return council.teams.inbox(who);
}

/** What the bot has written there, and how often. */
function botIn(conversation: string): readonly StandInMessage[] {
  return council.teams.messagesIn(conversation).filter(({ from }) => from === 'bot');
}

async function types(): Promise<readonly string[]> {
  return (await council.events()).map(({ type }) => type);
}

async function reports(): Promise<number> {
  return (await types()).filter((type) => type === 'StatusReported').length;
}

async function said(who: typeof PRIYA, text: string, where?: string): Promise<string> {
  const { conversation } = await council.teams.say(
    who,
    text,
    where === undefined ? {} : { in: where },
  );
  const answer = botIn(conversation).at(-1);
  return answer === undefined ? '' : wordsOf(answer);
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

describe('Tuesday', () => {
  test('installed: greeted once, then one card with everything that is due', async () => {
    for (const who of [PRIYA, ANN]) {
      await council.teams.install(who);
      await council.teams.install(who);
    }
    expect(inbox(PRIYA).length).toBe(2);
    const [greeting, reminder] = inbox(PRIYA);
    expect(wordsOf(present(greeting))).toContain('Council Plan');
    priyas = present(reminder);
    anns = present(inbox(ANN)[1]);
    expect(wordsOf(priyas)).toMatch(/3\.1\.1[^]*3\.1\.2/);
    expect(wordsOf(priyas)).not.toContain('1.1.1');
    expect(
      buttonNames(present(priyas.cards[0])).filter((name) => name.includes(OPEN)),
    ).toHaveLength(2);
  });

  test('a second bell on the same day asks nobody again', async () => {
    await council.bot().ring('remind-officers');
    expect([inbox(PRIYA).length, inbox(ANN).length]).toEqual([2, 2]);
  });

  test('a form that could identify a child is refused with its words kept in it, and stores nothing', async () => {
    form = present((await council.teams.press(PRIYA, priyas, OPEN)).card);
    const inputs = { rag: 'green', done: 'Good news: child Kayden Smith is settled.' };
    const refused = await council.teams.press(PRIYA, form, REPORT, inputs);
    expect(answerOf(refused)).toMatch(/kayden smith/i);
    expect(buttonNames(present(refused.card)).join()).toContain(REPORT);
    expect(await reports()).toBe(0);
    const files = await readdir(council.folder, { withFileTypes: true });
    for (const file of files.filter((one) => one.isFile()))
      expect(await readFile(join(council.folder, file.name), 'latin1')).not.toMatch(/kayden/i);
  });

  test('sent: the card keeps the text, loses the buttons, and says who, what and when', async () => {
    const inputs = { rag: 'green', done: DONE };
    answered = await council.teams.press(PRIYA, form, REPORT, inputs, { id: 'press-1' });
    const card = present(answered.card);
    for (const fact of ['3.1.1', DONE, 'GREEN', 'Priya Nair', '18 January 2022', '09:00'])
      expect(readableCard(card)).toContain(fact);
    expect(buttonNames(card).filter((name) => /\((?:reminder)/.test(name))).toHaveLength(1);
    expect(await reports()).toBe(1);
  });

  test.each([
    ['the same press delivered twice', 'press-1'],
    ['pressed again', 'press-2'],
  ])('%s: the same answer, and no second report', async (_, id) => {
    const inputs = { rag: 'green', done: DONE };
    const again = await council.teams.press(PRIYA, form, REPORT, inputs, { id });
    expect(again.card).toEqual(answered.card);
    expect(await reports()).toBe(1);
  });

  test('the same form sent with other words is stale, and changes nothing', async () => {
    const inputs = { rag: 'red', done: 'On second thoughts.' };
    const stale = await council.teams.press(PRIYA, form, REPORT, inputs);
    expect(answerOf(stale)).toContain(DONE);
    expect(await reports()).toBe(1);
  });

  test('the joint lead’s card and every other copy come to the same state', async () => {
    for (const message of [priyas, anns])
      await council.teams.waitFor((messages) =>
        messages.some((one) => one.id === message.id && wordsOf(one).includes(DONE)),
      );
    expect(inbox(ANN).length).toBe(2);
  });

  test('nobody presses on somebody else’s card, whatever they send', async () => {
    await council.teams.install(LEE);
    const [reminder] = (await council.events()).flatMap((event) =>
      event.type === 'ReminderClaimed' && event.personId === PRIYA.aadObjectId
        ? [event.reminderId]
        : [],
    );
    const data = { plan: PLAN.id, reminder, milestone: 'm4', version: 0, rag: 'green' };
    const value = { action: { type: 'Action.Execute', verb: REPORT, data }, trigger: 'manual' };
    for (const who of [LEE, ANN]) {
      const { status, body } = await council.teams.invoke(who, 'adaptiveCard/action', value);
      expect(status).toBe(200);
      expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    }
    expect(await reports()).toBe(1);
  });

  test('a role is given in the chat by the PMO, and by nobody else', async () => {
    await council.teams.install(SAM);
    const command = `assign ${OTHER_ROLE} to ${LEE.name}`;
    await said(LEE, command);
    const { readings } = council.bot().ports;
    expect(holdersOf(await readings.directory(), OTHER_ROLE)).toEqual([]);
    await said(SAM, command);
    const holders = holdersOf(await readings.directory(), OTHER_ROLE);
    expect(holders.map(({ personId }) => personId)).toEqual([LEE.aadObjectId]);
  });

  test('"next week" is a thing of the demo: here it asks what is due then', async () => {
    expect(await said(LEE, 'next week')).toContain('due');
    expect(council.clock.now().toString()).toBe('2022-01-18T09:00:00Z');
  });
});

describe('Monday', () => {
  test('the PMO says where the digest goes, and nobody else', async () => {
    await council.teams.installInTeam(SAM, BOARD);
    await said(LEE, 'digest here', BOARD);
    const { ledger } = council.bot().ports;
    async function bindings(): Promise<number> {
      const events = await ledger.read(DIRECTORY);
      return events.filter(({ event }) => event.type === 'ChannelBound').length;
    }
    expect(await bindings()).toBe(0);
    await said(SAM, 'digest here', BOARD);
    expect(await bindings()).toBe(1);
  });

  test('the bell posts one digest, with roles and no names; a second bell posts nothing', async () => {
    council.clock.set('2022-01-24T08:00:00Z');
    const before = botIn(BOARD).length;
    await council.bot().ring('publish-digest');
    const digest = wordsOf(present(botIn(BOARD).at(-1)));
    expect(botIn(BOARD).length).toBe(before + 1);
    for (const fact of ['Council Plan', '24 January 2022', 'GREEN', '3.1.2', 'A Role Nobody Holds'])
      expect(digest).toContain(fact);
    expect(digest).not.toMatch(/Priya|Ann Lee|panel/);
    await council.bot().ring('publish-digest');
    expect(botIn(BOARD).length).toBe(before + 1);
  });

  test('"status of outcome 3" anywhere; names and words only in the 1:1 chat', async () => {
    await council.teams.installInGroupChat(SAM, GROUP);
    const personal = await said(PRIYA, 'status of outcome 3');
    const shared = [
      await said(PRIYA, 'status of outcome 3', GROUP),
      await said(PRIYA, 'status of outcome 3', BOARD),
    ];
    expect(personal).toContain('Priya Nair');
    expect(personal).toContain(DONE);
    for (const answer of [personal, ...shared]) expect(answer).toMatch(/3\.1\.1[^]*GREEN/);
    for (const answer of shared) expect(answer).not.toMatch(/Priya|panel/);
  });
});

describe('removed, and started again', () => {
  test('who removed Waymark is not asked', async () => {
    await council.teams.uninstall(PRIYA);
    council.clock.set('2022-01-25T09:00:00Z');
    const [before, anns] = [inbox(PRIYA).length, inbox(ANN).length];
    await council.bot().ring('remind-officers');
    expect(inbox(PRIYA).length).toBe(before);
    expect(inbox(ANN).length).toBe(anns + 1);
  });

  test('after a restart everything is still there, and nothing is said twice', async () => {
    const events = await council.events();
    const [anns, posts] = [inbox(ANN).length, botIn(BOARD).length];
    await council.restart();
    expect(await council.events()).toEqual(events);
    await council.bot().ring('remind-officers');
    await council.bot().ring('publish-digest');
    expect(inbox(ANN).length).toBe(anns);
    // This week's digest was posted on Monday.
    expect(botIn(BOARD).length).toBe(posts);
    expect(await said(ANN, 'status of outcome 3')).toContain(DONE);
  });

  test('who installs it again is asked this week’s question, and not greeted a second time', async () => {
    const before = inbox(PRIYA).length;
    await council.teams.install(PRIYA);
    const [asked, ...more] = inbox(PRIYA).slice(before);
    expect(more).toEqual([]);
    expect(wordsOf(present(asked))).toContain('3.1.2');
    expect(wordsOf(present(asked))).not.toContain('3.1.1');
  });
});
