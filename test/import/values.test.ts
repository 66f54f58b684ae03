import { describe, expect, it } from 'vitest';
import type { RagDefinition } from '../../src/plan/model.ts';
import { readTarget, targetInWords } from '../../src/import/values/kpi-target.ts';
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
