import { expect, test } from 'vitest';
import { findingLines } from '../../src/desk/finding-lines.ts';
import { finding } from './findings.ts';

const NOTES = Array.from({ length: 12 }, (_, i) =>
  finding('lead-as-above', 'note', { where: `line ${i + 1}` }),
);

test('what stands in the way comes first, then what is to be confirmed, numbered, then notes', () => {
  const findings = [
    finding('title-guessed', 'note', { where: 'line 1', sentence: 'The title is a guess.' }),
    finding('lead-joint', 'confirm', { where: 'line 4', sentence: 'Two leads.', todo: 'Look.' }),
    finding('due-unread', 'confirm', { where: 'line 5', sentence: 'No date.', todo: 'Write one.' }),
    finding('lead-joint', 'confirm', { where: 'line 9', sentence: 'Three leads.', todo: 'Look.' }),
    finding('ref-repeated', 'refused', { where: 'line 7', sentence: 'Twice.', todo: 'Mend it.' }),
  ];
  expect(findingLines(findings, { all: false })).toEqual([
    '',
    'Stands in the way of saving (1)',
    '  ref-repeated (1): Mend it.',
    '    1. line 7: Twice.',
    '',
    'To be confirmed (3)',
    '  lead-joint (2): Look.',
    '    1. line 4: Two leads.',
    '    2. line 9: Three leads.',
    '  due-unread (1): Write one.',
    '    3. line 5: No date.',
    '',
    'Noted (1)',
    '  title-guessed (1): Do this.',
    '    line 1: The title is a guess.',
  ]);
});

test('many notes of a kind are shown in part, and all of them when asked', () => {
  const few = findingLines(NOTES, { all: false });
  expect(few).toHaveLength(3 + 3 + 1);
  expect(few.at(-1)).toBe('    and 9 more like these; --all shows every one');
  expect(findingLines(NOTES, { all: true })).toHaveLength(3 + 12);
  expect(findingLines(NOTES.slice(0, 10), { all: false })).toHaveLength(3 + 10);
});

test('what is to be confirmed is never left out', () => {
  const confirm = NOTES.map((note) => ({ ...note, severity: 'confirm' as const }));
  expect(findingLines(confirm, { all: false })).toHaveLength(3 + 12);
});
