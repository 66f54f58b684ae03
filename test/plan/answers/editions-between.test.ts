/** What editions changed between two days: dues that moved, what was left out and what came back. */
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../../src/plan/answers/answer.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { PlanEvent } from '../../../src/plan/events.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  buildPlan,
  day,
  importOf,
  onDate,
  report,
  ROLE,
  stateOf,
  type Happening,
} from '../../support/plan-build.ts';

const FIRST = buildPlan([
  { ref: '1.1.1', due: onDate('2022-03-31') },
  { ref: '1.1.2', due: onDate('2022-03-31') },
  { ref: '1.1.3', due: onDate('2022-03-31') },
  { ref: '1.1.4' },
  { ref: '1.1.5' },
]);
const SECOND = buildPlan([
  { ref: '1.1.1', due: onDate('2022-06-30') },
  { ref: '1.1.2', due: onDate('2022-02-28') },
  { ref: '1.1.3' },
  { ref: '1.1.4', due: onDate('2022-05-31') },
]);
const HAPPENED: readonly Happening<PlanEvent>[] = [
  ['2021-11-10', report({ milestoneId: 'm5' })],
  ['2021-12-01', importOf(SECOND)],
  ['2022-01-12', importOf(FIRST)],
];

function at(events: number): ReturnType<typeof stateOf> {
  return stateOf(FIRST, HAPPENED.slice(0, events), '2021-10-01');
}

function said(intent: Intent, slots: Slots, changes: Partial<Asking>, events = 3): string {
  const asking = askingOf(at(events), changes);
  return answerInWords(answered(asks(intent, slots), asking)).join('\n');
}

const NOW = { state: at(3), day: day('2022-01-18') };

describe('what changed', () => {
  it('in a month that is over says so, and not "since"', () => {
    const slots = { from: '2021-12-01', to: '2021-12-31', period: 'in December' };
    const changes = { before: at(1), now: NOW, day: day('2021-12-31') };
    const words = said('changes_since', slots, changes, 2);
    expect(words).toContain('What changed in December 2021');
    expect(words).toContain(
      'In December 2021: 4 due dates changed (1 later, 1 earlier, 1 taken away, 1 given); 1 milestone closed; 1 new edition.',
    );
    expect(words).not.toMatch(/Understood as|since/i);
  });

  it('in a time that is over and had no news is told as past', () => {
    const slots = { from: '2021-12-10', to: '2021-12-20' };
    const changes = { before: at(2), now: NOW, day: day('2021-12-20') };
    expect(said('changes_since', slots, changes, 2)).toContain(
      'Between 10 Dec and 20 December 2021: nothing changed; the last change before was on 1 December 2021.',
    );
  });

  it('and what an edition has again is put back, not added', () => {
    const words = said('changes_since', { from: '2022-01-10' }, { before: at(2) });
    expect(words).toContain('1 milestone put back; 1 new edition.');
  });

  it('was nothing since the plan was saved', () => {
    const state = at(0);
    const words = said('changes_since', { from: '2022-01-10' }, { state, before: state });
    expect(words).toContain(
      'nothing has changed, nor before that since the plan was saved on 1 October 2021.',
    );
  });

  it('is said of what somebody leads, and of one milestone', () => {
    const before = at(2);
    expect(said('changes_since', { from: '2022-01-10', owner: ROLE }, { before })).toContain(
      `Since 10 January 2022 in milestones led by ${ROLE}: `,
    );
    expect(said('changes_since', { from: '2022-01-10', ref: '1.1.1' }, { before })).toContain(
      'Since 10 January 2022 for 1.1.1: 1 due date changed (1 earlier).',
    );
  });
});

it('what was left out and came back is in the history', () => {
  const words = said('history', { ref: '1.1.5' }, {});
  expect(words).toContain('1.1.5: 1 report');
  expect(words).toContain('Put back by the edition of 12 Jan');
  expect(said('history', { ref: '1.1.5' }, {}, 2)).toContain('closed by the edition of 1 December');
});
