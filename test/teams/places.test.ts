/** Teams, channels and group chats: where Waymark is, what they are called, where answers go. */
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/plan/directory.ts';
import { inChannel, type Json } from '../support/teams-activities.ts';
import {
  eventsIn,
  FOSTERING,
  GENERAL,
  GROUP,
  NOBODY,
  openOffice,
  PMO,
  PRIYA,
  type TeamsOffice,
} from '../support/teams-office.ts';

describe('an answer', () => {
  it('to a message in a channel goes into its thread', async () => {
    const office = await inTeam();
    const { conversation } = await office.teams.say(PMO, 'what is overdue?', { in: FOSTERING });
    expect(conversation).toContain(';messageid=');
    expect(office.teams.messagesIn(conversation).map(({ from }) => from === 'bot')).toEqual([
      false,
      true,
    ]);
  });

  it('to a later message in the thread stays in it', async () => {
    const office = await inTeam();
    const { conversation } = await office.teams.say(PMO, 'help', { in: FOSTERING });
    await office.teams.say(PRIYA, 'help', { in: conversation });
    expect(office.teams.messagesIn(conversation)).toHaveLength(4);
  });

  it('in a group chat goes there', async () => {
    const office = await openOffice();
    await office.teams.installInGroupChat(PMO, GROUP);
    await office.teams.say(PMO, 'help', { in: GROUP });
    expect(office.teams.messagesIn(GROUP).map(({ from }) => from === 'bot')).toEqual([false, true]);
  });

  it('is plain text, and mentions nobody', async () => {
    const office = await inTeam();
    await office.teams.say(PMO, 'assign <at>x</at> **lead** ${a} to [b](https://c.example)', {
      in: FOSTERING,
    });
    const posted = office.teams.requests.findLast(({ method }) => method === 'POST')?.body;
    expect(posted).toMatchObject({ textFormat: 'plain' });
    expect(JSON.stringify((posted as Json)['entities'] ?? [])).not.toContain('mention');
  });
});

describe('a place', () => {
  it('is known without its thread, and once', async () => {
    const office = await inTeam();
    const before = (await eventsIn(office, 'PlaceSeen')).length;
    await office.teams.say(PMO, 'help', { in: FOSTERING });
    await office.teams.say(PRIYA, 'help', { in: FOSTERING });
    expect((await eventsIn(office, 'PlaceSeen')).length - before).toBeLessThanOrEqual(1);
    expect(await office.ledger()).not.toContain(';messageid=');
    expect(await place(office, FOSTERING)).toMatchObject({
      conversationId: FOSTERING,
      teamId: GENERAL,
    });
  });

  it('keeps its team when an activity does not name it', async () => {
    const office = await inTeam();
    await office.teams.say(PMO, 'help', { in: FOSTERING });
    const before = await office.ledger();
    const { tenantId } = (await place(office, FOSTERING)) ?? { tenantId: '' };
    await office.teams.say(PMO, 'help', {
      in: FOSTERING,
      extra: { channelData: { channel: { id: FOSTERING }, tenant: { id: tenantId } } },
    });
    expect(await office.ledger()).toBe(before);
  });

  it('takes up its new name, its team’s, and a group chat’s', async () => {
    const office = await inTeam();
    await office.teams.rename(PMO, FOSTERING, 'Fostering and adoption');
    await office.teams.rename(PMO, 'team', 'Improvement');
    await office.teams.installInGroupChat(PMO, GROUP);
    await office.teams.rename(PMO, GROUP, 'Leads');
    expect(await place(office, FOSTERING)).toMatchObject({
      name: 'Fostering and adoption',
      teamName: 'Improvement',
    });
    expect(await place(office, GENERAL)).toMatchObject({ teamName: 'Improvement' });
    expect(await place(office, GROUP)).toMatchObject({ name: 'Leads' });
  });

  it('is left with its whole team, and come back to with its digest', async () => {
    const office = await inTeam();
    await office.teams.say(PMO, 'digest here', { in: FOSTERING });
    await office.teams.uninstall(PMO, GENERAL);
    expect(await place(office, FOSTERING)).toMatchObject({ left: true });
    expect(await place(office, GENERAL)).toMatchObject({ left: true });
    await office.teams.installInTeam(PMO, FOSTERING);
    expect(await place(office, FOSTERING)).toMatchObject({
      left: false,
      binding: { audience: 'DMT' },
    });
  });

  it('is left when it is deleted, and its team’s other channels are not', async () => {
    const office = await inTeam();
    await office.teams.say(PMO, 'digest here', { in: FOSTERING });
    await office.teams.send(channelEvent(office, 'channelDeleted'));
    expect(await place(office, FOSTERING)).toMatchObject({ left: true });
    expect(await place(office, GENERAL)).toMatchObject({ left: false });
    await office.teams.send(channelEvent(office, 'channelRestored'));
    expect(await place(office, FOSTERING)).toMatchObject({ left: false });
    await office.teams.send(channelEvent(office, 'teamDeleted'));
    expect(await place(office, GENERAL)).toMatchObject({ left: true });
  });

  it('is left when Teams does not say who removed Waymark', async () => {
    const office = await inTeam();
    const body = channelEvent(office, 'teamMemberRemoved');
    const from = { id: '29:somebody' };
    await office.teams.send({ ...body, from, membersRemoved: [{ id: '28:waymark' }] });
    expect(await place(office, GENERAL)).toMatchObject({ left: true });
  });

  it('a group chat is not a channel', async () => {
    const office = await openOffice();
    await office.teams.installInGroupChat(PMO, GROUP);
    await office.teams.say(PMO, 'digest here', { in: GROUP });
    expect(await eventsIn(office, 'ChannelBound')).toEqual([]);
    expect(await place(office, GROUP)).toMatchObject({ scope: 'groupChat' });
  });

  it('is nobody’s own chat', async () => {
    const office = await inTeam();
    await office.teams.say(NOBODY, 'help', { in: FOSTERING });
    expect((await office.ports.readings.directory()).people.has(NOBODY.aadObjectId)).toBe(false);
  });

  it('introduces nobody by a press or an event: nothing is written down', async () => {
    const office = await inTeam();
    const before = await office.ledger();
    const value = { action: { type: 'Action.Execute', verb: 'help', data: {} } };
    await office.teams.invoke(NOBODY, 'adaptiveCard/action', value, { in: FOSTERING });
    expect(await office.ledger()).toBe(before);
  });
});

describe('a role', () => {
  it('is assigned to whoever is mentioned, by id and never by the words', async () => {
    const office = await inTeam();
    const mention = {
      type: 'mention',
      text: '<at>Priya Nair</at>',
      mentioned: { id: NOBODY.id, name: 'Priya Nair' },
    };
    const bot = {
      type: 'mention',
      text: '<at>Waymark</at>',
      mentioned: { id: '28:waymark', name: 'Waymark' },
    };
    await office.teams.say(PMO, 'x', {
      in: FOSTERING,
      extra: {
        text: '<at>Waymark</at> assign Comms Manager to <at>Priya Nair</at>',
        entities: [bot, mention],
      },
    });
    expect((await eventsIn(office, 'RoleAssigned')).at(-1)).toMatchObject({
      role: 'Comms Manager',
      person: { personId: NOBODY.aadObjectId, name: NOBODY.name },
    });
  });

  it('is only assigned by the PMO', async () => {
    const office = await inTeam();
    const before = (await eventsIn(office, 'RoleAssigned')).length;
    await office.teams.say(PRIYA, 'assign PMO to Priya Nair', { in: FOSTERING });
    expect(await eventsIn(office, 'RoleAssigned')).toHaveLength(before);
    expect(office.teams.messagesIn(FOSTERING).at(-1)?.text).toContain('Only the PMO can');
  });
});

async function inTeam(): Promise<TeamsOffice> {
  const office = await openOffice();
  await office.teams.installInTeam(PMO, FOSTERING);
  return office;
}

async function place({ ports }: TeamsOffice, id: string): Promise<Place | undefined> {
  return (await ports.readings.directory()).places.get(id);
}

function channelEvent({ teams }: TeamsOffice, eventType: string): Json {
  const id = eventType.startsWith('team') ? GENERAL : FOSTERING;
  const body = inChannel({
    type: 'conversationUpdate',
    id: `f:${eventType}`,
    text: undefined,
    serviceUrl: teams.serviceUrl,
    from: { id: PMO.id, aadObjectId: PMO.aadObjectId },
  });
  const conversation = { ...(body['conversation'] as Json), id };
  const channelData = { ...(body['channelData'] as Json), eventType, channel: { id } };
  return { ...body, conversation, channelData };
}
