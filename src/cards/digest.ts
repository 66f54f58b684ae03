/** The weekly RAG digest as a channel post. Nothing to press: it is a record of a moment. */
import template from '../../cards/digest.json' with { type: 'json' };
import type { DigestPage } from '../plan/digest-page.ts';
import { cardTemplate, colourOf, plainText, type Draw, type Drawn } from './draw.ts';

interface DigestView {
  readonly fallback: string;
  readonly title: string;
  readonly planTitle: string;
  readonly asAt: string;
  readonly headline: string;
  readonly outcomes: readonly object[];
  readonly sections: readonly object[];
  readonly legend: string;
}

const draw: Draw<DigestView> = cardTemplate(template);

export function drawDigest(page: DigestPage): Drawn {
  return draw({
    fallback: `${page.title}: ${page.headline}`,
    title: `${page.title}, for ${plainText(page.audience)}`,
    planTitle: plainText(page.plan),
    asAt: page.asAt,
    headline: page.headline,
    outcomes: page.outcomes.map(({ title, counts, total, travel }) => ({
      title: plainText(title),
      counts: counts.map(({ text, rag }) => ({ text: `${text}   `, colour: colourOf(rag) })),
      total,
      travel,
    })),
    sections: page.sections.map(({ heading, lines, more, ask }) => ({
      heading,
      lines: lines.map((line) => ({ line: plainText(line) })),
      more: more > 0 ? `and ${more} more: ask me "${ask}"` : '',
    })),
    legend: page.legend,
  });
}
