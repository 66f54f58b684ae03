/** Role titles in typed words. */
import type { Span } from '../words.ts';
import {
  isEndOfName,
  isNamedAlone,
  isOthersPost,
  isPlainPost,
  isPluralPost,
  isPostOnly,
} from './around.ts';
import { isJoiner, isPost, isRank } from './posts.ts';
import { titleWord } from './title-words.ts';
import { askedFor, fitOf, isWholeArea, type AskedTitle, type Title } from './titles.ts';

export interface TitleFound<Owner> {
  readonly span: Span;
  readonly owners: readonly Owner[];
  readonly sureness: number;
}

export interface Titles<Owner> {
  /** Every word of every title, written out, in the singular. */
  readonly words: ReadonlySet<string>;
  readonly byWord: ReadonlyMap<string, readonly Title<Owner>[]>;
}

export function titlesOf<Owner>(all: readonly Title<Owner>[]): Titles<Owner> {
  const byWord = new Map<string, Title<Owner>[]>();
  for (const title of all)
    for (const word of title.words) {
      const those = byWord.get(word);
      if (those === undefined) byWord.set(word, [title]);
      else those.push(title);
    }
  return { words: new Set(byWord.keys()), byWord };
}

/** Titles standing anywhere in a sentence; what may as well be a topic is none. */
export function titlesIn<Owner>(
  words: readonly string[],
  titles: Titles<Owner>,
): readonly TitleFound<Owner>[] {
  const typed = words.map((word, index) =>
    // `Ad hoc` is no assistant director.
    words[index + 1] === 'hoc' ? null : titleWord(word, titles.words),
  );
  const found: TitleFound<Owner>[] = [];
  for (const run of runsOf(typed)) {
    const fitting = spansIn(run, typed).flatMap((span) => {
      const fit = titleAt(span, typed, words, titles);
      return fit === null ? [] : [fit];
    });
    for (const fit of fitting.toSorted(fullestFirst))
      if (found.every(({ span }) => fit.span.to <= span.from || fit.span.from >= span.to))
        found.push(fit);
  }
  return found;
}

/** The titles that words fit which are known to mean one. */
export function titleMeant<Owner>(
  words: readonly string[],
  titles: Titles<Owner>,
): Omit<TitleFound<Owner>, 'span'> | null {
  const typed = words.map((word) => titleWord(word, titles.words));
  const known = typed.filter((word) => word !== null);
  const strange = typed.length - known.length;
  if (known.length === 0 || strange >= known.length) return null;
  const best = bestFor(askedFor(known.join(' ')), titles);
  if (best === null || best.fit < 0.35) return null;
  const share = known.length / typed.length;
  return { owners: best.owners, sureness: best.fit * share };
}

const LONGEST = 14;
const LEAST = 0.44;

/** Stretches in which every word may be part of a title. */
function runsOf(typed: readonly (string | null)[]): readonly Span[] {
  const runs: Span[] = [];
  for (let from = 0; from < typed.length; from += 1) {
    if (typed[from] === null) continue;
    let to = from;
    while (to < typed.length && typed[to] !== null) to += 1;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

function spansIn({ from, to }: Span, typed: readonly (string | null)[]): readonly Span[] {
  const spans: Span[] = [];
  for (let first = from; first < to; first += 1)
    for (let last = first; last < Math.min(to, first + LONGEST); last += 1)
      if (!isJoiner(typed[first] ?? '') && !isJoiner(typed[last] ?? ''))
        spans.push({ from: first, to: last + 1 });
  return spans;
}

interface Fit<Owner> extends TitleFound<Owner> {
  /** How many words that tell one title from another were typed. */
  readonly count: number;
}

/** The most words first; then the best fit, without what else stands around it. */
function fullestFirst<Owner>(one: Fit<Owner>, other: Fit<Owner>): number {
  return (
    other.count - one.count ||
    other.sureness - one.sureness ||
    one.span.to - one.span.from - (other.span.to - other.span.from)
  );
}

function titleAt<Owner>(
  span: Span,
  typed: readonly (string | null)[],
  words: readonly string[],
  titles: Titles<Owner>,
): Fit<Owner> | null {
  const text = typed.slice(span.from, span.to).join(' ');
  const asked = askedFor(text);
  if (isOthersPost(words, span)) return null;
  const best = bestFor(asked, titles);
  if (best === null) return null;
  const sureness = surenessOf(best, asked, words, span);
  return sureness < LEAST ? null : { span, owners: best.owners, sureness, count: countOf(asked) };
}

/** Head or head of service is the same. */
function countOf({ words }: AskedTitle): number {
  return words.has('service') ? words.size - 1 : words.size;
}

function surenessOf<Owner>(
  { fit, first }: Best<Owner>,
  asked: AskedTitle,
  words: readonly string[],
  span: Span,
): number {
  const isWhole = fit > 0.99;
  if (isPlainPost(asked.words, isWhole)) return 0;
  if (!isWhole && isPostOnly(asked.words)) return postAlone(fit, asked, words, span);
  if (asked.posts.length === 0 && asked.general === null) {
    if (isNamedAlone(words, span, asked.words, isWhole)) return Math.min(fit, 0.6);
    return isWhole && asked.words.size > 1 ? 0.8 : isWholeArea(asked, first) ? LEAST : 0;
  }
  return isPluralPost(words, span) ? 0 : fit;
}

/** Of an area the plan does not know, more may follow: `head of service for parks`. */
function postAlone(fit: number, asked: AskedTitle, words: readonly string[], span: Span): number {
  if (isPluralPost(words, span)) return 0;
  return asked.words.size > 1 && isEndOfName(words[span.to]) ? fit : fit - 0.2;
}

interface Best<Owner> {
  readonly fit: number;
  readonly first: Title<Owner>;
  readonly owners: readonly Owner[];
}

function bestFor<Owner>(asked: AskedTitle, titles: Titles<Owner>): Best<Owner> | null {
  // Without a word of its area in it, a title fits only what says no area.
  const area = [...asked.words].filter((word) => !isPost(word) && !isRank(word));
  const from = area.length === 0 ? [...asked.words] : area;
  const sharing = new Set(from.flatMap((word) => titles.byWord.get(word) ?? []));
  const fits = [...sharing]
    .map((title) => ({ title, fit: fitOf(asked, title) }))
    .toSorted((one, other) => other.fit - one.fit);
  const [best] = fits;
  if (best === undefined || best.fit <= 0) return null;
  // Nothing comes near the whole of a title; parts of two are hardly told apart.
  const near = best.fit - (best.fit >= 0.95 ? 0.04 : 0.1);
  const equal = fits.filter(({ fit }) => fit > near);
  return { fit: best.fit, first: best.title, owners: equal.map(({ title }) => title.owner) };
}
