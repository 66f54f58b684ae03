/** A plan of which some is late, some has no date, and little has been reported; and how it answers. */
import type { Asking } from '../../../src/plan/answers/answer.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { PlanEvent } from '../../../src/plan/events.ts';
import type { PlanState } from '../../../src/plan/plan-state.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  buildPlan,
  importOf,
  onDate,
  report,
  ROLE,
  stateOf,
  type Happening,
  type MilestoneSpec,
} from '../../support/plan-build.ts';

const TWICE_A_YEAR = { kind: 'recurring', asWritten: 'Twice a year', every: 'half-year' } as const;
const MARCH = { kind: 'month', asWritten: 'Mar 2022', month: '2022-03' } as const;
const ONGOING = { kind: 'ongoing', asWritten: 'Ongoing' } as const;
export const SPECS: readonly MilestoneSpec[] = [
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2', due: onDate('2022-01-20'), leads: [] },
  { ref: '1.2.1', due: onDate('2021-11-05'), text: 'Foster carers are paid more' },
  { ref: '4.1.1', outcome: 4, leads: ['Head of QA'] },
  { ref: '4.1.2', outcome: 4, leads: ['Head of QA'], due: MARCH },
  { ref: '4.1.3', outcome: 4, leads: ['Head of QA'], due: ONGOING },
  { ref: '4.1.4', outcome: 4, leads: [ROLE], due: TWICE_A_YEAR },
];
export const HAPPENED: readonly Happening<PlanEvent>[] = [
  ['2021-11-04', report({ milestoneId: 'm3', rag: 'blue', done: 'Agreed.' })],
  [
    '2022-01-12',
    report({ rag: 'red', done: 'Drafted.', help: 'Two posts.', evidence: 'https://a.example/b' }),
  ],
];
export const STATE = stateOf(buildPlan(SPECS), HAPPENED, '2021-10-01');
/** The plan of a council that writes no dates, and has heard nothing. */
export const UNDATED = stateOf(buildPlan([{}, {}, { outcome: 4 }]));
/** 1.1.1 was due on 10 January, and is due on 31 March in the newest edition. */
export const MOVED = stateOf(buildPlan(SPECS), [
  ...HAPPENED,
  [
    '2022-01-13',
    importOf(buildPlan([{ ref: '1.1.1', due: onDate('2022-03-31') }, ...SPECS.slice(1)])),
  ],
]);

export function summary(
  intent: Intent,
  slots: Slots = {},
  state: PlanState = STATE,
  changes: Partial<Asking> = {},
): string {
  return answered(asks(intent, slots), askingOf(state, changes)).summary;
}

export function words(
  intent: Intent,
  slots: Slots = {},
  state: PlanState = STATE,
  changes: Partial<Asking> = {},
): string {
  return answerInWords(answered(asks(intent, slots), askingOf(state, changes))).join('\n');
}
