/** Records what a lead officer reported, once, however often Teams delivers it. */
import { planStream } from '../plan/events.ts';
import type { PlanState, Report } from '../plan/plan-state.ts';
import type { Refusal } from '../plan/refusals.ts';
import { decideReport, type ReportInput } from '../plan/reports.ts';
import { dayIn } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export interface UpdateRequest {
  readonly planId: string;
  readonly milestoneId: string;
  /** How many reports the officer's card showed. */
  readonly version: number;
  readonly reminderId: string | null;
  readonly reporter: { readonly personId: string; readonly name: string };
  readonly input: ReportInput;
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly state: PlanState; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Throws `LedgerUnavailable` when it could not be saved: then nothing was. */
export async function recordUpdate(ports: Ports, request: UpdateRequest): Promise<Recorded> {
  const { planId, milestoneId, version, reminderId, reporter } = request;
  const configuredPmo = ports.firstPmo.has(reporter.personId);
  const answer = await decideAndAppend<Recorded | 'saved'>(
    ports.ledger,
    planStream(planId),
    async () => {
      const state = await ports.readings.plan(planId);
      if (state === null) return refused({ kind: 'no-plan' });
      const standing = state.milestones.get(milestoneId)?.reports[version];
      if (standing !== undefined && isSame(standing, request))
        return { version: 0, events: [], outcome: { kind: 'recorded', state, repeated: true } };
      const decided = decideReport(
        state,
        await ports.readings.directory(),
        { ...reporter, configuredPmo },
        { milestoneId, version, reminderId },
        request.input,
        dayIn(ports.timezone, ports.clock.now()),
      );
      if ('kind' in decided) return refused(decided);
      const key = `report|${reminderId ?? 'no card'}|${milestoneId}|${version}`;
      const by = { kind: 'person', personId: reporter.personId } as const;
      return { version: state.version, events: [{ event: decided, by, key }], outcome: 'saved' };
    },
  );
  if (answer !== 'saved') return answer;
  const state = await ports.readings.plan(planId);
  const saved = state?.milestones.get(milestoneId)?.reports[version];
  // Under the same key another process may have saved something else.
  return state == null || saved === undefined || !isSame(saved, request)
    ? { kind: 'refused', refusal: { kind: 'stale-card' } }
    : { kind: 'recorded', state, repeated: false };
}

function refused(refusal: Refusal): { version: number; events: []; outcome: Recorded } {
  return { version: 0, events: [], outcome: { kind: 'refused', refusal } };
}

/** A repeat of the same press, not a second opinion given on an old card. */
function isSame(report: Report, { reminderId, reporter, input }: UpdateRequest): boolean {
  return (
    report.reminderId === reminderId &&
    report.by.kind === 'person' &&
    report.by.personId === reporter.personId &&
    report.rag === input.rag &&
    (report.done ?? '') === input.done.trim() &&
    (report.expected ?? '') === input.expected.trim() &&
    (report.help ?? '') === input.help.trim() &&
    (report.evidence ?? '') === input.evidence.trim()
  );
}
