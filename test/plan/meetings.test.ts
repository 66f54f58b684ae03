import { describe, expect, it } from 'vitest';
import type { PlanEvent } from '../../src/plan/events.ts';
import { readMeetingCommand } from '../../src/plan/meeting-commands.ts';
import { meetingDay, type Side } from '../../src/plan/meeting-day.ts';
import { meetingsOf } from '../../src/plan/meetings.ts';
import {
  buildPlan,
  day,
  DELIVERED,
  directoryOf,
  FAILED,
  LONDON,
  stateOf,
  type Happening,
} from '../support/plan-build.ts';

describe('what is said of a meeting', () => {
  it.each([
    ['board met on 5 June 2022', 'Board', '5 June 2022', 'past', false],
    ['The Improvement Board met on 5 June.', 'Improvement Board', '5 June', 'past', false],
    ['dmt met yesterday', 'DMT', 'yesterday', 'past', false],
    ['Board meets on 3 July', 'Board', '3 July', 'future', false],
    ['scrutiny will meet on Monday', 'Scrutiny', 'Monday', 'future', false],
    ['no board on 5 June 2022', 'Board', '5 June 2022', 'either', true],
    ['there was no scrutiny meeting on 5 June', 'Scrutiny', '5 June', 'either', true],
    ['the board did not meet on 5 June', 'Board', '5 June', 'past', true],
    ['board met last week', 'Board', 'last week', 'past', false],
    ['no board next Monday', 'Board', 'next Monday', 'either', true],
    [
      'no corporate parenting panel the 5th of June',
      'Corporate Parenting Panel',
      'the 5th of June',
      'either',
      true,
    ],
  ])('%s', (text, forum, on, side, takenBack) => {
    expect(readMeetingCommand(text)).toEqual({ kind: 'note-meeting', forum, on, side, takenBack });
  });

  it.each(['meetings', 'Meetings please', 'list the meetings', 'meetings in plan south'])(
    'a list: %s',
    (text) => {
      expect(readMeetingCommand(text)).toEqual({ kind: 'list-meetings' });
    },
  );

  it.each([
    'board met on 5 June 2022?',
    'has the board met on 5 June',
    'when the board met on 5 June what did we say',
    'what did we tell the board on 5 June',
    'who met on 5 June',
    'no update on 3.1.2',
    'no board',
    'no evidence on 3.1.2',
    'the carers met on 5 June',
    'no evidence for the board this week',
    'no update from the board since June',
    'no milestones of the board are red',
    'no feedback from ofsted yet',
    'no council money',
    'the board met its target on outcome 3',
    `${'very'.repeat(20)} board met on 5 June`,
  ])('not in "%s"', (text) => {
    expect(readMeetingCommand(text)).toBeNull();
  });
});

describe('the day of a meeting', () => {
  /** A Tuesday. */
  const TODAY = day('2022-06-14');

  it.each<[string, Side, string | null]>([
    ['5 June 2022', 'past', '2022-06-05'],
    ['5th of June 2022', 'past', '2022-06-05'],
    ['Sunday 5 June 2022', 'past', '2022-06-05'],
    ['June 5, 2022', 'past', '2022-06-05'],
    ['2022-06-05', 'future', '2022-06-05'],
    ['5/6/2022', 'past', '2022-06-05'],
    ['05.06.22', 'past', '2022-06-05'],
    ['5 June', 'past', '2022-06-05'],
    ['5 June', 'future', '2023-06-05'],
    ['3 July', 'past', '2021-07-03'],
    ['3 July', 'future', '2022-07-03'],
    ['3 July', 'either', '2022-07-03'],
    ['20 November', 'either', '2022-11-20'],
    ['today', 'past', '2022-06-14'],
    ['Yesterday', 'past', '2022-06-13'],
    ['Monday', 'past', '2022-06-13'],
    ['Monday', 'future', '2022-06-20'],
    ['last Thursday', 'past', '2022-06-09'],
    ['Tuesday', 'past', '2022-06-14'],
    ['last Tuesday', 'past', '2022-06-07'],
    ['next Tuesday', 'future', '2022-06-21'],
    ['last Wednesday', 'either', '2022-06-08'],
    ['next Monday', 'either', '2022-06-20'],
    ['31 June 2022', 'past', null],
    ['5 June 2202', 'past', null],
    ['0000-01-01', 'past', null],
    ['29 February', 'past', null],
    ['the week before', 'past', null],
    ['Monaco', 'past', null],
    ['3.1.2', 'past', null],
  ])('%s, %s', (typed, side, expected) => {
    expect(meetingDay(typed, TODAY, side)?.toString() ?? null).toBe(expected);
  });
});

describe('the meetings of a plan', () => {
  const BOUND = directoryOf([
    {
      type: 'PlaceSeen',
      placeId: 'p',
      scope: 'channel',
      name: null,
      teamId: null,
      teamName: null,
      tenantId: 't',
      serviceUrl: 's',
      conversationId: 'c',
      botId: 'b',
    },
    { type: 'ChannelBound', placeId: 'p', planId: 'build-plan', audience: 'Board' },
  ]);

  function noted(forum: string, on: string, takenBack = false): PlanEvent {
    return { type: 'MeetingNoted', forum, on, takenBack };
  }

  function meetings(happenings: readonly Happening<PlanEvent>[]): readonly string[] {
    const state = stateOf(buildPlan([{}]), happenings);
    return meetingsOf(state, BOUND, LONDON).map(({ forum, on }) => `${forum} ${on.toString()}`);
  }

  const posted: readonly Happening<PlanEvent>[] = [
    ['2022-06-06', { type: 'DigestClaimed', digestId: 'd', placeId: 'p', period: '2022-W23' }],
    ['2022-06-06', { type: 'DigestSettled', digestId: 'd', delivery: DELIVERED }],
  ];

  it('are those noted and those a digest was posted for, oldest first', () => {
    const happenings: readonly Happening<PlanEvent>[] = [
      ...posted,
      ['2022-06-07', noted('Scrutiny', '2022-07-01')],
      ['2022-06-08', noted('Board', '2022-05-02')],
    ];
    expect(meetings(happenings)).toEqual([
      'Board 2022-05-02',
      'Board 2022-06-06',
      'Scrutiny 2022-07-01',
    ]);
  });

  it('are one, where both say the same', () => {
    expect(meetings([...posted, ['2022-06-07', noted('board', '2022-06-06')]])).toEqual([
      'board 2022-06-06',
    ]);
  });

  it('are without what was taken back, noted or posted, until it is noted again', () => {
    const back: readonly Happening<PlanEvent>[] = [
      ...posted,
      ['2022-06-07', noted('Scrutiny', '2022-07-01')],
      ['2022-06-08', noted('scrutiny', '2022-07-01', true)],
      ['2022-06-08', noted('Board', '2022-06-06', true)],
    ];
    expect(meetings(back)).toEqual([]);
    expect(meetings([...back, ['2022-06-09', noted('Board', '2022-06-06')]])).toEqual([
      'Board 2022-06-06',
    ]);
  });

  it('are without a digest that failed', () => {
    expect(
      meetings([
        ...posted,
        ['2022-06-06', { type: 'DigestSettled', digestId: 'd', delivery: FAILED }],
      ]),
    ).toEqual([]);
  });
});
