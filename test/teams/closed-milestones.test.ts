/** A card drawn before a newer edition, pressed after it. */
import { expect, it } from 'vitest';
import { OPEN, REPORT } from '../../src/cards/reminder.ts';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import type { Plan } from '../../src/plan/model.ts';
import { previewImport, saveImport } from '../../src/workflows/import-plan.ts';
import { eventsIn, openOffice, PRIYA, type TeamsOffice } from '../support/teams-office.ts';

const SOURCE = { name: 'plan.json', sha256: '0'.repeat(64) };
const OPERATOR = { kind: 'operator', name: 'test' } as const;
const LOOKED = { kind: 'confirmed', by: 'P. Office', apart: [] } as const;

it('says that the milestone was closed by the newer edition, and records nothing', async () => {
  const office = await openOffice();
  await office.teams.install(PRIYA);
  const found = office.teams.latestCard({ seenBy: PRIYA, saying: 'update' });
  if (found === undefined) throw new Error('no reminder came');
  const { card: form } = await office.teams.press(PRIYA, found.message, OPEN);
  if (form === undefined) throw new Error('no form came');
  await importWithout(office, askedAbout(await eventsIn(office, 'ReminderClaimed')));

  // The card from before stands on the screen until its first press.
  const answers = [
    await office.teams.press(PRIYA, found.card, OPEN),
    await office.teams.press(PRIYA, form, REPORT, { rag: 'green', done: 'Met the carers.' }),
  ];
  for (const { card } of answers)
    expect(readableCard(card ?? {})).toContain('was closed by a newer edition of the plan');
  expect(await eventsIn(office, 'StatusReported')).toEqual([]);
});

function askedAbout(claims: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return claims.flatMap(({ milestoneIds }) => milestoneIds as string[]);
}

async function importWithout({ ports, plan }: TeamsOffice, ids: readonly string[]): Promise<void> {
  const next: Plan = {
    ...plan,
    outcomes: plan.outcomes.map((outcome) => ({
      ...outcome,
      actions: outcome.actions.map((action) => ({
        ...action,
        milestones: action.milestones.filter(({ id }) => !ids.includes(id)),
      })),
    })),
  };
  const preview = await previewImport(ports, { plan: next, findings: [] }, SOURCE, {});
  if ('kind' in preview) throw new Error(preview.kind);
  const saved = await saveImport(ports, preview, LOOKED, OPERATOR);
  expect(saved.kind).toBe('saved');
}
