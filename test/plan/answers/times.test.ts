/** Lists of a time that is said: what was overdue, needed help, or falls due then. */
import { describe, expect, it } from 'vitest';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import { buildPlan, onDate, report, ROLE, stateOf } from '../../support/plan-build.ts';
import { STATE, words } from './listed-plan.ts';

const LATE = stateOf(
  buildPlan([
    { ref: '1.1.1', due: onDate('2021-11-05') },
    { ref: '1.1.2', due: onDate('2021-12-10') },
    { ref: '1.1.3', due: onDate('2022-01-10') },
    { ref: '1.1.4', due: onDate('2022-01-31') },
    { ref: '1.1.5', due: onDate('2022-06-30') },
    { ref: '1.1.6' },
  ]),
  [['2022-01-12', report({ milestoneId: 'm4', rag: 'red', help: 'Two posts.' })]],
);

describe('what is overdue, of a time', () => {
  it.each<[string, Slots, string, readonly string[]]>([
    [
      'that is over',
      { from: '2021-11-01', to: '2021-11-30' },
      '1 of 6 milestones was due in November 2021 and is overdue; 3 are overdue in all;',
      ['1.1.1'],
    ],
    [
      'of one day',
      { from: '2021-12-31', to: '2021-12-31' },
      '2 of 6 milestones were due by 31 December 2021 and are overdue; 3 are overdue in all;',
      ['1.1.1', '1.1.2'],
    ],
    [
      'until now',
      { from: '2021-12-01' },
      '2 of 6 milestones were due since 1 December 2021 and are overdue; 3 are overdue in all;',
      ['1.1.2', '1.1.3'],
    ],
    [
      'that holds today',
      { from: '2022-01-01', to: '2022-01-31' },
      '1 of 6 milestones was due in January 2022 and is overdue;',
      ['1.1.3'],
    ],
    [
      'to come',
      { to: '2022-01-31' },
      '3 of 6 milestones are overdue; 1 more falls due by 31 January 2022;',
      ['1.1.1', '1.1.2', '1.1.3'],
    ],
    [
      'in which nothing was due',
      { from: '2021-10-01', to: '2021-10-31' },
      'None of the 6 milestones was due in October 2021 and is overdue; 1 of them has no due date; 3 are overdue in all;',
      [],
    ],
  ])('%s', (_, slots, summary, refs) => {
    const answer = answered(asks('overdue', slots), askingOf(LATE));
    expect(answer.summary).toContain(summary);
    expect(answer.items.map(({ ref }) => ref)).toEqual(refs);
  });

  it('that has passed leads to how it stood then', () => {
    const answer = answered(
      asks('overdue', { from: '2021-11-01', to: '2021-11-30' }),
      askingOf(LATE),
    );
    expect(answer.next[0]).toBe('status of the plan on 30 Nov 2021');
  });

  it('before the plan was saved leads nowhere', () => {
    const slots = { from: '2021-01-01', to: '2021-01-31' };
    const answer = answered(asks('overdue', slots), askingOf(LATE));
    expect(answer.next[0]).toBe('status of the plan');
  });
});

it.each<[Intent, Slots, string]>([
  ['due', { from: '2022-01-19', to: '2022-01-20' }, 'the next, 1.1.4, is due on 31 January 2022'],
  ['due', { from: '2022-07-01', to: '2022-07-31' }, 'due in July 2022; 1 of them has no due date'],
  ['help_needed', { from: '2022-01-01', to: '2022-01-31' }, 'help asked for on 12 Jan; due 31 Jan'],
  ['owner_items', { owner: ROLE, from: '2022-06-01', to: '2022-06-30' }, 'due in June 2022'],
])('%s %j says %s', (intent, slots, said) => {
  expect(words(intent, slots, LATE)).toContain(said);
});

it('help that is no longer asked for says so', () => {
  const state = stateOf(buildPlan([{}]), [
    ['2022-01-04', report({ help: 'Two posts.' })],
    ['2022-01-12', report({ rag: 'green' })],
  ]);
  const slots = { from: '2022-01-01', to: '2022-01-10' };
  expect(words('help_needed', slots, state)).toContain('help asked for on 4 Jan, no longer');
});

describe('without evidence', () => {
  it('comes what is complete first in the sentence', () => {
    const said = words('evidence_for', { state: 'no_evidence' }, STATE);
    expect(said).toContain('6 of 7 milestones have no evidence link; 1 of those is complete;');
    expect(said).toContain('Complete without evidence: 1 (1.2.1)');
  });
});
