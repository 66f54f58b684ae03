/** What Waymark says, as facts; how it looks is the cards' business. */
import type { Answer } from './answers/answer.ts';
import type { DigestPage } from './digest-page.ts';
import type { ImportPage } from './import-page.ts';
import type { PlanName } from './plan-names.ts';
import type { PlanState, Reminder } from './plan-state.ts';
import type { Candidate } from './questions/question.ts';
import type { Day } from './time.ts';

export type Message =
  | { readonly kind: 'greeting'; readonly greeting: Greeting }
  | { readonly kind: 'reminder'; readonly reminder: ReminderMessage }
  | { readonly kind: 'digest'; readonly page: DigestPage }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'help'; readonly help: Help }
  /** Asks back what was meant. */
  | { readonly kind: 'which-meant'; readonly candidates: readonly Candidate[] }
  | ({ readonly kind: 'which-plan' } & WhichPlan)
  | { readonly kind: 'declined'; readonly why: Declined }
  | ({ readonly kind: 'import' } & ImportMessage)
  | { readonly kind: 'sentence'; readonly sentence: string };

export interface ImportMessage {
  readonly page: ImportPage;
  /** Titles the PMO has said are roles of their own. */
  readonly apart: ReadonlySet<string>;
}

/** Asks back which plan was meant, and what is to be answered then. */
export interface WhichPlan {
  readonly plans: readonly PlanName[];
  /** As typed; empty when nothing waits for the answer. */
  readonly text: string;
}

/** Why something typed gets no answer: it is no question about a plan, or it is about one child. */
export type Declined = 'off-topic' | 'child';

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
