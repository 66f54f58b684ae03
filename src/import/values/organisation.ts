/**
 * The body a plan belongs to: the name its title opens with, a body the title names, or the only
 * one the text names. A council is called by its place alone. Null when none is certain.
 */
export function organisationIn(
  printedTitle: string,
  printedText: string,
  opening: readonly string[] = [],
): string | null {
  const title = inSmall(printedTitle);
  const text = inSmall(printedText);
  const place = OPENING.exec(title)?.[1];
  if (place !== undefined && isName(place)) return place;
  const council = onlyOne(councilsIn(title));
  if (council !== null) return council;
  const before = BEFORE_COLON.exec(title)?.[1];
  if (before !== undefined && isName(before)) return before;
  const titled = onlyOne(bodiesIn(title));
  if (titled !== null) return titled;
  const named = opening.map(inSmall).find((line) => bodiesIn(line)[0] === line.trim());
  if (named !== undefined) return named.trim();
  const councils = councilsIn(text);
  return onlyOne(councils) ?? mostNamed(councils) ?? onlyOne(bodiesIn(text));
}

/** `NORTHMERE BOROUGH COUNCIL` on a line of its own, as a name is written elsewhere. */
function inSmall(text: string): string {
  return text.replace(/^[\p{Lu} ’'&-]{8,80}$/gmu, (line) =>
    line
      .toLowerCase()
      .replace(/\p{L}[\p{L}’']*/gu, (word) =>
        /^(?:and|of|the|for|with|upon)$/u.test(word)
          ? word
          : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
      ),
  );
}

const OPENING =
  /^(.{2,60}?)\s+(?:(?:City |County |Borough |Metropolitan |District |Unitary ){0,3}Council\S*\s+)?Children\S*\s/u;

/** `Ashby Vale: children’s improvement plan`. */
const BEFORE_COLON = /^([\p{L} ’'-]{3,40}): .*\bplan\b/iu;

const COUNCIL =
  /\b(?<!-)(\p{Lu}\p{Ll}+(?:(?: (?:and|with|upon)|-(?:on|upon|in|le))?[ -]\p{Lu}\p{Ll}+){0,3}?) (?:(?:City|County|Borough|Metropolitan|District|Unitary) ){0,3}Council\b/gu;

const WORDS =
  "\\p{Lu}[\\p{L}’'-]{1,30}(?:(?: (?:and|&|with|upon|of))? \\p{Lu}[\\p{L}’'-]{1,30}){0,5}?";

/** What the name of such a body ends with. */
const ENDINGS: readonly string[] = [
  "Children['’]?s (?:Services )?Trust",
  '(?:NHS |Foundation |NHS Foundation |Academy |Multi[- ]Academy |Education |Learning |Schools )Trust',
  'NHS FT',
  'Integrated Care (?:Board|Partnership|System)',
  'ICB',
  'Clinical Commissioning Group',
  'CCG',
  'Health Board',
  'Health and Wellbeing Board',
  'Health and Social Care (?:Trust|Partnership)',
  '(?:Local Area )?(?:SEND )?Partnership',
  "Safeguarding (?:Adults?|Children(?:['’]?s)?) (?:Board|Partnership)",
  'Violence Reduction Unit',
  'Constabulary',
  'Police',
  'Combined Authority',
  'Unitary Authority',
  '(?:Combined )?Fire Authority',
  'Fire (?:and|&) Rescue (?:Service|Authority)',
  'Youth (?:Justice|Offending) (?:Team|Service)',
  '(?:Ambulance|Probation) Service',
  'Housing (?:Association|Group|Trust)',
  'Federation',
  'MASH',
];

/** Bodies that are called by their whole name. */
const BODIES: readonly RegExp[] = [
  /\b((?:London|Royal) Borough of \p{Lu}\p{Ll}+(?:(?: (?:and|upon))? \p{Lu}\p{Ll}+){0,3})/gu,
  /\b((?:Together|Achieving) for Children(?: \p{Lu}\p{Ll}+){0,2})/gu,
  new RegExp(`\\b(${WORDS} (?:${ENDINGS.join('|')}))\\b`, 'gu'),
  new RegExp(
    `\\b(${WORDS} (?:(?:Primary|Secondary|High|Junior|Infant|Grammar|Special|Community|Church of England|CE|Catholic) ){0,3}(?:School|Academy|College))\\b`,
    'gu',
  ),
];

const NOT_NAMES =
  /^(?:the|our|this|a|an|draft|joint|full|whole|each|every|improving|developing|city|county|borough|district|parish|town|local|to|in|at|for|by|and|with|of|since|when|between|deputy|chief|head|director|every|all|strategic|children|virtual|metropolitan)\b/iu;

const OF_DOCUMENTS =
  /\b(?:plan|statement|programme|strategy|improvement|recovery|action|report|services?|version|ofsted|inspection|good)\b/iu;

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
  return capitalised && words.length <= 40 && !NOT_NAMES.test(words) && !OF_DOCUMENTS.test(words);
}
