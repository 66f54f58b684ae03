import { describe, expect, test } from 'vitest';
import { planStream } from '../../src/plan/events.ts';
import {
  desk,
  filledHome,
  FOSTERING,
  homeOn,
  importFile,
  importList,
  importPlan,
  PEOPLE,
  PLAN,
  PLAN_ID,
  refusalOf,
} from './desk-home.ts';
import { tinyPlan } from './plans.ts';

const FILE = { fileName: 'my plan.txt', content: tinyPlan(), save: false };
const COMMAND = 'waymark plan import "my plan.txt"';

describe('a preview', () => {
  test('counts what the file holds, outcome by outcome, and saves nothing', async () => {
    const home = homeOn();
    const reply = await importPlan(home, false);
    expect(reply).toMatchObject({ ok: true, exit: 0 });
    expect(reply.data).toMatchObject({
      planId: PLAN_ID,
      saved: false,
      counts: { milestones: 48, kpis: 52 },
      toConfirm: [],
      edition: null,
      unchanged: false,
    });
    expect(reply.data['counts']).toHaveProperty('outcomes.length', 7);
    expect(reply.data['plan']).toEqual(JSON.parse(PLAN));
    expect(reply.lines.at(-1)).toBe(
      'Dry run: nothing was saved. To save it: waymark plan import plan.json --save',
    );
    expect(await home.ledger.streams()).toEqual([]);
  });

  test('is a table, what was read of the front page, and what to confirm', async () => {
    const { lines, data } = await importFile(homeOn(), FILE);
    const text = lines.join('\n');
    expect(text).toContain('Organisation: Farrowdale');
    expect(text).toMatch(/Period: .*read as 2024-04 to 2025-03/);
    expect(text).toMatch(/RAG: the plan defines no colours/);
    expect(text).toMatch(/^1 Help comes early +Assistant Director, Early .* +1 +3 +2 +3 +0 +0$/m);
    expect(text).toMatch(/^All: 2 outcomes +2 +5 +4 +4 +0 +0$/m);
    expect(text).toMatch(/due-unread \(1\): .*\n +\d+\. line \d+.*"when ready, or so"/);
    const codes = (data['toConfirm'] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['due-unread', 'role-spelling']));
    expect(lines.at(-1)).toContain(`${COMMAND} --save --confirm all`);
    expect(lines.at(-1)).toContain('--apart "Principle Social Worker"');
  });

  test('of a file that is saved already says so', async () => {
    const home = await filledHome();
    const { lines, data } = await importPlan(home, false);
    expect(lines.at(-1)).toContain('saved already');
    expect(data).toMatchObject({ saved: false, unchanged: true });
  });
});

describe('saving', () => {
  test('is done with --save, in the name of the operator, and once', async () => {
    const home = homeOn();
    expect((await importPlan(home, true)).lines.at(-1)).toBe(`Saved as "${PLAN_ID}".`);
    const again = await importPlan(home, true);
    expect(again.data).toMatchObject({ saved: false, unchanged: true });
    const events = await home.ledger.read(planStream(PLAN_ID));
    expect(events.map(({ by }) => by)).toEqual([{ kind: 'operator', name: 'pat' }]);
  });

  test('is refused while findings wait to be confirmed, with exactly what to type', async () => {
    const home = homeOn();
    for (const attempt of [{ save: true }, { save: false, rehearsed: true }]) {
      const reply = await importFile(home, { ...FILE, ...attempt });
      expect(reply).toMatchObject({ exit: 1, data: { saved: false } });
      expect(refusalOf(reply).kind).toBe('to-be-confirmed');
      expect(reply.data['refusal']).toHaveProperty('findings');
      expect(reply.lines.at(-1)).toContain(`${COMMAND} --save --confirm all`);
      expect(reply.lines.at(-1)).toContain(`${COMMAND} --save --unconfirmed-by "NAME"`);
      expect(reply.lines.join('\n')).toContain('when ready, or so');
    }
    expect(await home.ledger.streams()).toEqual([]);
  });

  test.each([
    ['confirmed', { confirm: ['all'] }, { by: 'pat', confirmed: true }],
    ['by another', { confirm: ['all'], by: 'Jo Bell' }, { by: 'Jo Bell', confirmed: true }],
    ['unconfirmed', { unconfirmedBy: 'Jo Bell' }, { by: 'Jo Bell', confirmed: false }],
  ])('keeps who settled what was found: %s', async (_name, said, review) => {
    const home = homeOn();
    const reply = await importFile(home, { ...FILE, save: true, ...said });
    expect(reply).toMatchObject({ exit: 0, data: { saved: true } });
    expect(reply.lines.at(-1)).toContain(review.by);
    const [planId = ''] = await home.readings.planIds();
    const [stored] = await home.ledger.read(planStream(planId));
    expect(stored?.event).toMatchObject({ review });
    const shown = await desk(home, { kind: 'plan-show', ref: '1.1.3' });
    expect(shown.lines.at(-1)).toContain(review.by);
    expect(shown.data['saved']).toMatchObject({ by: 'pat', review });
  });

  test('makes two titles one role when it is confirmed, unless they are kept apart', async () => {
    const rolesAfter = async (apart: string[]): Promise<unknown> => {
      const home = homeOn();
      await importFile(home, { ...FILE, save: true, confirm: ['all'], apart });
      const { data } = await desk(home, { kind: 'people-list' });
      return (data['roles'] as { role: string }[]).map(({ role }) => role);
    };
    const one = await rolesAfter([]);
    expect(one).not.toContain('Principle Social Worker');
    expect(await rolesAfter(['Principle Social Worker'])).toContain('Principle Social Worker');
  });

  test.each([
    ['not JSON', '{', 'plan.json', /plan\.json is not .*JSON/],
    ['not a plan', '{"id":"x"}', 'plan.json', /plan\.json is .*not a plan.*title/],
    ['empty', '', 'plan.json', /plan\.json is empty/],
    ['a letter', 'Dear all,\n\nthank you for coming.\n', 'letter.txt', /letter\.txt/],
  ])('is refused with what is wrong and what to do: %s', async (_name, content, fileName, why) => {
    const home = homeOn();
    const reply = await importFile(home, { content, fileName, save: true });
    expect(reply.exit).toBe(1);
    expect(reply.lines[0]).toMatch(why);
    expect(reply.lines.length).toBeGreaterThan(1);
    expect(reply.data['refusal']).toMatchObject({ findings: [{ severity: 'refused' }] });
    expect(await home.ledger.streams()).toEqual([]);
  });

  test.each([
    [{ confirm: ['all'], unconfirmedBy: 'Jo' }, '--confirm and --unconfirmed-by'],
    [{ by: 'Jo' }, '--by NAME'],
    [{ apart: ['Head of Care'] }, '--apart ROLE'],
    [{ editionOf: 'x', asNew: true }, '--edition-of and --as-new'],
  ])('is refused where options are at odds: %o', async (said, words) => {
    const reply = await importFile(homeOn(), { ...FILE, ...said });
    expect(reply.exit).toBe(2);
    expect(reply.lines[0]).toContain(words);
  });

  test.each(['', ' ', 'x'.repeat(201)])('is refused where the name is "%s"', async (name) => {
    const home = homeOn();
    for (const said of [{ confirm: ['all'], by: name }, { unconfirmedBy: name }])
      for (const reply of [
        await importFile(home, { ...FILE, save: true, ...said }),
        await importList(home, { content: PEOPLE, save: true, ...said }),
      ]) {
        expect(reply.exit).toBe(2);
        expect(reply.lines[0]).toContain('a name of 1 to 200 characters');
      }
    expect(await home.ledger.streams()).toEqual([]);
  });

  test('keeps a name without the blanks around it', async () => {
    const home = homeOn();
    const said = { save: true, confirm: ['all'], by: ` ${'x'.repeat(200)} ` };
    const { data } = await importFile(home, { ...FILE, ...said });
    expect(data).toMatchObject({ settlement: { by: 'x'.repeat(200) } });
  });
});

describe('a newer edition', () => {
  const LATER = tinyPlan((row) =>
    row.ref === '1.1.1'
      ? null
      : row.ref === '1.1.2'
        ? { ...row, ref: '1.1.1', due: 'Feb 2025' }
        : row,
  );

  test('shows what it changes, and once confirmed is an event', async () => {
    const home = homeOn();
    await importFile(home, { ...FILE, save: true, confirm: ['all'] });
    const [planId = ''] = await home.readings.planIds();
    const preview = await importFile(home, { ...FILE, content: LATER });
    const text = preview.lines.join('\n');
    expect(text).toContain(`A newer edition of "${planId}": what changes`);
    expect(text).toMatch(/Removed: closed .*\(1\)\n +1\.1\.1 Every referral/);
    expect(text).toMatch(/Re-dated \(1\)\n.* Dec 2024 → Feb 2025, slips/);
    expect(preview.data['edition']).toMatchObject({ of: planId, changes: { removed: [{}] } });
    const saved = await importFile(home, { ...FILE, content: LATER, save: true, confirm: ['all'] });
    expect(saved.lines.join('\n')).toContain(`Saved as a newer edition of "${planId}".`);
    expect(await home.ledger.read(planStream(planId))).toHaveLength(2);

    const { lines, data } = await desk(home, { kind: 'plan-show' });
    expect(lines.join('\n')).toMatch(/Feb 2025 \(first Dec 2024, moved once\)/);
    expect(lines.join('\n')).toMatch(/Closed: .*\(1\)\n +1\.1\.1 Every referral .*\(closed on 18 /);
    expect(data).toMatchObject({ saved: { edition: 2 }, moved: [{ ref: '1.1.1' }], closed: [{}] });
  });

  test('leaves a closed milestone with the file that it was printed in', async () => {
    const home = homeOn();
    await importFile(home, { ...FILE, save: true, confirm: ['all'] });
    const later = { fileName: 'later.txt', content: LATER, save: true, confirm: ['all'] };
    const [planId = ''] = await home.readings.planIds();
    await importFile(home, { ...later, editionOf: planId });
    const { lines, data } = await desk(home, { kind: 'plan-show', ref: '1.1.1' });
    expect(data['items']).toMatchObject([
      { kind: 'milestone', saved: { from: 'later.txt' } },
      { kind: 'closed', saved: { from: FILE.fileName } },
    ]);
    const read = lines.filter((line) => line.startsWith('Read from'));
    expect(read.map((line) => line.split(',')[0])).toEqual([
      'Read from later.txt',
      `Read from ${FILE.fileName}`,
    ]);
  });

  test('is asked about where it cannot be told, with what to type', async () => {
    const home = await filledHome();
    const renamed = PLAN.replace(`"id": "${PLAN_ID}"`, '"id": "another-one"');
    const asked = await importPlan(home, true, renamed);
    expect(refusalOf(asked)).toMatchObject({ kind: 'edition-or-new' });
    expect(asked.lines.at(-1)).toContain(`--edition-of ${PLAN_ID}`);
    expect(asked.lines.at(-1)).toContain('--as-new');
    const file = { fileName: 'plan.json', content: renamed, save: true };
    const unknown = await importFile(home, { ...file, editionOf: 'none-such' });
    expect(refusalOf(unknown).kind).toBe('unknown-plan');
    expect((await importFile(home, { ...file, asNew: true })).data).toMatchObject({ saved: true });
    expect(await home.readings.planIds()).toEqual([PLAN_ID, 'another-one']);
  });
});

describe('plan show', () => {
  test('prints leads and dues as the plan writes them', async () => {
    const reply = await desk(await filledHome(), { kind: 'plan-show' });
    expect(reply.lines).toContain(`      ${FOSTERING}; Dec 2021`);
    expect(reply.data['plan']).toEqual(JSON.parse(PLAN));
  });

  test('shows what was printed of a milestone, and where', async () => {
    const home = homeOn();
    await importFile(home, { ...FILE, save: true, confirm: ['all'] });
    const { lines, data } = await desk(home, { kind: 'plan-show', ref: '1.1.2' });
    expect(lines[0]).toBe('Milestone 1.1.2: Threshold guidance is agreed with schools and police.');
    expect(lines).toContain('  Due: "Dec 2024", read as 2024-12');
    expect(lines.join('\n')).toMatch(/As printed at line \d+:\n(.*\n)*? +Due.*: Dec 2024\n/);
    expect(data['items']).toMatchObject([{ kind: 'milestone', item: { ref: '1.1.2' } }]);
  });

  test('refuses a ref that is not there', async () => {
    const reply = await desk(await filledHome(), { kind: 'plan-show', ref: '9.9.9' });
    expect(refusalOf(reply).kind).toBe('unknown-ref');
  });
});

describe('plan export', () => {
  test.each(['yaml', 'json'] as const)('comes back exactly as it was: %s', async (format) => {
    const home = homeOn();
    await importFile(home, { ...FILE, save: true, confirm: ['all'] });
    const { document = '', lines } = await desk(home, { kind: 'plan-export', format });
    expect(lines).toEqual([]);
    const back = await importFile(home, { fileName: `p.${format}`, content: document, save: true });
    expect(back.data).toMatchObject({ unchanged: true });
  });
});
