/** What an activity has to look like to be read at all. Whatever else stands in it is passed over. */
import { z } from 'zod';

const id = z.string().min(1).max(200);
/** Where nothing, null and blank say the same. */
const maybeId = z
  .string()
  .max(200)
  .nullish()
  .transform((given) => (given == null || given === '' ? null : given));
/** Shown to people and never relied on: cut rather than refused. */
const name = z
  .string()
  .nullish()
  .transform((given) => given?.trim().slice(0, 200) ?? '')
  .transform((given) => (given === '' ? null : given));
const shown = (max: number) =>
  z
    .string()
    .nullish()
    .transform((given) => given?.slice(0, max) ?? null);
const members = z.array(z.looseObject({ id })).nullish();

export const activityShape = z.looseObject({
  type: z.string().min(1).max(50),
  id: maybeId,
  name: shown(100),
  action: shown(50),
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(500),
  text: z.string().max(28_000).nullish(),
  topicName: name,
  locale: shown(50),
  replyToId: maybeId,
  from: z.looseObject({ id, name, aadObjectId: maybeId }),
  recipient: z.looseObject({ id }),
  conversation: z.looseObject({
    id,
    conversationType: shown(50),
    isGroup: z.unknown().optional(),
    tenantId: maybeId,
    name,
  }),
  attachments: z.array(z.looseObject({ contentType: shown(200) })).nullish(),
  membersAdded: members,
  membersRemoved: members,
  entities: z
    .array(z.looseObject({ type: z.string().max(100) }))
    .max(200)
    .nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: maybeId }).nullish(),
      team: z.looseObject({ id: maybeId, name }).nullish(),
      channel: z.looseObject({ id: maybeId, name }).nullish(),
      teamsTeamId: maybeId,
      eventType: shown(100),
    })
    .nullish(),
  value: z.unknown().optional(),
});

export type ReadActivity = z.infer<typeof activityShape>;
