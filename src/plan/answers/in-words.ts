/** An answer as plain text, for terminals, notifications and readers. */
import type { Answer } from './answer.ts';

export function answerInWords(answer: Answer): readonly string[] {
  return [
    answer.title,
    ...(answer.summary === '' ? [] : [answer.summary]),
    answer.asAt,
    ...answer.facts.map(({ label, value }) => `${label}: ${value}`),
    ...answer.items.flatMap(({ title, standing, said, link }) => [
      `- ${title}`,
      `    ${standing}`,
      ...said.map((line) => `    ${line}`),
      ...(link === null ? [] : [`    Evidence: ${link}`]),
    ]),
    ...(answer.pages === null ? [] : [sayPages(answer)]),
    answer.source,
  ];
}

/** Which part of a long list is shown; empty when all of it is. */
export function sayPages({ pages }: Pick<Answer, 'pages'>): string {
  if (pages === null) return '';
  const shown = `${pages.first} to ${pages.last} of ${pages.of}`;
  return pages.next === null
    ? `${shown}, the last.`
    : `${shown}. For the next ask "${pages.next}", or "more".`;
}
