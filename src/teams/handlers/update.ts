import { readUpdateRequest } from '../../plan/commands.ts';
import { explain } from '../../plan/refusals.ts';
import { choosePlan } from '../../workflows/choose-plan.ts';
import { startUpdate } from '../../workflows/start-update.ts';
import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';

/** `update 3.1.1`: the card comes to the 1:1 chat, wherever it was asked for. */
export async function onUpdate({ inbound, ports, person, say }: Turn): Promise<InvokeAnswer> {
  const ref = readUpdateRequest(inbound.text) ?? '';
  const { personId } = person;
  const { text, placeId, scope } = inbound;
  const chosen = await choosePlan(ports, { text, placeId, personId });
  const requestId = inbound.activityId ?? crypto.randomUUID();
  const started =
    chosen.refusal === null
      ? await startUpdate(ports, { planId: chosen.planId, ref, personId, requestId })
      : ({ kind: 'refused', refusal: chosen.refusal } as const);
  if (started.kind === 'refused')
    await say({ kind: 'sentence', sentence: explain(started.refusal) });
  else if (scope !== 'personal')
    await say({ kind: 'sentence', sentence: 'I have sent you the card in our 1:1 chat.' });
  return NOTHING;
}
