/** What words say that an intent is meant, as patterns over a marked question. */
import type { Intent } from '../question.ts';

export interface Cue {
  readonly intent: Intent;
  /** Any of these. The words they match are no part of the topic. */
  readonly any: readonly RegExp[];
  /** Unless this is there as well. */
  readonly unless: RegExp | null;
}

/** Marks of what was recognised, and kinds of words that many cues share. */
const KINDS: Readonly<Record<string, string>> = {
  THING: 'OUTCOME|REF|KPI',
  TIMES: 'PAST|TIME|ASAT|MEETING|SINCE',
  FORUM: 'MEETING|board|dmt|cmt|slt|smt|scrutiny|meetings?|minutes|cabinet|committee|chair',
  ITEMS:
    'milestones?|actions?|tasks?|items?|things?|steps?|ones|stuff|bits?|pieces?|outcomes?|themes?|work|deliverables?',
  REPORTS: 'updates?|reports?|returns?|responses?|repl(y|ies)|answers?|submissions?',
  REPORTED:
    'report(ed|ing)?|updat(ed|ing|e)|respond(ed|ing)?|repl(y|ied|ying)|answer(ed|ing)?|submit(ted|ting)?|sen[dt]|filled|got back|come back|done (their|his|her|any|an|the)|provided?|given|file|returned?|put|told',
  NOT: 'not|never|yet to|still to|failed to|forgot(ten)? to|nobody',
  SEND: 'send|post|publish|issue|push|trigger|run|fire|share|circulate|put|get|drop|release|blast|resend|pop|generate|distribute|want|go',
  MAKE: 'email|mail|broadcast|prepare|produce|create|make|build|do|give|chuck|stick|bang|ping|whack|knock|kick|compile|pull|dispatch|deliver|lob|sling|throw|start|need|ready|time for|let us have|we have|i have|see',
  DIGEST:
    'digest|bulletin|round ?up|highlight report|weekly (summary|report|update|rag|email)|rag (summary|report|digest)|summary',
  BE: 'is|are|was|were|has|have|will|does|do|did|am',
};

/**
 * Patterns of whole words, one to a line. ` ~ ` stands for up to three words between, ` ~~ ` for up
 * to six, `<NAME>` for one of a kind; brackets, `|` and `?` are those of regular expressions. What
 * stands in such a gap is captured: it is no part of the cue.
 */
export function pattern(lines: string): RegExp {
  return oneOf(linesOf(lines));
}

export function cue(intent: Intent, any: string, unless?: string): Cue {
  return {
    intent,
    any: linesOf(any).map((line) => oneOf([line])),
    unless: unless === undefined ? null : pattern(unless),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function oneOf(lines: readonly string[]): RegExp {
  return new RegExp(`(?<!\\S)(?:${lines.map(sourceOf).join('|')})(?!\\S)`, 'du');
}

function sourceOf(line: string): string {
  return line
    .replace(/<([A-Z]+)>/g, (_, name: string) => `(${KINDS[name] ?? name})`)
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll(' ~~ ', '((?: \\S+){0,6}?) ')
    .replaceAll(' ~ ', '((?: \\S+){0,3}?) ');
}
