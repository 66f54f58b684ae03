/** Carries a request out: through the bot when one runs on the data folder, else right here. */
import { setTimeout as pause } from 'node:timers/promises';
import { readDeskConfig, readSendingConfig, type Config, type ReadConfig } from '../config.ts';
import { callDesk } from '../desk/call-desk.ts';
import { contradictionIn } from '../desk/contradiction.ts';
import { codeOf, sayFault } from '../desk/fault.ts';
import { refused, type DeskReply } from '../desk/reply.ts';
import { asDryRun, isWriting, type DeskRequest } from '../desk/request.ts';

/** How long another waymark, or a bot that is just starting, may hold the ledger. */
const TRIES = 50;
const BETWEEN = 100;

export async function operate(request: DeskRequest): Promise<DeskReply> {
  return withConfig(readDeskConfig(), async (config) => {
    return (
      contradictionIn(request, config.timezone) ??
      (await callDesk(config.data, request)) ??
      (await operateHere(config, request))
    );
  });
}

export async function verify(at: string | undefined): Promise<DeskReply> {
  return withConfig(readDeskConfig(), async ({ data, timezone }) => {
    const { ledgerVerify } = await import('../desk/ledger-verify.ts');
    return ledgerVerify({ folder: data, timezone, at });
  });
}

/** Without a bot. A dry run works on a copy; whatever writes is rehearsed on one first. */
async function operateHere(config: Config, request: DeskRequest): Promise<DeskReply> {
  const { copyHome } = await import('../app.ts');
  const { runDesk } = await import('../desk/run-desk.ts');
  const rehearsed = await runDesk(await copyHome(config), asDryRun(request));
  if (!isWriting(request) || rehearsed.exit !== 0) return rehearsed;
  if (!('send' in request)) return write(config, request);
  return withConfig(readSendingConfig(), (whole) => write(whole, request));
}

/** Whoever holds the ledger meanwhile may be a bot that answers a moment later. */
async function write(config: Config, request: DeskRequest): Promise<DeskReply> {
  const { openDesk } = await import('../app.ts');
  const { runDesk } = await import('../desk/run-desk.ts');
  for (let tried = 1; ; tried += 1) {
    try {
      const desk = await openDesk(config);
      try {
        return await runDesk(desk.home, request);
      } finally {
        await desk.close();
      }
    } catch (fault) {
      if (codeOf(fault) !== 'ledger-in-use' || tried === TRIES) throw fault;
      await pause(BETWEEN);
      const reply = await callDesk(config.data, request);
      if (reply !== null) return reply;
    }
  }
}

async function withConfig(
  read: ReadConfig,
  work: (config: Config) => Promise<DeskReply>,
): Promise<DeskReply> {
  if (read.kind === 'refused')
    return { ...refused('configuration', read.problems.join(' ')), lines: [...read.problems] };
  try {
    return await work(read.config);
  } catch (fault) {
    return refused('fault', sayFault(fault));
  }
}
