import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/import/read-plan.ts';
import { readSource } from '../../../src/import/files/read-source.ts';
import { rowsIn, saidIn, sourceOf } from './source.ts';

const HEADER = ['Action', 'Milestone', 'Lead officer', 'Due'];

describe('a delimited text', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('with %s is read, whatever its ending', async (_, mark) => {
    const rows = [HEADER, ['Open a, b; or c', 'Two "homes"', 'Head of Homes', 'Mar 2025']];
    const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark));
    for (const name of ['plan.csv', 'plan.tsv']) {
      expect(rowsIn(await sourceOf(name, csv.join('\r\n')))).toEqual(
        rows.map((row) => row.join(' | ')),
      );
    }
  });

  it('is told by its header when the texts hold more of another mark', async () => {
    const csv = 'Action;Milestone;Lead;Due\na, b, c, d;e, f, g, h;i, j, k, l;2025';
    expect(rowsIn(await sourceOf('plan.csv', csv))[1]).toBe(
      'a, b, c, d | e, f, g, h | i, j, k, l | 2025',
    );
  });

  it('may say on its first line what parts it', async () => {
    const source = await sourceOf('plan.csv', `sep=;\r\n${HEADER.join(';')}\r\na;b;c;d`);
    expect(rowsIn(source)).toEqual([HEADER.join(' | '), 'a | b | c | d']);
    expect(source.lines.map(({ at }) => at.row)).toEqual([1, 2, 3]);
  });

  it('counts rows as a spreadsheet does, and lines as an editor does', async () => {
    const csv = `My plan,,,\r\n\r\n${HEADER.join(',')}\r\n"- one\r\n- two",b,"Head of\r\nCare",d\r\ne,f,g`;
    const source = await sourceOf('plan.csv', csv);
    const placed = source.lines.map(({ at, text }) => [at.row, at.line, text]);
    expect(placed).toEqual([
      [1, 1, 'My plan'],
      [2, 2, ''],
      [3, 3, HEADER.join(' ')],
      [4, 4, 'one; two b Head of Care d'],
      [5, 7, 'e f g'],
    ]);
    expect(source.lines.map(({ table }) => table)).toEqual([null, null, 1, 1, 1]);
  });

  it('gives a title or a label above its table a line of its own', async () => {
    const csv = `,Northmere plan,,\nPeriod,2024-25,,\n${HEADER.join(',')}\na,b,c,d\nTheme 2: Homes,,,\n,b,c,d`;
    expect(rowsIn(await sourceOf('plan.csv', csv))).toEqual([
      'Northmere plan',
      'Period: 2024-25',
      HEADER.join(' | '),
      'a | b | c | d',
      'Theme 2: Homes',
      ' | b | c | d',
    ]);
  });

  it('tells what stands above a table from its header', async () => {
    const tsv = `Action plan\tStatus: draft\nDate of export\t07/03/2025\n\n${HEADER.join('\t')}\na\tb\tc\td`;
    expect(rowsIn(await sourceOf('plan.tsv', tsv))).toEqual([
      'Action plan: Status: draft',
      'Date of export: 07/03/2025',
      HEADER.join(' | '),
      'a | b | c | d',
    ]);
  });

  it.each([
    ['of two thousand long rows is read', 2_000, 250, 'lines'],
    ['of more characters than any plan is refused', 2_000, 2_000, 'refused'],
    ['of more rows than any plan is refused', 10_001, 1, 'refused'],
  ])('%s', async (_, rows, length, kind) => {
    const row = `a,${'x'.repeat(length)},Head of Homes,May 2025\n`;
    const bytes = Buffer.from(`${HEADER.join(',')}\n${row.repeat(rows)}`);
    const reading = await readSource({ name: 'plan.csv', bytes });
    expect(reading.kind).toBe(kind);
    if (reading.kind === 'refused') expect(reading.findings[0]?.code).toBe('file-too-large');
  });

  it('keeps a mark inside a cell', async () => {
    const source = await sourceOf('plan.csv', `${HEADER.join(',')}\n6" of snow,b,c,d`);
    expect(rowsIn(source)[1]).toBe('6" of snow | b | c | d');
  });

  it('keeps a mark alone in a cell, which says "as above"', async () => {
    const tsv = `${HEADER.join('\t')}\na\tb\tHead\tMay-25\n"\tc\t"\t"`;
    expect(rowsIn(await sourceOf('plan.tsv', tsv))[2]).toBe('" | c | " | "');
  });

  it.each([
    ['never closed', 'a,"b,c,d\ne,f,g,h', 2],
    ['closed too soon', 'a,b,c,d\n"a" b,c,d,e', 3],
    ['that swallows a line', '6" x,b,c,d\na,"b,c\nd" e,f', 3],
  ])('with a quotation mark %s is refused with the line', async (_, rows, line) => {
    const bytes = Buffer.from(`${HEADER.join(',')}\n${rows}`);
    const reading = await readPlan({ name: 'plan.csv', bytes });
    expect(reading).toMatchObject({ kind: 'refused', findings: [{ code: 'file-broken' }] });
    expect(reading.findings[0]?.place.line).toBe(line);
  });

  it.each([
    ['=SUM(A1:A3)', true, '=SUM(A1:A3)'],
    ["=cmd|'/C calc'!A0", true, "=cmd|'/C calc'!A0"],
    ["@cmd|'/C calc'!A0", true, "@cmd|'/C calc'!A0"],
    ['+HYPERLINK("x")', true, '+HYPERLINK("x")'],
    ['="1.10"', true, '1.10'],
    ['- item', false, 'item'],
    ['-5%', false, '-5%'],
    ['+44 117 496 0000', false, '+44 117 496 0000'],
    ['@northmere', false, '@northmere'],
  ])('%s in a cell is said: %s', async (cell, isSaid, kept) => {
    const csv = `${HEADER.join(',')}\n"${cell.replaceAll('"', '""')}",b,c,d`;
    const source = await sourceOf('plan.csv', csv);
    expect(rowsIn(source)[1]).toBe(`${kept} | b | c | d`);
    expect(saidIn(source)).toEqual(isSaid ? ['cell-formula at 2'] : []);
  });

  it('of one column is lines of text', async () => {
    const source = await sourceOf('plan.csv', 'Theme 1: Care\nOne, two and three\n"Four, five"');
    expect(rowsIn(source)).toEqual(['Theme 1: Care', 'One, two and three', 'Four, five']);
  });
});
