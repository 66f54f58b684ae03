/** What the PMO tells Waymark of meetings: "board met on 5 June 2022", "no board on 3 July". */
import { withoutManners } from './commands.ts';
import type { Side } from './meeting-day.ts';

export type MeetingCommand =
  | { readonly kind: 'list-meetings' }
  | {
      readonly kind: 'note-meeting';
      readonly forum: string;
      /** The day, as typed. */
      readonly on: string;
      /** Which such day is meant where no year is typed. */
      readonly side: Side;
      readonly takenBack: boolean;
    };

const LIST = /^(?:list |show )?(?:the )?meetings(?: (?:in|of|for) .{1,120})?$/i;
/** "no update from the board" says nothing of a meeting. */
const JOINING = '(?:about|at|by|for|from|in|of|on|to|with)';
const WORDS = `(?:the )?(?:(?!${JOINING} )[a-z&-]+ ){0,4}`;
const NAME =
  '(?:board|dmt|smt|clt|slt|scrutiny|committee|panel|cabinet|council|forum|partnership|executive|dfe|ofsted|lead member)';
/** Without "on", only what begins like a day is one. */
const BEGINS =
  '(?:in |the )?(?:\\d|(?:last|this|next|today|tomorrow|yesterday|mon|tues?|wed|thu|thurs|fri|sat|sun|[a-z]{3,6}day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\\b)';
const DAY = `(?: meeting)?(?: on)? (?:(?<= on )|(?=${BEGINS}))(?<on>.{3,120})`;
/** As long as the ledger keeps it. */
const LONGEST_FORUM = 80;
const PATTERNS: readonly (readonly [RegExp, Side, boolean])[] = [
  [said(`(?<forum>${WORDS}${NAME}) met${DAY}`), 'past', false],
  [said(`(?<forum>${WORDS}${NAME}) (?:meets|will meet|is meeting)${DAY}`), 'future', false],
  [said(`(?:there (?:was|is) )?no (?<forum>${WORDS}${NAME})${DAY}`), 'either', true],
  [said(`(?<forum>${WORDS}${NAME}) did not meet${DAY}`), 'past', true],
];
/** "has the Board met on 5 June" asks, and notes nothing. */
const ASKS = /\?|^(?:has|have|had|did|does|do|is|was|were|if|when|what|which|who|how|why)\b/i;

/** Null when the text is none of them. */
export function readMeetingCommand(text: string): MeetingCommand | null {
  const typed = withoutManners(text);
  if (LIST.test(typed)) return { kind: 'list-meetings' };
  if (ASKS.test(text.trim())) return null;
  for (const [pattern, side, takenBack] of PATTERNS) {
    const found = pattern.exec(typed)?.groups;
    if (found === undefined) continue;
    const forum = forumName(found['forum'] ?? '');
    if (forum.length > LONGEST_FORUM) return null;
    return { kind: 'note-meeting', forum, on: found['on'] ?? '', side, takenBack };
  }
  return null;
}

function said(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}

/** `DMT`, `Board`, `Improvement Board` */
function forumName(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/^the /, '')
    .split(' ')
    .map((word) =>
      /^(?:dmt|smt|clt|slt)$/.test(word)
        ? word.toUpperCase()
        : word === 'dfe'
          ? 'DfE'
          : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    )
    .join(' ');
}
