/** Where the plan stands, and where one outcome does. */
import { brief, countParts, joinCounts, sayTravel } from '../digest-page.ts';
import { outcomeFigures } from '../digest.ts';
import { asksForHelp, milestonesIn } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import { unknownOutcome, type Refusal } from '../refusals.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { sayDmtLeads } from './dmt-leads.ts';
import { countedRefs, figuresOf, sayFigures, type Figures } from './figures.ts';
import { freshnessFact } from './freshness.ts';
import { itemsOf } from './items.ts';
import { askedOutcome } from './outcome-words.ts';
import { counted, page, paged } from './page.ts';
import { isSomebodys, partStatus } from './part-status.ts';

export function planStatus(question: Question, asking: Asking): Answer | Refusal {
  const { state, weekAgo } = asking;
  if (isSomebodys(question.slots)) return partStatus(question, asking);
  const milestones = milestonesIn(state);
  const figures = figuresOf(asking, milestones);
  const help = milestones.filter(asksForHelp);
  return {
    ...page(asking, state.plan.title, `The plan: ${sayFigures(asking, figures)}`),
    ...paged(question, asking, state.plan.outcomes, (outcome) => {
      const own = outcomeFigures(state, weekAgo, outcome);
      const counts = joinCounts(countParts(state, own));
      return {
        ref: `outcome ${outcome.number}`,
        title: `${outcome.label} ${outcome.number}: ${brief(outcome.title)}`,
        standing: `${counts} (of ${own.total}); ${sayTravel(own.travel)}`,
        rated: counts,
        rag: null,
        said: [],
        link: null,
      };
    }),
    facts: [
      { label: 'Overdue', value: counted(figures.overdue.length) },
      ...(figures.slipped.length === 0
        ? []
        : [{ label: 'Due moved later', value: counted(figures.slipped.length) }]),
      ...undatedFacts(figures),
      { label: 'Help asked for', value: counted(help.length) },
      freshnessFact(asking, milestones),
    ],
    next: ['what is overdue?', 'what changed this week?', 'who has not reported?'],
  };
}

export function outcomeStatus(question: Question, asking: Asking): Answer | Refusal {
  const { state, weekAgo } = asking;
  if (isSomebodys(question.slots)) return partStatus(question, asking);
  const number = question.slots.outcome ?? 0;
  const outcome = state.plan.outcomes.find((one) => one.number === number);
  if (outcome === undefined) return unknownOutcome(asking.state.plan, number);
  const milestones = milestonesIn(state).filter((one) => one.outcome.number === number);
  const figures = figuresOf(asking, milestones);
  const own = outcomeFigures(state, weekAgo, outcome);
  const name = `${outcome.label} ${number}`;
  const asked = askedOutcome(asking, number);
  return {
    ...page(asking, `${name}: ${outcome.title}`, `${name}: ${sayFigures(asking, figures)}`),
    facts: [
      { label: 'Milestones', value: `${joinCounts(countParts(state, own))} (of ${own.total})` },
      { label: 'Direction', value: sayTravel(own.travel) },
      { label: 'Overdue', value: countedRefs(figures.overdue) },
      ...(figures.slipped.length === 0
        ? []
        : [{ label: 'Due moved later', value: countedRefs(figures.slipped) }]),
      ...undatedFacts(figures),
      { label: 'Help asked for', value: countedRefs(milestones.filter(asksForHelp)) },
      freshnessFact(asking, milestones),
      { label: 'DMT lead', value: sayDmtLeads(asking, outcome) },
    ],
    ...itemsOf(question, asking, milestones),
    next: [
      `what changed in ${asked} this week?`,
      `what is overdue in ${asked}?`,
      'status of the plan',
    ],
  };
}

/** Nothing is late that has no day to be late for; that is not the same as on time. */
function undatedFacts({ undated, total }: Figures): readonly AnswerFact[] {
  if (undated === 0) return [];
  return [{ label: 'Without a due date', value: `${undated} of ${total}` }];
}
