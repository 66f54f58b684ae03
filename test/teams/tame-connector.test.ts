import { expect, it } from 'vitest';
import { tameFactory } from '../../src/teams/tame-connector.ts';

it('gives up a request that never gets as far as being sent: no token comes', async () => {
  const never = new Promise<never>(() => undefined);
  await expect(sendThrough(() => never)).rejects.toMatchObject({ code: 'no-answer' });
});

it('passes on an answer and a fault, and sets each request a limit', async () => {
  const limits: number[] = [];
  const sent = await sendThrough((request) => {
    limits.push(request.timeout);
    return Promise.resolve('sent');
  });
  expect([sent, limits]).toEqual(['sent', [20]]);
  await expect(sendThrough(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('takes out what repeats and what redirects', async () => {
  const removed: string[] = [];
  await sendThrough(() => Promise.resolve('sent'), removed);
  expect(removed).toEqual(['defaultRetryPolicy', 'redirectPolicy']);
});

async function sendThrough(
  send: (request: { timeout: number }) => Promise<string>,
  removed: string[] = [],
): Promise<unknown> {
  const pipeline = {
    removePolicy: ({ name }: { name: string }) => removed.push(name),
    sendRequest: (_http: unknown, request: { timeout: number }): Promise<unknown> => send(request),
  };
  const factory = { create: () => Promise.resolve({ client: { pipeline } }) };
  const tamed = tameFactory(factory as unknown as Parameters<typeof tameFactory>[0], 20);
  await tamed.create('https://smba.trafficmanager.net/uk/', 'x');
  return pipeline.sendRequest(null, { timeout: 0 });
}
