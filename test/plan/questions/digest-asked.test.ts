import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/plan/questions/read-question.ts';
import { askedOf, questionsIn } from './exam/score.ts';

const [first] = questionsIn(join(import.meta.dirname, 'exam', 'example.jsonl'));

async function intentOf(text: string): Promise<string> {
  if (first === undefined) throw new Error('There are questions');
  return readQuestion(text, { ...(await askedOf(first)), previous: null }).intent;
}

it.each([
  'send the digest now',
  'please post the digest',
  'send the digest to DMT',
  'push the digest to the channel now',
  "don't wait for Monday, send the digest",
])('"%s" has the digest posted', async (text) => {
  expect(await intentOf(text)).toBe('digest_now');
});

it.each([
  "don't send the digest",
  'do not send the digest now',
  'hold the digest',
  'is the digest sent on Mondays?',
  'send the digest tomorrow',
  'send the digest next week',
  'send the digest to Jane',
])('"%s" has nothing posted', async (text) => {
  expect(await intentOf(text)).not.toBe('digest_now');
});
