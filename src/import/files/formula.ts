/**
 * The text to keep of a cell that a spreadsheet would take for a formula; null for other cells.
 * "- item", "-5%" and "+44 117" begin like one and are plain text.
 */
export function formulaIn(cell: string): { readonly text: string } | null {
  const written = cell.trim();
  if (!/^(?:=|[+@-]\s*[A-Za-z]\w*\s*[(|!])/u.test(written)) return null;
  // Exporters write ="1.10" so that Excel leaves a ref alone: the words in it are the cell's own.
  const text = /^="([^"]*)"$/u.exec(written)?.[1];
  return { text: text ?? cell };
}
