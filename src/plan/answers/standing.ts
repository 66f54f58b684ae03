/** Milestones that stand in one way: `which are red in outcome 3`, `what is complete`. */
import { latestReport } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import { definitionOf, sayRagInFull } from '../rag.ts';
import { list, type Refusal } from '../refusals.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { chosen, type Chosen } from './chosen.ts';
import { countedRefs } from './figures.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { itemsOf } from './items.ts';
import { nextAfter } from './next.ts';
import { counted, page } from './page.ts';
import { sayShare, sentence, shown, type Predicate } from './share.ts';
import {
  isUnproven,
  PREDICATES,
  ragPredicate,
  ragTest,
  stateTest,
  type StateTest,
} from './states.ts';

/** By rating where one is asked for; a state beside it says of which. */
export function standingSo(question: Question, asking: Asking): Answer | Refusal {
  const { rag, state, ...rest } = question.slots;
  const narrowed = rag === undefined || state === undefined ? rest : { ...rest, state };
  const about = chosen(asking, narrowed);
  if (!('milestones' in about)) return about;
  if (rag !== undefined && definitionOf(asking.state.plan, rag) === undefined)
    return withoutColour(question, asking, ragPredicate(asking, rag));
  if (rag !== undefined)
    return standing(question, asking, about, ragPredicate(asking, rag), ragTest(rag));
  const asked = state ?? 'reported';
  return standing(question, asking, about, PREDICATES[asked], stateTest(asking, asked));
}

function standing(
  question: Question,
  asking: Asking,
  about: Chosen,
  predicate: Predicate,
  test: StateTest,
): Answer {
  const found = about.milestones.filter(test);
  return {
    ...page(
      asking,
      `${about.isMine ? 'Your milestones' : 'Milestones'}${about.words} that ${predicate.are}: ${counted(found.length)}`,
      sentence(
        sayShare(about, found.length, predicate),
        sayUnreported(question, about),
        sayUnproven(question, asking, about),
        sayLatest(asking, about.milestones),
      ),
    ),
    facts: [
      ...printedFacts(question, asking, about),
      ...completeFacts(question, asking),
      ...unprovenFacts(question, asking, about),
      freshnessFact(asking, about.milestones),
    ],
    ...itemsOf(question, asking, shown(about, found)),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}

/** Of those, nobody has said how they stand. */
function sayUnreported({ slots: { rag, state } }: Question, { milestones }: Chosen): string {
  const isRated = rag !== undefined || state === 'complete' || state === 'not_complete';
  const unreported = milestones.filter((one) => one.reports.length === 0).length;
  // Where all are, the sentence ends with that.
  if (!isRated || unreported === 0 || unreported === milestones.length) return '';
  return `${unreported} ${unreported === 1 ? 'has' : 'have'} no report yet`;
}

/** Where evidence is missed most. */
function sayUnproven({ slots }: Question, { state }: Asking, { milestones, only }: Chosen): string {
  if (slots.state !== 'no_evidence' || only !== null) return '';
  const bare = milestones.filter((one) => isUnproven(state.plan, one)).length;
  return `${bare || 'none'} of those ${bare > 1 ? 'are' : 'is'} complete`;
}

function unprovenFacts(
  { slots }: Question,
  { state }: Asking,
  { milestones }: Chosen,
): readonly AnswerFact[] {
  if (slots.state !== 'no_evidence') return [];
  const bare = milestones.filter((one) => isUnproven(state.plan, one));
  return [{ label: 'Complete without evidence', value: countedRefs(bare) }];
}

/** A colour the document prints is its own word, and said as that. */
function printedFacts(
  { slots: { rag } }: Question,
  { state }: Asking,
  { milestones }: Chosen,
): readonly AnswerFact[] {
  if (rag === undefined) return [];
  const printed = milestones.filter(
    (one) => one.milestone.printed?.rag === rag && latestReport(one)?.rag !== rag,
  );
  const word = definitionOf(state.plan, rag)?.word ?? rag.toUpperCase();
  return printed.length === 0
    ? []
    : [{ label: `Printed ${word} in the document, not reported so`, value: countedRefs(printed) }];
}

/** Which ratings are meant by complete, where a plan means others than most. */
function completeFacts({ slots }: Question, { state: { plan } }: Asking): readonly AnswerFact[] {
  if (slots.rag !== undefined || !/complete$/.test(slots.state ?? '')) return [];
  const complete = plan.rag.definitions.filter(({ standing: is }) => is === 'complete');
  if (complete.every(({ key }) => key === 'blue')) return [];
  return [
    {
      label: 'Counted as complete',
      value: complete.map(({ key }) => sayRagInFull(plan, key)).join('; '),
    },
  ];
}

function withoutColour(question: Question, asking: Asking, { is }: Predicate): Answer {
  const words = asking.state.plan.rag.definitions.map(({ word }) => word);
  return {
    ...page(
      asking,
      'Not a rating of this plan',
      sentence(`Nothing ${is}: this plan's ratings are ${list(words)}`),
    ),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}
