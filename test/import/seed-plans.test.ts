import { describe, expect, it } from 'vitest';
import { milestonesOf, type Plan } from '../../src/plan/model.ts';
import { codesIn, findingsIn, planIn, sentenceOf, shortDue, truth, readText } from './reading.ts';
import { seedsPresent, seedText } from './seeds.ts';

const LEADS_000: Readonly<Record<string, string>> = {
  'hos-qa': 'HoS - Safeguarding, QA and Workforce',
  'hos-fpr': 'HoS, Fostering, Placements and Residential',
  'hos-short': 'HoS, F, PC and Residential',
  'hos-loc': 'HoS, Locality',
  'hos-eh': 'HoS, Early Help',
  'sm-f': 'Service Manager, Fostering',
  sm: 'Service Manager',
  hr: 'HR Specialist',
  exec: 'Executive Support',
  comm: 'Commissioning Manager',
  data: 'Data and Performance Manager',
  psw: 'Principle Social Worker',
  fin: 'Finance',
  fm: 'FM',
  dd: 'Deputy Director',
  comms: 'Comms Manager',
  part: 'Participation Officer',
};

const LEADS_002: Readonly<Record<string, string>> = {
  qa: 'Quality Assurance & BSCB Manager',
  safe: 'Head of Safeguarding and Area Services',
  cic: 'Head of Service Children in Care & Care Leavers',
  skills: 'Service Manager, Employment, Skills and Learning',
  early: 'Service Director Early Intervention and Targeted Services',
  people: 'Strategic Director for People',
  maternity: 'Programme Manager Children and Maternity Commissioning',
  head: 'Headteacher Virtual School',
  help: 'Head of Early Help and Targeted Services',
  yot: 'Youth Offending Team Manager',
  place: 'Manager, Placement Service Provision',
  perf: 'Service Manager, Performance & Infrastructure',
  principal: 'Principal Social Worker',
};

/** Ref, leads, due and KPI refs of every milestone, as the table beside the tests should read. */
function rowsOf(plan: Plan, words: readonly (readonly string[])[]): readonly string[] {
  return milestonesOf(plan).map(({ milestone }, index) => {
    const first = words[index]?.[1] ?? '';
    const text = milestone.text.startsWith(first) ? first : milestone.text;
    const leads = milestone.leads.map(({ role }) => role).join(' + ');
    return [milestone.ref, text, leads, shortDue(milestone.due), milestone.kpiRefs.join(' ')].join(
      ' | ',
    );
  });
}

function expected(
  rows: readonly (readonly string[])[],
  names: Readonly<Record<string, string>>,
): readonly string[] {
  return rows.map(([ref = '', words = '', leads = '', due = '', kpis = '']) => {
    const roles = leads.split(' ').map((lead) => names[lead] ?? `no such lead: ${lead}`);
    return [ref, words, roles.join(' + '), due, kpis].join(' | ');
  });
}

describe.runIf(seedsPresent)('the plan of seed 000, without refs or dues', async () => {
  const reading = seedsPresent ? await readText(seedText('000'), '000.txt') : undefined;
  const rows = truth('milestones-000.txt');

  it('has every milestone with its leads', () => {
    if (reading === undefined) return;
    expect(rows).toHaveLength(64);
    expect(rowsOf(planIn(reading), rows)).toEqual(expected(rows, LEADS_000));
  });

  it('has its outcomes, actions, DMT leads and period', () => {
    if (reading === undefined) return;
    const plan = planIn(reading);
    expect([plan.id, plan.organisation, plan.period, plan.checkIn, plan.rag.source]).toEqual([
      'bradford-2021',
      'Bradford',
      { asWritten: 'September 2021 – March 2022', from: '2021-09', to: '2022-03' },
      'month',
      'waymark',
    ]);
    expect(plan.outcomes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(plan.outcomes.map(({ actions }) => actions.length)).toEqual([5, 4, 7, 2, 1, 6, 6]);
    expect(plan.outcomes[4]?.actions[0]?.text).toBeNull();
    const names = plan.outcomes.map(({ dmtLeads }) => dmtLeads.map(({ name }) => name));
    const [ps, dj, mh] = [['Philip Segurola'], ['David Johnston'], ['Marium Haque']];
    expect(names).toEqual([ps, dj, ps, [...ps, ...dj], mh, ps, mh]);
    expect(plan.outcomes[3]?.dmtLeads[1]?.role).toBe('Deputy Director, Childrens Social Care');
    expect(plan.outcomes[4]?.dmtLeads[0]?.role).toMatch(/^Acting Strategic Director, /);
    const milestones = milestonesOf(plan).map(({ milestone }) => milestone);
    expect(milestones.every(({ refPrinted, id, ref }) => !refPrinted && id === ref)).toBe(true);
  });

  it('has its risks, impact and KPIs', () => {
    if (reading === undefined) return;
    const { outcomes } = planIn(reading);
    expect(outcomes.map(({ risks }) => risks.length)).toEqual([4, 5, 4, 2, 5, 5, 5]);
    expect(outcomes.map(({ impact }) => impact.length)).toEqual([3, 3, 3, 5, 6, 4, 4]);
    const sets = outcomes.map(({ kpis }) => Object.groupBy(kpis, ({ set }) => set));
    expect(sets.map(({ headline }) => headline?.length)).toEqual([14, 9, undefined, 8, 7, 2, 2]);
    expect(sets.map(({ additional }) => additional?.length ?? 0)).toEqual([0, 0, 0, 0, 0, 5, 1]);
    expect(sets.map(({ unsorted }) => unsorted?.length ?? 0)).toEqual([0, 0, 4, 0, 0, 0, 0]);
  });

  it('says what it made of what is unclear', () => {
    if (reading === undefined) return;
    expect(codesIn(reading)).toEqual({
      'rag-default': 1,
      'organisation-from-text': 1,
      'action-unfinished': 2,
      'lead-note': 1,
      'kpi-second-list': 4,
      'action-fragment': 1,
      'lead-as-above': 12,
      'lead-joint': 6,
      'action-continued': 3,
      'action-unsure': 1,
      'lead-over-rows': 2,
      'role-spelling': 1,
      'row-repeated': 1,
      'heading-garbled': 1,
      'role-abbreviated': 1,
      'role-letters': 1,
      'lead-is-body': 1,
      'lead-is-name': 1,
    });
    const joint = findingsIn(reading).find(({ where }) => where === 'line 150, outcome 3');
    expect(joint).toMatchObject({ code: 'lead-joint', severity: 'confirm' });
  });
});

describe.runIf(seedsPresent)('the plan of seed 002, with refs and dues', async () => {
  const reading = seedsPresent ? await readText(seedText('002'), '002.txt') : undefined;
  const rows = truth('milestones-002.txt');

  it('has every milestone with its leads, due and KPI refs', () => {
    if (reading === undefined) return;
    expect(rows).toHaveLength(58);
    expect(rowsOf(planIn(reading), rows)).toEqual(expected(rows, LEADS_002));
  });

  it('has its outcomes, actions, period and own RAG definitions', () => {
    if (reading === undefined) return;
    const plan = planIn(reading);
    expect([plan.id, plan.organisation, plan.period]).toEqual([
      'bristol-2016',
      'Bristol',
      { asWritten: '2016 - 2017', from: '2016-04', to: '2017-03' },
    ]);
    expect(plan.outcomes.map(({ label, number }) => `${label} ${number}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `Theme ${number}`),
    );
    expect(plan.outcomes.map(({ actions }) => actions.map(({ ref }) => ref).join(' '))).toEqual([
      '1.1 1.2 1.3 1.4 1.5 1.6',
      '2.1 2.2 2.3 2.4 2.5',
      '3.1 3.2 3.3 3.4 3.5 3.6',
      '4.1 4.2 4.3',
      '5.1 5.2 5.3',
      '6.1 6.2 6.3',
    ]);
    expect(plan.outcomes.every(({ statement }) => statement !== null)).toBe(true);
    expect(plan.rag.source).toBe('plan');
    expect(plan.rag.definitions.map(({ key, standing }) => `${key} ${standing}`)).toEqual([
      'red off-track',
      'amber on-track',
      'green complete',
      'blue complete',
    ]);
  });

  it('has every KPI with its target and due', () => {
    if (reading === undefined) return;
    const kpis = planIn(reading).outcomes.flatMap(({ number, kpis }) =>
      kpis.map(({ ref, frequency, target, targetDue, responsible }) => {
        expect(responsible).not.toBeNull();
        return [String(number), ref, frequency, target, shortDue(targetDue)];
      }),
    );
    expect(kpis).toHaveLength(34);
    expect(kpis).toEqual(truth('kpis-002.txt'));
  });

  it('says what it made of what is unclear', () => {
    if (reading === undefined) return;
    expect(codesIn(reading)).toEqual({
      'dmt-lead-missing': 1,
      'period-financial-year': 1,
      'rag-read': 1,
      'lead-joint': 5,
      'due-before-plan': 1,
      'due-after-plan': 7,
      'due-resolved': 3,
      'due-rhythm': 1,
      'milestone-list': 1,
      'kpi-of-another-outcome': 8,
      'ref-under-other-action': 1,
      'role-letters': 1,
    });
    const early = findingsIn(reading).find(({ code }) => code === 'due-before-plan');
    expect(early).toMatchObject({ severity: 'confirm', where: 'line 167, outcome 4' });
  });
});

describe.runIf(seedsPresent)('what is no plan is refused, with what it looks like', () => {
  it.each([
    ['001', 'a newsletter'],
    ['003', 'the minutes of a meeting'],
    ['004', 'a report to a committee'],
  ] as const)('seed %s', async (seed, looks) => {
    const reading = await readText(seedText(seed), `${seed}.txt`);
    expect(reading.kind).toBe('refused');
    expect(sentenceOf(reading)).toContain(looks);
    expect(sentenceOf(reading)).toContain('no outcome and no table of actions');
  });
});
