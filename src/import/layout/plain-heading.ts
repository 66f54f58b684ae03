import { monthIn, readPeriod } from '../values/period.ts';
import { sectionHeading } from './headings.ts';
import { headingWords } from './heading-words.ts';
import { filledCells, isBlank, type Line } from './lines.ts';

/** Short, no sentence and no part of an outcome: it may be the heading of what follows. */
export function isPlainHeading(line: Line): boolean {
  if (line.bullet || isBlank(line) || filledCells(line).length !== 1) return false;
  const { text } = line;
  if (text.length > LONGEST || /[.;,]$/u.test(text) || isWorthless(text)) return false;
  if (!/^[\p{Lu}\d"'‘“(]/u.test(text) || /\bpage \d|^\d+$/iu.test(text)) return false;
  const heading = sectionHeading(line);
  return heading === null;
}

/** `1.1 Agree the form` on a line of its own. */
export function isActionHeading(line: Line): boolean {
  return (
    !line.bullet &&
    line.table === null &&
    filledCells(line).length === 1 &&
    line.text.length <= LONGEST_ACTION &&
    /^(?:action |objective )?\d{1,2}\.\d{1,2}(?:[.:)]|\s[–-])?\s+\S/iu.test(line.text)
  );
}

/** Names a table or a document and nothing that an outcome could be called. */
export function isWorthless(text: string): boolean {
  return (
    headingWords(text)?.kind === 'actions' ||
    isOnlyTime(text) ||
    /^(?:immediate|quick|short|medium|longer?|completed?|new|further|other|additional|remaining|outstanding|ongoing|year \w+|phase \w+)(?:[- ](?:term|wins?))?(?: (?:actions?|priorities|milestones?|activity|work))?$/iu.test(
      text,
    ) ||
    /^(?:introduction|background|foreword|(?:written )?statement of action|executive summary|summary|overview|purpose|context|glossary|abbreviations|governance|contents?|appendix\b.*|version\b.*|draft\b.*|key|key:.*|continued|cont\.?|updated?\b.*|last updated\b.*|date\b.*|table \d+.*|figure \d+.*|rag\b.*|status\b.*|(?:\w+ ){0,3}(?:action|improvement|delivery) (?:plan|tracker|log)(?: \d{4}.*)?)$/iu.test(
      text,
    )
  );
}

/** `May 2025 to April 2026`, with no more words than a period has. */
function isOnlyTime(text: string): boolean {
  if (text.length > 60) return false;
  const written = readPeriod(text)?.period.asWritten ?? monthIn(text)?.asWritten ?? '';
  return written !== '' && text.length - written.length <= 12;
}

const LONGEST = 110;
const LONGEST_ACTION = 300;
