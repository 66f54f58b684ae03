import { lettersOf } from '../layout/clean-text.ts';
import { distance, endsInMidPhrase } from '../values/likeness.ts';

/**
 * How a first-column cell may carry on the action above it: `repeat` says its end again, `phrase`
 * ends its sentence, `list` ends its list, `perhaps` leaves it open. Null: an action of its own.
 */
export function carriesOn(
  above: string,
  cell: string,
  leadIsBlank: boolean,
): 'repeat' | 'phrase' | 'list' | 'perhaps' | null {
  if (repeatsEnd(above, cell)) return 'repeat';
  if (endsInMidPhrase(above) || /^\p{Ll}/u.test(cell)) return 'phrase';
  if (!hasOpenList(above)) return null;
  return leadIsBlank ? 'list' : 'perhaps';
}

/** The same last two words, and much alike before them: a scan of the same line, read twice. */
export function repeatsEnd(above: string, cell: string): boolean {
  const ownWords = cell.split(' ');
  const words = above.split(' ').slice(-ownWords.length);
  const short = cell.length <= Math.min(above.length / 2, 300);
  if (ownWords.length < 3 || !short) return false;
  if (ownWords.slice(-2).join(' ') !== words.slice(-2).join(' ')) return false;
  const own = lettersOf(cell);
  return distance(own, lettersOf(words.join(' '))) <= own.length / 2;
}

/** `... so that we can: do one thing, do another` without a full stop after the last. */
function hasOpenList(text: string): boolean {
  return /[:;]\s+\S[^:;]*[^.!?:;]$/u.test(text);
}
