/** The meetings that somebody noted by hand: the days on which a forum was, or will be, shown a plan. */
import type { PlanEvent } from './events.ts';
import { textKey } from './wording.ts';

type MeetingNoted = Extract<PlanEvent, { type: 'MeetingNoted' }>;
/** One that was taken back stays known as such, whatever else speaks for it. */
export type NotedMeeting = Omit<MeetingNoted, 'type'>;

export function withMeeting(
  before: ReadonlyMap<string, NotedMeeting>,
  { type: _type, ...noted }: MeetingNoted,
): ReadonlyMap<string, NotedMeeting> {
  return new Map(before).set(meetingKey(noted), noted);
}

/** The same for a forum however its name is spaced and spelt in capitals. */
export function meetingKey({ forum, on }: Pick<NotedMeeting, 'forum' | 'on'>): string {
  return `${textKey(forum)}|${on}`;
}
