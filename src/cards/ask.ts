/** The buttons that ask a question, and how a press on one is read. */
import { z } from 'zod';

export const ASK = 'ask';

const asked = z.object({ text: z.string().trim().min(1).max(200) });

/** The question a pressed button asks; null when the press is not one of ours. */
export function readAsk(data: unknown): string | null {
  const read = asked.safeParse(data);
  return read.success ? read.data.text : null;
}

export function askButtons(questions: readonly string[]): readonly { readonly text: string }[] {
  return questions.map((text) => ({ text }));
}
