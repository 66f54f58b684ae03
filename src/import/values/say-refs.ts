/** `milestone 1.2`; `milestones 1.1, 1.2 and 1.3`; the first ones and how many more. */
export function sayRefs(refs: readonly string[]): string {
  const [only = ''] = refs;
  if (refs.length === 1) return `milestone ${only}`;
  const shown = refs.length > SHOWN ? refs.slice(0, SHOWN - 1) : refs.slice(0, -1);
  const last = refs.length > SHOWN ? `${refs.length - shown.length} more` : (refs.at(-1) ?? '');
  return `milestones ${shown.join(', ')} and ${last}`;
}

const SHOWN = 12;
