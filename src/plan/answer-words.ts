/** An answer as plain text, for terminals, notifications and readers. */
import type { Answer } from './answers.ts';
import { list } from './refusals.ts';

export function answerInWords(answer: Answer): readonly string[] {
  return [
    answer.title,
    answer.asAt,
    ...answer.facts.map(({ label, value }) => `${label}: ${value}`),
    ...answer.items.flatMap(({ title, standing, said, link }) => [
      `- ${title}`,
      `    ${standing}`,
      ...said.map((line) => `    ${line}`),
      ...(link === null ? [] : [`    Evidence: ${link}`]),
    ]),
    ...(answer.more.length > 0 ? [sayMore(answer)] : []),
    answer.source,
  ];
}

const NAMED = 40;

/** Names what an answer leaves out, so that it can be asked for; empty when nothing is. */
export function sayMore({ more }: Pick<Answer, 'more'>): string {
  const [first] = more;
  if (first === undefined) return '';
  const others = more.length - NAMED;
  const named = others > 0 ? [...more.slice(0, NAMED), `${others} others`] : more;
  return `and ${more.length} more: ${list(named)}. Ask "status of ${first}".`;
}
