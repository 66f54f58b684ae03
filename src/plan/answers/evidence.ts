/** The evidence that reports link to, and what is complete without any. */
import { brief } from '../digest-page.ts';
import type { MilestoneState, Report } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayShortDay } from '../time.ts';
import type { Answer, AnswerItem, Asking } from './answer.ts';
import { chosen, withoutState, type Chosen } from './chosen.ts';
import { countedRefs } from './figures.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { dayOf, isBefore } from './instants.ts';
import { nextAfter } from './next.ts';
import { plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';
import { sayAny, sayOf, sayPart, sentence } from './share.ts';
import { standingSo } from './standing.ts';
import { hasEvidence, isUnproven } from './states.ts';
import { sayNotKept, sayWhen, whenTest } from './when-reported.ts';

export function evidenceFor(question: Question, asking: Asking): Answer | Refusal {
  const { outcome, state } = question.slots;
  if (state === 'no_evidence')
    return standingSo(
      { ...question, intent: outcome === undefined ? 'plan_status' : 'outcome_status' },
      asking,
    );
  const about = chosen(asking, withoutState(question.slots));
  if (!('milestones' in about)) return about;
  const isThen = whenTest(asking, question.slots);
  const when = sayWhen(question.slots);
  const given = linksIn(about.milestones).filter(({ report }) => isThen?.(report.at) ?? true);
  const bare = about.milestones.filter((one) => isUnproven(asking.state.plan, one));
  const [newest] = given;
  return {
    ...page(
      asking,
      `Evidence${when}${sayOf(about)}: ${given.length === 0 ? 'none' : plural(given.length, 'link')}`,
      sayNotKept(question.slots) +
        sentence(
          sayGiven(asking, about, given, when),
          bare.length === 0
            ? ''
            : `${bare.length} ${bare.length === 1 ? 'is' : 'are'} complete without evidence`,
          newest === undefined ? sayLatest(asking, about.milestones) : '',
        ),
    ),
    facts: [
      { label: 'Complete without evidence', value: countedRefs(bare) },
      { label: 'Without any evidence', value: sayBare(about) },
      ...(newest !== undefined && asking.place === 'shared'
        ? [{ label: 'The links', value: 'said in the 1:1 chat with Waymark' }]
        : []),
      freshnessFact(asking, about.milestones),
    ],
    ...paged(question, asking, given, (one) => itemOf(asking, one)),
    next: nextAfter(asking, question, ['not_reported', 'overdue']),
  };
}

interface Link {
  readonly milestone: MilestoneState;
  readonly report: Report;
}

/** Newest first. */
function linksIn(milestones: readonly MilestoneState[]): readonly Link[] {
  return milestones
    .flatMap((milestone) =>
      milestone.reports.flatMap((report) =>
        report.evidence === null ? [] : [{ milestone, report }],
      ),
    )
    .toSorted((a, b) => (isBefore(a.report.at, b.report.at) ? 1 : -1));
}

function coveredBy(given: readonly Link[]): number {
  return new Set(given.map(({ milestone }) => milestone.milestone.id)).size;
}

function sayGiven(asking: Asking, about: Chosen, given: readonly Link[], when: string): string {
  const [newest] = given;
  if (newest === undefined)
    return when === ''
      ? `No evidence has been given yet for ${sayAny(about)}`
      : `No evidence was given${when} for ${sayAny(about)}`;
  const covered = coveredBy(given);
  const links = given.length === 1 ? '1 evidence link was' : `${given.length} evidence links were`;
  const on = sayDay(dayOf(asking.timezone, newest.report.at));
  return `${links} given${when}, for ${sayPart(about, covered)}, the latest on ${on}${about.only === null ? ` for ${newest.milestone.milestone.ref}` : ''}`;
}

function sayBare({ milestones }: Chosen): string {
  const covered = milestones.filter(hasEvidence).length;
  return `${milestones.length - covered} of ${milestones.length}`;
}

function itemOf(asking: Asking, { milestone, report }: Link): AnswerItem {
  const { ref, text } = milestone.milestone;
  const on = sayShortDay(dayOf(asking.timezone, report.at), asking.day);
  const isShared = asking.place === 'shared';
  const who = isShared ? report.role : `${report.reporter}, ${report.role}`;
  return {
    ref,
    title: `${ref} ${brief(text, 140)}`,
    rated: '',
    standing: `evidence given on ${on} by ${who}`,
    rag: null,
    said: [],
    link: isShared ? null : report.evidence,
  };
}
