import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model.ts';
import { decideReport, type ReportInput } from '../../src/plan/reports.ts';
import {
  assigned,
  BRISTOL,
  buildPlan,
  day,
  directoryOf,
  report,
  ROLE,
  seen,
  stateOf,
} from '../support/plan-build.ts';

const EMPTY: ReportInput = { rag: 'green', done: '', expected: '', help: '', evidence: '' };
const PEOPLE = directoryOf([
  seen('sam'),
  seen('ann'),
  seen('pat'),
  assigned(ROLE, { personId: 'sam' }),
  assigned('Head of QA', { personId: 'ann' }),
  assigned('PMO officer', { personId: 'pat' }),
]);

function decide(
  input: Partial<ReportInput>,
  asked: { by?: string; version?: number; milestoneId?: string; configuredPmo?: boolean } = {},
  plan: Partial<Plan> = {},
): ReturnType<typeof decideReport> {
  const { by = 'sam', version = 1, milestoneId = 'm1', configuredPmo = false } = asked;
  return decideReport(
    stateOf(buildPlan([{}], plan), [['2022-01-01', report({ rag: 'red' })]]),
    PEOPLE,
    { personId: by, name: 'Their Name', configuredPmo },
    { milestoneId, version, reminderId: null },
    { ...EMPTY, ...input },
    day('2022-01-18'),
  );
}

function outcome(decided: ReturnType<typeof decideReport>): string {
  return 'kind' in decided ? decided.kind : `recorded as ${decided.role}`;
}

describe('who may report', () => {
  it.each([
    ['a lead officer', { by: 'sam' }, `recorded as ${ROLE}`],
    ['the PMO', { by: 'pat' }, 'recorded as PMO'],
    ['the PMO by configuration', { by: 'new', configuredPmo: true }, 'recorded as PMO'],
    ['a lead officer of another milestone', { by: 'ann' }, 'not-lead-officer'],
    ['somebody unknown', { by: 'who' }, 'not-lead-officer'],
    ['a lead officer who is PMO too', { by: 'sam', configuredPmo: true }, `recorded as ${ROLE}`],
    ['a lead officer on an old card', { version: 0 }, 'stale-card'],
    ['a lead officer on a card from the future', { version: 2 }, 'stale-card'],
    ['somebody else on an old card', { by: 'ann', version: 0 }, 'not-lead-officer'],
    ['a lead officer on a milestone that is gone', { milestoneId: 'm9' }, 'unknown-milestone'],
  ])('%s', (_name, asked, expected) => {
    expect(outcome(decide({}, asked))).toBe(expected);
  });
});

const LONG_LINK = `https://council.example/${'a'.repeat(2000)}`;

describe('what a report must hold', () => {
  it.each<[string, Partial<ReportInput>, string]>([
    ['no RAG', { rag: '' }, 'rag-missing'],
    ['a word that is no RAG', { rag: 'purple' }, 'rag-missing'],
    ['an expected date today', { expected: '2022-01-18' }, 'recorded'],
    ['an expected date yesterday', { expected: '2022-01-17' }, 'expected-past'],
    ['a day that does not exist', { expected: '2022-02-30' }, 'not-a-date'],
    ['a date in words', { expected: 'end of March' }, 'not-a-date'],
    ['an https link', { evidence: 'https://council.sharepoint.com/a%20b?c=1' }, 'recorded'],
    ['an https link in capitals', { evidence: 'HTTPS://COUNCIL.EXAMPLE/A' }, 'recorded'],
    ['an http link', { evidence: 'http://council.example/a' }, 'evidence-not-link'],
    ['a script', { evidence: 'javascript:alert(1)' }, 'evidence-not-link'],
    ['a link without //', { evidence: 'https:council.example' }, 'evidence-not-link'],
    [
      'a link with a name in front',
      { evidence: 'https://a.gov.uk@evil.example/' },
      'evidence-not-link',
    ],
    ['a link with a space', { evidence: 'https://council.example/a b' }, 'evidence-not-link'],
    ['a link over two lines', { evidence: 'https://council.example/\nb' }, 'evidence-not-link'],
    [
      'a link that reads backwards',
      { evidence: 'https://council.example/\u202Efdp' },
      'evidence-not-link',
    ],
    ['words for a link', { evidence: 'on the shared drive' }, 'evidence-not-link'],
    ['a link that is too long', { evidence: LONG_LINK }, 'too-long'],
    ['2000 characters of what was done', { done: 'a'.repeat(2000) }, 'recorded'],
    ['2001 characters of what was done', { done: 'a'.repeat(2001) }, 'too-long'],
    ['1001 characters of help', { help: 'a'.repeat(1001) }, 'too-long'],
    ['a child in what was done', { done: 'child Jay was seen' }, 'child-identifiable'],
    ['a child in help', { help: 'DOB 12/03/2010' }, 'child-identifiable'],
    [
      'a child in a file name',
      { evidence: 'https://a.example/child_Jay.docx' },
      'child-identifiable',
    ],
    ['a child in the expected date', { expected: 'child Jay' }, 'not-a-date'],
  ])('%s', (_name, input, expected) => {
    const decided = decide(input);
    expect('kind' in decided ? decided.kind : 'recorded').toBe(expected);
  });

  it("a colour the plan does not define is refused, with the plan's own words", () => {
    expect(decide({ rag: 'blue' }, {}, { rag: BRISTOL })).toEqual({
      kind: 'rag-missing',
      words: ['RED', 'AMBER', 'GREEN'],
    });
  });

  it('keeps what was said trimmed, and null for what was left empty', () => {
    expect(decide({ done: '  Agreed.\n', help: '  ' })).toMatchObject({
      rag: 'green',
      done: 'Agreed.',
      help: null,
      expected: null,
      evidence: null,
      reporter: 'Their Name',
    });
  });
});
