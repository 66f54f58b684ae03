import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../../src/plan/questions/things/stem.ts';
import { termsIn } from '../../../../src/plan/questions/things/terms.ts';
import { slipsOf } from '../../../../src/plan/questions/things/typing-error.ts';

describe('inflections of one word', () => {
  it.each([
    ['audit audits auditing audited'],
    ['recruit recruiting recruited recruitment'],
    ['commission commissions commissioning commissioned'],
    ['plan plans planning planned'],
    ['strategy strategies'],
    ['child children'],
    ['assess assessment assessments assessed'],
    ['evaluate evaluation evaluating'],
    ['education educational'],
    ['reflect reflects reflection'],
    ['home homes'],
    ['asye asyes'],
    ['five 5'],
  ])('%s', (words) => {
    expect([...new Set(words.split(' ').map(stemOf))]).toHaveLength(1);
  });

  it.each(['missing mission', 'need needle', 'fostering foster1', 'care case', 'iro iris'])(
    'but not of two: %s',
    (words) => {
      expect(new Set(words.split(' ').map(stemOf)).size).toBe(2);
    },
  );
});

describe('slips of the keys', () => {
  const KNOWN = ['fostering', 'audit', 'mash', 'caseload', 'care', 'level'];

  it.each([
    ['fostring', 'fostering', 1],
    ['fotsering', 'fostering', 1],
    ['ofstering', 'fostering', 1],
    ['aduit', 'audit', 1],
    ['mahs', 'mash', 1],
    ['caslaod', 'caseload', undefined],
    ['caselaods', 'caseload', 2],
    ['cat', undefined, undefined],
    ['bare', undefined, undefined],
    ['leve1', undefined, undefined],
  ])('%s', (typed, word, slips) => {
    const [best] = slipsOf(typed, KNOWN);
    expect([best?.word, best?.slips]).toEqual(
      slips === undefined ? [undefined, undefined] : [word, slips],
    );
  });
});

describe('what the field calls one thing by several names', () => {
  it.each([
    ['CIN plans', 'children in need'],
    ['CiC', 'looked after children'],
    ['CLA', 'Children in Care'],
    ['a LAC review', 'a child in care review'],
    ['MASH', 'Multi-Agency Safeguarding Hub (MASH)'],
    ['the front door', 'a multi-agency safeguarding hub'],
    ['FGC', 'Family Group Conferencing'],
    ['ASYEs', 'newly qualified social workers'],
    ['Reg 44', 'Regulation 44'],
    ['C&YP', 'children and young people'],
    ['SWs', 'social workers'],
    ['DV', 'domestic abuse'],
    ['PEPs', 'personal education plans'],
  ])('%s: %s', (one, other) => {
    const names = [one, other].map((text) =>
      [...termsIn(text, stemOf).all].filter((term) => term.startsWith('=')),
    );
    expect(names[0]?.some((name) => names[1]?.includes(name))).toBe(true);
  });
});
