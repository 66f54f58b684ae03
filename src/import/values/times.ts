/** Times as a plan names them, before it is decided which of them a due means. */

export type When =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'year'; readonly year: number };

export interface TimeReading {
  readonly when: When;
  /** How it was read, where that is not plain to see: `the end of that financial quarter`. */
  readonly why: string | null;
  /** False where another reading would be as good. */
  readonly sure: boolean;
}

/** One place in a text that names a day, a month or a year. */
export interface Mention extends TimeReading {
  readonly index: number;
  readonly end: number;
}

/** A wording of times, and what it means: a sentence's part says why it can be none. */
export interface TimePattern {
  /** With the flag `g`; linear, whatever the text. */
  readonly wording: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => TimeReading | string | null;
}

/** The month a time ends in. */
export function monthOfWhen(when: When): string {
  switch (when.kind) {
    case 'date':
      return when.date.slice(0, 7);
    case 'month':
      return when.month;
    case 'year':
      return `${when.year}-12`;
  }
}

/** Stands in a text for each letter that was read as a time. */
export const MARK = '\u0001';
