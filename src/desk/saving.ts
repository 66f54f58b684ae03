/** What an import says of saving: how to do it, and why it was not done. */
import type { Finding } from '../plan/plan-reading.ts';
import { byCode, findingLines, withSeverity } from './finding-lines.ts';
import { refused, type DeskReply } from './reply.ts';
import { sayCount } from './words.ts';

/** `command`: the command line without what saves and settles. */
export function dryRunLine(findings: readonly Finding[], command: string): string {
  return `Dry run: nothing was saved. ${howToSave(findings, command)}`;
}

/** What is to be looked at goes with the refusal: it is what the operator has to read next. */
export function notSaved(
  findings: readonly Finding[],
  { why, sentence }: { readonly why: string; readonly sentence: string },
  data: Record<string, unknown>,
): DeskReply {
  const looked = findings.filter(({ severity }) => severity !== 'note');
  const apart = why === 'to-be-confirmed' ? sayApart(findings) : '';
  const said = `Nothing was saved. ${sentence}${apart === '' ? '' : ` Confirming ${apart}.`}`;
  return {
    ...refused(why, said),
    lines: [...findingLines(looked, { all: true }).slice(1), '', said],
    data: { ...data, saved: false, refusal: { kind: why, sentence: said, findings: looked } },
  };
}

/** Codes that wait to be confirmed, and how often each was found. */
export function toConfirm(
  findings: readonly Finding[],
): readonly { readonly code: string; readonly count: number }[] {
  const open = byCode(withSeverity(findings, 'confirm'));
  return [...open].map(([code, found]) => ({ code, count: found.length }));
}

function howToSave(findings: readonly Finding[], command: string): string {
  if (withSeverity(findings, 'refused').length > 0)
    return 'It cannot be saved as it is: mend what stands in the way, and import it again.';
  const open = withSeverity(findings, 'confirm').length;
  if (open === 0) return `To save it: ${command} --save`;
  const apart = sayApart(findings);
  const [are, them] = open === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${sayCount(open, 'finding')} ${are} to be confirmed${apart === '' ? '' : `; doing so ${apart}`}. When you have looked at ${them}: ${command} --save --confirm all`;
}

/** Confirming makes two titles one role, so the way out of it has to be said with it. */
function sayApart(findings: readonly Finding[]): string {
  const title = findings.find(({ alias }) => alias !== null)?.alias?.alias;
  return title === undefined ? '' : `makes two titles one role, unless you add --apart "${title}"`;
}
