/** A document as the library that reads Word gives it; of it, only what Waymark looks at. */
import mammoth from 'mammoth';

export type WordNode =
  | { readonly type: 'paragraph'; readonly styleName: string | null; readonly children: WordNodes }
  | { readonly type: 'run'; readonly isStrikethrough: boolean; readonly children: WordNodes }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' | 'bookmarkStart' | 'image' | 'commentReference' }
  | { readonly type: 'break'; readonly breakType: string }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string }
  | { readonly type: 'hyperlink'; readonly children: WordNodes }
  | { readonly type: 'table'; readonly children: WordNodes }
  | { readonly type: 'tableRow'; readonly children: WordNodes }
  | {
      readonly type: 'tableCell';
      readonly children: WordNodes;
      readonly colSpan: number;
      readonly rowSpan: number;
    };
export type WordNodes = readonly WordNode[];
export type WordTable = Extract<WordNode, { readonly type: 'table' }>;

/** Reads the parts of a document, which are given by name. Throws for XML it cannot follow. */
export async function wordTree(parts: ReadonlyMap<string, string>): Promise<WordNodes> {
  let found: WordNodes = [];
  // The library unzips a file of its own accord unless it is given one that is open already.
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string) => Promise.resolve(parts.get(name) ?? ''),
  };
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument(document: { readonly children: WordNodes }) {
      found = document.children;
      return { ...document, children: [] };
    },
  });
  return found;
}
