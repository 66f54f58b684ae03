/** Questions about a person: who asks, or somebody by name. A channel is no place for their answer. */
import type { Directory } from './directory.ts';
import type { Plan } from './model.ts';
import type { Candidate, Question } from './questions/question.ts';
import { isPmoRole, roleKey } from './roles.ts';

export function isAboutPerson(
  { intent, slots }: Question,
  plan: Plan | null,
  directory: Directory,
): boolean {
  if (slots.me === true || intent === 'my_milestones' || intent === 'update_start') return true;
  return slots.owner !== undefined && !isKnownRole(slots.owner, plan, directory);
}

/** Whether what may be meant tells people apart by their names. */
export function namesPerson(
  candidates: readonly Candidate[],
  plan: Plan | null,
  directory: Directory,
): boolean {
  const dmtLeads = (plan?.outcomes ?? []).flatMap((outcome) => outcome.dmtLeads);
  const names = [
    ...dmtLeads.flatMap(({ name }) => name ?? []),
    ...[...directory.roles.values()].flatMap(({ holders }) => holders.map(({ name }) => name)),
    ...[...directory.people.values()].flatMap(({ name }) => name ?? []),
  ].map(roleKey);
  const said = candidates.map(({ label, text }) => ` ${roleKey(`${label} ${text}`)} `);
  return names.some((name) => name !== '' && said.some((one) => one.includes(` ${name} `)));
}

/** What is not known to be a role is taken for a person: a mistake there tells a channel nothing. */
function isKnownRole(owner: string, plan: Plan | null, directory: Directory): boolean {
  const key = roleKey(owner);
  const titles = [
    ...(plan === null ? [] : titlesIn(plan)),
    ...[...directory.roles.values()].map(({ role }) => role),
    ...[...directory.aliases.values()],
  ];
  return (
    isPmoRole(owner) || directory.aliases.has(key) || titles.some((title) => roleKey(title) === key)
  );
}

function titlesIn({ outcomes }: Plan): readonly string[] {
  return outcomes.flatMap(({ dmtLeads, actions, kpis }) => [
    ...dmtLeads.flatMap(({ role }) => role ?? []),
    ...actions.flatMap(({ milestones }) =>
      milestones.flatMap(({ leads }) => leads.flatMap(({ role, asWritten }) => [role, asWritten])),
    ),
    ...kpis.flatMap(({ responsible }) => responsible ?? []),
  ]);
}
