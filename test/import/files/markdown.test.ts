import { describe, expect, it } from 'vitest';
import { rowsIn, saidIn, sourceOf } from './source.ts';

function lines(...all: readonly string[]): string {
  return all.join('\n');
}

describe('Markdown', () => {
  it('gives headings their level, lists their marks and numbers, and texts no marks at all', async () => {
    const source = await sourceOf(
      'plan.md',
      lines(
        '# A **plan** for [Northmere](https://example.org)',
        '',
        'Theme 1',
        '-------',
        '',
        '- one _bullet_',
        '  over two lines',
        '- two',
        '  1. nested',
        '',
        '3. Three',
        '4) Four',
        '',
        '1\\. Not a list',
        '***',
        '![logo](x.png) `code` ~~kept~~',
      ),
    );
    const told = source.lines.filter(({ text }) => text !== '');
    expect(told.map(({ text, heading, bullet, at }) => [at.line, text, heading, bullet])).toEqual([
      [1, 'A plan for Northmere', 1, false],
      [3, 'Theme 1', 2, false],
      [6, 'one bullet over two lines', null, true],
      [8, 'two', null, true],
      [9, '1. nested', null, false],
      [11, '3. Three', null, false],
      [12, '4) Four', null, false],
      [14, '1. Not a list', null, false],
      [16, 'logo code ~~kept~~', null, false],
    ]);
  });

  it('joins a text that only wraps, and keeps short lines, labels and rows apart', async () => {
    const wrapped = 'This is prose that an editor wrapped at some sixty characters';
    const source = await sourceOf(
      'plan.md',
      lines(
        wrapped,
        'and that reads on.',
        '',
        'DMT Lead: Ada Byron',
        'Outcome: Homes',
        '',
        'One\\',
        'Two',
      ),
    );
    expect(rowsIn(source)).toEqual([
      `${wrapped} and that reads on.`,
      'DMT Lead: Ada Byron',
      'Outcome: Homes',
      'One',
      'Two',
    ]);
  });

  it('reads tables with their number, rows and lines', async () => {
    const source = await sourceOf(
      'plan.md',
      lines(
        '| Action | Lead |',
        '|:--|--:|',
        '| a<br>b \\| c | *Head*<br/>of Care |',
        '| - one<br>- two |',
        '',
        '| x | y |',
        '|---|---|',
      ),
    );
    const rows = source.lines.filter(({ table }) => table !== null);
    expect(rows.map(({ cells, at }) => [at.table, at.row, at.line, cells.join(' / ')])).toEqual([
      [1, 1, 1, 'Action / Lead'],
      [1, 2, 3, 'a b | c / Head of Care'],
      [1, 3, 4, 'one; two'],
      [2, 1, 6, 'x / y'],
    ]);
  });

  it('reads rows of bars that have no rule under their header, and columns in a fence', async () => {
    const source = await sourceOf(
      'plan.md',
      lines(
        'Action | Milestone | Lead | Due',
        'a | b | c | d',
        '',
        '```',
        'Action     Milestone   Lead',
        'Do it      Done        Head',
        '',
        'Do more    Done        Head',
        '```',
      ),
    );
    expect(rowsIn(source)).toEqual([
      'Action | Milestone | Lead | Due',
      'a | b | c | d',
      'Action | Milestone | Lead',
      'Do it | Done | Head',
      'Do more | Done | Head',
    ]);
  });

  it('reads a table of tags, a cell that spans rows in each of them', async () => {
    const source = await sourceOf(
      'plan.md',
      lines(
        '<table>',
        '<tr><th>Action</th><th>Milestone</th><th>Lead</th></tr>',
        '<tr><td rowspan="2">Open <b>homes</b></td><td><ul><li>one</li><li>two</li></ul></td><td>Head</td></tr>',
        '',
        '<tr><td colspan="2">Close</td></tr>',
        '</table>',
        '<!-- nobody reads this -->',
      ),
    );
    expect(rowsIn(source)).toEqual([
      'Action | Milestone | Lead',
      'Open homes | one; two | Head',
      'Open homes | Close | ',
    ]);
  });

  it('reads the plain fields of front matter, and only of front matter', async () => {
    const front = lines(
      '---',
      'title: "Northmere Plan"',
      'period: 2024-25',
      'tags:',
      '  - a',
      '---',
    );
    const source = await sourceOf('plan.md', `${front}\n\nText`);
    const told = source.lines.filter(({ text }) => text !== '');
    expect(told.map(({ text, heading, at }) => [at.line, text, heading])).toEqual([
      [2, 'Northmere Plan', 1],
      [3, 'period: 2024-25', null],
      [8, 'Text', null],
    ]);
    const ruled = await sourceOf('plan.md', lines('---', 'A text, and no field.', '---', 'More'));
    expect(rowsIn(ruled)).toEqual(['A text, and no field.', 'More']);
  });

  it('reads what a list in a cell holds as its items, and a label in bold as one', async () => {
    const source = await sourceOf(
      'plan.md',
      lines(
        '| Action | Lead |',
        '|---|---|',
        '| <ul><li>one</li><li>two</li></ul> | Head |',
        '',
        '**Lead** Head of Care  ',
        '**Due:** May 2025  ',
        '**Really** not a label',
      ),
    );
    expect(rowsIn(source)).toEqual([
      'Action | Lead',
      'one; two | Head',
      'Lead: Head of Care',
      'Due: May 2025',
      'Really not a label',
    ]);
  });

  it('takes an item for a heading that has lists of lists under it', async () => {
    const source = await sourceOf(
      'plan.md',
      lines('- Outcome 1: Care', '  - Open a home', '    - Lead: Head', '- Outcome 2: none'),
    );
    const told = source.lines.filter(({ text }) => text !== '');
    expect(told.map(({ bullet }) => bullet)).toEqual([false, true, true, true]);
  });

  it('says what it says of plain text', async () => {
    const source = await sourceOf(
      'plan.md',
      lines('# Care', '', 'Action / Milestone / Lead', 'a / b / c', 'a / b / c / d'),
    );
    expect(saidIn(source)).toEqual(['cells-unsure at 5']);
  });

  it.each([
    ['stars', '*'.repeat(250_000) + 'a' + '*'.repeat(200_000)],
    ['brackets', '[![('.repeat(120_000)],
    ['nested lists', '- '.repeat(240_000)],
    ['headings apart', '# a\n\n'.repeat(9_000)],
    ['rows', `a|b\n-|-\n${'x|y\n'.repeat(12_000)}`],
    ['table tags', '<table><tr><td rowspan=99>'.repeat(18_000)],
  ])('of nothing but %s is answered soon', async (_, content) => {
    const began = performance.now();
    await sourceOf('odd.md', content);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
