import { describe, expect, it } from 'vitest';
import { whenRead, type Case } from './when-read.ts';

const TUESDAY = '2022-01-18';

const DAYS: readonly Case[] = [
  ['what did we say on 31/12/2021', 'on 31/12/2021', 'on', '2021-12-31', '-'],
  ['as at 31.12.21', 'as at 31.12.21', 'as-at', '2021-12-31', '-'],
  ['since 2021-12-31', 'since 2021-12-31', 'since', '2021-12-31', '-'],
  ['as at 1st Nov', 'as at 1st Nov', 'as-at', '2021-11-01', '2022-11-01'],
  ['what was due Nov 1', 'Nov 1', 'none', '2021-11-01', '2022-11-01'],
  ['by the 3rd of March 2022', 'by the 3rd of March 2022', 'by', '-', '2022-03-03'],
  ['due on the 14th', 'on the 14th', 'on', '2022-01-14', '2022-02-14'],
  ['since the 5th', 'since the 5th', 'since', '2022-01-05', '2022-02-05'],
  ['the 5th of last month', 'the 5th of last month', 'none', '2021-12-05', '-'],
  ['due 5 june', '5 june', 'none', '2021-06-05', '2022-06-05'],
  ['by 5jun22', 'by 5jun22', 'by', '-', '2022-06-05'],
  ['by 31/12', 'by 31/12', 'by', '2021-12-31', '2022-12-31'],
  ['31st dec 21', '31st dec 21', 'none', '2021-12-31', '-'],
  ['first of march', 'first of march', 'none', '2021-03-01', '2022-03-01'],
  ['29 feb', '29 feb', 'none', '2020-02-29', '2024-02-29'],
  ['what changed since Monday', 'since Monday', 'since', '2022-01-17', '2022-01-24'],
  ['due by Friday', 'by Friday', 'by', '2022-01-14', '2022-01-21'],
  ['last friday', 'last friday', 'none', '2022-01-14', '-'],
  ['what is due next friday', 'next friday', 'none', '-', '2022-01-28'],
  ['this thursday', 'this thursday', 'none', '-', '2022-01-20'],
  ['this monday', 'this monday', 'none', '2022-01-17', '2022-01-24'],
  ['monday just gone', 'monday just gone', 'none', '2022-01-17', '-'],
  ['due monday week', 'monday week', 'none', '-', '2022-01-31'],
  ['due a week on monday', 'a week on monday', 'none', '-', '2022-01-31'],
  ['friday 21 january', 'friday 21 january', 'none', '-', '2022-01-21'],
  ['monday of last week', 'monday of last week', 'none', '2022-01-10', '-'],
  ['next week tuesday', 'next week tuesday', 'none', '-', '2022-01-25'],
  ['by close of play friday', 'by close of play friday', 'by', '2022-01-14', '2022-01-21'],
  ['by 5pm friday', 'by 5pm friday', 'by', '2022-01-14', '2022-01-21'],
  ['since weds', 'since weds', 'since', '2022-01-12', '2022-01-19'],
  ['since last thurs', 'since last thurs', 'since', '2022-01-13', '-'],
  ['due today', 'today', 'none', '2022-01-18', '2022-01-18'],
  ["this morning's changes", "this morning's", 'none', '2022-01-18', '2022-01-18'],
  ['since yesterday', 'since yesterday', 'since', '2022-01-17', '-'],
  ['yday', 'yday', 'none', '2022-01-17', '-'],
  ['by tmrw', 'by tmrw', 'by', '-', '2022-01-19'],
  ['due 2moro', '2moro', 'none', '-', '2022-01-19'],
  ['day before yesterday', 'day before yesterday', 'none', '2022-01-16', '-'],
  ['the other day', 'the other day', 'none', '2022-01-15 2022-01-18', '-'],
  ["who's overdue as of now", 'as of now', 'as-at', '2022-01-18', '2022-01-18'],
];

describe('days', () => {
  it.each(DAYS)('%s', (question, ...found) => {
    expect(whenRead(question, TUESDAY)).toEqual([found]);
  });
});
