/** Cues of who does what: who owns something, what somebody owns, and what is the asker's own. */
import { cue } from './cue.ts';

export const WHO = cue(
  'who_owns',
  `
    (who|whom|whos|which (officer|person|lead|role|manager|member|dmt lead|director)|what (officer|person|role)|name of (the )?(person|officer|lead)|dmt lead|lead officer|responsible officer|accountable officer|lead)( (is|has|have|are|was|will|do|does|should|would|could|can|i|we|be))*( (the|a|got|get|have|had|been|down|dmt|lead|leads|leading|led|owner|owning|owns|own|responsible|accountable|in charge|charge|looking after|looks after|look after|running|runs|run|holding|holds|hold|chasing|doing|does|making sure|handling|handles|dealing|deals|delivering|sponsor|sro|speak|speaking|talk|talking|chase|contact|ring|call|ask|email|see|to|with|about|on|for|of|it|up|accountable|working|hook|driving|picking|picks|pick|takes|taking|sorting|sorts|up|meant|supposed|going))*
    who ~ (blame|thank|nag|pester|hassle|collar|grab) (for|about|on)
    (give|gave|given|assign(ed)?|hand(ed)?) ~~ to (anyone|anybody|someone|somebody|who)
    whose( (job|responsibility|action|milestone|is|it|task|baby|bag|gig|patch))*( (is|it|to))*
    (lead officer|lead|owner|dmt lead|responsible|accountable|sponsor|sro) (for|of|on)
    (owner|owners|lead officers?|leads|ownership|accountability|dmt leads?)( (for|of|on))?
    is it OWNER ~ (on|for|leading|with|who)
    (which|what) OWNER (has|is|leads|owns)
    who$
    a? ?names? for
    in charge of
    responsible for
    accountable for
    (which|what) (team|service|section|department|directorate|office|ad|area)( (is|has|are|owns?|leads?|leading|on|with|got|doing|responsible|for|holds?|runs?|running|delivering|holding|does|it))+
    what (team|service|section) is <THING> with
    point of contact( (for|on|about|re))?
    contact (for|on|about|re)
    where does <THING> sit
    who is behind <THING>
    (is|has) (anyone|anybody|someone|somebody) (leading|got|picked up|working|doing|running|owning|on|looking after)( on| with| it)? (<THING>|it|that|this)
    (is|has) (anyone|anybody|someone|somebody) (leading|looking after|picked up|running|owning)( on)?
    (person|officer|manager) (for|on|behind) (<THING>|it|that|this)
    names? (against|next to|beside|on|by) (<THING>|it|that|this)
    (where does )?the buck stops?( with who)?( (on|for))?
    where does the buck stop( (on|for))?
    is <THING> with (anyone|anybody|someone)
  `,
  `
    lead members?
    lead to
    who (needs|wants|is stuck|is behind|is late|has the most)
  `,
);

export const HOLDS = cue(
  'owner_items',
  `
    OWNER( s)? (<ITEMS>|list|portfolio|responsibilities|workload|plate|patch|remit|milestones)
    (what|which|everything|anything|how many|how much|all|list|show me|show|any) ~~ OWNER( (actually|got|own|owns|lead|leads|leading|hold|holds|holding|have|has|on|down for|responsible for|look after|doing|working on|carrying|on the hook for|supposed to|deliver|delivering|answer for|need to|needs to|do|to do|in (the|this) plan|at the moment|here|up to|run|running|in charge of|accountable for|s|plate))*
    OWNER( (is|are|what|has|have|they|does|do|s))* (down for|responsible for|holding|carrying|leading|owning|got|hold|own|lead|working on|doing|on the hook)
    (led|owned|held|run|assigned|sitting|allocated|given|delivered|managed) (by|to|with) (the )?OWNER
    (what|how many|which|how much|anything) ~ (has|does|do|have|is|are) (she|he|they|that person)( (got|have|own|lead|hold|responsible for|down for|doing|on))*
    ^(the )?OWNER( s)?( please| list| things)?$
    (<ITEMS>) (for|of|with|by|under) (the )?OWNER
    (belong(s|ing)?|sits?|sitting|falls?|lies?|rests?) (to|with|under) (the )?OWNER
    <ITEMS> ~ (led|owned|held|run|managed|delivered) by OWNER
  `,
  `
    (which|what) OWNER ~ <THING>
  `,
);

/** Their own: `my milestones`, `what am I down for`. */
export const MINE = cue(
  'my_milestones',
  `
    my( own)? (<ITEMS>|list|plate|responsibility|responsibilities|portfolio|patch|deadlines?|leads?|overdue|due|late|red|amber|green|updates?|returns?|reports?|workload|portion|share|remit)
    my own
    mine
    me down (as|for)
    (on|of) me (plate|list|patch|bits)
    me (bits|milestones|actions)
    (do|did|will) i( still| personally| actually)? (own|lead|have|hold|need|got|owe|look after|answer for|deliver)( (to|do|got|on|for|still))*
    (am|was|have|must) i( (still|got|down|for|responsible|supposed|to|be|do|doing|deliver|delivering|on|the|hook|leading|owning|holding|accountable|meant))*
    i (own|lead|hold|owe|look after|answer for)
    i (am|was) (down for|responsible for|supposed to|meant to|leading|owning|holding|on the hook|accountable|working on|behind|late|overdue|doing|in charge of)
    i (have|need|got|must|should|do)( still)? (to do|got|on|to (do|deliver|update|report|finish))
    i have (signed up|been (asked to|given|landed)( with)?)
    needs? my attention
    assigned to me
    my name
    with my name
    (anything|what|due|overdue|assigned|down|outstanding|everything) ~~ (for|with|on|to) me$
    my (to ?dos?|to do list|to do|todo|todos|jobs?|jobs list|homework|lot|area|position|status|rag|commitments?|end|inbox|in ?tray|in tray)
    my next (<ITEMS>|deadline|due date|one)
    ^(the )?to ?do list$
    (on|in|across) my (desk|tray|in tray|in ?tray|radar|watch|list|inbox)
    (jobs?|stuff|work|owt|actions?|milestones?|tasks?) for me
    i (should|ought to|need to|must) be (doing|working on|delivering|looking at)
    (should|ought|must) i be (doing|working on|delivering|looking at)
    (expected|asked|required|needed|wanted) of me
    (expecting|expect|need|want|due|wanted|needed|owed|outstanding) (from|off) me
    (sits?|falls?|lands?|down|rests?) (with|to|on) me
  `,
  `
    my (one to one|121|1 2 1|briefing|notes?|brief|own interest)
    do i (need to |have to )?(badger|remind|prod|poke|hurry|chivvy|pester|hassle|escalate|email|worry|speak|talk|chase|contact|ask|ring|call|go|see|use|tell|claim|need to (know|ask|speak|chase|nag|nudge|unblock)|have to (ask|speak))
    to me(?= )
    remind me to
    to use (this|it|you)
    tell me$
    how much ~ leave
  `,
);
