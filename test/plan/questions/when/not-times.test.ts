import { describe, expect, it } from 'vitest';
import { WHEN_WORDS } from '../../../../src/plan/questions/when/find-when.ts';
import { whenRead } from './when-read.ts';

const TUESDAY = '2022-01-18';

const NOT_TIMES = [
  'who has 3.1.2',
  'status of 3.1.12',
  'what is 2.1.16',
  'outcome 3',
  'theme 6 please',
  'o3',
  'kpi 12',
  'kpi 1a',
  'what may slip',
  'we may miss outcome 2',
  'which 5 may slip',
  'outcome 1 may slip',
  "what's late",
  "what's running late in fostering",
  'second outcome',
  'the 2nd theme',
  'monthly reporting',
  'quarterly audits',
  'annual report',
  'overdue by 3 weeks',
  '3 weeks late',
  'more than 30 days overdue',
  'slipped 2 months',
  '3 to 6 months',
  'who sat on the panel',
  'latest on outcome 3',
  'when was it last updated',
  'what is next',
  'hello there',
  'how many weeks late is 2.3',
  'per month',
  'each week',
  'every quarter',
  'half term',
  'a week',
  'days',
  'working together 2015',
  'top 10 risks',
  'first milestone',
  'last milestone',
  'next steps',
  'next milestone',
  'health and wellbeing board',
  '4/7',
  '12%',
  'who are we waiting on',
  'we 21 we',
  'good morning',
  'full year effect',
  'for 16/17 year olds',
  'for 11/12 year olds',
  're-referrals within 12 months',
  'assessments completed within 45 working days',
  'children visited in 10 days',
  'long term placements',
  'in the long term',
  'year 6 pupils',
  'the weekend rota',
  'the may half term',
];

describe('no time', () => {
  it.each(NOT_TIMES)('%s', (question) => {
    expect(whenRead(question, TUESDAY)).toEqual([]);
  });

  it('the number of an outcome is not the day of a month', () => {
    expect(whenRead('outcome 3 june update', TUESDAY).map(([phrase]) => phrase)).toEqual(['june']);
    expect(whenRead('kpi 12 march', TUESDAY).map(([phrase]) => phrase)).toEqual(['march']);
  });

  it('two times are two', () => {
    expect(whenRead('compare june with december', TUESDAY).map(([phrase]) => phrase)).toEqual([
      'june',
      'december',
    ]);
  });

  it('every word for the corrector is one small word, once', () => {
    expect(WHEN_WORDS.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
    expect(new Set(WHEN_WORDS).size).toBe(WHEN_WORDS.length);
  });
});
