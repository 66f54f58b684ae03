/** Cues of what happened: since a day, and from the start. */
import { cue } from './cue.ts';

export const CHANGES = cue(
  'changes_since',
  `
  (what|which|anything|any|owt|who|has|have) ~ (turned|gone|went|become|moved to) (red|amber|green|blue|off track) ~~ (PAST|TIME|SINCE)
  (what|anything|any|owt|something|how much|has|have|did|which) ~~ (chang(ed?|es)|alter(ed)?|updated|reported|moved?|movement|differ(ent|ence|s)|new|happened|shift(ed|s)?|progress(ed)?|turned|gone|improved|worsened|dropped) ~~ (SINCE|PAST)
  (differ(ent|ence|ences)?|diff|chang(ed|es)) ~~ (MEETING|SINCE|PAST|TIME)
  (SINCE|PAST) ~~ (chang(ed?|es)|altered|moved?|movement|differ(ent|ence)|new|happened|shift(ed|s)?|turned|improved|worsened|updates?)
  (chang(ed?|es)|movement|differ(ent|ence|ences)|news|new|updates?) ~~ (SINCE|PAST|from MEETING|from last|between|MEETING)
  catch me up
  bring me up to (speed|date)
  fill me in
  what have i missed
  what did i miss
  what is new
  (been|was) (off|away|on leave|on holiday)
  (what|anything|owt|has anything|have things|have any) ~~ (chang(ed|es)|moved|shifted)( at all| recently)?
  ^chang(es|ed)
  recent changes
  what is different
`,
  `
  changed for (children|kids|families|staff|young people)
  how has
  how have
  history
  what difference will
  make( to)?$
`,
);

export const HISTORY = cue(
  'history',
  `
  always been
  (the|whole) story
  story (of|so far|been)
  how did (we|it|this|that) (get|end up|come)
  histor(y|ies|ical(ly)?)
  time ?lines?
  timelines?
  track record
  audit trail
  over time
  each time
  full trail
  paper trail
  (full )?trail (on|of|for)
  been said about
  (over|during|through) the course of( the)?( year)?
  trend
  journey
  trajectory
  chronolog(y|ies)
  back ?story
  (dates?|deadline) ~~ (moved|changed|slipped|shifted)
  ever (been )?(moved|changed|slipped)
  how many times
  how often ~ (moved|slipped|changed)
  (all|every|previous|past|earlier|full) (the )?(<REPORTS>|rags?|ratings?|status(es)?)
  over the (months?|weeks?|years?|period)
  (week|month) (by|on) (week|month)
  since (we|it) (started|began|start)
  from (the )?(start|beginning|outset)
  so far back
  since the (start|beginning|outset)
  (rated|rating|rag|status|changed|moved) ~ (each|every) (week|month)
  (week|month) (to|after) (week|month)
  (who|when) ~ (updated|reported|changed|touched) ~ (last|latest|most recently)( on)?
  (who|when) ~~ (last|previously|most recently) (updated|reported|changed|touched)( on)?
  re ?dated
  date (history|changes?|moves?)
  original(ly)? (date|due)
  first due
  how (has|have|did) ~~ (chang(ed?)|moved?|gone|developed|progressed|shifted) ~ (over|through|week|month|SINCE|since)
`,
);
