import { listedDues } from '../values/listed-dues.ts';
import type { DraftAction, DraftMilestone } from './draft.ts';
import { listedItems, markedItems } from './listed-items.ts';

/**
 * Milestones that share a row: where a cell lists several things and the due cell beside it as many
 * dues, each is a milestone with its own due, and with its own lead where the leads are numbered too.
 */
export function partedMilestones(actions: readonly DraftAction[]): readonly DraftAction[] {
  return actions.map((action) => ({ ...action, milestones: action.milestones.flatMap(parted) }));
}

function parted(milestone: DraftMilestone): readonly DraftMilestone[] {
  const texts = listedItems(milestone.text);
  if (texts.length < 2 || texts.includes('')) return [milestone];
  const dues = listedDues(milestone.due) ?? [];
  if (dues.length !== texts.length) return [milestone];
  const { lead } = milestone;
  const leads = lead === null ? [] : markedItems(lead.text);
  return texts.map((text, index) => {
    const own = leads.length === texts.length ? leads[index] : undefined;
    return {
      ...milestone,
      text,
      due: dues[index] ?? '',
      lead: own === undefined || lead === null ? lead : { ...lead, text: own },
      part: index + 1,
    };
  });
}
