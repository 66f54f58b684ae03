/** Cues of where things stand. */
import { cue } from './cue.ts';

export { DUE, OVERDUE } from './dates.ts';
export { HOLDS, MINE, WHO } from './people.ts';

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
    (good|bad|decent|what|what sort of|fit) (shape|nick|order)
    how goes
    winning
    getting anywhere
    on top of (it|things|this)
    ^(a )?(quick )?health check$
    health check (on|of|for) (the |our )?(plan|PLAN|<THING>)
    temperature check
    health(y)? (is|are) (the plan|PLAN|we|<THING>)
    flavour of
    sitrep
    sit rep
    read ?out of
    (talk|walk|run|take) (me|us) through
    run through of
    furnish me with
    low ?down( on)?
    craic( with)?
    state of (play|the nation|affairs|things)
    rag (breakdown|split)
    breakdown (by|of) (rag|rags|colours?|status|outcome|outcomes|theme|themes|red)
    split by
    count (of|by)
    totals?
    in total
    colours?
    (turning|turned) (the|a) corner
    (going|doing) (well|badly|wrong|right|worst|best|nicely)
    hot ?spots?
    problem areas?
    pain points?
    trouble spots?
    on fire
    up and running
    (the|our|this|whole|overall|improvement) programme( (on track|going|doing|looking|status|rag))?$
    ^(the )?programme (status|rag|position|progress|overview|summary)
    (percentage|proportion|share|percent|%|much) of (the |our )?(plan|PLAN|milestones|actions)
    in (relation|respect|regard|terms) (to|of)
    with (regard|regards|respect) to
    faring
    land(ed)?
    (making|made|make) (headway|inroads|progress|strides)( (on|with|in))?
    fare
    tracking
    shipshape
    a picture of
    over the line
    in the bag
    a goer
    nailed
    cracked
    gist
    (the|what is the) temperature
    take the temperature( of)?
    home and dry
    nearly (there|done|finished)
    how much further
    in hand
    grip on (it|this|things)
    (right|wrong) direction
    hunky dory
    on gas
    tldr
    tl dr
    short version
    sound ?bite
    lines? to take
    a line for
    (how|is it|that) bad
    be honest
    state of (the )?(plan|PLAN)
    tally
    (red|amber|green|blue|rag|completed?|overall) count
    judgement
    traction
    grip
  `,
);
