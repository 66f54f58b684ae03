/** Notes the day on which a forum met, or meets, about a plan, so that "the last Board" has a day. */
import { planStream, type Actor } from '../plan/events.ts';
import { meetingsOf } from '../plan/meetings.ts';
import { meetingKey } from '../plan/noted-meetings.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Meeting } from '../plan/questions/question.ts';
import type { Refusal } from '../plan/refusals.ts';
import type { Day } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export interface MeetingToNote {
  readonly planId: string;
  readonly forum: string;
  readonly on: Day;
  /** There was, or will be, no such meeting after all. */
  readonly takenBack: boolean;
  readonly by: Actor;
  /** Repeats of the same request are one request. */
  readonly requestId: string;
}

export type MeetingKept =
  /** `isNew` is false when it stood so already. */
  | { readonly kind: 'noted'; readonly meeting: Meeting; readonly isNew: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Homes = Pick<Ports, 'ledger' | 'readings' | 'timezone'>;

export async function noteMeeting(ports: Homes, asked: MeetingToNote): Promise<MeetingKept> {
  const { planId, takenBack, by } = asked;
  return decideAndAppend<MeetingKept>(ports.ledger, planStream(planId), async () => {
    const state = await ports.readings.plan(planId);
    if (state === null) {
      const plans = await ports.readings.planIds();
      const refusal = { kind: 'unknown-plan', planId, plans } as const;
      return { version: 0, events: [], outcome: { kind: 'refused', refusal } };
    }
    const known = await knownMeeting(ports, state, asked);
    const meeting = known ?? { forum: asked.forum, on: asked.on };
    if ((known === undefined) === takenBack)
      return { version: 0, events: [], outcome: { kind: 'noted', meeting, isNew: false } };
    const { forum } = meeting;
    const on = asked.on.toString();
    const key = `meeting|${meetingKey({ forum, on })}|${asked.requestId}`;
    return {
      version: state.version,
      events: [{ event: { type: 'MeetingNoted', forum, on, takenBack }, by, about: on, key }],
      outcome: { kind: 'noted', meeting, isNew: true },
    };
  });
}

async function knownMeeting(
  { readings, timezone }: Homes,
  state: PlanState,
  { forum, on }: MeetingToNote,
): Promise<Meeting | undefined> {
  const key = meetingKey({ forum, on: on.toString() });
  const meetings = meetingsOf(state, await readings.directory(), timezone);
  return meetings.find((one) => meetingKey({ forum: one.forum, on: one.on.toString() }) === key);
}
