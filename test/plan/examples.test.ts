import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plan as planShape, type Plan } from '../../src/plan/model.ts';
import { EXAMPLES } from '../../src/plan/questions/examples.ts';
import { readQuestion } from '../../src/plan/questions/read-question.ts';
import { day } from '../support/plan-build.ts';

const PLAN: Plan = planShape.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/plan.json'), 'utf8')),
);

it.each(EXAMPLES.flatMap(({ questions }) => questions))('"%s" is understood', (text) => {
  const asked = { today: day('2022-01-18'), meetings: [], people: [], previous: null };
  const { intent, confidence } = readQuestion(text, { ...asked, plan: PLAN });
  expect(['off_topic', 'ambiguous', 'help', 'greeting']).not.toContain(intent);
  expect(confidence).toBeGreaterThanOrEqual(0.5);
});
