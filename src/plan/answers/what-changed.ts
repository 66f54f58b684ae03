/** What happened to milestones since an earlier state of the plan. */
import type { Due, Milestone } from '../model.ts';
import {
  asksForHelp,
  latestReport,
  type MilestoneState,
  type PlanState,
  type Report,
} from '../plan-state.ts';
import { movement } from '../rag.ts';
import { canonicalKey, type RoleAliases } from '../roles/aliases.ts';
import { resolved } from '../editions/traits.ts';
import { lastDayOf, Temporal, type Day } from '../time.ts';
import type { Asking } from './answer.ts';

export interface Changed {
  readonly milestone: MilestoneState;
  /** The newest of the reports since then. */
  readonly report: Report | null;
  readonly before: Report | null;
  readonly rating: 'worse' | 'better' | 'other' | 'same' | 'first' | null;
  readonly due: {
    readonly from: Due;
    readonly to: Due;
    /** `given`: it had no day before. */
    readonly move: 'later' | 'earlier' | 'taken away' | 'given' | 'other';
  } | null;
  /** A link that was not there. */
  readonly hasEvidence: boolean;
  readonly help: 'asked' | 'withdrawn' | null;
  readonly edition: readonly EditionChange[];
}

export const EDITION_CHANGES = [
  'added',
  'put back',
  'closed',
  'reworded',
  'renumbered',
  'given another lead',
] as const;
export type EditionChange = (typeof EDITION_CHANGES)[number];

/** What got worse first. `milestones` may be closed by now; null where there was no plan then. */
export function whatChanged(
  asking: Asking,
  milestones: readonly MilestoneState[],
  then: PlanState | null,
): readonly Changed[] {
  return milestones
    .flatMap((one) => changedIn(asking, one, then) ?? [])
    .toSorted((a, b) => urgency(a) - urgency(b));
}

function changedIn(asking: Asking, one: MilestoneState, then: PlanState | null): Changed | null {
  const { id } = one.milestone;
  const open = then?.milestones.get(id);
  // A fold goes on with what nothing was written to.
  if (open === one) return null;
  const was = open ?? then?.closed.get(id);
  const edition = editionChanges(asking, one, then, open);
  const news = one.reports.slice(was?.reports.length ?? 0);
  const due = dueMove(one, was);
  if (news.length === 0 && due === null && edition.length === 0) return null;
  const report = news.at(-1) ?? null;
  const before = was === undefined ? null : (latestReport(was) ?? null);
  return {
    milestone: one,
    report,
    before,
    rating: report === null ? null : ratingMove(asking, before, report),
    due,
    hasEvidence: news.some(({ evidence }) => evidence !== null && !hadLink(was, evidence)),
    help: helpMove(one, was),
    edition,
  };
}

function hadLink(was: MilestoneState | undefined, link: string): boolean {
  return was?.reports.some(({ evidence }) => evidence === link) ?? false;
}

function ratingMove({ state }: Asking, before: Report | null, report: Report): Changed['rating'] {
  if (before === null) return 'first';
  if (before.rag === report.rag) return 'same';
  const moved = movement(state.plan, before.rag, report.rag);
  return moved > 0 ? 'better' : moved < 0 ? 'worse' : 'other';
}

function dueMove(one: MilestoneState, was: MilestoneState | undefined): Changed['due'] {
  if (was?.dues.length === one.dues.length) return null;
  const from = was?.dues.at(-1)?.due;
  const to = one.dues.at(-1)?.due;
  if (from === undefined || to === undefined || resolved(from) === resolved(to)) return null;
  const [first, last] = [lastDayOf(from), lastDayOf(to)];
  return { from, to, move: moveOf(first, last) };
}

function moveOf(first: Day | null, last: Day | null): NonNullable<Changed['due']>['move'] {
  if (first === null) return last === null ? 'other' : 'given';
  if (last === null) return 'taken away';
  const moved = Temporal.PlainDate.compare(last, first);
  return moved > 0 ? 'later' : moved < 0 ? 'earlier' : 'other';
}

function helpMove(one: MilestoneState, was: MilestoneState | undefined): Changed['help'] {
  const asked = was !== undefined && asksForHelp(was);
  if (asksForHelp(one) === asked) return null;
  return asked ? 'withdrawn' : 'asked';
}

/** With no plan to compare with, everything is new and nothing of it is news. */
function editionChanges(
  { state, directory }: Asking,
  one: MilestoneState,
  then: PlanState | null,
  was: MilestoneState | undefined,
): readonly EditionChange[] {
  if (then === null || then.edition === state.edition) return [];
  const { id } = one.milestone;
  const isOpen = !state.closed.has(id);
  if (was === undefined && then.closed.has(id)) return isOpen ? ['put back'] : [];
  if (was === undefined) return isOpen ? ['added'] : [];
  if (!isOpen) return ['closed'];
  const [before, now] = [was.milestone, one.milestone];
  return [
    ...(before.text === now.text ? [] : (['reworded'] as const)),
    ...(before.ref === now.ref ? [] : (['renumbered'] as const)),
    ...(hasSameLeads(directory, before, now) ? [] : (['given another lead'] as const)),
  ];
}

function hasSameLeads(aliases: RoleAliases, before: Milestone, now: Milestone): boolean {
  const isWritten = before.leads.every(({ role }, i) => role === now.leads[i]?.role);
  if (isWritten && before.leads.length === now.leads.length) return true;
  return leadKeys(aliases, before) === leadKeys(aliases, now);
}

/** The same for the same roles, in whatever order and under whichever of their titles. */
function leadKeys(aliases: RoleAliases, { leads }: Milestone): string {
  const keys = leads.map(({ role }) => canonicalKey(aliases, role));
  return [...new Set(keys)].toSorted().join('|');
}

const URGENCY = ['worse', 'better', 'other', 'first', 'same', null] as const;

function urgency({ rating, help }: Changed): number {
  return help === 'asked' && rating !== 'worse' ? 0.5 : URGENCY.indexOf(rating);
}
