/** An answer: the figures first, dated and sourced, and the next natural questions as buttons. */
import template from '../../cards/answer.json' with { type: 'json' };
import { answerInWords, type Answer } from '../plan/answers.ts';
import { askButtons } from './ask.ts';
import { cardTemplate, colourOf, plainText, type Draw, type Drawn } from './draw.ts';

interface AnswerView {
  readonly fallback: string;
  readonly title: string;
  readonly asAt: string;
  readonly facts: readonly object[];
  readonly items: readonly object[];
  readonly more: string;
  readonly source: string;
  readonly next: readonly object[];
}

const draw: Draw<AnswerView> = cardTemplate(template);
const FALLBACK = 300;

export function drawAnswer(answer: Answer): Drawn {
  return draw({
    fallback: plainText(answerInWords(answer).join('. ')).slice(0, FALLBACK),
    title: plainText(answer.title),
    asAt: answer.asAt,
    facts: answer.facts.map(({ label, value }) => ({
      label: plainText(label),
      value: plainText(value),
    })),
    items: answer.items.map(({ title, standing, said, rag }) => ({
      title: plainText(title),
      standing: plainText(standing),
      colour: colourOf(rag),
      said: said.map((line) => ({ line: plainText(line) })),
    })),
    more: answer.more > 0 ? `and ${answer.more} more` : '',
    source: plainText(answer.source),
    next: askButtons(answer.next),
  });
}
