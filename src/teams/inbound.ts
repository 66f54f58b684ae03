/** Any activity, parsed once into a value with a `kind`. Nothing in it is believed yet. */
import { z } from 'zod';
import type { Address } from '../plan/directory.ts';
import { activityShape, type ReadActivity } from './activity-shape.ts';
import { attachedFiles, hasFile, type AttachedFile } from './attached-file.ts';

export interface Inbound {
  /** `removed`: from a chat, or from a team with all its channels; `place-removed`: one channel. */
  readonly kind:
    | 'message'
    | 'file'
    | 'press'
    | 'search'
    | 'invoke'
    | 'installed'
    | 'removed'
    | 'place-removed'
    | 'other';
  readonly activityId: string | null;
  readonly scope: 'personal' | 'groupChat' | 'channel';
  readonly tenantIds: readonly string[];
  readonly serviceUrl: string;
  readonly sender: Sender;
  readonly address: Address;
  /** The chat or channel without the thread. */
  readonly placeId: string;
  readonly placeName: string | null;
  readonly team: { readonly id: string; readonly name: string | null } | null;
  /** What was typed, without mentions of the bot; a mention of somebody else is their name. */
  readonly text: string;
  /** People mentioned besides the bot: by id, never by the words of the mention. */
  readonly mentioned: readonly string[];
  /** Files that can be fetched; a picture pasted into the message cannot. */
  readonly files: readonly AttachedFile[];
  /** For a press: the verb and data of the button, and the message it sits on. For a search: what is sought. */
  readonly verb: string;
  readonly data: unknown;
  readonly messageId: string | null;
}

export interface Sender {
  readonly userId: string;
  /** The Entra object id; absent for accounts outside the directory. */
  readonly personId: string | null;
  readonly name: string | null;
  readonly locale: string | null;
  readonly timezone: string | null;
}

export type ReadInbound =
  | { readonly kind: 'read'; readonly inbound: Inbound }
  | { readonly kind: 'malformed'; readonly sentence: string };

export function readInbound(body: unknown): ReadInbound {
  const read = activityShape.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') ?? '';
    return { kind: 'malformed', sentence: `Not an activity Waymark can read: ${where || 'body'}` };
  }
  return { kind: 'read', inbound: toInbound(read.data) };
}

/** A channel's id without the thread that a reply belongs to. */
function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

function toInbound(activity: ReadActivity): Inbound {
  const { conversation, channelData, recipient } = activity;
  const scope = scopeOf(activity);
  const tenantIds = [conversation.tenantId, channelData?.tenant?.id].filter((one) => one != null);
  const mentions = mentionsIn(activity);
  const press = readPress(activity.value);
  const kind = kindOf(activity);
  const teamId = channelData?.team?.id ?? channelData?.teamsTeamId ?? null;
  return {
    kind,
    activityId: activity.id,
    scope,
    tenantIds,
    serviceUrl: activity.serviceUrl,
    sender: senderOf(activity),
    address: {
      tenantId: tenantIds[0] ?? '',
      serviceUrl: activity.serviceUrl,
      conversationId: conversation.id,
      botId: recipient.id,
    },
    placeId:
      scope === 'channel'
        ? (channelData?.channel?.id ?? withoutThread(conversation.id))
        : conversation.id,
    placeName:
      (scope === 'channel'
        ? channelData?.channel?.name
        : (activity.topicName ?? conversation.name)) ?? null,
    team: teamId === null ? null : { id: teamId, name: channelData?.team?.name ?? null },
    text: typedIn(activity.text ?? '', mentions, recipient.id),
    mentioned: mentions.map(({ id }) => id).filter((one) => one !== recipient.id),
    files: attachedFiles(activity.attachments ?? []),
    verb: press?.verb ?? '',
    data: kind === 'search' ? activity.value : press?.data,
    messageId: activity.replyToId,
  };
}

const TEAM_GONE = ['teamDeleted', 'teamHardDeleted'];

function kindOf(activity: ReadActivity): Inbound['kind'] {
  const { type, name, action, recipient, channelData } = activity;
  switch (type) {
    case 'message':
      return hasFile(activity.attachments ?? []) ? 'file' : 'message';
    case 'invoke':
      if (name === 'composeExtension/query') return 'search';
      return name === 'adaptiveCard/action' ? 'press' : 'invoke';
    case 'installationUpdate':
      if (action?.startsWith('remove') === true) return 'removed';
      return action?.startsWith('add') === true ? 'installed' : 'other';
    case 'conversationUpdate':
      if (isAmong(activity.membersRemoved, recipient.id)) return 'removed';
      if (isAmong(activity.membersAdded, recipient.id)) return 'installed';
      if (TEAM_GONE.includes(channelData?.eventType ?? '')) return 'removed';
      return channelData?.eventType === 'channelDeleted' ? 'place-removed' : 'other';
    default:
      return 'other';
  }
}

function isAmong(members: ReadActivity['membersAdded'], id: string): boolean {
  return members?.some((member) => member.id === id) === true;
}

/** Where it is not said, a chat is only taken for somebody's own when nothing speaks against it. */
function scopeOf({ conversation, channelData }: ReadActivity): Inbound['scope'] {
  const { conversationType: type, isGroup, id } = conversation;
  if (type === 'personal' || type === 'channel' || type === 'groupChat') return type;
  if (channelData?.team != null || channelData?.channel != null) return 'channel';
  return type !== null || isGroup === true || id.startsWith('19:') ? 'groupChat' : 'personal';
}

function senderOf({ from, locale, entities }: ReadActivity): Sender {
  const client = entities?.find(({ type }) => type === 'clientInfo');
  const timezone = client?.['timezone'];
  return {
    userId: from.id,
    personId: from.aadObjectId?.toLowerCase() ?? null,
    name: from.name,
    locale,
    timezone: typeof timezone === 'string' ? timezone.slice(0, 100) : null,
  };
}

interface Mention {
  readonly id: string;
  readonly text: string;
}
const mention = z.object({
  mentioned: z.object({ id: z.string().min(1).max(200) }),
  text: z.string().max(1000).nullish(),
});

function mentionsIn({ entities }: ReadActivity): readonly Mention[] {
  return (entities ?? []).flatMap((entity) => {
    const read = entity.type === 'mention' ? mention.safeParse(entity) : null;
    return read?.success === true
      ? [{ id: read.data.mentioned.id, text: read.data.text ?? '' }]
      : [];
  });
}

function typedIn(typed: string, mentions: readonly Mention[], botId: string): string {
  return mentions
    .filter(({ id, text }) => id === botId && text !== '')
    .reduce((left, { text }) => left.replaceAll(text, ' '), typed)
    .replace(/<\/?at>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const pressed = z.object({
  action: z.object({ verb: z.string().max(100), data: z.unknown().optional() }),
});

function readPress(value: unknown): { verb: string; data: unknown } | null {
  const read = pressed.safeParse(value);
  return read.success ? { verb: read.data.action.verb, data: read.data.action.data } : null;
}
