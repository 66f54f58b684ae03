/** People at work, wherever the demo is played: in the Playground or against the stand-in. */
import type { ReportInput } from '../plan/reports.ts';
import type { Player } from './cast.ts';

export interface Office {
  install(player: Player): Promise<void>;
  /** Adds Waymark to the team, as the PMO would. */
  installInTeam(player: Player): Promise<void>;
  sayInGeneral(player: Player, text: string): Promise<void>;
  answer(player: Player, answer: OfficeAnswer): Promise<void>;
}

export interface OfficeAnswer {
  readonly planId: string;
  readonly reminderId: string;
  readonly milestoneId: string;
  readonly version: number;
  readonly input: ReportInput;
}

export const TENANT = '00000000-0000-4000-9000-000000000000';
export const BOT = { id: '28:waymark', name: 'Waymark' } as const;
export const GENERAL = '19:general@thread.tacv2';
export const TEAM = { id: GENERAL, name: "Children's Services DMT" } as const;
export const GROUP = { id: '19:fostering@unq.gbl.spaces', name: 'Fostering leads' } as const;
