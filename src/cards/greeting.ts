/** Met once, in the 1:1 chat: what Waymark does, what is yours here, what you can type. */
import { sayRoles } from '../plan/roles.ts';
import type { Greeting } from '../plan/messages.ts';
import { askRows } from './ask.ts';
import { plainText, type Drawn } from './draw.ts';
import { drawNotice } from './notice.ts';

export function drawGreeting({ name, plans, isPmo }: Greeting): Drawn {
  const first = plainText(name ?? '').split(' ')[0] ?? '';
  const leading = plans.filter(({ milestones }) => milestones > 0);
  return drawNotice({
    fallback: 'Hello, I am Waymark. I keep the improvement plan up to date.',
    title: 'Hello, I am Waymark',
    lines: [
      {
        label: first === '' ? 'Welcome. ' : `Welcome, ${first}. `,
        text: 'I help keep the improvement plan honest: I ask lead officers what is due, and tell DMT every week where each outcome stands.',
      },
      ...leading.map((plan) => ({
        label: 'Yours: ',
        text: `you lead ${plan.milestones} milestone${plan.milestones === 1 ? '' : 's'} of ${plainText(plan.title)} as ${sayRoles(plan.roles.map(plainText))}.`,
      })),
      ...(leading.length === 0
        ? [
            {
              label: 'Yours: ',
              text: 'no milestone is assigned to you yet. The PMO assigns roles.',
            },
          ]
        : [
            {
              label: 'What I ask: ',
              text: 'on Tuesdays one card with what is due, late or awaiting a check-in. Answer each in place; it takes about thirty seconds.',
            },
          ]),
      {
        label: 'Please never write ',
        text: "a child's name, date of birth, address or case number. I refuse to keep them.",
      },
      ...(isPmo
        ? [
            {
              label: 'As PMO ',
              text: 'you can assign roles ("assign Service Manager, Fostering to @name"), bind a channel ("digest here"), report on any milestone, and attach a plan (Word, Excel, text) in this chat to import it.',
            },
          ]
        : []),
    ],
    rows: askRows(['my milestones', 'status of the plan', 'help']),
  });
}
