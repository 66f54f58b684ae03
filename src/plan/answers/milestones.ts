/** How one milestone or action stands. */
import { isComplete, overdueSince } from '../attention.ts';
import { brief } from '../digest-page.ts';
import { sayDueHistory, sayDueHistoryInline } from '../due-history.ts';
import { closedWithRef, latestReport, type MilestoneState } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import { list, type Refusal } from '../refusals.ts';
import { lastDayOf, sayDay } from '../time.ts';
import { daysSince, sayNotUpdated } from './ago.ts';
import type { Answer, Asking } from './answer.ts';
import { hasDay } from './due-days.ts';
import { countedRefs, figuresOf, sayCounts, sayFigures } from './figures.ts';
import { itemsOf, leadsOf, sayClosed } from './items.ts';
import { sayLastReport } from './last-report.ts';
import { isSame, meantBy, notThere } from './meant-by.ts';
import { askedOutcome } from './outcome-words.ts';
import { page, todayOf } from './page.ts';
import { partStatus } from './part-status.ts';
import { sayStanding } from './standing-words.ts';

export function milestoneStatus(question: Question, asking: Asking): Answer | Refusal {
  const { slots } = question;
  if (slots.ref === undefined && slots.title === undefined) return partStatus(question, asking);
  const found = meantBy(asking, slots);
  const [first] = found;
  if (first === undefined) return notThere(asking, slots);
  const ref = slots.ref ?? first.milestone.ref;
  const isAction = found.every(({ milestone }) => !isCalled(milestone, slots));
  const isOne = found.length === 1 && !isAction;
  const name = isAction ? `Action ${first.action.ref}` : `Milestone ${first.milestone.ref}`;
  return {
    ...page(
      asking,
      name,
      isOne ? sayOne(asking, first) : `${name}: ${sayFigures(asking, figuresOf(asking, found))}`,
    ),
    facts: [
      { label: `${first.outcome.label} ${first.outcome.number}`, value: first.outcome.title },
      ...(!isAction && found.length > 1 ? [repeatedFact(found)] : []),
      ...(isOne
        ? [
            { label: 'Lead', value: leadsOf(first) },
            { label: 'Due', value: sayDueHistory(first) },
            { label: 'Reports', value: String(first.reports.length) },
            ...namesakeFacts(asking, ref),
          ]
        : actionFacts(asking, found)),
    ],
    ...itemsOf(question, asking, found),
    next: [
      ...(isOne || isAction ? [`history of ${ref}`, `who leads ${ref}?`] : []),
      `status of ${askedOutcome(asking, first.outcome.number)}`,
    ],
  };
}

/** `3.1.2: ◆ RED on 12 January 2022, 6 days ago, by …; off track, overdue, was due 10 January 2022.` */
function sayOne(asking: Asking, one: MilestoneState): string {
  const { ref } = one.milestone;
  const { plan } = asking.state;
  const due = sayDueOf(asking, one);
  const report = latestReport(one);
  const said = sayLastReport(asking, one);
  if (report === undefined || said === null)
    return `${ref}: nothing has been reported yet; ${due}; led by ${leadsOf(one)}.`;
  const standing = sayStanding(plan, report.rag);
  if (isComplete(plan, one)) return `${ref}: ${said}; ${standing}; ${sayDueWords(one)}.`;
  const stale = sayNotUpdated(asking, daysSince(asking, report.at));
  const but = due.startsWith('overdue') && standing === 'on track' ? ' but' : ',';
  return `${ref}: ${said}; ${standing}${but} ${due}.${stale === '' ? '' : ` ${stale}`}`;
}

/** Whether it is overdue is said either way: that is asked most. */
function sayDueOf(asking: Asking, one: MilestoneState): string {
  const late = overdueSince(one, todayOf(asking));
  if (late !== null) return `overdue, was due ${sayDay(late)}`;
  return hasDay(one.milestone.due)
    ? `not overdue, ${sayDueWords(one)}`
    : `${sayDueWords(one)}, so it cannot be overdue`;
}

/** A due that is no day is the plan's own words, and reads as such. */
function sayDueWords(one: MilestoneState): string {
  const { due } = one.milestone;
  const isWords = due.kind !== 'none' && lastDayOf(due) === null;
  return isWords ? `due: ${sayDueHistory(one)}` : sayDueHistoryInline(one);
}

/** How an action stands: a count for each rating. */
function actionFacts(asking: Asking, found: readonly MilestoneState[]): Answer['facts'] {
  const figures = figuresOf(asking, found);
  const leads = [...new Set(found.map(leadsOf))];
  return [
    { label: 'Action', value: found[0]?.action.text ?? 'no wording in the plan' },
    { label: 'Milestones', value: sayCounts(asking, figures) },
    { label: 'Overdue', value: countedRefs(figures.overdue) },
    ...(leads.length === 1 ? leads.map((value) => ({ label: 'Lead', value })) : []),
  ];
}

/** The ref tells them apart no more; what Waymark calls each of them does. */
function repeatedFact(found: readonly MilestoneState[]): Answer['facts'][number] {
  const called = list(found.map(({ milestone }) => milestone.id));
  return { label: 'Printed more than once', value: `Waymark calls them ${called}` };
}

/** Another milestone had the ref before. */
function namesakeFacts(asking: Asking, ref: string): Answer['facts'] {
  const closed = closedWithRef(asking.state, ref);
  if (closed === undefined) return [];
  const value = `${brief(closed.milestone.text, 60)}, ${sayClosed(asking, closed)}`;
  return [{ label: `${closed.milestone.ref} before`, value }];
}

/** By its own ref, id or text, rather than by its action's. */
function isCalled({ ref, id, text }: MilestoneState['milestone'], slots: Slots): boolean {
  return [
    slots.ref !== undefined && (isSame(ref, slots.ref) || isSame(id, slots.ref)),
    slots.title !== undefined && isSame(text, slots.title),
  ].includes(true);
}
