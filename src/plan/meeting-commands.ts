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
const WORDS = '(?:the )?(?:[a-z&-]+ ){0,4}';
const NAME =
  '(?:board|dmt|smt|clt|slt|scrutiny|committee|panel|cabinet|council|forum|partnership|executive|dfe|ofsted|lead member)';
const DAY = '(?: meeting)?(?: on)? (?<on>.{3,120})';
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
