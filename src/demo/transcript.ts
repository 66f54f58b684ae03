/** Who was sent what, what they answered, and the digest, in words. */
import { Temporal } from '../plan/time.ts';
import { sayShortMoment } from './calendar.ts';
import type { Cast } from './cast.ts';
import { GENERAL, GROUP } from './office.ts';
import { readableCard } from './stand-in/card-text.ts';
import type {
  PressAnswer,
  StandInMessage,
  StandInMessageContent,
  StandInTeams,
} from './stand-in/teams.ts';

export interface Transcript {
  readonly heading: (text: string) => void;
  readonly note: (line: string) => void;
  /** What somebody sees in place of the card they pressed a button on. */
  readonly answer: (answer: PressAnswer) => void;
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
  const mine = teams.personalChat(cast.me.name);

  function unseen(): readonly StandInMessage[] {
    return teams
      .messages()
      .filter(({ id, from, edits }) => from === 'bot' && shown.get(id) !== edits.length);
  }

  return {
    heading: (text) => print(`\n=== ${text} ===\n`),
    note: (line) => print(`\n>> ${line}`),
    answer: ({ card, said }) => printLines(card === undefined ? (said ?? '') : readableCard(card)),
    skip(line) {
      for (const { id, edits } of unseen()) shown.set(id, edits.length);
      print(`>> ${line}`);
    },
    async show() {
      await settled(teams);
      for (const message of unseen()) {
        const isNew = !shown.has(message.id);
        shown.set(message.id, message.edits.length);
        if (isNew) printNew(message);
        else if (message.conversation === mine) printChanged(message);
      }
    },
  };

  /** In full what is for you or for all; of the others' own cards the first line. */
  function printNew(message: StandInMessage): void {
    const [before, now] = [message.edits[0] ?? message, message];
    const isAnothers = message.conversation !== mine && nameOf(message) !== undefined;
    print(`\n[${momentOf(message)}] Waymark writes ${where(message)}`);
    printLines(isAnothers ? firstLine(before) : wordsOf(before));
    if (before !== now && isAnothers)
      print(`    After ${nameOf(message) ?? ''}'s answers: ${firstLine(now)}`);
    else if (before !== now) printChanged(message);
  }

  function printChanged(message: StandInMessage): void {
    print(`\n[${momentOf(message)}] Waymark updates ${cast.me.name}'s card:`);
    printLines(wordsOf(message));
  }

  function printLines(words: string): void {
    for (const line of words.split('\n')) print(`    ${line}`);
  }

  function where(message: StandInMessage): string {
    if (message.conversation.startsWith(GENERAL)) return 'in the General channel:';
    if (message.conversation === GROUP.id) return 'in the group chat:';
    return `to ${nameOf(message) ?? 'somebody'}:`;
  }

  /** Whose 1:1 chat it is in. */
  function nameOf({ conversation }: StandInMessage): string | undefined {
    const players = [cast.me, cast.pmo, ...cast.others];
    return players.find(({ name }) => teams.personalChat(name) === conversation)?.name;
  }
}

function momentOf({ at }: StandInMessage): string {
  return sayShortMoment(Temporal.Instant.from(at));
}

function wordsOf({ text, cards }: StandInMessageContent): string {
  return [text ?? '', ...cards.map(readableCard)].filter((part) => part !== '').join('\n');
}

function firstLine(content: StandInMessageContent): string {
  return (wordsOf(content).split('\n')[0] ?? '').replace(/^#+ /, '');
}

/** Edits follow an answer a moment later; the transcript waits until nothing more comes. */
async function settled(teams: StandInTeams): Promise<void> {
  let before = -1;
  while (before !== teams.requests.length) {
    before = teams.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
