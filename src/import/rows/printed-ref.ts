import { markedItems } from './listed-items.ts';

/** A printed ref, and the text it stands before. */
export interface RefText {
  readonly ref: string | null;
  readonly text: string;
}

/**
 * The ref a text opens with. Dotted numbers (`1.2.3`, `1.1a`, `1.1(a)`) are always refs; what else
 * looks like one (`A1`, `1a`, `Action 4`, `(iv)`) only where the rest of its column agrees.
 */
export function refAndText(cell: string, others = false): RefText {
  const found = DOTTED.exec(cell) ?? (others ? otherRef(cell) : null);
  const [, ref = null, text = ''] = found ?? [];
  return ref === null ? { ref: null, text: cell } : { ref, text: text.trim() };
}

/** Whether most of a column's filled cells open with a ref that is no dotted number. */
export function opensWithRefs(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const refs = filled.filter((cell) => otherRef(cell) !== null).length;
  return refs > 1 && refs * 2 > filled.length;
}

/** The ref a cell of a ref column holds; null when it is no ref, or "as above". */
export function refAlone(cell: string): string | null {
  const ref = cell.replace(/[.:]$/u, '').trim();
  // `2.1 Catch up` is a text behind its ref; `1 and 2` and `Action 4` are refs.
  if (ref === '' || ref.length > 20 || /\d\S*\s+(?!(?:and|to)\b)\p{L}{2}/u.test(ref)) return null;
  return /\d/u.test(ref) || /^\(?[a-z]{1,5}\)?$/iu.test(ref) ? ref : null;
}

/** How deep a ref stands: 2 for `1.1`, `A1.2` and `1a`, 3 for `1.1(a)`; a bare letter is deepest. */
export function depthOf(ref: string): number {
  const parts = partsOf(ref);
  if (!parts.some((part) => /\d/u.test(part))) return DEEPEST;
  return parts.filter((part, index) => index > 0 || /\d/u.test(part)).length;
}

/** `1.1.2` stands under `1.1`, `1.1(a)` under `1.1`, `A1.2` under `A1`; a bare letter under all. */
export function isUnder(ref: string, parent: string): boolean {
  if (depthOf(ref) === DEEPEST) return true;
  const [own, above] = [partsOf(ref), partsOf(parent)];
  return own.length > above.length && above.every((part, index) => own[index] === part);
}

/** A ref that only counts within its action or outcome: `3`, `b`, `(iv)`. */
export function isLocal(ref: string): boolean {
  return /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)?$/iu.test(ref);
}

const DEEPEST = 9;

const DOTTED =
  /^(\d{1,2}(?:\.\d{1,2})+(?:\.?[a-g]|\.?\((?:[a-z]|[ivx]{1,5})\))?)\.?(?:[\s:)–-]+(.*))?$/u;

const OTHERS: readonly RegExp[] = [
  /^((?:action|milestone|task|step)\s+\d{1,3}(?:\.\d{1,2})*[a-z]?)(?:\s*[:.)–-]\s*|\s+)(\S.*)$/iu,
  /^([A-Z]{1,4}[- ]?\d{1,3}(?:\.\d{1,2})*[a-z]?)(?:\s*[:.)–-]\s*|\s+)(\S.*)$/u,
  /^(\d{1,2}[a-g])(?:\s*[:.)–-]\s*|\s+)(\S.*)$/u,
  /^(\((?:[a-z]|[ivx]{1,5}|\d{1,2})\))\s*(\S.*)$/u,
  /^([a-z]|[ivx]{1,5}|\d{1,3})[.):]\s*(\S.*)$/u,
];

function otherRef(cell: string): RegExpExecArray | null {
  // The first mark of a list within the cell is no ref of the whole.
  if (markedItems(cell).length > 1) return null;
  for (const form of OTHERS) {
    const found = form.exec(cell);
    if (found !== null) return found;
  }
  return null;
}

function partsOf(ref: string): readonly string[] {
  const bare = ref.replace(/^(?:action|milestone|task|step)\s+/iu, '');
  return (bare.match(/[a-z]+|\d+/giu) ?? []).map((part) => part.toLowerCase().replace(/^0+/u, ''));
}
