/**
 * Scores how questions are understood against what somebody who did not write the reader said
 * they mean. `node test/plan/questions/exam/score.ts FILE...` prints every difference.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readPlan } from '../../../../src/import/read-plan.ts';
import { plan as planShape, type Plan } from '../../../../src/plan/model.ts';
import type { Question } from '../../../../src/plan/questions/question.ts';
import { readQuestion } from '../../../../src/plan/questions/read-question.ts';
import { dayIn, Temporal } from '../../../../src/plan/time.ts';
import { seedText, type Seed } from '../../../import/seeds.ts';

/** One line of a question set. A slot lists what may stand there; texts are enough in part. */
export interface ExamQuestion {
  readonly id: string;
  readonly text: string;
  readonly plan: string;
  readonly at: string;
  readonly previous: string | null;
  readonly hard: boolean;
  readonly intent: string | readonly string[];
  readonly slots: Readonly<Record<string, unknown>>;
}

export interface Marked {
  readonly asked: ExamQuestion;
  readonly read: Question;
  readonly isRight: boolean;
  /** Sure of something else where nothing, or two things, were meant. */
  readonly isRash: boolean;
}

const SEEDS: Readonly<Record<string, string>> = { bradford: '000', bristol: '002' };
const plans = new Map<string, Plan>();

export async function planNamed(name: string): Promise<Plan> {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const seed = SEEDS[name];
  const made =
    seed === undefined
      ? planShape.parse(JSON.parse(readFileSync('examples/plan.json', 'utf8')))
      : await readSeed(seed);
  plans.set(name, made);
  return made;
}

async function readSeed(seed: string): Promise<Plan> {
  const read = await readPlan({ name: `${seed}.txt`, bytes: Buffer.from(seedText(seed as Seed)) });
  if (read.kind !== 'read') throw new Error(read.sentence);
  return read.plan;
}

export function questionsIn(file: string): readonly ExamQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ExamQuestion);
}

export async function mark(asked: ExamQuestion): Promise<Marked> {
  const plan = await planNamed(asked.plan);
  const today = dayIn('Europe/London', Temporal.Instant.from(asked.at));
  const context = { plan, today, meetings: [], people: [] };
  const previous =
    asked.previous === null ? null : readQuestion(asked.previous, { ...context, previous: null });
  const read = readQuestion(asked.text, { ...context, previous });
  const intents = typeof asked.intent === 'string' ? [asked.intent] : asked.intent;
  const isRight = intents.includes(read.intent) && slotsFit(asked.slots, read);
  const isOpen = intents.includes('ambiguous') || intents.includes('off_topic');
  return { asked, read, isRight, isRash: isOpen && !isRight && read.confidence >= 0.5 };
}

function slotsFit(wanted: ExamQuestion['slots'], { slots, intent }: Question): boolean {
  if (intent === 'ambiguous' || intent === 'off_topic') return true;
  return Object.entries(wanted).every(([name, value]) => {
    const got: unknown = slots[name as keyof Question['slots']];
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.some((one) => isFitting(name, one, got));
  });
}

const IN_PART = ['owner', 'title', 'phrase', 'period'];

function isFitting(name: string, wanted: unknown, got: unknown): boolean {
  if (!IN_PART.includes(name)) return wanted === got;
  return typeof got === 'string' && plain(got).includes(plain(String(wanted)));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function scoreLine(name: string, marked: readonly Marked[]): string {
  const right = marked.filter(({ isRight }) => isRight).length;
  const hard = marked.filter(({ asked }) => asked.hard);
  const hardRight = hard.filter(({ isRight }) => isRight).length;
  const rash = marked.filter(({ isRash }) => isRash).length;
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;
  return `${name}: ${right} of ${marked.length} (${percent(right, marked.length)}), hard ${hardRight} of ${hard.length} (${percent(hardRight, hard.length)}), sure but wrong where nothing or several were meant: ${rash}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of process.argv.slice(2)) {
    const marked: Marked[] = [];
    for (const asked of questionsIn(file)) marked.push(await mark(asked));
    for (const { asked, read, isRight, isRash } of marked)
      if (!isRight)
        console.log(
          `${asked.id}${asked.hard ? ' hard' : ''}${isRash ? ' RASH' : ''} "${asked.text}"${asked.previous === null ? '' : ` << "${asked.previous}"`}\n    want ${JSON.stringify(asked.intent)} ${JSON.stringify(asked.slots)}\n    got  ${read.intent} ${JSON.stringify({ ...read.slots, title: read.slots.title?.slice(0, 40) })} ${read.confidence.toFixed(2)} ${read.candidates.map(({ label }) => label.slice(0, 24)).join(' | ')}`,
        );
    console.log(scoreLine(file, marked));
  }
}
