/** What the PMO says of meetings, so that "the last Board" has a day. */
import { meetingDay } from '../../plan/meeting-day.ts';
import { readMeetingCommand, type MeetingCommand } from '../../plan/meeting-commands.ts';
import { meetingsOf } from '../../plan/meetings.ts';
import type { Message } from '../../plan/messages.ts';
import type { Meeting } from '../../plan/questions/question.ts';
import { explain } from '../../plan/refusals.ts';
import { dayIn, sayWeekday, Temporal, type Day } from '../../plan/time.ts';
import { choosePlan, planNames } from '../../workflows/choose-plan.ts';
import { noteMeeting } from '../../workflows/note-meeting.ts';
import { isPmo } from '../../workflows/pmo.ts';
import { NOTHING, requestIdOf, type InvokeAnswer, type Turn } from '../turn.ts';

export async function onMeeting(turn: Turn): Promise<InvokeAnswer> {
  await turn.say(await answer(turn));
  return NOTHING;
}

async function answer(turn: Turn): Promise<Message> {
  const { inbound, ports, person } = turn;
  const { personId } = person;
  const { text, placeId } = inbound;
  if (!isPmo(ports, await ports.readings.directory(), personId))
    return sentence(explain({ kind: 'only-pmo', what: 'note meetings' }));
  const chosen = await choosePlan(ports, { text, placeId, personId });
  if (chosen.refusal?.kind === 'which-plan')
    return { kind: 'which-plan', plans: await planNames(ports), text };
  if (chosen.refusal !== null) return sentence(explain(chosen.refusal));
  const command = readMeetingCommand(chosen.text);
  return sentence(
    command?.kind === 'note-meeting'
      ? await note(turn, chosen.planId, command)
      : await listMeetings(turn, chosen.planId),
  );
}

function sentence(said: string): Message {
  return { kind: 'sentence', sentence: said };
}

async function note(
  turn: Turn,
  planId: string,
  { forum, on: typed, side, takenBack }: Extract<MeetingCommand, { kind: 'note-meeting' }>,
): Promise<string> {
  const today = todayOf(turn);
  const on = meetingDay(typed, today, side);
  if (on === null)
    return `"${typed}" is not a day I can read. Write it as 5 June 2022 or 2022-06-05. Nothing was noted.`;
  const kept = await noteMeeting(turn.ports, {
    planId,
    forum,
    on,
    takenBack,
    by: { kind: 'person', personId: turn.person.personId },
    requestId: requestIdOf(turn.inbound),
  });
  if (kept.kind === 'refused') return explain(kept.refusal);
  const title = (await turn.ports.readings.plan(planId))?.plan.title ?? planId;
  const { meeting, isNew } = kept;
  if (takenBack)
    return isNew
      ? `Done. ${meeting.forum} on ${sayWeekday(on)} no longer counts as a meeting for ${title}.`
      : `No meeting of ${meeting.forum} on ${sayWeekday(on)} is noted for ${title}. Nothing was changed.`;
  return `${isNew ? 'Noted' : 'That is noted already'}: ${sayMeeting(meeting, today)}, for ${title}. If it is not so, type "no ${meeting.forum.toLowerCase()} on ${on.toString()}".`;
}

function sayMeeting({ forum, on }: Meeting, today: Day): string {
  const verb = Temporal.PlainDate.compare(on, today) <= 0 ? 'met' : 'meets';
  return `${forum} ${verb} on ${sayWeekday(on)}`;
}

/** Weekly digests add up; older ones are still known when they are asked about. */
const LISTED = 20;

async function listMeetings(turn: Turn, planId: string): Promise<string> {
  const { readings, timezone } = turn.ports;
  const state = await readings.plan(planId);
  if (state === null) return explain({ kind: 'no-plan' });
  const all = meetingsOf(state, await readings.directory(), timezone);
  if (all.length === 0)
    return `No meeting is noted for ${state.plan.title} yet. Type "board met on 5 June 2022" to note one.`;
  const lines = all.slice(-LISTED).map((meeting) => sayMeeting(meeting, todayOf(turn)));
  const head = `Meetings for ${state.plan.title}${all.length > LISTED ? `, the last ${LISTED} of ${all.length}` : ''}, with the days a digest was posted:`;
  return [head, ...lines].join('\n\n');
}

function todayOf({ ports }: Turn): Day {
  return dayIn(ports.timezone, ports.clock.now());
}
