import { describe, expect, test } from 'vitest';
import { settle, type Said } from '../../src/desk/settle.ts';
import { finding } from './findings.ts';

const OPEN = [
  finding('lead-joint', 'confirm'),
  finding('lead-joint', 'confirm'),
  finding('due-unread', 'confirm'),
  finding('role-spelling', 'confirm', {
    alias: { alias: 'Principle Social Worker', role: 'Principal Social Worker' },
  }),
  finding('title-guessed', 'note'),
];
const COMMAND = 'waymark plan import plan.docx';

function said(words: Partial<Said> = {}): Said {
  return { operator: 'pat', ...words };
}

describe('findings to confirm', () => {
  test.each([
    ['all', { confirm: ['all'] }, { kind: 'confirmed', by: 'pat', apart: [] }],
    [
      'every code',
      { confirm: ['due-unread', 'lead-joint', 'role-spelling'] },
      { kind: 'confirmed', by: 'pat', apart: [] },
    ],
    [
      'all, by somebody else',
      { confirm: ['all'], by: 'Jo Bell' },
      { kind: 'confirmed', by: 'Jo Bell', apart: [] },
    ],
    [
      'all but an alias, however it is written',
      { confirm: ['all'], apart: ['principle social worker'] },
      { kind: 'confirmed', by: 'pat', apart: ['Principle Social Worker'] },
    ],
    ['nothing, by name', { unconfirmedBy: 'Jo Bell' }, { kind: 'unconfirmed', by: 'Jo Bell' }],
  ])('are settled by %s', (_name, words, settlement) => {
    expect(settle(OPEN, said(words), COMMAND)).toEqual({ kind: 'settled', settlement });
  });

  test.each([
    ['nothing is said', {}, 'to-be-confirmed', '4 findings wait to be confirmed.'],
    ['how is left out', {}, 'to-be-confirmed', `${COMMAND} --save --confirm all`],
    ['by name', {}, 'to-be-confirmed', `${COMMAND} --save --unconfirmed-by "NAME"`],
    [
      'a code is left out',
      { confirm: ['lead-joint', 'due-unread'] },
      'to-be-confirmed',
      '1 finding waits to be confirmed (role-spelling)',
    ],
    [
      'a code is misspelt',
      { confirm: ['lead-jiont'] },
      'nothing-to-confirm',
      'lead-joint, due-unread and role-spelling',
    ],
    ['a note is confirmed', { confirm: ['title-guessed'] }, 'nothing-to-confirm', 'title-guessed'],
    [
      'a title is no alias',
      { confirm: ['all'], apart: ['Head of Care'] },
      'no-such-alias',
      '"Principle Social Worker"',
    ],
  ])('are not settled where %s', (_name, words, why, sentence) => {
    const settled = settle(OPEN, said(words), COMMAND);
    expect(settled).toMatchObject({ kind: 'refused', why });
    expect(settled.kind === 'refused' && settled.sentence).toContain(sentence);
  });

  test('need no word where there are none', () => {
    const notes = [finding('title-guessed', 'note')];
    for (const words of [{}, { confirm: ['all'] }, { unconfirmedBy: 'Jo Bell' }])
      expect(settle(notes, said(words), COMMAND)).toEqual({
        kind: 'settled',
        settlement: { kind: 'none' },
      });
  });

  test('cannot be settled where something stands in the way', () => {
    const findings = [...OPEN, finding('ref-repeated', 'refused')];
    for (const words of [{ confirm: ['all'] }, { unconfirmedBy: 'Jo Bell' }])
      expect(settle(findings, said(words), COMMAND)).toMatchObject({ why: 'stands-in-the-way' });
  });
});
