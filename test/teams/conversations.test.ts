import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/plan/questions/question.ts';
import { createConversations } from '../../src/teams/conversations.ts';
import { settableClock } from '../support/workflow-home.ts';

const QUESTION: Question = {
  intent: 'outcome_status',
  slots: { outcome: 1 },
  confidence: 1,
  candidates: [],
  page: 1,
};
const ASKED = { question: QUESTION, planId: 'north', isNamed: false };

describe('the question before', () => {
  it('is the asker’s, in the conversation it was asked in', () => {
    const conversations = createConversations(settableClock());
    conversations.remember({ personId: 'ann', conversationId: 'a' }, ASKED);
    expect(conversations.recall({ personId: 'ann', conversationId: 'a' })).toMatchObject(ASKED);
    expect(conversations.recall({ personId: 'ben', conversationId: 'a' })).toBeNull();
    expect(conversations.recall({ personId: 'ann', conversationId: 'b' })).toBeNull();
  });

  it('is forgotten ten minutes after it was asked', () => {
    const clock = settableClock('2022-01-18T09:00:00Z');
    const conversations = createConversations(clock);
    const ann = { personId: 'ann', conversationId: 'a' };
    conversations.remember(ann, ASKED);
    clock.set('2022-01-18T09:10:00Z');
    expect(conversations.recall(ann)).toMatchObject(ASKED);
    clock.set('2022-01-18T09:10:01Z');
    expect(conversations.recall(ann)).toBeNull();
    clock.set('2022-01-18T09:05:00Z');
    expect(conversations.recall(ann)).toBeNull();
  });

  it('is forgotten then also when its asker never comes back', () => {
    const clock = settableClock('2022-01-18T09:00:00Z');
    const conversations = createConversations(clock);
    const ann = { personId: 'ann', conversationId: 'a' };
    conversations.remember(ann, ASKED);
    clock.set('2022-01-18T09:10:01Z');
    conversations.remember({ personId: 'ben', conversationId: 'a' }, ASKED);
    clock.set('2022-01-18T09:05:00Z');
    expect(conversations.recall(ann)).toBeNull();
  });

  it('is forgotten when a thousand others have asked since', () => {
    const conversations = createConversations(settableClock());
    const person = (n: number) => ({ personId: `p${n}`, conversationId: 'a' });
    for (let n = 0; n < 1001; n += 1) {
      conversations.remember(person(n), ASKED);
      conversations.remember(person(1), ASKED);
    }
    expect(conversations.recall(person(0))).toBeNull();
    expect(conversations.recall(person(1))).toMatchObject(ASKED);
    expect(conversations.recall(person(1000))).toMatchObject(ASKED);
  });
});
