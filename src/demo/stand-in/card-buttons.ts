import { asText, isJson, textAt, type Json } from './json.ts';

/** What Teams' client takes from a person before it sends a press. */
export type CardInputs = Readonly<Record<string, string | number | boolean>>;

interface Button {
  readonly action: Json;
  /** The inputs that travel with it: its own card's and those of the cards around it. */
  readonly inputs: readonly Json[];
}

/**
 * The action a person presses, its `data` merged with the inputs of the card, defaults included.
 * Throws in words when the card has no such button or no such input, or when the client itself
 * would refuse to send: a greyed button, a required input left empty. `unchecked` sends anyway.
 */
export function pressed(
  card: Json,
  verbOrTitle: string,
  given: CardInputs,
  { unchecked = false }: { unchecked?: boolean } = {},
): { readonly action: Json; readonly data: Json } {
  const { action, inputs } = buttonNamed(card, verbOrTitle);
  const travelling = action['associatedInputs'] === 'none' ? [] : inputs;
  if (!unchecked) refuseWhatTheClientWould(action, travelling, given);
  const own = action['data'];
  return {
    action,
    data: { ...(isJson(own) ? own : {}), ...filledIn(travelling), ...texts(given) },
  };
}

/** The buttons on a card, as `Title` or `Title (verb)`, in reading order. */
export function buttonNames(card: Json): readonly string[] {
  return buttonsOf(card).map(({ action }) => {
    const title = textAt(action, 'title') ?? textAt(action, 'type') ?? '';
    const verb = textAt(action, 'verb');
    return verb === undefined ? title : `${title} (${verb})`;
  });
}

function buttonNamed(card: Json, verbOrTitle: string): Button {
  const named = buttonsOf(card).filter(({ action }) =>
    [action['title'], action['verb'], action['id']].includes(verbOrTitle),
  );
  const sendable = named.find(({ action }) =>
    ['Action.Execute', 'Action.Submit'].includes(textAt(action, 'type') ?? ''),
  );
  if (sendable) return sendable;
  const there = buttonNames(card).join(', ') || 'none';
  throw new Error(
    named.length > 0
      ? `"${verbOrTitle}" sends nothing to the bot. The buttons are: ${there}.`
      : `There is no button "${verbOrTitle}" on this card. The buttons are: ${there}.`,
  );
}

function buttonsOf(card: Json, around: readonly Json[] = []): readonly Button[] {
  const inputs = [...around, ...piecesOf(card, 'Input.')];
  return piecesOf(card, 'Action.').flatMap((action) => {
    const inner = action['card'];
    const own = { action, inputs };
    return action['type'] === 'Action.ShowCard' && isJson(inner)
      ? [own, ...buttonsOf(inner, inputs)]
      : [own];
  });
}

/** The keys that hold no part of what is on the screen, or (`card`) a card with inputs of its own. */
const unseen = new Set(['data', 'fallback', 'msteams', 'refresh', 'authentication', 'card']);

/** Wherever it sits: body, column, table cell, carousel, ActionSet, selectAction. */
function piecesOf(value: unknown, prefix: 'Action.' | 'Input.'): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => piecesOf(one, prefix));
  if (!isJson(value)) return [];
  const own = textAt(value, 'type')?.startsWith(prefix) === true ? [value] : [];
  const within = Object.entries(value)
    .filter(([key]) => !unseen.has(key))
    .flatMap(([, inner]) => piecesOf(inner, prefix));
  return [...own, ...within];
}

function refuseWhatTheClientWould(action: Json, inputs: readonly Json[], given: CardInputs): void {
  const title = textAt(action, 'title') ?? '';
  if (action['isEnabled'] === false) throw new Error(`The button "${title}" is greyed out.`);
  const ids = inputs.map((input) => textAt(input, 'id') ?? '');
  const strange = Object.keys(given).filter((id) => !ids.includes(id));
  if (strange.length > 0) {
    throw new Error(
      `No input "${strange.join('", "')}" goes with "${title}". The inputs are: ${ids.join(', ') || 'none'}.`,
    );
  }
  const values: Json = { ...filledIn(inputs), ...texts(given) };
  const empty = inputs.find((input) => {
    if (input['isRequired'] !== true) return false;
    const value = values[textAt(input, 'id') ?? ''];
    return input['type'] === 'Input.Toggle'
      ? value !== (textAt(input, 'valueOn') ?? 'true')
      : value === undefined || value === '';
  });
  if (empty) {
    throw new Error(
      `Teams would not send "${title}": "${textAt(empty, 'label') ?? textAt(empty, 'id') ?? ''}" is required.`,
    );
  }
}

/** What the client sends for inputs nobody touched: their values, as text; nothing for an empty one. */
function filledIn(inputs: readonly Json[]): Json {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const id = textAt(input, 'id');
      const off = input['type'] === 'Input.Toggle' ? (input['valueOff'] ?? 'false') : undefined;
      const value = asText(input['value'] ?? off);
      return id === undefined || value === '' ? [] : [[id, value]];
    }),
  );
}

function texts(given: CardInputs): Json {
  return Object.fromEntries(Object.entries(given).map(([id, value]) => [id, String(value)]));
}
