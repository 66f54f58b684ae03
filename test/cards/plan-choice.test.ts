import { describe, expect, it } from 'vitest';
import { bytesOf, CARD_BYTES } from '../../src/cards/draw.ts';
import { drawPlanChoice, readPlanPress } from '../../src/cards/plan-choice.ts';
import { drawWhichMeant } from '../../src/cards/which-meant.ts';
import type { PlanName } from '../../src/plan/plan-names.ts';
import { elementsIn } from '../support/plan-cards.ts';

const HOSTILE = '**b** [x](https://evil) <at>All</at> ${1+1} {{DATE(x)}} \u202Eabc';

function plans(count: number, title = 'A Plan'): readonly PlanName[] {
  return Array.from({ length: count }, (_, i) => ({
    planId: `plan-${i + 1}`,
    title: `${title} ${i + 1}`,
    organisation: 'Calder Vale Council',
  }));
}

function buttons(card: object): readonly Readonly<Record<string, unknown>>[] {
  return elementsIn(card).filter(({ type }) => type === 'Action.Execute');
}

describe('the card that asks which plan', () => {
  it('has a button for each of six plans, and says how to name the others', () => {
    const { card } = drawPlanChoice({ plans: plans(9), text: 'what is overdue?' });
    expect(buttons(card).map(({ data }) => data)).toEqual(
      plans(6).map(({ planId }) => ({ plan: planId, text: 'what is overdue?' })),
    );
    expect(JSON.stringify(card)).toContain('in plan plan-7');
  });

  it('tells plans of one title apart by their ids', () => {
    const same = plans(2).map((plan) => ({ ...plan, title: 'One Title' }));
    const titles = buttons(drawPlanChoice({ plans: same, text: '' }).card);
    expect(titles.map(({ title }) => title)).toEqual(['plan-1: One Title', 'plan-2: One Title']);
  });

  it('is read again as it was drawn, and fits, however long the question', () => {
    const text = `${HOSTILE} ${'☃'.repeat(3000)}`;
    const { card } = drawPlanChoice({ plans: plans(6, HOSTILE), text });
    expect(bytesOf(card)).toBeLessThan(CARD_BYTES);
    const [button] = buttons(card);
    const press = readPlanPress(button?.['data']);
    expect(press?.planId).toBe('plan-1');
    expect(text.replace('\u202E', '').startsWith(press?.text ?? 'none')).toBe(true);
    expect(String(button?.['title'])).not.toMatch(/[*[\]<>{}\u202E]/);
  });

  it.each([null, 'x', {}, { plan: '' }, { plan: 'x'.repeat(61) }, { plan: 'a', text: 1 }])(
    'reads nothing from %j',
    (data) => {
      expect(readPlanPress(data)).toBeNull();
    },
  );
});

it('what may be meant has a button each, in words that are understood', () => {
  const candidates = [
    { label: `Outcome 1 ${HOSTILE}`, text: 'status of outcome 1' },
    { label: 'L'.repeat(300), text: 'status of 3.1.2' },
  ];
  const found = buttons(drawWhichMeant(candidates).card);
  expect(found.map(({ data }) => data)).toEqual(candidates.map(({ text }) => ({ text })));
  for (const { title } of found) expect(String(title).length).toBeLessThanOrEqual(71);
});
