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
);

export const OFF_TARGET = cue(
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
`,
  `
  at risk
  of risk
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
`,
  `
  what impact has the delay
`,
);
