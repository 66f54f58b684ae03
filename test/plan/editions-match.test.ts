import { describe, expect, it, test } from 'vitest';
import { matchMilestones } from '../../src/plan/editions/match.ts';
import { milestonesOf, type PlacedMilestone } from '../../src/plan/model.ts';
import { buildPlan, onDate, type MilestoneSpec } from '../support/plan-build.ts';

interface Spec extends MilestoneSpec {
  readonly action?: string;
  readonly closed?: true;
}

const RECRUIT = 'Recruit four advanced practitioners to the assessment teams';
const AUDIT = 'Audit thirty case files every month and report what was learned';
const VOICE = 'A young inspectors group visits every children’s home twice a year';
const LADDER = 'Publish a career ladder for family support workers';
const CALLS = 'Answer nine out of ten calls to the front door within a minute';

/** Refs of the known milestones that the newer edition continues, and the doubts by kind. */
function matched(
  known: readonly Spec[],
  next: readonly Spec[],
  hasOwnIds = false,
): { was: readonly string[]; doubts: readonly string[] } {
  const before = placed(known).map((one, i) => ({ ...one, isClosed: known[i]?.closed === true }));
  const after = placed(next);
  const { continues, doubts } = matchMilestones(before, after, hasOwnIds);
  return {
    was: continues.map((place) => (place === null ? 'new' : (before[place]?.milestone.ref ?? ''))),
    doubts: doubts.map(
      ({ kind, next: i, known: k }) =>
        `${kind} ${after[i]?.milestone.ref ?? ''} ${before[k]?.milestone.ref ?? ''}`,
    ),
  };
}

/** In the order of the specs, which a plan sorted by outcome may not have. */
function placed(specs: readonly Spec[]): readonly PlacedMilestone[] {
  const all = milestonesOf(buildPlan(specs));
  return specs.map((spec, i) => {
    const one = all.find(({ milestone }) => milestone.id === `m${i + 1}`);
    if (one === undefined) throw new Error('Every spec is a milestone');
    return { ...one, action: { ...one.action, text: spec.action ?? one.action.text } };
  });
}

type Case = readonly [
  title: string,
  known: readonly Spec[],
  next: readonly Spec[],
  was: readonly string[],
  doubts?: readonly string[],
];

const CASES: readonly Case[] = [
  [
    'the same again',
    [{ text: RECRUIT }, { text: AUDIT }],
    [{ text: RECRUIT }, { text: AUDIT }],
    ['1.1.1', '1.1.2'],
  ],
  [
    'texts win over refs that were swapped',
    [{ text: RECRUIT }, { text: AUDIT }],
    [{ text: AUDIT }, { text: RECRUIT }],
    ['1.1.2', '1.1.1'],
  ],
  [
    'case, spacing and punctuation make no other text',
    [{ text: AUDIT }],
    [{ ref: '9.9', text: ` ${AUDIT.toUpperCase()}. ` }],
    ['1.1.1'],
  ],
  [
    'one put in above moves every ref by one',
    [{ text: RECRUIT }, { text: AUDIT }, { text: VOICE }],
    [{ text: LADDER }, { text: RECRUIT }, { text: AUDIT }, { text: VOICE }],
    ['new', '1.1.1', '1.1.2', '1.1.3'],
  ],
  [
    'outcomes are renumbered',
    [
      { text: RECRUIT, outcome: 1 },
      { text: AUDIT, outcome: 2 },
    ],
    [
      { text: AUDIT, outcome: 1 },
      { text: RECRUIT, outcome: 3 },
    ],
    ['2.1.2', '1.1.1'],
  ],
  [
    'a reworded one keeps its history under its ref',
    [{ text: RECRUIT }, { text: AUDIT }],
    [{ text: 'Recruit four more advanced practitioners for assessment' }, { text: AUDIT }],
    ['1.1.1', '1.1.2'],
  ],
  [
    'reworded and renumbered at once',
    [{ text: RECRUIT }, { text: AUDIT }, { text: CALLS }],
    [
      { text: CALLS },
      { text: 'Audit thirty case files each month and share what was learned' },
      { ref: '1.1.7', text: 'Recruit four advanced practitioners into assessment teams' },
    ],
    ['1.1.3', '1.1.2', '1.1.1'],
  ],
  [
    'reworded ones whose refs were swapped follow their words',
    [{ text: RECRUIT }, { text: AUDIT }],
    [
      { text: 'Audit thirty case files each month and share what was learned' },
      { text: 'Recruit six advanced practitioners to the assessment teams' },
    ],
    ['1.1.2', '1.1.1'],
  ],
  [
    'the same ref with much other words is asked about',
    [{ text: RECRUIT }, { text: AUDIT }],
    [
      { text: 'Recruit to vacancies across the assessment service by agency contract' },
      { text: AUDIT },
    ],
    ['1.1.1', '1.1.2'],
    ['unsure 1.1.1 1.1.1'],
  ],
  [
    'the same ref with nothing in common is another milestone, and asked about',
    [{ text: RECRUIT }, { text: AUDIT }],
    [{ text: CALLS }, { text: AUDIT }],
    ['new', '1.1.2'],
    ['ref-reused 1.1.1 1.1.1'],
  ],
  [
    'one that became two goes on as the part that is more alike',
    [{ text: `${RECRUIT}, and publish a career ladder` }],
    [{ text: RECRUIT }, { text: 'Publish a career ladder' }],
    ['1.1.1', 'new'],
    ['split 1.1.2 1.1.1'],
  ],
  [
    'two that became one go on as the one that is more alike',
    [{ text: RECRUIT }, { text: 'Publish a career ladder' }],
    [{ text: `${RECRUIT}, and publish a career ladder` }],
    ['1.1.1'],
    ['merged 1.1.1 1.1.2'],
  ],
  [
    'the same text under two actions is told by the action',
    [
      { text: 'Report to the board', action: 'Fostering is safe', ref: '1.1' },
      { text: 'Report to the board', action: 'Adoption is quick', ref: '2.1' },
    ],
    [
      { text: 'Report to the board', action: 'Adoption is quick', ref: '1.1' },
      { text: 'Report to the board', action: 'Fostering is safe', ref: '2.1' },
    ],
    ['2.1', '1.1'],
  ],
  [
    'the same text twice in one action is told by due and lead',
    [
      { text: 'Report to the board', due: onDate('2021-12-31') },
      { text: 'Report to the board', due: onDate('2022-03-31') },
    ],
    [
      { text: 'Report to the board', due: onDate('2022-03-31'), ref: '1.1.8' },
      { text: 'Report to the board', due: onDate('2021-12-31'), ref: '1.1.9' },
    ],
    ['1.1.2', '1.1.1'],
  ],
  [
    'of two with one text one is gone, and nothing tells which',
    [
      { text: AUDIT, action: 'Old action one', due: onDate('2021-12-31') },
      { text: AUDIT, action: 'Old action two', due: onDate('2021-11-30') },
    ],
    [{ text: AUDIT, action: 'A new action', ref: '1.9', due: onDate('2022-06-30') }],
    ['1.1.1'],
    ['twins 1.9 1.1.1'],
  ],
  [
    'a short text far away from where it stood is asked about',
    [{ text: 'Annual report', leads: ['Head of QA'], due: onDate('2021-12-31') }],
    [
      { text: RECRUIT },
      { text: 'Annual report', outcome: 2, ref: '2.4', due: onDate('2022-12-31') },
    ],
    ['new', '1.1.1'],
    ['twins 2.4 1.1.1'],
  ],
  [
    'a closed one comes back',
    [{ text: RECRUIT }, { text: AUDIT, closed: true }],
    [{ text: RECRUIT }, { text: AUDIT }],
    ['1.1.1', '1.1.2'],
  ],
  [
    'an open one goes before a closed one with the same text',
    [
      { text: AUDIT, closed: true, ref: '1.1.1' },
      { text: AUDIT, ref: '1.1.5' },
    ],
    [{ text: AUDIT, ref: '1.1.1' }],
    ['1.1.5'],
  ],
  ['nothing in common', [{ text: RECRUIT, ref: '1.1' }], [{ text: CALLS, ref: '2.2' }], ['new']],
  [
    'a text that only numbers tell apart',
    [1, 2, 3, 4].map((n) => ({ text: `Team ${n} has moved to the new record system` })),
    [4, 2, 1].map((n) => ({ text: `Team ${n} has moved to the new recording system` })),
    ['1.1.4', '1.1.2', '1.1.1'],
  ],
];

describe('a newer edition', () => {
  it.each(CASES.map((one) => ({ title: one[0], one })))('$title', ({ one }) => {
    const [, known, next, was, doubts = []] = one;
    expect(matched(known, next)).toEqual({ was, doubts });
  });

  it('in a file with ids of its own, an id tells more than the words', () => {
    const known = [{ text: RECRUIT }, { text: AUDIT }];
    expect(matched(known, [{ ref: '7.1', text: CALLS }, { text: AUDIT }], true)).toEqual({
      was: ['1.1.1', '1.1.2'],
      doubts: ['unsure 7.1 1.1.1'],
    });
    expect(matched(known, [{ text: AUDIT }, { text: RECRUIT }], true).was).toEqual([
      '1.1.2',
      '1.1.1',
    ]);
  });

  it('no known milestone is continued twice', () => {
    const known = Array.from({ length: 9 }, (_, i) => ({ text: `${AUDIT} in team ${i % 3}` }));
    const next = Array.from({ length: 12 }, (_, i) => ({ text: `${AUDIT} in teams ${i % 4}` }));
    const was = matched(known, next).was.filter((ref) => ref !== 'new');
    expect(new Set(was).size).toBe(was.length);
  });
});

const WORDS =
  'recruit audit publish review train visit report agree launch assess plan social family child team school board health foster record system quality care partner early help court'.split(
    ' ',
  );

/** Texts that share many words, as plans' do. */
function many(count: number, change: (words: string[], i: number) => string[]): Spec[] {
  let seed = 7;
  function word(): string {
    seed = (seed * 48_271) % 2_147_483_647;
    return WORDS[seed % WORDS.length] ?? '';
  }
  return Array.from({ length: count }, (_, i) => {
    const words = [...Array.from({ length: 12 }, word), `item${i}`];
    return { text: change(words, i).join(' '), ref: `1.${i}` };
  });
}

test.each([
  [2000, 3000],
  [10_000, 12_000],
])('%i reworded and moved by one are matched in time', (count, limit) => {
  const known = placedFast(many(count, (words) => words));
  const next = placedFast(
    many(count, (words) => ['newly', ...words.slice(1)]).map((one, i) => ({
      ...one,
      ref: `1.${i + 1}`,
    })),
  );
  const start = performance.now();
  const { continues } = matchMilestones(
    known.map((one) => ({ ...one, isClosed: false })),
    next,
  );
  const took = performance.now() - start;
  expect(continues.filter((place, i) => place !== i)).toEqual([]);
  expect(took).toBeLessThan(limit);
});

test('texts that are all alike, and one that never ends, are answered in time', () => {
  const known = placedFast(Array.from({ length: 5000 }, () => ({ text: 'Report to the board' })));
  const next = placedFast([
    ...Array.from({ length: 5000 }, () => ({ text: 'Report to the board today' })),
    { text: 'word '.repeat(100_000) },
  ]);
  const start = performance.now();
  matchMilestones(
    known.map((one) => ({ ...one, isClosed: false })),
    next,
  );
  expect(performance.now() - start).toBeLessThan(8000);
});

function placedFast(specs: readonly Spec[]): readonly PlacedMilestone[] {
  return milestonesOf(buildPlan(specs));
}
