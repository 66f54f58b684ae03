/** How many of the milestones asked about are as asked, as a sentence. */
import type { MilestoneState } from '../plan-state.ts';
import type { Chosen } from './chosen.ts';

/** What is said of milestones, as it follows one and several. */
export interface Predicate {
  readonly is: string;
  readonly are: string;
  readonly isNot: string;
  /** What all of them are where none is so, when "none" would be said twice. */
  readonly otherwise?: string;
}

/** `3 of 9 milestones in outcome 4 are overdue`, to begin a sentence. */
export function sayShare(about: Chosen, found: number, predicate: Predicate): string {
  const { is, are, isNot, otherwise } = predicate;
  const { words, isMine, only } = about;
  const total = about.milestones.length;
  if (total === 0)
    return isMine ? `No milestone${words} is yours` : `There is no milestone${words}`;
  if (total === 1) {
    const one = isMine ? 'Your only milestone' : 'The only milestone';
    return `${only === null ? `${one}${words}` : `Milestone ${only}`} ${found === 0 ? isNot : is}`;
  }
  const whose = isMine ? 'your ' : '';
  const all = `${whose}${total} milestones${words}`;
  if (found === total) return `All ${all} ${are}`;
  if (found > 0) return `${found} of ${all} ${found === 1 ? is : are}`;
  return otherwise === undefined
    ? `None of ${isMine ? '' : 'the '}${all} ${is}`
    : `All ${all} ${otherwise}`;
}

/** The one milestone that was asked about is shown also where it is not so. */
export function shown(
  { milestones, only }: Chosen,
  found: readonly MilestoneState[],
): readonly MilestoneState[] {
  return found.length === 0 && only !== null ? milestones : found;
}

/** `9 milestones in outcome 4`, `your 9 milestones`. */
export function sayAbout({ milestones, words, isMine }: Chosen): string {
  const total = milestones.length;
  return `${isMine ? 'your ' : ''}${total} ${total === 1 ? 'milestone' : 'milestones'}${words}`;
}

/** The same to follow a title: ` in outcome 4`, ` of yours`. */
export function sayOf({ words, isMine }: Chosen): string {
  return `${isMine ? ' of yours' : ''}${words}`;
}

/** Parts of one sentence; empty ones are left out. */
export function sentence(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
