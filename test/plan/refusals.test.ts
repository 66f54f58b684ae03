import { describe, expect, it } from 'vitest';
import { explain, list, type Refusal } from '../../src/plan/refusals.ts';

const HIT = { kind: 'named-child', words: 'child Jay', looksLike: "a child's name" } as const;
/** Each with what has to be said: what was wrong, what is allowed, or what to do. */
const SAID: readonly (readonly [Refusal, readonly string[]])[] = [
  [{ kind: 'not-lead-officer', ref: '3.1.2', leads: ['A', 'B'] }, ['3.1.2', 'A; B', 'ask the PMO']],
  [{ kind: 'not-lead-officer', ref: '3.1.2', leads: [] }, ['nobody yet', 'ask the PMO']],
  [
    { kind: 'only-pmo', what: 'assign roles' },
    ['assign roles', 'Nothing was changed', 'ask the PMO'],
  ],
  [{ kind: 'unknown-milestone' }, ['no longer in the plan', 'Type "my milestones"']],
  [{ kind: 'unknown-outcome', number: 9, outcomes: 7 }, ['no outcome 9', '1 to 7', 'Try']],
  [
    { kind: 'unknown-outcome', number: 3, outcomes: 3, numbers: [2, 4, 5] },
    ['no outcome 3', 'outcomes 2, 4 and 5', '"status of outcome 2"'],
  ],
  [{ kind: 'unknown-outcome', number: 3, outcomes: 1, numbers: [1] }, ['outcome 1 only']],
  [
    {
      kind: 'unknown-outcome',
      number: 9,
      outcomes: 6,
      numbers: [1, 2, 3, 4, 5, 6],
      label: 'Theme',
    },
    ['no theme 9', 'themes 1 to 6', '"status of theme 1"'],
  ],
  [{ kind: 'unknown-ref', ref: '9.9', last: '7.3.1' }, ['9.9', 'the last one is 7.3.1', 'Try']],
  [
    { kind: 'unknown-owner', owner: 'X', closest: ['A', 'B'] },
    ['"X"', 'The closest: A; B.', '"what does A own?"'],
  ],
  [{ kind: 'unknown-owner', owner: 'X', closest: [] }, ['"X"', 'Try "status of the plan"']],
  [
    { kind: 'unknown-kpi', ref: 'K9', refs: ['K1', 'K2'] },
    ['no KPI K9', 'Its KPIs are K1 and K2.', 'Try "kpis of outcome 1"'],
  ],
  [{ kind: 'unknown-kpi', ref: '9', refs: [] }, ['no KPI 9', 'ask for one by what it measures']],
  [
    { kind: 'nothing-about', phrase: 'parking', outcomes: ['Outcome 1: A', 'Outcome 2: B'] },
    ['Nothing in the plan is about "parking"', 'The plan has Outcome 1: A; Outcome 2: B.'],
  ],
  [
    { kind: 'nothing-about', phrase: '', outcomes: ['Outcome 1: A'] },
    ['not clear which part', 'The plan has Outcome 1: A.'],
  ],
  [
    { kind: 'future-date', date: '2 May 2022', today: '1 May 2022' },
    ['2 May 2022 has not come yet', 'today is 1 May 2022', 'Ask about today'],
  ],
  [
    { kind: 'before-the-plan', date: '1 May 2021', since: '1 September 2021' },
    ['since 1 September 2021', '1 May 2021', 'or a later day'],
  ],
  [
    { kind: 'not-in-it-then', what: '3.1.2', date: '1 May 2022' },
    ['3.1.2 was not in the plan on 1 May 2022', 'Try "history of 3.1.2"'],
  ],
  [
    { kind: 'meeting-unknown', period: 'the last Board', example: 'changes since 5 June' },
    ['"the last Board" is not kept', '"changes since 5 June"'],
  ],
  [
    { kind: 'meeting-unknown', period: '', example: 'changes since 5 June' },
    ['not clear which day', '"changes since 5 June"'],
  ],
  [{ kind: 'no-plan' }, ['No plan', 'waymark plan import']],
  [{ kind: 'unknown-plan', planId: 'x', plans: ['a', 'b'] }, ['"x"', 'There are a and b']],
  [{ kind: 'unknown-plan', planId: 'x', plans: [] }, ['None has been imported yet']],
  [{ kind: 'which-plan', plans: ['a', 'b'] }, ['a and b', 'Say which']],
  [{ kind: 'plan-exists', planId: 'a' }, ['"a"', 'Nothing was changed', 'an id of its own']],
  [
    { kind: 'milestone-closed', ref: '3.1.2' },
    ['closed by a newer edition', 'Nothing was changed'],
  ],
  [
    { kind: 'edition-or-new', planId: 'a', title: 'The Plan', shared: 40, of: 50 },
    ['40 of 50', '"a" (The Plan)', 'newer edition', 'new plan', 'Nothing was saved'],
  ],
  [
    { kind: 'edition-or-new', planId: 'a', title: 'The Plan', shared: 2, of: 50 },
    ['has the id of', 'only 2 of', 'Say which it is'],
  ],
  [{ kind: 'import-refused', count: 1, sentence: 'No period.' }, ['One finding', 'No period.']],
  [{ kind: 'import-refused', count: 3, sentence: 'No period.' }, ['3 findings stand', 'Mend']],
  [{ kind: 'import-unconfirmed', count: 1 }, ['One finding waits', 'by name']],
  [{ kind: 'import-unconfirmed', count: 3 }, ['3 findings wait', 'by name']],
  [{ kind: 'import-stale', planId: 'a' }, ['"a"', 'Nothing was saved', 'again']],
  [{ kind: 'name-missing', limit: 200 }, ['1 to 200', 'Nothing was saved', 'Give a name']],
  [
    { kind: 'unknown-alias', alias: 'X', aliases: ['A', 'B'] },
    ['"X"', 'A; B', 'Nothing was saved'],
  ],
  [{ kind: 'unknown-alias', alias: 'X', aliases: [] }, ['"X"', 'This file has none']],
  [{ kind: 'rag-missing', words: ['RED', 'AMBER', 'GREEN'] }, ['RED, AMBER or GREEN']],
  [
    { kind: 'expected-past', expected: '1 May 2022', today: '2 May 2022' },
    ['has passed', 'Give a date'],
  ],
  [{ kind: 'not-a-date', given: 'soon' }, ['"soon"', 'Write it as']],
  [{ kind: 'evidence-not-link', given: 'S:/a' }, ['https://', '"S:/a"']],
  [{ kind: 'too-long', field: 'Help needed', limit: 1000 }, ['"Help needed"', '1000', 'shorten']],
  [
    { kind: 'child-identifiable', field: 'Help needed', hit: HIT },
    ['"child Jay"', "a child's name", 'take it out'],
  ],
  [{ kind: 'stale-card' }, ['after your card was drawn', 'nothing was changed']],
  [{ kind: 'not-your-card' }, ['somebody else', 'Type']],
  [{ kind: 'not-a-channel' }, ['channel', 'say "digest here"']],
  [{ kind: 'unknown-role', role: 'X', roles: ['A', 'B'] }, ['"X"', 'A; B']],
  [{ kind: 'unknown-person', name: 'X' }, ['"X"', 'Mention them']],
  [{ kind: 'not-saved' }, ['Not saved', 'send it again']],
];

describe('a refusal', () => {
  it.each(SAID)('%o says what was wrong and what to do', (refusal, parts) => {
    const said = explain(refusal);
    for (const part of parts) expect(said).toContain(part);
    expect(said).not.toMatch(/undefined|null|\[object/);
    expect(said).not.toContain(`${refusal.kind} `);
    expect(said).toMatch(/[.)]$|FILE$/);
  });

  it.each([
    [[], 'nobody yet'],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('a list of %j is %s', (items, said) => {
    expect(list(items)).toBe(said);
  });
});
