/** Cues of where things stand and when they are due. Single things are told from lists elsewhere. */
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
  `,
);

/** Their own: `my milestones`, `what am I down for`. */
export const MINE = cue(
  'my_milestones',
  `
    my( own)? (<ITEMS>|list|plate|responsibility|responsibilities|portfolio|patch|deadlines?|leads?|overdue|due|late|red|amber|green|updates?|returns?|reports?|workload|portion|share|remit)
    my own
    mine
    (do|did|will) i( still| personally| actually)? (own|lead|have|hold|need|got|owe|look after|answer for|deliver)( (to|do|got|on|for|still))*
    (am|was|have|must) i( (still|got|down|for|responsible|supposed|to|be|do|doing|deliver|delivering|on|the|hook|leading|owning|holding|accountable|meant))*
    i (own|lead|hold|owe|look after|answer for)
    i (am|was) (down for|responsible for|supposed to|meant to|leading|owning|holding|on the hook|accountable|working on|behind|late|overdue|doing|in charge of)
    i (have|need|got|must|should|do)( still)? (to do|got|on|to (do|deliver|update|report|finish))
    i have (signed up|been (asked|given|landed))( to| for| with)?
    needs? my attention
    assigned to me
    my name
    with my name
    (anything|what|due|overdue|assigned|down|outstanding|everything) ~~ (for|with|on|to) me$
  `,
  `
    my (one to one|121|1 2 1|briefing|notes?|brief|own interest)
    do i (speak|talk|chase|contact|ask|ring|call|go|see|use|tell|claim|need to (know|ask|speak|chase|nag|nudge|unblock)|have to (ask|speak))
    to me(?= )
    remind me to
    to use (this|it|you)
    tell me$
    how much ~ leave
  `,
);

export const OVERDUE = cue(
  'overdue',
  `
    over ?due
    by (more than|over|at least)? ?(a|an|one|two|three|\\d+) (days?|weeks?|months?)
    over due
    over ?run(ning)?
    run over
    running late
    late
    later than
    behind( schedule| time| plan)?
    lateness
    lagging
    laggards?
    adrift
    slip(s|ped|ping|page)?
    drift(s|ed|ing)?
    delay(s|ed)?
    (let )?slid(e|ing)?
    have done by now
    off schedule
    off track
    off course
    miss(ed|ing)? (its|their|the|a|any)? ?(deadlines?|due dates?|dates?|targets? dates?)
    missed
    past (its|their|the)? ?(due|deadlines?|dates?|due dates?|sell by)
    gone past
    passed (its|their|the) ?(due|deadlines?|dates?)
    gone over
    out of date
    expired
    lapsed
    (should|meant|supposed|ought)( \\S+)? (to )?have (been |)(done|finished|completed|delivered|happened|closed|landed)( by now)?( (but|and|that) (is|has|have|are) not)?
    (not|nt) (been )?(done|finished|delivered|completed|met) (on time|by (the )?(deadline|date|due date)|in time)
    (?<!or )outstanding
    still not done
    not on time
    put back
    pushed back
    postponed
    moved (later|back)
    re ?scheduled
  `,
  `
    late (PAST|TIME|january|march)
    at the latest
    later on
    later today
    too late
  `,
);

export const DUE = cue(
  'due',
  `
    target dates?
    end dates?
    completion dates?
    due( (date|dates|soon|next|to be|for delivery|by|in|on|for|up))?
    deadlines?
    dead line
    com(ing|es) up
    upcoming
    fall(s|ing)?( due)?
    on the (horizon|cards|way|calendar)
    in the pipeline
    what is next
    next up
    looming
    imminent
    approaching
    land(s|ing)?
    ahead of
    (need(s|ing)?|has to|have to|got to|supposed|meant|left|expected|should|must|want(s|ed)?|still) (to |be )*(done|finished|finish|finishing|complete|completed|delivered|deliver|do|land|happen|sorted|wrapped|closed|in place|achieved)( by| before| in)?
    (meant|supposed|due|expected|scheduled|planned) (to be|for|in|by) (TIME|PAST|FUTURE|BY)
    (done|finished|delivered|completed|finish(es|ing)?|complet(es|ing)|expected|scheduled|planned|to do|happening|expire[s]?|end(s|ing)?) (BY|FUTURE|TIME)
  `,
);

/** Where something stands, in general. */
export const STATUS = cue(
  'plan_status',
  `
    open (<ITEMS>)
    status(es)?
    rag( rating)?s?
    brag
    ratings?
    rated
    progress(ing)?
    positions?
    summary
    overview
    headlines?
    snapshot
    picture
    state of play
    dashboard
    over ?all
    standing
    stands?
    where (is|are|does|do|did|has|have|we)
    how (is|are|do|does|did|has|have|far|we|it)
    hows
    what (is|about|are)
    latest
    update(s)?( me| us)?( on)?
    news
    going
    doing
    these days
    getting on
    looking
    look
    coming along
    come along
    shaping up
    up to
    got to
    get(ting)? (on|there|anywhere)
    gone
    on track
    at risk( of)?
    under control
    on target
    sorted
    done
    finished
    complete(d)?
    happen(ed|ing)
    started
    begun
    launched
    live
    in place
    delivered
    moving
    movement
    slipping
    whole
    PLAN
    how about
    tell me
    show me
    give me
    let me know
    check(ing)?
    want to know
    wondering
    anything on
    word on
    any
  `,
);
