import { distance } from '../values/likeness.ts';
import { lettersOf } from './clean-text.ts';
import { labelledHeading } from './outcome-label.ts';

/** An outcome as a cell or a sheet names it. */
export interface NamedOutcome {
  readonly number: number;
  readonly label: string;
  readonly title: string;
  /** As printed, where the number is Waymark's for it; else null. */
  readonly letter: string | null;
  /** The document prints no number; this one is Waymark's. */
  readonly given: boolean;
}

export type Naming =
  | { readonly kind: 'new' | 'known'; readonly outcome: NamedOutcome }
  | { readonly kind: 'other-title'; readonly outcome: NamedOutcome };

/** The outcomes a document's cells name, each with one number however often it is named. */
export class OutcomeNames {
  readonly #byNumber = new Map<number, NamedOutcome>();
  readonly #byLetters = new Map<string, NamedOutcome>();
  readonly #titles: ReadonlyMap<number, string>;

  /** `titles`: those the document prints elsewhere, for cells that hold a number alone. */
  constructor(titles: ReadonlyMap<number, string>) {
    this.#titles = titles;
  }

  name(cell: string, header: string): Naming {
    const printed = printedIn(cell);
    const letters = lettersOf(printed.title);
    const same = letters === '' ? undefined : (this.#byLetters.get(letters) ?? this.#near(letters));
    const numbered = printed.number === null ? undefined : this.#byNumber.get(printed.number);
    const known = numbered ?? (printed.number === null || same?.given === true ? same : undefined);
    if (known !== undefined) {
      const again = letters === '' || lettersOf(known.title) === letters;
      return { kind: again ? 'known' : 'other-title', outcome: known };
    }
    return { kind: 'new', outcome: this.#add(printed, header) };
  }

  #near(letters: string): NamedOutcome | undefined {
    if (letters.length < LONG) return undefined;
    const close = [...this.#byLetters].find(
      ([other]) => Math.abs(other.length - letters.length) < 3 && distance(other, letters) < 3,
    );
    return close?.[1];
  }

  #add({ number, label, title, letter }: Printed, header: string): NamedOutcome {
    const own = number ?? this.#free();
    const named = title === '' ? (this.#titles.get(own) ?? '') : title;
    const word = label ?? labelIn(header);
    const shown = (named === '' ? `${word} ${letter ?? own}` : named).slice(0, LONGEST);
    const outcome = { number: own, label: word, title: shown, letter, given: number === null };
    this.#byNumber.set(own, outcome);
    if (lettersOf(shown) !== '') this.#byLetters.set(lettersOf(shown), outcome);
    return outcome;
  }

  #free(): number {
    let number = 1;
    while (this.#byNumber.has(number)) number += 1;
    return number;
  }
}

/** The heading that a cell's words stand for. */
export function headingText({ label, number, letter, title }: NamedOutcome): string {
  return `${label} ${letter ?? number}: ${title}`;
}

/** Letters a title must have for two writings of it to be taken for one. */
const LONG = 10;
const LONGEST = 280;

interface Printed {
  readonly number: number | null;
  readonly letter: string | null;
  readonly label: string | null;
  readonly title: string;
}

/** `Priority 2 – Homes`, `Theme B: Homes`, `2. Homes`, `2 Homes`, `2`, `B` and `Homes`. */
export function printedIn(cell: string): Printed {
  const labelled = labelledHeading(cell);
  if (labelled !== null) {
    const { number, label, title, lettered, printed } = labelled;
    return { number, label, title, letter: lettered ? printed : null };
  }
  if (/^[A-H]$/u.test(cell)) {
    return { number: cell.charCodeAt(0) - 64, letter: cell, label: null, title: '' };
  }
  const found = /^(?:[A-Z]{1,3})?(\d{1,2})(?:\.0)?(?:\s*[.):–—-]\s*|\s+|$)(\p{L}.*)?$/u.exec(cell);
  const number = Number(found?.[1] ?? 0);
  return number > 0
    ? { number, letter: null, label: null, title: found?.[2] ?? '' }
    : { number: null, letter: null, label: null, title: cell };
}

/** The word a column's header has for an outcome: `Priority` for `Priority area`. */
function labelIn(header: string): string {
  const word = header.replace(/\s*(?:no|number|ref|title|name|area)\b.*$/iu, '').trim();
  const fits = /^\p{L}[\p{L} ]{2,24}$/u.test(word) && labelledHeading(`${word} 1: X`) !== null;
  return fits ? `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}` : 'Outcome';
}
