/** What somebody who typed a sentence wants: a question becomes an intent, by pure rules. */

export type Question =
  | { readonly kind: 'help' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'plan-status' }
  | { readonly kind: 'outcome-status'; readonly number: number }
  | { readonly kind: 'milestone-status'; readonly ref: string }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'due-soon' }
  | { readonly kind: 'slipped' }
  | { readonly kind: 'mine' }
  | { readonly kind: 'not-reported' }
  | { readonly kind: 'help-needed' }
  | { readonly kind: 'who-leads'; readonly ref: string }
  | { readonly kind: 'not-understood' };

const OUTCOME = '(?:outcomes?|themes?|priorit(?:y|ies)|o)\\s*(?:no\\.?|number|#)?\\s*';
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Neither a date (`12.10.2021`) nor part of a longer number; `2.1-2` is the second 2.1 of a plan. */
const REF = '(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2}){1,3}[a-z]?(?:-\\d{1,2})?)(?![\\p{L}\\d]|\\.\\d)';

/** Read in this order; the first that fits is what was meant. */
const PATTERNS: readonly [RegExp, (match: RegExpExecArray) => Question][] = [
  [
    /^(?:please )?(?:can you )?help(?: me| us)?(?: please)?$|^(?:\?|commands?|what can (?:you do|i (?:ask|say|type))|how does this work)$/,
    () => ({ kind: 'help' }),
  ],
  [
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: waymark)?$/,
    () => ({ kind: 'greeting' }),
  ],
  [new RegExp(`\\bwho\\b.*?${REF}`, 'u'), ([, ref = '']) => ({ kind: 'who-leads', ref })],
  [new RegExp(REF, 'u'), ([, ref = '']) => ({ kind: 'milestone-status', ref })],
  [
    new RegExp(`\\b${OUTCOME}(\\d{1,3}|${NUMBERS.join('|')})\\b`),
    ([, number = '']) => ({ kind: 'outcome-status', number: toNumber(number) }),
  ],
  [
    /^(?:what(?:'s| is) the )?status (?:of |on |for )?#?(\d{1,2})$/,
    ([, number = '']) => ({ kind: 'outcome-status', number: Number(number) }),
  ],
  [
    /\b(?:not reported|no update|has(?:n'?t| not) (?:reported|answered|replied|responded|updated)|silent|chase|outstanding updates)\b/,
    () => ({ kind: 'not-reported' }),
  ],
  [
    /\bhelp (?:is )?(?:needed|asked|wanted|requests?)\b|\bwho needs help\b|\bwhat help\b|\bblocked\b/,
    () => ({ kind: 'help-needed' }),
  ],
  [
    /\b(?:my (?:milestones|actions|tasks|updates?)|mine|what do i (?:lead|own|have|need))\b/,
    () => ({ kind: 'mine' }),
  ],
  [/\b(?:slip(?:s|ped|page)?|postponed|moved later)\b/, () => ({ kind: 'slipped' })],
  [/\b(?:over ?due|late|behind)\b/, () => ({ kind: 'overdue' })],
  [/\bdue\b|\bcoming up\b|\bdeadlines?\b/, () => ({ kind: 'due-soon' })],
  [
    /\b(?:status|rag|progress|summary|overview|where are we|how are we doing|digest|plan)\b/,
    () => ({ kind: 'plan-status' }),
  ],
];

export function readQuestion(text: string): Question {
  const asked = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<!\d[a-z]?)-|-(?!\d)|[^\p{L}\p{N}.'#?-]+/gu, ' ')
    .replace(/[?.!]+$/, '')
    .trim();
  if (text.trim() === '?') return { kind: 'help' };
  for (const [pattern, toQuestion] of PATTERNS) {
    const match = pattern.exec(asked);
    if (match !== null) return toQuestion(match);
  }
  return { kind: 'not-understood' };
}

function toNumber(written: string): number {
  const word = NUMBERS.indexOf(written);
  return word === -1 ? Number(written) : word + 1;
}
