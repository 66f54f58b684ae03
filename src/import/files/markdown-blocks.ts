/** Markdown block by block: each is small enough for a parser that is slow on large ones. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What Markdown's parser gives back: a heading, a paragraph, a list, a table ... */
export type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];

export type Block = {
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** How many lines it takes. */
  readonly length: number;
} & (
  | { readonly kind: 'parsed'; readonly nodes: readonly MarkdownNode[]; readonly source: string }
  | { readonly kind: 'plain'; readonly lines: readonly string[] }
  | { readonly kind: 'html'; readonly source: string }
);

export function blocksOf(text: string): readonly Block[] {
  return partsOf(text.split('\n')).map(({ line, lines }) => {
    const length = lines.length;
    // Markdown would end a table of tags at a blank line inside it.
    if (/^\s*<table\b/i.test(lines[0] ?? '')) {
      return { kind: 'html', line, length, source: lines.join('\n') };
    }
    if (isHeavy(lines)) return { kind: 'plain', line, length, lines };
    const source = lines.join('\n');
    const nodes = fromMarkdown(source, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    }).children;
    return { kind: 'parsed', line, length, nodes, source };
  });
}

const LONGEST_BLOCK = 20_000;
const LONGEST_LINE = 8_000;

interface Part {
  readonly line: number;
  readonly lines: readonly string[];
}

/** What blank lines part, unless a fence or a table of tags is open around them. */
function partsOf(lines: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let open: string[] = [];
  let fence: string | null = null;
  let tables = 0;
  for (const [index, line] of [...lines, ''].entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence) === true) fence = null;
    tables += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table>/gi)?.length ?? 0);
    const inside = (fence !== null || tables > 0) && index < lines.length;
    if (line.trim() !== '' || inside) {
      open.push(line);
    } else {
      if (open.length > 0) parts.push({ line: index - open.length + 1, lines: open });
      open = [];
    }
  }
  return parts;
}

/** Rows are parsed one by one, and so a table may be long; other marks are looked for all over. */
function isHeavy(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > LONGEST_LINE || /[*_[\]<>`~]{30}/.test(line))) return true;
  const isTable = lines.length > 1 && /^[\s|:-]*-[\s|:-]*$/.test(lines[1] ?? '');
  return !isTable && lines.reduce((sum, line) => sum + line.length, 0) > LONGEST_BLOCK;
}
