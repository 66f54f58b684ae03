/** Who was sent what, what they answered, and the digest, in words. */
import type { Cast } from './cast.ts';
import { GENERAL, GROUP } from './office.ts';
import { readableCard } from './stand-in/card-text.ts';
import type { StandInMessage, StandInTeams } from './stand-in/teams.ts';

export interface Transcript {
  readonly heading: (text: string) => void;
  readonly note: (line: string) => void;
  /** Passes over what was said so far, with a line that says so. */
  skip(line: string): void;
  /** Prints what Waymark said, and which cards changed, since the last time. */
  show(): Promise<void>;
}

export function transcriptOf(
  teams: StandInTeams,
  cast: Cast,
  print: (line: string) => void,
): Transcript {
  const shown = new Map<string, number>();

  function unseen(): readonly StandInMessage[] {
    return teams
      .messages()
      .filter(({ id, from, edits }) => from === 'bot' && shown.get(id) !== edits.length);
  }

  return {
    heading: (text) => print(`\n=== ${text} ===\n`),
    note: (line) => print(`\n>> ${line}`),
    skip(line) {
      for (const { id, edits } of unseen()) shown.set(id, edits.length);
      print(`>> ${line}`);
    },
    async show() {
      await settled(teams);
      for (const message of unseen()) {
        const isChanged = shown.has(message.id);
        shown.set(message.id, message.edits.length);
        if (!isChanged || message.conversation === teams.personalChat(cast.me.name))
          printMessage(message, isChanged ? 'changes its card' : 'writes');
      }
    },
  };

  function printMessage(message: StandInMessage, verb: string): void {
    const time = message.at.slice(11, 16);
    print(`\n[${time} UTC] Waymark ${verb} ${where(message.conversation)}`);
    for (const line of wordsOf(message)) print(`    ${line}`);
  }

  function where(conversation: string): string {
    if (conversation.startsWith(GENERAL)) return 'in the General channel:';
    if (conversation === GROUP.id) return 'in the group chat:';
    const person = [cast.me, cast.pmo, ...cast.others].find(
      ({ name }) => teams.personalChat(name) === conversation,
    );
    return `to ${person?.name ?? 'somebody'}:`;
  }
}

function wordsOf({ text, cards }: StandInMessage): readonly string[] {
  return [text ?? '', ...cards.map(readableCard)]
    .filter((part) => part !== '')
    .join('\n')
    .split('\n');
}

/** Edits follow an answer a moment later; the transcript waits until nothing more comes. */
async function settled(teams: StandInTeams): Promise<void> {
  let before = -1;
  while (before !== teams.requests.length) {
    before = teams.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
