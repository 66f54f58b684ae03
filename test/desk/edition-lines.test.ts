import { expect, test } from 'vitest';
import { editionLines } from '../../src/desk/edition-lines.ts';
import type { EditionChanges } from '../../src/plan/editions.ts';
import type { Due } from '../../src/plan/model.ts';

const NONE: EditionChanges = {
  added: [],
  removed: [],
  returned: [],
  reworded: [],
  renumbered: [],
  redated: [],
  newLead: [],
  other: [],
};
const ONE = { id: 'm1', ref: '1.2.1', text: 'Audits are read.', outcome: 1 };
const MARCH: Due = { kind: 'month', asWritten: 'Mar 2022', month: '2022-03' };
const MAY: Due = { kind: 'month', asWritten: 'May 2022', month: '2022-05' };
const UNTIL: Due = { kind: 'ongoing', asWritten: 'Ongoing' };

test.each([
  ['added', { added: [ONE] }, ['  Added (1)', '    1.2.1 Audits are read.']],
  ['removed', { removed: [ONE] }, [/Removed: closed .*\(1\)/, '    1.2.1 Audits are read.']],
  ['returned', { returned: [ONE] }, [/Printed again/, '    1.2.1 Audits are read.']],
  [
    'reworded',
    { reworded: [{ ...ONE, before: 'Audits are done.' }] },
    ['  Reworded (1)', '    1.2.1 before: Audits are done.', '          after:  Audits are read.'],
  ],
  [
    'renumbered',
    { renumbered: [{ ...ONE, before: '1.1.9' }] },
    ['  Renumbered (1)', '    1.1.9 → 1.2.1 Audits are read.'],
  ],
  [
    'moved later',
    { redated: [{ ...ONE, before: MARCH, after: MAY }] },
    ['  Re-dated (1)', '    1.2.1 Mar 2022 → May 2022, slips: Audits are read.'],
  ],
  [
    'moved earlier',
    { redated: [{ ...ONE, before: MAY, after: MARCH }] },
    ['  Re-dated (1)', '    1.2.1 May 2022 → Mar 2022: Audits are read.'],
  ],
  [
    'left without a day',
    { redated: [{ ...ONE, before: MAY, after: UNTIL }] },
    ['  Re-dated (1)', '    1.2.1 May 2022 → Ongoing, loses its date: slips: Audits are read.'],
  ],
  [
    'led by another',
    { newLead: [{ ...ONE, before: [], after: ['Head, A', 'Head, B'] }] },
    ['  New lead (1)', '    1.2.1 nobody named → Head, A; Head, B: Audits are read.'],
  ],
  ['something else', { other: ['KPI 4 is gone.'] }, [/Beside/, '    KPI 4 is gone.']],
] as const)('says what is %s', (_name, changed, expected) => {
  const [, heading, ...lines] = editionLines({ of: 'p', changes: { ...NONE, ...changed } });
  expect(heading).toBe('A newer edition of "p": what changes');
  expect(lines).toEqual(
    expected.map((line) =>
      typeof line === 'string' ? line : (expect.stringMatching(line) as string),
    ),
  );
});

test('says that nothing differs', () => {
  expect(editionLines({ of: 'p', changes: NONE }).join()).toContain('no milestone, date or lead');
});
