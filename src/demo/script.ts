/** What the officers of the demo answer: short, plausible, and the same every time. */
import { attentionOf } from '../plan/attention.ts';
import type { Plan, Standing } from '../plan/model.ts';
import {
  latestReport,
  milestonesIn,
  type MilestoneState,
  type PlanState,
} from '../plan/plan-state.ts';
import type { ReportInput } from '../plan/reports.ts';
import type { Day } from '../plan/time.ts';
import type { Player } from './cast.ts';
import { TIMEZONE } from './calendar.ts';

export interface ScriptedAnswer {
  readonly reminderId: string;
  readonly milestone: MilestoneState;
  readonly input: ReportInput;
}

const LINES: readonly { standing: Standing; done: string; help: string }[] = [
  {
    standing: 'on-track',
    done: 'Draft agreed with team managers; the final version is being written up.',
    help: '',
  },
  {
    standing: 'at-risk',
    done: 'Two of the four workshops have been held. The other two had to be moved.',
    help: '',
  },
  { standing: 'complete', done: 'In place in all localities since last week.', help: '' },
  {
    standing: 'off-track',
    done: 'The supplier has not confirmed a date.',
    help: 'A decision on the contract extension.',
  },
  {
    standing: 'on-track',
    done: 'First round of feedback is in and has been shared with partners.',
    help: '',
  },
];

/** What a player still owes an answer on, and what they say to the share they answer. */
export function answersOf(player: Player, state: PlanState, day: Day): readonly ScriptedAnswer[] {
  const asked = [...state.reminders.values()]
    .filter(
      ({ personId, delivery }) => personId === player.personId && delivery?.kind === 'delivered',
    )
    .toSorted((a, b) => b.claimedAt.localeCompare(a.claimedAt))[0];
  if (asked === undefined) return [];
  const open = asked.milestoneIds.flatMap((id) => {
    const milestone = state.milestones.get(id);
    const last = milestone === undefined ? undefined : latestReport(milestone);
    return milestone === undefined || (last !== undefined && last.at >= asked.claimedAt)
      ? []
      : [milestone];
  });
  const places = new Map(milestonesIn(state).map((milestone, i) => [milestone.milestone.id, i]));
  return open.slice(0, Math.ceil(open.length * player.answers)).map((milestone) => ({
    reminderId: asked.reminderId,
    milestone,
    input: inputFor(
      state.plan,
      milestone,
      (places.get(milestone.milestone.id) ?? 0) + milestone.reports.length,
      day,
    ),
  }));
}

/** The plan's own colour for a standing, or the nearest it defines. */
export function ragFor(plan: Plan, standing: Standing): string {
  const find = (wanted: Standing): string | undefined =>
    plan.rag.definitions.find((definition) => definition.standing === wanted)?.key;
  return find(standing) ?? find('on-track') ?? plan.rag.definitions[0]?.key ?? '';
}

function inputFor(plan: Plan, milestone: MilestoneState, turn: number, day: Day): ReportInput {
  const line = LINES[turn % LINES.length] ?? LINES[0];
  const attention = attentionOf(milestone, { plan, day, timezone: TIMEZONE });
  const standing = line?.standing ?? 'on-track';
  const isLate = attention?.kind === 'overdue' && standing !== 'complete';
  return {
    rag: ragFor(plan, isLate ? 'off-track' : standing),
    done: line?.done ?? '',
    expected: isLate ? day.add({ days: 21 }).toString() : '',
    help: line?.help ?? '',
    evidence: '',
  };
}
