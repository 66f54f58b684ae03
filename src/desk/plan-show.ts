/** `plan show`: a plan as it was read, with leads and dues in its own words. */
import type { Action, Outcome, Plan } from '../plan/model.ts';
import { sayRoles } from '../plan/roles.ts';
import { sayDue } from '../plan/time.ts';
import { pickPlan } from './pick-plan.ts';
import { done, type DeskReply } from './reply.ts';
import type { Setting } from './setting.ts';

export async function planShow(setting: Setting): Promise<DeskReply> {
  const picked = await pickPlan(setting);
  if (picked.kind === 'refused') return picked.reply;
  const state = await setting.home.readings.plan(picked.planId);
  if (state === null) throw new Error(`the plan ${picked.planId} cannot be read`);
  const { plan, source, importedAt } = state;
  const isSaved = setting.fileName === null;
  return done(planLines(plan, isSaved ? `saved from ${source}` : 'read on the spot, not saved'), {
    plan,
    saved: isSaved ? { from: source, at: importedAt } : null,
  });
}

function planLines(plan: Plan, origin: string): readonly string[] {
  const { asWritten, from, to } = plan.period;
  return [
    `${plan.title} (${plan.id}; ${origin})`,
    [plan.organisation, asWritten ?? `${from} to ${to}`].filter((part) => part !== null).join(', '),
    ...plan.outcomes.flatMap(outcomeLines),
  ];
}

function outcomeLines({ label, number, title, dmtLeads, actions }: Outcome): readonly string[] {
  const leads = dmtLeads.map(({ asWritten }) => asWritten);
  return [
    '',
    `${label} ${number}: ${title}`,
    ...(leads.length === 0 ? [] : [`  DMT lead: ${leads.join('; ')}`]),
    ...actions.flatMap(actionLines),
  ];
}

function actionLines({ ref, text, milestones }: Action): readonly string[] {
  return [
    ...(text === null ? [] : [`  ${ref} ${text}`]),
    ...milestones.flatMap((milestone) => [
      `    ${milestone.ref} ${milestone.text}`,
      `      ${milestone.leads.length === 0 ? 'no lead named' : sayRoles(milestone.leads.map(({ asWritten }) => asWritten))}; ${sayDue(milestone.due)}`,
    ]),
  ];
}
