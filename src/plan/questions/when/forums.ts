/** The forums a plan goes before, as they are called. */
import { past, wordAt, type Line } from './line.ts';

/** The forum named here by the name Waymark gives it; `meeting` for one of no particular forum. */
export function forumAt(
  line: Line,
  at: number,
): { readonly name: string; readonly to: number } | null {
  const named = builtIn(line, at) ?? kept(line, at);
  if (named === null) return null;
  const to = past(
    line,
    named.to,
    'meeting',
    'meetings',
    'session',
    'papers',
    'paper',
    'pack',
    'report',
  );
  return PEOPLE.has(wordAt(line, to)) ? null : { name: named.name, to };
}

/** `Improvement Board` is the Board. */
export function isOf(forum: string, name: string): boolean {
  return canonical(forum) === canonical(name);
}

/** `the DMT lead` is a person. */
const PEOPLE: ReadonlySet<string> = new Set(
  'lead leads leader member members chair sponsor rep level of'.split(' '),
);

const OTHER_BOARDS =
  /^(?:safeguarding|wellbeing|health|partnership|project|programme|transformation|delivery|executive|strategic|commissioning|trust|parenting|management|schools?)$/;

function builtIn(line: Line, at: number): { readonly name: string; readonly to: number } | null {
  let to = at;
  while (DESCRIBED.has(wordAt(line, to))) to += 1;
  const word = wordAt(line, to);
  const next = wordAt(line, to + 1);
  switch (word) {
    case 'dmt':
      return { name: 'DMT', to: to + 1 };
    case 'departmental':
      return next === 'management' && wordAt(line, to + 2) === 'team'
        ? { name: 'DMT', to: to + 3 }
        : null;
    case 'board':
      return OTHER_BOARDS.test(wordAt(line, to - 1)) ? null : { name: 'Board', to: to + 1 };
    case 'scrutiny':
      return { name: 'Scrutiny', to: past(line, to + 1, 'committee', 'panel', 'commission') };
    case 'digest':
      return { name: 'digest', to: to + 1 };
    case 'highlight':
      return next === 'report' ? { name: 'digest', to: to + 2 } : null;
    case 'meeting':
      return ofForum(line, to + 1) ?? { name: 'meeting', to: to + 1 };
    default:
      return null;
  }
}

const DESCRIBED: ReadonlySet<string> = new Set(
  'improvement children childrens weekly monthly quarterly full formal'.split(' '),
);

/** `meeting of the Board`, `meeting with DMT` */
function ofForum(line: Line, at: number): { readonly name: string; readonly to: number } | null {
  const joined = past(line, at, 'of', 'with', 'at');
  return joined === at ? null : builtIn(line, past(line, joined, 'the', 'our'));
}

/** A forum of another name that has a day kept. */
function kept(line: Line, at: number): { readonly name: string; readonly to: number } | null {
  for (const { forum } of line.meetings) {
    const words = canonical(forum).split(' ');
    // Those of one word are known above, and `board` alone may be another body's.
    if (words.length === 1 && BUILT_IN.has(words[0] ?? '')) continue;
    if (words.every((word, index) => wordAt(line, at + index) === word))
      return { name: forum, to: at + words.length };
  }
  return null;
}

const BUILT_IN: ReadonlySet<string> = new Set(['dmt', 'board', 'scrutiny', 'digest', 'meeting']);

function canonical(forum: string): string {
  const plain = forum
    .toLowerCase()
    .replace(/[’']s?\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(/^(?:childrens? )?improvement board$/, 'board');
}
