/** `digest`: the weekly RAG digest in words; with `--send` it is posted to the bound channels. */
import { channelsOf, type Place } from '../plan/directory.ts';
import { digestInWords } from '../plan/digest-words.ts';
import type { DigestFigures, OutcomeFigures } from '../plan/digest.ts';
import {
  planDigest,
  publishDigest,
  type Digested,
  type Published,
} from '../workflows/publish-digest.ts';
import { sayDelivery, tally, wasNotDelivered } from './delivery.ts';
import { sayFault } from './fault.ts';
import { operatorOf } from './home.ts';
import { pickPlan } from './pick-plan.ts';
import { done, doneInPart, refused, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';

const NO_CHANNEL =
  'No channel gets this digest yet. The PMO says "@Waymark digest here" in a channel to choose it.';

export async function digest(setting: Setting, request: RequestFor<'digest'>): Promise<DeskReply> {
  const picked = await pickPlan(setting);
  if (picked.kind === 'refused') return picked.reply;
  const { planId } = picked;
  const { home } = setting;
  const at = home.clock.now();
  const channels = channelsOf(await home.readings.directory(), planId);
  if (!request.send) {
    const digested = found(planId, await planDigest(home, planId, at));
    const lines = [...digestInWords(digested.page), '', dryRun(setting, channels)];
    return done(lines, { ...dataOf(planId, at.toString(), digested, channels), posted: null });
  }
  if (channels.length === 0) return refused('no-channel', `${NO_CHANNEL} Nothing was sent.`);
  if (home.messenger === null) return refused('no-messenger', 'Nothing can be sent from here.');
  const messenger = await home.messenger();
  const ports = { ...home, messenger };
  const published = found(planId, await publishDigest(ports, planId, operatorOf(request)));
  return posted(published, [...digestInWords(published.page), ''], {
    ...dataOf(planId, at.toString(), published, channels),
    posted: published.posted.map(({ place, delivery }) => ({ ...dataOfPlace(place), delivery })),
  });
}

function posted(
  { posted, faults }: Published,
  lines: readonly string[],
  data: Record<string, unknown>,
): DeskReply {
  const told = [
    ...lines,
    `Posted (${tally(posted)})`,
    ...posted.map(({ place, delivery }) => `  ${nameOf(place)}: ${sayDelivery(delivery)}`),
    ...faults.map((fault) => `  Not posted: ${sayFault(fault)}`),
  ];
  const failed = faults.length > 0 || posted.some(({ delivery }) => wasNotDelivered(delivery));
  return failed ? doneInPart(told, data) : done(told, data);
}

function dryRun({ fileName, at }: Setting, channels: readonly Place[]): string {
  if (fileName !== null)
    return `Dry run: nothing was sent. ${fileName} was read on the spot, with the people known today.`;
  if (channels.length === 0) return `Dry run: nothing was sent. ${NO_CHANNEL}`;
  const names = channels.map(nameOf).join(', ');
  return `Dry run: nothing was sent. It goes to ${names}.${at === null ? ' To send it: waymark digest --send' : ''}`;
}

function nameOf({ name, teamName, placeId }: Place): string {
  return [teamName, name].filter((part) => part !== null).join(' / ') || placeId;
}

function dataOf(
  planId: string,
  at: string,
  { page, figures }: Digested,
  channels: readonly Place[],
): Record<string, unknown> {
  return { planId, at, page, figures: dataOfFigures(figures), channels: channels.map(dataOfPlace) };
}

function dataOfPlace(place: Place): Record<string, unknown> {
  const audience = place.binding?.audience ?? null;
  return { placeId: place.placeId, name: nameOf(place), audience };
}

function dataOfFigures(figures: DigestFigures): Record<string, unknown> {
  const { outcomes, overdue, dueSoon, silent, helpNeeded, unheld, leaderless } = figures;
  return {
    outcomes: outcomes.map(({ outcome: { number }, ...counts }: OutcomeFigures) => ({
      number,
      ...counts,
    })),
    overdue: overdue.map(({ milestone, on }) => ({
      ref: milestone.milestone.ref,
      on: on.toString(),
    })),
    dueSoon: dueSoon.map(({ milestone, on }) => ({
      ref: milestone.milestone.ref,
      on: on.toString(),
    })),
    silent,
    helpNeeded: helpNeeded.map(({ milestone }) => milestone.ref),
    unheld,
    leaderless: leaderless.map(({ milestone }) => milestone.ref),
  };
}

function found<T extends Digested>(planId: string, digested: T | null): T {
  if (digested === null) throw new Error(`the plan ${planId} cannot be read`);
  return digested;
}
