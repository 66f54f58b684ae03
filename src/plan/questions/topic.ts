/** What a question is about, in its own words: those that neither name something nor ask for it. */
import { isNoise } from './noise.ts';
import type { Marked } from './marked.ts';
import { meant } from './things/meant.ts';
import type { Thing, ThingKind, Things } from './things/things.ts';
import { typedFor, type Word } from './words.ts';

export interface Topic {
  /** Empty where nothing is left that could be a topic. */
  readonly words: readonly string[];
  /** As typed, from the first of the words to the last. */
  readonly phrase: string;
  readonly thing: Thing | null;
  readonly sureness: number;
  /** Two or three that may be meant alike. */
  readonly several: readonly Thing[];
}

export const NO_TOPIC: Topic = { words: [], phrase: '', thing: null, sureness: 0, several: [] };

const PLAN: readonly ThingKind[] = ['outcome', 'action', 'milestone'];
const KPIS: readonly ThingKind[] = ['kpi'];

export function topicAmong(things: Things | null, topic: Topic, kinds: 'plan' | 'kpi'): Topic {
  if (things === null || topic.words.length === 0) return topic;
  const found = meant(things, topic.words, kinds === 'plan' ? PLAN : KPIS);
  switch (found.kind) {
    case 'one':
      return { ...topic, thing: found.thing, sureness: found.sureness, several: [] };
    case 'several':
      return { ...topic, thing: null, sureness: 0, several: found.things };
    case 'none':
      return { ...topic, thing: null, sureness: 0, several: [] };
  }
}

/** The words left over, with a role's words among them where no owner is asked about. */
export function topicOf(
  text: string,
  { words, pieces }: Marked,
  taken: readonly RegExp[],
  keepOwners: boolean,
): Topic {
  const consumed = new Set<number>();
  for (const { from, to, text: mark } of pieces)
    if (isMark(mark) && !(keepOwners && mark === 'OWNER'))
      for (let index = from; index < to; index += 1) consumed.add(index);
  const marked = pieces.map((piece) => piece.text).join(' ');
  for (const cue of taken) consume(marked, cue, pieces, consumed);
  const left = words.flatMap((word, index) =>
    consumed.has(index) || isNoise(word.word) ? [] : [{ word, index }],
  );
  const first = left[0]?.index ?? 0;
  const last = left.at(-1)?.index ?? -1;
  return {
    ...NO_TOPIC,
    words: left.map(({ word }) => word.word),
    phrase: last < first ? '' : typedFor(text, words, { from: first, to: last + 1 }),
  };
}

/** Every stretch that a cue matches, not its first only. */
function consume(
  marked: string,
  cue: RegExp,
  pieces: Marked['pieces'],
  consumed: Set<number>,
): void {
  for (const match of marked.matchAll(new RegExp(cue.source, 'gu'))) {
    const end = match.index + match[0].length;
    for (const piece of pieces)
      if (piece.at >= match.index && piece.at + piece.text.length <= end && piece.text !== 'OWNER')
        for (let index = piece.from; index < piece.to; index += 1) consumed.add(index);
  }
}

function isMark(text: string): boolean {
  return /^[A-Z]+$/.test(text);
}

export function wordsOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ');
}
