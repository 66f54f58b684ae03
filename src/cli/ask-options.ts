/** The options of `ask`, and what they say to the desk. */
import { Option, type Command } from 'commander';
import { misused, type DeskReply } from '../desk/reply.ts';
import { SCOPES, type DeskRequest, type RequestFor } from '../desk/request.ts';
import { askFile } from './ask-file.ts';
import type { Printed } from './print.ts';
import { readPlanNamed } from './read-file.ts';

export interface AskOptions {
  readonly plan?: string;
  readonly as?: string;
  readonly in?: (typeof SCOPES)[number];
  readonly file?: string;
}

export function askOptions(command: Command): Command {
  return command
    .option('--plan <plan>', 'a saved plan by id or name, or a file to read on the spot')
    .option('--as <role>', 'who asks, by role, name or UPN, where the question says "my"')
    .addOption(
      new Option(
        '--in <place>',
        'where it is asked: personal (when left out), or a place that others read',
      ).choices(SCOPES),
    )
    .option(
      '--file <file>',
      'questions as JSON lines, answered line by line; - for what is piped in',
    );
}

export async function askSaid(
  { plan: named, as, in: scope, file }: AskOptions,
  words: readonly string[],
  common: Pick<RequestFor<'ask'>, 'operator' | 'at'>,
  carryOut: (request: DeskRequest) => Promise<DeskReply>,
): Promise<Printed | DeskRequest> {
  const text = words.join(' ').trim();
  if ((text === '') === (file === undefined)) return misused('question-or-file', ONE_OF_THEM);
  if (text.length > LONGEST)
    return misused(
      'too-long',
      `A question has at most ${LONGEST} characters; this one has ${text.length}.`,
    );
  const plan = named === undefined ? undefined : await readPlanNamed(named);
  if (plan !== undefined && 'ok' in plan) return plan;
  const about = {
    ...common,
    ...(plan === undefined ? {} : { plan }),
    ...(as === undefined || as.trim() === '' ? {} : { as }),
    ...(scope === undefined ? {} : { scope }),
  };
  return file === undefined ? { kind: 'ask', ...about, text } : askFile(file, about, carryOut);
}

const LONGEST = 2000;
const ONE_OF_THEM =
  'Ask one question, as in: waymark ask status of outcome 3, or many from a file: waymark ask --file FILE';
