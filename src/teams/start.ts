/** Teams, put together: adapter, sender, bot and server. */
import type { Ports } from '../workflows/ports.ts';
import { WaymarkAdapter } from './adapter.ts';
import { createBot } from './bot.ts';
import type { PlanReader } from './plan-reader.ts';
import type { DemoCommands } from './routes.ts';
import { teamsSender, type Sender } from './sender.ts';
import { startServer } from './server.ts';
import type { Log, TeamsConfig } from './teams-config.ts';

export interface TeamsOptions {
  readonly config: TeamsConfig;
  readonly home: Omit<Ports, 'messenger'>;
  readonly log: Log;
  readonly demo: DemoCommands | null;
  /** Turns a file into a plan, within limits of its own. */
  readonly readPlan: PlanReader;
  readonly isReady: () => boolean;
  /** How a wait before another attempt passes; in real time when not given. */
  readonly wait?: (ms: number) => Promise<void>;
}

export interface RunningTeams {
  readonly ports: Ports;
  readonly url: string;
  /** Takes nothing new, lets turns under way finish, and sends what is being sent. */
  stop(): Promise<void>;
}

export async function startTeams(options: TeamsOptions): Promise<RunningTeams> {
  const { config, home, log, demo } = options;
  const adapter = new WaymarkAdapter(config);
  const appId = config.credentials?.appId ?? '';
  const sender = teamsSender(adapter, appId, options.wait);
  const ports: Ports = { ...home, messenger: sender };
  const { readPlan, wait } = options;
  const { local } = config;
  const bot = createBot({ adapter, appId, ports, log, demo, readPlan, local, wait });
  const server = await startServer({ config, adapter, bot, log, isReady: options.isReady });
  return {
    ports,
    url: server.url,
    async stop() {
      await server.close();
      await bot.idle();
      await sender.idle();
    },
  };
}

/** The sender alone, for a terminal that sends while no bot is running. */
export function startSender(config: TeamsConfig): Sender {
  return teamsSender(new WaymarkAdapter(config), config.credentials?.appId ?? '');
}
