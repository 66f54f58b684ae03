/** What a document says can be typed, as Waymark would understand it of the example plan. */
import { readPlan } from '../../src/import/read-plan.ts';
import { readCommand, readPlanToUse } from '../../src/plan/commands.ts';
import { readMeetingCommand } from '../../src/plan/meeting-commands.ts';
import type { Asked } from '../../src/plan/questions/question.ts';
import { readQuestion } from '../../src/plan/questions/read-question.ts';
import { Temporal } from '../../src/plan/time.ts';
import { document } from './docs-files.ts';

/** About the example plan, on the day the demo begins. */
export async function exampleAsked(): Promise<Asked> {
  const bytes = Buffer.from(document('examples/plan.json').text);
  const reading = await readPlan({ name: 'plan.json', bytes });
  if (reading.kind === 'refused') throw new Error('the example is refused');
  const today = Temporal.PlainDate.from('2022-01-18');
  return { plan: reading.plan, today, meetings: [], people: [], previous: null };
}

export function isCommand(line: string): boolean {
  return [readCommand, readMeetingCommand, readPlanToUse].some((read) => read(line) !== null);
}

/** With enough confidence to be answered, or acted on. */
export function isQuestion(line: string, asked: Asked): boolean {
  const { intent, confidence } = readQuestion(line, asked);
  return confidence >= 0.5 && !['off_topic', 'ambiguous'].includes(intent);
}
