import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/import/files/cell-text.ts';
import { cleanText } from '../../src/import/layout/clean-text.ts';
import type { RagDefinition } from '../../src/plan/model.ts';
import { listedDues } from '../../src/import/values/listed-dues.ts';
import { dueInHeader, readTarget, targetInWords } from '../../src/import/values/kpi-target.ts';
import { readPrintedStatus } from '../../src/import/values/printed-status.ts';
import { shortDue } from './reading.ts';

describe('a printed status', () => {
  it.each([
    ['Green', 'green'],
    ['AMBER – some delay', 'amber'],
    ['(R)', 'red'],
    ['G', 'green'],
    ['🔴', 'red'],
    ['🟡 Amber', 'amber'],
    ['BLUE – complete', 'blue'],
    ['On track', 'green'],
    ['Not on track', 'red'],
    ['At risk', 'amber'],
    ['Complete', null],
    ['Amber/Green', null],
    ['Reduced', null],
    ['Started', null],
  ])('"%s" is %s', (status, rag) => {
    expect(readPrintedStatus(status, '')).toEqual({ rag, asWritten: status, progress: null });
  });

  it('has the colour of the plan’s own definitions', () => {
    const own: readonly RagDefinition[] = [
      { key: 'red', word: 'RED', meaning: 'late', standing: 'off-track' },
      { key: 'amber', word: 'AMBER', meaning: 'on track', standing: 'on-track' },
    ];
    expect(readPrintedStatus('On track', '', own)?.rag).toBe('amber');
  });

  it('may stand at the head of the progress, and is none where nothing is printed', () => {
    expect(readPrintedStatus('', 'Green: two homes are open')).toEqual({
      rag: 'green',
      asWritten: null,
      progress: 'Green: two homes are open',
    });
    expect(readPrintedStatus('', 'A green garden')?.rag).toBeNull();
    expect(readPrintedStatus('-', '')).toBeNull();
  });
});

describe('a target', () => {
  it.each([
    ['80%', '', '80%', ''],
    ['≥ 90%', '', '≥ 90%', ''],
    ['4 / 7', '', '4 / 7', ''],
    ['439', 'Mar -17', '439', '2017-03'],
    ['Reduce to 24% by Sep-17', '', 'Reduce to 24%', '2017-09'],
    ['90% (March 2022)', '', '90%', '2022-03'],
    ['Top quartile by 2023', '', 'Top quartile', '2023'],
    ['100 - 120', '', '100 - 120', ''],
    ['Reduce by 10', '', 'Reduce by 10', ''],
    ['', '', null, ''],
  ])('"%s" with the due "%s"', (target, due, value, when) => {
    const read = readTarget(target, due);
    expect([read.target, shortDue(read.targetDue)]).toEqual([value, when]);
    expect(read.parted).toBe(due === '' && when !== '');
  });

  it.each([
    ['Target (Aug 2026)', 'Aug 2026'],
    ['Target June 2026', 'June 2026'],
    ['Target by 31/03/2027', '31/03/2027'],
    ['March 2026 target', 'March 2026'],
    ['Target', ''],
    ['Target (%)', ''],
    ['Stretch target', ''],
  ])('is due when the header says so: "%s"', (header, due) =>
    expect(dueInHeader(header)).toBe(due),
  );

  it.each([
    ['Visits on time (target 90%)', 'Visits on time', '90%'],
    ['Visits on time - target: 90% by March 2022', 'Visits on time', '90% by March 2022'],
    ['% of visits: 95%', '% of visits', '95%'],
    ['Homes in use – at least 90%', 'Homes in use', 'at least 90%'],
  ])('stands in words in "%s"', (text, measure, target) =>
    expect(targetInWords(text)).toEqual({ measure, target }),
  );

  it.each(['% PEPs', '3 or more moves', 'Meeting the target', 'Long term stability'])(
    'does not stand in "%s"',
    (text) => expect(targetInWords(text)).toBeNull(),
  );
});

describe('a cell of several dues', () => {
  it.each([
    ['31/07/2024 30/09/2024 Jan 2025', ['31/07/2024', '30/09/2024', 'Jan 2025']],
    ['by end of May 2024, by June 2024', ['by end of May 2024', 'by June 2024']],
    ['June 2024; monthly; TBC', ['June 2024', 'monthly', 'TBC']],
    ['1. May 2024 2. June 2024', ['May 2024', 'June 2024']],
    ['May – June 2024', null],
    ['May 2024 to June 2024', null],
    ['May 2024, revised June 2024', null],
    ['May 2024', null],
    ['', null],
  ])('%s', (cell, dues) => expect(listedDues(cell)).toEqual(dues));
});

describe('the texts of a table', () => {
  it.each([
    ['Written by <insert name>', 'Written by <insert name>'],
    ['<b>Written</b> by<br/>the board', 'Written by the board'],
    ['# of visits', '# of visits'],
    ['## Visits', 'Visits'],
  ])('%s', (raw, text) => expect(cleanText(raw)).toBe(text));

  it('that hold statements one below the other are lists, and texts broken by hand are not', () => {
    const cell = (...lines: readonly string[]) =>
      cellText(lines.map((text) => ({ text, item: false })));
    expect(cell('Staff may leave again', 'Courts may take longer')).toContain('•');
    expect(cell('Staff may leave the', 'Northern Area Team soon')).not.toContain('•');
    expect(cell('Staff may leave again.', 'Courts may take longer.')).not.toContain('•');
  });
});
