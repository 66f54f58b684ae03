import { describe, expect, test } from 'vitest';
import type { DeskReply } from '../../src/desk/reply.ts';
import type { RequestFor } from '../../src/desk/request.ts';
import type { DeskHome } from '../../src/desk/home.ts';
import {
  base64,
  desk,
  filledHome,
  FOSTERING,
  homeOn,
  importFile,
  meetPriya,
  PLAN,
  PLAN_ID,
  refusalOf,
} from './desk-home.ts';

type Asked = Omit<RequestFor<'ask'>, 'kind' | 'operator'>;

function ask(home: DeskHome, asked: Asked): Promise<DeskReply> {
  return desk(home, { kind: 'ask', ...asked });
}

/** Beside the example plan: another one, of another council. */
async function homeOfTwo(): Promise<DeskHome> {
  const home = await filledHome();
  const content = PLAN.replace(PLAN_ID, 'southmoor-2')
    .replaceAll('Calder Vale', 'Southmoor')
    .replaceAll('Service Manager, Fostering', 'Lighthouse Keeper');
  await importFile(home, { fileName: 'plan.json', content, save: true, asNew: true });
  return home;
}

describe('a question', () => {
  test.each([
    ['status of outcome 3', 'outcome_status', 'Outcome 3: We have enough foster carers'],
    ['what is overdue?', 'overdue', 'Overdue: 3 milestones'],
    [`status of 3.1.1 in plan ${PLAN_ID}`, 'action_or_milestone_status', 'Milestone 3.1.1'],
  ])('"%s" is answered in words and as data', async (text, intent, title) => {
    const reply = await ask(await filledHome(), { text });
    expect(reply.lines[0]).toContain(title);
    expect(reply.data).toMatchObject({ intent, planId: PLAN_ID });
    expect(reply.data['at']).toMatch(/^2022-01-18T09:00:0/);
    expect(reply.data['answer']).toBe(reply.lines.join('\n'));
    expect(reply.data['details']).toMatchObject({ title: reply.lines[0] });
    expect(reply.data['confidence']).toBeGreaterThan(0.5);
  });

  test.each([
    [{ text: 'status of outcome 9' }, 'unknown-outcome', 'the plan has outcomes 1 to 7'],
    [{ text: 'my milestones' }, 'no-role', '--as "ROLE"'],
    [{ text: 'my milestones', as: 'King' }, 'unknown-role', 'No milestone is led by "King"'],
    [{ text: 'sing a song' }, 'not-understood', 'Try "status of outcome 1"'],
    [{ text: 'roles' }, 'said-in-teams', 'waymark people list'],
    [{ text: 'assign HR Specialist to Bo' }, 'said-in-teams', 'waymark people import FILE'],
    [{ text: 'deliveries' }, 'said-in-teams', 'in the 1:1 chat with Waymark'],
    [{ text: 'update 3.1.2' }, 'said-in-teams', 'in the 1:1 chat with Waymark'],
    [{ text: 'send the digest now' }, 'said-in-teams', 'waymark digest --send'],
    [{ text: 'status of outcome 1', plan: saved('nowhere') }, 'unknown-plan', PLAN_ID],
  ])('%o is refused: it says what is possible, and how it was read', async (asked, kind, words) => {
    const reply = await ask(await filledHome(), asked);
    expect(reply).toMatchObject({ ok: false, exit: 1 });
    expect(refusalOf(reply).kind).toBe(kind);
    expect(reply.data['answer']).toContain(words);
    expect(reply.lines.join('\n')).toContain(words);
    expect(Object.keys(reply.data)).toEqual(
      expect.arrayContaining(['intent', 'slots', 'confidence', 'planId', 'at']),
    );
    expect(reply.data).not.toHaveProperty('details');
  });

  test('that may mean several things is asked back, without figures', async () => {
    const reply = await ask(await filledHome(), { text: 'how is the training' });
    expect(reply).toMatchObject({ ok: false, exit: 1, data: { intent: 'ambiguous' } });
    expect(reply.lines.slice(0, 2)).toEqual([
      'Which do you mean?',
      expect.stringMatching(/^1\. \S.* – ".+"$/),
    ]);
    expect(reply.data['candidates']).toContainEqual(
      expect.objectContaining({
        label: expect.any(String) as unknown,
        text: expect.any(String) as unknown,
      }),
    );
  });

  test('"help" lists what can be asked, also before there is a plan', async () => {
    const reply = await ask(homeOn(), { text: 'help' });
    expect(reply).toMatchObject({ exit: 0, data: { intent: 'help', planId: null } });
    expect(reply.lines[0]).toBe('What you can ask');
    expect(reply.lines.join('\n')).toContain('"my milestones" --as "ROLE"');
  });

  test('is read before there is a plan to answer it from', async () => {
    const reply = await ask(homeOn(), { text: 'status of outcome 2' });
    expect(refusalOf(reply).kind).toBe('no-plan');
    expect(reply.data).toMatchObject({ intent: 'outcome_status', slots: { outcome: 2 } });
  });

  test('about a moment before the plan was saved is answered from its text, with a note', async () => {
    const reply = await ask(await filledHome(), { text: 'what is overdue?', at: '2022-01-03' });
    expect(reply.data).toMatchObject({ at: '2022-01-03T09:00:00Z' });
    expect(reply.data['note']).toContain('later than the moment asked about');
    expect(reply.data['answer']).not.toContain('later than the moment');
    expect(reply.lines.at(-1)).toBe(reply.data['note']);
  });
});

describe('who asks', () => {
  test.each([
    ['service manager – fostering', 'Your milestones: 6'],
    ['fostering service manager', 'Your milestones: 6'],
    ['Priya Nair', 'Your milestones: 6'],
    ['PRIYA.NAIR@calder-vale.example', 'Your milestones: 6'],
    ['PMO', 'Your milestones: none'],
  ])('"%s" gets what is theirs', async (as, title) => {
    for (const met of [false, true]) {
      const home = await filledHome();
      if (met) await meetPriya(home);
      const reply = await ask(home, { text: 'my milestones', as });
      expect(reply.lines[0]).toBe(title);
    }
  });

  test('somebody unknown is answered as anybody is, and told so', async () => {
    const reply = await ask(await filledHome(), { text: 'what is overdue?', as: 'King' });
    expect(reply).toMatchObject({ ok: true, exit: 0 });
    expect(reply.lines[0]).toBe('Overdue: 3 milestones');
    expect(reply.data['note']).toContain('No milestone is led by "King"');
  });

  test('whoever holds a role in truth is still named', async () => {
    const home = await filledHome();
    const alone = await ask(home, { text: 'who leads 3.1.1?' });
    const asked = await ask(home, { text: 'who leads 3.1.1?', as: FOSTERING });
    expect(asked.lines).toEqual(alone.lines);
  });
});

describe('where it is asked', () => {
  test.each(['channel', 'groupChat', 'shared'] as const)('a %s hears of roles', async (scope) => {
    const home = await filledHome();
    const text = 'what is overdue?';
    const here = await ask(home, { text, scope });
    expect(here.lines[0]).toBe('Overdue: 3 milestones');
    const [mine, named] = await Promise.all([
      ask(home, { text: 'my milestones', as: FOSTERING, scope }),
      ask(home, { text: 'what does Priya Nair own', scope }),
    ]);
    for (const reply of [mine, named]) {
      expect(reply).toMatchObject({ ok: true, lines: ['I have sent it to you in our 1:1 chat.'] });
      expect(reply.data).not.toHaveProperty('details');
    }
    expect(mine.data).toMatchObject({ intent: 'my_milestones' });
    expect(named.data).toMatchObject({ intent: 'owner_items', slots: { owner: 'Priya Nair' } });
  });
});

describe('what was typed before', () => {
  test.each([
    [['status of outcome 3'], 'and 2?', { outcome: 2 }],
    [['what is overdue?', 'status of outcome 3'], 'who owns that', { outcome: 3 }],
    [[], 'status of outcome 4', { outcome: 4 }],
  ])('%j leads up to "%s"', async (previous, text, slots) => {
    const reply = await ask(await filledHome(), { text, previous });
    expect(reply.data['slots']).toMatchObject(slots);
  });
});

describe('which plan', () => {
  test.each([
    [{ plan: saved('southmoor-2') }, 'southmoor-2'],
    [{ plan: saved('SouthMoor') }, 'southmoor-2'],
    [{ plan: saved('calder') }, PLAN_ID],
    [{ plan: saved('south') }, 'southmoor-2'],
    [{ as: 'Lighthouse Keeper' }, 'southmoor-2'],
    [{ as: FOSTERING }, PLAN_ID],
    [{ text: 'status of outcome 1 in plan southmoor-2' }, 'southmoor-2'],
    [{ text: 'and 2?', previous: ['status of outcome 1 in plan southmoor-2'] }, 'southmoor-2'],
    [{ plan: { kind: 'file', content: base64(PLAN), fileName: 'plan.json' } as const }, PLAN_ID],
  ])('%o is asked of one', async (asked, planId) => {
    const reply = await ask(await homeOfTwo(), { text: 'status of outcome 1', ...asked });
    expect(reply).toMatchObject({ ok: true, data: { planId, intent: 'outcome_status' } });
  });

  test.each([
    [{}, 'which-plan'],
    [{ as: 'PMO' }, 'which-plan'],
    [{ plan: saved('children') }, 'unknown-plan'],
    [{ plan: saved('calder'), text: 'status of outcome 1 in plan southmoor-2' }, 'plans-at-odds'],
    [{ plan: { kind: 'file', content: base64('x'), fileName: 'x.json' } as const }, 'not-a-plan'],
  ])('%o is not clear, and refused', async (asked, kind) => {
    const reply = await ask(await homeOfTwo(), { text: 'status of outcome 1', ...asked });
    expect(reply).toMatchObject({ ok: false, exit: 1 });
    expect(refusalOf(reply).kind).toBe(kind);
    expect(reply.data).toMatchObject({ intent: 'outcome_status', slots: { outcome: 1 } });
  });
});

describe('many questions', () => {
  test('are each answered as if they were asked alone', async () => {
    const home = await homeOfTwo();
    const at = '2022-02-01';
    const questions = [
      { text: 'status of outcome 1', at, plan: 'calder' },
      { text: 'status of outcome 1', plan: 'southmoor-2', at: '2022-01-03' },
      { text: 'my milestones', at, plan: 'calder', as: FOSTERING },
      { text: 'my milestones', at, plan: 'calder', as: FOSTERING, scope: 'channel' as const },
      { text: 'and 2?', at, plan: 'calder', previous: ['status of outcome 3'] },
      { text: 'sing a song', at, plan: 'nowhere' },
    ];
    const reply = await desk(home, { kind: 'ask-many', questions, files: [] });
    const alone = await Promise.all(
      questions.map(({ plan, ...question }) => ask(home, { ...question, plan: saved(plan) })),
    );
    expect(reply).toMatchObject({ ok: true, exit: 0 });
    expect(reply.data['answers']).toEqual(alone.map(({ ok, data }) => ({ ok, ...data })));
  });

  test('take a plan from a file that is read once, and say which cannot be read', async () => {
    let reads = 0;
    const base = await filledHome();
    const home: DeskHome = {
      ...base,
      readPlan: (file) => {
        reads += 1;
        return base.readPlan(file);
      },
    };
    const reply = await desk(home, {
      kind: 'ask-many',
      at: '2022-02-01',
      plan: saved(PLAN_ID),
      questions: [
        { text: 'what is overdue?', plan: 'plan.json' },
        { text: 'what is overdue?', plan: 'plan.json', at: '2022-03-01' },
        { text: 'what is overdue?', plan: 'gone.json' },
        { text: 'what is overdue?' },
        { text: 'what is overdue?', at: 'soon' },
      ],
      files: [
        { named: 'plan.json', file: { content: base64(PLAN), fileName: 'plan.json' } },
        { named: 'gone.json', file: { sentence: 'There is no such file.' } },
      ],
    });
    expect(reads).toBe(1);
    expect(reply.data['answers']).toMatchObject([
      { ok: true, at: '2022-02-01T09:00:00Z', planId: PLAN_ID },
      { ok: true, at: '2022-03-01T09:00:00Z', planId: PLAN_ID },
      { ok: false, intent: 'overdue', planId: null, answer: 'There is no such file.' },
      { ok: true, at: '2022-02-01T09:00:00Z', planId: PLAN_ID },
      { ok: false, intent: null, refusal: { kind: 'not-an-instant' } },
    ]);
  });
});

function saved(id: string) {
  return { kind: 'saved', id } as const;
}
