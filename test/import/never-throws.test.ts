import { describe, expect, it } from 'vitest';
import { milestonesOf, plan as planSchema } from '../../src/plan/model.ts';
import { fixture, readText } from './reading.ts';
import { seedsPresent, seedText, type Seed } from './seeds.ts';

type Chance = () => number;

/** The same numbers each time, so that a failure can be seen again. */
function chances(seed: number): Chance {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick(chance: Chance, below: number): number {
  return Math.floor(chance() * below);
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

const MUTATIONS: readonly ((text: string, chance: Chance) => string)[] = [
  function dropLines(text, chance) {
    const rate = chance() / 2;
    return text
      .split('\n')
      .filter(() => chance() > rate)
      .join('\n');
  },
  function cut(text, chance) {
    return text.slice(pick(chance, text.length / 4), pick(chance, text.length));
  },
  function shuffleCells(text, chance) {
    return text
      .split('\n')
      .map((line) => (chance() < 0.3 ? shuffled(line.split('\t'), chance).join('\t') : line))
      .join('\n');
  },
  function shuffleLines(text, chance) {
    const lines = text.split('\n');
    const from = pick(chance, lines.length);
    return [
      ...lines.slice(0, from),
      ...shuffled(lines.slice(from, from + 40), chance),
      ...lines.slice(from + 40),
    ].join('\n');
  },
  function breakLines(text, chance) {
    return text.replace(/ /g, (space) => (chance() < 0.02 ? '\n' : space));
  },
  function doubleLines(text, chance) {
    return text
      .split('\n')
      .flatMap((line) => (chance() < 0.1 ? [line, line] : [line]))
      .join('\n');
  },
  function dropTabs(text, chance) {
    return text.replace(/\t/g, (tab) => (chance() < 0.2 ? '' : tab));
  },
];

async function expectAnswer(content: string, name: string): Promise<void> {
  const reading = await readText(content, name);
  if (reading.kind === 'refused') {
    expect(reading.sentence).toMatch(/^\S.*\.$/s);
    // What was read has the plan's shape by then: damage shows as findings, not as a broken shape.
    expect(reading.sentence).not.toContain('could not be read as a plan');
    return;
  }
  expect(planSchema.safeParse(reading.plan).error).toBeUndefined();
  for (const { sentence, where } of reading.findings) {
    expect(sentence).toMatch(/\.$/);
    expect(where).toMatch(/^line \d+/);
  }
}

async function damageAll(text: string, runs: number): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    const chance = chances(run + 1);
    const mutation = MUTATIONS[run % MUTATIONS.length];
    await expectAnswer(mutation?.(text, chance) ?? text, `damaged-${run}.txt`);
  }
}

describe('a damaged plan is read or refused, and never breaks the importer', () => {
  it.each(['numbered.txt', 'unnumbered.txt'])('%s, damaged 300 times', (name) =>
    damageAll(fixture(name), 300),
  );

  describe.runIf(seedsPresent)('seeds', () => {
    it.each<Seed>(['000', '001', '002', '003', '004'])('seed %s, damaged 300 times', (seed) =>
      damageAll(seedText(seed), 300),
    );
  });

  async function expectNothingLost(text: string): Promise<void> {
    for (let run = 0; run < 200; run += 1) {
      const chance = chances(run + 1);
      const left = text.split('\n').filter(() => chance() > 0.15);
      const reading = await readText(left.join('\n'), 'damaged.txt');
      if (reading.kind === 'refused') continue;
      const read = new Set(milestonesOf(reading.plan).map(({ milestone }) => milestone.ref));
      const said = new Set(reading.findings.map(({ where }) => where.split(',')[0]));
      for (const [index, line] of left.entries()) {
        const ref = /^\d+\.\d+\.\d+/.exec(line)?.[0];
        if (ref === undefined || read.has(ref)) continue;
        expect(said, `milestone ${ref}, run ${run}`).toContain(`line ${index + 1}`);
      }
    }
  }

  it('numbered.txt: each milestone still in it is read or spoken of', () =>
    expectNothingLost(fixture('numbered.txt')));

  it.runIf(seedsPresent)('seed 002: each milestone still in it is read or spoken of', () =>
    expectNothingLost(seedText('002')),
  );

  it('JSON, damaged 300 times', async () => {
    const reading = await readText(fixture('numbered.txt'), 'numbered.txt');
    const json = JSON.stringify(reading.kind === 'read' ? reading.plan : {});
    for (let run = 0; run < 300; run += 1) {
      const at = pick(chances(run + 1), json.length);
      const damaged = json.slice(0, at) + json.slice(at + 1 + (run % 7));
      expect(['read', 'refused']).toContain((await readText(damaged, 'plan.json')).kind);
    }
  });

  it.each([
    ['spaces', ' '.repeat(400_000) + 'x'],
    ['one long word', 'x'.repeat(400_000)],
    ['bullets', '• '.repeat(200_000)],
    ['tabs', '\t'.repeat(400_000) + 'x'],
    ['council names', 'City '.repeat(80_000)],
    ['open tags', '<a'.repeat(200_000)],
    ['headings', 'Theme 1: x\n'.repeat(30_000)],
    ['numbers', '1. x\n'.repeat(80_000)],
    [
      'repeated rows',
      `Theme 1: x\n\nAction\tMilestones\tLead officer\n${'a\tA long milestone\tHead\n'.repeat(9_000)}`,
    ],
  ])('a file of %s is answered soon', async (_, content) => {
    const began = performance.now();
    await expectAnswer(content, 'odd.txt');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
