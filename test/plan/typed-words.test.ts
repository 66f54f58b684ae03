import { describe, expect, it } from 'vitest';
import example from '../../examples/plan.json' with { type: 'json' };
import { readCommand, readPlanToUse, readUpdateRequest } from '../../src/plan/commands.ts';
import { readMeetingCommand } from '../../src/plan/meeting-commands.ts';
import { plan } from '../../src/plan/model.ts';
import type { Asked } from '../../src/plan/questions/question.ts';
import { readQuestion } from '../../src/plan/questions/read-question.ts';
import { Temporal } from '../../src/plan/time.ts';

const ASKED: Asked = {
  plan: plan.parse(example),
  today: Temporal.PlainDate.from('2022-01-18'),
  meetings: [],
  people: [],
  previous: null,
};

describe('questions', () => {
  it.each([
    ['help', 'help'],
    ['?', 'help'],
    ['Help me, please!', 'help'],
    ['can you help?', 'help'],
    ['I need help', 'help'],
    ['Hello Waymark', 'greeting'],
    ['good morning', 'greeting'],
    ['status of the plan', 'plan_status'],
    ['status', 'plan_status'],
    ['RAG', 'plan_status'],
    ['where are we', 'plan_status'],
    ['what is red?', 'plan_status red'],
    ['status of outcome 3', 'outcome_status 3'],
    ['Outcome 3 status, please', 'outcome_status 3'],
    ['how is priority two doing?', 'outcome_status 2'],
    ['Theme No. 4', 'outcome_status 4'],
    ['outcomes 2', 'outcome_status 2'],
    ['o3', 'outcome_status 3'],
    ['outcome-3', 'outcome_status 3'],
    ['status of 3', 'outcome_status 3'],
    ["what's the status of #3?", 'outcome_status 3'],
    ['hows fostering looking', 'outcome_status 3'],
    ['status of outcome 99', 'outcome_status 99'],
    ['status of 3.1.2', 'action_or_milestone_status 3.1.2'],
    ['ref 3.1.2.', 'action_or_milestone_status 3.1.2'],
    ['3.1.2?', 'action_or_milestone_status 3.1.2'],
    ['follow-up on 3.1.2 - please', 'action_or_milestone_status 3.1.2'],
    ['what about 2.1B', 'action_or_milestone_status 2.1b'],
    ['status of 2.1-2', 'action_or_milestone_status 2.1-2'],
    ['status of 2.1-2.4', 'action_or_milestone_status 2.1-2'],
    ['is the progression framework published?', 'action_or_milestone_status 3.1.1'],
    ['who leads 3.1.2?', 'who_owns 3.1.2'],
    ['3.1.2: who is on it', 'who_owns 3.1.2'],
    ['who leads 2.1b-2?', 'who_owns 2.1b-2'],
    ['what does the Commissioning Manager lead?', 'owner_items Commissioning Manager'],
    ['what is overdue?', 'overdue'],
    ["what's late", 'overdue'],
    ['which milestones are over due', 'overdue'],
    ["what's overdue in fostering?", 'overdue 3'],
    ['what has slipped?', 'overdue'],
    ['what was postponed', 'overdue'],
    ['what is due?', 'due'],
    ['deadlines', 'due'],
    ['what is coming up', 'due 2022-02-01'],
    ['what is due this month?', 'due 2022-01-31'],
    ['what was due by 12.10.2021?', 'due 2021-10-12'],
    ['my milestones', 'my_milestones'],
    ['what do I lead?', 'my_milestones'],
    ['what do I need to do?', 'my_milestones'],
    ['who has not reported?', 'not_reported'],
    ['who hasn’t answered?', 'not_reported'],
    ['who has not replied', 'not_reported'],
    ["who hasn't updated?", 'not_reported'],
    ['who should I chase?', 'not_reported'],
    ['what help do people need?', 'help_needed'],
    ['help needed', 'help_needed'],
    ['who needs help?', 'help_needed'],
    ['evidence for 3.1.2', 'evidence_for 3.1.2'],
    ['how many foster carers left?', 'kpi K3.4'],
    ['which kpis are off target?', 'kpis_off_target'],
    ['risks of outcome 3', 'risks 3'],
    ['impact of outcome 1', 'impact 1'],
    ['what changed since last week?', 'changes_since 2022-01-10'],
    ['status of outcome 3 as at 1 December 2021', 'as_of 3 2021-12-01'],
    ['what did we say to the Board in December?', 'as_of 2021-12-31'],
    ['history of 3.1.2', 'history 3.1.2'],
    ['actions from the last Board', 'actions_log'],
    ['update 3.1.2', 'update_start 3.1.2'],
    ['send the digest now', 'digest_now'],
    ['who leads training?', 'ambiguous'],
    ['12.10.2021', 'off_topic'],
    ['version 1.2.3.4.5', 'off_topic'],
    ['unhelpful', 'off_topic'],
    ['Is Amber happy?', 'off_topic'],
    ['what time is lunch?', 'off_topic'],
    ['', 'off_topic'],
  ])('%s', (typed, expected) => {
    const { intent, slots } = readQuestion(typed, ASKED);
    const { outcome, ref, owner, rag, from, to, date } = slots;
    const telling = [ref ?? outcome, owner, rag, to ?? from ?? date];
    const said = telling.filter((slot) => slot !== undefined);
    expect([intent, ...said].join(' ')).toBe(expected);
  });

  it.each([
    ['status of outcome 3', 'and outcome 4?', 'outcome_status 4'],
    ['status of outcome 3', 'who leads it?', 'who_owns 3'],
    ['status of outcome 3', 'what is overdue there?', 'overdue 3'],
    ['who leads training?', '2', 'who_owns 5.1.2'],
  ])('%s – %s', (before, typed, expected) => {
    const previous = readQuestion(before, ASKED);
    const { intent, slots } = readQuestion(typed, { ...ASKED, previous });
    expect([intent, slots.ref ?? slots.outcome].join(' ')).toBe(expected);
  });
});

describe('commands', () => {
  it.each([
    ['digest here', { kind: 'bind-channel', audience: 'DMT', planId: null }],
    ['Digest here. ', { kind: 'bind-channel', audience: 'DMT', planId: null }],
    [
      'digest here for the Improvement Board plan Calder-2021',
      { kind: 'bind-channel', audience: 'Improvement Board', planId: 'calder-2021' },
    ],
    [
      'Please assign Service Manager, Fostering to @Sam Reed',
      { kind: 'assign-role', role: 'Service Manager, Fostering', to: '@Sam Reed' },
    ],
    [
      'assign Adviser to Schools to sam@council.example',
      { kind: 'assign-role', role: 'Adviser to Schools', to: 'sam@council.example' },
    ],
    ['unassign PMO from Sam Reed', { kind: 'unassign-role', role: 'PMO', from: 'Sam Reed' }],
    ['who holds what?', { kind: 'list-roles' }],
    ['roles', { kind: 'list-roles' }],
    ['status of outcome 1', null],
    ['what roles are unassigned', null],
  ])('%s', (typed, expected) => {
    expect(readCommand(typed)).toEqual(expected);
  });
});

describe('a request to report', () => {
  it.each([
    ['update 3.1.2', '3.1.2'],
    ['Please update milestone 2.1B-2.', '2.1B-2'],
    ['update 2.1-2.4', null],
    ['update', null],
  ])('%s', (typed, ref) => {
    expect(readUpdateRequest(typed)).toBe(ref);
  });
});

describe('a plan to use', () => {
  it.each([
    ['use plan Calder Vale', 'Calder Vale'],
    ['please use the Calder Vale plan.', 'Calder Vale'],
    ['use plan', ''],
    ['status of the plan', null],
  ])('%s', (typed, name) => {
    expect(readPlanToUse(typed)).toBe(name);
  });
});

describe('what is said of meetings', () => {
  it.each([
    ['board met on 5 June 2022', 'note-meeting'],
    ['The DMT meets on 3 July.', 'note-meeting'],
    ['no board on 5 June 2022', 'note-meeting'],
    ['meetings', 'list-meetings'],
    ['has the Board met on 5 June 2022?', undefined],
    ['what did we say to the Board in June', undefined],
  ])('%s', (typed, kind) => {
    expect(readMeetingCommand(typed)?.kind).toBe(kind);
  });
});
