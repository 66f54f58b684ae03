import { milestonesOf, type PlacedMilestone, type Plan } from '../../plan/model.ts';
import { textKey } from '../../plan/wording.ts';
import { briefly } from '../findings.ts';
import { sayRefs } from '../values/say-refs.ts';
import { dueReview } from './due-review.ts';
import { kpiReview } from './kpi-review.ts';
import type { ReviewFinding } from './review-finding.ts';
import { screenedPlan } from './screened.ts';

/** What does not agree within a plan, and what may not stand in one, whatever its format. */
export function reviewPlan(plan: Plan, fileName = ''): readonly ReviewFinding[] {
  const placed = milestonesOf(plan);
  return [
    ...dueReview(plan, placed),
    ...kpiReview(plan, placed),
    ...withoutLead(placed),
    ...repeatedTexts(placed),
    ...unreadStatuses(placed),
    ...screenedPlan(plan, fileName),
  ];
}

function withoutLead(placed: readonly PlacedMilestone[]): readonly ReviewFinding[] {
  const without = placed.filter(({ milestone }) => milestone.leads.length === 0);
  if (without.length > 1 && without.length === placed.length) {
    const sentence = 'No milestone of the plan names a lead; nobody will be asked about any.';
    return [about(without[0], 'lead-missing', sentence)];
  }
  return without.map((each) => {
    const sentence = `Milestone ${each.milestone.ref} names no lead; nobody will be asked about it.`;
    return about(each, 'lead-missing', sentence);
  });
}

/** Texts so short are said of many things. */
const FEWEST_WORDS = 4;

/** Within an outcome the rows themselves are compared; here, one outcome with the others. */
function repeatedTexts(placed: readonly PlacedMilestone[]): readonly ReviewFinding[] {
  const alike = Map.groupBy(placed, ({ milestone }) => textKey(milestone.text));
  return [...alike].flatMap(([key, [first, ...others]]) => {
    if (key.split(' ').length < FEWEST_WORDS || first === undefined) return [];
    const elsewhere = others.filter(({ outcome }) => outcome.number !== first.outcome.number);
    return elsewhere.map((each) => {
      const sentence = `Milestone ${each.milestone.ref} has the same text as milestone ${first.milestone.ref} of outcome ${first.outcome.number}, "${briefly(first.milestone.text)}"; both were kept.`;
      return about(each, 'milestone-repeated', sentence);
    });
  });
}

/** Once for each wording of a status that names no colour. */
function unreadStatuses(placed: readonly PlacedMilestone[]): readonly ReviewFinding[] {
  const unread = placed.filter(({ milestone: { printed } }) => {
    return printed !== undefined && printed.rag === null && printed.asWritten !== null;
  });
  const alike = Map.groupBy(unread, ({ milestone }) => milestone.printed?.asWritten ?? '');
  return [...alike].map(([written, of]) => {
    const refs = sayRefs(of.map(({ milestone }) => milestone.ref));
    const sentence = `The status "${briefly(written)}" of ${refs} names no colour for certain; it is shown as the document's own word.`;
    return { ...about(of[0], 'status-unread', sentence), severity: 'note' };
  });
}

function about(
  placed: PlacedMilestone | undefined,
  code: ReviewFinding['code'],
  sentence: string,
): ReviewFinding {
  return {
    code,
    severity: 'confirm',
    sentence,
    outcome: placed?.outcome.number ?? null,
    ref: placed?.milestone.ref ?? null,
    milestoneId: placed?.milestone.id ?? null,
  };
}
