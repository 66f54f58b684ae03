/** The buttons that ask a question, and how a press on one is read. */
import { z } from 'zod';
import { brief } from '../plan/digest-page.ts';

export const ASK = 'ask';

/** What is typed may be as long; a question that holds a plan's own words is. */
const LONGEST = 400;

const asked = z.object({ text: z.string().trim().min(1).max(LONGEST) });

/** The question a pressed button asks; null when the press is not one of ours. */
export function readAsk(data: unknown): string | null {
  const read = asked.safeParse(data);
  return read.success ? read.data.text : null;
}

export interface AskRow {
  readonly buttons: readonly AskButton[];
}

export interface AskButton {
  readonly title: string;
  /** The question a press asks. */
  readonly text: string;
}

/** Two to a row, so that none is cut off on a phone. A question by itself is its own title. */
export function askRows(questions: readonly (string | AskButton)[]): readonly AskRow[] {
  const buttons = questions
    .map((one) => (typeof one === 'string' ? { title: capital(one), text: one } : one))
    .filter(({ text }) => text.length <= LONGEST)
    .map(({ title, text }) => ({ title: brief(title, TITLE), text }));
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, i) => ({
    buttons: buttons.slice(i * 2, i * 2 + 2),
  }));
}

/** More is cut off on a phone. */
const TITLE = 40;

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
