/** Commands as a document shows them, held against the command line as it is. */
import type { Command } from 'commander';
import { program } from '../../src/cli/program.ts';

/** The names of the scripts that a line has npm run. */
export function npmScripts(line: string): readonly string[] {
  const named = [...line.matchAll(/\bnpm run (?:-\S+ )*([a-z][\w:-]*)/g)].map(([, name]) => name);
  const short = [...line.matchAll(/\bnpm (test|start)\b/g)].map(([, name]) => name);
  return [...named, ...short].filter((name) => name !== undefined);
}

/** The words after `waymark`, null when the line shows no such command. */
export function waymarkWords(line: string): readonly string[] | null {
  const shown = /(?:^|npm run (?:-\S+ )*)waymark (?:-- )?(?<rest>\S.*)$/.exec(line.trim());
  const rest = shown?.groups?.['rest'] ?? '';
  return rest === '' || rest === '--' || rest.startsWith('...') ? null : shellWords(rest);
}

/** What is wrong with a command line; null when `waymark` would take it. */
export function flawIn(words: readonly string[]): string | null {
  const { command, rest } = find(
    program(() => undefined),
    words,
  );
  if (command.commands.length > 0) return `waymark ${words.join(' ')}: no such command`;
  const { operands, unknown } = command.parseOptions([...rest]);
  if (unknown.length > 0) return `waymark ${words.join(' ')}: no option ${unknown.join(' ')}`;
  const needed = command.registeredArguments.filter(({ required }) => required).length;
  const isOpen = command.registeredArguments.some(({ variadic }) => variadic);
  const fits = operands.length >= needed && (isOpen || operands.length === needed);
  return fits ? null : `waymark ${words.join(' ')}: ${operands.length} arguments`;
}

export interface Leaf {
  /** `plan import` */
  readonly name: string;
  /** As its `--help` lists them: `--json`, `--at`. */
  readonly options: readonly string[];
}

/** Every command that does something. */
export function leaves(): readonly Leaf[] {
  return program(() => undefined).commands.flatMap((command) => leavesOf(command, ''));
}

function leavesOf(command: Command, above: string): readonly Leaf[] {
  const name = `${above}${command.name()}`;
  if (command.commands.length > 0)
    return command.commands.flatMap((below) => leavesOf(below, `${name} `));
  const listed = [...command.helpInformation().matchAll(/^ {2}(?:-\w, )?(--[a-z]+(?:-[a-z]+)*)/gm)];
  const options = listed.flatMap(([, option = '']) => (option === '--help' ? [] : [option]));
  return [{ name, options }];
}

function find(
  command: Command,
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  const below = command.commands.find((one) => one.name() === words[0]);
  return below === undefined ? { command, rest: words } : find(below, words.slice(1));
}

function shellWords(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
