/** Names and initials that stand where a child's would: after "child", before "'s mum", with an age. */
import type { ScreeningHit } from './screening.ts';
import {
  ABBREVIATIONS,
  FAMILIES_OF_A_KIND,
  NOT_A_NAME,
  NOT_AN_AGED_NAME,
} from './screening-words.ts';

const ONE_CHILD =
  '[Cc]hild|[Yy]oung [Pp]erson|YP|[Bb]aby|[Ii]nfant|[Tt]oddler|[Bb]oy|[Gg]irl|[Ss]on|[Dd]aughter|[Ss]ibling|[Bb]rother|[Ss]ister|[Pp]upil|[Cc]are [Ll]eaver|[Ff]oster (?:son|daughter)';
const SEVERAL = '[Ss]iblings|[Bb]rothers|[Ss]isters|[Tt]wins|[Ss]ons|[Dd]aughters';
const KIN =
  'mum|mummy|mother|dad|father|parents?|step(?:mother|father|mum|dad)|grand(?:mother|father|parents|ma|dad)|nan|aunt|auntie|uncle|siblings?|brothers?|sisters?';
const NAME = "([A-Z](?:'[A-Z])?[a-z]+)";
const AGE = '(?:1\\d|\\d)';

/** Each pattern captures the word that would be the name. */
const AFTER_CHILD: readonly RegExp[] = [
  new RegExp(`\\b(?:${ONE_CHILD}|${SEVERAL}),? \\(?${NAME}`, 'g'),
  new RegExp(`\\b(?:[Mm]um|[Mm]other|[Dd]ad|[Ff]ather|[Pp]arents?) (?:of|to) ${NAME}`, 'g'),
  new RegExp(`\\b${NAME}'s (?:${KIN})\\b(?! [Dd]ay)`, 'g'),
  new RegExp(`\\b${AGE}[- ]years?[- ]old,? ${NAME}`, 'g'),
  new RegExp(`\\b${NAME}, ${AGE}, (?:who|was|is|has|lives)\\b`, 'g'),
  new RegExp(
    `\\b(?:${ONE_CHILD}|${SEVERAL})(?: \\w+)? (?:called|named|known as) ([A-Za-z']+)`,
    'g',
  ),
];
const WITH_AGE: readonly RegExp[] = [
  new RegExp(`\\b${NAME},? \\(?aged? (?:of )?${AGE}\\b`, 'g'),
  new RegExp(`\\b${NAME}, ${AGE}(?: years old| yrs)? (?:who|was|is|has|lives|and)\\b`, 'g'),
  new RegExp(`\\b${NAME} \\(${AGE}\\),? (?:who|was|is|has|lives|moved)\\b`, 'g'),
];
const FAMILY: readonly RegExp[] = [
  new RegExp(`\\b[Tt]he ${NAME} (?:family|siblings|twins)\\b`, 'g'),
];
const INITIALS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${ONE_CHILD}|${SEVERAL}|[Cc]hildren),? \\(?([A-Z](?:[. ]{0,2}[A-Z]){0,2})\\b(?! ?&)`,
    'g',
  ),
  new RegExp(`\\b([A-Z]{2,3}),? \\(?aged? ${AGE}\\b`, 'g'),
];

export function namedChild(text: string): ScreeningHit | null {
  return (
    among(text, AFTER_CHILD, NOT_A_NAME, "a child's name") ??
    among(text, WITH_AGE, NOT_AN_AGED_NAME, "a child's name") ??
    among(text, FAMILY, FAMILIES_OF_A_KIND, "a family's name") ??
    among(text, INITIALS, ABBREVIATIONS, "a child's initials")
  );
}

function among(
  text: string,
  patterns: readonly RegExp[],
  passing: ReadonlySet<string>,
  looksLike: string,
): ScreeningHit | null {
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern))
      if (!passing.has((match[1] ?? '').replace(/[. ]/g, '').toLowerCase()))
        return { kind: 'named-child', words: match[0].trim(), looksLike };
  return null;
}
