/** Cues of dates gone by and dates to come. Single things are told from lists elsewhere. */
import { cue } from './cue.ts';

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
    overdues
    od( (items|list|milestones|actions|ones))?
    (blown|blew|busted|bust|breached|breaching|exceeded|exceeding|beyond|outside( of)?|overrun|overshot) ~ (deadlines?|due dates?|dates?|timescales?|timelines?|target dates?)
    deadlines? ~~ (blown|busted|breached|missed|passed|exceeded|gone)
    overshot
    overshoot
    overshooting
    running over
    stragglers?
    backlogs?
    naughty (list|step)
    (what|which|who|anything|where|<ITEMS>) ~ dragging( (its|their|his|her|on|feet|heels))*
    (timescales?|timelines?|deadlines?|dates?) ~ (not|never|nt) ~ (met|kept|hit|achieved)
    (not|nt|failed to|fail to|failing to) (been )?(met|meet|hit|keep|kept|make|made|achieve|achieved)( (its|their|the|our|a|any))? (deadlines?|due dates?|dates?|timescales?|timelines?)
    out of time(scales?)?
    outside timescales?
    tardy
    tardiness
    (what|which|anything) ~ <NOT> ~ landed
    fallen (behind|off|by the wayside)
    fell behind
    falling behind
    (kicked|kicking|booted|pushed) ~ (long grass|down the road|into touch)
    long grass
    in arrears
    (should|meant|supposed|ought) ~ (done|finished|completed?|delivered|happened) (but|and|that|yet) ~ not
    (due|was due|were due) ~~ (and|but|that|which) ~ not( (been|yet|done|finished|completed?|happened|delivered|closed|in))*
    not (been )?done that should( have been)?
    did not get (done|finished|completed|delivered)
    (fell|fallen|falling|slipped|slipping) through the (cracks|net)
    (ran|run|running) out of time
    time is up
    past due
    hanging (over|on|around)( from)?
    off the boil
    behind the curve
    trailing
    (catch|catching) up( (list|on))?$
    needs? catching up
    (what|which) ~ deadlines? ~ (miss|missed)
    (did|have) (we|they) ~ (fail|failed) to (deliver|finish|complete|do|meet)( on time)?
    (was|were) (meant|supposed|due|to be|be|done|finished|completed|delivered|in| )+ (PAST|TIME) (but|and) ~ not
    in the red on time
  `,
  `
    late (PAST|TIME|january|march)
    at the latest
    later on
    later today
    too late
    who is behind <THING>
    catch me up
    bring me up
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
    (need(s|ing)?|has to|have to|got to|supposed|meant|expected|should|must|want(s|ed)?|still) (to |be )*(done|finished|finish|finishing|complete|completed|delivered|deliver|do|land|happen|sorted|wrapped|closed|in place|achieved)( by| before| in)?
    (meant|supposed|due|expected|scheduled|planned) (to be|for|in|by) (TIME|PAST|FUTURE|BY)
    (done|finished|delivered|completed|finish(es|ing)?|complet(es|ing)|expected|scheduled|planned|to do|happening|expire[s]?|end(s|ing)?) (BY|FUTURE|TIME)
    (coming|heading) (down the (track|line|road|pipe|pipeline|tracks)|our way|your way|up the (track|road))
    (round|around) the corner
    on the (radar|agenda|docket|slate|stocks)
    in the (diary|calendar|offing|works|schedule|near future)
    (diary|calendar|timetable|timetabled|slated|pencilled( in)?|lined up|planned|billed|earmarked|targeted|booked( in)?|set) ~ (FUTURE|BY|TIME)
    (hits?|hitting|drops?|dropping|mature|matures|maturing|closes?|closing|crops? up|arrives?|arriving|finishing|finishes|completing|completes) ~ (FUTURE|BY|TIME)
    (<ITEMS>) (for |in )?(FUTURE|TIME)$
    (for|in)? ?(FUTURE|TIME) (milestones|actions|deliverables|tasks|deadlines)
    (anything|owt|much|how busy) (for |in |on |is |are we )*(FUTURE|TIME)
    busy (is|are we|am i) (FUTURE|TIME)
    what (does|will|is) (FUTURE|TIME) (look like|looking like|hold|bring)
    have we ~ (on|coming|coming up)( in)? ?(FUTURE|TIME)?$
    we owe (in |by |for )?(FUTURE|BY|TIME)
    up next
    forward (look|plan|plans|view|planner)
    look ?ahead
    looking ahead
    (week|month|fortnight|quarter) ahead
    key (dates|deadlines)
    (about to be|nearly|almost) due
    (comes|coming|due|list) next
    next (two|three|four|five|few|\\d+) (<ITEMS>|deadlines|dates)
    (the|our|my|what|whats) next (<ITEMS>|deadlines?|dates?)
    in store( for)?
    on (for|in) (FUTURE|TIME)
    countdown( to)?
    (anything|what is|whats|owt|most|how) (pressing|urgent)
    urgent (FUTURE|TIME|NOW|things|items|ones)
    look forward to
  `,
  `
    (did|have|has) (we|it|they|that|this|things) land(ed)?
  `,
);
