/** One question by itself: which intent its words ask for, and what it is about. */
import type { Cue } from './cues/cue.ts';
import { ASKING } from './cues/asking.ts';
import { DOING, GREETING } from './cues/doing.ts';
import { DUE, HOLDS, MINE, OVERDUE, STATUS, WHO } from './cues/standing.ts';
import { KPI_WORDS, PAST_TENSE, SINGLE, TOLD } from './cues/tense.ts';
import { FILTER_WORDS, filtersIn, type Filters } from './filters.ts';
import type { Marked } from './marked.ts';
import { ELSEWHERE, ONE_CHILD } from './noise.ts';
import type { Intent } from './question.ts';
import type { Things } from './things/things.ts';
import { NO_TOPIC, topicAmong, topicOf, wordsOf, type Topic } from './topic.ts';

export interface Reading {
  readonly intent: Intent;
  /** Whether words ask for this intent, or it is only what is left. */
  readonly isAsked: boolean;
  readonly isMine: boolean;
  readonly filters: Filters;
  readonly topic: Topic;
}

export function interpret(text: string, marked: Marked, things: Things | null): Reading {
  const plain = wordsOf(marked.words);
  const filters = filtersIn(marked.text);
  const bare = { isMine: false, filters, topic: NO_TOPIC };
  if (fits(GREETING, marked.text)) return { ...bare, intent: 'greeting', isAsked: true };
  if (ONE_CHILD.test(plain) || ELSEWHERE.test(plain))
    return { ...bare, intent: 'off_topic', isAsked: true };
  const isMine = fits(MINE, marked.text);
  const told = [...DOING, ...ASKING].find((cue) => fits(cue, marked.text));
  const about = (cues: readonly Cue[], keepOwners = false): Topic =>
    topicOf(
      text,
      marked,
      cues.flatMap(({ any }) => any),
      keepOwners,
    );
  if (told !== undefined) {
    const asksPast = told.intent === 'changes_since' && isAsOf(marked);
    if (!asksPast)
      return {
        intent: told.intent,
        isAsked: true,
        isMine,
        filters,
        topic: topicAmong(
          things,
          about([told, STATUS, OVERDUE]),
          told.intent === 'kpis_off_target' ? 'plan' : 'plan',
        ),
      };
  }
  const cue = standingCue(marked, isMine, filters);
  const taken = cue === null ? [STATUS] : [cue, STATUS];
  const words = about(isMine ? [...taken, MINE] : taken, keepsOwners(cue));
  const topic = topicAmong(things, words, 'plan');
  const base = { isMine, filters, topic };
  return { ...base, ...standing(marked, things, cue, base) };
}

function fits({ any, unless }: Cue, text: string): boolean {
  return any.some((words) => words.test(text)) && unless?.test(text) !== true;
}

function keepsOwners(cue: Cue | null): boolean {
  return cue === null || cue === WHO;
}

/** The cue that tells most of those that fit; null where nothing but a standing is asked. */
function standingCue({ text }: Marked, isMine: boolean, filters: Filters): Cue | null {
  if (fits(OVERDUE, text)) return OVERDUE;
  if (!isMine && fits(HOLDS, text) && !(fits(WHO, text) && !/OWNER/.test(text))) {
    if (fits(DUE, text) || /FUTURE|BY/.test(text)) return DUE;
    return HOLDS;
  }
  if (!isMine && fits(WHO, text)) return WHO;
  if (fits(DUE, text) || /(?:FUTURE|BY)(?!\S)/.test(text)) return DUE;
  if (isMine) return MINE;
  return filters.isList && (filters.rag !== null || filters.state !== null) ? STATUS : null;
}

function standing(
  marked: Marked,
  things: Things | null,
  cue: Cue | null,
  { isMine, filters, topic }: Pick<Reading, 'isMine' | 'filters' | 'topic'>,
): Pick<Reading, 'intent' | 'isAsked'> & Partial<Pick<Reading, 'topic'>> {
  const hasThing = marked.named.length > 0 || topic.thing !== null;
  const ofOne = hasThing && SINGLE.test(marked.text) && !isMine;
  if (cue === OVERDUE && !ofOne) return { intent: 'overdue', isAsked: true };
  if (isAsOf(marked) && cue !== HOLDS && cue !== WHO) return { intent: 'as_of', isAsked: true };
  if (cue === HOLDS) return { intent: 'owner_items', isAsked: true };
  if (cue === WHO) return { intent: 'who_owns', isAsked: true };
  if (cue === DUE && !ofOne) return { intent: 'due', isAsked: true };
  if (cue === MINE) return { intent: 'my_milestones', isAsked: true };
  const kpi = kpiMeant(marked, things, topic);
  if (kpi !== null) return { intent: 'kpi', isAsked: true, topic: kpi };
  const isAsked = fits(STATUS, marked.text) || filters.rag !== null;
  return { intent: 'plan_status', isAsked };
}

/** How it stood on a day gone by. */
function isAsOf({ text, whens }: Marked): boolean {
  if (TOLD.test(text)) return true;
  const isPast = whens.some(({ past, relation }) => past !== null && relation !== 'since');
  return isPast && /ASAT|PAST|TIME|MEETING/.test(text) && (PAST_TENSE.test(text) || /ASAT/.test(text));
}

/** A KPI, where its words are asked for or nothing else of the plan holds them as well. */
function kpiMeant({ text }: Marked, things: Things | null, topic: Topic): Topic | null {
  if (/(?<!\S)KPI(?!\S)/.test(text)) return topic;
  const asksFigure = KPI_WORDS.test(text);
  const kpi = topicAmong(things, topic, 'kpi');
  const hasKpi = kpi.thing !== null || kpi.several.length > 0;
  if (asksFigure) return hasKpi || /kpi|indicator|measure/.test(text) ? kpi : null;
  if (kpi.thing === null) return null;
  const rival = topic.thing !== null || topic.several.length > 0;
  return rival ? null : kpi;
}

export { FILTER_WORDS };
