/** Cues of what happened: since a day, and from the start. */
import { cue } from './cue.ts';

export const CHANGES = cue(
  'changes_since',
  `
  (what|which|anything|any|owt|who|has|have) ~ (turned|gone|went|become|moved to) (red|amber|green|blue|off track) ~~ (PAST|TIME|SINCE)
  (what|anything|any|owt|something|how much|has|have|did|which) ~~ (chang(ed?|es)|alter(ed)?|updated|reported|moved?|movement|differ(ent|ence|s)|new|happened|shift(ed|s)?|progress(ed)?|turned|gone|improved|worsened|dropped) ~~ (SINCE|PAST)
  (differ(ent|ence|ences)?|diffs?|chang(ed|es)) ~~ (MEETING|SINCE|PAST|TIME)
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
  (what|which(?! (kpis?|measures|indicators|metrics|figures|numbers))|anything|any|owt|something|how much|has|have|did|who|are|is) ~~ (completed?|closed( off| down)?|finish(ed)?|done|added|removed|signed off|ticked off|delivered|achieved|got (better|worse)|better|worse|improving|deteriorated|gone (up|down|backwards|forwards?)|moved on|come on|come in|came in|submitted|raised|been going on|gone on|got going) ~~ SINCE
  (developments?|movers?|movement|delta|ups and downs|goings on|went on|going on|updated|updates came in) ~~ (SINCE|PAST|TIME|NOW)
  progress ~~ SINCE
  (what|which|how many|anything) (did (we|they|you) |things )?(got|get) (done|finished|completed|delivered|closed) ~ PAST
  (we|it|things|everything|PLAN|<THING>|position|picture) ~ (better|worse|further( on| ahead| along)?|different|ahead|forward) ~ (than|from) ~ (PAST|MEETING|TIME|ASAT|last time|before)
  any (better|worse|further on|different) than ~ (PAST|MEETING|TIME|ASAT|last time|before)
  ^((PLAN|<THING>|where|we|are|now|NOW|TIME|position|status|rag|today|this|it) )*(versus|vs|against|compared (to|with)|up on) ~ (PAST|MEETING|TIME|ASAT)
  how (do|does|did) (we|it|this|that|things|<THING>|PLAN) compare ~ (PAST|MEETING|TIME|ASAT)
  (compare|comparison|contrast) ~ (PAST|MEETING|ASAT|SINCE)
  (anything|owt|something) new
  (get|bring|put|fetch) (me|us) up to (speed|date)
  up to speed
  what i (have )?missed
  while i (was|have been) (away|off|out|gone)
  what (went|happened) (on )?PAST
  comparing ~ (PAST|MEETING|ASAT|SINCE|TIME)
  (compare|comparison|contrast) ~ TIME
  (anything|what|owt|something) to report ~ (SINCE|PAST)
  (been happening|the latest|latest|happening|news) ~ SINCE
  (flipped|swung|jumped|crept|edged) ~ (SINCE|PAST|TIME)
  (happened|changed|moved|new|different) since (i|we) (last )?(\\S+)
  what is fresh
  did (leads|they|officers|people) (report|say|update|submit) PAST
`,
  `
  changed for (children|kids|families|staff|young people)
  how has
  how have
  history
  what difference will
  make( to)?$
  (which|what|any) (kpis?|measures|indicators|metrics|figures|numbers) ~ (worse|deteriorated|declined|dropped|fallen|backwards|slipped)
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
  ^(the |a |full )*time ?lines?$
  time ?lines? (of|for|on)
  (<THING>|full|its|whole|that) time ?line
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
  chronology (of|for) (<THING>|it|this|that)
  <THING> chronology
  (how long|since when) ~~ been (at )?(red|amber|green|blue)
  when ~~ (go|went|gone|turn|turned|become|became|move to|moved to|change to|changed to|hit) (red|amber|green|blue)
  ever (been|gone|go|turned|hit) (red|amber|green|blue|late|on track|off track|on time)
  (who|when) ~~ (last|most recently) (change|move|update|report|review|hear|heard|reviewed|discussed)( on| about| of)?
  when ~ (last|latest|most recent) (update|report|change|review)( (on|about|of|to|for))?
  who (marked|changed|set|rated|moved|turned|edited|altered|amended|downgraded|upgraded|touched|re ?rated)( the)?( date| status| rag| rating)?( on| of| for)? (<THING>|it|that|this)
  changelogs?
  change logs?
  direction of travel (for|of|on|in|with) (<THING>|it|this|that)
  <THING> direction of travel
  which (way|direction) (is|are|has|was) (<THING>|it|that|things|we) ~ (heading|going|moving|travelling|pointing|gone)
  (from|since) day (one|1)
  background (to|on|of|behind|for)
  gone before (on|with|for|in)
  (been|people|everyone|leads|officers) ~ said (about|on|of)
  been (reported|said|written|recorded|logged|noted) ~ so far
  evolution
  evolved
  evolve
  provenance
  run of (ratings?|rags?|updates?)
  how (did|has|have) (<THING>|it|that|this|we|things) ~ (end up|ended up|come to be|evolved?|develop(ed)?|unfold(ed)?)
  how (did|has|have) ~~ (ratings?|rag|status|colour)s? (moved?|changed?|gone|shifted|developed|fared)
  (progression|evolution|story|journey) (of|for|on)
  all (along|the way through)
`,
  `
  the story with
  journey going
`,
);
