/**
 * The RAG digest: figures from the ledger, posted once a week to each bound channel, and whenever
 * the PMO asks for it.
 */
import { channelsOf, type Place } from '../plan/directory.ts';
import { digestFigures, type DigestFigures } from '../plan/digest.ts';
import { digestPage, type DigestPage } from '../plan/digest-page.ts';
import { planStream, type Actor, type Delivery } from '../plan/events.ts';
import type { Digest, PlanState } from '../plan/plan-state.ts';
import { dayIn, isoWeek, Temporal, type Day } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import { faultsOf, fewAtOnce, valuesOf } from './few-at-once.ts';
import type { Ports } from './ports.ts';
import { weekBefore } from './week-before.ts';

/** Beyond it a request's id is cut, from the front. */
const LONGEST_REQUEST = 150;
const JUST_SECONDS = 60;

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
  /** Null when it had been claimed before, or another was posted there a moment ago. */
  readonly delivery: Delivery | null;
}

/** A digest somebody asked for, besides the week's own. */
export interface DigestNow {
  /** Repeats of the same request are one request. */
  readonly requestId: string;
  /** The only channel it goes to; null for every channel that is bound to the plan. */
  readonly placeId: string | null;
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
  now: DigestNow | null = null,
): Promise<Published | null> {
  const digested = await planDigest(ports, planId, ports.clock.now());
  if (digested === null) return null;
  const channels = channelsOf(await ports.readings.directory(), planId).filter(
    ({ placeId }) => now?.placeId == null || placeId === now.placeId,
  );
  const ends = await fewAtOnce(channels, async (place) => ({
    place,
    delivery: await post(ports, { planId, place, by, now }, digested.page),
  }));
  return { ...digested, posted: valuesOf(ends), faults: faultsOf(ends) };
}

interface Posting {
  readonly planId: string;
  readonly place: Place;
  readonly by: Actor;
  readonly now: DigestNow | null;
}

async function post(ports: Ports, posting: Posting, page: DigestPage): Promise<Delivery | null> {
  const { planId, place, by } = posting;
  const digestId = crypto.randomUUID();
  if (!(await claim(ports, posting, digestId))) return null;
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

/** One digest a channel and week, and one for each request; a failed one may be tried again. */
async function claim(
  ports: Ports,
  { planId, place: { placeId }, by, now }: Posting,
  digestId: string,
): Promise<boolean> {
  return decideAndAppend<boolean>(ports.ledger, planStream(planId), async () => {
    const state = await ports.readings.plan(planId);
    const at = ports.clock.now();
    const period = periodOf(dayIn(ports.timezone, at), now);
    const earlier = digestsTo(state, placeId);
    if (now !== null && earlier.some((digest) => isJustPosted(digest, at)))
      return { version: 0, events: [], outcome: false };
    const failed = earlier.filter((digest) => digest.period === period && hasFailed(digest));
    return {
      version: state?.version ?? 0,
      events: [
        {
          event: { type: 'DigestClaimed', digestId, placeId, period },
          by,
          key: `digest|${placeId}|${period}|${1 + failed.length}`,
        },
      ],
      outcome: true,
      repeated: false,
    };
  });
}

/** A request has a period of its own, so that the week's digest comes all the same. */
function periodOf(day: Day, now: DigestNow | null): string {
  const week = isoWeek(day);
  return now === null ? week : `${week} now ${now.requestId.slice(-LONGEST_REQUEST)}`;
}

function digestsTo(state: PlanState | null, placeId: string): readonly Digest[] {
  return [...(state?.digests.values() ?? [])].filter((digest) => digest.placeId === placeId);
}

/** Teams may repeat a press under another id, and two people may ask at once: one post is meant. */
function isJustPosted(digest: Digest, at: Temporal.Instant): boolean {
  const since = Temporal.Instant.from(digest.claimedAt).until(at).total('seconds');
  return since < JUST_SECONDS && !hasFailed(digest);
}

function hasFailed({ delivery }: Digest): boolean {
  return delivery?.kind === 'failed';
}
