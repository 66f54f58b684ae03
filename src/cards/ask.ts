/** The buttons that ask a question, and how a press on one is read. */
import { z } from 'zod';

export const ASK = 'ask';

const asked = z.object({ text: z.string().trim().min(1).max(200) });

/** The question a pressed button asks; null when the press is not one of ours. */
export function readAsk(data: unknown): string | null {
  const read = asked.safeParse(data);
  return read.success ? read.data.text : null;
}

export interface AskRow {
  readonly buttons: readonly { readonly title: string; readonly text: string }[];
}

/** Two to a row, so that none is cut off on a phone. */
export function askRows(questions: readonly string[]): readonly AskRow[] {
  const rows = Array.from({ length: Math.ceil(questions.length / 2) }, (_, i) =>
    questions.slice(i * 2, i * 2 + 2),
  );
  return rows.map((row) => ({
    buttons: row.map((text) => ({
      title: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
      text,
    })),
  }));
}
