import type { Meaning } from './column-words.ts';

/**
 * The meaning of a header that no phrase of the vocabulary is, from its words alone: all of them
 * must belong to what it is taken for. `words` are in the singular and without soft words.
 */
export function composedMeaning(words: readonly string[]): Meaning | null {
  if (words.length === 0 || words.length > LONGEST) return null;
  const composed = RULES.find((rule) => fits(words, rule))?.meaning;
  return (
    composed ?? (words.length < LONGEST / 2 + 1 && words.at(-1) === 'action' ? 'action' : null)
  );
}

interface Rule {
  readonly meaning: Meaning;
  /** One of these has to be among the words ... */
  readonly heads: ReadonlySet<string>;
  /** ... and one of these, where there are any ... */
  readonly and: ReadonlySet<string>;
  /** ... and all others must be of these, or say only whose or which it is. */
  readonly with: ReadonlySet<string>;
}

const LONGEST = 7;

function fits(words: readonly string[], rule: Rule): boolean {
  if (!words.some((word) => rule.heads.has(word))) return false;
  if (rule.and.size > 0 && !words.some((word) => rule.and.has(word))) return false;
  return words.every(
    (word) => rule.heads.has(word) || rule.and.has(word) || rule.with.has(word) || isOwn(word),
  );
}

function isOwn(word: string): boolean {
  return OWN.has(word) || /^\d/u.test(word);
}

/** Words that say whose, which or of what kind, and change no meaning. */
const OWN: ReadonlySet<string> = setOf(
  `agreed current overall latest month monthly quarter quarterly week weekly period plan project
  programme improvement action milestone task activity step outcome priority theme objective board
  service team council partnership local area send school trust police fire icb nhs health care
  social multi agency single joint overarching primary secondary first second strategic operational
  ofsted cqc hmip hmicfr jtai ilac wsoa eif estyn dfe inspection inspectorate framework governor
  delivery recommendation workstream corporate organisation organisational department directorate
  individual relevant proposed smart year level top force authority provider college academy ward
  locality district county borough city hospital practice home chief`,
);

const OUTCOMES =
  'outcome priority theme objective workstream strand pillar programme domain goal aim ambition';

const RULES: readonly Rule[] = [
  rule(
    'percent',
    'percentage',
    '',
    'complete completed completion progress done achieved delivered',
  ),
  rule('outcome-ref', 'ref number id', OUTCOMES, ''),
  rule(
    'kpi-ref',
    'ref number id link linked code',
    'kpi pi indicator measure scorecard',
    'performance key related',
  ),
  rule('ref', 'ref number id', '', 'unique sub line item code'),
  rule(
    'reviewed',
    'updated reviewed review modified refreshed checked',
    '',
    'date last next by on when due frequency',
  ),
  rule('reviewed', 'update', 'date', 'last latest next of'),
  rule(
    'start',
    'start started starting commence commenced commencing commencement begin raised opened created logged',
    '',
    'date planned actual expected by on when target due',
  ),
  rule(
    'due',
    'by',
    'complete completed achieve achieved deliver delivered do done finish finished end ended implement implemented need needed require required due reach reached resolve resolved',
    'when date target what',
  ),
  rule(
    'due',
    'due deadline timescale timeframe timeline',
    '',
    'date when target expected anticipated planned forecast estimated implementation completion complete end finish achievement completed achieved delivered implemented done time for by',
  ),
  rule(
    'due',
    'date',
    'completion end finish target delivery implementation closure achievement expected anticipated planned forecast estimated deadline due',
    'complete by time',
  ),
  rule('completed', 'completed closed achieved delivered finished', '', 'date actual on when'),
  rule(
    'rag',
    'rag brag ragg bragg ragb status rating',
    '',
    'progress position completion implementation assurance assessment score colour end self performance confidence',
  ),
  rule(
    'support',
    'support supporting supported partner contributor involved other',
    'lead officer owner agency organisation partner service team person who by',
    '',
  ),
  rule(
    'sponsor',
    'executive exec chief slt smt dmt elt clt cmt dlt senior sponsor sro director strategic',
    'lead owner sponsor director officer responsible accountable sro',
    'leader leadership member',
  ),
  rule('sponsor', 'lead owner sponsor', OUTCOMES, ''),
  rule(
    'lead',
    'lead owner responsible responsibility accountable accountability assignee assigned whom',
    '',
    'officer person people post role manager director staff practitioner professional partner body by who name job holder leader governance middle',
  ),
  rule(
    'evidence',
    'evidence assurance',
    '',
    'source required link impact completion progress file folder available expected supporting base',
  ),
  rule(
    'success',
    'success impact difference benefit',
    '',
    'measure measured criteria criterion indicator look like expected intended sought child young people family pupil resident how know what make made evidence on life patient',
  ),
  rule(
    'progress',
    'progress update comment commentary narrative note',
    '',
    'made since last date officer lead position summary report highlight against further additional general any',
  ),
  rule('milestone', 'milestone deliverable', '', 'description detail interim expected key'),
  rule(
    'action',
    'action',
    '',
    'required needed planned description detail improve specific address need take taking must will',
  ),
  rule('recommendation', 'recommendation', '', 'detail description wording'),
  rule('priority', 'priority', '', 'heading group category'),
  rule(
    'theme',
    'theme workstream strand pillar domain',
    '',
    'heading group category focus judgement key',
  ),
  rule('objective', 'objective aim goal', '', 'heading group category'),
];

function rule(meaning: Meaning, heads: string, and: string, others: string): Rule {
  return { meaning, heads: setOf(heads), and: setOf(and), with: setOf(others) };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''));
}
