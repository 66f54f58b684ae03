import { describe, expect, it } from 'vitest';
import { EVERYDAY, NAMES } from '../../../../src/plan/questions/spelling/everyday.ts';
import { respell, type Lexicon } from '../../../../src/plan/questions/spelling/respell.ts';
import { typedFor, wordsIn } from '../../../../src/plan/questions/words.ts';

const lexicon: Lexicon = {
  cue: setOf(
    'the what is are who how where when which why show me status progress outcome outcomes theme milestone milestones action actions kpi kpis overdue late behind due slipping slipped own owns lead leads responsible risk risks impact evidence changed since last next month week today board dmt report reported update updates help plan target history please february june september red amber green blue complete completed outstanding of on for to in at by and a we you your',
  ),
  plan: setOf(
    'children care early fostering safeguarding safety assessment recruitment supervision edge residential placements school virtual review workforce commissioning manager principal social worker hos psw segurola johnston quality assurance launch',
  ),
  common: new Set([...EVERYDAY, ...NAMES]),
};

describe('typing slips', () => {
  it.each([
    ['teh status', 'the status'],
    ['wheres outcom 6', 'where is outcome 6'],
    ['stauts', 'status'],
    ['sttaus', 'status'],
    ['overdu', 'overdue'],
    ['overdeu', 'overdue'],
    ['milstones', 'milestones'],
    ['miletsones', 'milestones'],
    ['mileston', 'milestone'],
    ['progres', 'progress'],
    ['evidance', 'evidence'],
    ['evidnece', 'evidence'],
    ['febuary', 'february'],
    ['septmber', 'september'],
    ['resposible', 'responsible'],
    ['utcome', 'outcome'],
    ['oucome', 'outcome'],
    ['hsitory', 'history'],
    ['sliping', 'slipping'],
    ['oustanding', 'outstanding'],
    ['safegaurding', 'safeguarding'],
    ['safegarding', 'safeguarding'],
    ['saftey', 'safety'],
    ['fosterng', 'fostering'],
    ['fostring', 'fostering'],
    ['assesment', 'assessment'],
    ['recrutment', 'recruitment'],
    ['supervison', 'supervision'],
    ['residental', 'residential'],
    ['placments', 'placements'],
    ['comissioning manger', 'commissioning manager'],
    ['prinicpal social workr', 'principal social worker'],
    ['segurolla', 'segurola'],
    ['virtaul scholl', 'virtual school'],
    ['edge of crae', 'edge of care'],
    ['whar', 'what'],
    ['borad', 'board'],
    ['kpsi', 'kpis'],
    ['reddd', 'red'],
    ['meeeting', 'meeting'],
    ['tommorow', 'tomorrow'],
    ['taht', 'that'],
  ])('%s is %s', (typed, expected) => {
    expect(respelt(typed)).toBe(expected);
  });
});

describe('shorthand', () => {
  it.each([
    ['u ok', 'you ok'],
    ['r we late', 'are we late'],
    ['ur plan', 'your plan'],
    ['pls show kpis', 'please show kpis'],
    ['wot is due', 'what is due'],
    ['wats late', 'what is late'],
    ['o/due', 'overdue'],
    ['o/s actions', 'outstanding actions'],
    ['prog b4 mtg', 'progress before meeting'],
    ['stat abt outcome3', 'status about outcome 3'],
    ['2day', 'today'],
    ['nxt mth', 'next month'],
  ])('%s is %s', (typed, expected) => {
    expect(respelt(typed)).toBe(expected);
  });
});

describe('a number run together with a word', () => {
  it.each([
    ['outcome3', 'outcome 3'],
    ['outcom3', 'outcome 3'],
    ['theme2', 'theme 2'],
    ['kpi19c', 'kpi 19c'],
    ['action2.1', 'action 2.1'],
    ['milestone3.1.2', 'milestone 3.1.2'],
    ['3months', '3 months'],
    ['outcome3 2 months', 'outcome 3 2 months'],
  ])('%s is %s', (typed, expected) => {
    expect(respelt(typed)).toBe(expected);
  });
});

describe('what stays', () => {
  it.each([
    'pizza',
    'weather',
    'football',
    'lunch',
    'train to leeds',
    'bitcoin',
    'tell me a joke',
    'who won the match',
    'boat',
    'plane',
    'jane',
    'joan',
    'ruth',
    'hos',
    'dmt',
    'psw',
    'yjs',
    'asap',
    'q1',
    'p45',
    '3.1.2',
    '19c',
    '2021',
    '1st',
    'reviewed',
    'reviewing',
    'placement',
    'launches',
    'zxcvbn',
    'policy',
    'reset',
    'voter',
    'prime minister',
    'kittens',
    'over due',
    'howis',
    'qwertyuiop',
  ])('%s', (typed) => {
    expect(respelt(typed)).toBe(typed);
  });
});

describe('of several words equally near', () => {
  const tied = (cue: string, plan: string): Lexicon => ({
    cue: setOf(cue),
    plan: setOf(plan),
    common: new Set(),
  });

  it('a cue comes before a word of the plan', () => {
    expect(respelt('plamts', tied('plants', 'plumts'))).toBe('plants');
  });

  it('the much commoner is meant, and one form of a word as well as another', () => {
    expect(respelt('tarmer', tied('', 'farmer tanner tamer harmer'))).toBe('tamer');
    expect(respelt('repors', tied('', 'report reports'))).toBe('reports');
  });

  it('the likelier slip tells, and otherwise none is meant', () => {
    const many = 'alpha bravo charlie delta';
    expect(respelt('stoce', tied('', `${many} stove stoke`))).toBe('stove');
    expect(respelt('stoze', tied('', `${many} stole stoqe`))).toBe('stoze');
  });
});

it('each word is still where it was typed', () => {
  const text = "What's teh outcom3 stat?";
  const words = respell(wordsIn(text), lexicon);
  const typed = words.map((_, index) => typedFor(text, words, { from: index, to: index + 1 }));
  expect(typed).toEqual(["What's", "What's", 'teh', 'outcom', '3', 'stat']);
});

function respelt(typed: string, by: Lexicon = lexicon): string {
  return respell(wordsIn(typed), by)
    .map(({ word }) => word)
    .join(' ');
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word !== ''));
}
