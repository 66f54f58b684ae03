/** Plans with chosen dues, and the events that happen to them, as the ledger would hold them. */
import { foldDirectory, type Directory } from '../../src/plan/directory.ts';
import {
  DIRECTORY,
  planStream,
  storedEvent,
  type Delivery,
  type DirectoryEvent,
  type DomainEvent,
  type PlanEvent,
  type StoredEvent,
} from '../../src/plan/events.ts';
import {
  DEFAULT_RAG,
  plan as planShape,
  type Due,
  type Milestone,
  type Plan,
  type RagDefinition,
} from '../../src/plan/model.ts';
import { foldPlan, type MilestoneState, type PlanState } from '../../src/plan/plan-state.ts';
import { Temporal, type Day } from '../../src/plan/time.ts';

export const LONDON = 'Europe/London';
export const ROLE = 'Service Manager, Fostering';
const ZEROS = '0'.repeat(64);

export interface MilestoneSpec {
  readonly ref?: string;
  readonly text?: string;
  readonly due?: Due;
  readonly leads?: readonly string[];
  readonly outcome?: number;
}

/** One milestone for each spec, `m1`, `m2` and so on, led by `ROLE` unless said otherwise. */
export function buildPlan(specs: readonly MilestoneSpec[], changes: Partial<Plan> = {}): Plan {
  const numbers = [...new Set(specs.map((spec) => spec.outcome ?? 1))];
  const built = specs.map((spec, i) => ({ spec, milestone: buildMilestone(spec, i + 1) }));
  return planShape.parse({
    id: 'build-plan',
    title: 'Build Plan',
    organisation: 'Calder Vale Council',
    period: { asWritten: null, from: '2021-09', to: '2022-12' },
    rag: { source: 'waymark', definitions: DEFAULT_RAG },
    checkIn: 'month',
    outcomes: numbers.map((number) => ({
      number,
      label: 'Outcome',
      title: `Title of outcome ${number}`,
      statement: null,
      dmtLeads: [{ asWritten: 'Director', name: 'Ann Example', role: 'Director' }],
      actions: [
        {
          ref: `${number}.1`,
          refPrinted: false,
          text: `Action of outcome ${number}`,
          milestones: built
            .filter(({ spec }) => (spec.outcome ?? 1) === number)
            .map(({ milestone }) => milestone),
        },
      ],
      risks: [],
      impact: [],
      kpis: [],
    })),
    ...changes,
  });
}

function buildMilestone(spec: MilestoneSpec, n: number): Milestone {
  return {
    id: `m${n}`,
    ref: spec.ref ?? `${spec.outcome ?? 1}.1.${n}`,
    refPrinted: false,
    text: spec.text ?? `Milestone ${n} is reached`,
    leads: (spec.leads ?? [ROLE]).map((role) => ({ asWritten: role, role })),
    due: spec.due ?? { kind: 'none' },
    kpiRefs: [],
  };
}

export function onDate(date: string): Due {
  return { kind: 'date', asWritten: date, date };
}

/** An event and the instant, or the day (then 09:00), it was recorded at. */
export type Happening<E extends DomainEvent> = readonly [at: string, event: E];

export function store(
  stream: string,
  happenings: readonly Happening<DomainEvent>[],
): StoredEvent[] {
  return happenings.map(([at, event], i) =>
    storedEvent.parse({
      id: `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
      stream,
      version: i + 1,
      recordedAt: at.includes('T') ? at : `${at}T09:00:00Z`,
      about: null,
      by: { kind: 'schedule' },
      key: null,
      event,
      previous: ZEROS,
      hash: ZEROS,
    }),
  );
}

export function importOf(plan: Plan): PlanEvent {
  return { type: 'PlanImported', plan, source: { name: 'plan.json', sha256: ZEROS } };
}

/** The plan, imported on 1 September 2021 unless said otherwise, and what happened since. */
export function planEvents(
  plan: Plan,
  happenings: readonly Happening<PlanEvent>[] = [],
  importedOn = '2021-09-01',
): StoredEvent[] {
  return store(planStream(plan.id), [[importedOn, importOf(plan)], ...happenings]);
}

export function stateOf(
  plan: Plan,
  happenings: readonly Happening<PlanEvent>[] = [],
  importedOn = '2021-09-01',
): PlanState {
  const state = foldPlan(null, planEvents(plan, happenings, importedOn));
  if (state === null) throw new Error('A plan that was imported has a state');
  return state;
}

export function milestoneOf(state: PlanState, id = 'm1'): MilestoneState {
  const milestone = state.milestones.get(id);
  if (milestone === undefined) throw new Error(`The plan built has no milestone ${id}`);
  return milestone;
}

type StatusReported = Extract<PlanEvent, { type: 'StatusReported' }>;

export function report(changes: Partial<StatusReported> = {}): StatusReported {
  return {
    type: 'StatusReported',
    milestoneId: 'm1',
    rag: 'green',
    done: null,
    expected: null,
    help: null,
    evidence: null,
    reporter: 'Sam Reed',
    role: ROLE,
    reminderId: null,
    ...changes,
  };
}

type ReminderClaimed = Extract<PlanEvent, { type: 'ReminderClaimed' }>;

export function claim(changes: Partial<ReminderClaimed> = {}): ReminderClaimed {
  return {
    type: 'ReminderClaimed',
    reminderId: 'r1',
    personId: 'sam',
    milestoneIds: ['m1'],
    period: '2022-W03',
    rung: 1,
    ...changes,
  };
}

export const DELIVERED: Delivery = {
  kind: 'delivered',
  conversationId: 'a:1',
  messageId: '1',
};
export const FAILED: Delivery = { kind: 'failed', code: 'blocked', advice: 'Ask them.' };
export const UNCERTAIN: Delivery = { kind: 'uncertain', code: 'interrupted' };

export function settle(delivery: Delivery, reminderId = 'r1'): PlanEvent {
  return { type: 'ReminderSettled', reminderId, delivery };
}

export function directoryOf(events: readonly DirectoryEvent[]): Directory {
  return foldDirectory(
    null,
    store(
      DIRECTORY,
      events.map((event): Happening<DirectoryEvent> => ['2021-09-01', event]),
    ),
  );
}

/** Somebody met in Teams, in a 1:1 chat unless said otherwise. */
export function seen(
  personId: string,
  changes: { upn?: string; personal?: null } = {},
): DirectoryEvent {
  return {
    type: 'PersonSeen',
    personId,
    name: `${personId} Name`,
    upn: changes.upn ?? null,
    userId: `29:${personId}`,
    locale: null,
    timezone: null,
    personal:
      changes.personal === null
        ? null
        : {
            tenantId: 't',
            serviceUrl: 'https://smba.example/',
            conversationId: `a:${personId}`,
            botId: '28:b',
          },
  };
}

export function assigned(
  role: string,
  person: { personId?: string; upn?: string; name?: string },
): DirectoryEvent {
  const personId = person.personId ?? null;
  const upn = person.upn ?? null;
  return {
    type: 'RoleAssigned',
    role,
    person: { name: person.name ?? personId ?? upn ?? 'Somebody', personId, upn },
  };
}

export const BRISTOL: Plan['rag'] = {
  source: 'plan',
  definitions: [
    { key: 'red', word: 'RED', meaning: 'not met or slipped', standing: 'off-track' },
    { key: 'amber', word: 'AMBER', meaning: 'on track, milestones met', standing: 'on-track' },
    { key: 'green', word: 'GREEN', meaning: 'complete', standing: 'complete' },
  ] satisfies RagDefinition[],
};

export function day(written: string): Day {
  return Temporal.PlainDate.from(written);
}
