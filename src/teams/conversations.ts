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

  /** Whoever asked last stands last, so only the front needs looking at. */
  function forget(): void {
    const now = clock.now();
    for (const [key, { until }] of last) {
      if (last.size <= KEPT && Temporal.Instant.compare(now, until) <= 0) return;
      last.delete(key);
    }
  }

  return {
    remember(speaker, remembered) {
      const key = keyOf(speaker);
      last.delete(key);
      last.set(key, { ...remembered, until: clock.now().add({ minutes: MINUTES }) });
      forget();
    },
    recall(speaker) {
      forget();
      return last.get(keyOf(speaker)) ?? null;
    },
  };
}

function keyOf({ personId, conversationId }: Speaker): string {
  return `${personId} ${conversationId}`;
}
