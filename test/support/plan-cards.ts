/** What a drawn card holds, found by walking it. */

export interface CardElement {
  readonly type?: unknown;
  readonly [key: string]: unknown;
}

/** Every object in a card, the card itself first. */
export function elementsIn(value: unknown): readonly CardElement[] {
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as CardElement, ...Object.values(value).flatMap(elementsIn)];
}

/** What is rendered as markdown: text blocks, facts, and the titles of choices and buttons. */
export function markdownIn(card: unknown): readonly string[] {
  return elementsIn(card).flatMap((element) => {
    if (element.type === 'TextBlock') return [String(element['text'])];
    if (element.type === 'FactSet') return [JSON.stringify(element['facts'])];
    if (element.type === 'Input.ChoiceSet') return [JSON.stringify(element['choices'])];
    return [];
  });
}

/** What is shown as it is: text runs and the values of inputs. */
export function literalsIn(card: unknown): readonly string[] {
  return elementsIn(card).flatMap((element) => {
    if (element.type === 'TextRun') return [String(element['text'])];
    const isInput = typeof element.type === 'string' && element.type.startsWith('Input.');
    return isInput ? [String(element['value'])] : [];
  });
}
