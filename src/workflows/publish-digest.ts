/** The weekly RAG digest: figures from the ledger, posted once a week to each bound channel. */
import { channelsOf, type Place } from '../plan/directory.ts';
import { digestFigures, type DigestFigures } from '../plan/digest.ts';
import { digestPage, type DigestPage } from '../plan/digest-page.ts';
import { planStream, type Actor, type Delivery } from '../plan/events.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { dayIn, isoWeek, type Temporal } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import { faultsOf, fewAtOnce, valuesOf } from './few-at-once.ts';
import type { Ports } from './ports.ts';
import { weekBefore } from './week-before.ts';

export interface Digested {
  readonly figures: DigestFigures;
  readonly page: DigestPage;
}

export interface Published extends Digested {
  readonly posted: readonly PostedDigest[];
  /** What kept a post from being claimed or settled; one channel's fault is not another's. */
  readonly faults: readonly unknown[];
}

export interface PostedDigest {
  readonly place: Place;
  /** Null when this week's digest for the channel had been claimed before. */
  readonly delivery: Delivery | null;
}

/** The digest as at an instant, unsent. `past` also leaves out what was recorded later. */
export async function planDigest(
  ports: Pick<Ports, 'readings' | 'timezone'>,
  planId: string,
  at: Temporal.Instant,
  audience = 'DMT',
  past?: Temporal.Instant,
): Promise<Digested | null> {
  const state = await ports.readings.plan(planId, past);
  if (state === null) return null;
  const { timezone } = ports;
  const weekAgo = await ports.readings.plan(planId, weekBefore(timezone, at));
  const day = dayIn(timezone, at);
  const directory = await ports.readings.directory(past);
  const figures = digestFigures(state, weekAgo, directory, { plan: state.plan, day, timezone });
  const time = at.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' });
  return { figures, page: digestPage(state, figures, { day, time, timezone, audience }) };
}

/** Null when there is no such plan. `posted` is empty when no channel is bound to it. */
export async function publishDigest(
  ports: Ports,
  planId: string,
  by: Actor,
): Promise<Published | null> {
  const now = ports.clock.now();
  const digested = await planDigest(ports, planId, now);
  if (digested === null) return null;
  const channels = channelsOf(await ports.readings.directory(), planId);
  const ends = await fewAtOnce(channels, async (place) => ({
    place,
    delivery: await post(ports, planId, place, by, digested.page),
  }));
  return { ...digested, posted: valuesOf(ends), faults: faultsOf(ends) };
}

async function post(
  ports: Ports,
  planId: string,
  place: Place,
  by: Actor,
  page: DigestPage,
): Promise<Delivery | null> {
  const digestId = crypto.randomUUID();
  if (!(await claim(ports, planId, place, by, digestId))) return null;
  const audience = place.binding?.audience ?? page.audience;
  const delivery = await ports.messenger.post(place, {
    kind: 'digest',
    page: { ...page, audience },
  });
  await decideAndAppend(ports.ledger, planStream(planId), async () => ({
    version: (await ports.readings.plan(planId))?.version ?? 0,
    events: [
      { event: { type: 'DigestSettled', digestId, delivery }, by, key: `settle|${digestId}` },
    ],
    outcome: undefined,
  }));
  return delivery;
}

/** One digest a channel and week; a failed one may be tried again. */
async function claim(
  ports: Ports,
  planId: string,
  { placeId }: Place,
  by: Actor,
  digestId: string,
): Promise<boolean> {
  const period = isoWeek(dayIn(ports.timezone, ports.clock.now()));
  return decideAndAppend<boolean>(ports.ledger, planStream(planId), async () => {
    const state = await ports.readings.plan(planId);
    const attempt = 1 + failedDigests(state, placeId, period);
    return {
      version: state?.version ?? 0,
      events: [
        {
          event: { type: 'DigestClaimed', digestId, placeId, period },
          by,
          key: `digest|${placeId}|${period}|${attempt}`,
        },
      ],
      outcome: true,
      repeated: false,
    };
  });
}

function failedDigests(state: PlanState | null, placeId: string, period: string): number {
  return [...(state?.digests.values() ?? [])].filter(
    (digest) =>
      digest.placeId === placeId && digest.period === period && digest.delivery?.kind === 'failed',
  ).length;
}
