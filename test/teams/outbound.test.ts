/** What goes out: cards alone, sentences as plain text, and answers Teams does not repeat. */
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/plan/messages.ts';
import { toInvokeResponse } from '../../src/teams/invoke-response.ts';
import { toActivity } from '../../src/teams/outbound.ts';

const EVIL = '**bold** <at>Everybody</at> [x](https://evil.example) ${secret} &nbsp; <b>';

describe('a message', () => {
  it('of words is plain text, exactly as it is', () => {
    expect(toActivity({ kind: 'sentence', sentence: EVIL })).toEqual({
      type: 'message',
      text: EVIL,
      textFormat: 'plain',
    });
  });

  it.each<Message>([
    { kind: 'greeting', greeting: { name: EVIL, plans: [], isPmo: true } },
    { kind: 'help', help: { notUnderstood: true, isPmo: false, outcomes: 7 } },
  ])('$kind: a card alone, since Teams tells no id of text and card together', (message) => {
    const activity = toActivity(message);
    expect(activity).toMatchObject({ type: 'message', summary: expect.any(String) as string });
    expect(activity.text).toBeUndefined();
    expect(activity.entities).toBeUndefined();
    expect(activity.attachments).toHaveLength(1);
    expect(activity.attachments?.[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5' },
    });
    expect(JSON.stringify(activity)).not.toMatch(/msteams":\{"entities|"type":"mention"/);
    expect(activity.summary).not.toBe('');
  });
});

describe('the answer to a press', () => {
  it.each([
    [{ kind: 'none' }, 'application/vnd.microsoft.activity.message', 'Done.'],
    [{ kind: 'sentence', sentence: EVIL }, 'application/vnd.microsoft.activity.message', EVIL],
    [{ kind: 'card', card: { a: 1 } }, 'application/vnd.microsoft.card.adaptive', { a: 1 }],
  ] as const)('%j', (answer, type, value) => {
    expect(toInvokeResponse(answer, { kind: 'press' })).toEqual({
      type: 'invokeResponse',
      value: { status: 200, body: { statusCode: 200, type, value } },
    });
  });
});
