/** Many questions share what is looked up for them, and no more than that. */
import { expect, test } from 'vitest';
import { base64, desk, filledHome, PLAN, PLAN_ID } from './desk-home.ts';

test('two files of one name are two plans, each with its own answers', async () => {
  const other = PLAN.replace(PLAN_ID, 'southmoor-2').replaceAll('Calder Vale', 'Southmoor');
  const reply = await desk(await filledHome(), {
    kind: 'ask-many',
    questions: [
      { text: 'status of the plan', plan: 'calder/plan.json' },
      { text: 'status of the plan', plan: 'southmoor/plan.json' },
      { text: 'status of the plan', plan: 'southmoor/plan.json', at: '2022-01-03' },
    ],
    files: [
      { named: 'calder/plan.json', file: file('calder/plan.json', PLAN) },
      { named: 'southmoor/plan.json', file: file('southmoor/plan.json', other) },
    ],
  });
  expect(reply.data['answers']).toMatchObject([
    { ok: true, planId: PLAN_ID },
    { ok: true, planId: 'southmoor-2' },
    { ok: true, planId: 'southmoor-2' },
  ]);
});

test('between two of many there is time for whoever else waits for the bot', async () => {
  const home = await filledHome();
  const questions = Array.from({ length: 30 }, () => ({ text: 'what is overdue?' }));
  let served = 0;
  let isOver = false;
  const serve = (): void => {
    served += 1;
    if (!isOver) setImmediate(serve);
  };
  setImmediate(serve);
  await desk(home, { kind: 'ask-many', questions, files: [] });
  isOver = true;
  expect(served).toBeGreaterThanOrEqual(questions.length);
});

test.each([
  ['personal', 'Helen Adeyemi'],
  ['channel', 'I have sent it to you in our 1:1 chat.'],
] as const)('in a %s, what tells people apart by name is "%s"', async (scope, said) => {
  const content = base64(PLAN.replaceAll('Helen Marsh', 'Helen Adeyemi'));
  const reply = await desk(await filledHome(), {
    kind: 'ask',
    text: 'what is overdue for adeyemi',
    scope,
    plan: { kind: 'file', content, fileName: 'plan.json' },
  });
  expect(reply.data).toMatchObject({ intent: 'ambiguous' });
  expect(reply.data['answer']).toContain(said);
});

function file(fileName: string, text: string) {
  return { content: base64(text), fileName };
}
