/** What a question is about, in its own words: those that neither name something nor ask for it. */
import { isNoise } from './noise.ts';
import { QUOTED, type Marked } from './marked.ts';
import { EVERYDAY } from './spelling/everyday.ts';
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
export function topicAmong(things: Things | null, topic: Topic, kinds: keyof typeof AMONG): Topic {
  if (things === null || topic.words.length === 0) return topic;
  if (topic.words.every((word) => /^\d+$/.test(word))) return NO_TOPIC;
  const { words } = topic;
  const unknown = words.filter(
    (word, at) => !isPlanWord(things, word) && !isHalf(things, words, at) && !/^\d+$/.test(word),
  );
  const strange = unknown.filter((word) => !EVERYDAY.has(word));
  const chat = new Set(unknown.filter((word) => EVERYDAY.has(word)));
  const found: Meant =
    chat.size === words.length || strange.length * 2 >= Math.max(1, words.length)
      ? { kind: 'none' }
      : meant(things, words, AMONG[kinds], chat);
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
  return things.vocabulary.has(word) || things.knows(word, EVERYDAY.has(word));
}

/** `mocking bird` for `mockingbird` */
function isHalf(things: Things, words: readonly string[], at: number): boolean {
  const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
  return things.vocabulary.has(before + word) || things.vocabulary.has(word + after);
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
    if (isMark(mark) && mark !== QUOTED && !(keepOwners && mark === 'OWNER'))
      for (let index = from; index < to; index += 1) consumed.add(index);
  const marked = pieces.map((piece) => piece.text).join(' ');
  for (const cue of taken) consume(marked, cue, pieces, consumed);
  const quoted = [...text.matchAll(IN_MARKS)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const called = new Set<number>();
  for (const { from, to, text: mark } of pieces)
    if (mark === QUOTED) for (let index = from; index < to; index += 1) called.add(index);
  const left = words.flatMap((word, index) => {
    const isQuoted = quoted.some(([from = 0, to = 0]) => word.at >= from && word.end <= to);
    if (isQuoted || called.has(index)) return [{ word, index }];
    if (consumed.has(index) || isNoise(word.word)) return [];
    return isThePlan(words, index) ? [] : [{ word, index }];
  });
  const first = left[0]?.index ?? 0;
  const last = left.at(-1)?.index ?? -1;
  return {
    ...NO_TOPIC,
    words: left.map(({ word }) => word.word),
    phrase: last < first ? '' : typedFor(text, words, { from: first, to: last + 1 }),
  };
}

/** What stands between quotation marks names something. */
const IN_MARKS = /["“‘'](?=\S)[^"”’']{3,}["”’'](?!\p{L})/gu;

/** `the plan`, not `care plans`. */
function isThePlan(words: readonly Word[], at: number): boolean {
  if (!/^plans?$/.test(words[at]?.word ?? '')) return false;
  const before = words[at - 1]?.word;
  return (
    before === undefined ||
    (isNoise(before) && before !== 'a') ||
    /^(?:the|this|our|whole|entire|overall|improvement|action|of|in)$/.test(before)
  );
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
      if (
        isWithin(piece, whole) &&
        !gaps.some((gap) => isWithin(piece, gap)) &&
        !KEPT.has(piece.text)
      )
        for (let index = piece.from; index < piece.to; index += 1) consumed.add(index);
  }
}

/** A cue may run over them; what they say is still what is asked about. */
const KEPT = new Set(['OWNER', QUOTED]);

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
