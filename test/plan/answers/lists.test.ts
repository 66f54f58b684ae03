/** Milestones that have something in common: late, due, the asker's, silent, in need of help. */
import { describe, expect, it } from 'vitest';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { ROLE } from '../../support/plan-build.ts';
import { MOVED, summary, UNDATED, words } from './listed-plan.ts';

const LATEST = 'the latest update was 6 days ago, on 12 January 2022.';

describe('the answer is one sentence, figures first', () => {
  it.each<[Intent, Slots, string]>([
    ['overdue', {}, `1 of 7 milestones is overdue; ${LATEST}`],
    ['overdue', { outcome: 1 }, `1 of 3 milestones in outcome 1 is overdue; ${LATEST}`],
    [
      'overdue',
      { outcome: 4 },
      'None of the 4 milestones in outcome 4 is overdue; 2 of them have no due date; nothing has been reported yet.',
    ],
    ['overdue', { ref: '1.1.1' }, `Milestone 1.1.1 is overdue; ${LATEST}`],
    ['overdue', { ref: '1.1.2' }, 'Milestone 1.1.2 is not overdue; nothing has been reported yet.'],
    [
      'overdue',
      { ref: '4.1.1' },
      'Milestone 4.1.1 is not overdue; it has no due date, so it cannot be overdue; nothing has been reported yet.',
    ],
    ['overdue', { owner: 'head of qa' }, 'None of the 3 milestones led by head of qa'],
    ['overdue', { me: true }, `1 of your 3 milestones is overdue; ${LATEST}`],
    ['overdue', { rag: 'red' }, `The only milestone that is rated RED is overdue; ${LATEST}`],
    ['overdue', { phrase: 'foster carers' }, 'The only milestone about foster carers is not'],
    [
      'overdue',
      { state: 'slipped' },
      'None of the 7 milestones has had its due moved later; there is one edition of the plan so far; 1 is overdue',
    ],
    [
      'due',
      {},
      '1 of 7 milestones is due in the next 14 days, to 1 February 2022; the first is due on 20 Jan',
    ],
    ['due', { from: '2022-03-01', to: '2022-03-31' }, '1 of 7 milestones is due in March 2022;'],
    [
      'due',
      { from: '2022-03-31', to: '2022-03-31' },
      '1 of 7 milestones is due on 31 March 2022; the latest',
    ],
    ['due', { date: '2022-01-20' }, '1 of 7 milestones is due on 20 January 2022;'],
    ['due', { to: '2022-02-28' }, '1 of 7 milestones is due by 28 February 2022;'],
    [
      'due',
      { from: '2022-01-01', to: '2022-01-31' },
      '2 of 7 milestones are due in January 2022; none done, 1 overdue, 1 still to come;',
    ],
    [
      'due',
      { from: '2021-11-01', to: '2021-11-30', period: 'in November' },
      '1 of 7 milestones was due in November 2021; 1 done, none overdue;',
    ],
    [
      'due',
      { period: 'the next Board' },
      'The day of "the next Board" is not kept here, so this is the next two weeks. 1 of 7',
    ],
    [
      'my_milestones',
      {},
      `You lead 3 milestones; 1 overdue, none due in the next two weeks; ${LATEST}`,
    ],
    ['my_milestones', { state: 'complete' }, '1 of your 3 milestones is complete; 1 has no report'],
    ['my_milestones', { to: '2022-01-31' }, 'None of your 3 milestones is due by 31 January 2022'],
    ['not_reported', {}, `5 of 7 milestones have no report yet; ${LATEST}`],
    ['not_reported', { outcome: 4 }, 'All 4 milestones in outcome 4 have no report yet; nothing'],
    ['not_reported', { ref: '1.1.1' }, 'Milestone 1.1.1 has been reported on;'],
    [
      'not_reported',
      { from: '2022-01-01', outcome: 1 },
      '2 of 3 milestones in outcome 1 had no report since 1 January 2022;',
    ],
    [
      'not_reported',
      { from: '2021-11-01', to: '2021-11-30' },
      '6 of 7 milestones had no report in',
    ],
    ['not_reported', { period: 'since Easter' }, 'The day of "since Easter" is not kept here'],
    [
      'help_needed',
      {},
      `Help is asked for on 1 of 7 milestones, last on 12 January 2022 by ${ROLE}.`,
    ],
    [
      'help_needed',
      { outcome: 4 },
      'No help is asked for on any of the 4 milestones in outcome 4; nothing has been reported yet.',
    ],
    [
      'evidence_for',
      {},
      '1 evidence link was given, for 1 of 7 milestones, the latest on 12 January 2022 for 1.1.1; 1 is complete without evidence.',
    ],
    ['evidence_for', { ref: '1.1.2' }, 'No evidence has been given yet for milestone 1.1.2;'],
    [
      'plan_status',
      { rag: 'red' },
      `1 of 7 milestones is rated RED; 5 have no report yet; ${LATEST}`,
    ],
    [
      'outcome_status',
      { rag: 'amber', outcome: 4 },
      'None of the 4 milestones in outcome 4 is rated',
    ],
    [
      'help_needed',
      { from: '2022-01-01' },
      'Help was asked for on 1 of 7 milestones since 1 January 2022.',
    ],
    [
      'help_needed',
      { to: '2021-12-31' },
      'No help was asked for on any of the 7 milestones by 31 December 2021;',
    ],
    [
      'evidence_for',
      { from: '2022-01-15', to: '2022-01-18' },
      'No evidence was given between 15 Jan and 18 January 2022 for any of the 7 milestones;',
    ],
    ['plan_status', { state: 'complete' }, '1 of 7 milestones is complete; 5 have no report yet;'],
    ['plan_status', { state: 'no_date' }, '2 of 7 milestones have no due date;'],
    ['plan_status', { state: 'no_lead' }, '1 of 7 milestones has no lead;'],
    [
      'outcome_status',
      { state: 'no_lead', outcome: 4 },
      'All 4 milestones in outcome 4 have a lead;',
    ],
    ['plan_status', { state: 'overdue' }, '1 of 7 milestones is overdue;'],
    ['plan_status', { state: 'no_evidence' }, '6 of 7 milestones have no evidence link;'],
    [
      'owner_items',
      { owner: 'Head of QA', state: 'not_complete' },
      'All 3 milestones led by Head of QA',
    ],
  ])('%s %j', (intent, slots, said) => {
    expect(summary(intent, slots)).toContain(said);
  });
});

describe('a plan without dates', () => {
  const none = 'none has a due date, so none can be';
  it.each<[Intent, Slots, string]>([
    [
      'overdue',
      {},
      'None of the 3 milestones has a due date, so none can be overdue; nothing has been',
    ],
    ['overdue', { state: 'slipped' }, `${none} overdue`],
    [
      'due',
      {},
      'None of the 3 milestones has a due date, so none can be due in the next 14 days, to 1 February 2022; nothing',
    ],
    ['my_milestones', {}, `You lead 3 milestones; ${none} overdue`],
    ['plan_status', { state: 'no_date' }, 'All 3 milestones have no due date; nothing'],
  ])('%s %j says so', (intent, slots, said) => {
    expect(summary(intent, slots, UNDATED)).toContain(said);
    expect(words(intent, slots, UNDATED)).toContain('Last update: nothing reported yet');
  });
});

describe('after a newer edition', () => {
  it.each<[Intent, Slots, readonly string[]]>([
    [
      'overdue',
      { state: 'slipped' },
      [
        '1 of 7 milestones has had its due moved later; none is overdue, 2 of them',
        'first 2022-01-10, moved once',
      ],
    ],
    ['overdue', {}, ['None of the 7 milestones is overdue', 'Due moved later: 1 (1.1.1)']],
    [
      'due',
      { from: '2022-01-01', to: '2022-01-31' },
      ['1 of 7 milestones is due', 'Due then once, moved since: 1 (1.1.1)'],
    ],
  ])('%s %j says what moved', (intent, slots, parts) => {
    for (const part of parts) expect(words(intent, slots, MOVED)).toContain(part);
    expect(words(intent, slots, MOVED)).toContain(
      'edition 2, imported from plan.json on 13 January 2022',
    );
  });
});
