/** Cues of what is asked about the plan. Their order is that of how telling they are. */
import { cue, type Cue } from './cue.ts';

export const ASKING: readonly Cue[] = [
  cue(
    'evidence_for',
    `
    (demonstrate|show|showing|demonstrates) ~ impact( of)?
    evidence[ds]?
    evidencing
    proofs?
    prove[sdn]?
    proving
    (got|have|anything|something|bag) ~ to show( for)?
    back(s|ed|ing)? (it|this|that)? ?up
    paperwork
    (can|could) we show( for)?
    put in front of
    on file
    uploaded
    attached( to)?
    filed (against|for|under)
    evidence (folder|log|pack|library)
    (folder|file) for
    supporting (docs?|documents?|papers?)
    documents? (for|behind|attached|filed|uploaded)
  `,
  ),
  cue(
    'help_needed',
    `
    help (is |was )?(needed|wanted|required|asked( for)?|requests?)
    (needs?|needing|wants?|wanting|ask(s|ed|ing)?( \\S+)?( for)?|request(s|ed|ing)?|requir(es?|ed|ing)|flagged) ~ (help|support|decisions?|unblocking|intervention|assistance|steer)
    (un ?)?block(ed|ers?|ages?|ing)?
    needs? (money|resources?|funding|capacity|more staff)
    stuck
    (shout|cry|crying|shouting|scream(ing)?|plead(ing)?) ~ (help|support)
    in trouble
    under water
    out of their depth
    bail(ed|ing)? out
    needs? (a hand|rescuing)
    barriers?
    obstacles?
    road ?blocks?
    bottle ?necks?
    escalat(ed|ions?)
    hold ?ups?
    held up
    struggling
    sticking points?
    stalled
    holding ~ (up|back)
    stopping (us|it|them|progress)
    needs? MEETING
    needs? ~ from (dmt|us|the board|board|leadership|corporate|partners)
    need to get moving
    (what|which|any|where|who) ~ (help|support) ~ (needed|need|asked|want|required|wanted|requests?)
    who (can i|should i|do i) help
    ask(ed|ing)? for help
  `,
    `
    might
    could ~ (stop|block|derail)
    how do i get help
  `,
  ),
  cue(
    'not_reported',
    `
    <NOT> ~ <REPORTED>( in)?( (anything|an? update|updates?|their updates?|theirs|it))?
    <NOT> (had|heard|received|seen|got) ~ (from|updates?|back|anything)
    not heard
    said (nowt|nothing)
    (who|leads?|officers?|anyone|anybody) ~ (gone|went|is|are) (awol|missing|dark|off grid|off radar)
    (has|have|did) (everyone|everybody|all|they all) ~~ (reported|updated|replied|responded|answered|come back|done)
    still waiting( on| for)?( anyone| anybody)?
    nothing from
    (no|missing|outstanding|late|overdue|awaiting|await|waiting( on| for)?|without|gaps? in|nil|lacking|owe[sd]?) ~ <REPORTS>
    <REPORTS> ~ (missing|outstanding|late|overdue|awaited|not in|still to come|lacking|owing)
    un ?reported
    un ?updated
    non ?respon(ders?|dents?)
    silent
    silence
    defaulters?
    (who|whom|which|anyone|anybody|leads?) ~ (owes?|to chase|nag|nudge|prod|pester|chasing|needs? (a nudge|nudging|prodding)|waiting( on| for)?|quiet)
    chas(e|ing)( list| up)?
    nag
    hear(d)? nothing from
    gone quiet
    owe[sd]? (us|me|an|any|anyone)
    do i owe
  `,
    `
    who (is|has been) chasing
    who (do|should|can|would) (i|we) (chase|ring|nag|call|ask|contact)( up)? (about|for|on|re|regarding)(?! (updates?|returns?|reports?))
  `,
  ),
  cue(
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
  ),
  cue(
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
  ),
  cue(
    'kpis_off_target',
    `
    (kpis?|indicators?|measures?|figures?|numbers?|metrics?) ~~ (awake|up at night|worried|lose sleep)
    missing ~ numbers
    (off|missing|below|under) the numbers
    (kpis?|indicators?|measures?|targets?|metrics?|figures?|numbers?|performance|data|stats|statistics|scorecard|dashboard) ~~ (off|below|behind|missing|missed|miss|not|nt|failing|red|worse|worsening|worsened|declin(ing|ed|e)|dropp(ed|ing)|falling|fallen|adrift|under|short|wrong (way|direction)|worr(y|ying|ied)|concern(s|ing)?|slip(ping|ped)|poor(ly)?|deteriorat(ed|ing)|downwards?|backwards?|out of tolerance|underperform(ing)?|exceptions?|going down|heading down)( (of )?(target|track))?
    (off|below|behind|missing|missed|not (hitting|meeting|on|reaching|making)|failing|miss|under|short of|adrift (of|from)|nowhere near|hitting|meeting|on) ~ (targets?|kpis?|indicators?)
    (worse|worsening|worsened|declining|deteriorating|failing|underperforming|under performing|red|falling|dropping) ~ (kpis?|indicators?|measures?|numbers|performance|figures)
    (wrong (way|direction)|off target|kpi exceptions?)
  `,
    `
    what (is|are) the targets? for
    KPI
  `,
  ),
  cue(
    'risks',
    `
    risks?
    risk register
    threats?
    risky
    (what|anything) ~ (could|might|may|would|can) ~ (go wrong|derail|stop|scupper|threaten|prevent|undermine|trip|hold|sink|knock|jeopardise|get in the way)( us| it| this)?( keeping| from| of)?
    (likely|going) to ~ (go wrong|trip|derail|stop|scupper)
    trip (us|it|them) up
    go(es|ing)? wrong
    worr(y|ies|ied) about
    keep(s)? (me|us|you) (up|awake)
  `,
    `
    at risk
    of risk
  `,
  ),
  cue(
    'impact',
    `
    impacts?
    difference ~~ (make|making|made|notice|see)
    make a difference
    (outcome|theme|impact) (statements?|wording)
    stated outcome
    (what|how) (does|will|do|is|would) ~~ achieve( for)?
    what good looks like (for|at|in)
    intended (outcomes?|benefits?)
    benefits?
    so what(?! is)
    what for
    changed for (children|kids|families|staff|young people)
    (what|why) ~~ (trying to achieve|aim(ing|s|ed)? (for|to|of)|meant to (change|achieve|do|look like)|supposed to (achieve|change|do|look like|make)|set out to|hope(d|s)? (for|to achieve)|want to (achieve|see)|will (children|families|staff|kids|young people) (notice|see|feel|get)|all about|in aid of|getting out of|good( meant to)? look like)
    why (are|do|did) (we|you)( even| really| actually)? (doing|bother(ing)?|do)( with)?
    why bother
    in it for
    (lives|things) ~ (be )?(better|different|improve[d]?)
    be better off
    better off
    make different
    what is (it|this|that) (all )?for
    what is the point of
    the point of
    purpose of
    vision for
    ambition for
    goal (of|for)
    goals? (of|for)
    aims? (of|for)
    objective of
    what does (good|success) look like
    success (look|criteria)
    better for (children|kids|families|young people|staff)
    mean for (children|kids|families|young people|staff)
  `,
    `
    what impact has the delay
  `,
  ),
];
