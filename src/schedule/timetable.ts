/** When Waymark acts by itself. Times are those of the council, whatever the server's are. */

export type Job = 'publish-digest' | 'remind-officers';

export interface Bell {
  readonly job: Job;
  /** Minute, hour, day of month, month, day of week. */
  readonly at: string;
}

/** DMT reads the digest on Monday morning; officers are asked on Tuesday. */
export const TIMETABLE: readonly Bell[] = [
  { job: 'publish-digest', at: '0 8 * * 1' },
  { job: 'remind-officers', at: '0 9 * * 2' },
];
