/** `update 3.1.1`, `update my milestones`: the card comes to the 1:1 chat, wherever it was asked for. */
import type { Delivery } from '../../plan/events.ts';
import type { Slots } from '../../plan/questions/question.ts';
import { explain } from '../../plan/refusals.ts';
import { startUpdate, type UpdateStarted } from '../../workflows/start-update.ts';
import { requestIdOf, type Turn } from '../turn.ts';
import { personalChatOf, sayHowToOpen, sayWhatBecame } from './in-private.ts';

export async function update(
  turn: Turn,
  planId: string,
  { ref, outcome }: Pick<Slots, 'ref' | 'outcome'>,
): Promise<Delivery> {
  const { inbound, ports, person } = turn;
  if (inbound.scope !== 'personal' && (await personalChatOf(turn)) === null)
    return sayHowToOpen(turn);
  const started = await startUpdate(ports, {
    planId,
    ...(ref === undefined ? {} : { ref }),
    ...(outcome === undefined ? {} : { outcome }),
    personId: person.personId,
    requestId: requestIdOf(inbound),
  });
  return said(turn, started, outcome);
}

async function said(
  turn: Turn,
  started: UpdateStarted,
  outcome: number | undefined,
): Promise<Delivery> {
  const { inbound, say } = turn;
  switch (started.kind) {
    case 'refused':
      return say({ kind: 'sentence', sentence: explain(started.refusal) });
    case 'nothing':
      return say({ kind: 'sentence', sentence: sayNothing(outcome) });
    case 'started': {
      const { delivery } = started;
      if (delivery === null) return say({ kind: 'sentence', sentence: SENT_BEFORE });
      const isHere = inbound.scope === 'personal' && delivery.kind === 'delivered';
      return isHere ? delivery : sayWhatBecame(turn, delivery, 'the card');
    }
  }
}

const SENT_BEFORE = 'That card is in our 1:1 chat already.';

function sayNothing(outcome: number | undefined): string {
  const where = outcome === undefined ? 'is yours' : `of outcome ${outcome} is yours`;
  return `No milestone ${where} to report on. If one should be, ask the PMO to assign you its role. With a ref, as in "update 3.1.2", I can tell you who leads it.`;
}
