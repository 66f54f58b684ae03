/** `send the digest now`: for the PMO, besides the week's own digest. */
import type { Delivery } from '../../plan/events.ts';
import { explain, list } from '../../plan/refusals.ts';
import { isPmo } from '../../workflows/pmo.ts';
import {
  publishDigest,
  type PostedDigest,
  type Published,
} from '../../workflows/publish-digest.ts';
import { requestIdOf, type Turn } from '../turn.ts';

/** In a channel that gets this plan's digest it goes there; anywhere else, to every such channel. */
export async function digestNow(turn: Turn, planId: string): Promise<Delivery> {
  const { inbound, ports, person, say } = turn;
  const { personId } = person;
  const directory = await ports.readings.directory();
  if (!isPmo(ports, directory, personId))
    return say({
      kind: 'sentence',
      sentence: explain({ kind: 'only-pmo', what: 'have the digest posted' }),
    });
  const isBoundHere = directory.places.get(inbound.placeId)?.binding?.planId === planId;
  const published = await publishDigest(
    ports,
    planId,
    { kind: 'person', personId },
    { requestId: requestIdOf(inbound), placeId: isBoundHere ? inbound.placeId : null },
  );
  const title = (await ports.readings.plan(planId))?.plan.title ?? planId;
  return say({ kind: 'sentence', sentence: sayPublished(published, title) });
}

function sayPublished(published: Published | null, title: string): string {
  const { posted = [], faults = [] } = published ?? {};
  if (posted.length === 0 && faults.length === 0)
    return `No channel gets the digest of ${title} yet, so nothing was posted. To choose one, say "@Waymark digest here" in it.`;
  const lines = posted.map(sayPosted);
  if (faults.length > 0)
    lines.push(
      `${faults.length === 1 ? 'One channel' : `${faults.length} channels`} got none: something went wrong on my side. Please try again later.`,
    );
  return `The digest of ${title}. ${lines.join(' ')}`;
}

function sayPosted({ place, delivery }: PostedDigest): string {
  const where = list([[place.teamName, place.name].filter((one) => one !== null).join(' / ')]);
  const name = where === '' ? 'a channel' : where;
  if (delivery === null) return `${name}: one was posted a moment ago, so no other was.`;
  switch (delivery.kind) {
    case 'delivered':
      return `Posted in ${name}.`;
    case 'failed':
      return `Not posted in ${name}. ${delivery.advice}`;
    case 'uncertain':
      return `It may not have arrived in ${name}: look there before you send it again.`;
  }
}
