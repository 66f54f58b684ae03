/** A card for one milestone, because its lead officer or the PMO asked to report on it now. */
import { planStream } from '../plan/events.ts';
import { closedWithRef, milestonesIn, type PlanState, type Reminder } from '../plan/plan-state.ts';
import type { Refusal } from '../plan/refusals.ts';
import { notLeadOfficer, reportingRole } from '../plan/reports.ts';
import { dayIn, isoWeek } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';
import { sendReminder } from './send-reminder.ts';

export interface UpdateStart {
  readonly planId: string;
  readonly ref: string;
  readonly personId: string;
  /** Repeats of the same request are one request. */
  readonly requestId: string;
}

export type UpdateStarted =
  { readonly kind: 'started' } | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function startUpdate(ports: Ports, request: UpdateStart): Promise<UpdateStarted> {
  const reminderId = crypto.randomUUID();
  const by = { kind: 'person', personId: request.personId } as const;
  const claimed = await decideAndAppend<Claimed>(
    ports.ledger,
    planStream(request.planId),
    async () => {
      const state = await ports.readings.plan(request.planId);
      const decided =
        state === null ? ({ kind: 'no-plan' } as const) : await decide(ports, state, request);
      if (state === null || 'kind' in decided)
        return { version: 0, events: [], outcome: { refusal: decided as Refusal } };
      const facts = { reminderId, personId: request.personId, ...decided, rung: 1 };
      const key = `update|${request.personId}|${request.requestId}`;
      const reminder = { ...facts, claimedAt: ports.clock.now().toString(), delivery: null };
      return {
        version: state.version,
        events: [{ event: { type: 'ReminderClaimed', ...facts }, by, key }],
        outcome: { state, reminder },
        repeated: null,
      };
    },
  );
  if (claimed === null) return { kind: 'started' };
  if ('refusal' in claimed) return { kind: 'refused', refusal: claimed.refusal };
  await sendReminder(ports, claimed.state, claimed.reminder, by);
  return { kind: 'started' };
}

type Claimed =
  { readonly refusal: Refusal } | { readonly state: PlanState; readonly reminder: Reminder } | null;

async function decide(
  { readings, firstPmo, clock, timezone }: Ports,
  state: PlanState,
  { ref, personId }: UpdateStart,
): Promise<{ milestoneIds: string[]; period: string } | Refusal> {
  const all = milestonesIn(state);
  const asked = ref.toLowerCase();
  const milestone =
    all.find((one) => one.milestone.ref.toLowerCase() === asked) ??
    all.find((one) => one.milestone.id.toLowerCase() === asked);
  if (milestone === undefined)
    return closedWithRef(state, ref) === undefined
      ? { kind: 'unknown-ref', ref, last: all.at(-1)?.milestone.ref ?? '' }
      : { kind: 'milestone-closed', ref };
  const reporter = { personId, configuredPmo: firstPmo.has(personId) };
  if (reportingRole(milestone, await readings.directory(), reporter) === null)
    return notLeadOfficer(milestone);
  return { milestoneIds: [milestone.milestone.id], period: isoWeek(dayIn(timezone, clock.now())) };
}
