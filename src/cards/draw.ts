/** Template and data become a card. Data is put in once, so nothing in it is ever evaluated. */
import { Template } from 'adaptivecards-templating';
import type { RagKey } from '../plan/model.ts';
import { aroundShape } from '../plan/rag.ts';

export type Card = Readonly<Record<string, unknown>>;

/** A card and the sentence that stands for it in notifications and where cards cannot be shown. */
export interface Drawn {
  readonly card: Card;
  readonly summary: string;
}

export type Draw<View> = (view: View) => Drawn;

/** Parsed once: parsing costs eight times what filling in does. */
export function cardTemplate(template: object): Draw<{ readonly fallback: string }> {
  const parsed = new Template(template);
  return (view) => ({
    card: parsed.expand({ $root: view }) as Card,
    summary: view.fallback,
  });
}

/** A card stays under this many bytes of UTF-8; Teams refuses what is much larger. */
export const CARD_BYTES = 25_000;
const LENGTHS = [2000, 1000, 600, 300, 160, 90, 50];
const SHORTEST = 30;

/** Drawn with the longest texts that still fit; the whole text is a question away. */
export function fitting(drawAt: (length: number) => Drawn): Drawn {
  for (const length of LENGTHS) {
    const drawn = drawAt(length);
    if (bytesOf(drawn.card) <= CARD_BYTES) return drawn;
  }
  return drawAt(SHORTEST);
}

export function bytesOf(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** The client's own semantic colours, so that dark and high-contrast themes stay readable. */
export function colourOf(rag: RagKey | null): string {
  return rag === null
    ? 'Default'
    : { red: 'Attention', amber: 'Warning', green: 'Good', blue: 'Accent' }[rag];
}

/** Text with its RAG shape coloured: coloured words are hard to read, and yellow ones cannot be. */
export function rated(text: string, rag: RagKey | null): RatedText {
  const [before, shape, after] = aroundShape(visible(text));
  return { before, shape, after, colour: colourOf(rag) };
}

export interface RatedText {
  readonly before: string;
  readonly shape: string;
  readonly after: string;
  readonly colour: string;
}

/** Choices are shown as markdown by some clients: what could become a link or bold is left out. */
export function choiceText(text: string): string {
  return plainText(text).replace(/[*_~`[\]<>{}]/g, '');
}

/** Control characters and direction overrides can make text look like what it is not. */
export function plainText(text: string): string {
  return visible(text).trim();
}

/** The same, with the spaces at its ends. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g,
    '',
  );
}
