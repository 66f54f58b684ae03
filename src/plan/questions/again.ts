/** Another page of the answer before, or one of the questions that were asked back. */
import type { Question } from './question.ts';

/** Null for a question of its own. `choice` is what was chosen, in words. */
export type Again =
  | { readonly kind: 'page'; readonly question: Question }
  | { readonly kind: 'page-of'; readonly text: string; readonly page: number }
  | { readonly kind: 'choice'; readonly text: string };

export function againIn(text: string, previous: Question | null): Again | null {
  const typed = text.trim();
  const paged = PAGE.exec(typed)?.groups;
  if (paged?.['question'] !== undefined)
    return { kind: 'page-of', text: paged['question'], page: Math.max(1, Number(paged['page'])) };
  if (previous === null) return null;
  const page = THIS_PAGE.exec(typed)?.[1];
  if (page !== undefined)
    return { kind: 'page', question: { ...previous, page: Math.max(1, Number(page)) } };
  if (MORE.test(typed)) return { kind: 'page', question: { ...previous, page: previous.page + 1 } };
  const choice = CHOICE.exec(typed)?.groups;
  if (previous.intent !== 'ambiguous' || choice === undefined) return null;
  const { candidates } = previous;
  const at = choice['last'] !== undefined ? candidates.length - 1 : choiceOf(choice);
  const chosen = candidates[at];
  return chosen === undefined ? null : { kind: 'choice', text: chosen.text };
}

const MORE =
  /^(?:(?:show|tell|give)(?: me)? )?(?:more|next|next page|next \d+|go on|continue|carry on|the rest|rest|keep going)(?: please| of (?:them|it|those))?[ .!?]*$/i;
const THIS_PAGE = /^page (\d{1,3})$/i;
const PAGE = /^(?<question>.+?),? page (?<page>\d{1,3})$/i;
const CHOICE =
  /^(?:the )?(?:(?<n>[123])|(?<first>first|1st)|(?<second>second|2nd)|(?<third>third|3rd)|(?<last>last))(?: one)?(?: please)?[ .!?]*$/i;

function choiceOf(choice: Record<string, string | undefined>): number {
  if (choice['n'] !== undefined) return Number(choice['n']) - 1;
  return choice['first'] !== undefined ? 0 : choice['second'] !== undefined ? 1 : 2;
}
