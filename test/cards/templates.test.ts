import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import { drawHelp } from '../../src/cards/help.ts';
import { ASK } from '../../src/cards/ask.ts';
import { SETTLE } from '../../src/cards/import.ts';
import { CHOOSE_PLAN } from '../../src/cards/plan-choice.ts';
import { LIST, OPEN, REPORT } from '../../src/cards/reminder.ts';
import { elementsIn } from '../support/plan-cards.ts';

/** As much of the renderer as is used here. */
interface Renderer {
  readonly AdaptiveCard: new () => {
    parse(card: object, context: Events): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
    getItemCount(): number;
  };
  readonly SerializationContext: new () => Events;
  readonly ValidationEvent: { readonly UnknownElementType: unknown };
}
interface Events {
  readonly eventCount: number;
  getEventAt(i: number): { readonly event: unknown; readonly message: string };
}
/** The bundle: the package's own modules import each other in a way Node does not resolve. */
const RENDERER: string = 'adaptivecards/dist/adaptivecards.js';
const adaptive = createRequire(import.meta.url)(RENDERER) as Renderer;

const ROOT = join(import.meta.dirname, '../..');
const READ = new Set<unknown>([ASK, OPEN, LIST, REPORT, SETTLE, CHOOSE_PLAN]);
const SCHEMA = join(ROOT, '../shared/schemas/adaptive-card-1.5.0.json');
const names = readdirSync(join(ROOT, 'cards'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

function json(path: string): object {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as object;
}

function sampleCard(name: string): Record<string, unknown> {
  const view = json(`cards/samples/${name}.json`);
  return new Template(json(`cards/${name}.json`)).expand({ $root: view }) as Record<
    string,
    unknown
  >;
}

describe.each(names)('the card %s', (name) => {
  const card = sampleCard(name);
  const elements = elementsIn(card);

  it('has a module of its own name', () => {
    expect(existsSync(join(ROOT, `src/cards/${name}.ts`))).toBe(true);
  });

  it('has a sample that fills every place in the template', () => {
    expect(JSON.stringify(card)).not.toContain('${');
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(card['fallbackText']).toBeTruthy();
    expect(card['speak']).toBeTruthy();
  });

  it('has a sample in which every part of the template is seen at least once', () => {
    const parts = elementsIn(json(`cards/${name}.json`)).map(({ type }) => type);
    const seen = new Set(elements.map(({ type }) => type));
    expect(parts.filter((type) => type !== undefined && !seen.has(type))).toEqual([]);
  });

  it('is parsed and found valid by the renderer', () => {
    const context = new adaptive.SerializationContext();
    const parsed = new adaptive.AdaptiveCard();
    parsed.parse(card, context);
    const found = parsed.validateProperties();
    expect(parsed.getItemCount()).toBeGreaterThan(1);
    expect(found.validationEvents.map(({ message }) => message)).toEqual([]);
    const missing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i))
      .filter(({ event }) => event !== adaptive.ValidationEvent.UnknownElementType)
      .map(({ message }) => message);
    expect(missing.filter((message) => !message.includes('Action.Execute'))).toEqual([]);
  });

  it('labels every input, and says what is wrong with one that is required', () => {
    const inputs = elements.filter(({ type }) => String(type).startsWith('Input.'));
    for (const input of inputs) {
      expect(input['label']).toBeTruthy();
      if (input['isRequired'] === true) expect(input['errorMessage']).toBeTruthy();
    }
  });

  it('has at most six buttons in a set, and wraps every text block', () => {
    for (const element of elements) {
      if (element.type === 'ActionSet') {
        expect(element['actions']).not.toEqual([]);
        expect((element['actions'] as unknown[]).length).toBeLessThanOrEqual(6);
      }
      if (element.type === 'TextBlock') expect(element['wrap']).toBe(true);
    }
  });

  it('has only verbs that a card module reads', () => {
    const verbs = elements.flatMap(({ verb }) => (verb === undefined ? [] : [verb]));
    expect(verbs.filter((verb) => !READ.has(verb))).toEqual([]);
  });
});

it('every sample belongs to a template, and every verb to a button', () => {
  const samples = readdirSync(join(ROOT, 'cards/samples'));
  expect(samples.toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted());
  const verbs = new Set(
    names.flatMap((name) => elementsIn(json(`cards/${name}.json`))).map(({ verb }) => verb),
  );
  for (const verb of [ASK, OPEN, LIST, REPORT]) expect(verbs).toContain(verb);
});

it('help for the PMO and for others differ by what only the PMO can do', () => {
  const texts = [true, false].map((isPmo) =>
    JSON.stringify(drawHelp({ notUnderstood: false, isPmo, outcomes: 7 }).card),
  );
  expect(texts[0]).toContain('PMO only');
  expect(texts[1]).not.toContain('PMO only');
});

describe.runIf(existsSync(SCHEMA))('the published schema of Adaptive Cards 1.5', () => {
  const {
    id: _id,
    $schema: _schema,
    ...schema
  } = JSON.parse(existsSync(SCHEMA) ? readFileSync(SCHEMA, 'utf8') : '{}') as Record<
    string,
    unknown
  >;
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
    schema,
  );

  it.each(names)('has nothing against the card %s', (name) => {
    // Teams' own property; the schema knows none but its own.
    const { msteams: _msteams, ...card } = sampleCard(name);
    validate(card);
    expect(
      (validate.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
      ),
    ).toEqual([]);
  });
});
