/** A plan of ten thousand milestones and half a year of reports on it, invented and always the same. */
import type { NewEvent } from '../src/plan/events.ts';
import {
  DEFAULT_RAG,
  type Due,
  type Milestone,
  type Outcome,
  type Plan,
} from '../src/plan/model.ts';
import { Temporal, type Day } from '../src/plan/time.ts';

export const FIRST_DAY = Temporal.PlainDate.from('2021-09-01');
export const TODAY = Temporal.PlainDate.from('2022-03-01');

const OUTCOMES = 20;
const ACTIONS = 50;
const MILESTONES = 10;

/** The first edition where `moved` is false; in the second every tenth due is two months later. */
export function benchmarkPlan(moved: boolean): Plan {
  const pick = picker(7);
  return {
    id: 'benchmark',
    title: 'Moorland Improvement Plan',
    organisation: 'Moorland Council',
    period: { asWritten: null, from: '2021-09', to: '2022-12' },
    rag: { source: 'waymark', definitions: [...DEFAULT_RAG] },
    checkIn: 'month',
    outcomes: Array.from({ length: OUTCOMES }, (_, i) => outcome(i + 1, pick, moved)),
  };
}

/** Eight in ten milestones have a report, some more than one; one in ten reports asks for help. */
export function reportsOn(plan: Plan, day: Day): readonly NewEvent[] {
  const week = Math.floor(FIRST_DAY.until(day).days / 7);
  const pick = picker(1000 + week);
  return plan.outcomes
    .flatMap(({ actions }) => actions.flatMap(({ milestones }) => milestones))
    .filter((_, i) => i % 10 < 8 && (i + pick(RAGS).length + week) % 17 === 0)
    .map(({ id, leads }) => {
      const role = leads[0]?.role ?? ROLES[0] ?? '';
      return {
        by: { kind: 'operator', name: 'benchmark' },
        event: {
          type: 'StatusReported',
          milestoneId: id,
          rag: pick(RAGS),
          done: `${sentence(pick)} and ${pick(THINGS)} reviewed`,
          expected: null,
          help: pick(TENTHS) === 0 ? `More time for ${pick(THINGS)}` : null,
          evidence: `https://moorland.example/evidence/${id}`,
          reporter: personOf(role),
          role,
          reminderId: null,
        },
      };
    });
}

export function rolesOfBenchmark(): readonly { readonly role: string; readonly name: string }[] {
  return ROLES.map((role) => ({ role, name: personOf(role) }));
}

type Pick = <T>(from: readonly T[]) => T;

function outcome(number: number, pick: Pick, moved: boolean): Outcome {
  const role = pick(ROLES);
  return {
    number,
    label: 'Outcome',
    title: `${pick(PEOPLE)} ${pick(GAINS)} through better ${pick(THINGS)}`,
    statement: `${sentence(pick)} so that ${pick(PEOPLE)} ${pick(GAINS)}`,
    dmtLeads: [{ asWritten: `${personOf(role)}, ${role}`, name: personOf(role), role }],
    actions: Array.from({ length: ACTIONS }, (_, a) => ({
      ref: `${number}.${a + 1}`,
      refPrinted: true,
      text: sentence(pick),
      milestones: Array.from({ length: MILESTONES }, (_, m) =>
        milestone(`${number}.${a + 1}.${m + 1}`, pick, moved),
      ),
    })),
    risks: Array.from({ length: 5 }, () => `Too few ${pick(PEOPLE)} for ${pick(THINGS)}`),
    impact: Array.from({ length: 5 }, () => `${pick(PEOPLE)} ${pick(GAINS)}`),
    kpis: Array.from({ length: 10 }, (_, k) => ({
      ref: `${number}${String.fromCharCode(97 + k)}`,
      measure: `Share of ${pick(PEOPLE)} with ${pick(THINGS)} in ${pick(PLACES)}`,
      responsible: pick(ROLES),
      frequency: 'Monthly',
      target: `${pick(TENTHS) + 85}%`,
      targetDue: { kind: 'none' },
      set: 'headline',
    })),
  };
}

function milestone(ref: string, pick: Pick, moved: boolean): Milestone {
  const role = pick(ROLES);
  const shift = pick(TENTHS) === 0 && moved ? 2 : 0;
  return {
    id: `m${ref}`,
    ref,
    refPrinted: true,
    text: `${sentence(pick)} for ${pick(PEOPLE)} in ${pick(PLACES)}`,
    leads: [{ asWritten: role, role }],
    due: dueOf(pick, shift),
    kpiRefs: [],
  };
}

function dueOf(pick: Pick, shift: number): Due {
  const on = FIRST_DAY.add({ days: pick(DAYS), months: shift });
  const kind = pick(TENTHS);
  if (kind === 0) return { kind: 'none' };
  if (kind === 1) return { kind: 'ongoing', asWritten: 'Ongoing' };
  if (kind < 6) return { kind: 'date', asWritten: on.toString(), date: on.toString() };
  const month = on.toPlainYearMonth().toString();
  return { kind: 'month', asWritten: month, month };
}

function sentence(pick: Pick): string {
  return `${pick(DEEDS)} ${pick(KINDS)} ${pick(THINGS)} with ${pick(PARTNERS)}`;
}

/** A stable choice: the same number draws the same plan. */
function picker(seed: number): Pick {
  let state = seed;
  return <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const picked = from[Math.floor((state / 2 ** 32) * from.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from');
    return picked;
  };
}

function words(text: string): readonly string[] {
  return text.split(', ');
}

const RAGS = ['red', 'amber', 'amber', 'green', 'green', 'green', 'blue'] as const;
const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const DAYS = Array.from({ length: 480 }, (_, day) => day);
const DEEDS = words(
  'Agree, Publish, Review, Pilot, Commission, Train staff in, Recruit for, Audit, Simplify, Extend, Evaluate, Cost, Rewrite, Launch, Map, Test',
);
const KINDS = words(
  'a shared, the monthly, a new, the countywide, an independent, the joint, a digital, the revised, a local, the annual',
);
const THINGS = words(
  'fostering fees, supervision standards, kinship assessments, early help offer, dental checks, return interviews, pathway plans, chronologies, case summaries, placement requests, school attendance panel, contact centre rota, neglect toolkit, threshold guidance, short breaks offer, family hubs, mentoring scheme, missing protocol, housing protocol, data dashboard, quality framework, practice manual, caseload tracker, transport policy, life story work, advocacy contract, mental health pathway, speech therapy waits, exploitation screening, learning log',
);
const PARTNERS = words(
  'the police, health visitors, head teachers, the youth service, housing officers, the care council, foster carers, the courts, voluntary groups, neighbouring councils, the hospital trust, probation',
);
const PEOPLE = words(
  'care leavers, disabled children, unborn babies, young carers, adopters, kinship carers, newly qualified staff, team managers, children in need, separated young people, parents, residential staff',
);
const GAINS = words(
  'are safe at home, are heard, move once only, thrive at school, feel prepared, get help sooner, stay longer, are seen on time',
);
const PLACES = words(
  'the north, the south, the east, the west, the market towns, the coast, the new estates, the valleys, the city centre, the uplands',
);
const TEAMS = words(
  'Fostering, Adoption, Early Help, Assessment, Safeguarding, Leaving Care, Youth Justice, Commissioning, Workforce, Performance, Education, Health, Edge of Care, Residential Care, Participation',
);
const RANKS = words('Service Manager, Head of Service, Team Manager, Practice Lead');
const ROLES = TEAMS.flatMap((team) => RANKS.map((rank) => `${rank}, ${team}`));
const FIRST = words(
  'Asha, Bryn, Carys, Dean, Edith, Farah, Gwen, Hamid, Ines, Jonas, Keira, Lewis',
);
const LAST = words('Archer, Bowen, Clarke, Dhillon, Ellis, Foster-Hale, Grant, Hussain, Irwin');

function personOf(role: string): string {
  const i = ROLES.indexOf(role);
  return `${FIRST[i % FIRST.length] ?? ''} ${LAST[i % LAST.length] ?? ''}`;
}
