import { describe, expect, test } from 'vitest';
import { cut, tableLines, type Column } from '../../src/desk/table.ts';
import { sayCount } from '../../src/desk/words.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Theme', kind: 'text' },
  { heading: 'Lead', kind: 'text' },
  { heading: 'Actions', kind: 'number' },
  { heading: 'Milestones', kind: 'number' },
];

describe('a count', () => {
  test.each([
    [1, 'priority', '1 priority'],
    [3, 'priority', '3 priorities'],
    [2, 'survey', '2 surveys'],
    [0, 'outcome', '0 outcomes'],
  ])('of %i %s is %s', (count, thing, said) => {
    expect(sayCount(count, thing)).toBe(said);
  });
});

describe('a table in words', () => {
  test('aligns texts at the left and numbers at the right', () => {
    const rows = [
      ['1 Front door', 'A Lead', '3', '12'],
      ['2 Care', '–', '10', '104'],
    ];
    expect(tableLines(COLUMNS, rows)).toEqual([
      'Theme         Lead    Actions  Milestones',
      '1 Front door  A Lead        3          12',
      '2 Care        –            10         104',
    ]);
  });

  test.each([
    ['one text is long', ['word '.repeat(80), 'A Lead', '1', '2']],
    ['both are', ['word '.repeat(80), 'lead '.repeat(80), '1', '2']],
    ['one is a word without an end', ['x'.repeat(500), 'y'.repeat(500), '1000', '20000']],
  ])('fits 100 characters where %s', (_name, row) => {
    const lines = tableLines(COLUMNS, [row, ['short', 'short', '0', '0']]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines[1]).toContain('…');
    expect(lines[1]).toMatch(/\d$/);
  });

  test('gives one text the room that another does not need', () => {
    const [, line = ''] = tableLines(COLUMNS, [['x'.repeat(200), 'A', '1', '2']]);
    expect(line).toHaveLength(100);
  });

  test('cuts between letters, not within one', () => {
    expect(cut('👪👪👪👪', 3)).toBe('👪👪…');
    expect(cut('just so', 7)).toBe('just so');
  });
});
