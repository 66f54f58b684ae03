import { DEFAULT_RAG, type Plan, type RagDefinition, type Standing } from '../../plan/model.ts';
import type { Line } from '../layout/lines.ts';
import type { PlacedFinding } from '../findings.ts';

/** A row such as `AMBER | on track, not yet complete`. */
export function isRagRow(line: Line): boolean {
  const filled = line.cells.filter((cell) => cell !== '');
  return filled.length === 2 && keyOf(filled[0] ?? '') !== null;
}

/** The plan's own RAG definitions, or Waymark's where it prints fewer than two. */
export function readRag(rows: readonly Line[]): {
  readonly rag: Plan['rag'];
  readonly findings: readonly PlacedFinding[];
} {
  const read = rows.map(definitionOf).filter((each) => each !== null);
  const first = read.filter(
    ({ key }, index) => read.findIndex((other) => other.key === key) === index,
  );
  const line = rows[0]?.number ?? 1;
  if (first.length < 2) {
    const sentence =
      'The plan prints no RAG definitions; Waymark uses its own: red off track, amber at risk, green on track, blue complete.';
    return {
      rag: { source: 'waymark', definitions: [...DEFAULT_RAG] },
      findings: [{ code: 'rag-default', severity: 'note', line, outcome: null, sentence }],
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
  const [word = '', meaning = ''] = line.cells.filter((cell) => cell !== '');
  const key = keyOf(word);
  if (key === null || meaning === '') return null;
  const usual = DEFAULT_RAG.find((each) => each.key === key)?.standing ?? 'on-track';
  return { key, word, meaning, standing: standingOf(meaning) ?? usual };
}

function keyOf(word: string): RagDefinition['key'] | null {
  return DEFAULT_RAG.find(({ key }) => key === word.toLowerCase())?.key ?? null;
}

/** The order matters: "on track, not all completed" is on track, and "not on track" is not. */
const STANDINGS: readonly (readonly [RegExp, Standing])[] = [
  [/\bnot (?:been )?(?:met|on track|on target)\b|\bslipped\b|\boff[- ]track\b/iu, 'off-track'],
  [/\boverdue\b|\bbehind\b|\bmissed\b/iu, 'off-track'],
  [/\bat risk\b|\bmay slip\b|\brisk of\b/iu, 'at-risk'],
  [/\bon[- ]track\b/iu, 'on-track'],
  [/(?<!\bnot (?:yet |been |fully )?)\b(?:completed?|achieved|done)\b/iu, 'complete'],
  [/\bon (?:target|schedule)\b|\bno (?:issues|concerns)\b/iu, 'on-track'],
];

function standingOf(meaning: string): Standing | null {
  return STANDINGS.find(([wording]) => wording.test(meaning))?.[1] ?? null;
}
