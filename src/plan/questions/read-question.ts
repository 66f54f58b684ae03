/** A typed sentence becomes a question: an intent with slots, by pure rules and the plan's own words. */
import { askingBack, askingWho } from './asking-back.ts';
import { SINGLE } from './cues/tense.ts';
import { fillSlots } from './fill-slots.ts';
import {
  fitting,
  followingOutcome,
  followingTime,
  leaning,
  leansOn,
  type Draft,
} from './follow-up.ts';
import { interpret, type Reading } from './interpret.ts';
import { keptSlots } from './kept-slots.ts';
import { lexiconOf } from './lexicon.ts';
import { markedOf, type Marked } from './marked.ts';
import { ownersIn } from './owners/owners.ts';
import type { Asked, Question, Slots } from './question.ts';
import { respell } from './spelling/respell.ts';
import { thingsIn } from './things/things.ts';
import { topicAmong, wordsOf, type Topic } from './topic.ts';
import { wordsIn } from './words.ts';

/** Longer is no question; what is about it stands within the first words. */
const LONGEST = 500;

export function readQuestion(typed: string, asked: Asked): Question {
  const { plan, previous } = asked;
  const text = essence(typed.slice(0, LONGEST));
  const paged = pageOf(text, asked);
  if (paged !== null) return paged;
  const things = plan === null ? null : thingsIn(plan);
  const owners = plan === null ? null : ownersIn(plan, asked.people);
  const words = respell(wordsIn(text), lexiconOf(things, owners));
  if (words.length === 0) return text.trim() === '?' ? HELP : NOTHING;
  const marked = markedOf(words, plan, owners, asked);
  const reading = interpret(text, marked, things);
  const slots = fillSlots(text, marked, reading, things);
  const draft: Draft = {
    ...reading,
    slots,
    text: marked.text,
    timeFor: (intent) => fillSlots(text, marked, { ...reading, intent }, things),
    kpiMeant: () => kpiSlots(topicAmong(things, reading.topic, 'kpi')),
    ownerMeant: () => owners?.match(reading.topic.words)?.owners[0]?.name ?? null,
  };
  const following =
    previous === null
      ? null
      : (followingTime(wordsOf(words), previous) ?? followingOutcome(wordsOf(words), previous));
  if (following !== null) return following;
  if (previous !== null && leansOn(draft, previous)) {
    const followed = leaning(draft, previous, plan);
    if (followed !== null) return trimmed(followed);
  }
  const made = trimmed(decided(reading, slots, marked));
  return made.intent === 'off_topic' && GREETS.test(marked.text) ? GREETED : made;
}

const NEXT =
  /^(?:right|ok|okay|thanks|ta|got it|great|cheers|thx)\b.*[,.;-]\s*(?:and )?(?:now|next)\s+(?=\S)/iu;
const SIGNED_OFF =
  /[.!?,;]\s*(?:many thanks|thanks(?: so much| a lot)?|thank you(?: very much)?|cheers|kind regards|best wishes|regards|best|ta)[\s,.!]*(?:\p{L}+(?:\s\p{L}+)?)?[\s.!]*$/iu;
/** What it is asked for: `for my one to one`, `seeing the chair in ten minutes`. */
const OCCASION =
  /(?:[\s,.;–-]+(?:i'?m |we'?re |i am |just |am )?(?:seeing|meeting (?:with|the)|off to|about to|going into|walking into|on (?:my|the) way|presenting to|briefing|got \p{L}+ asking)\b.*|\s(?:for|before|ahead of) my (?:one to one|121|1:1|catch ?up|briefing|supervision)\b.*)$/iu;
/** `not the risks`: said so that it is not taken for them. */
const DENIED = /[,;–-]\s*not (?:the |about )?\p{L}+\b(?=\s*(?:[,;–-]|$))/iu;
/** `been off two weeks` */
const ABSENT =
  /\b(off|away|on leave)(?: for)? (an?|one|two|three|four|\d+) (days?|weeks?|months?)\b/iu;
/** What comes before is taken back. */
const PUT_RIGHT =
  /^.*\b(?:i meant|(?:no|sorry|not that),? i mean|make that|or rather|scratch that|no wait|correction|not (?:interested in|bothered about|asking about|fussed about|after)\b.{1,40}?\b(?:just|but|only))\b[\s,:]*(?=\S)/iu;

/** Without a name signed below it, and without what was taken back. */
function essence(typed: string): string {
  const left = [SIGNED_OFF, OCCASION, DENIED, PUT_RIGHT, NEXT].reduce(
    (text, part) => text.replace(part, ''),
    typed,
  );
  return left.trim() === '' ? typed : left.replace(ABSENT, '$1 for the last $2 $3');
}

const HELP: Question = { intent: 'help', slots: {}, confidence: 1, candidates: [], page: 1 };
/** Kind words that ask nothing. */
const GREETS = /^(?:hi|hiya|hello|hey|morning|afternoon|good (?:morning|afternoon|evening))(?!\S)/;
const GREETED: Question = {
  intent: 'greeting',
  slots: {},
  confidence: 0.7,
  candidates: [],
  page: 1,
};
const NOTHING: Question = { ...HELP, intent: 'off_topic', confidence: 0.2 };

const MORE =
  /^(?:(?:show|tell|give)(?: me)? )?(?:more|next|next page|next \d+|go on|continue|carry on|the rest|rest|keep going)(?: please| of (?:them|it|those))?[ .!?]*$/i;
const THIS_PAGE = /^page (\d{1,3})$/i;
const PAGE = /^(?<question>.+?),? page (?<page>\d{1,3})$/i;
const CHOICE =
  /^(?:the )?(?:(?<n>[123])|(?<first>first|1st)|(?<second>second|2nd)|(?<third>third|3rd)|(?<last>last))(?: one)?(?: please)?[ .!?]*$/i;

/** Another page of the answer before, or one of the questions that were asked back. */
function pageOf(text: string, asked: Asked): Question | null {
  const { previous } = asked;
  const paged = PAGE.exec(text.trim())?.groups;
  if (paged?.['question'] !== undefined)
    return {
      ...readQuestion(paged['question'], asked),
      page: Math.max(1, Number(paged['page'])),
    };
  if (previous === null) return null;
  const page = THIS_PAGE.exec(text.trim())?.[1];
  if (page !== undefined) return { ...previous, page: Math.max(1, Number(page)) };
  if (MORE.test(text.trim())) return { ...previous, page: previous.page + 1 };
  const choice = CHOICE.exec(text.trim())?.groups;
  if (previous.intent !== 'ambiguous' || choice === undefined) return null;
  const { candidates } = previous;
  const at = choice['last'] !== undefined ? candidates.length - 1 : choiceOf(choice);
  const chosen = candidates[at];
  return chosen === undefined ? null : readQuestion(chosen.text, { ...asked, previous: null });
}

function choiceOf(choice: Record<string, string | undefined>): number {
  if (choice['n'] !== undefined) return Number(choice['n']) - 1;
  return choice['first'] !== undefined ? 0 : choice['second'] !== undefined ? 1 : 2;
}

/** With what it is about settled, or asked back where that cannot be told. */
function decided(reading: Reading, slots: Slots, marked: Marked): Question {
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

function kpiSlots({ thing, phrase }: Topic): Slots | null {
  if (thing === null) return null;
  return { phrase, title: thing.title, ...(thing.ref === null ? {} : { ref: thing.ref }) };
}

function trimmed(made: Question): Question {
  return { ...made, slots: keptSlots(made.intent, made.slots) };
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
