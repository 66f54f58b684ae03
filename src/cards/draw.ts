/** Template and data become a card. Data is put in once, so nothing in it is ever evaluated. */
import { Template } from 'adaptivecards-templating';
import type { RagKey } from '../plan/model.ts';

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

/** The client's own semantic colours, so that dark and high-contrast themes stay readable. */
export function colourOf(rag: RagKey | null): string {
  return rag === null
    ? 'Default'
    : { red: 'Attention', amber: 'Warning', green: 'Good', blue: 'Accent' }[rag];
}

/** Control characters and direction overrides can make text look like what it is not. */
export function plainText(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g,
      '',
    )
    .trim();
}
