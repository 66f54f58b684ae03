/** Reads what times a question means. */
import type { Day } from '../../time.ts';
import type { Meeting } from '../question.ts';
import type { Span, Word } from '../words.ts';
import { wordAt, type Heard, type Line, type Relation, type Said } from './line.ts';
import { period } from './period.ts';
import { prepositionAt } from './prepositions.ts';
import { between } from './stretches-between.ts';
import { laid, type Range } from './time-said.ts';

export { WHEN_WORDS } from './when-words.ts';

export interface When {
  /** Of the whole phrase, with its preposition. */
  readonly span: Span;
  /** What the preposition says. */
  readonly relation: Relation;
  /** The same words read as gone by, and as still to come; null where they cannot be read so. */
  readonly past: Range | null;
  readonly future: Range | null;
  /** The forum when a meeting is meant whose day is not known; else null. */
  readonly forum: string | null;
}

export function findWhen(
  words: readonly Word[],
  asked: { readonly today: Day; readonly meetings: readonly Meeting[] },
): readonly When[] {
  const line: Line = { words, ...asked };
  const found: When[] = [];
  let at = 0;
  while (at < words.length) {
    const when = whenAt(line, at);
    if (when !== null) found.push(when);
    at = when?.span.to ?? at + 1;
  }
  return found;
}

function whenAt(line: Line, at: number): When | null {
  const preposition = prepositionAt(line, at);
  const from = preposition?.to ?? at;
  const stretch =
    between(line, at, period) ?? (preposition === null ? null : between(line, from, period));
  if (stretch !== null) return whenOf(line, at, stretch, 'between');
  if (preposition === null) return alone(line, at);
  const { relation } = preposition;
  const said = period(line, from, { relation, cued: true, definite: false });
  if (said === null) return alone(line, at);
  return whenOf(line, at, said, relation);
}

function alone(line: Line, at: number): When | null {
  const cued = CUES.has(wordAt(line, at - 1));
  const heard: Heard = { relation: 'none', cued, definite: false };
  const said = wordAt(line, at) === 'to' ? period(line, at + 1, heard) : null;
  if (said?.met) return whenOf(line, at, said, 'on');
  const bare = period(line, at, heard);
  return bare === null ? null : whenOf(line, at, bare, 'none');
}

/** `due May` */
const CUES: ReadonlySet<string> = new Set(['due', 'year', 'deadline', 'deadlines']);

function whenOf(line: Line, at: number, { time, to, met }: Said, said: Relation): When {
  const { past, future } = laid(time, line.today);
  const isAgo = /^(?:ago|back)$/.test(wordAt(line, to - 1));
  const relation = said !== 'in' ? said : met ? inMeeting(line, at, to) : isAgo ? 'none' : said;
  const end = /^onwards?$/.test(wordAt(line, to)) ? to + 1 : to;
  return {
    span: { from: at, to: end },
    relation: end > to && relation === 'none' ? 'since' : relation,
    past,
    future,
    forum: time.kind === 'told' ? time.forum : null,
  };
}

/** What is wanted for the next Board is wanted by then; `in the last Board` is on its day. */
function inMeeting(line: Line, at: number, to: number): Relation {
  const isNext = line.words.slice(at, to).some(({ word }) => NEXT.has(word));
  return wordAt(line, at) === 'for' && isNext ? 'by' : 'on';
}

const NEXT: ReadonlySet<string> = new Set(['next', 'coming', 'upcoming', 'forthcoming']);
