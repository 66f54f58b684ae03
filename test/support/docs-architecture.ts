/**
 * Who may import whom, as ARCHITECTURE.md shows it: the table and the picture, of the same data
 * that the code is held to. Run on its own, it draws them again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawArchitecture, type Room, ROOMS } from './architecture.ts';
import { document, ROOT } from './docs-files.ts';

const FILE = 'ARCHITECTURE.md';
const HEADINGS = ['Room', 'May import', 'Packages', "Node's own modules"];
const DRAWN = /^\| Room [\s\S]*?^```mermaid\n[\s\S]*?^```$/m;

/** The table and the picture as they stand in the document. */
export function shownImports(): string {
  return DRAWN.exec(document(FILE).text)?.[0] ?? '';
}

export function drawImports(rooms: readonly Room[]): string {
  const rows = rooms.map(({ name, imports, packages, node }) => [
    `\`${name}\``,
    imports.length === 0 ? 'nothing' : imports.map((one) => `\`${one}\``).join(', '),
    packages.length === 0 ? 'none' : packages.join(', '),
    node ? 'yes' : 'no',
  ]);
  return [table(rows), '', '```mermaid', drawArchitecture(rooms), '```'].join('\n');
}

/** Padded as Prettier does it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [HEADINGS, rule, ...rows]
    .map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`)
    .join('\n');
}

if (import.meta.main) {
  const { text } = document(FILE);
  writeFileSync(
    join(ROOT, FILE),
    text.replace(DRAWN, () => drawImports(ROOMS)),
  );
}
