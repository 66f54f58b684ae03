/** What can be asked, by example: for help in a chat and at a terminal. */

export interface ExampleGroup {
  readonly label: string;
  readonly questions: readonly string[];
}

/** Each is a question that is understood as it stands. */
export const EXAMPLES: readonly ExampleGroup[] = [
  { label: 'The plan', questions: ['status of the plan', 'what is red?'] },
  { label: 'An outcome', questions: ['status of outcome 1', 'impact of outcome 1'] },
  { label: 'A milestone', questions: ['status of 3.1.2', 'evidence for 3.1.2'] },
  {
    label: 'Dates',
    questions: ['what is overdue?', 'what is due this month?', 'what has slipped?'],
  },
  {
    label: 'People',
    questions: ['my milestones', 'who owns 3.1.2?', 'who has not reported?', 'who needs help?'],
  },
  {
    label: 'KPIs and risks',
    questions: ['which kpis are off target?', 'risks of outcome 1'],
  },
  { label: 'The past', questions: ['what changed since last week?', 'history of 3.1.2'] },
  { label: 'To do', questions: ['update 3.1.2'] },
];
