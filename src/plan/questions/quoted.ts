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
