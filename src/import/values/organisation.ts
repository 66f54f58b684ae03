/**
 * The body a plan belongs to: the name its title opens with, a body the title names, or the only
 * one the text names. A council is called by its place alone. Null when none is certain.
 */
export function organisationIn(title: string, text: string): string | null {
  const opening = OPENING.exec(title)?.[1];
  if (opening !== undefined && isName(opening)) return opening;
  const council = onlyOne(councilsIn(title));
  if (council !== null) return council;
  const titled = onlyOne(bodiesIn(title));
  if (titled !== null) return titled;
  const councils = councilsIn(text);
  return onlyOne(councils) ?? mostNamed(councils) ?? onlyOne(bodiesIn(text));
}

const OPENING =
  /^(.{2,60}?)\s+(?:(?:City |County |Borough |Metropolitan |District |Unitary ){0,3}Council\S*\s+)?Children\S*\s/u;

const COUNCIL =
  /\b(?<!-)(\p{Lu}\p{Ll}+(?:(?: (?:and|with|upon)|-(?:on|upon|in|le))?[ -]\p{Lu}\p{Ll}+){0,3}?) (?:(?:City|County|Borough|Metropolitan|District|Unitary) ){0,3}Council\b/gu;

const WORDS = "\\p{Lu}[\\p{L}’'-]+(?:(?: (?:and|&|with|upon|of))? \\p{Lu}[\\p{L}’'-]+){0,5}?";

/** Bodies that are called by their whole name. */
const BODIES: readonly RegExp[] = [
  /\b((?:London|Royal) Borough of \p{Lu}\p{Ll}+(?:(?: (?:and|upon))? \p{Lu}\p{Ll}+){0,3})/gu,
  /\b((?:Together|Achieving) for Children(?: \p{Lu}\p{Ll}+){0,2})/gu,
  new RegExp(
    `\\b(${WORDS} (?:Children['’]?s (?:Services )?Trust|NHS (?:Foundation )?Trust|Foundation Trust|Academy Trust|Education Trust|Integrated Care (?:Board|Partnership|System)|ICB|(?:Local Area )?(?:SEND )?Partnership|Constabulary|Police|Combined Authority|Youth Justice Service|Fire and Rescue Service|Youth Offending (?:Team|Service)))\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(${WORDS} (?:(?:Primary|Secondary|High|Junior|Infant|Grammar|Special|Community|Church of England|CE|Catholic) ){0,3}(?:School|Academy|College))\\b`,
    'gu',
  ),
];

const NOT_NAMES =
  /^(?:the|our|this|a|an|draft|joint|full|whole|each|every|improving|developing|city|county|borough|district|parish|town|local|to|in|at|for|by|and|with|of|since|when|between|deputy|chief|head|director|every|all|strategic|children|virtual|metropolitan)\b/iu;

function councilsIn(text: string): readonly string[] {
  return [...text.matchAll(COUNCIL)].map(([, name = '']) => name).filter(isName);
}

function bodiesIn(text: string): readonly string[] {
  return BODIES.flatMap((body) => [...text.matchAll(body)].map(([, name = '']) => name))
    .filter((name) => name.length <= 80 && !NOT_NAMES.test(name))
    .map((name) => name.trim());
}

function onlyOne(names: readonly string[]): string | null {
  const [only, ...others] = new Set(names);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Named three times, and more often than all others together: they are its neighbours. */
function mostNamed(names: readonly string[]): string | null {
  const [first] = [...Map.groupBy(names, (name) => name)].toSorted(
    (one, other) => other[1].length - one[1].length,
  );
  if (first === undefined) return null;
  const [name, { length }] = first;
  return length >= 3 && length * 2 > names.length ? name : null;
}

function isName(words: string): boolean {
  const capitalised = words
    .split(/[ -]/u)
    .every((word) => /^(?:\p{Lu}\p{Ll}+|and|with|upon|on|in|le)$/u.test(word));
  return capitalised && words.length <= 40 && !NOT_NAMES.test(words);
}
