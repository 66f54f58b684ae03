/** The words of Markdown without its marks. */
import type { MarkdownNode } from './markdown-blocks.ts';
import { textLine, type TextLine } from './text-line.ts';

/** A text with its line breaks: those of the marks, and `<br>`. */
export function textOf(node: MarkdownNode): string {
  if ('value' in node) {
    if (node.type !== 'html') return node.value;
    return /^<br\b/iu.test(node.value) ? '\n' : '';
  }
  if (node.type === 'break') return '\n';
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * A paragraph's lines. Markdown runs them together, and so they are where they only wrap; short
 * lines, labels and rows one below the other were meant to stand as they do.
 */
export function linesOfParagraph(node: MarkdownNode, line: number): readonly TextLine[] {
  const lines = textOf(node).split('\n');
  const wraps = lines.slice(0, -1).every((text) => text.length >= SHORTEST_WRAP);
  if (wraps && !lines.some((text) => STANDS_ALONE.test(text))) {
    return [textLine(lines.join(' '), line, null)];
  }
  return lines.map((text, index) => textLine(text, line + index, null));
}

const SHORTEST_WRAP = 55;
/** Begins with a label, or has cells. */
const STANDS_ALONE = /^[A-Z][\w '’/()&-]{1,39}:(?:\s|$)|\t|\s[|/]\s|\S {3,}\S/u;
