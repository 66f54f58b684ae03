/** A word without its inflection, so that audits, auditing and audited are one. */
export function stemOf(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (/\d/u.test(word)) return word;
  if (word.length < 4) return word.replace(/(?<=[^aeiou][^aeious])s$/u, '');
  return withoutEnding(withoutForm(singular(word)));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    children: 'child',
    childrens: 'child',
    people: 'person',
    peoples: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    others: 'other',
    onto: 'onto',
    embed: 'embed',
    understood: 'understand',
    held: 'hold',
    taught: 'teach',
    built: 'build',
    found: 'find',
    sent: 'send',
    led: 'lead',
    left: 'leave',
    lost: 'lose',
    kept: 'keep',
    met: 'meet',
    referral: 'refer',
    referrals: 'refer',
    embeds: 'embed',
    gcse: 'gcse',
    gcses: 'gcse',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    twelve: '12',
  }),
);

function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (/.{2}ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** `planning` and `planned` are `plan`, but `telling` is `tell` and `need` stays. */
function withoutForm(word: string): string {
  const cut = /^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/u.exec(word)?.[1];
  if (cut === undefined || cut.length < 3) return word;
  return /([bdgmnprt])\1$/u.test(cut) ? cut.slice(0, -1) : cut;
}

/** The first that fits is taken off, where enough is left to tell one word from another. */
const ENDINGS: readonly (readonly [ending: RegExp, left: number, instead: string])[] = [
  [/ysis$/u, 3, 'ys'],
  [/(?:ational|ative|ation)$/u, 4, ''],
  [/ional$/u, 5, ''],
  [/(?:ate|at|ion)$/u, 5, ''],
  [/ments?$/u, 3, ''],
  [/ly$/u, 4, ''],
];

function withoutEnding(word: string): string {
  let left = word;
  for (const [ending, least, instead] of ENDINGS) {
    const cut = left.replace(ending, '');
    if (cut !== left && cut.length >= least) left = cut + instead;
  }
  return left.length >= 4 ? left.replace(/e$/u, '') : left;
}
