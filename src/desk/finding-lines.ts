import type { Finding } from '../plan/plan-reading.ts';

/** What a file said unclearly: first what a person should confirm, then what is only noted. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return [...listed('To be confirmed', 'confirm', findings), ...listed('Noted', 'note', findings)];
}

function listed(
  heading: string,
  severity: Finding['severity'],
  findings: readonly Finding[],
): readonly string[] {
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  return [
    '',
    `${heading} (${found.length})`,
    ...found.map(({ where, sentence }) => `  ${where}: ${sentence}`),
  ];
}
