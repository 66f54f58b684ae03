import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/import/read-plan.ts';
import { milestonesOf, type Milestone, type Origin } from '../../src/plan/model.ts';
import type { Finding } from '../../src/plan/plan-reading.ts';
import { CORPUS, documentsIn, truthOf } from './corpus-truth.ts';

const PLANS = documentsIn(CORPUS).filter((name) => truthOf(CORPUS, name).read);

describe('nothing a row says is changed silently', () => {
  it.each(PLANS)('%s', async (name) => {
    const reading = await readPlan({ name, bytes: readFileSync(path.join(CORPUS, name)) });
    if (reading.kind === 'refused') return;
    const changed = milestonesOf(reading.plan).flatMap(({ milestone, action }) => [
      ...valuesOf(milestone).flatMap((value) => silent(value, milestone.origin, reading.findings)),
      ...silent(action.text ?? '', action.origin, reading.findings),
    ]);
    expect(changed).toEqual([]);
  });
});

function valuesOf({ text, leads, due }: Milestone): readonly string[] {
  return [
    text,
    ...leads.map(({ asWritten }) => asWritten),
    ...(due.kind === 'none' ? [] : [due.asWritten]),
  ];
}

/** A value that stands in no cell of its row, where no finding points to that row either. */
function silent(
  value: string,
  origin: Origin | undefined,
  findings: readonly Finding[],
): readonly string[] {
  if (origin === undefined) return [];
  if (origin.cells.some(({ text }) => plain(text).includes(plain(value)))) return [];
  const rows = [
    origin.where,
    ...origin.cells.map(({ where }) => where.replace(/, cell [^,]+$/u, '')),
  ];
  const said = findings.some(({ where }) =>
    rows.some((row) => where === row || where.startsWith(`${row}, `)),
  );
  return said ? [] : [`${origin.where}: ${value}`];
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
