import { describe, expect, it } from 'vitest';
import { drawAnswer } from '../../src/cards/answer.ts';
import { drawDigest } from '../../src/cards/digest.ts';
import { bytesOf, CARD_BYTES, type Drawn } from '../../src/cards/draw.ts';
import { drawGreeting } from '../../src/cards/greeting.ts';
import { drawReminder, readReminderPress, type ReminderLook } from '../../src/cards/reminder.ts';
import { digestFigures } from '../../src/plan/digest.ts';
import { digestPage } from '../../src/plan/digest-page.ts';
import type { PlanEvent } from '../../src/plan/events.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { PlanState } from '../../src/plan/plan-state.ts';
import { answered, asks, askingOf } from '../support/asks.ts';
import { elementsIn, literalsIn, markdownIn } from '../support/plan-cards.ts';
import {
  assigned,
  buildPlan,
  claim,
  day,
  DELIVERED,
  directoryOf,
  LONDON,
  onDate,
  report,
  ROLE,
  seen,
  settle,
  stateOf,
  type Happening,
} from '../support/plan-build.ts';

const TODAY = day('2022-01-18');
const PEOPLE = directoryOf([seen('sam'), assigned(ROLE, { personId: 'sam' })]);

function reminderCard(state: PlanState, look: ReminderLook = {}): Drawn {
  const reminder = state.reminders.get('r1');
  if (reminder === undefined) throw new Error('The state has a reminder');
  return drawReminder({ state, reminder, day: TODAY, timezone: LONDON }, look);
}

function digestCard(state: PlanState, audience = 'DMT'): Drawn {
  const today = { plan: state.plan, day: TODAY, timezone: LONDON };
  const figures = digestFigures(state, null, PEOPLE, today);
  return drawDigest(digestPage(state, figures, { ...today, time: '08:00', audience }));
}

function answerCards(state: PlanState): readonly Drawn[] {
  const asking = askingOf(state);
  const ref = state.plan.outcomes[0]?.actions[0]?.ref ?? '';
  const phrase = state.plan.outcomes[0]?.title.split(' ')[0] ?? '';
  const owner = [...state.milestones.values()][0]?.milestone.leads[0]?.role ?? '';
  return [
    asks('outcome_status', { outcome: 1 }),
    asks('plan_status'),
    asks('action_or_milestone_status', { ref }),
    asks('my_milestones'),
    asks('overdue'),
    asks('overdue', { state: 'slipped' }),
    asks('due'),
    asks('due', { period: phrase }),
    asks('help_needed'),
    asks('not_reported'),
    asks('evidence_for'),
    asks('plan_status', { rag: 'red' }),
    asks('plan_status', { state: 'not_complete' }),
    asks('who_owns', { outcome: 1 }),
    asks('who_owns', { ref }),
    asks('owner_items', { owner }),
    asks('overdue', { owner }),
  ].map((question) => drawAnswer(answered(question, asking)));
}

function asked(...ids: readonly string[]): readonly Happening<PlanEvent>[] {
  return [
    ['2022-01-18T09:00:00Z', claim({ milestoneIds: [...ids] })],
    ['2022-01-18T09:00:01Z', settle(DELIVERED)],
  ];
}

describe('hostile words', () => {
  const HOSTILE = '**b** [x](https://evil) <at>All</at> ${1+1} ${title} {{DATE(x)}}';
  const TYPED = `${HOSTILE} \u202Eabc`;
  const plan: Plan = buildPlan(
    [
      {
        ref: `1 ${TYPED}`,
        text: `text ${TYPED}`,
        leads: [`lead ${TYPED}`],
        due: onDate('2022-01-10'),
      },
      { text: `text two ${TYPED}`, due: onDate('2022-01-10'), leads: [ROLE] },
    ],
    {
      title: `plan ${TYPED}`,
      rag: {
        source: 'plan',
        definitions: [
          { key: 'red', word: `R ${TYPED}`, meaning: `m ${TYPED}`, standing: 'off-track' },
          { key: 'green', word: 'G', meaning: `g ${TYPED}`, standing: 'on-track' },
        ],
      },
    },
  );
  const [outcome] = plan.outcomes;
  if (outcome === undefined) throw new Error('The plan has an outcome');
  const hostile: Plan = {
    ...plan,
    outcomes: [
      {
        ...outcome,
        label: `label ${TYPED}`,
        title: `outcome ${TYPED}`,
        dmtLeads: [{ asWritten: TYPED, name: null, role: null }],
        actions: outcome.actions.map((action) => ({ ...action, text: `action ${TYPED}` })),
      },
    ],
  };
  const state = stateOf(hostile, [
    ...asked('m1', 'm2'),
    [
      '2022-01-18T10:00:00Z',
      report({
        rag: 'red',
        done: `done ${TYPED}`,
        help: `help ${TYPED}`,
        reporter: `me ${TYPED}`,
        role: `role ${TYPED}`,
        evidence: 'https://a.example/**b**[x](y)',
      }),
    ],
  ]);
  const input = { rag: '', done: TYPED, expected: TYPED, help: TYPED, evidence: TYPED };
  const cards: readonly (readonly [string, Drawn, readonly string[]])[] = [
    ['reminder', reminderCard(state), [`done ${HOSTILE}`, `help ${HOSTILE}`, `text ${HOSTILE}`]],
    [
      'form',
      reminderCard(state, { open: 'm2', typed: input, note: TYPED }),
      [HOSTILE, `text two ${HOSTILE}`],
    ],
    [
      'digest',
      digestCard(state, `DMT ${TYPED}`),
      [`plan ${HOSTILE}`, `DMT ${HOSTILE}`, `R ${HOSTILE}`],
    ],
    [
      'greeting',
      drawGreeting({
        name: '**b**[x](y)',
        isPmo: true,
        plans: [{ title: `plan ${TYPED}`, roles: [TYPED], milestones: 1 }],
      }),
      ['Welcome, **b**[x](y). ', HOSTILE],
    ],
    ...answerCards(state).map((card, i): readonly [string, Drawn, readonly string[]] => [
      `answer ${i}`,
      card,
      [i === 0 ? `outcome ${HOSTILE}` : `plan ${HOSTILE}`],
    ]),
  ];

  it.each(cards)('%s: stay what they are', (_name, { card }, expected) => {
    for (const text of markdownIn(card)) {
      expect(text).not.toMatch(/\*\*b|\]\(|<at>|\{1\+1|\{\{/);
    }
    const literal = literalsIn(card).join('\n');
    for (const text of expected) expect(literal).toContain(text);
    expect(JSON.stringify(card)).not.toContain('\u202E');
  });

  it('a link opens what was said, and only https', () => {
    const urls = [reminderCard(state), ...answerCards(state)]
      .flatMap(({ card }) => elementsIn(card))
      .filter(({ type }) => type === 'Action.OpenUrl')
      .map(({ url }) => url);
    expect(new Set(urls)).toEqual(new Set(['https://a.example/**b**[x](y)']));
  });
});

describe.each([
  ['plain letters', 'abcd '],
  ['letters of three bytes', '漢字かな '],
  ['emoji', '😀😀 '],
])('the largest cards, in %s', (_name, piece) => {
  const long = (length: number): string => piece.repeat(length).slice(0, length).trim();
  const specs = Array.from({ length: 48 }, (_, i) => ({
    outcome: 1 + Math.floor(i / 4),
    text: long(400),
    due: onDate(i % 2 === 0 ? '2022-01-10' : '2022-01-20'),
    leads: [`${long(150)} ${i}`],
  }));
  const built = buildPlan(specs);
  const plan: Plan = {
    ...built,
    title: long(200),
    outcomes: built.outcomes.map((outcome) => ({ ...outcome, title: long(400) })),
  };
  const reported = plan.outcomes.flatMap((outcome, o) =>
    outcome.actions.flatMap((action) =>
      action.milestones.map((milestone, i): Happening<PlanEvent> => [
        `2022-01-18T1${i}:${10 + o}:00Z`,
        report({
          milestoneId: milestone.id,
          rag: 'amber',
          done: long(2000),
          help: long(1000),
          expected: '2022-02-28',
          evidence: `https://a.example/${'a'.repeat(1900)}`,
          reporter: long(150),
          role: long(150),
        }),
      ]),
    ),
  );
  const ids = Array.from({ length: 40 }, (_, i) => `m${i + 1}`);
  const state = stateOf(plan, [...asked(...ids), ...reported]);
  const unanswered = stateOf(plan, asked(...ids));
  const typed = {
    rag: 'red',
    done: long(2000),
    expected: '2022-02-28',
    help: long(1000),
    evidence: `https://a.example/${'a'.repeat(1900)}`,
  };

  it.each<[string, () => readonly Drawn[]]>([
    ['a reminder with everything answered', () => [reminderCard(state)]],
    [
      'a reminder with its form open',
      () => [reminderCard(unanswered, { open: 'm3', typed, note: long(300) })],
    ],
    [
      'a reminder with all but the open form answered',
      () => [
        reminderCard(stateOf(plan, [...asked(...ids), ...reported.slice(1)]), {
          open: 'm1',
          typed,
        }),
      ],
    ],
    ['a digest of twelve outcomes', () => [digestCard(state), digestCard(unanswered)]],
    ['every answer', () => answerCards(state)],
  ])('%s stays under 25 KB and keeps what was typed', (_what, draw) => {
    for (const { card } of draw()) {
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
      expect(JSON.stringify(card)).not.toMatch(/\\ud[89ab]/i);
    }
  });
});

describe('an answer', () => {
  const specs = Array.from({ length: 30 }, () => ({ due: onDate('2022-01-10') }));
  const [, , , , overdue] = answerCards(stateOf(buildPlan(specs)));
  const buttons = elementsIn(overdue?.card).filter(({ verb }) => verb !== undefined);

  it('says the answer first, and the same in a notification, with its date', () => {
    const first = 'All 30 milestones are overdue; nothing has been reported yet.';
    expect(literalsIn(overdue?.card)[0]).toBe(first);
    expect(overdue?.summary).toBe(
      `Overdue: 30 milestones. ${first} As at Tuesday 18 January 2022.`,
    );
    expect(overdue?.card['speak']).toBe(overdue?.summary);
    expect(overdue?.card['fallbackText']).toBe(overdue?.summary);
  });

  it('has a short button for the next page, and at most six', () => {
    expect(buttons[0]).toMatchObject({
      title: 'Next 12',
      data: { text: 'what is overdue, page 2' },
    });
    expect(buttons.length).toBeLessThanOrEqual(6);
    for (const { title } of buttons) expect(String(title).length).toBeLessThanOrEqual(40);
  });

  it('says a rating by shape and word', () => {
    const [, , milestone] = answerCards(stateOf(buildPlan([{}]), [['2022-01-12', report()]]));
    expect(literalsIn(milestone?.card).join('')).toContain('● GREEN');
  });
});

it('an answer keeps the space between the counts and how many they are of', () => {
  const [, status] = answerCards(stateOf(buildPlan([{}])));
  expect(literalsIn(status?.card).join('')).toContain('1 ○ Not reported (of 1)');
});

describe('the reminder', () => {
  const plan = buildPlan(Array.from({ length: 10 }, () => ({ due: onDate('2022-01-10') })));
  const ids = plan.outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ milestones }) => milestones.map(({ id }) => id)),
  );
  const after = (...done: readonly string[]): PlanState =>
    stateOf(plan, [
      ...asked(...ids),
      ...done.map((milestoneId): Happening<PlanEvent> => [
        '2022-01-18T09:00:00.5Z',
        report({ milestoneId }),
      ]),
    ]);
  const buttons = ({ card }: Drawn): readonly string[] =>
    elementsIn(card).flatMap(({ verb, title }) => (verb === undefined ? [] : [String(title)]));

  it('offers an update on each, eight to a page', () => {
    expect(buttons(reminderCard(after()))).toEqual([
      ...Array.from({ length: 8 }, () => 'Update'),
      'More milestones',
    ]);
    expect(buttons(reminderCard(after(), { page: 1 }))).toEqual([
      'Update',
      'Update',
      'Previous milestones',
    ]);
  });

  it('keeps the answer, drops its button and says who, what and when', () => {
    const card = reminderCard(after('m1'));
    expect(card.summary).toBe('Thank you. 9 of 10 milestones still to update');
    expect(buttons(card)).toHaveLength(8);
    const said = literalsIn(card.card).join('');
    expect(said).toContain('● GREEN – on track, said by Sam Reed on 18 January 2022 at 09:00');
  });

  it('turns to the page that still awaits an answer, and opens the last form without a way back', () => {
    const card = reminderCard(after(...ids.slice(0, 9)));
    expect(buttons(card)).toEqual(['Send', 'Previous milestones']);
  });

  it('thanks for the last answer, and has nothing left to press but pages', () => {
    const card = reminderCard(after(...ids));
    expect(card.summary).toBe('Thank you: everything is answered');
    expect(buttons(card)).toEqual(['More milestones']);
  });

  it('a press is read with what was typed, and other data is not', () => {
    const card = reminderCard(after(), { open: 'm2' });
    const send = elementsIn(card.card).find(({ title }) => title === 'Send');
    const typed = { rag: 'green', done: ' Agreed.\u202E ', expected: '', help: '', evidence: '' };
    expect(readReminderPress({ ...(send?.['data'] as object), ...typed })).toEqual({
      planId: 'build-plan',
      reminderId: 'r1',
      milestoneId: 'm2',
      version: 0,
      page: 0,
      input: { ...typed, done: 'Agreed.' },
    });
    expect(readReminderPress({ plan: 'build-plan' })).toBeNull();
    expect(readReminderPress('reminder')).toBeNull();
  });
});
