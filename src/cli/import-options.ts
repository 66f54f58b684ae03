/** The options that a plan's and a people list's import share, and what they say to the desk. */
import type { Command } from 'commander';
import type { RequestFor } from '../desk/request.ts';

export interface ImportOptions {
  readonly save?: boolean;
  readonly confirm?: readonly string[];
  readonly by?: string;
  readonly unconfirmedBy?: string;
  readonly apart?: readonly string[];
  readonly all?: boolean;
}

export function addImportOptions(command: Command): Command {
  return command
    .option('--save', 'save it; without this, a dry run')
    .option('--confirm <codes>', 'confirm what was found: all, or codes with commas', codes)
    .option('--by <name>', 'who confirms, where that is not your account')
    .option('--unconfirmed-by <name>', 'save without confirming, in the name of this person')
    .option('--apart <role>', 'this title is not the role it seems to be; repeat it', titles)
    .option('--all', 'list every note, however many of a kind there are');
}

type Settling = Pick<
  RequestFor<'people-import'>,
  'save' | 'confirm' | 'by' | 'unconfirmedBy' | 'apart' | 'all'
>;

export function importSaid({ save, ...said }: ImportOptions): Settling {
  const { confirm, by, unconfirmedBy, apart, all } = said;
  return {
    save: save ?? false,
    ...(confirm === undefined ? {} : { confirm: [...confirm] }),
    ...(by === undefined ? {} : { by }),
    ...(unconfirmedBy === undefined ? {} : { unconfirmedBy }),
    ...(apart === undefined ? {} : { apart: [...apart] }),
    ...(all === undefined ? {} : { all }),
  };
}

/** May be said more than once. */
function codes(typed: string, before: readonly string[] = []): readonly string[] {
  const said = typed.split(',').map((code) => code.trim());
  return [...before, ...said.filter((code) => code !== '')];
}

/** Titles have commas in them. */
function titles(typed: string, before: readonly string[] = []): readonly string[] {
  return [...before, typed];
}
