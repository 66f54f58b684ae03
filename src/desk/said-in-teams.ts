/** What can be told to Waymark in a chat and is not done from a question at a terminal. */
import { readCommand, readPlanToUse, readUpdateRequest } from '../plan/commands.ts';
import { readMeetingCommand } from '../plan/meeting-commands.ts';
import type { Question } from '../plan/questions/question.ts';

/** Where a command is given instead; null for a question. */
export function commandInTeams(text: string): string | null {
  switch (readCommand(text)?.kind) {
    case 'list-roles':
      return `"${text}" is typed in Teams. At a terminal: waymark people list`;
    case 'assign-role':
      return 'Roles are assigned in Teams, or from a list: waymark people import FILE';
    case 'bind-channel':
      return `"${text}" is typed by the PMO in the channel that is to get the digest.`;
    case 'unassign-role':
    case 'list-deliveries':
      return inChat(text);
    case undefined:
  }
  if (readMeetingCommand(text) !== null) return inChat(text);
  if (readPlanToUse(text) !== null)
    return `"${text}" is typed in Teams. At a terminal the plan is named: --plan ID`;
  return null;
}

/** Where something is done that a question asked for; null for what is only answered. */
export function doneInTeams(text: string, { intent }: Question): string | null {
  if (intent === 'digest_now')
    return 'The digest is posted by the PMO in Teams, or from a terminal: waymark digest --send';
  return intent === 'update_start' || readUpdateRequest(text) !== null ? inChat(text) : null;
}

function inChat(text: string): string {
  return `"${text}" is typed in Teams, in the 1:1 chat with Waymark.`;
}
