/** The words titles are made of, and what their abbreviations stand for. */

/** What a title's abbreviation stands for; null when it is none that is known. */
export function writtenOut(word: string): string | null {
  return ABBREVIATIONS.get(word.toLowerCase()) ?? null;
}

/**
 * The words of a role key written out, in the singular, without those that tell nothing: `hos early
 * help` and `head of service early help` have the same.
 */
export function fullWords(key: string): readonly string[] {
  const words = [
    // Each once, as an abbreviation often stands in brackets beside what it is short for.
    ...new Set(
      key
        // In a school; elsewhere a service follows: `deputy head of service`.
        .replace(/\b(deputy|assistant) head(?! of\b)(?= |$)/gu, '$1 headteacher')
        .split(' ')
        .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '))
        .filter((word) => word !== '' && !SMALL.has(word))
        .map(singular),
    ),
  ];
  // `Head of Service, Early Help` is as often written `Head of Early Help`.
  return words.filter(
    (word, index) => !(word === 'service' && words[index - 1] === 'head' && words.length > 2),
  );
}

/** Known to belong in titles: two of these that look alike are still two words. */
export function isTitleWord(word: string): boolean {
  return WORDS.has(singular(word.toLowerCase()));
}

/** The posts a misspelt word is near to, by the rule given. */
export function postsNear(isNear: (post: string) => boolean): readonly string[] {
  return [...POSTS].filter(isNear);
}

function singular(word: string): string {
  if (/^child(?:rens?)?$/u.test(word)) return 'child';
  if (/^peoples?$/u.test(word)) return 'people';
  if (word.length < 5 || /(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/ies$/u, 'y').replace(/s$/u, '');
}

const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  'to',
  'a',
  'at',
  'with',
]);

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['ad', 'assistant director'],
  ['admin', 'administration'],
  ['asst', 'assistant'],
  ['cafcass', 'cafcass'],
  ['ceo', 'chief executive officer'],
  ['cex', 'chief executive'],
  ['cic', 'children in care'],
  ['cin', 'children in need'],
  ['cla', 'children looked after'],
  ['comms', 'communications'],
  ['coord', 'coordinator'],
  ['cp', 'child protection'],
  ['csc', 'childrens social care'],
  ['cwd', 'children with disabilities'],
  ['cyp', 'children and young people'],
  ['dass', 'director of adult social services'],
  ['dcs', 'director of childrens services'],
  ['dd', 'deputy director'],
  ['dep', 'deputy'],
  ['dir', 'director'],
  ['dsl', 'designated safeguarding lead'],
  ['ed', 'executive director'],
  ['eh', 'early help'],
  ['exec', 'executive'],
  ['hod', 'head of department'],
  ['hos', 'head of service'],
  ['hoss', 'heads of service'],
  ['hr', 'human resources'],
  ['hv', 'health visitor'],
  ['icb', 'integrated care board'],
  ['iro', 'independent reviewing officer'],
  ['iros', 'independent reviewing officers'],
  ['lac', 'looked after children'],
  ['lado', 'local authority designated officer'],
  ['mash', 'multi agency safeguarding hub'],
  ['mgr', 'manager'],
  ['perf', 'performance'],
  ['pmo', 'programme management office'],
  ['psw', 'principal social worker'],
  ['qa', 'quality assurance'],
  ['send', 'special educational needs and disabilities'],
  ['senco', 'special educational needs coordinator'],
  ['sm', 'service manager'],
  ['snr', 'senior'],
  ['sro', 'senior responsible officer'],
  ['supt', 'superintendent'],
  ['sw', 'social worker'],
  ['tm', 'team manager'],
  ['tms', 'team managers'],
  ['vs', 'virtual school'],
  ['vsh', 'virtual school head'],
  ['yjs', 'youth justice service'],
  ['yos', 'youth offending service'],
  ['yot', 'youth offending team'],
]);

const POSTS: ReadonlySet<string> = new Set(
  'head headteacher director manager officer specialist coordinator worker adviser analyst consultant commissioner practitioner supervisor administrator inspector superintendent principal assistant deputy senior associate executive strategic operational corporate independent'.split(
    ' ',
  ),
);

const WORDS: ReadonlySet<string> = new Set([
  ...POSTS,
  ...'acting interim joint chief chair lead leader nurse doctor teacher governor partner programme project business service team group area locality district region north south east west central inner outer upper lower quality equality assurance performance practice policy data health housing homeless education learning skill training workforce people child young youth adult family parent carer care leaver foster fostering adoption placement permanence residential provider provision resource commission commissioning contract safeguarding protection review reviewing early help intervention prevention assessment referral contact duty court justice offending virtual school inclusion special need disability disabled participation engagement voice communication finance legal human system digital information intelligence strategy improvement transformation change delivery development partnership community neighbourhood public clinical medical mental emotional wellbeing support integrated multi agency edge exploitation missing domestic abuse attendance exclusion placements governance governing audit risk complaint customer standard standards register registered registrar children'.split(
    ' ',
  ),
]);
