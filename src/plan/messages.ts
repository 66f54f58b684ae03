/** What Waymark says, as facts; how it looks is the cards' business. */
import type { Answer } from './answers/answer.ts';
import type { DigestPage } from './digest-page.ts';
import type { ImportPage } from './import-page.ts';
import type { PlanState, Reminder } from './plan-state.ts';
import type { Day } from './time.ts';

export type Message =
  | { readonly kind: 'greeting'; readonly greeting: Greeting }
  | { readonly kind: 'reminder'; readonly reminder: ReminderMessage }
  | { readonly kind: 'digest'; readonly page: DigestPage }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'help'; readonly help: Help }
  | ({ readonly kind: 'import' } & ImportMessage)
  | { readonly kind: 'sentence'; readonly sentence: string };

export interface ImportMessage {
  readonly page: ImportPage;
  /** Titles the PMO has said are roles of their own. */
  readonly apart: ReadonlySet<string>;
}

export interface Greeting {
  readonly name: string | null;
  readonly plans: readonly GreetedPlan[];
  readonly isPmo: boolean;
}
export interface Help {
  /** What was typed and not understood; null when help was asked for. */
  readonly notUnderstood: boolean;
  readonly isPmo: boolean;
  readonly outcomes: number;
}
export interface GreetedPlan {
  readonly title: string;
  readonly roles: readonly string[];
  readonly milestones: number;
}

export interface ReminderMessage {
  readonly state: PlanState;
  readonly reminder: Reminder;
  readonly day: Day;
  readonly timezone: string;
}
