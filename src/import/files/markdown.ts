/** Reads Markdown: headings, lists and tables as such; all else like plain text. */
import { inFile } from '../../plan/plan-reading.ts';
import type { PlacedFinding } from '../findings.ts';
import { labelledHeading } from '../layout/outcome-label.ts';
import { rowOf, type Line } from '../layout/lines.ts';
import { cellLines, cellText } from './cell-text.ts';
import { htmlLines } from './html-rows.ts';
import { blocksOf, type MarkdownNode } from './markdown-blocks.ts';
import { frontMatterOf } from './markdown-front.ts';
import { linesOfParagraph, textOf } from './markdown-text.ts';
import type { SourceReading } from './read-source.ts';
import { numbered, textLine, type TextLine } from './text-line.ts';
import { rowsOfText } from './text.ts';

export function readMarkdown(text: string, fileName: string): SourceReading {
  const front = frontMatterOf(text);
  const page = new MarkdownLines(fileName);
  for (const { key, value, line } of front.fields) {
    if (key === 'title') page.add(value, line, { heading: 1 });
    else page.addPlain([textLine(`${key}: ${value}`, line, null)]);
  }
  for (const block of blocksOf(front.rest)) {
    if (block.kind === 'plain') {
      page.addPlain(block.lines.map((raw, index) => textLine(raw, block.line + index, null)));
    } else if (block.kind === 'html') {
      page.addPlain(htmlLines(block.source, block.line));
    } else {
      for (const node of block.nodes) page.take(node, block.source, block.line - 1);
    }
    page.addPlain([textLine('', block.line + block.length, null)]);
  }
  return { kind: 'lines', source: page.source() };
}

type Of<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;

/** Grows line by line; text that is not marked up waits until its rows can be told together. */
class MarkdownLines {
  readonly #file: string;
  readonly #lines: Line[] = [];
  readonly #findings: PlacedFinding[] = [];
  #plain: TextLine[] = [];
  #tables = 0;

  constructor(file: string) {
    this.#file = file;
  }

  source(): { file: string; lines: readonly Line[]; findings: readonly PlacedFinding[] } {
    this.#settle();
    return { file: this.#file, lines: this.#lines, findings: this.#findings };
  }

  add(text: string, line: number, more: Partial<Pick<Line, 'heading' | 'bullet'>>): void {
    this.#settle();
    const at = { ...inFile(this.#file), line };
    this.#lines.push({ ...rowOf([text], this.#lines.length + 1, at), ...more });
  }

  addPlain(lines: readonly TextLine[]): void {
    for (const line of lines) this.#plain.push(line);
  }

  /** Adds a node whose own lines are counted from the one after `before`. */
  take(node: MarkdownNode, source: string, before: number): void {
    const line = (node.position?.start.line ?? 1) + before;
    if (node.type === 'heading') {
      this.add(textOf(node).replace(/\s+/gu, ' '), line, { heading: node.depth });
      this.addPlain([textLine('', line, null)]);
    } else if (node.type === 'table') {
      this.#takeTable(node.children, before);
    } else if (node.type === 'list') {
      for (const item of node.children) this.#takeItem(item, node.ordered === true, source, before);
    } else if (node.type === 'blockquote') {
      for (const child of node.children) this.take(child, source, before);
    } else if (node.type === 'html') {
      this.addPlain(htmlLines(node.value, line));
    } else if (node.type === 'code') {
      // Fences and indents keep a text as it was typed: columns, more likely than a program.
      const raws = node.value.split('\n');
      this.addPlain(raws.map((raw, index) => textLine(raw, line + index, null)));
    } else if (node.type === 'paragraph') {
      this.addPlain(linesOfParagraph(node, line));
    }
  }

  #takeTable(rows: Of<'table'>['children'], before: number): void {
    this.#settle();
    this.#tables += 1;
    const table = this.#tables;
    for (const [index, row] of rows.entries()) {
      const line = (row.position?.start.line ?? 1) + before;
      const cells = row.children.map((cell) => cellText(cellLines(textOf(cell))));
      const at = { ...inFile(this.#file), table, row: index + 1, line };
      this.#lines.push({ ...rowOf(cells, this.#lines.length + 1, at), table });
    }
  }

  #takeItem(
    item: Of<'list'>['children'][number],
    ordered: boolean,
    source: string,
    before: number,
  ): void {
    const line = (item.position?.start.line ?? 1) + before;
    const [first, ...rest] = item.children;
    const from = item.position?.start.offset ?? 0;
    const printed = /\d{1,9}[.)]/u.exec(source.slice(from, from + 20))?.[0] ?? '';
    const mark = ordered ? `${printed} ` : '';
    if (first?.type === 'paragraph') {
      const text = `${mark}${textOf(first).replace(/\s+/gu, ' ')}`;
      const heads = isOverLists(rest) && labelledHeading(text) !== null;
      this.add(text, line, { bullet: !ordered && !heads });
    } else if (first !== undefined) {
      if (mark !== '') this.add(mark.trim(), line, {});
      this.take(first, source, before);
    }
    for (const child of rest) this.take(child, source, before);
  }

  #settle(): void {
    if (this.#plain.length === 0) return;
    const rows = rowsOfText(this.#plain);
    const { lines, findings } = numbered(rows, this.#file, this.#lines.length + 1);
    for (const line of lines) this.#lines.push(line);
    for (const finding of findings) this.#findings.push(finding);
    this.#plain = [];
  }
}

/** `Outcome 1` may be an item of a list too: one with lists under the items of its own list. */
function isOverLists(children: readonly MarkdownNode[]): boolean {
  return children.some(
    (list) =>
      list.type === 'list' &&
      list.children.some(({ children: own }) => own.some(({ type }) => type === 'list')),
  );
}
