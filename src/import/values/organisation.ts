/**
 * The council a plan belongs to: the name its title opens with, or the only one the text calls a
 * council. Null when neither is certain.
 */
export function organisationIn(title: string, text: string): string | null {
  const opening = OPENING.exec(title)?.[1];
  if (opening !== undefined && isName(opening)) return opening;
  const names = new Set([...text.matchAll(COUNCIL)].map(([, name = '']) => name));
  const real = [...names].filter(isName);
  return real.length === 1 ? (real[0] ?? null) : null;
}

const OPENING =
  /^(.{2,60}?)\s+(?:(?:City |County |Borough |Metropolitan |District |Unitary ){0,3}Council\S*\s+)?Children\S*\s/u;

const COUNCIL =
  /\b(?<!-)(\p{Lu}\p{Ll}+(?:(?: (?:and|with|upon)|-(?:on|upon|in|le))?[ -]\p{Lu}\p{Ll}+){0,3}?) (?:(?:City|County|Borough|Metropolitan|District|Unitary) ){0,3}Council\b/gu;

const NOT_NAMES =
  /^(?:the|our|this|draft|joint|full|whole|each|every|improving|developing|city|county|borough|district|parish|town|local|to|in|at|for|by|and|with)\b/iu;

function isName(words: string): boolean {
  const capitalised = words
    .split(/[ -]/u)
    .every((word) => /^(?:\p{Lu}\p{Ll}+|and|with|upon|on|in|le)$/u.test(word));
  return capitalised && words.length <= 40 && !NOT_NAMES.test(words);
}
