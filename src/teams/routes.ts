/** Everything Waymark reacts to, in the order it is tried. The last one takes what is left. */
import { ASK } from '../cards/ask.ts';
import { SETTLE } from '../cards/import.ts';
import { CHOOSE_PLAN } from '../cards/plan-choice.ts';
import { LIST, OPEN, REPORT } from '../cards/reminder.ts';
import { readCommand, readPlanToUse } from '../plan/commands.ts';
import { readMeetingCommand } from '../plan/meeting-commands.ts';
import { onAsk } from './handlers/ask.ts';
import { onCommand } from './handlers/command.ts';
import { onInstalled } from './handlers/install.ts';
import { onFile } from './handlers/file.ts';
import { onMeeting } from './handlers/meeting.ts';
import { onPlanChosen, onUsePlan } from './handlers/plan-choice.ts';
import { onImportSettled } from './handlers/plan-file.ts';
import { onQuestion } from './handlers/question.ts';
import { onReminderOpened, onReminderReported } from './handlers/reminder.ts';
import { onSearch } from './handlers/search.ts';
import { NOTHING, type Route } from './turn.ts';

/** Commands that exist only while Waymark is being shown: `next day`, `next week`. */
export interface DemoCommands {
  /** Null when the text is none of them. Resolves to what happened, in a sentence. */
  run(text: string): Promise<string> | null;
}

export function routesFor(demo: DemoCommands | null): readonly Route[] {
  return [
    { name: 'installed', matches: ({ kind }) => kind === 'installed', handle: onInstalled },
    press('reminder-opened', OPEN, onReminderOpened),
    press('reminder-listed', LIST, onReminderOpened),
    press('reminder-reported', REPORT, onReminderReported),
    press('asked', ASK, onAsk),
    press('plan-chosen', CHOOSE_PLAN, onPlanChosen),
    press('import-settled', SETTLE, onImportSettled),
    { name: 'search', matches: ({ kind }) => kind === 'search', handle: onSearch },
    {
      name: 'unknown-press',
      matches: ({ kind }) => kind === 'press' || kind === 'invoke',
      handle: () =>
        Promise.resolve({
          kind: 'sentence',
          sentence: 'That button is from an older version of Waymark. Type "help" to go on.',
        }),
    },
    { name: 'file', matches: ({ kind }) => kind === 'file', handle: onFile },
    ...(demo === null ? [] : [demoRoute(demo)]),
    typed('use-plan', readPlanToUse, onUsePlan),
    typed('meeting', readMeetingCommand, onMeeting),
    typed('command', readCommand, onCommand),
    { name: 'question', matches: ({ kind }) => kind === 'message', handle: onQuestion },
    { name: 'other', matches: () => true, handle: () => Promise.resolve(NOTHING) },
  ];
}

function press(name: string, verb: string, handle: Route['handle']): Route {
  return { name, matches: (inbound) => inbound.kind === 'press' && inbound.verb === verb, handle };
}

function typed(name: string, read: (text: string) => unknown, handle: Route['handle']): Route {
  return { name, matches: ({ kind, text }) => kind === 'message' && read(text) !== null, handle };
}

function demoRoute(demo: DemoCommands): Route {
  const words = /^next (?:day|week)$/i;
  return {
    name: 'demo',
    matches: ({ kind, text }) => kind === 'message' && words.test(text),
    async handle({ inbound, say }) {
      const sentence = await demo.run(inbound.text);
      if (sentence !== null) await say({ kind: 'sentence', sentence });
      return NOTHING;
    },
  };
}
