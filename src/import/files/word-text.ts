import { unmarked } from './word-marks.ts';
import type { WordNode, WordNodes } from './word-tree.ts';

/** A paragraph of Word, with what its text alone does not say. */
export interface Paragraph {
  /** With the number Word prints before it, tabs and line breaks as they are. */
  readonly text: string;
  readonly heading: number | null;
  readonly bullet: boolean;
  readonly numbered: boolean;
  readonly tracked: boolean;
  /** The words that are struck through; empty where none are. */
  readonly struck: string;
  readonly footnotes: number;
  readonly colour: string;
}

export function paragraphFrom(children: WordNodes): Paragraph {
  const found = { struck: '', footnotes: 0 };
  const { text, number, heading, bullet, tracked, colour } = unmarked(
    textOf(children, found, false),
  );
  return {
    text: number === '' || text.startsWith(number) ? text : `${number} ${text}`,
    heading: text.trim() === '' ? null : heading,
    bullet: bullet && text.trim() !== '',
    numbered: number !== '',
    tracked,
    struck: unmarked(found.struck).text.trim(),
    footnotes: found.footnotes,
    colour,
  };
}

interface Found {
  struck: string;
  footnotes: number;
}

function textOf(nodes: WordNodes, found: Found, struck: boolean): string {
  let text = '';
  for (const node of nodes) text += textOfNode(node, found, struck);
  return text;
}

function textOfNode(node: WordNode, found: Found, struck: boolean): string {
  switch (node.type) {
    case 'text':
      if (struck) found.struck += node.value;
      return node.value;
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '☒' : '☐';
    case 'noteReference':
      found.footnotes += 1;
      return '';
    case 'run':
      return textOf(node.children, found, struck || node.isStrikethrough);
    case 'hyperlink':
    case 'paragraph':
      return textOf(node.children, found, struck);
    // A table inside a paragraph is nothing Word can write.
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'image':
    case 'bookmarkStart':
    case 'commentReference':
      return '';
  }
}
