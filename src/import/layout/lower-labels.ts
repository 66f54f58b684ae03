import type { Line } from './lines.ts';
import { labelledHeading } from './outcome-label.ts';

/**
 * Labels, in lower case, that stand under another: in a plan of priorities with objectives under
 * each of them, `objective`. A label whose headings all come before or after another's is none.
 */
export function lowerLabels(lines: readonly Line[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  for (const [index, { bullet, text }] of lines.entries()) {
    const label = bullet ? undefined : labelledHeading(text)?.label.toLowerCase();
    if (label !== undefined)
      places.set(label, [...(places.get(label) ?? []).slice(0, MOST), index]);
  }
  const labels = [...places];
  return new Set(
    labels
      .filter(([, own]) => labels.some(([, others]) => own !== others && standsUnder(own, others)))
      .map(([label]) => label),
  );
}

/** No plan has more; a text that has is not looked at further. */
const MOST = 200;

function standsUnder(own: readonly number[], upper: readonly number[]): boolean {
  const [first = 0] = own;
  const [upperFirst = Infinity] = upper;
  if (upper.length < 2 || upperFirst > first) return false;
  const parents = upper.filter((start, index) => {
    const end = upper[index + 1] ?? Infinity;
    return own.some((place) => place > start && place < end);
  });
  return parents.length > 1 && own.length > parents.length;
}
