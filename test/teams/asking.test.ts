/** Questions as they are typed, one after the other, in the 1:1 chat and in a channel. */
import { describe, expect, it } from 'vitest';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import type { StandInMessage } from '../../src/demo/stand-in/teams.ts';
import {
  eventsIn,
  FOSTERING,
  GROUP,
  NOBODY,
  openOffice,
  PMO,
  PRIYA,
  type TeamsOffice,
} from '../support/teams-office.ts';

type Who = typeof PRIYA;

describe('a conversation', () => {
  it('goes on from the question before, in words and on buttons', async () => {
    const office = await officeOf(PRIYA);
    expect(await reply(office, PRIYA, 'status of outcome 1')).toContain('Outcome 1');
    expect(await reply(office, PRIYA, 'and outcome 2?')).toContain('Outcome 2');
    const value = { action: { verb: 'ask', data: { text: 'what is overdue?' } } };
    await office.teams.invoke(PRIYA, 'adaptiveCard/action', value);
    expect(lastTo(office, PRIYA)).toContain('Overdue');
  });

  it('turns the page with "more"', async () => {
    const office = await officeOf(PRIYA);
    const first = await reply(office, PRIYA, 'which milestones are not reported');
    expect(first).toMatch(/\b1 to 12 of|1–12 of/);
    const second = await reply(office, PRIYA, 'more');
    expect(second).toMatch(/\b13 to|13–/);
  });

  it('is one’s own: another person in the same thread starts afresh', async () => {
    const office = await inChannel();
    const { conversation } = await office.teams.say(PMO, 'status of outcome 1', { in: FOSTERING });
    await office.teams.say(PMO, 'and outcome 2?', { in: conversation });
    expect(posted(office, conversation).at(-1)).toContain('Outcome 2');
    await office.teams.say(PRIYA, 'more', { in: conversation });
    expect(posted(office, conversation).at(-1)).not.toContain('Outcome 2');
  });

  it('leaves nothing in the ledger', async () => {
    const office = await officeOf(PRIYA);
    const before = await office.ledger();
    for (const text of ['status of outcome 1', 'and outcome 2?', 'more', 'what is red', 'thanks'])
      await office.teams.say(PRIYA, text);
    expect(await office.ledger()).toBe(before);
  });
});

describe('what may mean several things', () => {
  it('is asked back, and answered when one is pressed', async () => {
    const office = await inChannel();
    const asked = await office.teams.say(PMO, 'how is training going', { in: FOSTERING });
    expect(posted(office, asked.conversation)).toEqual([
      expect.stringMatching(/Which do you mean\?.+\[5\.1\.1.+\[5\.1\.2/s),
    ]);
    const message = office.teams.messagesIn(asked.conversation).at(-1)?.id ?? '';
    const title = /\[(5\.1\.2[^\]]+)\]/.exec(posted(office, asked.conversation)[0] ?? '')?.[1];
    await office.teams.press(PMO, message, title ?? 'no such button');
    expect(posted(office, asked.conversation).at(-1)).toContain('5.1.2');
    expect(posted(office, asked.conversation).at(-1)).not.toContain('Which do you mean');
  });

  it('may be answered in words', async () => {
    const office = await officeOf(PRIYA);
    await office.teams.say(PRIYA, 'how is training going');
    const said = await reply(office, PRIYA, 'the second one');
    expect(said).toContain('5.1.2');
    expect(said).not.toContain('Which do you mean');
  });
});

describe('what is about a person, asked in a channel', () => {
  it.each(['my milestones', 'what of mine is overdue?', 'what does Priya Nair own'])(
    '%s: is answered in the 1:1 chat, and the channel hears no more',
    async (text) => {
      const office = await inChannel(PRIYA);
      const before = office.teams.inbox(PRIYA).length;
      const { conversation } = await office.teams.say(PRIYA, text, { in: FOSTERING });
      expect(posted(office, conversation)).toEqual(['I have sent it to you in our 1:1 chat.']);
      expect(office.teams.inbox(PRIYA)).toHaveLength(before + 1);
    },
  );

  it('goes on in either chat', async () => {
    const office = await inChannel(PRIYA);
    await office.teams.say(PRIYA, 'my milestones', { in: FOSTERING });
    const before = lastTo(office, PRIYA);
    const after = await reply(office, PRIYA, 'more');
    expect(after).not.toContain('did not understand');
    expect(after === '' || before === '').toBe(false);
  });

  it('of a role, or of no one, stays in the channel', async () => {
    const office = await inChannel(PRIYA);
    const before = office.teams.inbox(PRIYA).length;
    for (const text of ['status of outcome 1', 'what does the Service Manager, Fostering own']) {
      const { conversation } = await office.teams.say(PRIYA, text, { in: FOSTERING });
      expect(posted(office, conversation)[0]).not.toContain('1:1 chat');
    }
    expect(office.teams.inbox(PRIYA)).toHaveLength(before);
  });

  it('gets nothing but the way to a 1:1 chat from somebody who has none', async () => {
    const office = await inChannel();
    const requests = office.teams.requests.length;
    const { conversation } = await office.teams.say(PRIYA, 'my milestones', { in: FOSTERING });
    expect(posted(office, conversation)).toEqual([expect.stringContaining('Open one')]);
    const sent = office.teams.requests.slice(requests).filter(({ method }) => method === 'POST');
    expect(sent).toHaveLength(1);
  });

  it.each([
    [{ status: 403 }, 'could not send'],
    ['cut-after', 'cannot tell if it arrived'],
  ] as const)('that Teams fails to carry (%j): %s', async (fault, said) => {
    const office = await inChannel(PRIYA);
    const chat = encodeURIComponent(office.teams.personalChat(PRIYA));
    office.teams.failNext({
      match: ({ path }) => path.includes(chat) || path.includes(decodeURIComponent(chat)),
      fault,
      times: 10,
    });
    const { conversation } = await office.teams.say(PRIYA, 'my milestones', { in: FOSTERING });
    expect(posted(office, conversation)).toEqual([expect.stringContaining(said)]);
  });

  it('goes to the 1:1 chat from a group chat too', async () => {
    const office = await officeOf(PRIYA);
    await office.teams.installInGroupChat(PMO, GROUP);
    await office.teams.say(PRIYA, 'my milestones', { in: GROUP });
    expect(posted(office, GROUP)).toEqual(['I have sent it to you in our 1:1 chat.']);
  });
});

describe('what is no question about the plan', () => {
  it.each([
    ['who won the football last night', 'I can only answer questions about the improvement plan'],
    ['how is little Jayden getting on with his social worker', 'improvement plan'],
    ['child Jayden Smith was placed at 12 Acacia Avenue', 'individual children'],
    ['is the girl in placement 4 safe', 'individual children'],
    ['thanks', 'You are welcome'],
    ['ok thank you!', 'You are welcome'],
    ['bye', 'Goodbye'],
    ['help', 'What you can ask me'],
  ])('%s: %s', async (text, said) => {
    const office = await officeOf(NOBODY);
    const before = office.teams.inbox(NOBODY).length;
    expect(await reply(office, NOBODY, text)).toContain(said);
    expect(office.teams.inbox(NOBODY)).toHaveLength(before + 1);
  });

  it('"hello" is greeted in the 1:1 chat, and helped in a channel', async () => {
    const office = await inChannel(PRIYA);
    expect(await reply(office, PRIYA, 'hello')).toContain('Hello, I am Waymark');
    const { conversation } = await office.teams.say(PRIYA, 'hello', { in: FOSTERING });
    expect(posted(office, conversation)).toEqual([expect.stringContaining('What you can ask me')]);
  });

  it('repeats nothing that could identify a child', async () => {
    const office = await inChannel();
    const text = 'status of outcome 1 for child Jayden Smith, NHS number 943 476 5919';
    const { conversation } = await office.teams.say(PMO, text, { in: FOSTERING });
    const said = posted(office, conversation).join();
    expect(said).toContain('individual children');
    expect(said).not.toMatch(/Jayden|943/);
    expect(await office.ledger()).not.toMatch(/Jayden|943 476/);
  });
});

describe('update', () => {
  it('asked for in a channel comes to the 1:1 chat', async () => {
    const office = await inChannel(PRIYA);
    const { conversation } = await office.teams.say(PRIYA, 'update 3.1.1', { in: FOSTERING });
    expect(posted(office, conversation)).toEqual(['I have sent the card to you in our 1:1 chat.']);
    expect(lastTo(office, PRIYA)).toContain('[Send]');
  });

  it('by somebody without a 1:1 chat claims nothing, and says how to open one', async () => {
    const office = await inChannel();
    const before = await eventsIn(office, 'ReminderClaimed');
    const { conversation } = await office.teams.say(PMO, 'update 3.1.1', { in: FOSTERING });
    expect(posted(office, conversation)).toEqual([expect.stringContaining('Open one')]);
    expect(await eventsIn(office, 'ReminderClaimed')).toEqual(before);
  });

  it('is not asked for again by going on from it', async () => {
    const office = await officeOf(PRIYA);
    await office.teams.say(PRIYA, 'update 3.1.1');
    expect(await reply(office, PRIYA, 'who leads it?')).toContain('3.1.1');
    await office.teams.say(PRIYA, 'update my milestones');
    const before = await eventsIn(office, 'ReminderClaimed');
    await office.teams.say(PRIYA, 'more');
    expect(await eventsIn(office, 'ReminderClaimed')).toEqual(before);
  });

  it('is one card for all that is theirs of an action', async () => {
    const office = await officeOf(PMO);
    const before = office.teams.inbox(PMO).length;
    await office.teams.say(PMO, 'update 3.1');
    expect(office.teams.inbox(PMO)).toHaveLength(before + 1);
    expect((await eventsIn(office, 'ReminderClaimed')).at(-1)).toMatchObject({
      personId: PMO.aadObjectId,
      milestoneIds: refsUnder(office, '3.1'),
    });
  });
});

async function officeOf(...people: readonly Who[]): Promise<TeamsOffice> {
  const office = await openOffice();
  for (const who of people) await office.teams.install(who);
  return office;
}

async function inChannel(...people: readonly Who[]): Promise<TeamsOffice> {
  const office = await officeOf(...people);
  await office.teams.installInTeam(PMO, FOSTERING);
  return office;
}

async function reply(office: TeamsOffice, who: Who, text: string): Promise<string> {
  await office.teams.say(who, text);
  return lastTo(office, who);
}

function lastTo(office: TeamsOffice, who: Who): string {
  const message = office.teams.inbox(who).at(-1);
  return message === undefined ? '' : shown(message);
}

/** What Waymark has said there. */
function posted({ teams }: TeamsOffice, conversation: string): readonly string[] {
  return teams
    .messagesIn(conversation)
    .filter(({ from }) => from === 'bot')
    .map(shown);
}

function shown({ text, cards }: StandInMessage): string {
  return text ?? readableCard(cards[0] ?? {});
}

function refsUnder({ plan }: TeamsOffice, ref: string): readonly string[] {
  const actions = plan.outcomes.flatMap((outcome) => outcome.actions);
  return actions
    .filter((one) => one.ref === ref)
    .flatMap((one) => one.milestones.map(({ id }) => id));
}
