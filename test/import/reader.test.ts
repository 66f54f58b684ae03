import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../src/import/people/read-people.ts';
import { readPlan } from '../../src/import/read-plan.ts';
import { readPeopleApart, readPlanApart, type ReadingFault } from '../../src/import/reader.ts';
import { fixture } from './reading.ts';

const plan = { name: 'numbered.txt', bytes: Buffer.from(fixture('numbered.txt')) };

function workbook(rows: number): Uint8Array {
  const cells = Array.from({ length: rows }, (_, row) => [`Theme ${row}`, 'words '.repeat(20)]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), 'Plan');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function codeOf(reading: Awaited<ReturnType<typeof readPlanApart>>): string {
  return reading.kind === 'refused' ? (reading.findings[0]?.code ?? '') : reading.kind;
}

describe('a plan read in a thread of its own', () => {
  it('is the same as one read at once, and its bytes stay where they were', async () => {
    const before = Buffer.from(plan.bytes);
    const reading = await readPlanApart(plan);
    expect(reading.kind).toBe('read');
    expect(reading).toEqual(await readPlan(plan));
    expect(plan.bytes).toEqual(before);
  });

  it('is refused as it would be at once', async () => {
    const file = { name: 'plan.docx', bytes: Buffer.from('not a document') };
    expect(await readPlanApart(file)).toEqual(await readPlan(file));
  });

  it('may be a list of people', async () => {
    const file = {
      name: 'people.csv',
      bytes: Buffer.from('Role,Name,UPN\nHead of Housing,Jo Bell,jo.bell@northmere.gov.uk\n'),
    };
    const reading = await readPeopleApart(file);
    expect(reading.kind).toBe('read');
    expect(reading).toEqual(await readPeople(file));
  });

  it('waits for the one before, and is read when that one could not be', async () => {
    const slow = readPlanApart(plan, { seconds: 0.001, megabytes: 128 });
    const next = readPlanApart(plan);
    expect((await slow).kind).toBe('refused');
    expect((await next).kind).toBe('read');
  });

  it('leaves the rest of Waymark free to go on', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    await readPlanApart(plan);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });

  it("is told apart from a broken file when the fault is Waymark's own", async () => {
    const heard: ReadingFault[] = [];
    const odd = { name: 'secret.txt', bytes: null as unknown as Uint8Array };
    const reading = await readPlanApart(odd, undefined, (facts) => heard.push(facts));
    expect(codeOf(reading)).toBe('reading-failed');
    expect(reading).toMatchObject({
      sentence: 'Waymark failed to read secret.txt; nothing was saved.',
    });
    expect(heard.map(({ error }) => error)).toEqual(['TypeError']);
    expect(heard[0]?.at[0]).toMatch(/^files\/read-source\.ts:\d+$/u);
    expect((await readPlanApart(plan)).kind).toBe('read');
  });

  it('is refused when it takes too long', async () => {
    const reading = await readPlanApart(plan, { seconds: 0.001, megabytes: 128 });
    expect(codeOf(reading)).toBe('file-too-slow');
    expect(reading).toMatchObject({
      sentence: 'numbered.txt took more than 0.001 seconds to read.',
    });
  });

  it('is refused when it takes too much memory', async () => {
    const file = { name: 'plan.xlsx', bytes: workbook(9_000) };
    const reading = await readPlanApart(file, { seconds: 20, megabytes: 24 });
    expect(codeOf(reading)).toBe('file-too-large');
    expect(reading).toMatchObject({
      sentence: 'plan.xlsx needs more memory to read than Waymark gives it.',
    });
  });
});
