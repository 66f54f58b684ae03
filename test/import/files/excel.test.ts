import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readExcel } from '../../../src/import/files/excel.ts';
import { placeOf, type Line, type Source } from '../../../src/import/layout/lines.ts';
import { sayPlace } from '../../../src/plan/plan-reading.ts';
import { bookZip } from './office-zips.ts';

type Value = string | number | boolean | null | XLSX.CellObject;

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const reading = await readExcel({ name: 'plan.xlsx', bytes });
  if (reading.kind !== 'lines') throw new Error(JSON.stringify(reading));
  return reading.source;
}

interface SheetMade {
  readonly rows: readonly (readonly Value[])[];
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
  readonly change?: (sheet: XLSX.WorkSheet) => void;
}

function read(made: readonly SheetMade[], from1904 = false): Promise<Source> {
  const book = XLSX.utils.book_new();
  for (const [index, { rows, name, merges, change }] of made.entries()) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((cells) => [...cells]));
    sheet['!merges'] = (merges ?? []).map((each) => XLSX.utils.decode_range(each));
    change?.(sheet);
    XLSX.utils.book_append_sheet(book, sheet, name ?? `Sheet${index + 1}`);
  }
  book.Workbook = {
    WBProps: { date1904: from1904 },
    Sheets: made.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })),
  };
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }) as Buffer;
  return sourceOf(bytes);
}

function cellsIn({ lines }: Source): readonly (readonly string[])[] {
  return lines.map(({ cells }) => cells);
}

function filled({ lines }: Source): readonly Line[] {
  return lines.filter(({ text }) => text !== '');
}

function dated(serial: number, z: string): XLSX.CellObject {
  return { t: 'n', v: serial, z };
}

describe('rows of a sheet', () => {
  it('begin at column A, wherever the table stands', async () => {
    const source = await read([
      {
        rows: [
          ['Plan for families'],
          [],
          [],
          [],
          [null, 'Action', 'Lead', 'Due'],
          [null, 'Insulate', 'Jo Bell'],
        ],
      },
    ]);
    expect(cellsIn(source)).toEqual([
      ['Plan for families'],
      [''],
      ['', 'Action', 'Lead', 'Due'],
      ['', 'Insulate', 'Jo Bell', ''],
    ]);
    const [, , , row] = source.lines;
    expect(row && sayPlace(placeOf(row, 2))).toBe('sheet Sheet1, row 6, cell C6');
    expect(source.findings).toEqual([]);
  });

  it('are blank where a cell is merged, and say when it is with the cell above', async () => {
    const source = await read([
      {
        rows: [
          ['Theme 1: Warm homes'],
          ['Action', 'Milestone', 'Lead'],
          ['Insulate', 'Lofts', 'Jo'],
          [null, 'Walls', 'Jo'],
          [null, 'Floors'],
        ],
        merges: ['A1:C1', 'A3:A5', 'C4:C5', 'A7:C1048576'],
      },
    ]);
    expect(cellsIn(source).slice(3)).toEqual([
      ['', 'Walls', 'Jo'],
      ['', 'Floors', ''],
    ]);
    expect(source.lines.map(({ merged }) => merged)).toEqual([[], [], [], [0], [0, 2]]);
  });

  it('keep what stands apart in a cell apart', async () => {
    const lists = ['Insulate:\n- lofts\n- walls', 'Head of Housing\r\nService Manager', 'a\nb'];
    const [line] = (await read([{ rows: [lists] }])).lines;
    expect(line?.cells).toEqual([
      'Insulate: lofts; walls',
      'Head of Housing; Service Manager',
      'a b',
    ]);
  });

  it('come from each visible sheet, under its name where there are several', async () => {
    const source = await read([
      { name: 'Theme 1', rows: [['Insulate']] },
      { name: 'Empty', rows: [] },
      { name: 'Lists', rows: [['Red'], ['Green']], hidden: true },
      { name: 'Old plan', rows: Array.from({ length: 9 }, () => ['a', 'b', 'c']), hidden: true },
      { name: 'Theme 2', rows: [['Light']] },
    ]);
    expect(source.lines.map(({ text, heading }) => [text, heading])).toEqual([
      ['Theme 1', 1],
      ['Insulate', null],
      ['', null],
      ['Theme 2', 1],
      ['Light', null],
    ]);
    expect(
      source.findings?.map(({ code, severity, sentence }) => [code, severity, sentence]),
    ).toEqual([
      ['sheet-hidden', 'note', 'The sheet "Lists" is hidden; it was left out.'],
      ['sheet-hidden', 'confirm', 'The sheet "Old plan" is hidden; it was left out.'],
    ]);
  });

  it('that are hidden, and columns, are read and said', async () => {
    const source = await read([
      {
        rows: [
          ['Action', 'Lead', 'Due'],
          ['Insulate', 'Jo', 'May 2022'],
          ['Heat', 'Jo', 'May 2022'],
        ],
        change: (sheet) => {
          sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
          sheet['!cols'] = [{}, { hidden: true }, {}, { hidden: true }];
        },
      },
    ]);
    expect(filled(source)).toHaveLength(3);
    expect(source.findings?.map(({ line, sentence }) => [line, sentence])).toEqual([
      [3, 'Row 3 is hidden in the sheet "Sheet1"; Waymark read what stands there like the rest.'],
      [
        1,
        'Column B is hidden in the sheet "Sheet1"; Waymark read what stands there like the rest.',
      ],
    ]);
  });
});

describe('a cell', () => {
  it.each<[string, Value, string]>([
    ['a day', dated(44651, 'dd/mm/yyyy'), '31 Mar 2022'],
    ['a day as America writes it', dated(44651, 'm/d/yy'), '31 Mar 2022'],
    ['a day without its year', dated(44651, 'd mmm'), '31 Mar 2022'],
    ['a day with its weekday', dated(44651, '[$-809]dddd, d mmmm yyyy;@'), '31 Mar 2022'],
    ['a day and a time', dated(44651.5, 'dd/mm/yyyy hh:mm'), '31 Mar 2022'],
    ['a month', dated(44651, 'mmm-yy'), 'Mar 2022'],
    ['a month in full', dated(44651, 'mmmm\\ yyyy'), 'Mar 2022'],
    ['a month with words', dated(44651, '"End of "mmm yyyy'), 'Mar 2022'],
    ['a year', dated(44651, 'yyyy'), '2022'],
    ['a time', dated(0.5, 'h:mm'), '12:00'],
    ['a share', { t: 'n', v: 0.8, z: '0%' }, '80%'],
    ['money', { t: 'n', v: 1200.5, z: '"£"#,##0.00' }, '£1,200.50'],
    ['a ref with its nought', { t: 'n', v: 1.1, z: '0.00' }, '1.10'],
    ['a number without noise', 0.1 + 0.2, '0.3'],
    ['a large number', 120000, '120000'],
    ['a yes', true, 'TRUE'],
    ['a date in words', '31/03/2022', '31/03/2022'],
    ['words with signs', 'Safe & warm, < 5%', 'Safe & warm, < 5%'],
  ])('that holds %s', async (_, value, expected) => {
    const { lines, findings } = await read([{ rows: [['x', value]] }]);
    expect(lines[0]?.cells).toEqual(['x', expected]);
    expect(findings).toEqual([]);
  });

  it('holds the right day where days are counted from 1904', async () => {
    const { lines } = await read([{ rows: [['x', dated(43189, 'dd/mm/yyyy')]] }], true);
    expect(lines[0]?.cells).toEqual(['x', '31 Mar 2022']);
  });

  it('with a formula has the value saved in the file, and is spoken of', async () => {
    const cell = (content: string): string =>
      `<row r="1"><c r="A1" t="str"><v>x</v></c>${content}</row>`;
    async function finding(content: string): Promise<readonly unknown[]> {
      const { lines, findings } = await sourceOf(await bookZip(cell(content)));
      return [
        lines[0]?.cells,
        findings?.map(({ code, cell: at, sentence }) => [code, at, sentence]),
      ];
    }
    const said = 'Cell B1 of the sheet "Plan"';
    expect(await finding('<c r="B1" t="str"><f>A1&amp;"y"</f><v>xy</v></c>')).toEqual([
      ['x', 'xy'],
      [
        [
          'cell-formula',
          1,
          `${said} holds a formula; Waymark took "xy", the value saved in the file.`,
        ],
      ],
    ]);
    const blank = [
      ['x'],
      [
        [
          'cell-formula',
          1,
          `${said} holds a formula without a value saved in the file; Waymark took it for blank.`,
        ],
      ],
    ];
    expect(await finding('<c r="B1"><f>A1+1</f></c>')).toEqual(blank);
    expect(await finding('<c r="B1"><f>A1+1</f><v></v></c>')).toEqual(blank);
    expect(await finding('<c r="B1" s="0">\n<f>A1+1</f>\n<v />\n</c>')).toEqual(blank);
    expect(await finding('<c r="B1" t="str"><f>IF(A1="","y","")</f><v></v></c>')).toEqual([
      ['x'],
      [],
    ]);
    expect(await finding('<c r="B1" t="e"><f>A9/0</f><v>#DIV/0!</v></c>')).toEqual([
      ['x', '#DIV/0!'],
      [['cell-error', 1, `${said} shows the error #DIV/0!, and no words.`]],
    ]);
  });

  it('of a status column that is only coloured has the word for its colour', async () => {
    const fill = (rgb: string): string =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`;
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills>${['FFFFFFFF', 'FFFF0000', 'FF92D050', 'FFD9D9D9'].map(fill).join('')}</fills><cellXfs>${[0, 1, 2, 3].map((n) => `<xf fillId="${n}"/>`).join('')}</cellXfs></styleSheet>`;
    const text = (ref: string, words: string): string =>
      `<c r="${ref}" s="1" t="inlineStr"><is><t>${words}</t></is></c>`;
    const row = (n: number, cells: string): string => `<row r="${n}">${cells}</row>`;
    const data = [
      row(1, `${text('A1', 'Action')}${text('B1', 'RAG status')}<c r="C1" s="1"/>`),
      row(2, `${text('A2', 'Insulate')}<c r="B2" s="1"/><c r="C2" s="1"/>`),
      row(3, `${text('A3', 'Heat')}<c r="B3" s="2"/>`),
      row(4, `${text('A4', 'Light')}<c r="B4" s="3"/>`),
      row(5, '<c r="A5" s="1"/><c r="B5" s="1"/>'),
    ];
    const { lines, findings } = await sourceOf(
      await bookZip(data.join(''), { 'xl/styles.xml': styles }),
    );
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['Action', 'RAG status'],
      ['Insulate', 'Red'],
      ['Heat', 'Green'],
      ['Light'],
    ]);
    expect(findings?.map(({ code, line, cell, sentence }) => [code, line, cell, sentence])).toEqual(
      [
        [
          'colour-read',
          2,
          1,
          '2 cells of a status column from here on are coloured and without words; Waymark read the colour: 1 red and 1 green.',
        ],
      ],
    );
  });

  it('that repeats a formula down a column is spoken of once', async () => {
    const row = (n: number): string =>
      `<row r="${n}"><c r="A${n}"><f>ROW()</f><v>${n}</v></c></row>`;
    const { findings } = await sourceOf(await bookZip([1, 2, 3, 4, 5].map(row).join('')));
    expect(findings?.map(({ sentence }) => sentence)).toEqual([
      'Cells A1 to A5 (5 of them) of the sheet "Plan" hold formulas; Waymark took the values saved in the file, such as "1".',
    ]);
  });
});

it('comments on cells are left out, and that is said once for a sheet', async () => {
  const source = await read([
    {
      rows: [
        ['Action', 'Lead'],
        ['Open', 'Head'],
        ['Close', 'Head'],
      ],
      change(sheet) {
        for (const name of ['A2', 'B3']) {
          const cell = sheet[name] as XLSX.CellObject;
          cell.c = [{ a: 'Ada', t: 'Is it?' }];
        }
      },
    },
  ]);
  const [said, ...others] = source.findings ?? [];
  expect(others).toEqual([]);
  expect(said).toMatchObject({ code: 'part-left-out', severity: 'note', line: 2 });
  expect(said?.sentence).toContain('A2 and B3');
});
