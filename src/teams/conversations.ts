/**
 * The question somebody asked last in a conversation, so that "and outcome 2?" is understood. It is
 * kept in memory only, for a while: who asked what leaves nothing behind.
 */
import type { Question } from '../plan/questions/question.ts';
import { Temporal } from '../plan/time.ts';
import type { Clock } from '../workflows/ports.ts';

export interface Remembered {
  readonly question: Question;
  readonly planId: string;
  /** Whether the plan was named in words, so that what goes on is about it too. */
  readonly isNamed: boolean;
}

/** A person in a chat or in one thread of a channel. */
export interface Speaker {
  readonly personId: string;
  readonly conversationId: string;
}

export interface Conversations {
  remember(speaker: Speaker, remembered: Remembered): void;
  recall(speaker: Speaker): Remembered | null;
}

const MINUTES = 10;
const KEPT = 1000;

export function createConversations(clock: Clock): Conversations {
  const last = new Map<string, Remembered & { readonly until: Temporal.Instant }>();
  return {
    remember(speaker, remembered) {
      const key = keyOf(speaker);
      // Whoever asked last stands last, so that the oldest are forgotten first.
      last.delete(key);
      last.set(key, { ...remembered, until: clock.now().add({ minutes: MINUTES }) });
      for (const old of [...last.keys()].slice(0, -KEPT)) last.delete(old);
    },
    recall(speaker) {
      const found = last.get(keyOf(speaker));
      if (found === undefined) return null;
      if (Temporal.Instant.compare(clock.now(), found.until) <= 0) return found;
      last.delete(keyOf(speaker));
      return null;
    },
  };
}

function keyOf({ personId, conversationId }: Speaker): string {
  return `${personId} ${conversationId}`;
}
