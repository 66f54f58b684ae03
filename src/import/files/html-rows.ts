/** The text of HTML inside a text file: its tags part lines and cells, and say nothing else. */
import { textLine, type TextLine } from './text-line.ts';

/** A cell that spans rows stands again in each of them, and one that spans columns is followed by blank ones. */
export function htmlLines(html: string, line: number): readonly TextLine[] {
  const text = html.replace(/<!--[^]*?(?:-->|$)/gu, '');
  if (!/<t[dh]\b/iu.test(text)) return plainLines(text, line);
  const lines: TextLine[] = [];
  let open: readonly Spanning[] = [];
  let at = line;
  for (const piece of text.split(/<tr\b[^<>]*>/iu)) {
    if (/<t[dh]\b/iu.test(piece)) {
      const row = rowIn(piece, open);
      lines.push({ cells: row.cells, line: at, page: null, said: [] });
      open = row.open;
    } else if (withoutTags(piece).trim() !== '') {
      lines.push(textLine(withoutTags(piece).trim(), at, null));
    }
    at += piece.split('\n').length - 1;
  }
  return [...lines, textLine('', at, null)];
}

function plainLines(text: string, line: number): readonly TextLine[] {
  return text
    .split('\n')
    .flatMap((raw, index) =>
      raw
        .split(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>/iu)
        .map((part) => textLine(withoutTags(part), line + index, null)),
    );
}

interface Spanning {
  readonly column: number;
  readonly text: string;
  readonly left: number;
}

const WIDEST = 60;

function rowIn(piece: string, open: readonly Spanning[]): { cells: string[]; open: Spanning[] } {
  const cells: string[] = [];
  const next: Spanning[] = [];
  function fillFromAbove(): void {
    for (;;) {
      const above = open.find(({ column }) => column === cells.length);
      if (above === undefined) return;
      if (above.left > 1) next.push({ ...above, left: above.left - 1 });
      cells.push(above.text);
    }
  }
  for (const cell of piece.split(/<(?=t[dh]\b)/iu).slice(1)) {
    fillFromAbove();
    const tag = /^t[dh]\b[^<>]*>/iu.exec(cell)?.[0] ?? '';
    const text = withoutTags(cell.slice(tag.length)).replace(/\s+/gu, ' ').trim();
    const rows = spanIn(tag, 'rowspan');
    if (rows > 1) next.push({ column: cells.length, text, left: rows - 1 });
    cells.push(text, ...Array.from({ length: spanIn(tag, 'colspan') - 1 }, () => ''));
  }
  fillFromAbove();
  return { cells: cells.slice(0, WIDEST), open: next };
}

function spanIn(tag: string, name: string): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'iu').exec(tag)?.[1];
  return Math.min(WIDEST, Math.max(1, Number(written ?? 1)));
}

function withoutTags(text: string): string {
  return text.replace(/<li\b[^<>]*>/giu, ' • ').replace(/<\/?[a-z][^<>]*>/giu, ' ');
}
