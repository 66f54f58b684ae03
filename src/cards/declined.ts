/** What is not for Waymark to answer is declined in a sentence, with what can be asked instead. */
import type { Declined } from '../plan/messages.ts';
import { askRows } from './ask.ts';
import type { Drawn } from './draw.ts';
import { drawNotice } from './notice.ts';

export function drawDeclined(why: Declined): Drawn {
  const { title, label, text } = WORDS[why];
  return drawNotice({
    fallback: `${label}${text}`,
    title,
    lines: [{ label, text }],
    rows: askRows(['status of the plan', 'what is overdue?', 'help']),
  });
}

interface Words {
  readonly title: string;
  readonly label: string;
  readonly text: string;
}

const WORDS: Record<Declined, Words> = {
  'off-topic': {
    title: 'That is not about the plan',
    label: 'Sorry, ',
    text: 'I can only answer questions about the improvement plan: where it stands, what is due, who leads what.',
  },
  child: {
    title: 'Not here, please',
    label: 'Nothing about individual children belongs here, ',
    text: 'and I have kept none of it. Please take it to your case system or your manager. What I can tell you is where the improvement plan stands.',
  },
};
