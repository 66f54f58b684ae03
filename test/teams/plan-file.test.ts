/** The PMO attaches a plan's file in the 1:1 chat; a lead officer who does the same changes nothing. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import type { StandInPressing } from '../../src/demo/stand-in/pressing.ts';
import type { Card } from '../../src/demo/stand-in/teams.ts';
import type { Plan } from '../../src/plan/model.ts';
import { previewImport, saveImport } from '../../src/workflows/import-plan.ts';
import { elementsIn, type CardElement } from '../support/plan-cards.ts';
import { openOffice, PMO, PRIYA, type TeamsOffice } from '../support/teams-office.ts';

const EXAMPLE = JSON.parse(await readFile('examples/plan.json', 'utf8')) as Plan;

describe('a plan attached by the PMO', () => {
  it('is shown before it is saved, and saved when its findings are confirmed', async () => {
    const office = await open();
    const before = await office.ledger();
    await attach(office, 'seaham.txt', SEAHAM);
    const card = await preview(office);
    expect(card).toContain('Seaham');
    expect(card).toContain('nothing is saved yet');
    expect(card).toContain('To confirm (');
    const pressed = dataOf(office, 'Confirm all');
    expect(await office.ledger()).toBe(before);
    const pressing = { id: 'f:confirmed-once' };
    expect(await press(office, 'Confirm all', pressing)).toContain('Saved from seaham.txt');
    const saved = await office.ports.readings.plan('seaham-2022');
    expect(saved?.plan.outcomes).toHaveLength(2);
    const ledger = await office.ledger();
    expect(ledger).toContain('"confirmed":true');
    expect(ledger).toContain(`"by":"${PMO.name}"`);
    const again = { type: 'Action.Execute', verb: 'import/settle', data: pressed };
    const repeat = await office.teams.invoke(PMO, 'adaptiveCard/action', { action: again });
    expect(JSON.stringify(repeat.body)).toContain('Saved from seaham.txt');
    expect(await office.ledger()).toBe(ledger);
  });

  it('can be saved unconfirmed, in the name of who saves it', async () => {
    const office = await open();
    await attach(office, 'seaham.txt', SEAHAM);
    await preview(office);
    expect(await press(office, `Save unconfirmed, as ${PMO.name}`)).toContain(
      `left unconfirmed by ${PMO.name}`,
    );
    expect(await office.ledger()).toContain('"confirmed":false');
  });

  it('can be put aside, and leaves nothing', async () => {
    const office = await open();
    const before = await office.ledger();
    await attach(office, 'seaham.txt', SEAHAM);
    await preview(office);
    expect(await press(office, 'Put aside')).toContain('was put aside');
    expect(await office.ledger()).toBe(before);
  });

  it('that is a newer edition shows what changes, and moves the due', async () => {
    const office = await open();
    await attach(office, 'plan.json', JSON.stringify(newerEdition()));
    const card = await preview(office);
    expect(card).toContain('a newer edition of');
    expect(card).toContain('Due moved (1)');
    expect(await press(office, /^(?:Save$|Confirm all)/)).toContain('Saved as edition 2');
    const state = await office.ports.readings.plan(EXAMPLE.id);
    const dues = [...(state?.milestones.values() ?? [])].filter((one) => one.dues.length > 1);
    expect(dues).toHaveLength(1);
  });

  it('as it is saved already is said to be so', async () => {
    const office = await open();
    await attach(office, 'plan.json', JSON.stringify(EXAMPLE));
    expect(await preview(office)).toContain('is saved already, just as it is');
  });

  it('is fetched without the bot’s credentials', async () => {
    const office = await open();
    await attach(office, 'plan.json', JSON.stringify(EXAMPLE));
    await preview(office);
    expect(office.teams.fileRequests).toHaveLength(1);
    expect(office.teams.fileRequests[0]).not.toHaveProperty('authorization');
  });

  it('that cannot be read is refused with the reason and what to do', async () => {
    const office = await open();
    const before = await office.ledger();
    await attach(office, 'minutes.txt', 'Minutes of the Board\nApologies: none\n');
    await office.teams.waitFor(() => lastText(office).includes('minutes.txt is not'));
    expect(lastText(office)).toContain('Nothing was saved.');
    expect(await office.ledger()).toBe(before);
  });
});

describe('a button', () => {
  it('of an older preview saves nothing, however often it is pressed', async () => {
    const office = await open();
    await attach(office, 'plan.json', JSON.stringify(newerEdition()));
    await preview(office);
    const old = dataOf(office, /^(?:Save$|Confirm all)/);
    const { ledger, readings } = office.ports;
    const other = { ...EXAMPLE, title: 'Saved by somebody else meanwhile' };
    const source = { name: 'other.json', sha256: 'b'.repeat(64) };
    const theirs = await previewImport({ readings }, { plan: other, findings: [] }, source, {});
    if ('kind' in theirs) throw new Error('refused');
    const by = { kind: 'operator', name: 'test' } as const;
    await saveImport({ ledger, readings }, theirs, { kind: 'unconfirmed', by: 'test' }, by);
    const before = await office.ledger();
    const value = { action: { type: 'Action.Execute', verb: 'import/settle', data: old } };
    for (const _ of [1, 2]) {
      const { body } = await office.teams.invoke(PMO, 'adaptiveCard/action', value);
      expect(JSON.stringify(body)).not.toContain('Saved as edition');
    }
    expect(await office.ledger()).toBe(before);
  });

  it('and another one pressed at the same moment: the first counts, and both say so', async () => {
    const office = await open();
    await attach(office, 'seaham.txt', SEAHAM);
    await preview(office);
    const presses = ['Put aside', 'Save unconfirmed'].map((title) => {
      const action = { type: 'Action.Execute', verb: 'import/settle', data: dataOf(office, title) };
      return office.teams.invoke(PMO, 'adaptiveCard/action', { action });
    });
    const said = (await Promise.all(presses)).map(({ body }) => JSON.stringify(body));
    const saved = await office.ports.readings.plan('seaham-2022');
    const words = saved === null ? 'was put aside' : 'Saved from seaham.txt';
    expect(said.every((body) => body.includes(words))).toBe(true);
  });
});

describe('who may', () => {
  it('a lead officer’s file is not fetched', async () => {
    const office = await open();
    await office.teams.install(PRIYA);
    await office.teams.attach(PRIYA, { name: 'plan.json', bytes: Buffer.from('{}') });
    expect(office.teams.inbox(PRIYA).at(-1)?.text).toContain('I do not keep files');
    expect(office.teams.fileRequests).toEqual([]);
  });

  it('nobody settles what somebody else attached', async () => {
    const office = await open();
    await office.teams.install(PRIYA);
    await attach(office, 'seaham.txt', SEAHAM);
    await preview(office);
    const before = await office.ledger();
    const data = dataOf(office, 'Confirm all');
    const value = { action: { type: 'Action.Execute', verb: 'import/settle', data } };
    const answer = await office.teams.invoke(PRIYA, 'adaptiveCard/action', value);
    expect(JSON.stringify(answer.body)).toContain('Only the PMO can import a plan');
    expect(await office.ledger()).toBe(before);
  });

  it('a button of a preview that is gone says so', async () => {
    const office = await open();
    const data = { importId: 'gone', choice: 'confirm', page: 0, revision: 1 };
    const value = { action: { type: 'Action.Execute', verb: 'import/settle', data } };
    const answer = await office.teams.invoke(PMO, 'adaptiveCard/action', value);
    expect(JSON.stringify(answer.body)).toContain('Attach the file once more');
  });
});

async function open(): Promise<TeamsOffice> {
  const office = await openOffice();
  await office.teams.install(PMO);
  return office;
}

async function attach(office: TeamsOffice, name: string, content: string): Promise<void> {
  await office.teams.attach(PMO, { name, bytes: Buffer.from(content) });
}

async function preview(office: TeamsOffice): Promise<string> {
  await office.teams.waitFor(() => previewCard(office) !== undefined);
  return readableCard(previewCard(office) ?? {});
}

function previewCard(office: TeamsOffice): Card | undefined {
  return office.teams.inbox(PMO).at(-1)?.cards[0];
}

/** The card's words after the button whose title begins so, or fits, was pressed. */
async function press(
  office: TeamsOffice,
  title: string | RegExp,
  pressing: StandInPressing = {},
): Promise<string> {
  const message = office.teams.inbox(PMO).at(-1);
  const whole = buttonOf(office, title)['title'] as string;
  const { card } = await office.teams.press(PMO, message?.id ?? '', whole, {}, pressing);
  return readableCard(card ?? {});
}

function dataOf(office: TeamsOffice, title: string | RegExp): unknown {
  return buttonOf(office, title)['data'];
}

function buttonOf(office: TeamsOffice, title: string | RegExp): CardElement {
  const found = elementsIn(previewCard(office)).find((element) => {
    const shown = typeof element['title'] === 'string' ? element['title'] : '';
    return typeof title === 'string' ? shown.startsWith(title) : title.test(shown);
  });
  if (found === undefined) throw new Error(`The preview has no button ${String(title)}.`);
  return found;
}

function lastText(office: TeamsOffice): string {
  return office.teams.inbox(PMO).at(-1)?.text ?? '';
}

/** A plan in the words of nobody: two outcomes, one due that needs a look. */
const SEAHAM = `Seaham Borough Council Children's Services Improvement Plan
April 2022 to March 2023

Theme 1: Front door

Action\tMilestones\tDue\tLead officer
1.1 Answer every contact within a day
1.1.1 Publish a rota for the front door.\t\tend of summer term\tService Manager, Front Door
1.1.2 Train every call handler.\t\tDec 2022\tService Manager, Front Door Head of Early Help

Theme 2: Leadership

Action\tMilestones\tDue\tLead officer
2.1 See practice first hand
2.1.1 Each director visits a team monthly.\t\tMonthly\tDirector of Children's Services
`;

function newerEdition(): Plan {
  let moved = false;
  return {
    ...EXAMPLE,
    outcomes: EXAMPLE.outcomes.map((outcome) => ({
      ...outcome,
      actions: outcome.actions.map((action) => ({
        ...action,
        milestones: action.milestones.map((milestone) => {
          if (moved || milestone.due.kind !== 'month') return milestone;
          moved = true;
          return { ...milestone, due: { kind: 'month', asWritten: 'Jun 2027', month: '2027-06' } };
        }),
      })),
    })),
  };
}
