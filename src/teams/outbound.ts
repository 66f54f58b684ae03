/** A message becomes an activity: the only place where cards meet Teams. */
import type { Activity } from 'botbuilder';
import { drawAnswer } from '../cards/answer.ts';
import { drawDeclined } from '../cards/declined.ts';
import { drawDigest } from '../cards/digest.ts';
import type { Drawn } from '../cards/draw.ts';
import { drawGreeting } from '../cards/greeting.ts';
import { drawHelp } from '../cards/help.ts';
import { drawImport } from '../cards/import.ts';
import { drawPlanChoice } from '../cards/plan-choice.ts';
import { drawReminder } from '../cards/reminder.ts';
import { drawWhichMeant } from '../cards/which-meant.ts';
import type { Message } from '../plan/messages.ts';

export const CARD = 'application/vnd.microsoft.card.adaptive';

export function toActivity(message: Message): Partial<Activity> {
  if (message.kind === 'sentence')
    return { type: 'message', text: message.sentence, textFormat: 'plain' };
  const { card, summary } = draw(message);
  return { type: 'message', summary, attachments: [{ contentType: CARD, content: card }] };
}

function draw(message: Exclude<Message, { kind: 'sentence' }>): Drawn {
  switch (message.kind) {
    case 'greeting':
      return drawGreeting(message.greeting);
    case 'reminder':
      return drawReminder(message.reminder);
    case 'digest':
      return drawDigest(message.page);
    case 'answer':
      return drawAnswer(message.answer);
    case 'import':
      return drawImport(message);
    case 'help':
      return drawHelp(message.help);
    case 'which-meant':
      return drawWhichMeant(message.candidates);
    case 'which-plan':
      return drawPlanChoice(message);
    case 'declined':
      return drawDeclined(message.why);
  }
}
