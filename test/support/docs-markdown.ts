/** The parts of a Markdown document that can be checked. */

export interface Fence {
  readonly language: string;
  readonly text: string;
}

export function fences(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );
}

/** What stands between backticks outside of fences. */
export function spans(markdown: string): readonly string[] {
  return [...withoutFences(markdown).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
}

/** Everything a reader might type: fenced lines and what stands between backticks. */
export function typed(markdown: string): readonly string[] {
  const lines = fences(markdown)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'));
  return [...lines, ...spans(markdown)].filter((line) => line !== '');
}

/** Where the links of a document point, without those to headings and other sites. */
export function linkedFiles(markdown: string): readonly string[] {
  return [...withoutFences(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** The rows of the table whose first column has this heading, without heading and rule. */
export function tableRows(markdown: string, heading: string): readonly (readonly string[])[] {
  const tables = markdown.split(/\n\n+/).filter((block) => block.startsWith('|'));
  const table = tables.find((block) => cellsOf(block.split('\n')[0] ?? '')[0] === heading);
  return (table?.split('\n').slice(2) ?? []).filter((row) => row !== '').map(cellsOf);
}

/** The text below a heading, up to the next one of the same depth or a higher one. */
export function section(markdown: string, heading: string): string {
  const depth = /^#+/.exec(heading)?.[0].length ?? 1;
  const start = markdown.indexOf(`\n${heading}\n`);
  const rest = start === -1 ? '' : markdown.slice(start + heading.length + 2);
  const end = new RegExp(`^#{1,${depth}} `, 'm').exec(rest)?.index;
  return rest.slice(0, end);
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '');
}

function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
