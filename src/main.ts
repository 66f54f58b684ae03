/** `npm start`: configuration, bot, and a stop that loses nothing. */
import { startBot } from './app.ts';
import { readConfig } from './config.ts';

const read = readConfig();
if (read.kind === 'refused') {
  process.stderr.write(`Waymark does not start:\n${read.problems.map((p) => `- ${p}\n`).join('')}`);
  process.exit(2);
}

try {
  const bot = await startBot(read.config);
  process.stderr.write(`Waymark listens on ${bot.url}/api/messages\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void bot.stop().then(() => process.exit(0));
    });
} catch (error) {
  process.stderr.write(`Waymark does not start: ${error instanceof Error ? error.message : ''}\n`);
  process.exit(1);
}
