/** Walks the ledger's chain of hashes, without a lock: also while the bot runs. */
import { join } from 'node:path';
import type { Temporal } from '../plan/time.ts';
import { isEarlier } from '../plan/time.ts';
import { JOURNAL } from '../storage/journal.ts';
import { NOTHING_BEFORE } from '../storage/seal.ts';
import { verifyLedger, type Verified } from '../storage/verify-ledger.ts';
import { appendsIn } from '../storage/ledger-copy.ts';
import { readMoment, sayMoment } from './moment.ts';
import { done, misused, refused, type DeskReply } from './reply.ts';
import { sayCount } from './words.ts';

export interface VerifyRequest {
  readonly folder: string;
  readonly timezone: string;
  /** As typed; counts and hash are then those of what had been recorded by that moment. */
  readonly at?: string | undefined;
}

export async function ledgerVerify({ folder, timezone, at }: VerifyRequest): Promise<DeskReply> {
  const moment = at === undefined ? null : readMoment(at, timezone);
  if (at !== undefined && moment === null)
    return misused(
      'not-an-instant',
      `--at "${at}" is not a moment between 1990 and 2100. Write it as 2022-01-18T09:00:00Z or as 2022-01-18.`,
    );
  const verified = await verifyLedger(folder);
  const path = join(folder, JOURNAL);
  switch (verified.kind) {
    case 'absent':
      return refused(
        'absent',
        `There is no ledger in ${folder}. Set WAYMARK_DATA to the folder that holds ${JOURNAL}, or save a first plan: waymark plan import FILE --save`,
      );
    case 'damaged':
      return refused(
        'damaged',
        `${path} is damaged in line ${verified.line}: ${verified.reason}. Nothing was changed. Stop Waymark and put a sound copy from the backups in its place.`,
        { line: verified.line, reason: verified.reason },
      );
    case 'sound':
      return sound(path, timezone, moment, verified);
  }
}

async function sound(
  path: string,
  timezone: string,
  at: Temporal.Instant | null,
  verified: Extract<Verified, { kind: 'sound' }>,
): Promise<DeskReply> {
  const { note } = verified;
  const { events, streams, lastHash } = at === null ? verified : await until(path, at);
  const by = at === null ? '' : ` by ${sayMoment(at, timezone)}`;
  return done(
    [
      `The ledger ${path} is sound: ${sayCount(events, 'event')} in ${sayCount(streams, 'stream')}${by}.`,
      ...(events === 0
        ? []
        : [
            `Hash of the last event${by}: ${lastHash}`,
            'Note the hash elsewhere: compared later, it shows that nothing was cut off the end.',
          ]),
      ...(note === null ? [] : [note]),
    ],
    { path, at: at?.toString() ?? null, events, streams, lastHash, note },
  );
}

async function until(
  path: string,
  at: Temporal.Instant,
): Promise<{ events: number; streams: number; lastHash: string }> {
  const events = (await appendsIn(path))
    .flat()
    .filter(({ recordedAt }) => !isEarlier(at.toString(), recordedAt));
  return {
    events: events.length,
    streams: new Set(events.map(({ stream }) => stream)).size,
    lastHash: events.at(-1)?.hash ?? NOTHING_BEFORE,
  };
}
