/** What can be typed. Also where anything that was not understood leads. */
import type { Help } from '../plan/messages.ts';
import { askRows } from './ask.ts';
import type { Drawn } from './draw.ts';
import { drawNotice } from './notice.ts';

export function drawHelp({ notUnderstood, isPmo, outcomes }: Help): Drawn {
  const title = notUnderstood ? 'I did not understand that' : 'What you can ask me';
  return drawNotice({
    fallback: `${title}. Try "status of outcome 1", "what is overdue?" or "my milestones".`,
    title,
    lines: [
      {
        label: 'The plan: ',
        text: `"status of the plan", "status of outcome 1"${outcomes > 1 ? ` (1 to ${outcomes})` : ''}, "status of 3.1.2"`,
      },
      { label: 'Dates: ', text: '"what is overdue?", "what is due?", "what has slipped?"' },
      {
        label: 'People: ',
        text: '"my milestones", "update 3.1.2", "who leads 3.1.2?", "who has not reported?", "help needed"',
      },
      ...(isPmo
        ? [
            {
              label: 'PMO only: ',
              text: '"roles", "deliveries", "assign ROLE to @name", "unassign ROLE from @name"; in a channel, "@Waymark digest here"; and attach the file of a plan in our 1:1 chat to import it',
            },
          ]
        : []),
      {
        label: 'In a channel or group chat, ',
        text: 'mention me first: @Waymark status of outcome 1',
      },
    ],
    rows: askRows(['status of the plan', 'what is overdue?', 'my milestones']),
  });
}
