/** The PMO has the digest posted, and says when a forum met. */
import { describe, expect, it } from 'vitest';
import {
  eventsIn,
  FOSTERING,
  GENERAL,
  openOffice,
  PMO,
  PRIYA,
  type TeamsOffice,
} from '../support/teams-office.ts';

describe('send the digest now', () => {
  it.each(['can you send me the digest', 'send me the weekly report'])(
    '"%s" shows its figures to who asked, and posts nothing',
    async (text) => {
      const office = await bound(FOSTERING);
      await office.teams.say(PMO, text);
      expect(JSON.stringify(office.teams.inbox(PMO).at(-1))).toContain('As at');
      expect(await eventsIn(office, 'DigestClaimed')).toEqual([]);
    },
  );

  it('posts it to every channel that gets it, and says where', async () => {
    const office = await bound(FOSTERING, GENERAL);
    await office.teams.say(PMO, 'send the digest now', { id: 'f:same' });
    await office.teams.say(PMO, 'send the digest now', { id: 'f:same' });
    expect(office.teams.inbox(PMO).at(-1)?.text).toMatch(/Posted in DMT.+Posted in DMT/);
    expect(digests(office, FOSTERING)).toBe(1);
    expect(digests(office, GENERAL)).toBe(1);
  });

  it.each(['more', 'and since last week?'])('is not said again by "%s"', async (text) => {
    const office = await bound(FOSTERING);
    await office.teams.say(PMO, 'send the digest now');
    const before = office.teams.inbox(PMO).length;
    await office.teams.say(PMO, text);
    expect(office.teams.inbox(PMO)).toHaveLength(before + 1);
    expect(office.teams.inbox(PMO).at(-1)?.text ?? '').not.toContain('digest');
  });

  it('in a channel that gets it, posts it there alone', async () => {
    const office = await bound(FOSTERING, GENERAL);
    await office.teams.say(PMO, 'send the digest now', { in: FOSTERING });
    expect(digests(office, FOSTERING)).toBe(1);
    expect(digests(office, GENERAL)).toBe(0);
  });

  it('says so when no channel gets it', async () => {
    const office = await bound();
    await office.teams.say(PMO, 'send the digest now');
    expect(office.teams.inbox(PMO).at(-1)?.text).toContain('nothing was posted');
  });

  it('is refused to anybody else', async () => {
    const office = await bound(FOSTERING);
    await office.teams.say(PRIYA, 'send the digest now');
    expect(office.teams.inbox(PRIYA).at(-1)?.text).toContain('Only the PMO can');
    expect(await eventsIn(office, 'DigestClaimed')).toEqual([]);
  });

  it('says so when Teams refuses the post', async () => {
    const office = await bound(FOSTERING);
    office.teams.failNext({
      match: ({ path }) => path.endsWith('/v3/conversations'),
      fault: { status: 403 },
      times: 10,
    });
    await office.teams.say(PMO, 'send the digest now');
    expect(office.teams.inbox(PMO).at(-1)?.text).toContain('Not posted in');
  });
});

describe('meetings', () => {
  it('are noted, listed and taken back by the PMO', async () => {
    const office = await bound();
    expect(await reply(office, 'meetings')).toContain('No meeting is noted');
    expect(await reply(office, 'board met on 10 January 2022')).toContain(
      'Noted: Board met on Monday 10 January 2022',
    );
    expect(await reply(office, 'scrutiny meets on 3 March')).toContain('Thursday 3 March 2022');
    expect(await reply(office, 'board met on 10 Jan 2022')).toContain('noted already');
    expect(await reply(office, 'meetings')).toMatch(/Board met on .+Scrutiny meets on/s);
    expect(await reply(office, 'no board on 10 January 2022')).toContain('no longer counts');
    expect(await reply(office, 'meetings')).not.toContain('Board');
    expect(await eventsIn(office, 'MeetingNoted')).toHaveLength(3);
  });

  it('without a day are not noted', async () => {
    const office = await bound();
    expect(await reply(office, 'board met on 31 June 2022')).toContain('not a day');
    expect(await eventsIn(office, 'MeetingNoted')).toEqual([]);
  });

  it('are the PMO’s alone to say', async () => {
    const office = await bound();
    for (const text of ['board met on 10 January 2022', 'no board on 3 March', 'meetings']) {
      await office.teams.say(PRIYA, text);
      expect(office.teams.inbox(PRIYA).at(-1)?.text).toContain('Only the PMO can');
    }
    expect(await eventsIn(office, 'MeetingNoted')).toEqual([]);
  });
});

async function bound(...channels: readonly string[]): Promise<TeamsOffice> {
  const office = await openOffice();
  await office.teams.install(PMO);
  await office.teams.install(PRIYA);
  await office.teams.installInTeam(PMO, FOSTERING);
  for (const channel of channels) await office.teams.say(PMO, 'digest here', { in: channel });
  return office;
}

async function reply(office: TeamsOffice, text: string): Promise<string> {
  await office.teams.say(PMO, text);
  return office.teams.inbox(PMO).at(-1)?.text ?? '';
}

function digests({ teams }: TeamsOffice, channel: string): number {
  return teams
    .messagesIn(channel)
    .filter(({ from, summary }) => from === 'bot' && (summary ?? '').includes('digest')).length;
}
