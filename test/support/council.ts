/** A small council: the real bot on a folder of its own, and a stand-in for Teams around it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot, type BotSettings, type RunningBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import {
  startStandInTeams,
  type PressAnswer,
  type StandInMessage,
  type StandInTeams,
} from '../../src/demo/stand-in/teams.ts';
import { planStream, type PlanEvent } from '../../src/plan/events.ts';
import { assignRoles } from '../../src/workflows/assign-roles.ts';
import { buildPlan, onDate, ROLE } from './plan-build.ts';
import { OPERATOR, save, settableClock, type SettableClock } from './workflow-home.ts';

export const TENANT = '00000000-0000-4000-9000-000000000000';
export const GENERAL = '19:general@thread.tacv2';
export const BOARD = '19:board@thread.tacv2';
export const GROUP = '19:leads@unq.gbl.spaces';
export const OTHER_ROLE = 'Head of Early Help';

/** Lead officer, her joint lead, the PMO, and somebody without a role. */
export const PRIYA = person(1, 'Priya Nair');
export const ANN = person(2, 'Ann Lee');
export const SAM = person(3, 'Sam Okafor');
export const LEE = person(4, 'Lee Hart');

const LATE = { due: onDate('2021-12-31') };
/** Outcome 3 has two late milestones with two lead officers. */
export const PLAN = buildPlan(
  [
    { outcome: 1, leads: [OTHER_ROLE] },
    { outcome: 2, leads: ['A Role Nobody Holds'] },
    { ...LATE, outcome: 3, ref: '3.1.1' },
    { ...LATE, outcome: 3, ref: '3.1.2' },
  ],
  { id: 'council-plan', title: 'Council Plan' },
);

export interface Council {
  readonly teams: StandInTeams;
  readonly clock: SettableClock;
  readonly folder: string;
  bot(): RunningBot;
  /** Stops the bot and starts another on the same folder. */
  restart(): Promise<void>;
  /** Asks the running bot for a path, and says with which status it answered. */
  status(path: string): Promise<number>;
  events(): Promise<readonly PlanEvent[]>;
  close(): Promise<void>;
}

export async function startCouncil(settings: BotSettings = {}): Promise<Council> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-council-'));
  const clock = settableClock();
  const teams = await startStandInTeams({
    tenantId: TENANT,
    bot: { id: '28:waymark', name: 'Waymark' },
    people: [PRIYA, ANN, SAM, LEE],
    groupChats: [{ id: GROUP, name: 'Leads' }],
    team: {
      id: GENERAL,
      name: 'Improvement',
      channels: [
        { id: GENERAL, name: 'General' },
        { id: BOARD, name: 'Board' },
      ],
    },
    now: () => new Date(clock.now().epochMilliseconds),
  });
  let bot = await start();
  const by = OPERATOR;
  await save(bot.ports, PLAN);
  const leads = [PRIYA, ANN].map(({ name, upn }) => ({ role: ROLE, name, personId: null, upn }));
  await assignRoles(bot.ports, leads, by);

  async function start(): Promise<RunningBot> {
    const read = readConfig({
      WAYMARK_LOCAL: '1',
      WAYMARK_DATA: folder,
      WAYMARK_TENANTS: TENANT,
      WAYMARK_PMO: SAM.aadObjectId,
      WAYMARK_LOG: 'silent',
      PORT: '0',
    });
    if (read.kind === 'refused') throw new Error(read.problems.join(' '));
    const started = await startBot(read.config, { clock, bells: false, ...settings });
    teams.connect(`${started.url}/api/messages`);
    return started;
  }

  return {
    teams,
    clock,
    folder,
    bot: () => bot,
    async restart() {
      await bot.stop();
      bot = await start();
    },
    status: async (path) => (await fetch(`${bot.url}${path}`)).status,
    events: async () =>
      (await bot.ports.ledger.read(planStream(PLAN.id))).map(({ event }) => event as PlanEvent),
    async close() {
      await bot.stop();
      await teams.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a message says, in words. */
export function wordsOf({ text, cards }: StandInMessage): string {
  return [text ?? '', ...cards.map(readableCard)].join('\n');
}

/** What a press was answered with, in words: the card, or the line in its place. */
export function answerOf({ card, said, status }: PressAnswer): string {
  return card === undefined ? (said ?? `nothing, with HTTP ${status}`) : readableCard(card);
}

function person(
  n: number,
  name: string,
): { id: string; aadObjectId: string; name: string; upn: string } {
  const short = name.toLowerCase().replace(' ', '.');
  return {
    id: `29:${short}`,
    aadObjectId: `00000000-0000-4000-8000-00000000000${n}`,
    name,
    upn: `${short}@council.example`,
  };
}
