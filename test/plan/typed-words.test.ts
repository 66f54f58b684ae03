import { describe, expect, it } from 'vitest';
import { readCommand, readUpdateRequest } from '../../src/plan/commands.ts';
import { readQuestion } from '../../src/plan/questions.ts';

describe('questions', () => {
  it.each([
    ['help', 'help'],
    ['?', 'help'],
    ['Help me, please!', 'help'],
    ['can you help?', 'help'],
    ['Hello Waymark', 'greeting'],
    ['good morning', 'greeting'],
    ['status of outcome 3', 'outcome-status 3'],
    ['Outcome 3 status, please', 'outcome-status 3'],
    ['how is priority two doing?', 'outcome-status 2'],
    ['Theme No. 4', 'outcome-status 4'],
    ['outcomes 2', 'outcome-status 2'],
    ['o3', 'outcome-status 3'],
    ['status of 3', 'outcome-status 3'],
    ["what's the status of #3?", 'outcome-status 3'],
    ['status of the plan in 2022', 'plan-status'],
    ['status of outcome 99', 'outcome-status 99'],
    ['status of 3.1.2', 'milestone-status 3.1.2'],
    ['ref 3.1.2.', 'milestone-status 3.1.2'],
    ['3.1.2?', 'milestone-status 3.1.2'],
    ['what about 2.1B', 'milestone-status 2.1b'],
    ['status of 2.1-2', 'milestone-status 2.1-2'],
    ['who leads 2.1b-2?', 'who-leads 2.1b-2'],
    ['status of 2.1-2.4', 'milestone-status 2.1'],
    ['outcome-3', 'outcome-status 3'],
    ['follow-up on 3.1.2 - please', 'milestone-status 3.1.2'],
    ['who leads 3.1.2?', 'who-leads 3.1.2'],
    ['3.1.2: who is on it', 'milestone-status 3.1.2'],
    ['what was due by 12.10.2021?', 'due-soon'],
    ['12.10.2021', 'not-understood'],
    ['version 1.2.3.4.5', 'not-understood'],
    ['what is overdue?', 'overdue'],
    ["what's late", 'overdue'],
    ['which milestones are over due', 'overdue'],
    ['what has slipped?', 'slipped'],
    ['any slippage', 'slipped'],
    ['what was postponed', 'slipped'],
    ['what is due?', 'due-soon'],
    ['what is coming up', 'due-soon'],
    ['my milestones', 'mine'],
    ['what do I lead?', 'mine'],
    ['who has not reported?', 'not-reported'],
    ['who hasn’t answered?', 'not-reported'],
    ['who has not replied', 'not-reported'],
    ["who hasn't updated?", 'not-reported'],
    ['who should I chase?', 'not-reported'],
    ['what do I need to do?', 'mine'],
    ['deadlines', 'due-soon'],
    ['RAG', 'plan-status'],
    ['what help do people need?', 'help-needed'],
    ['I need help', 'not-understood'],
    ['help needed', 'help-needed'],
    ['who needs help?', 'help-needed'],
    ['status', 'plan-status'],
    ['where are we', 'plan-status'],
    ['unhelpful', 'not-understood'],
    ['that was lately explained', 'not-understood'],
    ['Is Amber happy?', 'not-understood'],
    ['', 'not-understood'],
  ])('%s', (typed, expected) => {
    const question = readQuestion(typed);
    const said = 'number' in question ? question.number : 'ref' in question ? question.ref : '';
    expect(`${question.kind} ${said}`.trim()).toBe(expected);
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
