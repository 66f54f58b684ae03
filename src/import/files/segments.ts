/** Texts on a line that spaces alone keep apart. */

/** A header's cells with the place each begins at; it may be printed over several lines. */
export interface AlignedHeader {
  readonly cells: readonly Segment[];
  readonly length: number;
}

/** Words in one column: where they begin and end on their line. */
export interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The texts of a line that two spaces or more keep apart. */
export function segmentsOf(raw: string): readonly Segment[] {
  return [...raw.matchAll(/[^ \u00a0]+(?:[ \u00a0][^ \u00a0]+)*/g)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
}
