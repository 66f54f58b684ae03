/** Which KPI a question means, where it asks for a figure and not for how a milestone stands. */
import { KPI_WORDS } from './cues/tense.ts';
import type { Marked } from './marked.ts';
import type { Thing, Things } from './things/things.ts';
import { topicAmong, wordsOf, type Topic } from './topic.ts';

/** A KPI, where its words are asked for or nothing else of the plan holds them as well. */
export function kpiMeant(
  { text, words }: Marked,
  things: Things | null,
  topic: Topic,
): Topic | null {
  if (/(?<!\S)KPI(?!\S)/.test(text)) return topic;
  const asksFigure = KPI_WORDS.test(text) || MEASURED.test(wordsOf(words));
  const kpi = topicAmong(things, topic, 'kpi');
  const hasKpi = kpi.thing !== null || kpi.several.length > 0;
  // `The KPIs of care leavers` are all of that outcome.
  const ofOutcome = topic.thing?.kind === 'outcome' || /(?<!\S)OUTCOME(?!\S)/.test(text);
  if (ofOutcome && ALL_KPIS.test(text)) return topic;
  if (asksFigure && (hasKpi || ASKS_KPI.test(text))) return oneMeasure(kpi);
  // A figure that no KPI gives is not made up from a milestone that has the words.
  if (COUNTED.test(text) && topic.words.length > 0 && topic.thing?.kind !== 'outcome')
    return { ...topic, thing: null, several: [], sureness: 0 };
  if (asksFigure) return null;
  const rival = topic.thing ?? topic.several[0];
  if (rival !== undefined && hasKpi && isBare(text, topic, rival))
    return { ...topic, thing: null, several: [rival, ...kpi.several, kpi.thing].filter(isThing) };
  if (rival === undefined && kpi.several.length > 0) return oneMeasure(kpi);
  if (oneMeasure(kpi).thing === null || things === null) return null;
  return rival === undefined || isCloser(things, topic.words, oneMeasure(kpi).thing ?? rival, rival)
    ? oneMeasure(kpi)
    : null;
}

/** One word that a milestone and a KPI have, and nothing that says which: `stability`. */
function isBare(text: string, { words }: Topic, rival: Thing): boolean {
  return words.length === 1 && text.split(' ').length <= 2 && rival.kind !== 'outcome';
}

function isThing(thing: Thing | null): thing is Thing {
  return thing !== null;
}

/** A measure that several outcomes have is one measure. */
function oneMeasure(topic: Topic): Topic {
  const [first] = topic.several;
  if (first === undefined) return topic;
  const found = { ...topic, several: [], sureness: 0.8 };
  if (topic.several.every(({ title }) => title === first.title)) return { ...found, thing: first };
  // `6a` and `6b` are one KPI in two parts.
  const number = /^\d+/.exec(first.ref ?? '')?.[0];
  const isOne = topic.several.every(({ ref }) => /^\d+/.exec(ref ?? '')?.[0] === number);
  return number !== undefined && isOne ? { ...found, thing: { ...first, ref: number } } : topic;
}

/** So much of its wording has to be asked. */
const LARGELY = 0.7;

/** A KPI is worded in few words: where those were typed, it is what is meant. */
function isCloser(things: Things, words: readonly string[], kpi: Thing, rival: Thing): boolean {
  const found = things.find(words, ['outcome', 'action', 'milestone', 'kpi']);
  const worth = (thing: Thing): number => {
    const match = found.find((one) => one.thing === thing);
    return match === undefined ? 0 : match.coverage * match.share;
  };
  const share = found.find((one) => one.thing === kpi)?.share ?? 0;
  return rival.kind !== 'outcome' && share >= LARGELY && worth(kpi) >= worth(rival) * 1.6;
}

/** In a measure's own wording too. */
const MEASURED = /(?<!\S)(?:%|rate|proportion|percentage|number of|numbers of)(?!\S)/;
const COUNTED =
  /(?<!\S)(?:how many|how much|what proportion|proportion|percentage|what is (?:the|our) (?:\S+ ){0,3}rate)(?!\S)/;

const ALL_KPIS =
  /(?<!\S)(?:kpis|indicators|measures|measured?|metrics|figures|numbers|stats|scorecard)(?!\S)/;
export const ASKS_KPI = /(?<!\S)(?:kpis?|indicators?|measures?|metrics?)(?!\S)/;
