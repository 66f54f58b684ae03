/** Does what a plan's first question would wait for: folding its events and indexing its words. */
import { answerQuestion } from './answer-question.ts';
import type { Ports } from './ports.ts';

/** For a start, when nobody waits yet. Changes nothing. */
export async function warmUp(ports: Pick<Ports, 'readings' | 'timezone' | 'clock'>): Promise<void> {
  for (const planId of await ports.readings.planIds())
    await answerQuestion(ports, {
      text: 'status of the plan',
      planId,
      at: ports.clock.now(),
      place: 'shared',
      personId: null,
      previous: null,
    });
}
