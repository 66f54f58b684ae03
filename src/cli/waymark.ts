/** Runs one command line and says how it went: 0 done, 1 refused, 2 used wrongly, 3 done in part. */
import { CommanderError } from 'commander';
import { print, printUsage, type Printed } from './print.ts';
import { program } from './program.ts';

export async function waymark(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json');
  let reply: Printed | undefined;
  try {
    await program((made) => {
      reply = made;
    }).parseAsync([...args], { from: 'user' });
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    if (fault.exitCode === 0) return 0;
    return printUsage(fault.message, isJson);
  }
  return reply === undefined ? 0 : print(reply, isJson);
}
