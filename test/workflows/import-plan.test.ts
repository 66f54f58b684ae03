import { describe, expect, it } from 'vitest';
import { DIRECTORY, planStream, storedEvent, type PlanEvent } from '../../src/plan/events.ts';
import { holdersOf } from '../../src/plan/directory.ts';
import { milestonesOf, type Plan } from '../../src/plan/model.ts';
import { inFile, type Finding } from '../../src/plan/plan-reading.ts';
import { explain, type Refusal } from '../../src/plan/refusals.ts';
import { decideReminders } from '../../src/plan/reminders.ts';
import {
  previewImport,
  saveImport,
  type ImportChoice,
  type ImportPreview,
  type Settlement,
} from '../../src/workflows/import-plan.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { startUpdate } from '../../src/workflows/start-update.ts';
import { buildPlan, day, LONDON, onDate, type MilestoneSpec } from '../support/plan-build.ts';
import {
  anotherDoor,
  give,
  homeOn,
  meet,
  OPERATOR,
  typesIn,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const RECRUIT = 'Recruit four advanced practitioners to the assessment teams';
const AUDIT = 'Audit thirty case files every month and report what was learned';
const CALLS = 'Answer nine out of ten calls to the front door within a minute';
const LADDER = 'Publish a career ladder for family support workers';
const MISSPELT = 'Principle Social Worker';
const PSW = 'Principal Social Worker';

const SOURCE = { name: 'plan.docx', sha256: 'a'.repeat(64) };
const LOOKED = { kind: 'confirmed', by: 'P. Office', apart: [] } as const;
const NONE = { kind: 'none' } as const;
const STREAM = planStream('build-plan');

function texts(...all: readonly string[]): readonly MilestoneSpec[] {
  return all.map((text) => ({ text }));
}

function finding(severity: Finding['severity'], alias: Finding['alias'] = null): Finding {
  return {
    code: alias === null ? 'row-unread' : 'role-spelling',
    severity,
    place: inFile(SOURCE.name),
    where: 'row 4',
    sentence: 'Something was unclear.',
    todo: 'Look at it.',
    alias,
  };
}

const SPELLING = finding('confirm', { alias: MISSPELT, role: PSW });

async function preview(
  home: WorkflowHome,
  plan: Plan,
  findings: readonly Finding[] = [],
  choice: ImportChoice = { editionOf: null },
): Promise<ImportPreview> {
  const previewed = await previewImport(home, { plan, findings }, SOURCE, choice);
  if ('kind' in previewed) throw new Error(explain(previewed));
  return previewed;
}

async function refusalOf(
  home: WorkflowHome,
  plan: Plan,
  choice: ImportChoice = {},
): Promise<Refusal> {
  const previewed = await previewImport(home, { plan, findings: [] }, SOURCE, choice);
  if (!('kind' in previewed)) throw new Error('It was not refused');
  return previewed;
}

/** Previewed and saved at once; what came of it, in a word. */
async function importIn(
  home: WorkflowHome,
  plan: Plan,
  findings: readonly Finding[] = [],
  settlement: Settlement = LOOKED,
): Promise<string> {
  const saved = await saveImport(home, await preview(home, plan, findings), settlement, OPERATOR);
  return saved.kind === 'refused' ? saved.refusal.kind : saved.kind;
}

async function report(home: WorkflowHome, milestoneId: string): Promise<string> {
  const recorded = await recordUpdate(home, {
    planId: 'build-plan',
    milestoneId,
    version: 0,
    reminderId: null,
    reporter: { personId: 'pmo', name: 'P. Office' },
    input: { rag: 'red', done: 'Begun', expected: '', help: '', evidence: '' },
  });
  return recorded.kind === 'refused' ? recorded.refusal.kind : recorded.kind;
}

describe('a plan that is new', () => {
  it('is saved once, and then is unchanged', async () => {
    const home = await workflowHome();
    const plan = buildPlan(texts(RECRUIT, AUDIT));
    expect(await importIn(home, plan, [], NONE)).toBe('saved');
    const again = await preview(home, plan);
    expect(again.unchanged).toBe(true);
    expect(await saveImport(home, again, NONE, OPERATOR)).toEqual({
      kind: 'unchanged',
      planId: 'build-plan',
    });
    expect(await typesIn(home.ledger, STREAM)).toEqual(['PlanImported']);
  });

  it.each<[Finding['severity'], Settlement, string]>([
    ['note', NONE, 'saved'],
    ['confirm', NONE, 'import-unconfirmed'],
    ['confirm', LOOKED, 'saved'],
    ['confirm', { kind: 'unconfirmed', by: 'P. Office' }, 'saved'],
    ['refused', LOOKED, 'import-refused'],
    ['refused', { kind: 'unconfirmed', by: 'P. Office' }, 'import-refused'],
    ['confirm', { ...LOOKED, apart: ['Head of X'] }, 'unknown-alias'],
    ['confirm', { ...LOOKED, by: ' ' }, 'name-missing'],
    ['confirm', { kind: 'unconfirmed', by: '' }, 'name-missing'],
    ['confirm', { ...LOOKED, by: 'x'.repeat(201) }, 'name-missing'],
  ])('with a finding to %s, settled as %j: %s', async (severity, settlement, outcome) => {
    const home = await workflowHome();
    const plan = buildPlan(texts(RECRUIT));
    expect(await importIn(home, plan, [finding(severity)], settlement)).toBe(outcome);
    expect(await home.ledger.streams()).toHaveLength(outcome === 'saved' ? 1 : 0);
  });

  it('keeps nobody as having confirmed where nothing had to be', async () => {
    const home = await workflowHome();
    await importIn(home, buildPlan(texts(RECRUIT)), [finding('note')]);
    const [stored] = await home.ledger.read(STREAM);
    expect(stored?.event).not.toHaveProperty('review');
  });

  it('takes up no title in the name of nobody', async () => {
    const home = await workflowHome();
    const plan = buildPlan(texts(RECRUIT));
    expect(await importIn(home, plan, [SPELLING], { ...LOOKED, by: ' ' })).toBe('name-missing');
    expect(await home.ledger.streams()).toEqual([]);
  });

  it('keeps in the ledger who confirmed what', async () => {
    const home = await workflowHome();
    await importIn(home, buildPlan(texts(RECRUIT)), [finding('confirm'), finding('note')]);
    const [stored] = await home.ledger.read(STREAM);
    expect(stored?.event).toMatchObject({
      review: {
        by: 'P. Office',
        confirmed: true,
        findings: [
          {
            code: 'row-unread',
            severity: 'confirm',
            where: 'row 4',
            sentence: 'Something was unclear.',
          },
        ],
      },
    });
    expect(storedEvent.parse(stored)).toEqual(stored);
  });

  it('that somebody else saved since is stale', async () => {
    const home = await workflowHome();
    const one = await preview(home, buildPlan(texts(RECRUIT)));
    await importIn(home, buildPlan(texts(AUDIT)));
    const saved = await saveImport(home, one, NONE, OPERATOR);
    expect(saved).toMatchObject({ kind: 'refused', refusal: { kind: 'import-stale' } });
    expect(await typesIn(home.ledger, STREAM)).toHaveLength(1);
  });
});

describe('a newer edition', () => {
  async function imported(...specs: readonly MilestoneSpec[]): Promise<WorkflowHome> {
    const home = await workflowHome({ firstPmo: ['pmo'] });
    await importIn(home, buildPlan(specs));
    home.clock.set('2022-01-19T09:00:00Z');
    return home;
  }

  it('reports follow their milestones through swapped refs, rewording and renumbering', async () => {
    const home = await imported(...texts(RECRUIT, AUDIT, CALLS));
    await report(home, 'm1');
    const reworded = RECRUIT.replace('four', 'six');
    expect(await importIn(home, buildPlan(texts(AUDIT, LADDER, reworded, CALLS)))).toBe('saved');
    const state = await home.readings.plan('build-plan');
    const found = state?.milestones.get('m1');
    expect(found?.milestone).toMatchObject({ ref: '1.1.3', text: reworded });
    expect(found?.reports).toMatchObject([{ rag: 'red', done: 'Begun' }]);
    expect(state?.edition).toBe(2);
    home.clock.set('2022-01-20T09:00:00Z');
    expect(await report(home, 'm2')).toBe('recorded');
  });

  it('closes what it no longer has, and opens it again with its history', async () => {
    const home = await imported({ text: RECRUIT, due: onDate('2021-12-31') }, { text: AUDIT });
    await report(home, 'm1');
    await importIn(home, buildPlan(texts(AUDIT)));
    const closed = await home.readings.plan('build-plan');
    expect([...(closed?.milestones.keys() ?? [])]).toEqual(['m2']);
    expect(closed?.closed.get('m1')).toMatchObject({
      closedAt: '2022-01-19T09:00:00Z',
      reports: [{ rag: 'red' }],
    });
    expect(await report(home, 'm1')).toBe('milestone-closed');
    home.clock.set('2022-02-01T09:00:00Z');
    const back = buildPlan([{ text: AUDIT }, { text: RECRUIT, due: onDate('2022-03-31') }]);
    await importIn(home, back);
    const state = await home.readings.plan('build-plan');
    expect(state?.closed.size).toBe(0);
    expect(state?.milestones.get('m1')).toMatchObject({
      knownSince: '2022-02-01T09:00:00Z',
      reports: [{ rag: 'red' }],
      dues: [{ due: onDate('2021-12-31') }, { due: onDate('2022-03-31') }],
    });
  });

  it('a closed milestone cannot be updated by its old ref', async () => {
    const home = await imported(...texts(RECRUIT, AUDIT));
    await importIn(home, buildPlan(texts(RECRUIT)));
    const request = { planId: 'build-plan', personId: 'pmo', requestId: 'r' };
    expect(await startUpdate(home, { ...request, ref: '1.1.2' })).toEqual({
      kind: 'refused',
      refusal: { kind: 'milestone-closed', ref: '1.1.2' },
    });
  });

  it('is previewed with what it changes, and closing anything has to be confirmed', async () => {
    const home = await imported(...texts(RECRUIT, AUDIT));
    const previewed = await preview(home, buildPlan(texts(AUDIT, LADDER)));
    expect(previewed.edition).toMatchObject({ of: 'build-plan', version: 1 });
    expect(previewed.edition?.changes.removed).toHaveLength(1);
    expect(previewed.findings.map(({ code }) => code)).toEqual(['edition-closes']);
    const saved = await saveImport(home, previewed, NONE, OPERATOR);
    expect(saved).toMatchObject({ refusal: { kind: 'import-unconfirmed', count: 1 } });
  });

  it('a report that came in since the preview does no harm, another edition does', async () => {
    const home = await imported(...texts(RECRUIT, AUDIT));
    const next = await preview(home, buildPlan(texts(RECRUIT, AUDIT, LADDER)));
    const other = await preview(home, buildPlan(texts(RECRUIT, AUDIT, CALLS)));
    await report(home, 'm1');
    expect(await saveImport(home, next, NONE, OPERATOR)).toMatchObject({ edition: 2 });
    expect(await saveImport(home, other, NONE, OPERATOR)).toMatchObject({
      refusal: { kind: 'import-stale' },
    });
    expect(await saveImport(home, next, NONE, OPERATOR)).toMatchObject({ kind: 'unchanged' });
    const state = await home.readings.plan('build-plan');
    expect(state?.milestones.get('m1')?.reports).toHaveLength(1);
  });

  it('saved by two at once through two doors is saved once', async () => {
    const home = await imported(...texts(RECRUIT, AUDIT));
    const next = await preview(home, buildPlan(texts(RECRUIT, AUDIT, LADDER)));
    const second = homeOn(anotherDoor(home.ledger), home.clock);
    const kinds = await Promise.all(
      [home, second].map(async (door) => (await saveImport(door, next, NONE, OPERATOR)).kind),
    );
    expect(kinds.toSorted()).toEqual(['saved', 'unchanged']);
  });
});

describe('whether it is the same plan', () => {
  const plan = buildPlan(texts(RECRUIT, AUDIT, CALLS));
  const nextYear = { ...plan, id: 'build-plan-2023' };

  it('another id with most of the texts is asked about, and the answer is kept to', async () => {
    const home = await workflowHome({ plan });
    const refusal = await refusalOf(home, nextYear);
    expect(refusal).toEqual({
      kind: 'edition-or-new',
      planId: 'build-plan',
      title: 'Build Plan',
      shared: 3,
      of: 3,
    });
    const edition = await preview(home, nextYear, [], { editionOf: 'build-plan' });
    expect(edition.plan.id).toBe('build-plan');
    const asNew = await preview(home, nextYear, [], { asNew: true });
    expect(asNew).toMatchObject({ plan: { id: 'build-plan-2023' }, edition: null });
  });

  it('the same id with hardly a text in common is asked about, too', async () => {
    const home = await workflowHome({ plan });
    const other = buildPlan(texts(LADDER, 'Something else', 'And another thing'));
    expect(await refusalOf(home, other)).toMatchObject({
      kind: 'edition-or-new',
      planId: 'build-plan',
      shared: 0,
    });
    const asNew = await preview(home, other, [], { asNew: true });
    expect(asNew.plan.id).toBe('build-plan-2');
    await saveImport(home, asNew, NONE, OPERATOR);
    expect(await preview(home, other, [], { asNew: true })).toMatchObject({ unchanged: true });
    expect(await refusalOf(home, other)).toMatchObject({ planId: 'build-plan-2', shared: 3 });
  });

  it('a plan reworded throughout is known by its id', async () => {
    const home = await workflowHome({ plan });
    const reworded = buildPlan(texts(`${RECRUIT} now`, `${AUDIT} now`, `${CALLS} now`));
    expect((await preview(home, reworded)).edition?.changes.reworded).toHaveLength(3);
  });

  it('one of another council is another plan, however alike', async () => {
    const home = await workflowHome({ plan });
    const theirs = { ...nextYear, organisation: 'Dale Council' };
    expect((await preview(home, theirs)).edition).toBeNull();
  });

  it('a plan named that there is not is refused', async () => {
    const home = await workflowHome({ plan });
    expect(await refusalOf(home, plan, { editionOf: 'gone' })).toEqual({
      kind: 'unknown-plan',
      planId: 'gone',
      plans: ['build-plan'],
    });
  });
});

describe('two titles of one role', () => {
  const plan = buildPlan([
    { text: RECRUIT, leads: [MISSPELT], due: onDate('2022-01-20') },
    { text: AUDIT, leads: [PSW], due: onDate('2022-01-21') },
  ]);

  function leads({ plan: saved }: { readonly plan: Plan }): readonly string[] {
    return milestonesOf(saved).flatMap(({ milestone }) =>
      milestone.leads.map(({ asWritten, role }) => `${asWritten} = ${role}`),
    );
  }

  it('confirmed once are one role, in this plan and the next, and not asked about again', async () => {
    const home = await workflowHome();
    await importIn(home, plan, [SPELLING]);
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual(['RoleAliased']);
    const state = await home.readings.plan('build-plan');
    expect(state === null ? [] : leads(state)).toEqual([`${MISSPELT} = ${PSW}`, `${PSW} = ${PSW}`]);
    const next = await preview(home, plan, [SPELLING]);
    expect(next.unchanged).toBe(true);
    expect(next.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'role-alias-known note',
    ]);
    expect(leads(next)[0]).toBe(`${MISSPELT} = ${PSW}`);
  });

  it('kept apart stay two, and are not asked about again', async () => {
    const home = await workflowHome();
    await importIn(home, plan, [SPELLING], { ...LOOKED, apart: ['principle social worker'] });
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual(['RolesKeptApart']);
    const next = await preview(home, plan, [SPELLING]);
    expect(next).toMatchObject({ unchanged: true, findings: [] });
    expect(leads(next)[0]).toBe(`${MISSPELT} = ${MISSPELT}`);
  });

  it('saved unconfirmed stay open, and can be confirmed by importing the same file again', async () => {
    const home = await workflowHome();
    await importIn(home, plan, [SPELLING], { kind: 'unconfirmed', by: 'P. Office' });
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual([]);
    const unconfirmed = { kind: 'unconfirmed', by: 'P. Office' } as const;
    expect(await importIn(home, plan, [SPELLING], unconfirmed)).toBe('unchanged');
    expect(await importIn(home, plan, [SPELLING])).toBe('saved');
    const state = await home.readings.plan('build-plan');
    expect(state === null ? [] : leads(state)[0]).toBe(`${MISSPELT} = ${PSW}`);
  });

  it('a save that was interrupted between the two is finished by the same press', async () => {
    const home = await workflowHome();
    const previewed = await preview(home, plan, [SPELLING]);
    const full = {
      ...anotherDoor(home.ledger),
      append: (stream: string, ...rest: [number, never[]]) =>
        stream === DIRECTORY
          ? home.ledger.append(stream, ...rest)
          : Promise.reject(new Error('disk full')),
    };
    await expect(
      saveImport({ ...home, ledger: full }, previewed, LOOKED, OPERATOR),
    ).rejects.toThrow('disk full');
    expect(await saveImport(home, previewed, LOOKED, OPERATOR)).toMatchObject({ kind: 'saved' });
    expect(await saveImport(home, previewed, LOOKED, OPERATOR)).toMatchObject({
      kind: 'unchanged',
    });
    expect(await typesIn(home.ledger, DIRECTORY)).toEqual(['RoleAliased']);
    expect(await typesIn(home.ledger, STREAM)).toEqual(['PlanImported']);
  });

  it('who holds the role under one title is asked, may report and is not missing under the other', async () => {
    const home = await workflowHome({ plan });
    await meet(home, 'ann');
    await give(home, MISSPELT, 'ann');
    const before = await preview(home, { ...plan, title: 'Newer' }, [SPELLING]);
    await saveImport(home, before, LOOKED, OPERATOR);
    const state = await home.readings.plan('build-plan');
    const directory = await home.readings.directory();
    if (state === null) throw new Error('It was saved');
    const { asks, unheld } = decideReminders(state, directory, day('2022-01-18'), LONDON);
    expect(asks.map(({ items }) => items.length)).toEqual([2]);
    expect(unheld).toEqual([]);
    expect(holdersOf(directory, PSW)).toMatchObject([{ personId: 'ann' }]);
  });
});

it('an old ledger, whose imports hold no review, still reads', () => {
  const event: PlanEvent = { type: 'PlanImported', plan: buildPlan([{}]), source: SOURCE };
  const stored = {
    id: '00000000-0000-4000-8000-000000000001',
    stream: STREAM,
    version: 1,
    recordedAt: '2021-09-01T09:00:00Z',
    about: null,
    by: OPERATOR,
    key: null,
    event,
    previous: '0'.repeat(64),
    hash: '0'.repeat(64),
  };
  expect(storedEvent.parse(stored)).toEqual(stored);
});

describe('a reading that was confirmed once', () => {
  it('is a note in the next edition, with who confirmed it, and asked again when it changed', async () => {
    const home = await workflowHome();
    const first = await preview(home, buildPlan(texts(RECRUIT)), [finding('confirm')]);
    await saveImport(home, first, LOOKED, OPERATOR);
    const other = { ...finding('confirm'), sentence: 'Something else was unclear.' };
    const next = buildPlan(texts(RECRUIT, AUDIT));
    const { findings } = await preview(home, next, [finding('confirm'), other]);
    expect(findings.map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual([
      'note: Something was unclear. This was confirmed in an earlier import, by P. Office.',
      'confirm: Something else was unclear.',
    ]);
  });

  it('is asked again when it was saved unconfirmed', async () => {
    const home = await workflowHome();
    const first = await preview(home, buildPlan(texts(RECRUIT)), [finding('confirm')]);
    await saveImport(home, first, { kind: 'unconfirmed', by: 'P. Office' }, OPERATOR);
    const next = buildPlan(texts(RECRUIT, AUDIT));
    const { findings } = await preview(home, next, [finding('confirm')]);
    expect(findings.map(({ severity }) => severity)).toEqual(['confirm']);
  });
});
