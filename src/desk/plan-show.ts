/** `plan show`: a plan as it was read, with leads and dues in its own words. */
import { sayDueHistory } from '../plan/due-history.ts';
import type { Action, Milestone, Outcome } from '../plan/model.ts';
import type { ClosedMilestone, PlanState } from '../plan/plan-state.ts';
import { sayRoles } from '../plan/roles.ts';
import { dayIn, sayDay, sayDue, Temporal } from '../plan/time.ts';
import { planOf } from './pick-plan.ts';
import { planSource } from './plan-source.ts';
import { sayPeriod } from './preview-lines.ts';
import { printedStatusLines } from './printed.ts';
import { done, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';

export async function planShow(
  setting: Setting,
  { ref }: RequestFor<'plan-show'>,
): Promise<DeskReply> {
  const state = await planOf(setting);
  if ('ok' in state) return state;
  if (ref !== undefined) return planSource(setting, state, ref);
  const { plan, source, importedAt, edition } = state;
  const isSaved = setting.fileName === null;
  const closed = [...state.closed.values()];
  return done(planLines(state, setting, isSaved), {
    plan,
    saved: isSaved ? { from: source, at: importedAt, edition } : null,
    moved: movedIn(state),
    closed: closed.map(({ milestone, closedAt }) => ({ ...milestone, closedAt })),
  });
}

/** Milestones whose due is another than it was in an earlier edition. */
function movedIn({ milestones }: PlanState): readonly object[] {
  return [...milestones.values()]
    .filter(({ dues }) => dues.length > 1)
    .map(({ milestone: { id, ref }, dues }) => ({ id, ref, dues }));
}

function planLines(state: PlanState, setting: Setting, isSaved: boolean): readonly string[] {
  const { plan, source, edition } = state;
  const origin = isSaved
    ? `saved from ${source}${edition > 1 ? `, edition ${edition}` : ''}`
    : 'read on the spot, not saved';
  return [
    `${plan.title} (${plan.id}; ${origin})`,
    [plan.organisation, sayPeriod(plan.period)].filter((part) => part !== null).join(', '),
    ...plan.outcomes.flatMap((outcome) => outcomeLines(outcome, state)),
    ...closedLines([...state.closed.values()], setting.home.timezone),
  ];
}

function outcomeLines(
  { label, number, title, dmtLeads, actions }: Outcome,
  state: PlanState,
): readonly string[] {
  const leads = dmtLeads.map(({ asWritten }) => asWritten);
  return [
    '',
    `${label} ${number}: ${title}`,
    ...(leads.length === 0 ? [] : [`  DMT lead: ${leads.join('; ')}`]),
    ...actions.flatMap((action) => actionLines(action, state)),
  ];
}

function actionLines({ ref, text, milestones }: Action, state: PlanState): readonly string[] {
  return [
    ...(text === null ? [] : [`  ${ref} ${text}`]),
    ...milestones.flatMap((milestone) => [
      `    ${milestone.ref} ${milestone.text}`,
      `      ${sayLeads(milestone)}; ${sayDueOf(milestone, state)}`,
      ...printedStatusLines(milestone.printed).map((line) => `    ${line}`),
    ]),
  ];
}

function sayLeads({ leads }: Milestone): string {
  // One cell that names several leads is written the same for each of them.
  const written = [...new Set(leads.map(({ asWritten }) => asWritten))];
  return written.length === 0 ? 'no lead named' : sayRoles(written);
}

function sayDueOf({ id, due }: Milestone, { milestones }: PlanState): string {
  const known = milestones.get(id);
  return known === undefined ? sayDue(due) : sayDueHistory(known);
}

function closedLines(closed: readonly ClosedMilestone[], timezone: string): readonly string[] {
  if (closed.length === 0) return [];
  return [
    '',
    `Closed: in an earlier edition and no longer in the plan (${closed.length})`,
    ...closed.map(({ milestone: { ref, text }, closedAt }) => {
      const on = sayDay(dayIn(timezone, Temporal.Instant.from(closedAt)));
      return `  ${ref} ${text} (closed on ${on})`;
    }),
  ];
}
