/** What the desk answers: words for people and data for programs, of the same facts. */
import { z } from 'zod';
import type { Unreadable } from '../plan/plan-reading.ts';

export const deskReply = z.strictObject({
  ok: z.boolean(),
  /** 0 done, 1 refused and nothing done, 2 asked wrongly, 3 done but not all of it arrived. */
  exit: z.int().min(0).max(3),
  lines: z.array(z.string()),
  /** Printed as it is instead of the lines: a document that has to stay exact. */
  document: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type DeskReply = z.infer<typeof deskReply>;

export function done(lines: readonly string[], data: Record<string, unknown>): DeskReply {
  return { ok: true, exit: 0, lines: [...lines], data };
}

/** Done as far as it went: something could not be delivered, and the lines say what. */
export function doneInPart(lines: readonly string[], data: Record<string, unknown>): DeskReply {
  return { ok: false, exit: 3, lines: [...lines], data };
}

export function refused(
  kind: string,
  sentence: string,
  data: Record<string, unknown> = {},
): DeskReply {
  return { ok: false, exit: 1, lines: [sentence], data: { ...data, refusal: { kind, sentence } } };
}

/** The file itself was refused: with its findings, each with its place and what to do. */
export function refusedFile(kind: string, { sentence, findings }: Unreadable): DeskReply {
  const advice = findings.map(({ todo }) => todo).filter((todo) => todo !== '');
  return {
    ok: false,
    exit: 1,
    lines: [sentence, ...new Set(advice)],
    data: { refusal: { kind, sentence, findings } },
  };
}

/** The request itself makes no sense, whatever stands in the ledger. */
export function misused(kind: string, sentence: string): DeskReply {
  return { ...refused(kind, sentence), exit: 2 };
}
