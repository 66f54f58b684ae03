/** Words that tell one thing from many, now from then, and a figure from a milestone. */
import { pattern } from './cue.ts';

/** A yes or no about one thing, or when it is due: how it stands answers that. */
export const SINGLE = pattern(`
    ^(so |and |ok |but |hi |please |can you tell me |do we know |any idea )*((is|are|was|were|has|have|did|does|will)(?! (anything|any|there|something|some|we|they|you|people|leads|all|many|OWNER))|(if|whether)|when (is|are|was|will|does|do)|when|why is|how late|how far)( \\S+)*$
    (is|are|has) (it|that|they|this)( \\S+){0,4}$
  `);

export const PAST_TENSE = pattern(`
    was
    were
    did
    had
    stood
    looked
    gave
    been
    used to
    back (in|at|on|then)
    ASAT
    look(ed)? like
    then
    status
    rag
    rating
    position
    snapshot
    picture
    stand
    showed
    reported
  `);

/** What was said before a forum is how it stood then. */
export const TOLD = pattern(`
    (say|said|tell|told|report(ed)?|show(ed)?|present(ed)?|give|gave|submit(ted)?|take|took|agree with) ~ (to )?(the )?(MEETING|board|dmt|scrutiny|cabinet|committee)
    (MEETING|board|dmt) (was|were) (told|shown)
    what (did|has) (the )?(MEETING|board|dmt|scrutiny|cabinet) (see|get|hear|have)
    what ~ (went|go) to ~ (MEETING|board)
  `);

export const KPI_WORDS = pattern(`
    kpis?
    indicators?
    measures?
    metrics?
    figures?
    rates?
    percentages?
    percent
    proportion
    how many
    number of
    numbers?
    targets?
    up or down
    stats?
    statistics
    averages?
    counts?
    value
    data on
    against
    %
    performance
  `);

/** Where something stands is asked in so many words, not by `what about` alone. */
export const STANDING = pattern(`
    status(es)?
    rag
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
    temperature
    scores?
    over ?all
    stands?
    standing
    where (is|are|does|do|did|has|have|we)
    how (is|are|do|does|did|has|have|far|we)
    latest
    update
    news
    going
    doing
    getting on
    looking
    on (track|course|target)
  the damage
    under control
    finished
    complete
    completed
    happening
    PLAN
    in a nutshell
    shape
    how goes
    winning
    getting (anywhere|there)
    get there
    on top of (it|things|this)
    health check
    healthy
    (everything|all|things|it) (ok|okay|all right|alright|fine|well)
    bottom line
    flavour of
    sitrep
    sit rep
    read ?out of
    (talk|walk|run|take) (me|us) through
    low ?down
    craic
    state of (the nation|affairs|things)
    (rag|rags) (breakdown|split)
    breakdown (by|of)
    split by
    count (of|by)
    totals?
    in total
    colours
    summarise
    summarize
    turning (the|a) corner
    (working|going) (well|badly|and what)
    hot ?spots?
    problem areas?
    pain points?
    trouble spots?
    what is on fire
    how many (milestones?|actions?|outcomes?|themes?|tasks?)
    are we delivering
    in (good|bad|decent) (shape|nick|order)
    need to know
    up and running
    how much of (the plan|PLAN)
    where (was|were|had)
    how (was|were|had)
    (what|which|how many) (was|were)
    (headway|inroads|strides)
    have we landed
    up to speed
    gist
    temperature
    home and dry
    nearly (there|done|finished)
    how much further
    in hand
    grip on (it|this|things)
    right direction
    hunky dory
    tldr
    tl dr
    short version
    sound ?bite
    lines? to take
    state of (the )?(plan|PLAN)
    tally
    (red|amber|green|blue|rag|completed?) count
    (is|are) (the plan|we|PLAN|things) (delivering|winning|moving)
    all (good|ok|okay|well)$
    traction
  `);

/** Said of one thing: `theme four is slipping`. */
export const STANDS_SO = pattern(`
  (is|are|has been|was|looks?)( still)?( on track)? (on track|slipping|late|overdue|behind|delayed|drifting|at risk)
  (slipping|drifting|behind|late|delayed) (at all|or not|again|yet)$
  slipping$
  (are|is) (we|they) (slipping|behind|late|drifting|on track)( (on|with|for))?
  (slipping|late|behind|drifting) or (ok|okay|not|fine|on track|what)
`);
