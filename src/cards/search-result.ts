/**
 * What a search found: a line to choose it by, and the card that goes into the chat. Waymark may not
 * be in that chat, so that the card has no buttons.
 */
import type { Answer } from '../plan/answers/answer.ts';
import { brief } from '../plan/digest-page.ts';
import type { SearchResult } from '../plan/search-result.ts';
import { drawAnswer } from './answer.ts';
import { choiceText, type Card } from './draw.ts';

export interface ResultCard {
  readonly card: Card;
  readonly preview: { readonly title: string; readonly text: string };
}

/** `planTitle` tells the plans apart where there are several; null where there is one. */
export function drawSearchResult(result: SearchResult, planTitle: string | null): ResultCard {
  const line = planTitle === null ? result.line : `${result.line} · ${planTitle}`;
  return {
    card: drawAnswer(shortened(result.answer)).card,
    preview: { title: listed(result.title), text: listed(line) },
  };
}

/** It goes between the messages of a chat: the first few, and how many there are. */
const ITEMS = 6;

function shortened(answer: Answer): Answer {
  const items = answer.items.slice(0, ITEMS);
  const of = answer.pages?.of ?? answer.items.length;
  const pages = of > items.length ? { first: 1, last: items.length, of, next: null } : null;
  return { ...answer, items, pages, next: [] };
}

/** Lists are shown as HTML by some clients: signs that could become a tag only look like one. */
function listed(text: string): string {
  return choiceText(brief(text, LISTED).replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E'));
}

const LISTED = 300;
