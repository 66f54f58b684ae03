/** Any activity, parsed once into a value with a `kind`. Nothing in it is believed yet. */
import { z } from 'zod';
import type { Address } from '../plan/directory.ts';

const id = z.string().min(1).max(200);
const text = z.string().max(28_000);

const shape = z.looseObject({
  type: z.string().min(1).max(50),
  id: id.optional(),
  name: z.string().max(100).optional(),
  action: z.string().max(50).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(500),
  text: text.nullish(),
  locale: z.string().max(50).nullish(),
  replyToId: id.nullish(),
  from: z.looseObject({ id, name: z.string().max(200).nullish(), aadObjectId: id.nullish() }),
  recipient: z.looseObject({ id }),
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(50).nullish(),
    tenantId: id.nullish(),
    name: z.string().max(200).nullish(),
  }),
  membersAdded: z.array(z.looseObject({ id })).max(1000).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).max(1000).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(100) }))
    .max(100)
    .nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id }).nullish(),
      team: z.looseObject({ id: id.nullish(), name: z.string().max(200).nullish() }).nullish(),
      channel: z.looseObject({ id: id.nullish(), name: z.string().max(200).nullish() }).nullish(),
      eventType: z.string().max(100).nullish(),
    })
    .nullish(),
  value: z.unknown().optional(),
});
type Activity = z.infer<typeof shape>;

export interface Inbound {
  readonly kind: 'message' | 'press' | 'invoke' | 'installed' | 'removed' | 'other';
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
  /** What was typed, without mentions of anybody. */
  readonly text: string;
  /** People mentioned besides the bot: by id, never by the words of the mention. */
  readonly mentioned: readonly string[];
  /** For a press: the verb and data of the button, and the message it sits on. */
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
  const read = shape.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') ?? '';
    return { kind: 'malformed', sentence: `Not an activity Waymark can read: ${where || 'body'}` };
  }
  return { kind: 'read', inbound: toInbound(read.data) };
}

/** A channel's id without the thread that a reply belongs to. */
export function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

function toInbound(activity: Activity): Inbound {
  const { conversation, channelData, recipient } = activity;
  const scope = scopeOf(conversation.conversationType);
  const tenantIds = [conversation.tenantId, channelData?.tenant?.id].filter((one) => one != null);
  const mentions = mentionsIn(activity);
  const press = readPress(activity.value);
  return {
    kind: kindOf(activity),
    activityId: activity.id ?? null,
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
    placeName: (scope === 'channel' ? channelData?.channel?.name : conversation.name) ?? null,
    team:
      channelData?.team?.id == null
        ? null
        : { id: channelData.team.id, name: channelData.team.name ?? null },
    text: withoutMentions(activity.text ?? '', mentions),
    mentioned: mentions.map(({ id }) => id).filter((one) => one !== recipient.id),
    verb: press?.verb ?? '',
    data: press?.data,
    messageId: activity.replyToId ?? null,
  };
}

function kindOf({ type, name, action, ...activity }: Activity): Inbound['kind'] {
  const bot = activity.recipient.id;
  switch (type) {
    case 'message':
      return 'message';
    case 'invoke':
      return name === 'adaptiveCard/action' ? 'press' : 'invoke';
    case 'installationUpdate':
      return action?.startsWith('remove') === true ? 'removed' : 'installed';
    case 'conversationUpdate':
      if (activity.membersRemoved?.some((member) => member.id === bot) === true) return 'removed';
      return activity.membersAdded?.some((member) => member.id === bot) === true
        ? 'installed'
        : 'other';
    default:
      return 'other';
  }
}

function scopeOf(type: string | null | undefined): Inbound['scope'] {
  return type === 'channel' || type === 'groupChat' ? type : 'personal';
}

function senderOf({ from, locale, entities }: Activity): Sender {
  const client = entities?.find(({ type }) => type === 'clientInfo');
  const timezone = client?.['timezone'];
  return {
    userId: from.id,
    personId: from.aadObjectId ?? null,
    name: from.name ?? null,
    locale: locale ?? null,
    timezone: typeof timezone === 'string' ? timezone.slice(0, 100) : null,
  };
}

const mention = z.object({ mentioned: z.object({ id }), text: text.nullish() });

function mentionsIn({ entities }: Activity): readonly { id: string; text: string }[] {
  return (entities ?? []).flatMap((entity) => {
    const read = entity.type === 'mention' ? mention.safeParse(entity) : null;
    return read?.success === true
      ? [{ id: read.data.mentioned.id, text: read.data.text ?? '' }]
      : [];
  });
}

function withoutMentions(typed: string, mentions: readonly { text: string }[]): string {
  return mentions
    .filter((one) => one.text !== '')
    .reduce((left, one) => left.replaceAll(one.text, ' '), typed)
    .replace(/<at>[^<]*<\/at>/g, ' ')
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
