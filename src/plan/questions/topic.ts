/** What a question is about, in its own words: those that neither name something nor ask for it. */
import { isNoise } from './noise.ts';
import type { Marked } from './marked.ts';
import { COMMON_WORDS } from './spelling/common-words.ts';
import { meant, type Meant } from './things/meant.ts';
import type { Thing, ThingKind, Things } from './things/things.ts';
import { typedFor, type Word } from './words.ts';

export interface Topic {
  /** Empty where nothing is left that could be a topic. */
  readonly words: readonly string[];
  /** As typed, from the first of the words to the last. */
  readonly phrase: string;
  readonly thing: Thing | null;
  readonly sureness: number;
  /** Words the plan does not have, that are not everyday words either. */
  readonly strange: readonly string[];
  /** Two or three that may be meant alike. */
  readonly several: readonly Thing[];
}

export const NO_TOPIC: Topic = {
  words: [],
  phrase: '',
  thing: null,
  sureness: 0,
  strange: [],
  several: [],
};

const PLAN: readonly ThingKind[] = ['outcome', 'action', 'milestone'];
const KPIS: readonly ThingKind[] = ['kpi'];

const OUTCOMES: readonly ThingKind[] = ['outcome'];
const AMONG = { plan: PLAN, kpi: KPIS, outcome: OUTCOMES };

/** Everyday words that the plan does not have say nothing; strange ones say it is something else. */
export function topicAmong(
  things: Things | null,
  topic: Topic,
  kinds: keyof typeof AMONG,
): Topic {
  if (things === null || topic.words.length === 0) return topic;
  const known = topic.words.filter((word) => !isEveryday(word) || isPlanWord(things, word));
  const strange = known.filter((word) => !things.knows(word) && !/^\d+$/.test(word));
  const found: Meant =
    strange.length > 0 && strange.length * 2 >= known.length
      ? { kind: 'none' }
      : meant(things, known, AMONG[kinds]);
  switch (found.kind) {
    case 'one':
      return { ...topic, strange, thing: found.thing, sureness: found.sureness, several: [] };
    case 'several':
      return { ...topic, strange, thing: null, sureness: 0, several: found.things };
    case 'none':
      return { ...topic, strange, thing: null, sureness: 0, several: [] };
  }
}

/** As it is written: an everyday word is no slip for one of the plan's. */
function isPlanWord(things: Things, word: string): boolean {
  return things.vocabulary.has(word) || things.knows(word);
}

function isEveryday(word: string): boolean {
  return COMMON_WORDS.has(word);
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
  for (const match of marked.matchAll(new RegExp(cue.source, 'dgu'))) {
    const [whole, ...gaps] = match.indices ?? [];
    if (whole === undefined) continue;
    for (const piece of pieces)
      if (isWithin(piece, whole) && !gaps.some((gap) => isWithin(piece, gap)) && piece.text !== 'OWNER')
        for (let index = piece.from; index < piece.to; index += 1) consumed.add(index);
  }
}

function isWithin(
  { at, text }: Marked['pieces'][number],
  stretch: readonly [number, number] | undefined,
): boolean {
  return stretch !== undefined && at >= stretch[0] && at + text.length <= stretch[1];
}

function isMark(text: string): boolean {
  return /^[A-Z]+$/.test(text);
}

export function wordsOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ');
}
