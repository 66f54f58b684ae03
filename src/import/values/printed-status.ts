import {
  DEFAULT_RAG,
  type PrintedStatus,
  type RagDefinition,
  type RagKey,
  type Standing,
} from '../../plan/model.ts';
import { saysNone } from './due-words.ts';

/**
 * The status a document prints for an item; null where it prints none. A wording such as `on track`
 * has the colour the plan's own definitions give it.
 */
export function readPrintedStatus(
  status: string,
  progress: string,
  definitions: readonly RagDefinition[] = DEFAULT_RAG,
): PrintedStatus | null {
  const asWritten = saysNone(status.trim()) ? null : status.trim();
  const told = saysNone(progress.trim()) ? null : progress.trim();
  if (asWritten === null && told === null) return null;
  const rag =
    asWritten === null
      ? leadingColour(told ?? '')
      : (colourIn(asWritten) ?? worded(asWritten, definitions));
  return { rag, asWritten, progress: told };
}

const COLOURS: readonly (readonly [RegExp, RagKey])[] = [
  [/(?<!\p{L})red(?!\p{L})|🔴|🟥|❤️?/iu, 'red'],
  [/(?<!\p{L})(?:amber|yellow|orange)(?!\p{L})|🟠|🟡|🟧|🟨/iu, 'amber'],
  [/(?<!\p{L})green(?!\p{L})|🟢|🟩|💚/iu, 'green'],
  [/(?<!\p{L})blue(?!\p{L})|🔵|🟦|💙/iu, 'blue'],
];

const LETTERS: Readonly<Record<string, RagKey>> = { r: 'red', a: 'amber', g: 'green', b: 'blue' };

/** The one colour a text names; `Amber/Green` names none for certain. */
function colourIn(text: string): RagKey | null {
  const named = COLOURS.filter(([wording]) => wording.test(text)).map(([, key]) => key);
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const letter = /^\(?([ragb])\)?(?: ?[-–:.(].*)?$/iu.exec(text)?.[1];
  return letter === undefined ? null : (LETTERS[letter.toLowerCase()] ?? null);
}

function leadingColour(progress: string): RagKey | null {
  const first =
    /^[\s(\[]*(red|amber|green|blue|🔴|🟠|🟡|🟢|🔵)(?!\p{L})[\s\])]*(?:[-–:.]|$)/iu.exec(progress);
  return first === null ? null : colourIn(first[1] ?? '');
}

/** The order matters: `not on track` holds `on track`. */
const WORDINGS: readonly (readonly [RegExp, Standing])[] = [
  [
    /\bnot on (?:track|target)\b|\boff[- ](?:track|target)\b|\boverdue\b|\bbehind\b|\bdelayed\b|\bmissed\b/iu,
    'off-track',
  ],
  [/\bat risk\b|\bsome (?:risk|delay|slippage)\b|\brisk of slipp/iu, 'at-risk'],
  [/\bon[- ](?:track|target|schedule)\b/iu, 'on-track'],
];

function worded(text: string, definitions: readonly RagDefinition[]): RagKey | null {
  const standing = WORDINGS.find(([wording]) => wording.test(text))?.[1];
  const fitting = definitions.filter((each) => each.standing === standing);
  return fitting.length === 1 ? (fitting[0]?.key ?? null) : null;
}
