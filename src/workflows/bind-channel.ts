/** Says whose digest a channel gets, and for which audience. Only the PMO may. */
import { DIRECTORY } from '../plan/events.ts';
import type { Refusal } from '../plan/refusals.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export interface BindRequest {
  readonly placeId: string;
  /** Null when the PMO named none: then there must be just one. */
  readonly planId: string | null;
  readonly audience: string;
  readonly personId: string;
}

export type Bound =
  | { readonly kind: 'bound'; readonly planId: string; readonly planTitle: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function bindChannel(
  ports: Pick<Ports, 'ledger' | 'readings'>,
  request: BindRequest,
): Promise<Bound> {
  return decideAndAppend<Bound>(ports.ledger, DIRECTORY, async () => {
    const directory = await ports.readings.directory();
    const place = directory.places.get(request.placeId);
    if (place?.scope !== 'channel') return refused({ kind: 'not-a-channel' });
    const planIds = await ports.readings.planIds();
    const planId = request.planId ?? (planIds.length === 1 ? (planIds[0] ?? null) : null);
    const state = planId === null ? null : await ports.readings.plan(planId);
    if (planIds.length === 0) return refused({ kind: 'no-plan' });
    if (planId === null || state === null)
      return refused({ kind: 'unknown-plan', planId: planId ?? '(none named)', plans: planIds });
    const outcome: Bound = { kind: 'bound', planId, planTitle: state.plan.title };
    const { placeId, audience, personId } = request;
    if (place.binding?.planId === planId && place.binding.audience === audience)
      return { version: 0, events: [], outcome };
    return {
      version: directory.version,
      events: [
        {
          event: { type: 'ChannelBound', placeId, planId, audience },
          by: { kind: 'person', personId },
        },
      ],
      outcome,
    };
  });
}

function refused(refusal: Refusal): { version: number; events: []; outcome: Bound } {
  return { version: 0, events: [], outcome: { kind: 'refused', refusal } };
}
