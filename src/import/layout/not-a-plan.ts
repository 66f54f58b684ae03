import type { Line } from './lines.ts';
import type { Sections } from './sections.ts';

/** Why a text is not a plan, in one sentence: what is missing, and what it looks like instead. */
export function notAPlan(fileName: string, lines: readonly Line[], sections: Sections): string {
  const looks = LOOKS.find(({ marks }) => lines.some(({ text }) => marks.test(text)))?.like;
  const instead = looks === undefined ? '' : ` It looks like ${looks}.`;
  return `${fileName} is not an improvement plan Waymark can read: ${missing(sections)}${instead} ${NEEDED}`;
}

const LOOKS: readonly { readonly marks: RegExp; readonly like: string }[] = [
  {
    marks: /^(?:apologies|attendees|in attendance)\b|^minutes of\b/iu,
    like: 'the minutes of a meeting',
  },
  {
    marks: /\b(?:view this (?:email|message) in your browser|newsletter)\b/iu,
    like: 'a newsletter',
  },
  {
    marks: /^report of the .{0,200}\b(?:committee|board|cabinet|council)\b/iu,
    like: 'a report to a committee',
  },
];

const NEEDED =
  'A plan has outcomes headed like "Theme 1: ..." or "1. ...", each with a table such as Action, Milestones, Lead officer or Action, KPI Ref, Due, Lead.';

function missing({ outcomes, actionTables }: Sections): string {
  const [table] = actionTables;
  if (outcomes.length === 0 && table === undefined) {
    return 'it has no outcome and no table of actions.';
  }
  if (outcomes.length === 0) {
    return `a table of actions begins at line ${table ?? 0}, and no outcome is headed above it.`;
  }
  return `it has ${outcomes.length === 1 ? 'one outcome' : `${outcomes.length} outcomes`} and no milestone.`;
}
