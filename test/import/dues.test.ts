import { describe, expect, it } from 'vitest';
import { explainDue, isDueText, isOpenDue, readDue } from '../../src/import/values/due.ts';
import { findingsIn, readText, shortDue } from './reading.ts';

describe('a due that is plain to see', () => {
  it.each([
    ['', ''],
    ['-', ''],
    ['N/A', ''],
    ['Dec 2016', '2016-12'],
    ['December 2016', '2016-12'],
    ['Sept 17', '2017-09'],
    ["Sept '21", '2021-09'],
    ['Sept. 2021', '2021-09'],
    ['Mar-17', '2017-03'],
    ['Mar -17', '2017-03'],
    ['End of Mar 2017', '2017-03'],
    ['end-March 2022', '2022-03'],
    ['03/2017', '2017-03'],
    ['2017-03', '2017-03'],
    ['2021 September', '2021-09'],
    ['31/12/2016', '2016-12-31'],
    ['31.3.22', '2022-03-31'],
    ['1-Oct-21', '2021-10-01'],
    ['31st December 2016', '2016-12-31'],
    ['1st of October 2021', '2021-10-01'],
    ['Fri 1 Oct 2021', '2021-10-01'],
    ['October 1st, 2021', '2021-10-01'],
    ['by no later than 30th September 2021', '2021-09-30'],
    ['2016-12-31', '2016-12-31'],
    ['2022-03-31 00:00:00', '2022-03-31'],
    ['To be completed by March 2022', '2022-03'],
  ])('"%s"', (written, read) => {
    const { due, why, sure } = explainDue(written);
    expect([shortDue(due), why, sure]).toEqual([read, null, true]);
  });
});

/** A school year, so that it holds each month once. */
const period = { asWritten: null, from: '2021-09', to: '2022-08' };

describe('a due that is safe to read, and said', () => {
  it.each([
    ['2017', '2017', 'late only'],
    ['Q3 2021/22', '2021-12', 'financial quarter'],
    ['2021/22 Q3', '2021-12', 'financial quarter'],
    ['4th quarter 2021/22', '2022-03', 'financial quarter'],
    ['Q2-Q3 2021/22', '2021-12', 'end of that range'],
    ['2021/22', '2022-03', 'financial year'],
    ['by end of 2021-22', '2022-03', 'financial year'],
    ['FY21/22', '2022-03', 'financial year'],
    ['March 2021/22', '2022-03', 'financial year'],
    ['end of academic year 2021/22', '2022-07', 'school year'],
    ['Autumn term 2021', '2021-12', 'end of that term'],
    ['spring term 2021/22', '2022-04', 'end of that term'],
    ['end of summer term', '2022-07', 'end of that term'],
    ['Autumn half term 2021', '2021-10', 'half-term'],
    ['Easter 2022', '2022-04', 'Easter Sunday'],
    ['Easter 2024', '2024-03', 'Easter Sunday'],
    ['by Christmas 2021', '2021-12', 'holiday'],
    ['December', '2021-12', "plan's period"],
    ['31 March', '2022-03-31', "plan's period"],
    ['Sept – Dec 2021', '2021-12', 'end of that range'],
    ['Sept/Oct 2021', '2021-10', 'end of that range'],
    ['April 2022 to March 2023', '2023-03', 'end of that range'],
    ['mid-June 2022', '2022-06', 'whole of that month'],
    ['w/c 5 September 2022', '2022-09-05', 'week begins'],
    ['Oct 2021 Revised Jan 2022', '2022-01', 'revised'],
    ['31/12/21 (revised 31/3/22)', '2022-03-31', 'revised'],
    ['Jan 2022 (was Oct 2021)', '2022-01', 'revised'],
    ['Septmber 2021', '2021-09', 'misspelt'],
    ['Ongoing to March 2022', '2022-03', 'goes on until'],
    ['monthly from Sept 2021', 'month', 'date beside it'],
    ['Annually in March', 'year', 'date beside it'],
    ['Sept 2021 - ongoing', 'ongoing', 'date beside it'],
  ])('"%s"', (written, read, said) => {
    const { due, why, sure } = explainDue(written, { period });
    expect([shortDue(due), sure]).toEqual([read, true]);
    expect(why).toContain(said);
  });

  it.each([
    ['Report quarterly', 'quarter'],
    ['Monthly', 'month'],
    ['6-monthly', 'half-year'],
    ['every six months', 'half-year'],
    ['annual', 'year'],
    ['Ongoing', 'ongoing'],
    ['Throughout', 'ongoing'],
    ['BAU', 'ongoing'],
    ['rolling programme', 'ongoing'],
  ])('"%s", by its kind', (written, read) => expect(shortDue(readDue(written))).toBe(read));
});

describe('a due that is guessed, for a person to confirm', () => {
  it.each([
    ['Q3 2021', '2021-12', 'September 2021'],
    ['Quarter 2', '2021-09', 'financial quarter'],
    ['Spring 2022', '2022-05', 'season'],
    ['early 2022', '2022-03', 'first quarter'],
    ['Term 3 2021/22', '2022-02', 'part of the school year'],
    ['03/31/2022', '2022-03-31', 'month being written before'],
    ['03/22', '2022-03', 'a month and a year'],
    ['44651', '2022-03-31', "spreadsheet's number"],
    ['Oct 2021, Jan 2022', '2022-01', 'last of 2'],
    ['Jan 2022 (revised from March 2022)', '2022-01', 'earlier than'],
    ['Board meeting March 2022', '2022-03', 'Board meeting'],
    ['March 2022 (TBC)', '2022-03', 'still open'],
    ['From April 2022', '2022-04', 'beginning'],
    ['Dec 2016 and quarterly', '2016-12', 'quarterly'],
    ['Ongoing - review March 2022', '2022-03', 'Ongoing review'],
  ])('"%s"', (written, read, said) => {
    const { due, why, sure } = explainDue(written, { period });
    expect([shortDue(due), sure]).toEqual([read, false]);
    expect(why).toContain(said);
  });
});

describe('a due that cannot be read', () => {
  it.each([
    ['31/02/2016', 'no day 31'],
    ['31 June 2022', 'no day 31'],
    ['13/2016', null],
    ['1717', null],
    ['TBC', 'still open'],
    ['not set', 'still open'],
    ['ASAP', 'names no day'],
    ['within 6 months', 'counts from'],
    ['next meeting', 'no day of the calendar'],
    ['short term', 'no day of the calendar'],
    ['termly', 'no rhythm'],
    ['every 6 weeks', 'no rhythm'],
    ['Complete', 'a status'],
    ['Completed Nov 2021', 'a status'],
    ['Amber', 'a status'],
    ['x'.repeat(100_000), 'too long'],
  ])('%#', (written, said) => {
    const { due, why } = explainDue(written, { period });
    expect(due).toEqual({ kind: 'unread', asWritten: written });
    if (said === null) expect(why).toBeNull();
    else expect(why).toContain(said);
  });

  it('needs a period that holds its month once', () => {
    expect(readDue('December').kind).toBe('unread');
    const long = { asWritten: null, from: '2021-04', to: '2024-03' };
    expect(explainDue('December', { period: long })).toMatchObject({
      due: { kind: 'unread' },
      why: expect.stringContaining('year is not printed') as unknown,
    });
  });
});

describe('a text that is a due and nothing else', () => {
  it.each([
    ['Mar 2022', true],
    ['by end of March 2022', true],
    ['December', true],
    ['Quarterly', true],
    ['Review the form by March 2022', false],
    ['The continuous improvement of practice', false],
    ['Monthly supervision', false],
    ['Spring Lane School', false],
    ['Head of Care', false],
    ['TBC', false],
  ])('"%s": %s', (text, is) => expect(isDueText(text)).toBe(is));
});

it.each([
  ['TBC', true],
  ['within 6 months', true],
  ['ASAP', true],
  ['Head of Care TBC', false],
  ['Mar 2022', false],
])('"%s" is a due that is still open: %s', (text, is) => expect(isOpenDue(text)).toBe(is));

describe('the dues of a plan', async () => {
  const rows = [
    ['Open a first home by the sea', 'Q3 2026/27'],
    ['Open a second home by the sea', 'Q3 2026/27'],
    ['Open a third home by the lake', 'Spring 2027'],
    ['Open a fourth home by the lake', 'Ongoing'],
    ['Open a fifth home by the wood', 'Report quarterly'],
    ['Open a sixth home by the wood', 'TBC'],
    ['Open a seventh home by the hill', 'Dec 2025'],
    ['Open an eighth home by the hill', ''],
    ['Open a ninth home by the ford', 'Dec 2036'],
    ['Open a tenth home by the ford', 'March 2027'],
  ];
  const table = rows.map(([text, due]) => `${text ?? ''}\t${due ?? ''}\tHead of Homes`).join('\n');
  const reading = await readText(
    `Northmere Council Children's Plan 2026-27\n\nTheme 1: Homes\n\nMilestones\tDue\tLead officer\n${table}\n`,
    'plan.txt',
  );
  const said = findingsIn(reading)
    .filter(({ code }) => code.startsWith('due-'))
    .map(({ code, severity, sentence }) => [code, severity, sentence.replace(/ was read.*/u, '')]);

  it('are spoken of once for each wording, with the milestones they stand with', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        ['due-resolved', 'note', 'The due "Q3 2026/27" of milestones 1.1.1 and 1.1.2'],
        ['due-guessed', 'confirm', 'The due "Spring 2027" of milestone 1.1.3'],
        ['due-ongoing', 'note', 'The due "Ongoing" of milestone 1.1.4'],
        ['due-rhythm', 'note', 'The due "Report quarterly" of milestone 1.1.5'],
        expect.arrayContaining(['due-unread', 'confirm']) as unknown,
        expect.arrayContaining(['due-before-plan', 'confirm']) as unknown,
        expect.arrayContaining(['due-missing', 'note']) as unknown,
        expect.arrayContaining(['due-after-plan', 'confirm']) as unknown,
      ]),
    );
    expect(said).toHaveLength(9);
  });
});
