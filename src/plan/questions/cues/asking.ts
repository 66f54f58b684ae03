/** Cues of what is asked about the plan. Their order is that of how telling they are. */
import type { Cue } from './cue.ts';
import { EVIDENCE, IMPACT, OFF_TARGET, RISKS } from './effect.ts';
import { HELP_NEEDED, NOT_REPORTED } from './from-leads.ts';
import { CHANGES, HISTORY } from './past.ts';

export const ASKING: readonly Cue[] = [
  EVIDENCE,
  HELP_NEEDED,
  NOT_REPORTED,
  CHANGES,
  HISTORY,
  OFF_TARGET,
  RISKS,
  IMPACT,
];
