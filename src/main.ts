/** `npm start`: configuration, bot, and a stop that loses nothing. */
import { startBot } from './app.ts';
import { readConfig, type Config } from './config.ts';

const read = readConfig();
if (read.kind === 'config') await run(read.config);
else end(2, `Waymark does not start:\n${read.problems.map((p) => `- ${p}`).join('\n')}`);

async function run(config: Config): Promise<void> {
  try {
    const bot = await startBot(config);
    process.stderr.write(`Waymark listens on ${bot.url}/api/messages\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        bot.stop().then(
          () => process.exit(0),
          (error: unknown) => end(1, `Waymark did not stop cleanly: ${reasonOf(error)}`),
        );
      });
  } catch (error) {
    end(1, `Waymark does not start: ${reasonOf(error)}`);
  }
}

function end(code: number, sentence: string): void {
  // Only when it is written out: a pipe may still hold it.
  process.stderr.write(`${sentence}\n`, () => process.exit(code));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the reason is not known';
}
