/** What a newer edition changes, for whoever is to confirm it. */
import type { ChangedMilestone, EditionChanges } from '../plan/editions.ts';
import { slips } from '../plan/due-history.ts';
import type { Due } from '../plan/model.ts';
import { sayDue } from '../plan/time.ts';

export interface EditionPreview {
  /** Id of the plan it is a newer edition of. */
  readonly of: string;
  readonly changes: EditionChanges;
}

export function editionLines({ of, changes }: EditionPreview): readonly string[] {
  const parts = [
    listed('Added', changes.added, saidBriefly),
    listed('Removed: closed with their history, not deleted', changes.removed, saidBriefly),
    listed('Printed again after an edition without them', changes.returned, saidBriefly),
    listed('Reworded', changes.reworded, ({ ref, before, text }) => [
      `${ref} before: ${before}`,
      `${' '.repeat(ref.length)} after:  ${text}`,
    ]),
    listed('Renumbered', changes.renumbered, ({ ref, before, text }) => [
      `${before} → ${ref} ${text}`,
    ]),
    listed('Re-dated', changes.redated, ({ ref, before, after, text }) => [
      `${ref} ${sayDue(before)} → ${sayDue(after)}${saySlip(before, after)}: ${text}`,
    ]),
    listed('New lead', changes.newLead, ({ ref, before, after, text }) => [
      `${ref} ${sayLeads(before)} → ${sayLeads(after)}: ${text}`,
    ]),
    listed('Beside the milestones', changes.other, (sentence) => [sentence]),
  ].flat();
  const heading = `A newer edition of "${of}"`;
  return parts.length === 0
    ? ['', `${heading}: no milestone, date or lead differs.`]
    : ['', `${heading}: what changes`, ...parts];
}

/** A day that is taken away counts as a slip as well. */
function saySlip(before: Due, after: Due): string {
  const dues = [before, after].map((due) => ({ due, since: '' }));
  const { later, undated } = slips({ dues });
  return later > 0 ? ', slips' : undated > 0 ? ', loses its date: slips' : '';
}

function saidBriefly({ ref, text }: ChangedMilestone): readonly string[] {
  return [`${ref} ${text}`];
}

function sayLeads(leads: readonly string[]): string {
  return leads.length === 0 ? 'nobody named' : leads.join('; ');
}

function listed<T>(
  heading: string,
  items: readonly T[],
  say: (item: T) => readonly string[],
): readonly string[] {
  if (items.length === 0) return [];
  return [`  ${heading} (${items.length})`, ...items.flatMap(say).map((line) => `    ${line}`)];
}
