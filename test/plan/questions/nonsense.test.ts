import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/plan/questions/read-question.ts';
import { askedOf, questionsIn } from './exam/score.ts';

const [first] = questionsIn(join(import.meta.dirname, 'exam', 'example.jsonl'));

it('what is about nothing in the plan does not go on from the question before', async () => {
  if (first === undefined) throw new Error('There are questions');
  const alone = { ...(await askedOf(first)), previous: null };
  const previous = readQuestion('status of outcome 3', alone);
  const next = readQuestion('colourless green ideas', { ...alone, previous });
  expect(next.intent).toBe('off_topic');
  expect(readQuestion('and green?', { ...alone, previous }).slots).toEqual({
    outcome: 3,
    rag: 'green',
  });
});
