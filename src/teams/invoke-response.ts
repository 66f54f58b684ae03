import type { Activity } from 'botbuilder';
import { CARD } from './outbound.ts';
import type { InvokeAnswer } from './turn.ts';

const SENTENCE = 'application/vnd.microsoft.activity.message';

/** Always HTTP 200: Teams repeats anything else. What went wrong is said in the body. */
export function toInvokeResponse(answer: InvokeAnswer): Partial<Activity> {
  return { type: 'invokeResponse', value: { status: 200, body: bodyOf(answer) } };
}

function bodyOf(answer: InvokeAnswer): object {
  switch (answer.kind) {
    case 'card':
      return { statusCode: 200, type: CARD, value: answer.card };
    case 'sentence':
      return { statusCode: 200, type: SENTENCE, value: answer.sentence };
    case 'none':
      return { statusCode: 200, type: SENTENCE, value: 'Done.' };
  }
}
