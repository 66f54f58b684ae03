/** What is told to Waymark in a chat: who may, and where the answer goes. */
import { describe, expect, it } from 'vitest';
import { REPORT } from '../../src/cards/reminder.ts';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import {
  eventsIn,
  GENERAL,
  NOBODY,
  openOffice,
  PMO,
  PRIYA,
  type TeamsOffice,
} from '../support/teams-office.ts';

describe('update 3.1.1', () => {
  it('sends the lead officer a card with the form open, however often it is delivered', async () => {
    const office = await officeWith(PRIYA.name);
    const before = office.teams.inbox(PRIYA).length;
    for (let i = 0; i < 2; i += 1) await office.teams.say(PRIYA, 'update 3.1.1', { id: 'f:same' });
    expect(office.teams.inbox(PRIYA)).toHaveLength(before + 1);
    expect(lastCard(office, PRIYA.name)).toContain('[Send]');
  });

  it('lets the PMO report on a milestone that others lead', async () => {
    const office = await officeWith(PMO.name);
    await office.teams.say(PMO, 'Update 3.1.1 please');
    const found = office.teams.latestCard({ in: office.teams.personalChat(PMO), saying: '3.1.1' });
    if (found === undefined) throw new Error('no card');
    await office.teams.press(PMO, found.message, REPORT, { rag: 'amber', done: 'Told by phone.' });
    expect(await eventsIn(office, 'StatusReported')).toMatchObject([{ role: 'PMO', rag: 'amber' }]);
  });

  it('refuses somebody who leads nothing, and changes nothing', async () => {
    const office = await officeWith(NOBODY.name);
    const before = await office.ledger();
    await office.teams.say(NOBODY, 'update 3.1.1');
    expect(lastText(office, NOBODY.name)).toContain('led by Service Manager, Fostering');
    expect(await office.ledger()).toBe(before);
  });

  it('says which refs there are when there is no such one', async () => {
    const office = await officeWith(PRIYA.name);
    await office.teams.say(PRIYA, 'update 99.9.9');
    expect(lastText(office, PRIYA.name)).toContain('99.9.9');
  });
});

describe('what the PMO is told', () => {
  it('about people goes to the 1:1 chat, not to the channel', async () => {
    const office = await officeWith(PMO.name);
    await office.teams.installInTeam(PMO, GENERAL);
    await office.teams.say(PMO, 'roles', { in: GENERAL, mention: true });
    expect(lastText(office, PMO.name)).toContain('Priya Nair');
    const inChannel = office.teams.messagesIn(GENERAL).map(({ text }) => text ?? '');
    expect(inChannel.join()).not.toContain('Priya Nair');
    expect(inChannel.join()).toContain('1:1');
  });

  it('names what did not arrive, and what to do about it', async () => {
    const office = await openOffice();
    await office.teams.install(PMO);
    const lift = office.teams.failNext({
      times: Infinity,
      fault: { status: 403, code: 'ForbiddenOperationException' },
    });
    await office.teams.install(PRIYA);
    lift();
    await office.teams.say(PMO, 'deliveries');
    expect(lastText(office, PMO.name)).toContain('Reminder to Priya Nair, 18 January 2022');
    expect(lastText(office, PMO.name)).toContain('not installed');
  });

  it('is refused to anybody else', async () => {
    const office = await officeWith(PRIYA.name);
    for (const told of ['roles', 'deliveries', 'assign PMO to Priya Nair']) {
      await office.teams.say(PRIYA, told);
      expect(lastText(office, PRIYA.name)).toContain('Only the PMO can');
    }
  });
});

it('a file is not taken, and the person is told where it belongs', async () => {
  const office = await officeWith(PRIYA.name);
  const before = await office.ledger();
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'plan.docx',
    content: { downloadUrl: 'http://127.0.0.1:9/never-fetched' },
  };
  await office.teams.say(PRIYA, 'here it is', { extra: { attachments: [file] } });
  expect(lastText(office, PRIYA.name)).toContain('Evidence link');
  expect(await office.ledger()).toBe(before);
});

async function officeWith(name: string): Promise<TeamsOffice> {
  const office = await openOffice();
  await office.teams.install(name);
  return office;
}

function lastText(office: TeamsOffice, name: string): string {
  return office.teams.inbox(name).at(-1)?.text ?? '';
}

function lastCard(office: TeamsOffice, name: string): string {
  return readableCard(office.teams.inbox(name).at(-1)?.cards[0] ?? {});
}
