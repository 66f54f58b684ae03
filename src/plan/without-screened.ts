import { screen } from './screening.ts';

interface Said {
  readonly sentence: string;
  readonly where: string;
}

/** What is said of a file, without what it quotes where that could identify a child. */
export function withoutScreened<T extends Said>(said: T): T {
  const sentence = withoutQuote(said.sentence);
  const where = withoutQuote(said.where);
  return sentence === said.sentence && where === said.where ? said : { ...said, sentence, where };
}

function withoutQuote(text: string): string {
  const hit = screen(text);
  if (hit === null) return text;
  // What is quoted may hold quotation marks itself: all between the first and the last is cut.
  const from = text.indexOf('"');
  const to = text.lastIndexOf('"');
  const cut = from < to ? `${text.slice(0, from)}"…"${text.slice(to + 1)}` : text;
  return screen(cut) === null ? cut : `This is left out, for it repeats ${hit.looksLike}.`;
}
