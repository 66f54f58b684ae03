import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../../src/plan/time.ts';
import { whenRead, type Case } from './when-read.ts';

const TUESDAY = '2022-01-18';

const MEETINGS = [
  ['Board', '2022-02-08'],
  ['board', '2021-06-08'],
  ['Board', '2021-12-07'],
  ['DMT', '2022-01-11'],
  ['DMT', '2022-01-18'],
  ['Corporate Parenting Panel', '2021-11-03'],
  ['digest', '2022-01-14'],
].map(([forum = '', on = '']) => ({ forum, on: Temporal.PlainDate.from(on) }));

const KEPT: readonly Case[] = [
  ['what did we say at the last Board', 'at the last Board', 'on', '2021-12-07', '-'],
  ['since the last board', 'since the last board', 'since', '2021-12-07', '-'],
  ['the board before last', 'the board before last', 'none', '2021-06-08', '-'],
  ['since last DMT', 'since last DMT', 'since', '2022-01-11', '-'],
  ['next DMT', 'next DMT', 'none', '-', '2022-01-18'],
  [
    'before the next improvement board',
    'before the next improvement board',
    'before',
    '-',
    '2022-02-08',
  ],
  ["what's needed for the next board", 'for the next board', 'by', '-', '2022-02-08'],
  [
    'what did we report for the last dmt meeting',
    'for the last dmt meeting',
    'on',
    '2022-01-11',
    '-',
  ],
  ['the June Board', 'the June Board', 'none', '2021-06-08', '-'],
  ['what did we say to the Board in June', 'to the Board in June', 'on', '2021-06-08', '-'],
  ['in june to the board', 'in june to the board', 'on', '2021-06-08', '-'],
  ["last month's board", "last month's board", 'none', '2021-12-07', '-'],
  ['board on 7 december', 'board on 7 december', 'none', '2021-12-07', '-'],
  [
    'novembers board',
    'novembers board',
    'none',
    '2021-11-01 2021-11-30',
    '2022-11-01 2022-11-30',
    'Board',
  ],
  ['at the board on 5 june', 'at the board on 5 june', 'on', '2021-06-05', '2022-06-05', 'Board'],
  ["this week's dmt", "this week's dmt", 'none', '2022-01-18', '2022-01-18'],
  ['since DMT', 'since DMT', 'since', '2022-01-11', '-'],
  ['before the Board', 'before the Board', 'before', '2021-12-07', '2022-02-08'],
  ['what did we say last time', 'last time', 'none', '2022-01-11', '-'],
  ['since we last met', 'since we last met', 'since', '2022-01-11', '-'],
  ['since the last meeting', 'since the last meeting', 'since', '2022-01-11', '-'],
  ['last meeting of the board', 'last meeting of the board', 'none', '2021-12-07', '-'],
  ['since the last digest', 'since the last digest', 'since', '2022-01-14', '-'],
  ['since last update', 'since last update', 'since', '2022-01-14', '-'],
  ['last scrutiny', 'last scrutiny', 'none', '-', '-', 'Scrutiny'],
  ['since scrutiny', 'since scrutiny', 'since', '-', '-', 'Scrutiny'],
  ['last corporate parenting panel', 'last corporate parenting panel', 'none', '2021-11-03', '-'],
  [
    'between the last board and now',
    'between the last board and now',
    'between',
    '2021-12-07 2022-01-18',
    '2021-12-07 2022-01-18',
  ],
  ['as at the last board', 'as at the last board', 'as-at', '2021-12-07', '-'],
  ['last time it went to the board', 'last time it went to the board', 'none', '2021-12-07', '-'],
];

const NOT_KEPT: readonly Case[] = [
  ['the last Board', 'the last Board', 'none', '-', '-', 'Board'],
  ['next DMT', 'next DMT', 'none', '-', '-', 'DMT'],
  [
    'the June Board',
    'the June Board',
    'none',
    '2021-06-01 2021-06-30',
    '2022-06-01 2022-06-30',
    'Board',
  ],
  ['at the board on 5 june', 'at the board on 5 june', 'on', '2021-06-05', '2022-06-05', 'Board'],
  ['may board', 'may board', 'none', '2021-05-01 2021-05-31', '2022-05-01 2022-05-31', 'Board'],
  ['last time', 'last time', 'none', '-', '-', 'meeting'],
  ['since last report', 'since last report', 'since', '-', '-', 'digest'],
  ['before scrutiny committee', 'before scrutiny committee', 'before', '-', '-', 'Scrutiny'],
  [
    'between the last board and now',
    'between the last board and now',
    'between',
    '-',
    '-',
    'Board',
  ],
];

const OF_OTHERS = [
  'what does the board think',
  'who is the dmt lead for outcome 4',
  'has it been agreed by the board',
  'when was the last time 3.1.2 was updated',
  'last update on 3.1.2',
];

describe('meetings', () => {
  it.each(KEPT)('whose day is kept: %s', (question, ...found) => {
    expect(whenRead(question, TUESDAY, MEETINGS)).toEqual([found]);
  });

  it.each(NOT_KEPT)('whose day is not kept: %s', (question, ...found) => {
    expect(whenRead(question, TUESDAY)).toEqual([found]);
  });

  it.each(OF_OTHERS)('none meant: %s', (question) => {
    expect(whenRead(question, TUESDAY, MEETINGS)).toEqual([]);
  });

  it('no forum is read of another board', () => {
    expect(whenRead('the safeguarding board in june', TUESDAY, MEETINGS)).toEqual([
      ['in june', 'in', '2021-06-01 2021-06-30', '2022-06-01 2022-06-30'],
    ]);
  });
});
