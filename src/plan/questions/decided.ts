/** What a question comes to, with what it is about settled, or asked back where that cannot be told. */
import { askingBack, askingWho } from './asking-back.ts';
import { SINGLE } from './cues/tense.ts';
import { fitting } from './follow-up.ts';
import type { Reading } from './interpret.ts';
import type { Marked } from './marked.ts';
import type { Question, Slots } from './question.ts';
import { NO_TOPIC, type Topic } from './topic.ts';

/** Nothing was asked that could be understood. */
export const NOTHING: Question = {
  intent: 'off_topic',
  slots: {},
  confidence: 0.2,
  candidates: [],
  page: 1,
};

export function decided(read: Reading, filled: Slots, marked: Marked): Question {
  const isSaidAround = FREE.has(read.intent) && isIdle(read.topic, marked);
  const reading = isSaidAround ? { ...read, topic: NO_TOPIC } : read;
  const slots = isSaidAround ? withoutTopic(filled) : filled;
  const { topic, isAsked, isMine } = reading;
  const intent = isMine && reading.intent === 'plan_status' ? 'my_milestones' : reading.intent;
  const isNamed = marked.named.some(({ kind }) => kind !== 'plan');
  const { several } = topic;
  const [found] = marked.owners;
  if (BY_OWNER.has(intent) && found !== undefined && found.owners.length > 1 && !isNamed)
    return askingWho(intent, slots, found.owners);
  if (intent === 'kpi' && !isNamed && topic.thing === null && topic.several.length === 0)
    return isKpiList(slots, topic) ? question('kpi', slots, 0.9) : unknownFigure(slots, topic);
  const isWhole = COUNTS_RAG.test(marked.text);
  if (
    intent === 'plan_status' &&
    !isNamed &&
    !isWhole &&
    topic.strange.length > 0 &&
    topic.thing === null
  )
    return unknownTopic(slots, marked);
  const ofPlan = marked.named.some(({ kind }) => kind === 'plan');
  if (ofPlan && intent === 'plan_status' && topic.thing === null)
    return question('plan_status', withoutPhrase(slots), 0.9);
  if (intent === 'plan_status' && !isNamed && isWhole && topic.thing === null)
    return question(fitting(intent, withoutPhrase(slots)), withoutPhrase(slots), 0.7);
  if (intent === 'plan_status' && !isNamed && topic.thing === null && POINTED.test(marked.text))
    return { ...askingBack(intent, slots, several), confidence: 0.3 };
  if (several.length > 0 && !isNamed && topic.strange.length > 0)
    return unknownTopic(slots, marked);
  const isOpen = !FREE.has(intent) || (intent === 'due' && SINGLE.test(marked.text));
  if (several.length > 0 && !isNamed && isOpen) return askingBack(intent, slots, several);
  if (intent === 'plan_status' && !isNamed && topic.thing === null && topic.words.length > 0)
    return (topic.strange.length === 0 && WHOLE_PLAN.test(marked.text)) ||
      COUNTS_RAG.test(marked.text)
      ? question(fitting(intent, withoutPhrase(slots)), withoutPhrase(slots), 0.6)
      : unknownTopic(slots, marked);
  if (NEEDS_THING.has(intent) && !isNamed && topic.thing === null && slots.owner === undefined)
    return topic.words.length > 0
      ? topic.strange.length > 0
        ? question('off_topic', slots, 0.3)
        : question('action_or_milestone_status', slots, 0.4)
      : { ...askingBack(intent, slots, []), confidence: 0.3 };
  if (
    intent === 'plan_status' &&
    !isAsked &&
    !isNamed &&
    topic.thing === null &&
    slots.owner === undefined
  )
    return NOTHING;
  const sureness = isNamed ? 0.95 : topic.thing === null ? 0.9 : 0.5 + topic.sureness * 0.45;
  return question(fitting(intent, slots), slots, sureness);
}

/** `the KPIs`, of an outcome or all. */
function isKpiList({ outcome }: Slots, { words }: Topic): boolean {
  return outcome !== undefined || words.length === 0;
}

function unknownFigure(slots: Slots, { strange }: Topic): Question {
  return strange.length > 0 ? question('off_topic', slots, 0.3) : question('kpi', slots, 0.4);
}

/** A list is narrowed by a topic that is plain, or that `on`, `in` or `for` leads to; not by what is said around. */
function isIdle({ thing, sureness, several, words }: Topic, { text, named }: Marked): boolean {
  const [first] = words;
  if (first === undefined || several.length > 0 || named.length > 0) return false;
  if (thing !== null && sureness >= PLAIN) return false;
  return !LED_TO.some((before) => text.includes(`${before} ${first}`));
}

const PLAIN = 0.7;
const LED_TO = ['on', 'in', 'for', 'about', 'with', 'of', 're', 'around', 'under'].flatMap(
  (word) => [word, `${word} the`, `${word} our`],
);

function withoutTopic({
  phrase,
  ref: _ref,
  title: _title,
  outcome: _outcome,
  ...slots
}: Slots): Slots {
  return phrase !== undefined && phrase === slots.period ? { ...slots, phrase } : slots;
}

function question(intent: Question['intent'], slots: Slots, confidence: number): Question {
  return { intent, slots, confidence, candidates: [], page: 1 };
}

const BY_OWNER: ReadonlySet<Question['intent']> = new Set(['owner_items', 'overdue', 'due']);
/** Something was pointed at, and nothing says what. */
const POINTED =
  /(?<!\S)(?:the (?:\S+ ){0,2}one|(?:is|are|was|has|did|with|on|about|for|of|got|where|how) (?:that|this|it|those|these)|that one|this one)(?!\S)(?! (?:all|going|looking))/;
const NEEDS_THING: ReadonlySet<Question['intent']> = new Set(['who_owns']);
/** Lists keep a topic as a phrase to look for; what is done names its thing later. */
const FREE: ReadonlySet<Question['intent']> = new Set([
  'help',
  'greeting',
  'off_topic',
  'digest_now',
  'actions_log',
  'overdue',
  'due',
  'my_milestones',
  'owner_items',
  'not_reported',
  'help_needed',
  'changes_since',
  'kpis_off_target',
]);

/** Words of the plan as a whole, however chatty the rest. */
const WHOLE_PLAN =
  /(?<!\S)(?:PLAN|plan|over ?all|whole|big(?:ger)? picture|overview|headlines?|where are we|how are we|how is (?:it|everything)|on (?:track|course)|getting there|the damage|as a whole|across|in a nutshell|summarise|all (?:the |\d |six |seven |of them|7|6)(?:outcomes|themes)?|the (?:six|seven|\d) (?:outcomes|themes)|(?:how many|which) (?:milestones|actions|outcomes|themes|are))(?!\S)/;

const COUNTS_RAG =
  /(?<!\S)(?:whole plan|the plan as a whole|reds|ambers|greens|blues|(?:which|how many|any|all) (?:\S+ )?(?:are )?(?:red|amber|green|blue)|the improvement plan|big(?:ger)? picture)(?!\S)/;

function withoutPhrase({ phrase: _phrase, ...slots }: Slots): Slots {
  return slots;
}

/** Children's services that a plan may leave out: said so, rather than declined. */
const OF_THE_FIELD =
  /(?<!\S)(?:adoption|adopters?|adoptive|send|uasc|asylum seekers?|unaccompanied|exploitation|cse|cce|youth justice|special guardians?(?:hip)?|kinship|respite|short breaks|disabilit(?:y|ies)|camhs|early years|child protection|missing children|private fostering|home education|nurseries|elective)(?!\S)/;
const NAMES_PLAN =
  /(?<!\S)(?:status|rag|progress|update|milestones?|actions?|outcomes?|themes?|plan)(?!\S)/;

/** Words that the plan does not have: said so where the plan was spoken of, else declined. */
function unknownTopic(slots: Slots, { text }: Marked): Question {
  return NAMES_PLAN.test(text) || OF_THE_FIELD.test(text)
    ? question('action_or_milestone_status', slots, 0.4)
    : question('off_topic', slots, 0.3);
}
