import type { Activity } from 'botbuilder';
import type { ResultCard } from '../cards/search-result.ts';
import type { Inbound } from './inbound.ts';
import { CARD } from './outbound.ts';
import type { InvokeAnswer } from './turn.ts';

const SENTENCE = 'application/vnd.microsoft.activity.message';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** Always HTTP 200: Teams repeats anything else. What went wrong is said in the body. */
export function toInvokeResponse(
  answer: InvokeAnswer,
  { kind }: Pick<Inbound, 'kind'>,
): Partial<Activity> {
  const body = kind === 'search' ? searchBodyOf(answer) : bodyOf(answer);
  return { type: 'invokeResponse', value: { status: 200, body } };
}

function bodyOf(answer: InvokeAnswer): object {
  switch (answer.kind) {
    case 'card':
      return { statusCode: 200, type: CARD, value: answer.card };
    case 'sentence':
      return { statusCode: 200, type: SENTENCE, value: answer.sentence };
    case 'results':
    case 'none':
      return { statusCode: 200, type: SENTENCE, value: 'Done.' };
  }
}

function searchBodyOf(answer: InvokeAnswer): object {
  const composeExtension =
    answer.kind === 'sentence'
      ? { type: 'message', text: answer.sentence }
      : {
          type: 'result',
          attachmentLayout: 'list',
          attachments: answer.kind === 'results' ? answer.results.map(attachmentOf) : [],
        };
  return { composeExtension };
}

function attachmentOf({ card, preview }: ResultCard): object {
  return {
    contentType: CARD,
    content: card,
    preview: { contentType: THUMBNAIL, content: preview },
  };
}
