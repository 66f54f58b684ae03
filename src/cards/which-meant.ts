/** Asks back what was meant: a press on one asks just that. */
import { brief } from '../plan/digest-page.ts';
import type { Candidate } from '../plan/questions/question.ts';
import { choiceText, type Drawn } from './draw.ts';
import { drawNotice } from './notice.ts';

const CANDIDATES = 5;
const LONGEST_LABEL = 70;

export function drawWhichMeant(candidates: readonly Candidate[]): Drawn {
  const title = 'Which do you mean?';
  const shown = candidates.slice(0, CANDIDATES).map(({ label, text }) => ({
    title: brief(choiceText(label), LONGEST_LABEL),
    text,
  }));
  return drawNotice({
    fallback: `${title} ${shown.map((one) => one.title).join('; ')}`,
    title,
    lines: [
      {
        label: 'None of these? ',
        text: 'Ask again with a ref or a number: "status of 3.1.2", "status of outcome 1".',
      },
    ],
    // One to a row: what tells two of them apart may stand at the end.
    rows: shown.map((button) => ({ buttons: [button] })),
  });
}
