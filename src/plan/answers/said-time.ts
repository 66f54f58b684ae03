/** The time a question speaks of, as ISO days with both ends in it; a day by itself is both. */
import type { Slots } from '../questions/question.ts';

export interface SaidTime {
  readonly from: string | null;
  readonly to: string | null;
}

export function saidTime({ from, to, date }: Slots): SaidTime {
  if (from === undefined && to === undefined) return { from: date ?? null, to: date ?? null };
  return { from: from ?? null, to: to ?? null };
}
