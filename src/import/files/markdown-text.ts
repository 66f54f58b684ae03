/** The words of Markdown without its marks. */
import { meaningsOf } from '../layout/column-words.ts';
import type { MarkdownNode } from './markdown-blocks.ts';
import { textLine, type TextLine } from './text-line.ts';

/** A text with its line breaks: those of the marks, and `<br>`. */
export function textOf(node: MarkdownNode): string {
  if ('value' in node) {
    if (node.type !== 'html') return node.value;
    if (/^<li\b/iu.test(node.value)) return '\n• ';
    return /^<(?:br|\/?(?:p|div|ul|ol))\b/iu.test(node.value) ? '\n' : '';
  }
  if (node.type === 'break') return '\n';
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? partsOf(node.children).join('') : '';
}

/** `**Lead** Head of Homes`: a label in bold letters may do without its colon. */
function partsOf(nodes: readonly MarkdownNode[]): readonly string[] {
  return nodes.map((node, index) => {
    const text = textOf(node);
    const before = nodes[index - 1];
    const begins = before === undefined || /(?:^|\n)\s*$/u.test(textOf(before));
    const after = nodes[index + 1];
    const reads = after !== undefined && /^[ \t]+[^\s:–—-]/u.test(textOf(after));
    if (node.type !== 'strong' || !begins || !reads || /[:.?!]$/u.test(text)) return text;
    return meaningsOf(text).length > 0 ? `${text}:` : text;
  });
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
