import { MARK } from './times.ts';

/** Nothing is due. */
export function saysNone(text: string): boolean {
  return /^(?:[-–—.]{0,3}|n\/?a|none|nil|not applicable|no date)$/iu.test(text);
}

export function saysOngoing(text: string): boolean {
  return ONGOING.test(text);
}

export function withoutOngoing(text: string): string {
  return text.replace(ONGOING, ' ').replace(ONGOING, ' ');
}

const ONGOING =
  /\b(?:on-?going|on going|continuous(?:ly)?|continu(?:al(?:ly)?|ing|es?)|throughout|rolling|bau|business as usual|embedded practice|as (?:and when )?(?:required|needed)|whole year|all year(?: round)?|year[- ]round)\b/iu;

/** What is wrong with a text that names no time, as a sentence's end; null when nothing is known. */
export function whyNoTime(text: string): string | null {
  return NO_TIMES.find(([wording]) => wording.test(text))?.[1] ?? null;
}

/** Says that the time is open or uncertain, and nothing more. */
export function isNoTime(text: string): boolean {
  return NO_TIMES.some(
    ([wording]) => wording.test(text) && otherWords(text.replace(wording, ' ')) === '',
  );
}

const NO_TIMES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:tb[acd]|t\.b\.[acd]|to be (?:confirmed|agreed|decided|determined|set|advised|announced)|not (?:yet )?(?:set|agreed|known|confirmed)|unknown|awaiting|date (?:needed|required))\b|^\?+$/iu,
    'it says that the date is still open',
  ],
  [
    /\b(?:asap|a\.s\.a\.p|as soon as (?:possible|practicable)|immediate(?:ly)?|urgent(?:ly)?|now|straight ?away)\b/iu,
    'it asks for haste and names no day',
  ],
  [
    /\b(?:within )?(?:\d{1,3}|one|two|three|four|five|six|nine|twelve|eighteen)(?:[ -](?:to |-)?\d{1,2})?[ -](?:working )?(?:days?|weeks?|months?|years?|yrs?)\b|\bmonths? \d{1,2}\b|\byear (?:\d|one|two|three)\b/iu,
    'it counts from a day the plan does not print',
  ],
  [
    /\b(?:short|medium|long)(?:er)?[- ]term\b|\b(?:next|this|last) (?:week|month|quarter|term|year|meeting)\b|\bend of (?:the )?month\b|\b(?:next|following) \p{L}{1,20} (?:board|meeting)\b|\bsoon\b/iu,
    'it names no day of the calendar',
  ],
];

/** A status where a due was expected; `to be completed by` is none. */
export function saysStatus(text: string): boolean {
  const without = text.replace(
    /\bto be (?:fully )?(?:completed?|done|achieved|closed|delivered|implemented|finished|in place)\b|\b(?:completed?|completion|achieved|delivered|implemented|in place|done) (?:by|date|before|from)\b|\bfor completion\b/giu,
    ' ',
  );
  return /\b(?:complete|completed|done|achieved|closed|delivered|implemented|finished|actioned|met|in progress|under ?way|on track|on target|not (?:yet )?started|behind schedule)\b|✓|✔|^(?:red|amber|green|blue|r|a|g|b)$/iu.test(
    without,
  );
}

/** Words before a time that make it the older of two. */
export function marksOld(before: string): boolean {
  return /\b(?:original(?:ly)?|initial(?:ly)?|previous(?:ly)?|formerly|was|were|(?:revised|moved|extended|changed|slipped|deferred) from|old date|baseline)[^\p{L}\p{N}]*(?:(?:due|date|target|by|set|for|end|of|deadline)[^\p{L}\p{N}]*){0,4}$/iu.test(
    before,
  );
}

/** Words before or after a time that make it the newer of two. */
export function marksNew(before: string, after: string): boolean {
  return (
    /(?:\b(?:revised|revis(?:ion|ed) (?:date|to)|extended|moved|slipped|changed|re-?scheduled|re-?dated|deferred|delayed|postponed|updated|new|now|rev)\b|→|->|=>)[^\p{L}\p{N}]*(?:(?:due|date|target|by|to|until|end|of|deadline|is)[^\p{L}\p{N}]*){0,4}$/iu.test(
      before,
    ) || /^[ (,–-]{0,4}(?:revised|new|extended|updated|rev)\.? ?(?:[),;]|$)/iu.test(after)
  );
}

/** Words before a time that make it a beginning. */
export function marksStart(before: string, after: string): boolean {
  return (
    /\b(?:from|since|start(?:s|ed|ing)?|commenc(?:es|ed|ing)|begin(?:s|ning)?|began|launch(?:ed)?)[^\p{L}\p{N}]*(?:(?:in|on|date|the|of|end|at)[^\p{L}\p{N}]*){0,3}$/iu.test(
      before.replace(/\bweek (?:commencing|beginning|starting)|\b(?:beginning|start) of/giu, ''),
    ) ||
    /^[^\p{L}\p{N}]*(?:onwards?\b|(?:and|to|then|&)? ?(?:on-?going|continu(?:ing|ous)|rolling)\b)/iu.test(
      after,
    )
  );
}

/** The words that stand beside a text's times and say something Waymark did not use. */
export function otherWords(rest: string): string {
  return rest
    .replaceAll(MARK, ' ')
    .replace(/\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|noon)\b/giu, ' ')
    .replace(SILENT, ' ')
    .replace(/[^\p{L}\p{N}%&£]+/gu, ' ')
    .trim();
}

const SILENT =
  /\b(?:by|due|dates?|before|end|ending|of|the|in|on|at|for|to|target|deadline|timescales?|no|not|later|than|latest|until|till|up|and|completion|complete|be|completed|mon|tues?|wed|weds|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|w\/?[ce]|week|commencing|beginning|starting|mid|middle|early|late|start)\b/giu;
