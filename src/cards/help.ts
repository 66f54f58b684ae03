/** What can be typed. Also where anything that was not understood leads. */
import type { Help } from '../plan/messages.ts';
import { EXAMPLES } from '../plan/questions/examples.ts';
import { askRows } from './ask.ts';
import type { Drawn } from './draw.ts';
import { drawNotice } from './notice.ts';

/** Those that fit any plan, each of another group. */
const BUTTONS = [
  'status of the plan',
  'what is overdue?',
  'my milestones',
  'which kpis are off target?',
  'what changed since last week?',
  'who has not reported?',
];

export function drawHelp({ notUnderstood, isPmo, outcomes }: Help): Drawn {
  const title = notUnderstood ? 'I did not understand that' : 'What you can ask me';
  return drawNotice({
    fallback: `${title}. Try "status of outcome 1", "what is overdue?" or "my milestones".`,
    title,
    lines: [
      ...EXAMPLES.map(({ label, questions }) => ({
        label: `${label}: `,
        text: questions.map((question) => `"${question}"`).join(', '),
      })),
      ...(outcomes > 1
        ? [{ label: 'This plan ', text: `has ${outcomes} outcomes; ask about any by its number` }]
        : []),
      ...(isPmo
        ? [
            {
              label: 'PMO only: ',
              text: '"roles", "deliveries", "assign ROLE to @name", "unassign ROLE from @name", "send the digest now", "meetings", "board met on 5 June 2022"; in a channel, "@Waymark digest here"; and attach the file of a plan in our 1:1 chat to import it',
            },
          ]
        : []),
      {
        label: 'Where there are several plans: ',
        text: 'name yours in the question, or type "use plan" and its name',
      },
      {
        label: 'In a channel or group chat, ',
        text: 'mention me first: @Waymark status of outcome 1',
      },
    ],
    rows: askRows(BUTTONS),
  });
}
