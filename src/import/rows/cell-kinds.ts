/** What a cell's text looks like, whatever column it stands in. */
import { isDueText } from '../values/due.ts';
import { isTitle } from '../values/role-title.ts';
import { refAlone } from './printed-ref.ts';

/** Reads as a due: a day, a month, a year, a rhythm or `ongoing`. */
export function isDue(text: string): boolean {
  return text.length <= 60 && isDueText(text);
}

/** Could be a lead's title: short, holds a word for a post, and is no due. */
export function isLead(text: string): boolean {
  return text.length <= 120 && isTitle(text) && !/[.!?]$/u.test(text) && !isDue(text);
}

export function isColour(text: string): boolean {
  return /^(?:red|amber|green|blue|[ragb]|🔴|🟠|🟡|🟢|🔵)(?:\s*[-–:(/].*)?$/iu.test(text);
}

export function isRef(text: string): boolean {
  return text.length <= 12 && !text.includes(' ') && refAlone(text) !== null;
}

/** Says in so many words that the cell above holds: `as above`, `ditto`, `do.`, `"`. */
export function isDitto(text: string): boolean {
  return /^\(?(?:(?:same )?as (?:the )?above|ditto|do\.?|["”“″〃]|'')\)?\.?$/iu.test(text);
}
