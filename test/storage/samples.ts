import type { NewEvent } from '../../src/plan/events.ts';
import { Temporal } from '../../src/plan/time.ts';
import type { Clock } from '../../src/workflows/ports.ts';

/** Something to record: the report of a milestone, told apart from others by what was done. */
export function report(done: string, key: string | null = null): NewEvent {
  return {
    by: { kind: 'person', personId: '8f6f0b7e-7d5a-4f5e-9a57-0d7f3b1c2a10' },
    key,
    event: {
      type: 'StatusReported',
      milestoneId: '3.1.2',
      rag: 'green',
      done,
      expected: null,
      help: null,
      evidence: null,
      reporter: 'Ama Mensah',
      role: 'Head of Safeguarding',
      reminderId: null,
    },
  };
}

/** What the reports of a stream say was done, in order. */
export function doneIn(events: readonly { readonly event: object }[]): readonly string[] {
  return events.map(({ event }) => ('done' in event ? String(event.done) : ''));
}

export const clock: Clock = { now: () => Temporal.Instant.from('2022-01-18T09:00:00Z') };
