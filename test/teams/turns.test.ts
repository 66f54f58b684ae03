/** Whole turns over HTTP: what is told to the bot twice, at once, or while Teams fails. */
import { describe, expect, it } from 'vitest';
import { LIST, OPEN, REPORT } from '../../src/cards/reminder.ts';
import { textAt } from '../../src/demo/stand-in/json.ts';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import type { Card, StandInMessage, StandInRequest } from '../../src/demo/stand-in/teams.ts';
import { LedgerUnavailable } from '../../src/workflows/ports.ts';
import { remindOfficers } from '../../src/workflows/remind-officers.ts';
import {
  AISHA,
  eventsIn,
  NOBODY,
  openOffice,
  PRIYA,
  TENANT,
  type TeamsOffice,
} from '../support/teams-office.ts';

const ON_TRACK = { rag: 'green', done: 'Met the carers.' };

describe('an activity delivered twice', () => {
  it('at once: answered alike, and done once', async () => {
    const { office, form } = await openForm();
    const same = { id: 'f:same' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => office.teams.press(PRIYA, form, REPORT, ON_TRACK, same)),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(await eventsIn(office, 'StatusReported')).toHaveLength(1);
  });

  it('later: the same answer, whatever happened since', async () => {
    const { office, form } = await openForm();
    const first = await office.teams.press(PRIYA, form, REPORT, ON_TRACK, { id: 'f:same' });
    await office.teams.press(PRIYA, form, LIST);
    expect(await office.teams.press(PRIYA, form, REPORT, ON_TRACK, { id: 'f:same' })).toEqual(
      first,
    );
    expect(await eventsIn(office, 'StatusReported')).toHaveLength(1);
  });

  it('with a new id, at once and later: one report, and the card as it stands', async () => {
    const { office, form } = await openForm();
    const answers = await Promise.all(
      [1, 2, 3].map(() => office.teams.press(PRIYA, form, REPORT, ON_TRACK)),
    );
    answers.push(await office.teams.press(PRIYA, form, REPORT, ON_TRACK));
    expect(new Set(answers.map(({ card }) => JSON.stringify(card))).size).toBe(1);
    expect(readableCard(answers[0]?.card ?? {})).toContain('Met the carers.');
    expect(await eventsIn(office, 'StatusReported')).toHaveLength(1);
  });

  it('a question: answered once', async () => {
    const office = await openOffice();
    await office.teams.install(NOBODY);
    const before = office.teams.inbox(NOBODY).length;
    await Promise.all([1, 2].map(() => office.teams.say(NOBODY, 'help', { id: '17' })));
    await office.teams.say(NOBODY, 'help', { id: '17' });
    expect(office.teams.inbox(NOBODY)).toHaveLength(before + 1);
  });

  it('another person with the same id is somebody else', async () => {
    const { office, form } = await openForm();
    const same = { id: 'f:same' };
    await office.teams.press(PRIYA, form, REPORT, ON_TRACK, same);
    const conversation = { id: office.teams.personalChat(PRIYA), tenantId: TENANT };
    const value = { action: { verb: REPORT, data: {} }, trigger: 'manual' };
    const extra = { ...same, conversation };
    const other = await office.teams.invoke(NOBODY, 'adaptiveCard/action', value, { extra });
    expect(JSON.stringify(other)).not.toContain('Met the carers.');
  });
});

describe('installing', () => {
  it('is told twice and greets once, asks once', async () => {
    const office = await openOffice();
    await office.teams.install(PRIYA);
    const cards = office.teams.inbox(PRIYA).map(summary);
    expect(cards.filter((said) => said.includes('Hello'))).toHaveLength(1);
    expect(cards.filter((said) => said.includes('Your update'))).toHaveLength(1);
    expect(await eventsIn(office, 'PersonGreeted')).toHaveLength(1);
  });

  it('again after an uninstall: reached again, not greeted again, not asked again', async () => {
    const office = await openOffice();
    await office.teams.install(PRIYA);
    const before = office.teams.inbox(PRIYA).length;
    await office.teams.uninstall(PRIYA);
    expect(await personal(office)).toBeNull();
    expect((await remind(office)).unreachable.map(({ holder }) => holder.name)).toContain(
      PRIYA.name,
    );
    await office.teams.install(PRIYA);
    expect(await personal(office)).not.toBeNull();
    expect(office.teams.inbox(PRIYA)).toHaveLength(before);
  });

  it('takes up a name and a UPN that changed meanwhile', async () => {
    const office = await openOffice();
    const married = { ...PRIYA, name: 'Priya Shah', upn: 'priya.shah@calder-vale.example' };
    await office.teams.install(PRIYA);
    await office.teams.say(PRIYA, 'help', {
      extra: { from: { ...married, aadObjectId: PRIYA.aadObjectId } },
    });
    const known = (await office.ports.readings.directory()).people.get(PRIYA.aadObjectId);
    expect(known?.name).toBe('Priya Shah');
    const lookUps = office.teams.requests.filter(({ method }) => method === 'GET').length;
    await office.teams.say(PRIYA, 'help', {
      extra: { from: { ...married, aadObjectId: PRIYA.aadObjectId } },
    });
    expect(office.teams.requests.filter(({ method }) => method === 'GET')).toHaveLength(lookUps);
  });
});

describe('while Teams fails', () => {
  it.each([
    ['an answer that is refused', { status: 403 }],
    ['an answer that is cut', 'cut-after'],
    ['an answer that breaks off', 'half-body'],
    ['an answer nobody takes', 'hang'],
    ['a fault', { status: 500 }],
  ] as const)('%s: the turn ends well, and nothing is said twice', async (_what, fault) => {
    const office = await openOffice({ requestTimeoutMs: 300 });
    await office.teams.install(NOBODY);
    const before = office.teams.requests.length;
    office.teams.failNext({ match: isPosting, fault, times: 10 });
    expect(await office.teams.say(NOBODY, 'help')).toMatchObject({ status: 200 });
    expect(office.teams.requests).toHaveLength(before + 1);
    expect(office.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(office.log.filter(({ level }) => level === 'warn')).toMatchObject([
      { message: 'an answer was not delivered' },
    ]);
  });

  it('an answer that is throttled: said once, after a wait', async () => {
    const waits: number[] = [];
    const office = await openOffice({
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
    await office.teams.install(NOBODY);
    const before = office.teams.inbox(NOBODY).length;
    office.teams.failNext({
      match: isPosting,
      fault: { status: 429, headers: { 'retry-after': '60' } },
    });
    await office.teams.say(NOBODY, 'help');
    expect(office.teams.inbox(NOBODY)).toHaveLength(before + 1);
    expect(waits).toEqual([2000]);
  });

  it('a question on a button: the press is answered, and says what happened', async () => {
    const office = await openOffice();
    await office.teams.install(NOBODY);
    const value = {
      action: { verb: 'ask', data: { text: 'what is overdue?' } },
      trigger: 'manual',
    };
    expect(await office.teams.invoke(NOBODY, 'adaptiveCard/action', value)).toMatchObject({
      body: { value: 'Answered below.' },
    });
    office.teams.failNext({ match: isPosting, fault: { status: 403 } });
    expect(await office.teams.invoke(NOBODY, 'adaptiveCard/action', value)).toMatchObject({
      status: 200,
      body: { value: 'The answer could not be posted here. Please type the question instead.' },
    });
  });

  it('a report whose copies cannot be changed: saved and answered', async () => {
    const { office, form } = await openForm();
    office.teams.failNext({
      match: ({ method }) => method === 'PUT',
      fault: 'cut-before',
      times: 9,
    });
    const answer = await office.teams.press(PRIYA, form, REPORT, ON_TRACK);
    expect(readableCard(answer.card ?? {})).toContain('Met the carers.');
  });

  it('a roster that fails: a person is known all the same', async () => {
    const office = await openOffice();
    office.teams.failNext({
      match: ({ method }) => method === 'GET',
      fault: { status: 500 },
      times: 9,
    });
    await office.teams.install(NOBODY);
    expect(await personal(office, NOBODY)).not.toBeNull();
    await office.teams.say(NOBODY, 'help');
  });

  it('a roster that fails: a press never waits for it', async () => {
    const office = await openOffice();
    const isLookUp = ({ method }: { readonly method: string }): boolean => method === 'GET';
    office.teams.failNext({ match: isLookUp, fault: { status: 500 }, times: Infinity });
    const form = await formIn(office);
    const before = office.teams.requests.filter(isLookUp).length;
    await office.teams.press(PRIYA, form, REPORT, ON_TRACK);
    expect(await eventsIn(office, 'StatusReported')).toHaveLength(1);
    expect(office.teams.requests.filter(isLookUp)).toHaveLength(before);
  });
});

describe('when the ledger cannot be written', () => {
  it('says that nothing was saved, once, and succeeds when sent again', async () => {
    let full = false;
    const office = await openOffice({
      ledger: (ledger) => ({
        read: (stream, after) => ledger.read(stream, after),
        streams: () => ledger.streams(),
        append: (stream, expected, events) =>
          full
            ? Promise.reject(new LedgerUnavailable('disk full'))
            : ledger.append(stream, expected, events),
      }),
    });
    const form = await formIn(office);
    full = true;
    const same = { id: 'f:same' };
    const answers = await Promise.all(
      [1, 2].map(() => office.teams.press(PRIYA, form, REPORT, ON_TRACK, same)),
    );
    for (const { status, said } of answers)
      expect([status, said]).toEqual([200, expect.stringContaining('Not saved')]);
    full = false;
    const answer = await office.teams.press(PRIYA, form, REPORT, ON_TRACK, same);
    expect(readableCard(answer.card ?? {})).toContain('Met the carers.');
    expect(await eventsIn(office, 'StatusReported')).toHaveLength(1);
  });

  it('says so once in a chat that was told twice', async () => {
    const office = await openOffice({
      ledger: (ledger) => ({
        append: (stream, expected, events) => ledger.append(stream, expected, events),
        streams: () => ledger.streams(),
        read: (stream, after) =>
          stream.startsWith('plan:')
            ? Promise.reject(new LedgerUnavailable('disk gone'))
            : ledger.read(stream, after),
      }),
    });
    office.teams.unblock(NOBODY);
    await Promise.all([1, 2].map(() => office.teams.say(NOBODY, 'what is overdue?', { id: '17' })));
    expect(office.teams.inbox(NOBODY).map(({ text }) => text)).toEqual([
      expect.stringContaining('Not saved'),
    ]);
  });
});

describe('a milestone two officers lead', () => {
  it('one reports: the other’s card comes to the same state', async () => {
    const office = await openOffice({ at: '2022-02-15T09:00:00Z' });
    await office.teams.install(AISHA);
    await office.teams.install(PRIYA);
    const joint = milestone(office, '3.4.1');
    const { reminderId, message } = await cardAbout(office, AISHA, joint);
    const theirs = await cardAbout(office, PRIYA, joint);
    const data = {
      plan: office.plan.id,
      reminder: reminderId,
      milestone: joint,
      version: 0,
      ...ON_TRACK,
    };
    const value = { action: { type: 'Action.Execute', verb: REPORT, data }, trigger: 'manual' };
    await office.teams.invoke(AISHA, 'adaptiveCard/action', value, {
      extra: { replyToId: message.id },
    });
    await office.teams.waitFor(
      () => readableCard(office.teams.cardSeenBy(PRIYA, theirs.message) ?? {}).includes(AISHA.name),
      { what: 'the joint lead’s card changed' },
    );
    const stale = await office.teams.invoke(PRIYA, 'adaptiveCard/action', {
      action: {
        type: 'Action.Execute',
        verb: REPORT,
        data: { ...data, reminder: theirs.reminderId, done: 'Mine' },
      },
      trigger: 'manual',
    });
    expect(JSON.stringify(stale.body)).toContain('Somebody reported on this milestone');
    expect(await eventsIn(office, 'StatusReported')).toHaveLength(1);
  });
});

it('nobody’s words reach the log', async () => {
  const { office, form } = await openForm();
  await office.teams.press(PRIYA, form, REPORT, { rag: 'green', done: 'Kayden Smith was pleased' });
  await office.teams.say(PRIYA, 'who is Kayden Smith?');
  await office.teams.send('{"text":"Kayden');
  await office.teams.send({ type: 'message', text: 'Kayden' });
  expect(JSON.stringify(office.log)).not.toMatch(/Kayden|Priya|carers/);
  expect(office.log.length).toBeGreaterThan(3);
});

async function openForm(): Promise<{ office: TeamsOffice; form: Card }> {
  const office = await openOffice();
  return { office, form: await formIn(office) };
}

/** Priya's card with the form of the first milestone on it open, as it stays on her screen. */
async function formIn(office: TeamsOffice): Promise<Card> {
  await office.teams.install(PRIYA);
  const found = office.teams.latestCard({ seenBy: PRIYA, saying: 'update' });
  if (found === undefined) throw new Error('no reminder came');
  const { card } = await office.teams.press(PRIYA, found.message, OPEN);
  if (card === undefined) throw new Error('no form came');
  return card;
}

async function cardAbout(
  office: TeamsOffice,
  who: typeof PRIYA,
  milestoneId: string,
): Promise<{ reminderId: string; message: StandInMessage }> {
  const state = await office.ports.readings.plan(office.plan.id);
  const reminder = [...(state?.reminders.values() ?? [])].find(
    ({ personId, milestoneIds }) =>
      personId === who.aadObjectId && milestoneIds.includes(milestoneId),
  );
  const messageId = reminder?.delivery?.kind === 'delivered' ? reminder.delivery.messageId : '';
  const message = office.teams.messages().find(({ id }) => id === messageId);
  if (reminder === undefined || message === undefined) throw new Error(`${who.name} was not asked`);
  return { reminderId: reminder.reminderId, message };
}

function milestone({ plan }: TeamsOffice, ref: string): string {
  const all = plan.outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ milestones }) => milestones),
  );
  return all.find((one) => one.ref === ref)?.id ?? '';
}

async function personal({ ports }: TeamsOffice, who = PRIYA): Promise<unknown> {
  return (await ports.readings.directory()).people.get(who.aadObjectId)?.personal ?? null;
}

function remind({ ports, plan }: TeamsOffice): ReturnType<typeof remindOfficers> {
  return remindOfficers(ports, { planId: plan.id, by: { kind: 'schedule' } });
}

function summary(message: StandInMessage): string {
  return message.summary ?? textAt(message.cards[0], 'fallbackText') ?? message.text ?? '';
}

function isPosting({ method, path }: StandInRequest): boolean {
  return method === 'POST' && path.includes('/activities');
}
