import { describe, expect, it } from 'vitest';
import type { Milestone, Plan } from '../../src/plan/model.ts';
import { reviewPlan } from '../../src/import/review/review-plan.ts';
import { fixture, findingsIn, planIn, readText } from './reading.ts';

const plan = planIn(await readText(fixture('unnumbered.txt'), 'unnumbered.txt'));

/** The plan with its first milestone changed. */
function withMilestone(change: Partial<Milestone>): Plan {
  const copy = structuredClone(plan);
  const milestone = copy.outcomes[0]?.actions[0]?.milestones[0];
  Object.assign(milestone ?? {}, change);
  return copy;
}

const NHS_NUMBER = '943 476 5919';

describe('what could identify a child', () => {
  it.each<[string, Plan, string]>([
    [
      'a text',
      withMilestone({ text: `Visit the child with ${NHS_NUMBER}` }),
      'The text of milestone',
    ],
    [
      'printed progress',
      withMilestone({ printed: { rag: null, asWritten: null, progress: `Seen: ${NHS_NUMBER}` } }),
      'The progress of milestone',
    ],
    [
      'a cell that is kept as printed',
      withMilestone({
        origin: { where: 'row 3', cells: [{ column: 'Notes', where: 'cell 4', text: NHS_NUMBER }] },
      }),
      'The column "Notes" of milestone',
    ],
    ['the title', { ...plan, title: `Plan for ${NHS_NUMBER}` }, "The plan's title"],
  ])('in %s stands in the way of saving', (_, changed, said) => {
    const found = reviewPlan(changed).filter(({ severity }) => severity === 'refused');
    expect(found).toHaveLength(1);
    expect(found[0]?.code).toBe('child-identifiable');
    expect(found[0]?.sentence).toContain(said);
    expect(found[0]?.sentence).toContain('an NHS number');
    expect(found[0]?.sentence).not.toContain(NHS_NUMBER);
  });

  it('is said once for a row, and not of the names of leads', () => {
    const cells = [
      { column: 'Milestone', where: 'cell 1', text: `See ${NHS_NUMBER}` },
      { column: 'Lead officer', where: 'cell 2', text: 'Care Leaver Ada Byron' },
    ];
    const leads = [{ asWritten: 'Care Leaver Ada Byron', role: 'Care Leaver Ada Byron' }];
    const origin = { where: 'row 3', cells };
    const twice = withMilestone({ text: `See ${NHS_NUMBER}`, leads, origin });
    expect(reviewPlan(twice).filter(({ severity }) => severity === 'refused')).toHaveLength(1);
  });

  it('is placed in the document, which can still be previewed', async () => {
    const text = fixture('unnumbered.txt').replace('Rooms are found.', `Ask ${NHS_NUMBER}.`);
    const findings = findingsIn(await readText(text, 'plan.txt'));
    const line = text.split('\n').findIndex((each) => each.includes(NHS_NUMBER)) + 1;
    expect(findings.filter(({ severity }) => severity === 'refused')).toMatchObject([
      { code: 'child-identifiable', where: `line ${line}, outcome 1` },
    ]);
  });
});

describe('what does not agree within a plan', () => {
  function codes(changed: Plan): readonly string[] {
    return reviewPlan(changed).map(({ code, ref }) => `${code} ${ref ?? ''}`);
  }

  it('a milestone without a lead, and a plan without any', () => {
    expect(codes(withMilestone({ leads: [] }))).toContain('lead-missing 1.1.1');
    const none = structuredClone(plan);
    for (const { actions } of none.outcomes)
      for (const { milestones } of actions) for (const each of milestones) each.leads = [];
    expect(codes(none).filter((code) => code.startsWith('lead-missing'))).toHaveLength(1);
  });

  it('a text that another outcome has too', () => {
    const text = plan.outcomes[1]?.actions[0]?.milestones[0]?.text ?? '';
    expect(codes(withMilestone({ text }))).toContain('milestone-repeated 2.1.1');
  });

  it('a KPI ref that points to nothing, by number or in words', () => {
    expect(codes(withMilestone({ kpiRefs: ['7'] }))).toContain('kpi-ref-unknown 1.1.1');
    const words = withMilestone({ kpiRefs: ['staff in post'] });
    expect(codes(words).filter((code) => code.startsWith('kpi-'))).toEqual([]);
  });

  it('a status that names no colour', () => {
    const printed = { rag: null, asWritten: 'Started', progress: null };
    expect(codes(withMilestone({ printed }))).toContain('status-unread 1.1.1');
  });
});
