/** Two ratings of one milestone, the newer said against the older. */
import type { Report } from '../plan-state.ts';
import { movement, sayRag } from '../rag.ts';
import { sayShortDay } from '../time.ts';
import type { Asking } from './answer.ts';
import { dayOf } from './instants.ts';

/** `worse than ▲ AMBER of 5 Jan`, by the plan's own definitions; `as on 5 Jan` where it is the same. */
export function sayAgainst(asking: Asking, report: Report, before: Report): string {
  const on = sayShortDay(dayOf(asking.timezone, before.at), asking.day);
  if (report.rag === before.rag) return `as on ${on}`;
  const was = `${sayRag(asking.state.plan, before.rag)} of ${on}`;
  const moved = movement(asking.state.plan, before.rag, report.rag);
  return moved === 0 ? `in place of ${was}` : `${moved > 0 ? 'better' : 'worse'} than ${was}`;
}
