/** A question with what was recognised in it marked, so that what is asked about it can be told. */
import type { Plan } from '../model.ts';
import type { Day } from '../time.ts';
import { findNamed, type Named } from './named.ts';
import type { OwnerFound, Owners } from './owners/owners.ts';
import type { Meeting } from './question.ts';
import { calledOf, quotedIn } from './quoted.ts';
import { findWhen, type When } from './when/find-when.ts';
import type { Span, Word } from './words.ts';

export interface Marked {
  readonly words: readonly Word[];
  readonly named: readonly Named[];
  readonly whens: readonly When[];
  readonly owners: readonly OwnerFound[];
  /** The words with marks in capitals in place of what was recognised: `who owns REF`. */
  readonly text: string;
  /** Which words each piece of `text` stands for. */
  readonly pieces: readonly Piece[];
}

export interface Piece extends Span {
  readonly text: string;
  /** Where it stands in `Marked.text`. */
  readonly at: number;
}

/** Words that stand so in the plan: no cue, but what is asked about. */
export const QUOTED = 'QUOTED';

interface Mark extends Span {
  readonly mark: string;
}

export function markedOf(
  words: readonly Word[],
  plan: Plan | null,
  owners: Owners | null,
  moment: { readonly today: Day; readonly meetings: readonly Meeting[] },
): Marked {
  const named = findNamed(words, plan);
  const whens = findWhen(words, moment)
    .filter(({ span }) => isFree(span, named))
    .filter(({ span }) => !isTheDigest(words.slice(span.from, span.to)));
  const found = ownersAmong(words, owners).filter(
    ({ span }) => isFree(span, named) && isFree(span, whens),
  );
  const taken = [...named, ...whens, ...found];
  const called = [...(plan === null ? [] : quotedIn(words, plan)), ...calledOf(words)];
  const quoted = called
    .filter((span) => isFree(span, taken))
    .filter((span, at, all) => !all.slice(0, at).some((other) => overlap(span, other)));
  const marks: readonly Mark[] = [
    ...named.map(({ kind, span }) => ({ ...span, mark: kind.toUpperCase() })),
    ...whens.map((when) => ({ ...when.span, mark: markOf(when, words) })),
    ...found.map(({ span }) => ({ ...span, mark: 'OWNER' })),
    ...quoted.map((span) => ({ ...span, mark: QUOTED })),
  ].toSorted((a, b) => a.from - b.from);
  const pieces = piecesOf(words, marks);
  const text = pieces.map((piece) => piece.text).join(' ');
  return { words, named, whens, owners: found, text, pieces };
}

/** `send this week's digest` names no time; `since the last digest` does. */
function isTheDigest(said: readonly Word[]): boolean {
  const words = said.map(({ word }) => word);
  return (
    words.includes('digest') && !words.some((word) => /^(?:last|previous|since|next)$/.test(word))
  );
}

const LIKELY = 0.5;
const HOLDING =
  /^(?:.* )?(?:what|which|how many) (?:is|are|has|have|does|do|else (?:is|has|does)) (?:the )?(.{2,60}?)(?: s)?(?: lot| team| people| folk)? (?:got on|got|down for|own|owns|hold|holds|carrying|lead on|leading on|responsible for|on their plate|doing|up to|missed|overdue|late with|behind on)(?: |$)|^(?:has|have|is|are) (?:the )?(.{2,60}?)(?: lot| team| people| folk)? (?:got anything|got any|missed|overdue on|late on|behind on)(?: |$)/;

/** `what is finance down for`: who holds something is named more loosely. */
function heldBy(words: readonly Word[], owners: Owners): readonly OwnerFound[] {
  const text = words.map(({ word }) => word).join(' ');
  const found = HOLDING.exec(text);
  const named = (found?.[1] ?? found?.[2])?.split(' ');
  if (named === undefined) return [];
  const from = words.findIndex((_, at) =>
    named.every((word, index) => words[at + index]?.word === word),
  );
  const meant = from < 0 ? null : owners.match(named);
  if (meant === null || meant.sureness <= LIKELY) return [];
  return [{ ...meant, span: { from, to: from + named.length } }];
}

/** `the commissioning managers plate`: a genitive without its apostrophe; `David J` is one name. */
function ownersAmong(words: readonly Word[], owners: Owners | null): readonly OwnerFound[] {
  if (owners === null) return [];
  const { vocabulary } = owners;
  const singular = words.map((word) => {
    const stem = word.word.replace(/s$/, '');
    return !vocabulary.has(word.word) && vocabulary.has(stem) ? { ...word, word: stem } : word;
  });
  const sure = owners.find(singular).filter(({ sureness }) => sureness > LIKELY);
  const all = sure.length > 0 ? sure : heldBy(words, owners);
  return all.map((found) => {
    const initial = words[found.span.to]?.word ?? '';
    const isInitial = found.owners[0]?.kind === 'person' && /^[a-z]$/.test(initial);
    return isInitial ? { ...found, span: { ...found.span, to: found.span.to + 1 } } : found;
  });
}

const FORUM = /^(?:boards?|dmts?|scrutiny|meetings?|met|digest|time|cabinet|committee)$/;

const NOW =
  /^(?:as|at|of|to|by|for|the|right|now|today|current(?:ly)?|this|moment|tonight|end|day|days)$/;

/** A meeting is told from a plain time, and what is over from what is to come. */
function markOf({ relation, past, future, span, forum }: When, words: readonly Word[]): string {
  const said = words.slice(span.from, span.to).map(({ word }) => word);
  const isMeeting = forum !== null || said.some((word) => FORUM.test(word));
  // `Actions from the last Board` came out of it; `since` says otherwise.
  if (isMeeting && said[0] === 'from') return 'MEETING';
  if (relation === 'since' || relation === 'after') return 'SINCE';
  if (said.every((word) => NOW.test(word))) return 'NOW';
  if (relation === 'by' || relation === 'before') return 'BY';
  if (isMeeting) return 'MEETING';
  if (relation === 'as-at') return 'ASAT';
  if (past === null && future !== null) return 'FUTURE';
  return future === null ? 'PAST' : 'TIME';
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

function isFree(span: Span, others: readonly { readonly span: Span }[]): boolean {
  return others.every(({ span: other }) => span.to <= other.from || other.to <= span.from);
}

function piecesOf(words: readonly Word[], marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let index = 0; index < words.length;) {
    const mark = marks.find(({ from }) => from === index);
    const piece = {
      from: index,
      to: mark?.to ?? index + 1,
      text: mark?.mark ?? words[index]?.word ?? '',
      at,
    };
    pieces.push(piece);
    at += piece.text.length + 1;
    index = piece.to;
  }
  return pieces;
}
