/** What a file said unclearly: what stands in the way, what a person should confirm, what is noted. */
import type { Finding } from '../plan/plan-reading.ts';

/** More of one kind of note than this, and only the first few are shown. */
const MANY = 10;
const FEW = 3;

export interface HowMuch {
  /** Every note, however many of a kind there are. */
  readonly all: boolean;
}

export function findingLines(findings: readonly Finding[], { all }: HowMuch): readonly string[] {
  return [
    ...whole('Stands in the way of saving', withSeverity(findings, 'refused')),
    ...whole('To be confirmed', withSeverity(findings, 'confirm')),
    ...noteLines(withSeverity(findings, 'note'), all),
  ];
}

export function withSeverity(
  findings: readonly Finding[],
  severity: Finding['severity'],
): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** By code, because that is how they are confirmed; the codes in the order they are met. */
export function byCode(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy(findings, ({ code }) => code);
}

function whole(heading: string, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  let number = 0;
  return [
    '',
    `${heading} (${findings.length})`,
    ...[...byCode(findings)].flatMap(([code, found]) => [
      `  ${headed(code, found)}`,
      ...found.map(({ where, sentence }) => `    ${(number += 1)}. ${where}: ${sentence}`),
    ]),
  ];
}

function noteLines(notes: readonly Finding[], all: boolean): readonly string[] {
  if (notes.length === 0) return [];
  const groups = [...byCode(notes)];
  return [
    '',
    `Noted (${notes.length})`,
    ...groups.flatMap(([code, found]) => {
      const shown = all || found.length <= MANY ? found : found.slice(0, FEW);
      return [
        `  ${headed(code, found)}`,
        ...shown.map(({ where, sentence }) => `    ${where}: ${sentence}`),
        ...(shown.length === found.length
          ? []
          : [`    and ${found.length - shown.length} more like these; --all shows every one`]),
      ];
    }),
  ];
}

/** `lead-joint (3): what to do`; the same for all of a code, else each says its own. */
function headed(code: string, found: readonly Finding[]): string {
  const todos = [...new Set(found.map(({ todo }) => todo))];
  return `${code} (${found.length}): ${todos.join(' ')}`;
}
