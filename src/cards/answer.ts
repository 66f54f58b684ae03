/** An answer: the figures first, dated and sourced, and the next natural questions as buttons. */
import template from '../../cards/answer.json' with { type: 'json' };
import type { Answer, AnswerItem } from '../plan/answers/answer.ts';
import { sayPages } from '../plan/answers/in-words.ts';
import { brief } from '../plan/digest-page.ts';
import { askRows, type AskButton, type AskRow } from './ask.ts';
import { cardTemplate, fitting, plainText, rated, visible, type Draw, type Drawn } from './draw.ts';
import { evidenceLinks, evidenceWords, type EvidenceLink } from './evidence-link.ts';

export interface AnswerView {
  readonly fallback: string;
  /** The answer in one sentence; the title where it has none. */
  readonly summary: string;
  /** Empty where it is shown in place of the summary. */
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
/** What a notification shows and a screen reader begins with. */
const FALLBACK = 400;
const BUTTONS = 6;

export function drawAnswer(answer: Answer): Drawn {
  return fitting((length) => draw(answerView(answer, length)));
}

function answerView(answer: Answer, length: number): AnswerView {
  const [title, summary] = [plainText(answer.title), plainText(answer.summary)];
  return {
    fallback: sayBriefly(title, summary, answer.asAt),
    summary: brief(summary === '' ? title : summary, length),
    title: summary === '' ? '' : brief(title, length),
    asAt: answer.asAt,
    facts: answer.facts.map(({ label, value }) => ({
      label: plainText(label),
      value: brief(plainText(value), length),
    })),
    items: answer.items.map((item) => itemView(item, length)),
    more: plainText(sayPages(answer)),
    source: brief(plainText(answer.source), Math.max(length, 600)),
    rows: askRows([...nextPage(answer), ...answer.next].slice(0, BUTTONS)),
  };
}

/** Cut in the middle, so that it never loses its date. */
function sayBriefly(title: string, summary: string, asAt: string): string {
  const said = [title, summary].filter((part) => part !== '').map(ended);
  return `${brief(said.join(' '), FALLBACK)} ${ended(asAt)}`;
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function nextPage({ pages }: Answer): readonly AskButton[] {
  if (pages?.next == null) return [];
  const shown = pages.last - pages.first + 1;
  return [{ title: `Next ${Math.min(shown, pages.of - pages.last)}`, text: pages.next }];
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
