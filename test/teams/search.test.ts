/** A search from the compose box: answered from any chat, to whoever may ask, leaving no trace. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model.ts';
import { LedgerUnavailable } from '../../src/workflows/ports.ts';
import { savePlan } from '../../src/workflows/save-plan.ts';
import { elementsIn } from '../support/plan-cards.ts';
import { buildPlan } from '../support/plan-build.ts';
import { activity, inChannel, type Json } from '../support/teams-activities.ts';
import {
  FOSTERING,
  NOBODY,
  openOffice,
  PMO,
  PRIYA,
  TENANT,
  type TeamsOffice,
} from '../support/teams-office.ts';

const NORTH = buildPlan(
  [{ leads: ['Head of North'], text: 'Fostering panels sit every week', outcome: 1 }],
  {
    id: 'north-moor',
    title: 'North Moor Improvement Plan',
    organisation: 'North Moor Council',
  },
);
/** Two people's own chat, which Waymark is not in. */
const ELSEWHERE = {
  conversation: { id: '19:two@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT },
};

describe('nothing typed yet', () => {
  it('shows the outcomes, each with a card to insert', async () => {
    const office = await openOffice();
    const found = await search(office, '', { initialRun: true });
    const titles = office.plan.outcomes.map(({ label, number }) => `${label} ${number}: `);
    expect(found.map(({ title }, i) => title.startsWith(titles[i] ?? '?'))).toEqual(
      titles.map(() => true),
    );
    const [first] = found;
    expect(first?.text).toMatch(/○ Not reported \(of \d+\) on 18 Jan; /);
    expect(first?.card).toContain('As at Tuesday 18 January 2022');
    expect(first?.card).toContain(`From ${office.plan.title}`);
  });
});

describe('a few letters', () => {
  it('find a milestone by its ref and by its words, with its rating, due and lead role', async () => {
    const office = await reported();
    const [byRef] = await search(office, '3.1.1');
    expect(byRef?.title).toMatch(/^3\.1\.1 \w/);
    expect(byRef?.text).toMatch(/^▲ AMBER, 18 Jan; .*due.*; led by .*Fostering/);
    const words = byRef?.title.split(' ').slice(1, 5).join(' ') ?? '';
    expect((await search(office, words))[0]?.title).toBe(byRef?.title);
    const refs = (await search(office, '3.1')).map(({ title }) => title.split(' ').at(0));
    expect(refs).toContain('3.1.1');
  });

  it('give a card for any chat: roles and ratings, no name, no narrative, no link, no button', async () => {
    const office = await reported();
    for (const text of ['3.1.1', '3.1', '', 'fostering'])
      for (const { card, bytes, json } of await search(office, text)) {
        expect(card).not.toMatch(/Priya|Nair|Met the carers|sharepoint/);
        expect(elementsIn(json).filter(({ type }) => String(type).startsWith('Action'))).toEqual(
          [],
        );
        expect(JSON.stringify(json)).not.toContain('Action.');
        expect(bytes).toBeLessThan(25_000);
        expect(card).toContain('As at ');
        expect(card).toContain('From ');
      }
  });

  it('that nothing is about lead to a sentence, and an empty page once all was shown', async () => {
    const office = await openOffice();
    expect(await ask(office, query('zebra <b>crossings</b>'))).toEqual(
      message(expect.stringMatching(/^Nothing in the plan is about "zebra bcrossings\/b"; try /)),
    );
    expect(await search(office, 'fostering', { skip: 500, count: 25 })).toEqual([]);
    expect(await search(office, 'fostering', { skip: 1e9, count: 25 })).toEqual([]);
  });

  it('come a page at a time, 25 at most', async () => {
    const many = buildPlan(
      Array.from({ length: 60 }, (_, i) => ({ text: `Panel ${i} is chaired`, ref: `1.${i + 1}` })),
    );
    const office = await openOffice();
    await save(office, many);
    const titles = async (options: Options): Promise<readonly string[]> =>
      (await search(office, 'panel chaired', options)).map(({ title }) => title);
    const all = await titles({ skip: 0, count: 5000 });
    expect(all).toHaveLength(25);
    expect(await titles({ skip: 10, count: 5 })).toEqual(all.slice(10, 15));
    expect(await titles({ skip: 'x', count: -1 })).toEqual(all);
    const next = await titles({ skip: 25, count: 25 });
    expect(new Set([...all, ...next]).size).toBe(50);
  });
});

describe('of several plans', () => {
  it('the channel’s comes first, else the one they chose, else one they lead in; each is named', async () => {
    const office = await openOffice();
    await save(office, NORTH);
    const plans = async (from: Json): Promise<readonly string[]> =>
      (await search(office, 'fostering', {}, from)).map(
        ({ text }) => text.split(' · ').at(-1) ?? '',
      );
    const own = office.plan.title;
    const [first] = await plans(ELSEWHERE);
    expect(first).toBe(own);
    expect(new Set(await plans(ELSEWHERE))).toEqual(new Set([own, NORTH.title]));
    await office.teams.install(NOBODY);
    await office.teams.say(NOBODY, 'use plan north moor');
    expect((await plans({ ...ELSEWHERE, from: from(NOBODY) }))[0]).toBe(NORTH.title);
    expect((await plans(ELSEWHERE))[0]).toBe(own);
    await office.teams.installInTeam(PMO, FOSTERING);
    await office.teams.say(PMO, 'digest here plan north-moor', { in: FOSTERING });
    expect((await plans(inChannel()))[0]).toBe(NORTH.title);
  });

  it('only the one that is named is looked in', async () => {
    const office = await openOffice();
    await save(office, NORTH);
    const found = await search(office, 'fostering in the north moor plan');
    expect(new Set(found.map(({ text }) => text.split(' · ').at(-1)))).toEqual(
      new Set([NORTH.title]),
    );
  });

  it('one that fails takes nothing from the others, and is logged', async () => {
    const office = await openOffice({
      ledger: (ledger) => ({
        append: (stream, expected, events) => ledger.append(stream, expected, events),
        streams: () => ledger.streams(),
        read: (stream, after) =>
          stream.includes(NORTH.id)
            ? Promise.reject(new LedgerUnavailable('disk gone'))
            : ledger.read(stream, after),
      }),
    });
    await office.ports.ledger.append(`plan:${NORTH.id}`, 0, [
      {
        about: null,
        by: { kind: 'operator', name: 'test' },
        key: null,
        event: {
          type: 'PlanImported',
          plan: NORTH,
          source: { name: 'plan.json', sha256: '0'.repeat(64) },
        },
      },
    ]);
    expect((await search(office, 'fostering')).length).toBeGreaterThan(0);
    expect(await ask(office, query('zebra'))).toEqual(
      message(expect.stringContaining('could not search everything')),
    );
    expect(office.log.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
  });
});

describe('a search changes nothing', () => {
  it('from anybody, in any chat: the ledger is the same to the byte, and nothing is sent', async () => {
    const office = await openOffice();
    await office.teams.install(PRIYA);
    const before = await office.ledger();
    const sent = office.teams.requests.length;
    const senders = [
      {},
      ELSEWHERE,
      inChannel({ type: 'invoke', text: undefined }),
      { ...ELSEWHERE, from: from(NOBODY) },
      // Somebody known, with all that is known of them changed.
      {
        from: { ...from(PRIYA), id: '29:another', name: 'Priya Shah' },
        locale: 'fr-FR',
        serviceUrl: 'https://smba.trafficmanager.net/uk/',
        entities: [{ type: 'clientInfo', timezone: 'Europe/Paris' }],
      },
    ];
    for (const sender of senders)
      for (const text of ['', 'fostering', 'zebra', '3.1.1'])
        expect((await send(office, query(text), sender)).status).toBe(200);
    expect(await office.ledger()).toBe(before);
    expect(office.teams.requests).toHaveLength(sent);
  });

  it('and is answered anew each time', async () => {
    const office = await openOffice();
    const same = { id: 'f:same' };
    const [first] = await search(office, '3.1.1', {}, same);
    const [second] = await search(office, '3.1.2', {}, same);
    expect(second?.title).not.toBe(first?.title);
  });
});

describe('whoever may not ask', () => {
  it('from another tenant: refused', async () => {
    const office = await openOffice();
    const foreign = { channelData: { tenant: { id: '00000000-0000-4000-8000-00000000eeee' } } };
    expect((await send(office, query('fostering'), foreign)).status).toBe(403);
  });

  it('outside the directory: told so, in the form a search is answered in', async () => {
    const office = await openOffice();
    const guest = { from: { id: '29:guest', name: 'Guest' } };
    expect(await ask(office, query('fostering'), guest)).toEqual(
      message(expect.stringContaining('I cannot tell who you are')),
    );
  });
});

describe('what is no search', () => {
  const text = { name: 'text', value: 'fostering' };
  const UNREAD: unknown = expect.stringContaining('I could not read that search');
  it.each([
    ['no value', undefined, UNREAD],
    ['nothing', null, UNREAD],
    ['a list', [], UNREAD],
    ['another command', { commandId: 'other', parameters: [text] }, UNREAD],
    ['no list of parameters', { commandId: 'findInPlan', parameters: 'text' }, UNREAD],
    ['a thing for letters', parameters([{ name: 'text', value: { a: 1 } }]), UNREAD],
    ['a thousand parameters', parameters(Array.from({ length: 1000 }, () => text)), UNREAD],
    ['too much', query('fostering '.repeat(2000)), expect.stringContaining('more than I can')],
    [
      'somebody’s NHS number',
      query('943 476 5919'),
      expect.stringContaining('individual children'),
    ],
  ])('%s: a sentence', async (_what, value, said) => {
    const office = await openOffice();
    expect(await ask(office, value)).toEqual(message(said));
  });

  it.each([
    ['a thing for pages', { ...query('3.1.1'), queryOptions: 'all' }],
    ['signs without letters', query('?? ** [[ ((')],
    ['half a letter', query('\ud800')],
    ['a template', query('${secret}')],
  ])('%s: answered', async (_what, value) => {
    const office = await openOffice();
    const { type } = (await ask(office, value)) as { readonly type: unknown };
    expect(['message', 'result']).toContain(type);
    expect(office.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('no plan yet: says so', async () => {
    const office = await openOffice({
      ledger: (ledger) => ({
        append: (stream, expected, events) => ledger.append(stream, expected, events),
        streams: () => Promise.resolve([]),
        read: (stream, after) => ledger.read(stream, after),
      }),
    });
    expect(await ask(office, query(''))).toEqual(
      message(expect.stringContaining('No plan has been imported yet')),
    );
  });
});

interface Options {
  readonly skip?: unknown;
  readonly count?: unknown;
  readonly initialRun?: boolean;
}

interface Shown {
  readonly title: string;
  readonly text: string;
  /** As it stands in the answer, to look for words in. */
  readonly card: string;
  readonly json: object;
  readonly bytes: number;
}

function query(text: string, { skip = 0, count = 25, initialRun = false }: Options = {}): Json {
  const typed = { name: 'text', value: text };
  return {
    commandId: 'findInPlan',
    parameters: initialRun ? [{ name: 'initialRun', value: 'true' }] : [typed],
    queryOptions: { skip, count },
  };
}

function parameters(given: readonly unknown[]): Json {
  return { commandId: 'findInPlan', parameters: given };
}

async function search(
  office: TeamsOffice,
  text: string,
  options: Options = {},
  changes: Json = {},
): Promise<readonly Shown[]> {
  const answer = await ask(office, query(text, options), changes);
  expect(answer).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  const { attachments } = answer as { readonly attachments: readonly Attachment[] };
  return attachments.map(({ contentType, content, preview }) => {
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(preview.contentType).toBe('application/vnd.microsoft.card.thumbnail');
    const card = JSON.stringify(content);
    return { ...preview.content, card, json: content, bytes: Buffer.byteLength(card) };
  });
}

interface Attachment {
  readonly contentType: string;
  readonly content: object;
  readonly preview: {
    readonly contentType: string;
    readonly content: { readonly title: string; readonly text: string };
  };
}

/** What stands under `composeExtension`. */
async function ask(office: TeamsOffice, value: unknown, changes: Json = {}): Promise<unknown> {
  const { status, body } = await send(office, value, changes);
  expect(status).toBe(200);
  return (body as { readonly composeExtension: unknown }).composeExtension;
}

function send(
  office: TeamsOffice,
  value: unknown,
  changes: Json = {},
): ReturnType<TeamsOffice['teams']['send']> {
  return office.teams.send(
    activity({
      id: `f:${crypto.randomUUID()}`,
      ...changes,
      type: 'invoke',
      name: 'composeExtension/query',
      text: undefined,
      value,
    }),
  );
}

function message(text: unknown): object {
  return { type: 'message', text };
}

function from({ id, name, aadObjectId }: typeof PRIYA): Json {
  return { id, name, aadObjectId };
}

async function save(office: TeamsOffice, plan: Plan): Promise<void> {
  const source = { name: 'plan.json', sha256: '0'.repeat(64) };
  await savePlan(office.ports, plan, source, { kind: 'operator', name: 'test' });
}

/** With a report on 3.1.1 that has everything a report can have. */
async function reported(): Promise<TeamsOffice> {
  const office = await openOffice();
  const milestone = office.plan.outcomes
    .flatMap(({ actions }) => actions.flatMap(({ milestones }) => milestones))
    .find(({ ref }) => ref === '3.1.1');
  const stream = `plan:${office.plan.id}`;
  const version = (await office.ports.ledger.read(stream)).length;
  await office.ports.ledger.append(stream, version, [
    {
      about: null,
      by: { kind: 'operator', name: 'test' },
      key: null,
      event: {
        type: 'StatusReported',
        milestoneId: milestone?.id ?? '',
        rag: 'amber',
        done: 'Met the carers.',
        expected: null,
        help: 'Met the carers again.',
        evidence: 'https://council.sharepoint.example/panel',
        reporter: PRIYA.name,
        role: milestone?.leads[0]?.role ?? '',
        reminderId: null,
      },
    },
  ]);
  return office;
}
