import type { Json } from './json.ts';
import { channelOf, type Place, type StandInPerson } from './world.ts';

/** Where, when and by whom something is done: what every activity of Teams' has in common. */
export interface Scene {
  readonly id: string;
  readonly now: Date;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly person: StandInPerson;
  readonly place: Place;
  /** The place's id, or a thread in it. */
  readonly conversation: string;
  readonly team?: { readonly id: string; readonly name: string };
}

export function messageActivity(scene: Scene, text: string, mention: boolean): Json {
  const { bot } = scene;
  const at = `<at>${bot.name}</at>`;
  const common = { ...envelope(scene, 'message'), textFormat: 'plain' };
  if (!mention) return { ...common, text };
  return {
    ...common,
    text: `${at} ${text}`,
    entities: [
      clientInfo,
      { type: 'mention', text: at, mentioned: { id: bot.id, name: bot.name } },
    ],
    attachments: [
      {
        contentType: 'text/html',
        content: `<p><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${bot.name}</span>&nbsp;${escaped(text)}</p>`,
      },
    ],
  };
}

/** Pressing an Action.Submit: a message without text. */
export function submitActivity(scene: Scene, replyToId: string, value: Json): Json {
  return { ...envelope(scene, 'message'), replyToId, value };
}

export function invokeActivity(scene: Scene, name: string, value: unknown, more: Json = {}): Json {
  return { ...envelope(scene, 'invoke'), name, value, ...more };
}

export function cardActionActivity(
  scene: Scene,
  replyToId: string,
  action: Json,
  trigger: 'manual' | 'automatic',
): Json {
  const { type, id, title, verb, data } = action;
  const value = { action: { type, id, title, verb, data }, trigger };
  return invokeActivity(scene, 'adaptiveCard/action', value, { replyToId });
}

/** Installing and uninstalling, in a 1:1 chat, a group chat or a team. */
export function installationActivity(scene: Scene, action: 'add' | 'remove'): Json {
  const common = envelope(scene, 'installationUpdate');
  const channelData = {
    ...channelDataOf(scene),
    source: { name: 'message' },
    settings: { selectedChannel: { id: channelOf(scene.conversation) } },
  };
  return { ...common, action, channelData };
}

/** The bot, and in a 1:1 chat the person as well, joins or leaves. */
export function membersActivity(scene: Scene, change: 'membersAdded' | 'membersRemoved'): Json {
  const { person, place, bot } = scene;
  const members =
    place.type === 'personal'
      ? [{ id: person.id, aadObjectId: person.aadObjectId }, { id: bot.id }]
      : [{ id: bot.id }];
  const eventType = change === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved';
  const channelData = {
    ...channelDataOf(scene),
    ...(place.type === 'channel' && { eventType }),
  };
  return { ...envelope(scene, 'conversationUpdate'), [change]: members, channelData };
}

export function renameActivity(scene: Scene, name: string, what: 'team' | 'channel'): Json {
  const common = channelDataOf(scene);
  if (scene.place.type !== 'channel') {
    return { ...envelope(scene, 'conversationUpdate'), topicName: name, channelData: common };
  }
  const named =
    what === 'team'
      ? { eventType: 'teamRenamed', team: { id: scene.team?.id, name } }
      : { eventType: 'channelRenamed', channel: { id: scene.place.id, name } };
  return { ...envelope(scene, 'conversationUpdate'), channelData: { ...common, ...named } };
}

function envelope(scene: Scene, type: string): Json {
  const { id, now, serviceUrl, tenantId, bot, person, place, conversation } = scene;
  return {
    type,
    id,
    timestamp: now.toISOString(),
    localTimestamp: londonTime(now),
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: bot.id, name: bot.name },
    conversation: {
      id: conversation,
      conversationType: place.type,
      tenantId,
      ...(place.type !== 'personal' && { isGroup: true }),
    },
    locale: 'en-GB',
    entities: [clientInfo],
    channelData: channelDataOf(scene),
  };
}

const clientInfo = {
  type: 'clientInfo',
  locale: 'en-GB',
  country: 'GB',
  platform: 'Windows',
  timezone: 'Europe/London',
} as const;

function channelDataOf({ place, team, tenantId }: Scene): Json {
  const tenant = { id: tenantId };
  if (place.type !== 'channel' || !team) return { tenant };
  return {
    teamsTeamId: team.id,
    teamsChannelId: place.id,
    team: { id: team.id, name: team.name },
    channel: { id: place.id },
    tenant,
  };
}

/** `2026-06-02T10:00:00.000+01:00` */
function londonTime(now: Date): string {
  const zone = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    timeZoneName: 'longOffset',
  });
  const name = zone.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const summer = name.endsWith('+01:00');
  const local = new Date(now.getTime() + (summer ? 3_600_000 : 0)).toISOString();
  return local.replace('Z', summer ? '+01:00' : '+00:00');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
