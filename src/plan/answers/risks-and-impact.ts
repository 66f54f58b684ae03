/** What the plan prints of risks and of the impact it intends. Waymark rates neither. */
import { brief } from '../digest-page.ts';
import type { Outcome } from '../model.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay } from '../time.ts';
import type { Answer, AnswerFact, AnswerItem, Asking } from './answer.ts';
import { dayOf } from './instants.ts';
import { outcomesAbout, plural, type OutcomesAbout } from './outcomes-about.ts';
import { askedOutcome, outcomesLabel } from './outcome-words.ts';
import { page, paged } from './page.ts';

export function risks(question: Question, asking: Asking): Answer | Refusal {
  const about = outcomesAbout(question.slots, asking);
  if ('kind' in about) return about;
  const count = about.outcomes.reduce((sum, outcome) => sum + outcome.risks.length, 0);
  const summary =
    count === 0
      ? `The plan lists no risks${forWords(about)} (${edition(asking)}).`
      : `${plural(count, 'risk')}${about.words}, as the plan has them (${edition(asking)}). Waymark keeps no ratings of risks yet.`;
  return {
    ...page(asking, `Risks${about.words}`, summary),
    ...(count === 0 ? {} : listed(question, asking, about, 'risk', (outcome) => outcome.risks)),
    next: nextOf(asking, about, 'impact', (outcome) => outcome.risks.length > 0, 'risks'),
  };
}

export function impact(question: Question, asking: Asking): Answer | Refusal {
  const about = outcomesAbout(question.slots, asking);
  if ('kind' in about) return about;
  const count = about.outcomes.reduce((sum, outcome) => sum + outcome.impact.length, 0);
  const hasStatement = about.outcomes.some(({ statement }) => statement !== null);
  const printed =
    count > 0
      ? `${plural(count, 'intended impact')}${about.words}, as the plan has ${count === 1 ? 'it' : 'them'} (${edition(asking)}).`
      : `The plan lists no intended impact${forWords(about)}${hasStatement ? `; ${about.isAll ? `its ${outcomesLabel(asking)} have statements` : 'it has a statement'} of what is to be achieved` : ''} (${edition(asking)}).`;
  return {
    ...page(
      asking,
      `Impact${about.words}`,
      `${printed} What was achieved is not measured here yet.`,
    ),
    facts: about.isAll ? [] : about.outcomes.flatMap(statementFacts),
    ...(count === 0 ? {} : listed(question, asking, about, 'impact', (outcome) => outcome.impact)),
    next: nextOf(asking, about, 'risks', (outcome) => outcome.impact.length > 0, 'impact'),
  };
}

/** `edition of 14 January 2022` */
function edition({ state, timezone }: Asking): string {
  return `edition of ${sayDay(dayOf(timezone, state.importedAt))}`;
}

function forWords({ words }: OutcomesAbout): string {
  return words.replace(/^ of/, ' for');
}

/** Of one outcome each by itself; of the whole plan a count for each outcome. */
function listed(
  question: Question,
  asking: Asking,
  { outcomes, isAll }: OutcomesAbout,
  what: string,
  texts: (outcome: Outcome) => readonly string[],
): Pick<Answer, 'items' | 'pages'> {
  if (isAll)
    return paged(question, asking, outcomes, (outcome) => {
      const count = texts(outcome).length;
      const title = `${outcome.label} ${outcome.number}: ${brief(outcome.title)}`;
      const standing = count === 0 ? 'none in the plan' : plural(count, what);
      return item(`outcome ${outcome.number}`, title, standing);
    });
  const each = outcomes.flatMap((outcome) =>
    texts(outcome).map((text, i, { length }) => ({
      outcome,
      text,
      place: `${i + 1} of ${length}`,
    })),
  );
  return paged(question, asking, each, ({ outcome, text, place }) =>
    item(`outcome ${outcome.number}`, text, `${outcome.label} ${outcome.number}, ${what} ${place}`),
  );
}

function item(ref: string, title: string, standing: string): AnswerItem {
  return { ref, title, standing, rated: '', rag: null, said: [], link: null };
}

function statementFacts({ label, number, title, statement }: Outcome): readonly AnswerFact[] {
  return [
    { label: `${label} ${number}`, value: title },
    { label: 'Statement', value: statement ?? 'none in the plan beside the title' },
  ];
}

function nextOf(
  asking: Asking,
  { outcomes, isAll }: OutcomesAbout,
  other: string,
  has: (outcome: Outcome) => boolean,
  same: string,
): readonly string[] {
  const [first] = outcomes;
  if (!isAll && first !== undefined)
    return [
      `status of ${askedOutcome(asking, first.number)}`,
      `${other} of ${askedOutcome(asking, first.number)}`,
      `kpis of ${askedOutcome(asking, first.number)}`,
    ];
  const some = outcomes.find(has);
  return [
    ...(some === undefined ? [] : [`${same} of ${askedOutcome(asking, some.number)}`]),
    'what is overdue?',
    'help needed',
  ];
}
