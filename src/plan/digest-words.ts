import { joinCounts, type DigestPage } from './digest-page.ts';

/** The page as plain text, for terminals, notifications and readers. */
export function digestInWords(page: DigestPage): readonly string[] {
  return [
    page.title,
    page.plan,
    page.asAt,
    '',
    page.headline,
    '',
    ...page.outcomes.flatMap(({ title, counts, total, travel }) => [
      title,
      `  ${joinCounts(counts)} ${total}`,
      `  ${travel}`,
    ]),
    ...page.sections.flatMap(({ heading, lines, more, ask }) => [
      '',
      heading,
      ...lines.map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more: ask "${ask}"`] : []),
    ]),
    '',
    page.legend,
  ];
}
