/** Questions about days that have passed, from the ledger: as at a day, and since a day. */
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../src/plan/answers/answer-to.ts';
import { answerInWords } from '../../src/plan/answers/in-words.ts';
import { planStream } from '../../src/plan/events.ts';
import type { Intent, Slots } from '../../src/plan/questions/question.ts';
import { explain } from '../../src/plan/refusals.ts';
import { askingOf } from '../../src/workflows/asking-of.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { buildPlan, importOf, onDate } from '../support/plan-build.ts';
import { OPERATOR, workflowHome, type WorkflowHome } from '../support/workflow-home.ts';

const PLAN = buildPlan([{ due: onDate('2022-06-30') }, {}]);
const NEXT = buildPlan([{ due: onDate('2022-09-30') }, {}, {}]);
const planId = PLAN.id;

async function rate(home: WorkflowHome, at: string, rag: string, version: number): Promise<void> {
  home.clock.set(at);
  await recordUpdate(home, {
    planId,
    milestoneId: 'm1',
    version,
    reminderId: null,
    reporter: { personId: 'pmo', name: 'P. Office' },
    input: { rag, done: '', expected: '', help: '', evidence: '' },
  });
}

/**
 * Saved on 3 March 2022, amber on the 10th, a newer edition on 4 April. Red half an hour before
 * the end of June by the council's clock, green half an hour after it. Asked in August.
 */
async function year(): Promise<WorkflowHome> {
  const home = await workflowHome({
    plan: PLAN,
    firstPmo: ['pmo'],
    start: '2022-03-03T09:00:00Z',
  });
  await rate(home, '2022-03-10T09:00:00Z', 'amber', 0);
  home.clock.set('2022-04-04T09:00:00Z');
  const { version } = (await home.readings.plan(planId)) ?? { version: 0 };
  await home.ledger.append(planStream(planId), version, [{ event: importOf(NEXT), by: OPERATOR }]);
  await rate(home, '2022-06-30T22:30:00Z', 'red', 1);
  await rate(home, '2022-06-30T23:30:00Z', 'green', 2);
  home.clock.set('2022-08-02T09:00:00Z');
  return home;
}

async function ask(home: WorkflowHome, intent: Intent, slots: Slots): Promise<string> {
  const state = await home.readings.plan(planId);
  if (state === null) throw new Error('The plan is saved');
  const question = { intent, slots, confidence: 1, candidates: [], page: 1 };
  const asker = { planId, at: home.clock.now(), place: 'personal', personId: null } as const;
  const directory = await home.readings.directory();
  const asking = await askingOf(home, asker, question, state, directory);
  const answer = 'kind' in asking ? asking : answerTo(question, asking);
  if (answer === null) throw new Error('No answer');
  return 'kind' in answer ? `${answer.kind}: ${explain(answer)}` : answerInWords(answer).join('\n');
}

describe('as at a day', () => {
  test.each<[string, Slots, readonly string[]]>([
    [
      'between two reports and before an edition',
      { date: '2022-03-31', ref: '1.1.1' },
      [
        'On 31 March 2022: 1.1.1: ▲ AMBER on 10 March 2022, 21 days earlier',
        'due 2022-06-30. Not updated for 21 days then.',
        'Today, 2 August 2022: ● GREEN on 1 July 2022, 32 days ago',
      ],
    ],
    [
      'after the edition',
      { date: '2022-04-04', ref: '1.1.1' },
      ['due 2022-09-30 (first 2022-06-30, moved once)'],
    ],
    [
      'at its end by the council’s clock',
      { date: '2022-06-30' },
      ['On 30 June 2022: The plan: 1 of 3 milestones reported, 1 ◆ RED on 30 June 2022'],
    ],
    ['the day it was saved', { date: '2022-03-03' }, ['0 of 2 milestones reported']],
    ['today', { date: '2022-08-02' }, ['The plan: 1 of 3 milestones reported, 1 ● GREEN']],
    [
      'before the plan was saved',
      { date: '2022-03-02' },
      ['before-the-plan: Waymark has this plan since 3 March 2022', 'stood on 2 March 2022'],
    ],
    ['before a milestone came', { date: '2022-03-31', ref: '1.1.3' }, ['not-in-it-then: 1.1.3']],
    ['to come', { date: '2022-08-03' }, ['future-date: 3 August 2022']],
    ['of a meeting nobody noted', { period: 'the June Board' }, ['meeting-unknown']],
  ])('%s', async (_, slots, parts) => {
    const said = await ask(await year(), 'as_of', slots);
    for (const part of parts) expect(said).toContain(part);
  });
});

describe('what changed since a day', () => {
  test.each<[Slots, readonly string[]]>([
    [
      { from: '2022-03-11' },
      [
        'Since 11 March 2022: 1 rating changed (1 better); 1 due date changed (1 later); 1 milestone added; 1 new edition.',
        '● GREEN, 1 Jul, P. Office, PMO; better than ▲ AMBER of 10 Mar; due changed from 2022-06-30 to 2022-09-30',
      ],
    ],
    [{ from: '2022-03-10' }, ['1 first report; 1 due date changed']],
    [{ from: '2022-07-01' }, ['1 rating changed (1 better).', 'better than ◆ RED of 30 Jun']],
    [{ from: '2022-07-02' }, ['nothing has changed; the last change before was on 1 July 2022.']],
    [
      { from: '2022-06-01', to: '2022-06-30' },
      ['1 rating changed (1 worse)', 'As at Thursday 30 June 2022'],
    ],
    [{}, ['Since 26 July 2022: nothing has changed']],
    [
      { from: '2022-01-01' },
      ['Since 3 March 2022 (Waymark first had the plan then): 1 first report; 1 due date changed'],
    ],
    [{ from: '2022-08-03' }, ['future-date: 3 August 2022']],
    [{ period: 'the last Board' }, ['meeting-unknown: The day of "the last Board" is not kept']],
  ])('%j', async (slots, parts) => {
    const said = await ask(await year(), 'changes_since', slots);
    for (const part of parts) expect(said).toContain(part);
  });
});
