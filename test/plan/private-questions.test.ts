import { describe, expect, it } from 'vitest';
import { isAboutPerson, namesPerson } from '../../src/plan/private-questions.ts';
import type { Intent, Slots } from '../../src/plan/questions/question.ts';
import { assigned, buildPlan, directoryOf, ROLE, seen } from '../support/plan-build.ts';

const PLAN = buildPlan([{}]);
const PEOPLE = directoryOf([
  seen('sam'),
  assigned(ROLE, { personId: 'sam', name: 'Sam Reed' }),
  assigned('Head of QA', { upn: 'jo@council.example', name: 'Jo Bell' }),
  { type: 'RoleAliased', alias: 'Fostering Manager', role: ROLE },
]);

describe('a question about a person', () => {
  it.each<[Intent, Slots, boolean]>([
    ['my_milestones', {}, true],
    ['update_start', { ref: '1.1.1' }, true],
    ['overdue', { me: true }, true],
    ['owner_items', { owner: 'Sam Reed' }, true],
    ['overdue', { owner: 'Jo Bell' }, true],
    ['owner_items', { owner: 'Somebody unknown' }, true],
    ['owner_items', { owner: ROLE }, false],
    ['owner_items', { owner: 'service manager fostering' }, false],
    ['owner_items', { owner: 'Fostering Manager' }, false],
    ['owner_items', { owner: 'Head of QA' }, false],
    ['owner_items', { owner: 'Director' }, false],
    ['owner_items', { owner: 'PMO' }, false],
    ['owner_items', {}, false],
    ['who_owns', { ref: '1.1.1' }, false],
    ['not_reported', {}, false],
  ])('%s %j: %s', (intent, slots, expected) => {
    const question = { intent, slots, confidence: 1, candidates: [], page: 1 };
    expect(isAboutPerson(question, PLAN, PEOPLE)).toBe(expected);
  });

  it('is asked back about by name', () => {
    const named = (label: string, text: string): boolean =>
      namesPerson([{ label, text }], PLAN, PEOPLE);
    expect(named('Sam Reed', 'what does Sam Reed own')).toBe(true);
    expect(named('Outcome 1', 'status of outcome 1')).toBe(false);
  });

  it('is asked back about by a name that only the plan has', () => {
    const candidates = [{ label: 'Ann Example', text: 'what does Ann Example own' }];
    expect(namesPerson(candidates, PLAN, PEOPLE)).toBe(true);
    expect(namesPerson(candidates, null, PEOPLE)).toBe(false);
  });
});
