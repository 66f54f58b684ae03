/** `npm run demo`: the whole loop on an example plan, in front of you or as a transcript. */
import { parseArgs } from 'node:util';
import { sayMoment } from './calendar.ts';
import { playHeadless } from './headless.ts';
import { playgroundOffice } from './playground-office.ts';
import { startPlayground } from './playground.ts';
import { setStage, type Stage } from './stage.ts';

const PLAYGROUND_PORT = 56150;

// Ends by `exit`, where the temporary folders are removed and the Playground is ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  const { headless, plan, port } = readArguments();
  const stage = await setStage(plan);
  if (headless)
    process.exitCode = await playHeadless(stage, (line) => process.stdout.write(`${line}\n`));
  else await playInPlayground(stage, port);
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n`, () => process.exit(2));
}

async function playInPlayground(stage: Stage, port: number): Promise<void> {
  const playground = await startPlayground(stage.bot.url, stage.cast, port);
  await stage.open(playgroundOffice(stage.bot.url, playground.serviceUrl));
  process.stdout.write(`${invitation(stage, playground.url)}\n`);
  const stop = (): void => {
    void playground
      .stop()
      .then(() => stage.stop())
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, stop);
  }
}

function invitation({ plan, cast, clock }: Stage, url: string): string {
  return `
Waymark is running with ${plan.title}.
It is ${sayMoment(clock.now())} in the demo, and you are ${cast.me.name}, ${cast.me.roles.join(' and ')}.

  Open ${url} in a browser. Nothing leaves this machine.

What will happen
  1. In "Personal Chat" Waymark greets you and sends one card with what you are asked about.
     Press "Update", choose a RAG rating, write a line, press "Send". The card says what you said.
  2. Type  status of outcome 3  or  what is overdue?  or  help
  3. Type  next week  and open "General": the weekly RAG digest has been posted there.
     ${cast.pmo.name} (PMO) chose that channel; ${cast.others.map(({ name }) => name).join(', ')} answer, or do not.
     "next day" moves on by one day.
  4. In "Group Chat" or "General", mention Waymark:  @Waymark status of outcome 3

The Playground forgets its chats when the page is reloaded; type  my milestones  to go on, and
update  with a milestone's ref for a new card. Press Ctrl+C to stop. The demo keeps nothing.
`;
}

function readArguments(): { headless: boolean; plan: string | null; port: number } {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      plan: { type: 'string' },
      port: { type: 'string', default: String(PLAYGROUND_PORT) },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65535)
    throw new Error(`--port "${values.port}" is not a port. Give a number such as 56150.`);
  return { headless: values.headless, plan: values.plan ?? null, port };
}
