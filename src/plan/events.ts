/**
 * Everything that can happen to a plan, its people and its places. The ledger holds these and
 * nothing else; every reading of the present or the past is a fold of them.
 */
import { z } from 'zod';
import { day, plan, ragKey } from './model.ts';

const id = z.string().min(1).max(200);
/** A name that events keep: of whoever is at a terminal, or settled what was found. */
export const LONGEST_NAME = 200;
export function isRecordableName(name: string): boolean {
  const { length } = name.trim();
  return length > 0 && length <= LONGEST_NAME;
}
const url = z.url({ protocol: /^https$/ }).max(2000);

/** Who caused an event: a person (Entra object id), the timetable, or an operator at a terminal. */
const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: id }),
  z.strictObject({ kind: z.literal('schedule') }),
  z.strictObject({ kind: z.literal('operator'), name: z.string().min(1).max(200) }),
]);
export type Actor = z.infer<typeof actor>;

/** What became of something sent. `uncertain`: it may have arrived; never repeated blindly. */
export const delivery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delivered'), conversationId: id, messageId: id }),
  z.strictObject({ kind: z.literal('failed'), code: id, advice: z.string().max(500) }),
  z.strictObject({ kind: z.literal('uncertain'), code: id }),
]);
export type Delivery = z.infer<typeof delivery>;

const planImported = z.strictObject({
  type: z.literal('PlanImported'),
  plan,
  source: z.strictObject({ name: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Who settled what the file said unclearly; left out where nothing had to be confirmed. */
  review: z
    .strictObject({
      by: id,
      /** False where it was saved in somebody's name without being looked at. */
      confirmed: z.boolean(),
      findings: z.array(
        z.strictObject({
          code: id,
          severity: z.enum(['note', 'confirm', 'refused']),
          where: z.string(),
          sentence: z.string(),
        }),
      ),
    })
    .optional(),
});
const reminderClaimed = z.strictObject({
  type: z.literal('ReminderClaimed'),
  /** Also the nonce in the card's buttons. */
  reminderId: id,
  personId: id,
  milestoneIds: z.array(id).min(1),
  /** ISO week, `2022-W03`. */
  period: id,
  /** 1 for the first ask in a run of silence, 2 for the next, and so on. */
  rung: z.int().min(1),
  /** The officer asked for the card: leaving it open is not silence. */
  requested: z.literal(true).optional(),
});
const reminderSettled = z.strictObject({
  type: z.literal('ReminderSettled'),
  reminderId: id,
  delivery,
});
const statusReported = z.strictObject({
  type: z.literal('StatusReported'),
  milestoneId: id,
  rag: ragKey,
  done: z.string().max(2000).nullable(),
  expected: day.nullable(),
  help: z.string().max(1000).nullable(),
  evidence: url.nullable(),
  /** The reporter's name on the day, so that a later leaver's reports still read. */
  reporter: id,
  /** The lead role the reporter held, or `PMO`; shown where names are not. */
  role: id,
  /** The card it was reported on, null when typed at a terminal. */
  reminderId: id.nullable(),
});
const digestClaimed = z.strictObject({
  type: z.literal('DigestClaimed'),
  digestId: id,
  placeId: id,
  period: id,
});
const digestSettled = z.strictObject({ type: z.literal('DigestSettled'), digestId: id, delivery });
/** A forum was, or will be, shown the plan on a day; or it was not, after all. */
const meetingNoted = z.strictObject({
  type: z.literal('MeetingNoted'),
  forum: z.string().min(1).max(80),
  on: day,
  takenBack: z.boolean(),
});

/** Where Teams is to be reached for a person or place; refreshed by every inbound activity. */
const address = {
  tenantId: id,
  serviceUrl: z.string().min(1).max(500),
  conversationId: id,
  botId: id,
};
const personSeen = z.strictObject({
  type: z.literal('PersonSeen'),
  personId: id,
  name: z.string().max(200).nullable(),
  /** From the Teams roster, never from a message; matches people imported by UPN. */
  upn: z.string().max(200).nullable(),
  /** The `29:` id Teams uses between this bot and this person. */
  userId: id,
  locale: z.string().max(50).nullable(),
  timezone: z.string().max(100).nullable(),
  /** The 1:1 chat, null when the person has only been met elsewhere. */
  personal: z.strictObject(address).nullable(),
});
const personLeft = z.strictObject({ type: z.literal('PersonLeft'), personId: id });
const personGreeted = z.strictObject({ type: z.literal('PersonGreeted'), personId: id });
const placeSeen = z.strictObject({
  type: z.literal('PlaceSeen'),
  placeId: id,
  scope: z.enum(['groupChat', 'channel']),
  name: z.string().max(200).nullable(),
  teamId: id.nullable(),
  teamName: z.string().max(200).nullable(),
  ...address,
});
const placeLeft = z.strictObject({ type: z.literal('PlaceLeft'), placeId: id });
const channelBound = z.strictObject({
  type: z.literal('ChannelBound'),
  placeId: id,
  planId: id,
  audience: z.string().min(1).max(80),
});
const roleAssigned = z.strictObject({
  type: z.literal('RoleAssigned'),
  /** As people write it; roles are matched by `roleKey`. */
  role: id,
  person: z.strictObject({
    name: id,
    personId: id.nullable(),
    upn: z.string().max(200).nullable(),
  }),
});
const roleUnassigned = z.strictObject({
  type: z.literal('RoleUnassigned'),
  role: id,
  person: z.strictObject({ personId: id.nullable(), upn: z.string().max(200).nullable() }),
});
/** Two titles are one role from now on. */
const roleAliased = z.strictObject({
  type: z.literal('RoleAliased'),
  alias: id,
  /** The title the role goes by. */
  role: id,
});
/** Two titles that look like one role are two. */
const rolesKeptApart = z.strictObject({
  type: z.literal('RolesKeptApart'),
  alias: id,
  role: id,
});
/** The plan somebody's questions are about from now on, where they name none. */
const planChosen = z.strictObject({ type: z.literal('PlanChosen'), personId: id, planId: id });

const planEvent = z.discriminatedUnion('type', [
  planImported,
  reminderClaimed,
  reminderSettled,
  statusReported,
  digestClaimed,
  digestSettled,
  meetingNoted,
]);
export type PlanEvent = z.infer<typeof planEvent>;

const directoryEvent = z.discriminatedUnion('type', [
  personSeen,
  personLeft,
  personGreeted,
  placeSeen,
  placeLeft,
  channelBound,
  roleAssigned,
  roleUnassigned,
  roleAliased,
  rolesKeptApart,
  planChosen,
]);
export type DirectoryEvent = z.infer<typeof directoryEvent>;

const domainEvent = z.discriminatedUnion('type', [...planEvent.options, ...directoryEvent.options]);
export type DomainEvent = z.infer<typeof domainEvent>;

/** An event as the ledger holds it. */
export const storedEvent = z.strictObject({
  id: z.uuid(),
  /** `plan:<plan id>` or `directory`. */
  stream: id,
  /** 1 for the first event of the stream. */
  version: z.int().min(1),
  /** When it was recorded, ISO instant in UTC. */
  recordedAt: z.iso.datetime(),
  /** The date it is about, where that differs. */
  about: day.nullable(),
  by: actor,
  /** Where a repeat must be harmless: unique within the stream. */
  key: z.string().min(1).max(4000).nullable(),
  event: domainEvent,
  /** Hash of the event before it in the ledger; 64 zeros for the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredEvent = z.infer<typeof storedEvent>;

/** An event on its way to the ledger. */
export interface NewEvent {
  readonly event: DomainEvent;
  readonly by: Actor;
  readonly about?: string | null;
  readonly key?: string | null;
}

export const DIRECTORY = 'directory';
export function planStream(planId: string): string {
  return `plan:${planId}`;
}
