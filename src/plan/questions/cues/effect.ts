/** Cues of what the work comes to: what it is for, what proves it, what threatens it, and its figures. */
import { cue } from './cue.ts';

export const EVIDENCE = cue(
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
  (can|could|do|would) we show( (them|ofsted|inspectors|people))?( for)?
  put in front of
  on file
  uploaded
  attached( to)?
  filed (against|for|under)
  evidence (folder|log|pack|library)
  (folder|file) for
  supporting (docs?|documents?|papers?)
  documents? (for|behind|attached|filed|uploaded)
  how (do|would|can|could) (we|i|you) know ~~ (done|happened|true|real|happening|finished|complete|completed)
  (what|which|anything|something) ~ (show|showing) (ofsted|inspectors?|the inspectors?|dfe|the dfe|hmi|auditors?)
  (is there|have we|have we got|got) (anything|owt|something) (behind|underneath|under)
  (what is|anything) behind ~ (being )?(red|amber|green|blue|complete|rating)
  (backs?|backing) <THING>
  (what|which|who|anything) supports? ~ (being|as|claim|saying)
  substantiate
  substantiated
  substantiates
  substantiation
  justify
  justified
  justifies
  justification
  (basis|grounds) (for|is|are) ~ (being )?(red|amber|green|blue|complete|done|rated)
  (what|which|any|the|where|some|supporting|all) ~ (documents|documentation|docs|attachments?|files|links) ~ (for|on|behind|support|supporting|back|with|against)
  (documents|documentation|docs|attachments?|files|links) (for|on|behind|supporting|against) <THING>
  verified
  verify
  verification
  validated
  corroborated?
  corroboration
  (what|any|much|how) ~ (assurance|assured) ~ (on|of|about|for|that|over)
  assurance (on|of|about|for|over) <THING>
  (how|can|could|would|should) (would |can |could |do )?(we|i) (demonstrate|evidence|show)
  demonstrate ~ progress( on)?
  show (your|the|our) working( out)?( (on|for))?
  written down
  stand up (to|with|under|in front of) ~ (scrutiny|inspection|ofsted|inspectors?|challenge|audit|questioning|dfe)
  stand up to
  receipts?( for)?
  (where|what) ~ evidence ~ (thin|weak|light|missing)
  (can|could) (we|i|you) point to( (for|on))?
  (anything|it|something|owt) in writing (for|on|about)
  on record( (for|on))?
  says who( on)?
  (what is|whats) supporting
  stand behind
  (for|to) (ofsted|the inspectors|inspectors|inspection) (on|for) <THING>
`,
  `
  justify our existence
`,
);

export const OFF_TARGET = cue(
  'kpis_off_target',
  `
  (kpis?|indicators?|measures?|figures?|numbers?|metrics?) ~ in trouble
  (kpis?|indicators?|measures?|figures?|numbers?|metrics?) ~~ (awake|up at night|worried|lose sleep)
  missing ~ numbers
  (off|missing|below|under) the numbers
  (kpis?|indicators?|measures?|targets?|metrics?|figures?|numbers?|performance|data|stats|statistics|scorecard|dashboard) ~~ (off|below|behind|missing|missed|miss|not|nt|failing|red|worse|worsening|worsened|declin(ing|ed|e)|dropp(ed|ing)|falling|fallen|adrift|under(?! (OUTCOME|the))|short|wrong (way|direction)|worr(y|ying|ied)|concern(s|ing)?|slip(ping|ped)|poor(ly)?|deteriorat(ed|ing)|downwards?|backwards?|out of tolerance|underperform(ing)?|exceptions?|going down|heading down)( (of )?(target|track))?
  (off|below|behind|missing|missed|not (hitting|meeting|on|reaching|making)|failing|miss|under|short of|adrift (of|from)|nowhere near|hitting|meeting|on) ~ (targets?|kpis?|indicators?)
  (worse|worsening|worsened|declining|deteriorating|failing|underperforming|under performing|red|falling|dropping) ~ (kpis?|indicators?|measures?|numbers|performance|figures)
  (wrong (way|direction)|off target|kpi exceptions?)
  (which|what|any|our|the|all) ~ (numbers|figures|stats|kpis?|indicators?|metrics?|measures?) ~ (bad|poor|weak|weakest|worst|dodgy|out|ropey|iffy|shaky|wobbly|look(ing)? (bad|poor|dodgy|worrying)|need attention|needs? work|went down|gone down|of concern|worry|worrying|problem)
  (bad|poor|poorest|weak|weakest|worst|dodgy|problem|ropey|troubled?|concerning|lowest)( performing)? (numbers|figures|stats|kpis?|indicators?|metrics?|measures?)
  bottom ~ (kpis?|indicators?|metrics?|measures?)
  performance ~ (dipping|dipped|dips|worst|weak|weakest|drop|drops|falling off|slumping|slumped|tailing off)
  (where|what|which|are|anything) ~ (underperforming|under performing|underachieving|under achieving|falling short|fallen short|undershooting)
  (which|what|where) ~ (we|not) ~ (hitting|meeting|making|reaching)( (the mark|target))?$
  (scorecard|score card|dashboard|data|kpi|performance) (reds?|ambers?|exceptions?|problems?|concerns?|worries|issues|outliers?)
  (reds?|outliers?|exceptions?) (on|in) the (scorecard|score card|dashboard|data|kpis|numbers|figures)
  ^(are|is) ~ (kpis|data|numbers|indicators|figures) (ok|okay|all right|alright|any good|good|healthy)
  kpi wise
  wrong way
  (numbers|figures|stats|kpis?|indicators?|metrics?|data|measures) ~ (let|letting) ~ down
  (kpis?|numbers|figures|measures|indicators|metrics?) ~ (going south|hurt|hurting|tanking|need looking at|needs? work|suffering|nosediving)
  performance (hot ?spots?|black ?spots?|worries|problems?)
`,
  `
  what (is|are) the targets? for
  KPI
  red amber
`,
);

export const RISKS = cue(
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
  (what|any|our|my|your|biggest|main|key|top|major|greatest|the) ~ (worries|concerns?|dangers?|pitfalls|vulnerabilities|threats|hazards|headaches|fears|nightmares?|weak (spots?|points?|links?)|red flags?|sticking point)( (on|with|in|of|for|about|around|over|to))?
  ^(dangers?|pitfalls|worries|concerns|vulnerabilities|hazards|red flags?|weak (spots?|points?|links?))( (on|with|in|of|for|about|around|over|to))?
  red flags?
  (keeping|keeps?) (us|me|you|dmt|the director|directors|anyone|anybody) (up|awake)( at night)?
  up at night
  (where|how|what|anything) ~ (could|might|may|would|can|will) ~ (come unstuck|come a cropper|fall over|fall down|fall apart|fall through|fail|bite|unravel|go pear shaped|go south|go sideways|blow up|backfire|throw ~ off course|knock ~ off course|blow ~ off course|hold ~ back|get in the way|stand in the way|be a problem|catch ~ out)( us| it| of)?
  (likely|going) to ~ (bite|hold ~ back|catch ~ out|fall over|come unstuck|fail|unravel|scupper|sink|hamper|get in the way)( us| it| of)?
  (threatens?|threatening|jeopardises?|jeopardising|jeopardizes?|endangers?|imperils?|undermines?|undermining)
  in jeopardy
  (where|how|what) ~ (exposed|vulnerable|fragile)
  exposure (on|to|in|for|with)
  worst ~ (could|might|can|may) happen( on| to| with| in)?
  worst case( scenario)?( for| on)?
  mitigations? (for|on|against|around|to|of|in) (the |our )?(<THING>|risks?)
  (what|which|any) ~ mitigations?( (for|on|against|around|in place))*
  mitigat(e|ing) ~ risks?
  (issues?|problems?) (log|register)
  (raid|risks?|risk and issues?) log
  down ?sides?
  stands? in the way( of)?
  (what|anything) ~ worr(y|ies|ied|ying)( (you|us|me))? ~ <THING>
  lose sleep( over)?
  nasties
  banana skins?
  (frightened|scared|afraid|nervous) (of|about)
  losing sleep( over)?
  (could|might|may) bring ~ down
  (could|might|may) (stop|sink|kill|break|delay) <THING>
  (potential|possible|likely|foreseeable) (problems?|pitfalls?|issues?|difficulties|blockers?)( (with|in|on|for))?
  (what|happens) if ~ (fails?|falls? over|goes wrong|slips?)
  at stake( (with|in|on|for))?
`,
  `
  at risk
  of risk
  reds
`,
);

export const IMPACT = cue(
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
  (what is|what are) <THING> (for|all about)$
  (how|what) (will|does|do|would|did|can|should) ~ (help|benefit|improve things for|do for|change for|matter to|gain) ~ (children|kids|families|young people|staff|social workers|carers|parents|people)
  (what|how much) (do|will|does|would) (children|kids|families|young people|staff|carers|parents|people|they|we) ~ (get out of|gain|get from|notice|see|feel)( from)?
  will be different( (because|as a result|due|thanks|after|for|with|if|once))*( (of|to))?
  (what|anything) (will|would|should) ~ change ~ (as a result|because|due to|for (children|kids|families|young people|staff))( of)?
  changes for (children|kids|families|young people|staff|carers)
  how (will|would|do|can|should) we (know|tell) ~~ (work(s|ed|ing)?|success(ful)?|succeeded|difference|helped|helping|paid off|landed)
  (is|are|does|will|has|have) ~~ (making|make|made|makes) (a|any|much|the|enough) difference( (to|for))?
  why ~ (matters?|important|worth (it|doing)|necessary|in the plan)
  ambition (on|of|behind)
  rationale( (for|behind|of))?
  hop(e|ing) (for|to get|to see)
  (desired|intended|expected|hoped for|end|target|planned) (result|outcome|effect|difference|benefit|change|state)s?( (of|for|from|on))?
  (would|does|will) (better|good|success|great|done) look like( (for|in|on|with))?
  (what is|what are) the (use|prize|pay ?off|pay off|big idea|why|thinking|reason|logic|upside)( (of|for|with|from|behind|in|on))?
  (what|which) good (will|does|do|is|would)( \\S+)? do
  who (benefits?|gains?|will benefit|will gain)( from)?
  as a result of
  better lives
  (will|would) be (any |much )?(better|easier|safer|happier) (for|because|if|once|when)
  (is|are|has|have|does|will) <THING> (help|helped|helping)( (anyone|anybody|children|kids|families|young people|staff|carers))*$
  <THING> (done|do|doing) for (anyone|anybody|us|them|children|kids|families|young people|staff|carers)$
  (trying|set up|meant|supposed|designed|there) to (do|change|fix|solve|improve)$
  (change|changes|difference|result) are we after( (in|with|from))?
  (end game|endgame|big win|big prize)( (for|of|in|with))?
  look like if ~ (cracked|worked|succeeded|delivered)( it)?
  (should|would|will) be better by
  (do|did) we want( to see)? (from|out of)
  ^(so |but )?why <THING>$
`,
  `
  what impact has the delay
  in (its|their) (place|end)
  behind schedule
`,
);
