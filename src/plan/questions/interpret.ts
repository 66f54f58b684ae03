/** One question by itself: which intent its words ask for, and what it is about. */
import type { Cue } from './cues/cue.ts';
import { ASKING } from './cues/asking.ts';
import { DOING, GREETING } from './cues/doing.ts';
import { DUE, HOLDS, MINE, OVERDUE, STATUS, WHO } from './cues/standing.ts';
import { PAST_TENSE, SINGLE, STANDING, STANDS_SO, TOLD } from './cues/tense.ts';
import { COLOUR_NAMED, FILTER_WORDS, filtersIn, type Filters } from './filters.ts';
import { ASKS_KPI, kpiMeant } from './kpi-meant.ts';
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
  /** Dues moved later are asked for, rather than what is late. */
  readonly isMoved: boolean;
  readonly filters: Filters;
  readonly topic: Topic;
}

export function interpret(text: string, marked: Marked, things: Things | null): Reading {
  const plain = wordsOf(marked.words);
  const filters = filtersIn(marked.text);
  const isMoved = MOVED.test(plain) && !LATE.test(plain);
  const bare = { isMine: false, isMoved, filters, topic: NO_TOPIC };
  if (fits(GREETING, marked.text)) return { ...bare, intent: 'greeting', isAsked: true };
  const isElsewhere = ELSEWHERE.test(plain) && marked.named.length === 0;
  if (ONE_CHILD.test(plain) || isElsewhere || COLOUR_NAMED.test(plain))
    return { ...bare, intent: 'off_topic', isAsked: true };
  if (ERRAND.test(plain) && ![...DOING, ...ASKING].some((cue) => fits(cue, marked.text)))
    return { ...bare, intent: 'off_topic', isAsked: true };
  const isMine = fits(MINE, marked.text);
  const told = [...DOING, ...ASKING].find((cue) => fits(cue, marked.text));
  const filtering = filters.isList && (filters.rag !== null || filters.state !== null);
  const about = (cues: readonly Cue[], keepOwners = false): Topic =>
    topicOf(
      text,
      marked,
      [
        ...[...cues, ...(marked.owners.length > 0 ? [HOLDS] : [])].flatMap(({ any }) => any),
        ...(filtering ? FILTER_WORDS : []),
      ],
      keepOwners,
    );
  const among = (topic: Topic, intent: Intent): Topic => {
    if (!OUTCOME_NAMED.test(marked.text) && !OF_OUTCOMES.has(intent))
      return topicAmong(things, topic, 'plan');
    const found = topicAmong(things, topic, 'plan');
    if (found.thing?.kind === 'outcome') return found;
    const outcome = topicAmong(things, topic, 'outcome');
    if (outcome.thing !== null || found.thing === null) return outcome;
    return underOutcome(things, found);
  };
  if (told !== undefined) {
    const asksPast = told.intent === 'changes_since' && TOLD.test(marked.text);
    if (!asksPast) {
      const topic = among(about([told, STATUS]), told.intent);
      const isOwn = isMine && (told.intent !== 'not_reported' || OWN_REPORT.test(marked.text));
      const kpi = told.intent === 'kpis_off_target' ? topicAmong(things, topic, 'kpi') : topic;
      const ofKpi = kpi.thing?.kind === 'kpi' && topic.thing?.kind !== 'outcome';
      return ofKpi ||
        (kpi.thing !== null && ONE_FIGURE.test(marked.text) && kpi.thing.kind === 'kpi')
        ? { ...bare, intent: 'kpi', isAsked: true, topic: kpi }
        : { ...bare, intent: told.intent, isAsked: true, isMine: isOwn, topic };
    }
  }
  const cue = standingCue(marked, isMine, filters);
  const taken = cue === null ? [STATUS] : [cue, STATUS];
  const cues = isMine ? [...taken, MINE] : taken;
  const apart = among(about(cues), cue?.intent ?? 'plan_status');
  const [owner] = marked.owners;
  const isBare = apart.thing === null && apart.several.length === 0 && apart.strange.length === 0;
  if (cue === null && owner !== undefined && owner.sureness > SAID && isBare)
    return { ...bare, isMine, topic: apart, intent: 'owner_items', isAsked: true };
  // What a milestone says of managers is no question about their work.
  const ofThing = cue === HOLDS && apart.thing !== null && apart.sureness > LIKELY;
  const meantBy = ofThing ? null : cue;
  const topic = keepsOwners(meantBy, marked) ? among(about(cues, true), 'plan_status') : apart;
  const base = { ...bare, isMine, topic };
  return { ...base, ...standing(marked, things, meantBy, base) };
}

/** Who is to be chased is not the asker. */
const OWN_REPORT = /(?<!\S)(?:my|mine|i owe|have i|do i owe|am i|i have not|i not|to me)(?!\S)/;
/** One figure rather than all of them. */
const ONE_FIGURE =
  /(?<!\S)(?:the target|target on|target for|hitting (?:the|our) target|is (?:the|our))(?!\S)/;
/** `Are we going to be there by March?` asks how the plan stands. */
const WILL_WE =
  /^(?:so |and |but |right |honestly )*(?:are|will) (?:we|it)(?! (?:\S+ ){0,12}(?:OUTCOME|REF|QUOTED)(?!\S)) (?:\S+ ){0,12}BY(?!\S)/;
/** `Anything in January?`: of a time that may be either, what is to come. */
const WHAT_THEN = /(?<!\S)(?:which|anything|everything)(?!\S)/;
const ASKS_LIST =
  /(?<!\S)(?:what|which|anything|any|list|show|everything|all|how many|milestones?|actions?|tasks?|stuff|and|owt|OUTCOME|QUOTED)(?!\S)|^(?:(?:FUTURE|BY) ?)+$/;
/** `Which milestones have no lead?` asks who owns nothing. */
const LACKING: ReadonlySet<string> = new Set(['no_lead', 'no_date', 'no_evidence']);
const MOVED =
  /(?<!\S)(?:slip(?:s|ped|ping|page)?|put back|pushed back|postponed|moved (?:later|back)|re ?scheduled|re ?dated|slid)(?!\S)/;
const LATE = /(?<!\S)(?:over ?due|late|behind|missed|past)(?!\S)/;
/** Of what a role holds, only what falls due then. */
const DATED = /(?<!\S)(?:FUTURE|BY|TIME|due|deadlines?|coming up)(?!\S)/;
/** Advice and errands are for others. */
const ERRAND =
  /^(?:please |can you |could you |would you |hi )*(?:how (?:do|can|would|should|does) (?:i|we|one|you|someone)(?! know)|book|order|call|ring|email|reset|draft|write|translate|order|remind me to|look up|cancel|print|delete|remove|rename) /;

/** The outcome that what is meant stands under. */
function underOutcome(things: Things | null, topic: Topic): Topic {
  const { thing } = topic;
  const above = things?.all.find((one) => one.kind === 'outcome' && one.outcome === thing?.outcome);
  return above === undefined ? topic : { ...topic, thing: above };
}

/** Words that say the plan is spoken of, where nothing in it is named. */
const OF_PLAN =
  /(?<!\S)(?:PLAN|plan|rag|status|outcomes?|themes?|we|things?|everything|all|position|reports?|reported|milestones?|actions?|picture|snapshot|MEETING|ASAT)(?!\S)/;
const LIKELY = 0.5;
/** `communication` alone is a subject as well as somebody's post. */
const SAID = 0.62;

/** `the workforce theme`: a word that says an outcome is meant. */
const OUTCOME_NAMED = /(?<!\S)(?:outcome|theme|priority)(?!\S| statement)/;
/** What plans hold for an outcome as a whole. */
const OF_OUTCOMES: ReadonlySet<Intent> = new Set(['risks', 'impact', 'kpis_off_target']);

function fits({ any, unless }: Cue, text: string): boolean {
  return any.some((words) => words.test(text)) && unless?.test(text) !== true;
}

/** Where one of them is asked for, the names are no part of the topic. */
function keepsOwners(cue: Cue | null, { text }: Marked): boolean {
  return cue === null || (cue === WHO && !/(?<!\S)is it OWNER(?!\S)/.test(text));
}

/** The cue that tells most of those that fit; null where nothing but a standing is asked. */
function standingCue({ text }: Marked, isMine: boolean, filters: Filters): Cue | null {
  if (WILL_WE.test(text)) return null;
  if (filters.isList && filters.state !== null && LACKING.has(filters.state)) return STATUS;
  if (fits(OVERDUE, text)) return OVERDUE;
  if (!isMine && fits(HOLDS, text) && !(fits(WHO, text) && !/OWNER/.test(text))) {
    return DATED.test(text) ? DUE : HOLDS;
  }
  if (!isMine && fits(WHO, text)) return WHO;
  const isDated = DATED.test(text);
  // A time to come is no question by itself: `2 mins before DMT, the headlines please`.
  const isAhead = /(?:FUTURE|BY)(?!\S)/.test(text) && (ASKS_LIST.test(text) || isMine);
  if ((fits(DUE, text) && (!isMine || isDated)) || isAhead) return DUE;
  if (isMine) return MINE;
  if (/(?<!\S)TIME(?!\S)/.test(text) && WHAT_THEN.test(text) && !PAST_TENSE.test(text)) return DUE;
  return filters.isList && (filters.rag !== null || filters.state !== null) ? STATUS : null;
}

function standing(
  marked: Marked,
  things: Things | null,
  cue: Cue | null,
  { isMine, filters, topic }: Pick<Reading, 'isMine' | 'filters' | 'topic'>,
): Pick<Reading, 'intent' | 'isAsked'> & Partial<Pick<Reading, 'topic'>> {
  const hasThing = marked.named.length > 0 || topic.thing !== null;
  const isWide = topic.thing?.kind === 'outcome' || /(?<!\S)OUTCOME(?!\S)/.test(marked.text);
  // An outcome has no due of its own.
  const ofOne =
    hasThing && !isMine && isOfOne(marked.text) && !(isWide && /^when(?!\S)/.test(marked.text));
  if (cue === OVERDUE && !ofOne) return { intent: 'overdue', isAsked: true };
  if (isAsOf(marked) && cue !== HOLDS && cue !== WHO && cue !== DUE)
    return hasThing || filters.rag !== null || OF_PLAN.test(marked.text)
      ? { intent: 'as_of', isAsked: true }
      : { intent: 'off_topic', isAsked: false };
  if (cue === HOLDS) return { intent: 'owner_items', isAsked: true };
  if (cue === WHO) {
    const isOpen =
      (topic.thing === null && topic.several.length === 0) || ASKS_KPI.test(marked.text);
    const kpi = isOpen ? topicAmong(things, topic, 'kpi') : topic;
    const isKpi = kpi.thing !== null || kpi.several.length > 0;
    return { intent: 'who_owns', isAsked: true, topic: isKpi ? kpi : topic };
  }
  if (cue === DUE && !ofOne) return { intent: 'due', isAsked: true };
  if (cue === MINE) return { intent: 'my_milestones', isAsked: true };
  const kpi = kpiMeant(marked, things, topic);
  if (kpi !== null) return { intent: 'kpi', isAsked: true, topic: kpi };
  const isListed = filters.isList && filters.state !== null;
  const isAsked =
    STANDING.test(marked.text) || filters.rag !== null || isListed || WILL_WE.test(marked.text);
  return { intent: 'plan_status', isAsked };
}

function isOfOne(text: string): boolean {
  return SINGLE.test(text) || (STANDS_SO.test(text) && !SEVERAL.test(text));
}

/** `theme 1 on 3rd october` */
const ON_A_DAY = /ASAT|^(?:OUTCOME|REF|PLAN|QUOTED) (?:PAST|TIME|MEETING)$/;
const SEVERAL =
  /(?<!\S)(?:which|(?<!or )what|any|anything|how many|milestones|actions|ones|list|all|everything)(?!\S)/;

/** How it stood on a day gone by. */
function isAsOf({ text, whens }: Marked): boolean {
  if (TOLD.test(text)) return true;
  const atMeeting = /MEETING/.test(text) && !/(?<!\S)(?:next|upcoming|coming)(?!\S)/.test(text);
  if (atMeeting && whens.some(({ forum }) => forum !== null) && STANDING.test(text)) return true;
  const isPast = whens.some(({ past, relation }) => past !== null && relation !== 'since');
  return (
    isPast && /ASAT|PAST|TIME|MEETING/.test(text) && (PAST_TENSE.test(text) || ON_A_DAY.test(text))
  );
}
