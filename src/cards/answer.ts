/** An answer: the figures first, dated and sourced, and the next natural questions as buttons. */
import template from '../../cards/answer.json' with { type: 'json' };
import type { Answer, AnswerItem } from '../plan/answers/answer.ts';
import { answerInWords, sayPages } from '../plan/answers/in-words.ts';
import { brief } from '../plan/digest-page.ts';
import { askRows, type AskRow } from './ask.ts';
import { cardTemplate, fitting, plainText, rated, visible, type Draw, type Drawn } from './draw.ts';
import { evidenceLinks, evidenceWords, type EvidenceLink } from './evidence-link.ts';

export interface AnswerView {
  readonly fallback: string;
  readonly title: string;
  readonly asAt: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly ItemView[];
  readonly more: string;
  readonly source: string;
  readonly rows: readonly AskRow[];
}

interface ItemView {
  readonly title: string;
  readonly before: string;
  readonly shape: string;
  readonly after: string;
  readonly colour: string;
  readonly rest: string;
  readonly said: readonly { readonly line: string }[];
  readonly links: readonly EvidenceLink[];
}

const draw: Draw<AnswerView> = cardTemplate(template);
const FALLBACK = 300;

export function drawAnswer(answer: Answer): Drawn {
  return fitting((length) => draw(answerView(answer, length)));
}

function answerView(answer: Answer, length: number): AnswerView {
  return {
    fallback: brief(plainText(answerInWords(answer).join('. ')), FALLBACK),
    title: brief(plainText(answer.title), length),
    asAt: answer.asAt,
    facts: answer.facts.map(({ label, value }) => ({
      label: plainText(label),
      value: brief(plainText(value), length),
    })),
    items: answer.items.map((item) => itemView(item, length)),
    more: plainText(sayPages(answer)),
    source: brief(plainText(answer.source), Math.max(length, 600)),
    rows: askRows([...(answer.pages?.next == null ? [] : [answer.pages.next]), ...answer.next]),
  };
}

function itemView(item: AnswerItem, length: number): ItemView {
  const words = evidenceWords(item.link, length);
  return {
    title: brief(plainText(item.title), length),
    ...rated(item.rated, item.rag),
    rest: brief(visible(item.standing.slice(item.rated.length)), length),
    said: [...item.said, ...(words === null ? [] : [`Evidence: ${words}`])].map((line) => ({
      line: brief(plainText(line), length),
    })),
    links: evidenceLinks(item.link, length),
  };
}
