/** The preview of a file: what is shown, what can be pressed, and that it fits into a message. */
import { describe, expect, it } from 'vitest';
import { bytesOf, CARD_BYTES } from '../../src/cards/draw.ts';
import { drawImport, readImportPress } from '../../src/cards/import.ts';
import type { EditionChanges } from '../../src/plan/editions.ts';
import { importPage, type ImportFacts } from '../../src/plan/import-page.ts';
import { inFile, type Finding } from '../../src/plan/plan-reading.ts';
import { elementsIn, type CardElement } from '../support/plan-cards.ts';
import { buildPlan, onDate } from '../support/plan-build.ts';

const PLAN = buildPlan([{}, { due: onDate('2022-03-31') }]);
const NOTHING: EditionChanges = {
  added: [],
  removed: [],
  returned: [],
  reworded: [],
  renumbered: [],
  redated: [],
  newLead: [],
  other: [],
};

describe('the preview', () => {
  it('shows counts per outcome, and only "Save" when there is nothing to confirm', () => {
    const { text, titles } = drawn({});
    expect(text).toContain('2 milestones (1 with a due)');
    expect(titles).toEqual(['Save', 'Put aside']);
  });

  it('shows what to confirm with place, sentence and advice, titles that may be one role first', () => {
    const findings = [finding({}), finding({ alias: { alias: 'PSW', role: 'Principal SW' } })];
    const { text, titles, toggles } = drawn({ findings });
    expect(text.indexOf('PSW')).toBeLessThan(text.indexOf('"Q3" was read'));
    expect(text).toContain('table 2, row 4');
    expect(text).toContain('Correct it or confirm it.');
    expect(titles).toEqual([
      'Confirm all 2 and save',
      'Save unconfirmed, as Sam Okafor',
      'Put aside',
    ]);
    expect(toggles).toEqual(['same-0']);
  });

  it('is confirmed as a whole only where the last page has been turned to', () => {
    const findings = Array.from({ length: 9 }, (_, i) => finding({ code: `code-${i}` }));
    expect(drawn({ findings }).titles).toEqual([
      'More findings',
      'Save unconfirmed, as Sam Okafor',
      'Put aside',
    ]);
    const seen = new Set([0]);
    expect(drawn({ findings }, { page: 1, seen }).titles).toContain('Confirm all 9 and save');
    expect(drawn({ findings }, { page: 1 }).titles).not.toContain('Confirm all 9 and save');
  });

  it('says many of one kind in one line, and the notes on pages of their own', () => {
    const alike = Array.from({ length: 40 }, () => finding({}));
    const notes = [
      finding({ severity: 'note', code: 'row-repeated', sentence: 'A row was left out.' }),
    ];
    const first = drawn({ findings: [...alike, ...notes] });
    expect(first.text).toContain('table 2, row 4, and 39 more of this kind');
    expect(first.titles).toContain('Confirm all 40 and save');
    expect(first.titles).toContain('More findings');
    const second = drawn({ findings: [...alike, ...notes] }, { page: 1, seen: new Set([0]) });
    expect(second.text).toContain('Noted, page 2 of 2');
    expect(second.text).toContain('A row was left out.');
  });

  it('cannot be saved while something is refused', () => {
    const { text, titles } = drawn({ findings: [finding({ severity: 'refused' }), finding({})] });
    expect(text).toContain('Cannot be saved before this is put right (1)');
    expect(titles).toEqual(['Put aside']);
  });

  it('says what a newer edition changes, and that what is gone is closed', () => {
    const m = { id: 'm1', ref: '1.1.1', text: 'Train reviewers.', outcome: 1 };
    const changes: EditionChanges = {
      ...NOTHING,
      removed: [m],
      redated: [{ ...m, before: onDate('2021-12-31'), after: onDate('2022-03-31') }],
      newLead: [{ ...m, before: ['HR'], after: [] }],
    };
    const { text } = drawn({ changes });
    expect(text).toContain('No longer in it, to be closed (1): 1.1.1 Train reviewers.');
    expect(text).toContain('Due moved (1): 1.1.1 from');
    expect(text).toContain('New lead (1): 1.1.1 from HR to nobody yet');
    expect(drawn({ changes: NOTHING }).text).toContain('Changes: none');
  });

  it('asks first whether it is a newer edition, where that cannot be told', () => {
    const { text, titles } = drawn({}, { question: '9 of 12 milestones are the same.' });
    expect(text).toContain('9 of 12 milestones are the same.');
    expect(titles).toEqual(['It is a newer edition', 'It is another plan', 'Put aside']);
  });

  it('has no button once it is settled', () => {
    expect(drawn({ findings: [finding({})] }, { isOpen: false }).titles).toEqual([]);
  });

  it.each([0, 7, 33])('page %i of 200 long findings fits into a message', (page) => {
    const long = 'Ωa '.repeat(400);
    const findings = Array.from({ length: 200 }, (_, i) =>
      finding({ code: `code-${i}`, sentence: long, todo: long }),
    );
    const outcome = PLAN.outcomes[0];
    const outcomes = Array.from({ length: 60 }, (_, i) => ({
      ...outcome,
      number: i + 1,
      title: long,
    }));
    const plan = { ...PLAN, title: long, outcomes: outcomes as typeof PLAN.outcomes };
    const { card } = drawImport({
      page: importPage({ plan, findings, changes: null }, about({ page })),
      apart: new Set(),
    });
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  });

  it('never evaluates what a document says', () => {
    const { text } = drawn({ findings: [finding({ sentence: '${1+1} $data' })] });
    expect(text).toContain('${1+1} $data');
  });
});

describe('a press', () => {
  it('says what was chosen and which titles are roles of their own', () => {
    const data = {
      revision: 2,
      importId: 'a',
      choice: 'confirm',
      page: '1',
      'same-0': 'apart',
      'same-2': 'same',
    };
    expect(readImportPress(data)).toEqual({
      importId: 'a',
      choice: 'confirm',
      page: 1,
      revision: 2,
      same: new Map([
        [0, false],
        [2, true],
      ]),
    });
  });

  it.each([
    null,
    'confirm',
    { importId: 'a', choice: 'delete', page: 0 },
    { importId: '', choice: 'confirm', page: 0 },
    { importId: 'a', choice: 'confirm', page: -1 },
    { importId: 'a', choice: 'confirm', page: 'x' },
  ])('of another kind is none: %j', (data) => {
    expect(readImportPress(data)).toBeNull();
  });
});

function finding(changes: Partial<Finding>): Finding {
  return {
    code: 'due-resolved',
    severity: 'confirm',
    place: { ...inFile('plan.docx'), table: 2, row: 4 },
    where: 'table 2, row 4',
    sentence: changes.alias == null ? '"Q3" was read as December.' : `"${changes.alias.alias}"?`,
    todo: 'Correct it or confirm it.',
    alias: null,
    ...changes,
  };
}

type About = Parameters<typeof importPage>[1];

function about(changes: Partial<About>): About {
  return {
    importId: 'import-1',
    state: 'plan.docx: nothing is saved yet.',
    isOpen: true,
    person: 'Sam Okafor',
    question: null,
    page: 0,
    revision: 1,
    seen: new Set(),
    ...changes,
  };
}

function drawn(facts: Partial<ImportFacts>, changes: Partial<About> = {}) {
  const page = importPage({ plan: PLAN, findings: [], changes: null, ...facts }, about(changes));
  const { card } = drawImport({ page, apart: new Set() });
  const elements = elementsIn(card);
  return {
    text: elements.map(sayElement).join('\n'),
    titles: elements.filter(({ type }) => type === 'Action.Execute').map(({ title }) => title),
    toggles: elements.filter(({ type }) => type === 'Input.Toggle').map(({ id }) => id),
  };
}

function sayElement({ type, text, inlines }: CardElement): string {
  if (type === 'TextBlock') return text as string;
  return Array.isArray(inlines) ? inlines.map((run: { text: string }) => run.text).join('') : '';
}
