/** What is wrong with a request before anything is looked up; null when nothing is. */
import { isRecordableName, LONGEST_NAME } from '../plan/events.ts';
import { readMoment } from './moment.ts';
import { misused, type DeskReply } from './reply.ts';
import { isWriting, type DeskRequest } from './request.ts';
import { quoted } from './words.ts';

export function contradictionIn(request: DeskRequest, timezone: string): DeskReply | null {
  if (request.at !== undefined && readMoment(request.at, timezone) === null)
    return misused(
      'not-an-instant',
      `--at "${request.at}" is not a moment between 1990 and 2100. Write it as 2022-01-18T09:00:00Z, or as 2022-01-18 for 09:00 that day in ${timezone}.`,
    );
  const flag = 'save' in request ? '--save' : '--send';
  if (request.at !== undefined && isWriting(request))
    return misused(
      'at-and-writing',
      `--at shows what would be true at another moment, so it cannot be used with ${flag}. Leave one of them out; nothing was done.`,
    );
  if (request.kind !== 'plan-import' && request.plan?.kind === 'file' && isWriting(request))
    return misused(
      'file-and-writing',
      `--plan ${request.plan.fileName} is only read on the spot, so it cannot be used with ${flag}. Save the plan first: waymark plan import ${quoted(request.plan.fileName)} --save`,
    );
  return 'save' in request ? amongImportOptions(request) : null;
}

type Importing = Extract<DeskRequest, { readonly save: boolean }>;

function amongImportOptions(request: Importing): DeskReply | null {
  const { confirm, by, unconfirmedBy, apart = [] } = request;
  const { editionOf, asNew } = request.kind === 'plan-import' ? request : {};
  const name = notAName('--by', by) ?? notAName('--unconfirmed-by', unconfirmedBy);
  if (name !== null) return name;
  if (confirm !== undefined && unconfirmedBy !== undefined)
    return atOdds('--confirm and --unconfirmed-by say opposite things. Leave one of them out.');
  if (by !== undefined && confirm === undefined)
    return atOdds('--by NAME says who confirms, so it goes with --confirm.');
  if (apart.length > 0 && confirm === undefined)
    return atOdds('--apart ROLE settles a finding that is confirmed, so it goes with --confirm.');
  if (editionOf !== undefined && asNew === true)
    return atOdds('--edition-of and --as-new say opposite things. Leave one of them out.');
  return null;
}

/** The ledger keeps the name for good, so that it has to be one. */
function notAName(flag: string, name: string | undefined): DeskReply | null {
  if (name === undefined || isRecordableName(name)) return null;
  return misused(
    'name-missing',
    `${flag} has to be followed by a name of 1 to ${LONGEST_NAME} characters${name.trim() === '' ? ', not by nothing' : `; this one has ${name.trim().length}`}. Nothing was done.`,
  );
}

function atOdds(sentence: string): DeskReply {
  return misused('options-at-odds', `${sentence} Nothing was done.`);
}
