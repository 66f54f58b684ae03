/** An answer as plain text, for terminals, notifications and readers. */
import type { Answer } from './answers.ts';

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
    ...(answer.more > 0 ? [`and ${answer.more} more`] : []),
    answer.source,
  ];
}
