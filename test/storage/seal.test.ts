import { describe, expect, it } from 'vitest';
import { seal } from '../../src/storage/seal.ts';

describe('the seal of an event', () => {
  it('is the SHA-256 of its JSON with sorted keys and no spaces', () => {
    // printf '{"a":[1,{"c":null,"d":"é"}],"b":true}' | sha256sum
    const expected = '47f93a44aba63c7259429d766b2137b9366b6a5015c66057a22f510970ca8c0a';
    expect(seal({ b: true, a: [1, { d: 'é', c: null }] })).toBe(expected);
    expect(seal({ a: [1, { c: null, d: 'é' }], b: true })).toBe(expected);
  });

  it('does not cover what never reaches the file', () => {
    expect(seal({ a: 1, b: undefined })).toBe(seal({ a: 1 }));
  });

  it.each<[string, object]>([
    ['a value', { a: [1, 2], b: 'x' }],
    ['the order of a list', { a: [2, 1], b: 'y' }],
    ['a name', { a: [1, 2], c: 'y' }],
    ['a kind', { a: ['1', 2], b: 'y' }],
  ])('changes with %s', (_, altered) => {
    expect(seal(altered)).not.toBe(seal({ a: [1, 2], b: 'y' }));
  });
});
