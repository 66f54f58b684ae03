/** Words of a question that stand so in the plan: `address drift and delay` asks about no delay. */
import type { Plan } from '../model.ts';
import { isNoise } from './noise.ts';
import { wordsIn, type Span, type Word } from './words.ts';

/** Fewer words are said by chance. */
const LEAST = 3;

const RUNS = new WeakMap<Plan, ReadonlySet<string>>();

export function quotedIn(words: readonly Word[], plan: Plan): readonly Span[] {
  const runs = runsOf(plan);
  const spans: Span[] = [];
  for (let from = 0; from + LEAST <= words.length; from += 1) {
    if (!runs.has(runAt(words, from))) continue;
    const last = spans.at(-1);
    const span = { from, to: from + LEAST };
    if (last !== undefined && last.to > from) spans[spans.length - 1] = { ...last, to: span.to };
    else spans.push(span);
  }
  return spans.filter(({ from, to }) => tells(words.slice(from, to)));
}

/** `the risk assessment action`, `the one about full oversight of risks`: said to be a name. */
export function calledOf(words: readonly Word[]): readonly Span[] {
  return words.flatMap(({ word }, at): Span[] => {
    if (!/^(?:one|action|milestone|bit|piece|task|item)$/.test(word)) return [];
    const about = /^(?:about|on|around|regarding|re|where)$/.test(words[at + 1]?.word ?? '');
    const span = about ? after(words, at + 2) : before(words, at);
    return span !== null && tells(words.slice(span.from, span.to)) ? [span] : [];
  });
}

/** What follows, as far as it is typed in one go: a comma ends it. */
function after(words: readonly Word[], from: number): Span | null {
  let to = from;
  while (to < words.length && (to === from || gapBefore(words, to) <= 1)) to += 1;
  return to > from + 1 ? { from, to } : null;
}

function before(words: readonly Word[], to: number): Span | null {
  for (let from = to - 1; from >= Math.max(0, to - MOST); from -= 1) {
    const word = words[from]?.word ?? '';
    if (word === 'the') return to - from > 2 ? { from: from + 1, to } : null;
    if (/^(?:of|for|on|about|behind|is|are|has|with|to|from|in)$/.test(word)) return null;
  }
  return null;
}

const MOST = 8;

function gapBefore(words: readonly Word[], at: number): number {
  return (words[at]?.at ?? 0) - (words[at - 1]?.end ?? 0);
}

/** Every three words that follow one another in what the plan calls its things. */
function runsOf(plan: Plan): ReadonlySet<string> {
  const known = RUNS.get(plan);
  if (known !== undefined) return known;
  const runs = new Set<string>();
  for (const title of titlesOf(plan)) {
    const words = wordsIn(title);
    for (let from = 0; from + LEAST <= words.length; from += 1) runs.add(runAt(words, from));
  }
  RUNS.set(plan, runs);
  return runs;
}

function titlesOf({ outcomes }: Plan): readonly string[] {
  return outcomes.flatMap(({ title, statement, actions, kpis }) => [
    title,
    statement ?? '',
    ...actions.flatMap((action) => [
      action.text ?? '',
      ...action.milestones.map((milestone) => milestone.text),
    ]),
    ...kpis.map(({ measure }) => measure),
  ]);
}

function runAt(words: readonly Word[], from: number): string {
  return words
    .slice(from, from + LEAST)
    .map(({ word }) => word)
    .join(' ');
}

/** More than small words. */
function tells(words: readonly Word[]): boolean {
  return words.filter(({ word }) => !isNoise(word)).length >= 2;
}
