/** Who should be asked what today: a pure function of state, people and day. */
import { attentionOf, type Attention, type Today } from './attention.ts';
import { holdersOf, type Directory, type Holder } from './directory.ts';
import { canonicalKey, canonicalRole } from './roles/aliases.ts';
import {
  latestReport,
  milestonesIn,
  type MilestoneState,
  type PlanState,
  type Reminder,
} from './plan-state.ts';
import { isEarlier, isoWeek, type Day } from './time.ts';

/** One bundled card for one lead officer. */
export interface Ask {
  readonly personId: string;
  readonly name: string;
  readonly items: readonly AskedMilestone[];
  readonly period: string;
  /** 1 for a first ask, one more for every ask that met silence. */
  readonly rung: number;
  /**
   * Officer, period and which ask of the period it is: whoever decides the same ask meets the same
   * key, even when a milestone was answered in between.
   */
  readonly key: string;
}

export interface AskedMilestone {
  readonly milestone: MilestoneState;
  readonly attention: Attention;
}

export interface Reminders {
  readonly asks: readonly Ask[];
  /** Lead officers who cannot be asked: nobody has met them in Teams yet. */
  readonly unreachable: readonly Unreachable[];
  /** Lead roles with something to ask about that nobody holds, and milestones without a lead. */
  readonly unheld: readonly UnheldRole[];
}

export interface Unreachable {
  readonly holder: Holder;
  readonly items: readonly AskedMilestone[];
}

export interface UnheldRole {
  readonly role: string;
  readonly refs: readonly string[];
}

const NO_LEAD = 'no lead named in the plan';

export function decideReminders(
  state: PlanState,
  directory: Directory,
  day: Day,
  timezone: string,
): Reminders {
  const today: Today = { plan: state.plan, day, timezone };
  const asks: Ask[] = [];
  const unreachable: Unreachable[] = [];
  const { held, unheld } = bundle(state, directory, today);
  for (const { holder, items } of held) {
    const person = holder.personId === null ? undefined : directory.people.get(holder.personId);
    if (person?.personal == null) {
      unreachable.push({ holder, items });
      continue;
    }
    const ask = askOf(state, { ...holder, personId: person.personId }, items, isoWeek(day));
    if (ask !== null) asks.push(ask);
  }
  return { asks, unreachable, unheld };
}

/** Whether Waymark asked, and the ask has reached, or may have reached, the officer. */
function mayHaveArrived({ requested, delivery }: Reminder): boolean {
  return requested !== true && delivery?.kind !== 'failed';
}

/** Nobody is called silent about a card they asked for, nor about one that may not have reached them. */
export function leavesSilence({ requested, delivery }: Reminder): boolean {
  return requested !== true && delivery?.kind === 'delivered';
}

interface Bundle {
  readonly holder: Holder;
  readonly items: AskedMilestone[];
}

function bundle(
  state: PlanState,
  directory: Directory,
  today: Today,
): { held: readonly Bundle[]; unheld: readonly UnheldRole[] } {
  const held = new Map<string, Bundle>();
  const unheld = new Map<string, { role: string; refs: Set<string> }>();
  for (const milestone of milestonesIn(state)) {
    const attention = attentionOf(milestone, today);
    if (attention === null) continue;
    const { leads, ref } = milestone.milestone;
    for (const role of leads.length === 0 ? [NO_LEAD] : leads.map((lead) => lead.role)) {
      const holders = holdersOf(directory, role);
      if (holders.length === 0) {
        const key = canonicalKey(directory, role);
        const missing = unheld.get(key) ?? {
          role: canonicalRole(directory, role),
          refs: new Set(),
        };
        unheld.set(key, { ...missing, refs: missing.refs.add(ref) });
      }
      for (const holder of holders) {
        const key = holder.personId ?? holder.upn?.toLowerCase() ?? holder.name;
        const one = held.get(key) ?? { holder, items: [] };
        if (!one.items.some((item) => item.milestone === milestone))
          one.items.push({ milestone, attention });
        held.set(key, one);
      }
    }
  }
  return {
    held: [...held.values()],
    unheld: [...unheld.values()].map(({ role, refs }) => ({ role, refs: [...refs] })),
  };
}

function askOf(
  state: PlanState,
  officer: Holder & { readonly personId: string },
  items: readonly AskedMilestone[],
  period: string,
): Ask | null {
  const { personId, name } = officer;
  const mine = [...state.reminders.values()].filter((reminder) => reminder.personId === personId);
  const now = mine.filter((reminder) => reminder.period === period);
  const asked = new Set(now.filter(mayHaveArrived).flatMap(({ milestoneIds }) => milestoneIds));
  const fresh = items
    .filter(({ milestone }) => !asked.has(milestone.milestone.id))
    .toSorted((a, b) => urgency(a.attention) - urgency(b.attention));
  if (fresh.length === 0) return null;
  const rung = 1 + Math.max(...fresh.map(({ milestone }) => silentAsks(milestone, mine)));
  const key = ['reminder', personId, period, now.length + 1].join('|');
  return { personId, name, items: fresh, period, rung, key };
}

/** How often the officer was asked about this milestone since it was last reported on. */
function silentAsks(milestone: MilestoneState, reminders: readonly Reminder[]): number {
  const since = latestReport(milestone)?.at;
  return reminders.filter(
    (reminder) =>
      mayHaveArrived(reminder) &&
      (since === undefined || isEarlier(since, reminder.claimedAt)) &&
      reminder.milestoneIds.includes(milestone.milestone.id),
  ).length;
}

/** The most pressing first. */
export function urgency(attention: Attention): number {
  return { overdue: 0, 'due-soon': 1, 'check-in': 2 }[attention.kind];
}
