/**
 * What an answer is: figures computed from the ledger, dated and sourced, said by place. A channel
 * gets roles and ratings; names and narratives are for the 1:1 chat.
 */
import type { Directory } from '../directory.ts';
import type { RagKey } from '../model.ts';
import type { PlanState } from '../plan-state.ts';
import type { Meeting } from '../questions/question.ts';
import type { Day } from '../time.ts';

export interface Answer {
  readonly title: string;
  /** The answer in one plain sentence, figures first: read out, and shown in a notification. */
  readonly summary: string;
  /** Every answer says when its figures were true. */
  readonly asAt: string;
  readonly facts: readonly AnswerFact[];
  readonly items: readonly AnswerItem[];
  /** Where this page of `items` stands in a longer list; null when everything is shown. */
  readonly pages: Pages | null;
  /** Where the figures come from. */
  readonly source: string;
  /** Questions worth asking next. */
  readonly next: readonly string[];
}

export interface Pages {
  /** The first and last item shown, from 1, and how many there are. */
  readonly first: number;
  readonly last: number;
  readonly of: number;
  /** The question that brings the next page; null on the last. */
  readonly next: string | null;
}

export interface AnswerFact {
  readonly label: string;
  readonly value: string;
}

export interface AnswerItem {
  /** As in "status of REF": `3.1.2`, `outcome 3`. */
  readonly ref: string;
  readonly title: string;
  /** How `standing` begins: the shape and word, to stand out; empty where no rating is said. */
  readonly rated: string;
  /** RAG as word and shape, when, and who. */
  readonly standing: string;
  /** Adds the colour to the word; null where there is none to add. */
  readonly rag: RagKey | null;
  /** What the officer wrote; only where the place allows it. */
  readonly said: readonly string[];
  /** The evidence link, where the place allows it. */
  readonly link: string | null;
}

export interface Asking {
  readonly state: PlanState;
  readonly weekAgo: PlanState | null;
  /** As it stood on the day that changes are asked since; null where there was nothing yet. */
  readonly before: PlanState | null;
  /** The plan as it is today, where the question is about a day that has passed. */
  readonly now?: { readonly state: PlanState; readonly day: Day };
  /** Meetings whose day is known. */
  readonly meetings: readonly Meeting[];
  readonly directory: Directory;
  readonly day: Day;
  readonly timezone: string;
  readonly place: 'personal' | 'shared';
  /** Null for an operator at a terminal. */
  readonly personId: string | null;
}
