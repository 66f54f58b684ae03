/** A typed sentence becomes a question: an intent with slots. */
import type { Asked, Intent, Question, Slots } from './question.ts';
import { wordsIn } from './words.ts';

const REF = '(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2}){1,3}[a-z]?(?:-\\d{1,2})?)(?![\\p{L}\\d]|\\.\\d)';
const PATTERNS: readonly [RegExp, Intent, ('outcome' | 'ref')?][] = [
  [/^(?:can you )?help(?: me)?(?: please)?$|^\?$/, 'help'],
  [/^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: waymark)?$/, 'greeting'],
  [new RegExp(`\\bwho\\b.*?${REF}`, 'u'), 'who_owns', 'ref'],
  [new RegExp(REF, 'u'), 'action_or_milestone_status', 'ref'],
  [/\b(?:outcome|theme|priority|o) ?(\d{1,3})\b/, 'outcome_status', 'outcome'],
  [/\b(?:not reported|no update|silent)\b/, 'not_reported'],
  [/\bhelp\b|\bblocked\b/, 'help_needed'],
  [/\bmy\b|\bmine\b/, 'my_milestones'],
  [/\b(?:overdue|late|behind|slipped)\b/, 'overdue'],
  [/\bdue\b/, 'due'],
  [/\b(?:status|plan)\b/, 'plan_status'],
];

export function readQuestion(text: string, _asked: Asked): Question {
  const typed = wordsIn(text)
    .map(({ word }) => word)
    .join(' ');
  for (const [pattern, intent, slot] of PATTERNS) {
    const match = pattern.exec(typed);
    if (match === null) continue;
    const slots: Slots =
      slot === 'ref'
        ? { ref: match[1] ?? '' }
        : slot === 'outcome'
          ? { outcome: Number(match[1]) }
          : {};
    return { intent, slots, confidence: 0.9, candidates: [], page: 1 };
  }
  return { intent: 'off_topic', slots: {}, confidence: 0.3, candidates: [], page: 1 };
}
