import { describe, expect, it } from 'vitest';
import { mayRetry, readSendFault, toDelivery } from '../../src/teams/send-errors.ts';
import { delivery } from '../../src/plan/events.ts';

describe('any error at all', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'uncertain Unknown'],
    ['null', null, 'uncertain Unknown'],
    ['a text', 'no', 'uncertain Unknown'],
    ['an error', new Error('Jane Doe'), 'uncertain Unknown'],
    ['a code that is a number', { code: 20 }, 'uncertain Unknown'],
    ['a code that is a list', { code: [], statusCode: 400 }, 'failed Unknown'],
    ['an empty code', { code: '', statusCode: 404 }, 'failed Unknown'],
    [
      'a code without end',
      { code: 'x'.repeat(9000), statusCode: 400 },
      `failed ${'x'.repeat(100)}`,
    ],
    ['a cut connection', { code: 'ECONNRESET' }, 'uncertain ECONNRESET'],
    ['a name that does not resolve', { code: 'ENOTFOUND' }, 'failed Unreachable'],
    ['no network', { code: 'ENETUNREACH' }, 'failed Unreachable'],
    ['no token', { name: 'ServerError', errorCode: 'invalid_client' }, 'failed NoToken'],
    ['an abort', { name: 'AbortError' }, 'uncertain aborted: no answer in time'],
    ['half an answer', { code: 'PARSE_ERROR', statusCode: 201 }, 'uncertain PARSE_ERROR'],
    [
      'writes blocked',
      {
        statusCode: 403,
        message: '{"errorCode":209,"message":"{\\"subCode\\":\\"MessageWritesBlocked\\"}"}',
      },
      'failed MessageWritesBlocked',
    ],
  ])('%s can be put on record', (_what, error, expected) => {
    const read = toDelivery(readSendFault(error));
    expect(delivery.parse(read)).toEqual(read);
    expect(`${read.kind} ${read.kind === 'delivered' ? '' : read.code}`).toBe(expected);
    expect(JSON.stringify(read)).not.toContain('Jane');
  });
});

describe('what may be tried again', () => {
  it.each([400, 401, 403, 404, 408, 409, 413, 500, 502, 503, 504])('not %i', (statusCode) => {
    expect(mayRetry(readSendFault({ statusCode }))).toBe(false);
  });
  it.each([412, 429])('%i', (statusCode) => {
    expect(mayRetry(readSendFault({ statusCode }))).toBe(true);
  });
  it.each<[string | undefined, number | null]>([
    ['7', 7000],
    ['0', 0],
    ['-5', 0],
    ['soon', null],
    ['', 0],
    [undefined, null],
  ])('after Retry-After %j: %j ms', (value, ms) => {
    const response = { headers: { get: () => value } };
    expect(readSendFault({ statusCode: 429, response }).retryAfterMs).toBe(ms);
  });
});
