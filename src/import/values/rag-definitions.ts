import { DEFAULT_RAG, type Plan, type RagDefinition, type Standing } from '../../plan/model.ts';
import type { Line } from '../layout/lines.ts';
import type { PlacedFinding } from '../findings.ts';
import { ragKeyIn, type ColourMeant } from './rag-key.ts';

/** A row such as `AMBER | on track, not yet complete`, or a line such as `Amber – on track`. */
export function isRagRow(line: Line): boolean {
  const { word, meaning } = parted(line);
  if (!/\p{L}{3}/u.test(meaning)) return false;
  return keyOf(word) !== null || OTHER_COLOURS.test(word);
}

/**
 * The definitions a line holds: one, or all of `BRAG key: BLUE – complete; GREEN – on track`. Where
 * `letters` may stand for colours, a row such as `R | overdue` is one too.
 */
export function ragRows(line: Line, letters: boolean): readonly Line[] {
  const filled = line.cells.filter((cell) => cell !== '');
  const keyed = ragKeyIn(inPairs(filled) ?? filled.join(' / '));
  if (keyed.length > 0) return keyed.map((one) => definitionLine(line, one));
  if (isRagRow(line)) return [line];
  const named = letters ? lettered(line) : null;
  return named === null ? [] : [named];
}

function definitionLine(line: Line, { word, meaning }: ColourMeant): Line {
  return { ...line, cells: [word, meaning], text: `${word} ${meaning}`, bullet: false };
}

/** `A | In progress | G | Complete`: the cells in turn, as one text. */
function inPairs(cells: readonly string[]): string | null {
  const pairs = cells.flatMap((cell, index) =>
    index % 2 === 0 ? [`${cell}: ${cells[index + 1] ?? ''}`] : [],
  );
  const isColour = cells.every(
    (cell, index) => index % 2 === 1 || keyOf(cell) !== null || /^[RAGB]$/u.test(cell),
  );
  return cells.length >= 4 && isColour ? `Key: ${pairs.join(' / ')}` : null;
}

function lettered(line: Line): Line | null {
  const filled = line.cells.filter((cell) => cell !== '');
  const [letter = '', meaning = ''] = filled;
  const colour = DEFAULT_RAG.find(({ word }) => word.startsWith(letter))?.word;
  if (filled.length !== 2 || letter.length !== 1 || colour === undefined) return null;
  return meaning.length < 5 ? null : { ...line, cells: [colour, meaning] };
}

/** The plan's own RAG definitions, or Waymark's where it prints fewer than two. */
export function readRag(rows: readonly Line[]): {
  readonly rag: Plan['rag'];
  readonly findings: readonly PlacedFinding[];
} {
  const read = rows.map(definitionOf).filter((each) => each !== null);
  const others = rows.filter((row) => OTHER_COLOURS.test(parted(row).word)).map(otherColour);
  const first = read.filter(
    ({ key }, index) => read.findIndex((other) => other.key === key) === index,
  );
  const line = rows[0]?.number ?? 1;
  if (first.length < 2) {
    const sentence =
      'The plan prints no RAG definitions; Waymark uses its own: red off track, amber at risk, green on track, blue complete.';
    return {
      rag: { source: 'waymark', definitions: [...DEFAULT_RAG] },
      findings: [
        { code: 'rag-default', severity: 'note', line, outcome: null, sentence },
        ...others,
      ],
    };
  }
  const said = first.map(({ word, standing }) => `${word} ${standing.replace('-', ' ')}`);
  const done = first.filter(({ standing }) => standing === 'complete').map(({ word }) => word);
  const unsure = first.filter(({ meaning }) => standingOf(meaning) === null);
  const findings: PlacedFinding[] = [
    {
      code: 'rag-read',
      severity: 'confirm',
      line,
      outcome: null,
      sentence: `The plan's own RAG definitions were read as: ${said.join(', ')}. ${consequence(done)}`,
    },
    ...unsure.map(({ word, standing }): PlacedFinding => {
      const sentence = `What ${word} means could not be told from its wording; Waymark took it as ${standing.replace('-', ' ')}.`;
      return { code: 'rag-unclear', severity: 'confirm', line, outcome: null, sentence };
    }),
    ...others,
  ];
  return { rag: { source: 'plan', definitions: first }, findings };
}

/** What follows from the reading, so that whoever confirms it knows what they confirm. */
function consequence(done: readonly string[]): string {
  return done.length === 0
    ? 'No colour says that a milestone is complete, so none ever stops being asked about.'
    : `A milestone rated ${done.join(' or ')} counts as complete: it is not asked about again, and never overdue.`;
}

function definitionOf(line: Line): RagDefinition | null {
  const { word, meaning } = parted(line);
  const key = keyOf(word);
  if (key === null || meaning === '') return null;
  const usual = DEFAULT_RAG.find((each) => each.key === key)?.standing ?? 'on-track';
  return { key, word, meaning, standing: standingOf(meaning) ?? usual };
}

function otherColour(line: Line): PlacedFinding {
  const { word, meaning } = parted(line);
  const sentence = `The plan also defines the colour ${word} ("${meaning}"); Waymark knows red, amber, green and blue, and keeps ${word} only as it is written.`;
  const { number } = line;
  return { code: 'rag-colour-unknown', severity: 'confirm', line: number, outcome: null, sentence };
}

/** The colour and what it means, whether cells or a dash part them. */
function parted(line: Line): { readonly word: string; readonly meaning: string } {
  const filled = line.cells.filter((cell) => cell !== '');
  const [first = '', second = ''] = filled;
  if (filled.length > 2) return { word: '', meaning: '' };
  if (filled.length === 2) return { word: COLOUR_CELL.exec(first)?.[1] ?? first, meaning: second };
  const [, word = '', meaning = ''] = COLOUR_LINE.exec(first) ?? [];
  return { word, meaning };
}

const COLOURS = 'red|amber|green|blue|purple|gr[ea]y|yellow|white|black|orange';
const COLOUR_CELL = new RegExp(`^(${COLOURS})\\s*(?:\\([RAGBPGYW]\\)|[:–-])?$`, 'iu');
const COLOUR_LINE = new RegExp(`^(${COLOURS})\\s*(?:[:=–—-]|\\s[–—-]\\s)\\s*(\\S.{2,300})$`, 'iu');
const OTHER_COLOURS = /^(?:purple|gr[ea]y|yellow|white|black|orange)$/iu;

function keyOf(word: string): RagDefinition['key'] | null {
  return DEFAULT_RAG.find(({ key }) => key === word.toLowerCase())?.key ?? null;
}

/** The order matters: "on track, not all completed" is on track, and "not on track" is not. */
const STANDINGS: readonly (readonly [RegExp, Standing])[] = [
  [/\bnot (?:been )?(?:met|on track|on target)\b|\bslipped\b|\boff[- ]track\b/iu, 'off-track'],
  [
    /\boverdue\b|\bbehind\b|\bmissed\b|(?<!\bbe |\bbeing |\brunning )\blate\b|\bdelayed\b|\bstalled\b|\bnot started\b/iu,
    'off-track',
  ],
  [
    /\bat risk\b|\bmay slip\b|\brisk of\b|\bsome (?:risks?|concerns?|delays?)\b|\brisk to\b|\bminor (?:issues|delays)\b/iu,
    'at-risk',
  ],
  [
    /\bon[- ]track\b|\b(?:going|according) to plan\b|\bas planned\b|\bprogressing well\b/iu,
    'on-track',
  ],
  [
    /(?<!\bnot (?:yet |been |fully )?)\b(?:completed?|achieved|done|finished|delivered|embedded|closed)\b/iu,
    'complete',
  ],
  [/\bon (?:target|schedule)\b|\bno (?:issues|concerns)\b/iu, 'on-track'],
];

function standingOf(meaning: string): Standing | null {
  return STANDINGS.find(([wording]) => wording.test(meaning))?.[1] ?? null;
}
