/** The weekly RAG digest as a channel post. Nothing to press: it is a record of a moment. */
import template from '../../cards/digest.json' with { type: 'json' };
import { brief, type DigestPage } from '../plan/digest-page.ts';
import {
  cardTemplate,
  fitting,
  plainText,
  rated,
  type Draw,
  type Drawn,
  type RatedText,
} from './draw.ts';

export interface DigestView {
  readonly fallback: string;
  readonly title: string;
  readonly planTitle: string;
  readonly asAt: string;
  readonly headline: string;
  readonly outcomes: readonly {
    readonly title: string;
    readonly counts: readonly Run[];
    readonly total: string;
    readonly travel: string;
  }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly line: string }[];
    readonly more: string;
  }[];
  readonly legend: string;
}

interface Run {
  readonly text: string;
  readonly colour: string;
}

const draw: Draw<DigestView> = cardTemplate(template);

export function drawDigest(page: DigestPage): Drawn {
  return fitting((length) => draw(digestView(page, length)));
}

function digestView(page: DigestPage, length: number): DigestView {
  return {
    fallback: `${page.title}: ${page.headline}`,
    title: page.title,
    planTitle: brief(`${plainText(page.plan)}, for ${plainText(page.audience)}`, length),
    asAt: page.asAt,
    headline: page.headline,
    outcomes: page.outcomes.map(({ title, counts, total, travel }) => ({
      title: brief(plainText(title), length),
      counts: counts.flatMap(({ text, rag }, i) => runs(rated(i === 0 ? text : ` · ${text}`, rag))),
      total: ` ${total}`,
      travel,
    })),
    sections: page.sections.map(({ heading, lines, more, ask }) => ({
      heading,
      lines: lines.map((line) => ({ line: brief(plainText(line), length) })),
      more: more > 0 ? `and ${more} more: ask me "${ask}"` : '',
    })),
    legend: brief(plainText(page.legend), Math.max(length, 600)),
  };
}

function runs({ before, shape, after, colour }: RatedText): readonly Run[] {
  return [
    { text: before, colour: 'Default' },
    { text: shape, colour },
    { text: after, colour: 'Default' },
  ];
}
