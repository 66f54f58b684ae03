/** A workbook as the library that reads Excel gives it; of it, only what Waymark looks at. */
import * as XLSX from '@e965/xlsx';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row and column, both from 0; there are holes where nothing is written. */
  readonly rows: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];
  readonly merges: readonly XLSX.Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  /** Whether its days are counted from 1904, as on an old Mac. */
  readonly from1904: boolean;
}

/** Reads the parts of a workbook, which are given by name. Throws for what it cannot follow. */
export function bookOf(parts: ReadonlyMap<string, Buffer>): Book {
  // The library unzips a file of its own accord unless it is given one that is open already.
  const open = {
    FullPaths: [...parts.keys()],
    FileIndex: [...parts].map(([name, content]) => ({ name, type: 2, content })),
  };
  const book = parseZip(open, {
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellNF: true,
    // Only with styles does it say which rows and columns are hidden.
    cellStyles: true,
  });
  return {
    sheets: book.SheetNames.map((name, index) =>
      sheetFrom(name, book.Sheets[name], (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0),
    ),
    from1904: book.Workbook?.WBProps?.date1904 === true,
  };
}

/** Part of the library, and missing from its types. */
const { parse_zip: parseZip } = XLSX as unknown as {
  readonly parse_zip: (zip: object, options: XLSX.ParsingOptions) => XLSX.WorkBook;
};

function sheetFrom(name: string, sheet: XLSX.WorkSheet | undefined, hidden: boolean): Sheet {
  return {
    name,
    hidden,
    rows: sheet?.['!data'] ?? [],
    merges: sheet?.['!merges'] ?? [],
    hiddenRows: hiddenIn(sheet?.['!rows']),
    hiddenColumns: hiddenIn(sheet?.['!cols']),
  };
}

function hiddenIn(all: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> {
  const hidden = new Set<number>();
  // Unlike a loop, this passes over the holes, of which there may be a million.
  all.forEach((each, index) => {
    if (each?.hidden === true) hidden.add(index);
  });
  return hidden;
}
