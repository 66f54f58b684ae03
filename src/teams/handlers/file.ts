import { isPmo } from '../../workflows/pmo.ts';
import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';
import { onPlanFile } from './plan-file.ts';

const SENTENCE =
  'I do not keep files, and nothing was saved. Put the file in your evidence folder and paste its link (https://...) into "Evidence link" on your card. To get a card, type "update 3.1.2" with the ref of your milestone.';

/** A plan's file from the PMO in their 1:1 chat is read; any other is never fetched. */
export async function onFile(turn: Turn): Promise<InvokeAnswer> {
  const { inbound, ports, person, say } = turn;
  const directory = await ports.readings.directory();
  const isTaken = inbound.scope === 'personal' && isPmo(ports, directory, person.personId);
  if (!isTaken || inbound.files.length === 0) await say({ kind: 'sentence', sentence: SENTENCE });
  else for (const file of inbound.files) await onPlanFile(turn, file);
  return NOTHING;
}
