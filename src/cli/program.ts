/** The command line as commander reads it: every command makes one request of the desk. */
import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import type { DeskRequest } from '../desk/request.ts';
import { askOptions, askSaid, type AskOptions } from './ask-options.ts';
import { addImportOptions, importSaid, type ImportOptions } from './import-options.ts';
import type { Printed } from './print.ts';
import { readFile, readPlanChoice } from './read-file.ts';

interface Options extends ImportOptions, AskOptions {
  readonly at?: string;
  readonly send?: boolean;
  readonly ref?: string;
  readonly format?: 'yaml' | 'json';
  readonly editionOf?: string;
  readonly asNew?: boolean;
}
type Asked = Printed | DeskRequest;
type Say = (reply: Printed) => void;

const ENDING = `
A dry run unless --save or --send is given. Data is kept in the folder WAYMARK_DATA (default data/).
While the bot runs on that folder, waymark works through it.
Ends with 0 done, 1 refused and nothing done, 2 used wrongly, 3 done but not all was delivered.`;

export function program(say: Say): Command {
  const top = new Command('waymark')
    .description("Keeps a council's children's services improvement plan honest, from a terminal.")
    .addHelpText('after', ENDING)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined });

  const plan = top.command('plan').description('import, show or export a plan');
  addImportOptions(
    add(plan, 'import <file>', 'read a plan from a file', say, (options, [file = '']) =>
      withFile(file, (text) => {
        const { editionOf, asNew } = options;
        return {
          kind: 'plan-import',
          ...common(options),
          ...text,
          ...importSaid(options),
          ...(editionOf === undefined ? {} : { editionOf }),
          ...(asNew === undefined ? {} : { asNew }),
        };
      }),
    ),
  )
    .option('--edition-of <id>', 'it is a newer edition of this saved plan')
    .option('--as-new', 'it is a plan of its own, and a newer edition of none');
  aboutPlan(plan, 'show', 'the plan with its leads and dues', say, (about, { ref }) => ({
    kind: 'plan-show',
    ...about,
    ...(ref === undefined ? {} : { ref }),
  })).option('--ref <ref>', 'only what the document printed of this milestone, and where');
  aboutPlan(plan, 'export', "the plan in Waymark's own format", say, (about, { format }) => ({
    kind: 'plan-export',
    ...about,
    format: format ?? 'yaml',
  })).addOption(
    new Option('--format <name>', 'yaml (when left out) or json').choices(['yaml', 'json']),
  );

  const people = top.command('people').description('import or list who holds which role');
  addImportOptions(
    aboutPlan(
      people,
      'import <file>',
      'read who holds which role from a CSV or Excel file',
      say,
      (about, options, [file = '']) =>
        withFile(file, (text) => ({
          kind: 'people-import',
          ...about,
          ...text,
          ...importSaid(options),
        })),
    ),
  );
  aboutPlan(people, 'list', 'lead roles, who holds them, and who can be asked', say, (about) => ({
    kind: 'people-list',
    ...about,
  }));

  aboutPlan(top, 'remind', 'whom Waymark asks what, and why', say, (about, options) => ({
    kind: 'remind',
    ...about,
    send: options.send ?? false,
  })).option('--send', 'ask them in Teams; without this, a dry run');
  aboutPlan(top, 'digest', 'the weekly RAG digest', say, (about, options) => ({
    kind: 'digest',
    ...about,
    send: options.send ?? false,
  })).option('--send', 'post it in Teams; without this, a dry run');
  askOptions(add(top, 'ask [words...]', 'a question as in Teams, or a file of them', say, asking));

  const ledger = top.command('ledger').description('look after the ledger');
  add(ledger, 'verify', 'check that nothing in the ledger was altered', say, async ({ at }) => {
    const { verify } = await import('./operate.ts');
    return verify(at);
  });
  return top;
}

/** Adds a command about one plan: the only one saved, or the one that `--plan` names. */
function aboutPlan(
  parent: Command,
  usage: string,
  description: string,
  say: Say,
  ask: (
    about: Common & Pick<Extract<DeskRequest, { kind: 'plan-show' }>, 'plan'>,
    options: Options,
    words: readonly string[],
  ) => Asked | Promise<Asked>,
): Command {
  return add(parent, usage, description, say, async (options, words) => {
    if (options.plan === undefined) return ask(common(options), options, words);
    const chosen = await readPlanChoice(options.plan);
    return 'ok' in chosen ? chosen : ask({ ...common(options), plan: chosen }, options, words);
  }).option('--plan <id|file>', 'a saved plan, or a file to read on the spot');
}

function add(
  parent: Command,
  usage: string,
  description: string,
  say: Say,
  ask: (options: Options, words: readonly string[]) => Asked | Promise<Asked>,
): Command {
  return parent
    .command(usage)
    .description(description)
    .option('--json', 'print one JSON document instead of words')
    .option('--at <instant>', 'what would be true then: 2022-01-18T09:00:00Z, or 2022-01-18')
    .action(async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      const asked = await ask(command.opts<Options>(), command.args);
      if ('ok' in asked) {
        say(asked);
        return;
      }
      const { operate } = await import('./operate.ts');
      say(await operate(asked));
    });
}

async function asking(options: Options, words: readonly string[]): Promise<Asked> {
  const { operate } = await import('./operate.ts');
  return askSaid(options, words, common(options), operate);
}

interface Common {
  readonly operator: string;
  readonly at?: string;
}

function common({ at }: Options): Common {
  return { operator: operatorName(), ...(at === undefined ? {} : { at }) };
}

/** In a container the account may have a number and no name. */
function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

async function withFile(
  file: string,
  ask: (text: { readonly content: string; readonly fileName: string }) => DeskRequest,
): Promise<Asked> {
  const text = await readFile(file);
  return 'ok' in text ? text : ask(text);
}
