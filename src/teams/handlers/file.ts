import { isPmo } from '../../workflows/pmo.ts';
import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';
import { onPlanFile } from './plan-file.ts';

const SENTENCE =
  'I do not keep files, and nothing was saved. Put the file in your evidence folder and paste its link (https://...) into "Evidence link" on your card. To get a card, type "update 3.1.2" with the ref of your milestone.';

/** Each is read whole, so only a few are taken at once. */
const AT_ONCE = 3;

/** A plan's file from the PMO in their 1:1 chat is read; any other is never fetched. */
export async function onFile(turn: Turn): Promise<InvokeAnswer> {
  const { inbound, ports, person, say } = turn;
  const directory = await ports.readings.directory();
  const isTaken = inbound.scope === 'personal' && isPmo(ports, directory, person.personId);
  if (!isTaken || inbound.files.length === 0) await say({ kind: 'sentence', sentence: SENTENCE });
  else await onPlanFiles(turn);
  return NOTHING;
}

async function onPlanFiles(turn: Turn): Promise<void> {
  const { files } = turn.inbound;
  for (const file of files.slice(0, AT_ONCE)) await onPlanFile(turn, file);
  const left = files.slice(AT_ONCE).map(({ name }) => name);
  if (left.length > 0)
    await turn.say({
      kind: 'sentence',
      sentence: `I read ${AT_ONCE} files at a time. Not read: ${left.join(', ')}. Attach them again afterwards.`,
    });
}
