import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/import/layout/clean-text.ts';
import { readDmtLeads } from '../../src/import/values/dmt-leads.ts';
import { namesKpi, readKpiRefs } from '../../src/import/values/kpi-refs.ts';
import { linesOf, type Line } from '../../src/import/layout/lines.ts';
import { organisationIn } from '../../src/import/values/organisation.ts';
import { readPeriod } from '../../src/import/values/period.ts';
import { readRag } from '../../src/import/values/rag-definitions.ts';

describe('a period', () => {
  it.each([
    ['September 2021 – March 2022 Priorities', '2021-09 2022-03'],
    ['Plan, May to July 2023', '2023-05 2023-07'],
    ['Plan 2016 - 2017', '2016-04 2017-03'],
    ['Plan 2016-17', '2016-04 2017-03'],
    ['Plan 2016/19', '2016-04 2019-03'],
    ['Plan 1999-00', undefined],
    ['March 2022 to May 2021', undefined],
    ['14-18 options', undefined],
    ['2016-12-31', undefined],
    ['September 2016', undefined],
  ])('%s', (text, read) => {
    const period = readPeriod(text)?.period;
    expect(period && `${period.from} ${period.to}`).toBe(read);
  });
});

describe('KPI refs', () => {
  it.each([
    ['1, 2, 3', ['1', '2', '3']],
    ['2,3', ['2', '3']],
    ['6a,b', ['6a', '6b']],
    ['17a,b,c', ['17a', '17b', '17c']],
    ['5a and 5b', ['5a', '5b']],
    ['All', ['All']],
    ['All KPIs', ['All']],
    ['', []],
    ['n/a', []],
    ['1-4', ['1', '2', '3', '4']],
    ['1a – c', ['1a', '1b', '1c']],
    ['1.1 to 1.3', ['1.1', '1.2', '1.3']],
    ['CS-01 - CS-03', ['CS-01', 'CS-02', 'CS-03']],
    ['KPI 1, 2', ['KPI 1', 'KPI 2']],
    ['KPIs 1, 2', ['1', '2']],
    ['PI4/PI5', ['PI4', 'PI5']],
    ['2016-17', ['2016', '17']],
    ['Staff in post; days lost', ['Staff in post', 'days lost']],
  ])('"%s"', (cell, refs) => expect(readKpiRefs(cell)).toEqual(refs));

  it.each([
    ['1', '1a', true],
    ['1', '1', true],
    ['1', '10', false],
    ['1', '11a', false],
    ['6A', '6a', true],
    ['6a', '6b', false],
    ['KPI 3', '3', true],
    ['03', '3', true],
    ['1', '1.1', false],
  ])('%s names %s: %s', (ref, kpi, names) => expect(namesKpi(ref, kpi)).toBe(names));
});

describe('a RAG definition', () => {
  it.each([
    ['Not met or slipped', 'off-track'],
    ['Not on track', 'off-track'],
    ['At risk of being late', 'at-risk'],
    ['On track, not yet complete', 'on-track'],
    ['On target', 'on-track'],
    ['Not yet complete', 'at-risk'],
    ['Completed or on target', 'complete'],
    ['Achieved', 'complete'],
  ])('%s', (meaning, standing) => {
    const { rag } = readRag([lineOf(`AMBER\t${meaning}`), lineOf('RED\tOff track')]);
    expect(rag.definitions[0]).toMatchObject({ meaning, standing });
  });

  it('whose wording says nothing is asked about, and one alone is not enough', () => {
    const unclear = readRag([lineOf('GREEN\tA fine colour'), lineOf('RED\tOff track')]);
    expect(unclear.findings.map(({ code }) => code)).toEqual(['rag-read', 'rag-unclear']);
    expect(readRag([lineOf('RED\tOff track')]).rag.source).toBe('waymark');
  });
});

describe('DMT leads', () => {
  it.each([
    ['Ada Byron, Director, Homes & Stays', 'Ada Byron=Director, Homes & Stays'],
    [
      'Ada Byron, Director, Homes and Alan Hill, Deputy',
      'Ada Byron=Director, Homes|Alan Hill=Deputy',
    ],
    [
      'Ada Byron, Director, Homes and Youth Services, Plans',
      'Ada Byron=Director, Homes and Youth Services, Plans',
    ],
    ['Assistant Director, Homes', 'null=Assistant Director, Homes'],
    ['Ada Byron', 'Ada Byron=null'],
    ['', ''],
  ])('%s', (text, read) => {
    const leads = readDmtLeads([lineOf(text)]);
    expect(leads.map(({ name, role }) => `${name ?? 'null'}=${role ?? 'null'}`).join('|')).toBe(
      read,
    );
  });
});

describe('whose plan it is', () => {
  it.each([
    ["Northmere Children's Services Plan", '', 'Northmere'],
    ["North Mere City Council Children's Plan", '', 'North Mere'],
    ["Our Children's Plan", 'The Council and Full Council', null],
    ["Children's Plan", 'Staff of Stoke-on-Mere City Council agree.', 'Stoke-on-Mere'],
    ["Children's Plan", 'East Council and West Council agree.', null],
    [
      'Plan',
      'Norhill and Sedge Fire and Rescue Authority\nPlan',
      'Norhill and Sedge Fire and Rescue Authority',
    ],
    ['Plan', 'Quern Combined Fire Authority met.', 'Quern Combined Fire Authority'],
    ['Plan', 'Norhill Safeguarding Adults Board', 'Norhill Safeguarding Adults Board'],
    ['Norhill Vale: improvement plan', '', 'Norhill Vale'],
    ['Getting to Good: improvement plan', '', null],
    ['Plan', 'NORHILL BOROUGH COUNCIL\nPlan', 'Norhill'],
  ])('%s', (title, text, name) => expect(organisationIn(title, text)).toBe(name));
});

describe('a text from a converter', () => {
  it.each([
    ['<p>One</p> <ul><li>two</li></ul>', 'One two'],
    ['- **Bold** words', 'Bold words'],
    ['Either: • one • two', 'Either: one; two'],
    ['One. * Two * three and • four', 'One. Two; three and four'],
    ['[A pledge](#) &amp; more', 'A pledge & more'],
    ['## A\u00A0 heading', 'A heading'],
    ['under <5 places', 'under <5 places'],
  ])('%s', (raw, clean) => expect(cleanText(raw)).toBe(clean));
});

function lineOf(text: string): Line {
  const [line] = linesOf(text, 'plan.txt');
  if (line === undefined) throw new Error('no line');
  return line;
}
