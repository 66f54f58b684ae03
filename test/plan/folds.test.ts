import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalRole,
  foldDirectory,
  holdersOf,
  holderTest,
  holdsPmo,
  rolesOf,
  type Directory,
} from '../../src/plan/directory.ts';
import type { DirectoryEvent, PlanEvent, StoredEvent } from '../../src/plan/events.ts';
import { foldPlan, milestonesIn, type PlanState } from '../../src/plan/plan-state.ts';
import {
  assigned,
  buildPlan,
  claim,
  DELIVERED,
  directoryOf,
  FAILED,
  importOf,
  milestoneOf,
  planEvents,
  report,
  seen,
  settle,
  stateOf,
  store,
  UNCERTAIN,
} from '../support/plan-build.ts';

const PLAN = buildPlan([{}, {}, {}]);
const SMALLER = buildPlan([{}, {}]);

const reminderId = fc.constantFrom('r1', 'r2', 'r3');
const milestoneId = fc.constantFrom('m1', 'm2', 'm3', 'gone');
const delivery = fc.constantFrom(DELIVERED, FAILED, UNCERTAIN);
const planEvent: fc.Arbitrary<PlanEvent> = fc.oneof(
  fc.constantFrom(PLAN, SMALLER).map(importOf),
  fc
    .record({ milestoneId, rag: fc.constantFrom('red', 'amber', 'green', 'blue') })
    .map((said) => report(said)),
  fc.record({ reminderId, milestoneIds: fc.tuple(milestoneId) }).map((said) => claim(said)),
  fc.tuple(delivery, reminderId).map(([what, id]) => settle(what, id)),
  reminderId.map((digestId): PlanEvent => ({
    type: 'DigestClaimed',
    digestId,
    placeId: 'p',
    period: '2022-W03',
  })),
  fc
    .tuple(delivery, reminderId)
    .map(([what, digestId]): PlanEvent => ({ type: 'DigestSettled', digestId, delivery: what })),
  fc
    .tuple(fc.constantFrom('Board', 'board'), fc.boolean())
    .map(([forum, takenBack]): PlanEvent => ({
      type: 'MeetingNoted',
      forum,
      on: '2022-06-05',
      takenBack,
    })),
);

const personId = fc.constantFrom('ann', 'bob');
const upn = fc.constantFrom('Ann@council.example', 'ann@council.example', 'bob@council.example');
const role = fc.constantFrom('Head of QA', 'head of  qa', 'PMO');
const holder = fc.oneof(
  personId.map((id) => ({ personId: id, upn: null })),
  upn.map((written) => ({ personId: null, upn: written })),
);
const directoryEvent: fc.Arbitrary<DirectoryEvent> = fc.oneof(
  fc.tuple(personId, upn).map(([id, written]) => seen(id, { upn: written })),
  personId.map((id): DirectoryEvent => ({ type: 'PersonLeft', personId: id })),
  personId.map((id): DirectoryEvent => ({ type: 'PersonGreeted', personId: id })),
  fc
    .tuple(personId, fc.constantFrom('north', 'south'))
    .map(([id, planId]): DirectoryEvent => ({ type: 'PlanChosen', personId: id, planId })),
  fc.constantFrom<DirectoryEvent[]>(
    {
      type: 'PlaceSeen',
      placeId: 'p',
      scope: 'channel',
      name: null,
      teamId: null,
      teamName: null,
      tenantId: 't',
      serviceUrl: 's',
      conversationId: 'c',
      botId: 'b',
    },
    { type: 'PlaceLeft', placeId: 'p' },
    { type: 'ChannelBound', placeId: 'p', planId: 'build-plan', audience: 'DMT' },
  ),
  fc.tuple(role, holder).map(([written, who]): DirectoryEvent => ({
    type: 'RoleAssigned',
    role: written,
    person: { name: 'X', ...who },
  })),
  fc
    .tuple(
      fc.constantFrom<('RoleAliased' | 'RolesKeptApart')[]>('RoleAliased', 'RolesKeptApart'),
      role,
      role,
    )
    .map(([type, alias, other]): DirectoryEvent => ({ type, alias, role: other })),
  fc.tuple(role, holder).map(([written, person]): DirectoryEvent => ({
    type: 'RoleUnassigned',
    role: written,
    person,
  })),
);

function days<E>(events: readonly E[]): (readonly [string, E])[] {
  return events.map((event, i) => [`2022-01-01T00:${String(i).padStart(2, '0')}:00Z`, event]);
}

describe('folds', () => {
  it('of a plan are the same in one go and cut anywhere, and leave what was before alone', () => {
    fc.assert(
      fc.property(
        fc.array(planEvent, { maxLength: 40 }),
        fc.nat(40),
        fc.boolean(),
        (happened, at, isImported) => {
          const events = isImported
            ? planEvents(PLAN, days(happened))
            : store('plan:build-plan', days(happened));
          expectSameWhenCut<PlanState | null>(foldPlan, events, at);
        },
      ),
    );
  });

  it('of the directory are the same in one go and cut anywhere, and leave what was before alone', () => {
    fc.assert(
      fc.property(fc.array(directoryEvent, { maxLength: 40 }), fc.nat(40), (happened, at) => {
        expectSameWhenCut<Directory | null>(foldDirectory, store('directory', days(happened)), at);
      }),
    );
  });
});

function expectSameWhenCut<State>(
  fold: (before: State | null, events: readonly StoredEvent[]) => State,
  events: readonly StoredEvent[],
  at: number,
): void {
  const before = fold(null, events.slice(0, at));
  const written = structuredClone(before);
  const pieces = fold(before, events.slice(at));
  expect(pieces).toEqual(fold(null, events));
  expect(before).toEqual(written);
}

describe('where a plan stands', () => {
  it('keeps reports, and when a milestone came in, over a newer edition of the plan', () => {
    const state = stateOf(PLAN, [
      ['2021-10-01', report({ rag: 'red' })],
      ['2021-11-01', importOf(buildPlan([{ text: 'Said better' }, {}, {}, {}]))],
    ]);
    expect(milestoneOf(state)).toMatchObject({
      knownSince: '2021-09-01T09:00:00Z',
      milestone: { text: 'Said better' },
      reports: [{ rag: 'red' }],
    });
    expect(milestoneOf(state, 'm4').knownSince).toBe('2021-11-01T09:00:00Z');
  });

  it('closes what a newer edition does not have, and keeps what was and is yet reported on it', () => {
    const state = stateOf(PLAN, [
      ['2021-10-01', report({ milestoneId: 'm3', rag: 'red' })],
      ['2021-11-01', importOf(SMALLER)],
      ['2021-11-02', report({ milestoneId: 'm3', rag: 'green' })],
    ]);
    expect(milestonesIn(state).map(({ milestone }) => milestone.id)).toEqual(['m1', 'm2']);
    expect(state.closed.get('m3')).toMatchObject({
      closedAt: '2021-11-01T09:00:00Z',
      reports: [{ rag: 'red' }, { rag: 'green' }],
    });
  });

  it('goes on with a milestone that comes back, over any number of editions without it', () => {
    const state = stateOf(PLAN, [
      ['2021-10-01', report({ milestoneId: 'm3', rag: 'red' })],
      ['2021-11-01', importOf(SMALLER)],
      ['2021-12-01', importOf(SMALLER)],
      ['2022-01-01', importOf(PLAN)],
    ]);
    expect(state.closed.size).toBe(0);
    expect(state.edition).toBe(4);
    expect(milestoneOf(state, 'm3')).toMatchObject({
      knownSince: '2022-01-01T09:00:00Z',
      reports: [{ rag: 'red' }],
    });
  });

  it('leaves out a report on a milestone the plan does not have', () => {
    const state = stateOf(PLAN, [['2021-10-01', report({ milestoneId: 'gone' })]]);
    expect(milestonesIn(state).map(({ reports }) => reports.length)).toEqual([0, 0, 0]);
    expect(state.version).toBe(2);
  });

  it('is untouched by an event of a kind it does not know', () => {
    const [imported] = planEvents(PLAN);
    if (imported === undefined) throw new Error('There is an import');
    const unknown = { ...imported, version: 2, event: { type: 'SignedOff' } };
    const state = foldPlan(null, [imported, unknown as unknown as StoredEvent]);
    expect(state?.plan).toEqual(PLAN);
  });
});

describe('who holds a role', () => {
  it('somebody assigned by UPN is known by their object id once met, in whatever case', () => {
    const directory = directoryOf([
      assigned('Head of QA', { upn: 'Ann@Council.example' }),
      seen('ann', { upn: 'ann@council.EXAMPLE' }),
    ]);
    expect(holdersOf(directory, 'head of qa').map(({ personId: id }) => id)).toEqual(['ann']);
    expect(rolesOf(directory, 'ann')).toEqual(['Head of QA']);
  });

  it('one person assigned by UPN and by object id holds the role once', () => {
    const directory = directoryOf([
      assigned('Head of QA', { upn: 'ann@council.example' }),
      seen('ann', { upn: 'ann@council.example' }),
      assigned('Head of QA', { personId: 'ann' }),
    ]);
    expect(holdersOf(directory, 'Head of QA')).toHaveLength(1);
  });

  it('a role taken back from somebody by object id is gone, however it was given', () => {
    const directory = directoryOf([
      assigned('PMO', { upn: 'ann@council.example' }),
      seen('ann', { upn: 'ann@council.example' }),
      { type: 'RoleUnassigned', role: 'PMO', person: { personId: 'ann', upn: null } },
    ]);
    expect(rolesOf(directory, 'ann')).toEqual([]);
  });

  describe('under several titles', () => {
    const aliased: DirectoryEvent = { type: 'RoleAliased', alias: 'Head of Q.A.', role: 'HQA' };
    const more: DirectoryEvent = { type: 'RoleAliased', alias: 'HQA', role: 'Head of Quality' };

    it('is everybody who was given it under one of them, whichever is asked about', () => {
      const directory = directoryOf([
        seen('ann'),
        seen('bob'),
        assigned('Head of QA', { personId: 'ann' }),
        assigned('Head of Quality', { personId: 'bob' }),
        assigned('HQA', { personId: 'ann' }),
        aliased,
        more,
      ]);
      for (const title of ['head of qa', 'HQA', 'Head of Quality'])
        expect(holdersOf(directory, title).map(({ personId: id }) => id)).toEqual(['bob', 'ann']);
      expect(rolesOf(directory, 'ann')).toEqual(['Head of Quality']);
      expect(holderTest(directory, 'ann')('hqa')).toBe(true);
      expect(holderTest(directory, 'ann')('Head of HR')).toBe(false);
    });

    it('is nobody once it was taken back under another title', () => {
      const directory = directoryOf([
        assigned('Head of QA', { personId: 'ann' }),
        aliased,
        { type: 'RoleUnassigned', role: 'HQA', person: { personId: 'ann', upn: null } },
      ]);
      expect(holdersOf(directory, 'Head of QA')).toEqual([]);
    });

    it('is somebody else once the titles were said to be two roles', () => {
      const directory = directoryOf([
        assigned('Head of QA', { personId: 'ann' }),
        aliased,
        { type: 'RolesKeptApart', alias: 'Head of QA', role: 'HQA' },
      ]);
      expect(holdersOf(directory, 'HQA')).toEqual([]);
      expect(holdersOf(directory, 'Head of QA')).toHaveLength(1);
    });

    it('two said to be each other go by one title, and never in a circle', () => {
      const back: DirectoryEvent = { type: 'RoleAliased', alias: 'HQA', role: 'Head of QA' };
      const directory = directoryOf([aliased, back, assigned('HQA', { personId: 'ann' })]);
      expect(canonicalRole(directory, 'Head of QA')).toBe('HQA');
      expect(holdersOf(directory, 'Head of QA')).toHaveLength(1);
    });

    it('makes nobody a PMO officer', () => {
      const directory = directoryOf([
        assigned('Head of QA', { personId: 'ann' }),
        { type: 'RoleAliased', alias: 'Head of QA', role: 'PMO' },
      ]);
      expect(holdsPmo(directory, 'ann')).toBe(false);
    });
  });

  it('two people hold one role, and one person holds two', () => {
    const directory = directoryOf([
      seen('ann'),
      seen('bob'),
      assigned('Head of QA', { personId: 'ann' }),
      assigned('Head of QA', { personId: 'bob' }),
      assigned('Comms Manager', { personId: 'ann' }),
    ]);
    expect(holdersOf(directory, 'Head of QA').map(({ personId: id }) => id)).toEqual([
      'ann',
      'bob',
    ]);
    expect(rolesOf(directory, 'ann')).toEqual(['Head of QA', 'Comms Manager']);
  });
});
