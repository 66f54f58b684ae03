/** `ask --file`: many questions in one go, each answered on a line of its own, in order. */
import { isUtf8 } from 'node:buffer';
import { refused, type DeskReply } from '../desk/reply.ts';
import {
  MOST_QUESTIONS,
  type NamedFile,
  type OneOfMany,
  type RequestFor,
} from '../desk/request.ts';
import type { Printed } from './print.ts';
import { questionLines, type QuestionLine } from './question-lines.ts';
import { readInput, readPlanNamed } from './read-file.ts';

/** What holds for every question that does not say it itself. */
export interface Usual extends Pick<RequestFor<'ask-many'>, 'operator' | 'at' | 'plan'> {
  readonly as?: string;
  readonly scope?: NonNullable<OneOfMany['scope']>;
}

const LARGEST = 5 * 1024 * 1024;
const MOST_LINES = 20_000;
/** Of plan files: with the questions they have to fit into one line of the socket. */
const LARGEST_PLANS = 10 * 1024 * 1024;

export async function askFile(
  fileName: string,
  usual: Usual,
  carryOut: (request: RequestFor<'ask-many'>) => Promise<DeskReply>,
): Promise<Printed> {
  const input = await readInput(fileName, LARGEST, '5 MB, so cut it in parts');
  if ('ok' in input) return input;
  if (!isUtf8(input.bytes))
    return refused(
      'unreadable-file',
      `${fileName} is not in UTF-8. Save it as UTF-8, one JSON object on each line.`,
    );
  const lines = questionLines(input.bytes.toString('utf8'), fileName);
  if (lines.length > MOST_LINES)
    return refused(
      'too-many',
      `${fileName} has ${lines.length} questions; ${MOST_LINES} are answered at once. Cut it in parts.`,
    );
  const files = await planFiles(lines);
  const printed: string[] = [];
  for (let from = 0; from < lines.length; from += MOST_QUESTIONS) {
    const some = lines.slice(from, from + MOST_QUESTIONS);
    const reply = await carryOut(requestFor(some, files, usual));
    const answers = reply.data['answers'] as readonly Answer[] | undefined;
    if (answers === undefined) return reply;
    printed.push(...answered(some, answers));
  }
  const wrong = lines.flatMap(({ asked }) => ('wrong' in asked ? [asked.wrong] : []));
  const jsonLines = printed.map((line) => `${line}\n`).join('');
  return {
    ok: wrong.length === 0,
    exit: wrong.length === 0 ? 0 : 1,
    lines: wrong,
    data: {},
    jsonLines,
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** Each file that lines name as their plan is read once. */
async function planFiles(lines: readonly QuestionLine[]): Promise<ReadonlyMap<string, NamedFile>> {
  const named = new Set(lines.flatMap(({ asked }) => ('wrong' in asked ? [] : (asked.plan ?? []))));
  const files = new Map<string, NamedFile>();
  let size = 0;
  for (const name of named) {
    const read = await readPlanNamed(name);
    if ('ok' in read) {
      files.set(name, { named: name, file: { sentence: read.lines.join(' ') } });
    } else if (read.kind === 'file') {
      const { content, fileName } = read;
      size += (content.length * 3) / 4;
      const sentence = `Waymark cannot read ${fileName}: with the other plans of these questions it is larger than 10 MB. Save the plans first: waymark plan import FILE --save`;
      const file = size > LARGEST_PLANS ? { sentence } : { content, fileName };
      files.set(name, { named: name, file });
    }
  }
  return files;
}

function requestFor(
  lines: readonly QuestionLine[],
  files: ReadonlyMap<string, NamedFile>,
  { as, scope, ...usual }: Usual,
): RequestFor<'ask-many'> {
  const questions = lines.flatMap(({ asked }): readonly OneOfMany[] =>
    'wrong' in asked
      ? []
      : [
          {
            ...(as === undefined ? {} : { as }),
            ...(scope === undefined ? {} : { scope }),
            ...asked,
          },
        ],
  );
  const named = new Set(questions.flatMap(({ plan }) => plan ?? []));
  return {
    kind: 'ask-many',
    ...usual,
    questions,
    files: [...named].flatMap((name) => files.get(name) ?? []),
  };
}

function answered(lines: readonly QuestionLine[], answers: readonly Answer[]): readonly string[] {
  const rest = answers[Symbol.iterator]();
  return lines.map(({ said, asked }) => {
    const answer = 'wrong' in asked ? refusalOf(asked.wrong) : (rest.next().value ?? {});
    const kept = Object.entries(said).filter(([key]) => !OWN.has(key));
    return JSON.stringify({ ...Object.fromEntries(kept), ...answer });
  });
}

/** Said of an answer, so never taken from the question. */
const OWN: ReadonlySet<string> = new Set(
  'ok intent slots confidence answer candidates page planId at note refusal details'.split(' '),
);

function refusalOf(sentence: string): Answer {
  const refusal = { kind: 'unreadable-line', sentence };
  return { ok: false, intent: null, slots: {}, confidence: 0, answer: sentence, refusal };
}
