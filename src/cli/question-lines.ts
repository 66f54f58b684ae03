/** A file of questions: JSON lines, each a question with who asks it where, when and of which plan. */
import { readMoment } from '../desk/moment.ts';
import { SCOPES, type OneOfMany } from '../desk/request.ts';

export interface QuestionLine {
  /** What the line says itself, to be said again with the answer. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Or what is wrong with it, with its place in the file. */
  readonly asked: OneOfMany | { readonly wrong: string };
}

/** Lines with nothing on them are left out. */
export function questionLines(text: string, fileName: string): readonly QuestionLine[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .flatMap((line, index): readonly QuestionLine[] => {
      if (line.trim() === '') return [];
      const { said, asked } = readLine(line);
      const place = `${fileName}, line ${index + 1}`;
      return [{ said, asked: 'wrong' in asked ? { wrong: `${place}: ${asked.wrong}` } : asked }];
    });
}

const LONGEST = 2000;
const MOST_PREVIOUS = 20;
const EXAMPLE =
  'Each line is one question, as in {"text": "what is overdue?"}; plan, as, scope, at and previous may be beside it.';

function readLine(line: string): QuestionLine {
  const said = parse(line);
  if (said === null) return { said: {}, asked: { wrong: `this is not a JSON object. ${EXAMPLE}` } };
  const wrong = flawIn(said);
  return { said, asked: wrong === null ? askedIn(said) : { wrong } };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Null is as good as left out. */
function flawIn({ text, plan, as, scope, at, previous }: Record<string, unknown>): string | null {
  if (typeof text !== 'string' || text.trim() === '')
    return `"text" has to be the question, as text. ${EXAMPLE}`;
  const isTooLong = [text, plan, as, previous].flat().some(isLong);
  if (isTooLong)
    return `a text in it is longer than ${LONGEST} characters. A question is a sentence or two.`;
  if (!isTextOrNone(plan)) return '"plan" has to be the id, name or file of a plan, as text.';
  if (!isTextOrNone(as)) return '"as" has to be a role, a name or a UPN, as text.';
  if (scope != null && !isScope(scope)) return `"scope" has to be one of ${SCOPES.join(', ')}.`;
  if (at != null && (typeof at !== 'string' || readMoment(at, 'UTC') === null))
    return '"at" has to be a moment between 1990 and 2100, written as 2022-01-18T09:00:00Z or 2022-01-18.';
  if (previous != null && previousIn(previous) === null)
    return `"previous" has to be the message before it, as text, or up to ${MOST_PREVIOUS} messages in a list, the oldest first.`;
  return null;
}

function askedIn(said: Record<string, unknown>): OneOfMany {
  const { text, plan, as, scope, at, previous } = said;
  return {
    text: String(text),
    ...(isTyped(plan) ? { plan } : {}),
    ...(isTyped(as) ? { as } : {}),
    ...(isScope(scope) ? { scope } : {}),
    ...(isTyped(at) ? { at } : {}),
    ...(previous == null ? {} : { previous: [...(previousIn(previous) ?? [])] }),
  };
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > LONGEST;
}

function isTextOrNone(value: unknown): boolean {
  return value == null || typeof value === 'string';
}

function isTyped(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isScope(value: unknown): value is (typeof SCOPES)[number] {
  return SCOPES.some((scope) => scope === value);
}

function previousIn(previous: unknown): readonly string[] | null {
  const messages: unknown = typeof previous === 'string' ? [previous] : previous;
  if (!Array.isArray(messages) || messages.length > MOST_PREVIOUS) return null;
  return messages.every((one) => typeof one === 'string') ? messages.filter(isTyped) : null;
}
