/** `ask`: a question as typed in Teams, answered as in a 1:1 chat. */
import { answerInWords } from '../plan/answers/in-words.ts';
import { readCommand, readUpdateRequest } from '../plan/commands.ts';
import type { Directory } from '../plan/directory.ts';
import type { Question } from '../plan/questions/question.ts';
import { explain } from '../plan/refusals.ts';
import { isPmoRole, PMO, roleKey } from '../plan/roles.ts';
import { answerQuestion } from '../workflows/answer-question.ts';
import { choosePlan } from '../workflows/choose-plan.ts';
import type { DeskHome } from './home.ts';
import { leadRolesOf } from './plan-counts.ts';
import { pickPlan, type PickedPlan } from './pick-plan.ts';
import { done, refused, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';

/** Nobody's object id: it stands for whoever holds the role given with `--as`. */
const HOLDER = 'waymark-desk';

const HELP: readonly string[] = [
  'What you can ask',
  '  The plan: "status of the plan", "status of outcome 1", "status of 3.1.2"',
  '  Dates: "what is overdue?", "what is due?", "what has slipped?"',
  '  People: "who leads 3.1.2?", "who has not reported?", "help needed"',
  '  For a lead role: "my milestones" --as "ROLE"',
];

export async function ask(setting: Setting, request: RequestFor<'ask'>): Promise<DeskReply> {
  const elsewhere = saidInTeams(request.text);
  if (elsewhere !== null) return refused('said-in-teams', elsewhere);
  const chosen = await choose(setting, request.text);
  if (chosen.kind === 'refused') return chosen.reply;
  const { home } = setting;
  const { planId, text } = chosen;
  const { as } = request;
  const role = as === undefined ? null : await findRole(home, planId, as);
  if (role !== null && typeof role !== 'string') return role;
  const answered = await answerQuestion(role === null ? home : homeOf(home, role), {
    text,
    planId,
    at: home.clock.now(),
    place: 'personal',
    personId: role === null ? null : HOLDER,
    previous: null,
  });
  switch (answered.kind) {
    case 'guidance':
      return guidance(answered.question, text);
    case 'refused':
      return about(answered.question, refused(answered.refusal.kind, explain(answered.refusal)));
    case 'answered':
      return done(answerInWords(answered.answer), {
        planId,
        ...answered.question,
        answer: answered.answer,
      });
  }
}

/** A plan may be named in the question, as in a chat: "status of outcome 1 in plan X". */
async function choose(
  setting: Setting,
  text: string,
): Promise<(PickedPlan & { kind: 'refused' }) | { kind: 'picked'; planId: string; text: string }> {
  const named = await choosePlan(setting.home, { text, placeId: '', personId: '' });
  if (setting.savedId === null && named.refusal === null)
    return { kind: 'picked', planId: named.planId, text: named.text };
  const picked = await pickPlan(setting);
  return picked.kind === 'refused' ? picked : { ...picked, text };
}

function guidance(question: Question, text: string): DeskReply {
  const data = { ...question, answer: null };
  if (question.intent === 'help' || question.intent === 'greeting') return done(HELP, data);
  const sentence = `Waymark does not understand "${text}". Try "status of outcome 1" or "what is overdue?"; waymark ask help lists what can be asked.`;
  return refused('not-understood', sentence, data);
}

function about(question: Question, reply: DeskReply): DeskReply {
  return { ...reply, data: { ...question, answer: null, ...reply.data } };
}

/** Where what can be told to Waymark in a chat is done instead; null for anything else. */
function saidInTeams(text: string): string | null {
  const command = readCommand(text);
  if (command === null && readUpdateRequest(text) === null) return null;
  switch (command?.kind) {
    case 'list-roles':
      return `"${text}" is typed in Teams. At a terminal: waymark people list`;
    case 'assign-role':
      return 'Roles are assigned in Teams, or from a list: waymark people import FILE';
    case 'bind-channel':
      return `"${text}" is typed by the PMO in the channel that is to get the digest.`;
    case 'unassign-role':
    case 'list-deliveries':
    case undefined:
      return `"${text}" is typed in Teams, in the 1:1 chat with Waymark.`;
  }
}

/** As the plan writes it. */
async function findRole(home: DeskHome, planId: string, as: string): Promise<string | DeskReply> {
  if (isPmoRole(as)) return PMO;
  const state = await home.readings.plan(planId);
  const roles = state === null ? [] : leadRolesOf(state.plan);
  const known = roles.find((role) => roleKey(role) === roleKey(as));
  // Titles have commas in them, so a list of titles needs something else between them.
  const sentence = `No milestone is led by "${as}". The plan's lead roles are: ${roles.join('; ')}.`;
  return known ?? refused('unknown-role', sentence, { roles });
}

/** The home as it looks to somebody who holds this one role, whether or not anybody does. */
function homeOf(home: DeskHome, role: string): DeskHome {
  const { readings } = home;
  return {
    ...home,
    readings: { ...readings, directory: async (at) => holding(await readings.directory(at), role) },
  };
}

function holding(directory: Directory, role: string): Directory {
  const holders = [{ name: role, personId: HOLDER, upn: null }];
  return { ...directory, roles: new Map([[roleKey(role), { role, holders }]]) };
}
