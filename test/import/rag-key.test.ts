import { describe, expect, it } from 'vitest';
import { ragKeyIn } from '../../src/import/values/rag-key.ts';

describe('a key to the colours on one line', () => {
  it.each([
    [
      'B = embedded; G = complete; A = on track; R = behind',
      'BLUE embedded|GREEN complete|AMBER on track|RED behind',
    ],
    [
      'Progress key: Red - overdue / Amber - in progress / Green - complete',
      'Red overdue|Amber in progress|Green complete',
    ],
    [
      'Blue – complete and embedded. Green – on track. Amber – some delay. Red – off track.',
      'Blue complete and embedded|Green on track|Amber some delay|Red off track',
    ],
    [
      'Key: 🔵 done · 🟢 on track · 🟡 some slippage · 🔴 off track',
      'Blue done|Green on track|Amber some slippage|Red off track',
    ],
    ['RAG rating: Red: late, Green: done', 'Red late|Green done'],
    [
      'Key / Red (R): late / Amber (A): at risk / Green (G): done',
      'Red late|Amber at risk|Green done',
    ],
    [
      'BRAG: Blue complete; Green on track; Amber some delay',
      'Blue complete|Green on track|Amber some delay',
    ],
    ['Red: late, Green: done', ''],
    ['The light went from red - which nobody saw - to green', ''],
    ['Three actions are red: 1.1, 1.2 and 2.4', ''],
    ['a - first, b - second, g - third, r - fourth', ''],
    ['Amber', ''],
  ])('%s', (text, read) => {
    expect(
      ragKeyIn(text)
        .map(({ word, meaning }) => `${word} ${meaning}`)
        .join('|'),
    ).toBe(read);
  });
});
