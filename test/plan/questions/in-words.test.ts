import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionInWords } from '../../../src/plan/questions/in-words.ts';
import type { Question } from '../../../src/plan/questions/question.ts';
import { readQuestion } from '../../../src/plan/questions/read-question.ts';
import { seedsPresent } from '../../import/seeds.ts';
import { askedOf, questionsIn } from './exam/score.ts';

const FOLDER = join(import.meta.dirname, 'exam');
const QUESTIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => questionsIn(join(FOLDER, name)))
  .filter(({ plan }) => seedsPresent || plan === 'example');

/** Nothing to look at a second page of, and what is written there says more than is asked. */
const APART = new Set(['update_start', 'actions_log', 'kpi', 'kpis_off_target', 'off_topic']);

describe('a question in words', () => {
  it('is understood as the question it was', async () => {
    const lost: string[] = [];
    for (const asked of QUESTIONS) {
      const context = await askedOf(asked);
      const question = readQuestion(asked.text, context);
      if (question.confidence < 0.5 || APART.has(question.intent)) continue;
      const words = questionInWords(question);
      const again = readQuestion(words, { ...context, previous: null });
      if (essence(again) !== essence(question)) lost.push(`${asked.text} -> ${words}`);
    }
    expect(lost.length / QUESTIONS.length, lost.join('\n')).toBeLessThan(0.01);
  });

  it('asks for its page', async () => {
    const [asked] = QUESTIONS;
    if (asked === undefined) throw new Error('There are questions');
    const context = { ...(await askedOf(asked)), previous: null };
    const question = readQuestion('what is overdue', context);
    const words = questionInWords({ ...question, page: 3 });
    expect(readQuestion(words, context)).toEqual({ ...question, page: 3 });
  });
});

function essence({ intent, slots }: Question): string {
  const { outcome, ref, owner, me, from, to, date, rag, state } = slots;
  return JSON.stringify([intent, outcome, ref, owner, me, from, to, date, rag, state]);
}
