/**
 * The other people of the Playground. It shows one person's window; what the others do is posted
 * to the bot as Teams would, with the Playground as the service that carries the answers.
 */
import { REPORT } from '../cards/reminder.ts';
import type { Player } from './cast.ts';
import { BOT, GENERAL, TEAM, TENANT, type Office } from './office.ts';

export function playgroundOffice(botUrl: string, serviceUrl: string): Office {
  const chats = new Map<string, string>();

  async function chatOf(player: Player): Promise<string> {
    const known = chats.get(player.personId);
    if (known !== undefined) return known;
    const { id } = await post<{ id: string }>(`${serviceUrl}/v3/conversations`, {
      isGroup: false,
      bot: BOT,
      tenantId: TENANT,
      members: [{ id: player.userId }],
      channelData: { tenant: { id: TENANT } },
    });
    chats.set(player.personId, id);
    return id;
  }

  async function personally(player: Player, activity: object): Promise<void> {
    const conversation = { id: await chatOf(player), conversationType: 'personal' };
    await tell(player, conversation, { tenant: { id: TENANT } }, activity);
  }

  async function inGeneral(player: Player, activity: object): Promise<void> {
    const conversation = { id: GENERAL, conversationType: 'channel', isGroup: true };
    const channelData = {
      tenant: { id: TENANT },
      team: TEAM,
      channel: { id: GENERAL, name: 'General' },
    };
    await tell(player, conversation, channelData, activity);
  }

  async function tell(
    { userId, name, personId }: Player,
    conversation: object,
    channelData: object,
    activity: object,
  ): Promise<void> {
    await post(`${botUrl}/api/messages`, {
      id: crypto.randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: userId, name, aadObjectId: personId },
      recipient: BOT,
      conversation: { tenantId: TENANT, ...conversation },
      channelData,
      locale: 'en-GB',
      ...activity,
    });
  }

  return {
    install: (player) => personally(player, { type: 'installationUpdate', action: 'add' }),
    installInTeam: (player) => inGeneral(player, { type: 'installationUpdate', action: 'add' }),
    sayInGeneral: (player, text) =>
      inGeneral(player, {
        type: 'message',
        text: `<at>${BOT.name}</at> ${text}`,
        entities: [{ type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` }],
      }),
    answer: (player, { planId, reminderId, milestoneId, version, input }) => {
      const data = {
        plan: planId,
        reminder: reminderId,
        milestone: milestoneId,
        version,
        ...input,
      };
      const action = { type: 'Action.Execute', verb: REPORT, data };
      const value = { action, trigger: 'manual' };
      return personally(player, { type: 'invoke', name: 'adaptiveCard/action', value });
    },
  };
}

async function post<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
}
