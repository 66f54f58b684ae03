/** How many of the milestones asked about are as asked, as a sentence. */
import type { MilestoneState } from '../plan-state.ts';
import type { Chosen } from './chosen.ts';
import { hasDay } from './due-days.ts';

/** What is said of milestones, as it follows one and several. */
export interface Predicate {
  readonly is: string;
  readonly are: string;
  readonly isNot: string;
  /** What all of them are where none is so, when "none" would be said twice. */
  readonly otherwise?: string;
  /** Said in its place where none of them has a day to be so on. */
  readonly without?: string;
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
  if (found === 0 && predicate.without !== undefined && lacksDays(about))
    return `None of ${isMine ? 'your' : 'the'} ${total} milestones${words} ${predicate.without}`;
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

/** `9 milestones in outcome 4`, `your 9 milestones`, `milestone 3.1.2`. */
export function sayAbout({ milestones, words, isMine, only }: Chosen): string {
  if (only !== null) return `milestone ${only}`;
  const total = milestones.length;
  return `${isMine ? 'your ' : ''}${total} ${total === 1 ? 'milestone' : 'milestones'}${words}`;
}

/** `any of the 9 milestones in outcome 4`, to follow a "no". */
export function sayAny(about: Chosen): string {
  const { milestones, isMine } = about;
  const any = milestones.length > 1 ? `any of ${isMine ? '' : 'the '}` : '';
  return `${any}${sayAbout(about)}`;
}

/** `1 of 9 milestones in outcome 4`, `milestone 3.1.2`. */
export function sayPart(about: Chosen, found: number): string {
  return about.only === null ? `${found} of ${sayAbout(about)}` : sayAbout(about);
}

/** To follow a title: `, in outcome 4`, `, yours`, `, 3.1.2`. */
export function sayOf({ words, isMine, only }: Chosen): string {
  if (only !== null) return `, ${only}`;
  return `${isMine ? ', yours' : ''}${words === '' ? '' : `,${words}`}`;
}

/** To follow a time: ` in outcome 4`, ` in milestones led by Finance`, ` for 3.1.2`. */
export function sayAmong({ milestones, words, isMine, only }: Chosen): string {
  if (only !== null) return ` for ${only}`;
  if (isMine) return ` in your milestones${words}`;
  if (words === '' || words.startsWith(' in ')) return words;
  return ` in ${milestones.length === 1 ? 'the only milestone' : 'milestones'}${words}`;
}

function lacksDays({ milestones }: Chosen): boolean {
  return milestones.every(({ milestone: { due } }) => !hasDay(due));
}

/** Parts of one sentence; empty ones are left out. */
export function sentence(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
