/** The demo's bot on the demo's plan, with a clock that can be moved and a cast that answers. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { startBot, type RunningBot } from '../app.ts';
import { readConfig } from '../config.ts';
import { readPeople } from '../import/people/read-people.ts';
import { readPlan } from '../import/read-plan.ts';
import type { Plan } from '../plan/model.ts';
import { dayIn, type Temporal } from '../plan/time.ts';
import { clockFrom, type MovableClock } from '../schedule/clock.ts';
import { sayDiskFault } from '../storage/disk-fault.ts';
import type { Ring } from '../schedule/bells.ts';
import { assignRoles } from '../workflows/assign-roles.ts';
import { savePlan } from '../workflows/save-plan.ts';
import { firstMorning, morningAfter, moveOn, sayMoment, TIMEZONE } from './calendar.ts';
import { castOf, inventedCast, type Cast } from './cast.ts';
import { TENANT, type Office } from './office.ts';
import { answersOf } from './script.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';

export interface Stage {
  readonly plan: Plan;
  readonly cast: Cast;
  readonly clock: MovableClock;
  readonly bot: RunningBot;
  /** The folder of the demo's ledger, gone when the demo stops. */
  readonly data: string;
  /** Plays the week before, so that the demo's first day has a past. */
  open(office: Office): Promise<void>;
  /** What `next day` and `next week` do; resolves to what happened. */
  moveOn(days: number): Promise<string>;
  stop(): Promise<void>;
}

const EXAMPLE = join(import.meta.dirname, '../../examples');
const WORDS: Record<Ring['job'], string> = {
  'publish-digest': 'the weekly digest was posted in General',
  'remind-officers': 'lead officers were asked for their updates',
};

/** Throws with a sentence when the plan cannot be read. */
export async function setStage(planFile: string | null): Promise<Stage> {
  const { plan, cast, source } = await readScript(planFile);
  const start = firstMorning(plan);
  const clock = clockFrom(morningAfter(start, -7));
  const data = temporaryFolder('waymark-demo');
  const stage = { office: null as Office | null };
  const bot = await startBot(demoConfig(data, cast), {
    clock,
    bells: false,
    demo: {
      run: (text) =>
        /^next day$/i.test(text) ? advance(1) : /^next week$/i.test(text) ? advance(7) : null,
    },
  });
  const by = { kind: 'operator', name: 'demo' } as const;
  await savePlan(bot.ports, plan, source, by);
  const players = [cast.me, cast.pmo, ...cast.others];
  await assignRoles(
    bot.ports,
    players.flatMap(({ roles, name, personId, upn }) =>
      roles.map((role) => ({ role, name, personId, upn })),
    ),
    by,
  );

  async function playTo(to: Temporal.Instant): Promise<readonly Ring[]> {
    return moveOn(clock, to, async ({ job }) => {
      await bot.ring(job);
      if (job === 'remind-officers') await castAnswers();
    });
  }

  async function castAnswers(): Promise<void> {
    const { office } = stage;
    if (office === null) return;
    for (const player of cast.others) {
      const state = await bot.ports.readings.plan(plan.id);
      if (state === null) return;
      for (const { reminderId, milestone, input } of answersOf(
        player,
        state,
        dayIn(TIMEZONE, clock.now()),
      ))
        await office.answer(player, {
          planId: plan.id,
          reminderId,
          milestoneId: milestone.milestone.id,
          version: milestone.reports.length,
          input,
        });
    }
  }

  async function advance(days: number): Promise<string> {
    const rings = await playTo(morningAfter(clock.now(), days));
    const happened = rings.map(({ job, at }) => `${sayMoment(at)}: ${WORDS[job]}.`);
    return [`It is now ${sayMoment(clock.now())}.`, ...happened].join('\n\n');
  }

  return {
    plan,
    cast,
    clock,
    bot,
    data,
    async open(office) {
      stage.office = office;
      for (const player of [cast.pmo, ...cast.others]) await office.install(player);
      await office.installInTeam(cast.pmo);
      await office.sayInGeneral(cast.pmo, 'digest here');
      await castAnswers();
      await playTo(start);
    },
    moveOn: advance,
    async stop() {
      await bot.stop();
      removeFolder(data);
    },
  };
}

interface Script {
  readonly plan: Plan;
  readonly cast: Cast;
  readonly source: { readonly name: string; readonly sha256: string };
}

async function readScript(planFile: string | null): Promise<Script> {
  const file = planFile ?? join(EXAMPLE, 'plan.json');
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(
      `The plan ${file} cannot be opened: ${sayDiskFault(error)}. Give the path of a plan file.`,
    );
  });
  const reading = await readPlan({ name: basename(file), bytes });
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  const source = {
    name: basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  if (planFile !== null) return { plan: reading.plan, cast: inventedCast(reading.plan), source };
  const people = await readPeople({
    name: 'people.csv',
    bytes: await readFile(join(EXAMPLE, 'people.csv')),
  });
  if (people.kind === 'refused') throw new Error(people.sentence);
  return { plan: reading.plan, cast: castOf(people.people), source };
}

function demoConfig(data: string, cast: Cast): Parameters<typeof startBot>[0] {
  const read = readConfig({
    WAYMARK_LOCAL: '1',
    WAYMARK_DATA: data,
    WAYMARK_TENANTS: TENANT,
    WAYMARK_PMO: cast.pmo.personId,
    WAYMARK_LOG: process.env['WAYMARK_LOG'] ?? 'warn',
    PORT: '0',
  });
  if (read.kind === 'refused') throw new Error(read.problems.join(' '));
  return read.config;
}
