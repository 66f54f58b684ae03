import type { Due } from '../../plan/model.ts';
import type { PlacedFinding } from '../findings.ts';
import { readDue, sayDue, type DueContext } from './due.ts';
import type { PlacedDraft } from './resolve-leads.ts';
import { sayRefs } from './say-refs.ts';

/** Dues against the other dates of their rows: the start of the work, and the due before it moved. */
export function dueOrderFindings(
  placed: readonly PlacedDraft[],
  context: DueContext,
): readonly PlacedFinding[] {
  return [
    ...placed.flatMap((each) => beforeStart(each, context)),
    ...placed.flatMap((each) => broughtForward(each, context)),
    ...revised(placed),
  ];
}

function beforeStart(placed: PlacedDraft, context: DueContext): readonly PlacedFinding[] {
  const { draft, ref } = placed;
  if (draft.start === '' || draft.due === '') return [];
  const [start, due] = [readDue(draft.start, context), readDue(draft.due, context)];
  if (!isBefore(due, start)) return [];
  const sentence = `Milestone ${ref} is due ${draft.due}, before its start, "${draft.start}" (${sayDue(start)}); both were kept as printed.`;
  return [about(placed, 'due-before-start', 'confirm', sentence)];
}

function broughtForward(placed: PlacedDraft, context: DueContext): readonly PlacedFinding[] {
  const { draft, ref } = placed;
  if (draft.originalDue === '' || draft.originalDue === draft.due) return [];
  const [original, due] = [readDue(draft.originalDue, context), readDue(draft.due, context)];
  if (!isBefore(due, original)) return [];
  const sentence = `The revised due of milestone ${ref}, "${draft.due}", is earlier than its original due, "${draft.originalDue}" (${sayDue(original)}); the revised one counts.`;
  return [about(placed, 'due-revised', 'confirm', sentence)];
}

/** One note on all that were moved, with the dues they had. */
function revised(placed: readonly PlacedDraft[]): readonly PlacedFinding[] {
  const moved = placed.filter(
    ({ draft }) => draft.originalDue !== '' && draft.originalDue !== draft.due,
  );
  const [first] = moved;
  if (first === undefined) return [];
  const refs = sayRefs(moved.map(({ ref }) => ref));
  const were = moved.slice(0, MOST).map(({ draft }) => `"${draft.originalDue}"`);
  const more = moved.length > MOST ? ` and ${moved.length - MOST} more` : '';
  const sentence = `The due of ${refs} was revised; the original, ${were.join(', ')}${more}, is kept with the row.`;
  return [about(first, 'due-revised', 'note', sentence)];
}

const MOST = 12;

/** The due is over before the other one's first day. */
function isBefore(due: Due, other: Due): boolean {
  const [own, its] = [daysOf(due), daysOf(other)];
  return own !== null && its !== null && own.last < its.first;
}

/** The days a due may mean, to be compared as texts; null for one that names no time. */
function daysOf(due: Due): { readonly first: string; readonly last: string } | null {
  switch (due.kind) {
    case 'date':
      return { first: due.date, last: due.date };
    case 'month':
      // No month has a later day.
      return { first: `${due.month}-01`, last: `${due.month}-31` };
    case 'year':
      return { first: `${due.year}-01-01`, last: `${due.year}-12-31` };
    case 'none':
    case 'recurring':
    case 'ongoing':
    case 'unread':
      return null;
  }
}

function about(
  { draft, outcome }: PlacedDraft,
  code: PlacedFinding['code'],
  severity: PlacedFinding['severity'],
  sentence: string,
): PlacedFinding {
  return { code, severity, line: draft.line, outcome, sentence };
}
