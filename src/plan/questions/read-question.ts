/** A typed sentence becomes a question: an intent with slots, by pure rules and the plan's own words. */
import { againIn } from './again.ts';
import { decided, NOTHING } from './decided.ts';
import { essence, questionsAmong } from './essence.ts';
import { fillSlots } from './fill-slots.ts';
import { neighbourOf, followingTime, leaning, leansOn, type Draft } from './follow-up.ts';
import { interpret } from './interpret.ts';
import { keptSlots } from './kept-slots.ts';
import { lexiconOf } from './lexicon.ts';
import { markedOf } from './marked.ts';
import { ownersIn } from './owners/owners.ts';
import type { Asked, Question, Slots } from './question.ts';
import { respell } from './spelling/respell.ts';
import { thingsIn } from './things/things.ts';
import { topicAmong, wordsOf, type Topic } from './topic.ts';
import { wordsIn, type Word } from './words.ts';

export function readQuestion(typed: string, asked: Asked): Question {
  const text = essence(typed);
  const again = againIn(text, asked.previous);
  switch (again?.kind) {
    case 'page':
      return again.question;
    case 'page-of':
      return { ...readQuestion(again.text, asked), page: again.page };
    case 'choice':
      return readQuestion(again.text, { ...asked, previous: null });
    case undefined: {
      const alone = questionsAmong(text)
        .map((sentence) => ({ sentence, read: readSentence(sentence, asked) }))
        .findLast(({ sentence, read }) => standsAlone(sentence, read));
      return alone?.read ?? readSentence(text, asked);
    }
  }
}

/** Asked in so many words, of something it names itself. */
function standsAlone(sentence: string, { intent, confidence, slots }: Question): boolean {
  const { outcome, ref, title, owner } = slots;
  const isNamed = [outcome, ref, title, owner].some((slot) => slot !== undefined);
  const ofPlan = intent === 'plan_status' && OF_PLAN.test(sentence);
  return confidence >= PLAINLY && (isNamed || ofPlan);
}

const PLAINLY = 0.6;
const OF_PLAN = /\b(?:plan|overall|whole|everything)\b/i;

function readSentence(text: string, asked: Asked): Question {
  const { plan, previous } = asked;
  const things = plan === null ? null : thingsIn(plan);
  const owners = plan === null ? null : ownersIn(plan, asked.people);
  const words = shouldHave(respell(wordsIn(text), lexiconOf(things, owners)));
  if (words.length === 0) return text.includes('?') ? HELP : NOTHING;
  const marked = markedOf(words, plan, owners, asked);
  const reading = interpret(text, marked, things);
  const slots = fillSlots(text, marked, reading, things, asked.today);
  const draft: Draft = {
    ...reading,
    slots,
    text: marked.text,
    timeFor: (intent) => fillSlots(text, marked, { ...reading, intent }, things, asked.today),
    kpiMeant: () => kpiSlots(topicAmong(things, reading.topic, 'kpi')),
    ownerMeant: () => owners?.match(reading.topic.words)?.owners[0]?.name ?? null,
  };
  const followed = previous === null ? null : followUp(wordsOf(words), draft, previous, asked);
  if (followed !== null) return trimmed(followed);
  const made = trimmed(decided(reading, slots, marked));
  return made.intent === 'off_topic' && GREETS.test(marked.text) ? GREETED : made;
}

/** `should of` is how `should have` is said. */
function shouldHave(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    const isOf = word.word === 'of' && SHOULD.test(words[at - 1]?.word ?? '');
    return isOf ? { ...word, word: 'have' } : word;
  });
}

const SHOULD = /^(?:should|could|would|must)$/;

function followUp(typed: string, draft: Draft, previous: Question, asked: Asked): Question | null {
  return (
    followingTime(typed, previous) ??
    neighbourOf(typed, previous, asked.plan) ??
    (leansOn(draft, previous) ? leaning(draft, previous, asked.plan) : null)
  );
}

function kpiSlots({ thing, phrase }: Topic): Slots | null {
  if (thing === null) return null;
  return { phrase, title: thing.title, ...(thing.ref === null ? {} : { ref: thing.ref }) };
}

function trimmed(made: Question): Question {
  return { ...made, slots: keptSlots(made.intent, made.slots) };
}

const HELP: Question = { intent: 'help', slots: {}, confidence: 1, candidates: [], page: 1 };
/** Kind words that ask nothing. */
const GREETS =
  /^(?:hi|hiya|hello|hey|morning|afternoon|alright|now then|wotcha|good (?:morning|afternoon|evening))(?!\S)/;
const GREETED: Question = {
  intent: 'greeting',
  slots: {},
  confidence: 0.7,
  candidates: [],
  page: 1,
};
