/** Cues of what leads are asked for, and ask for themselves: updates and help. */
import { cue } from './cue.ts';

export const HELP_NEEDED = cue(
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
  (any|the|our|their|main|key|what|which|my) asks
  asks (of|from|for|to)
  decisions? ~ (needed|required|wanted|outstanding|awaited|pending)
  (awaiting|waiting for|waiting on) ~ decisions?
  needs? (deciding|to be decided)
  (dmt|board|MEETING|we|us|leadership) ~ (need|needs|have|has) to (decide|rule|agree)( on)?
  escalate
  escalating
  escalations
  (what|which|who|whose|where|anything|anyone|things|any|<ITEMS>) ~ (on hold|paused|in limbo|jammed( up)?|gummed up|bogged down|at a standstill|ground to a halt|parked|frozen|deadlocked)
  (who|which|anyone|anybody|leads?|teams?|where|which services?) ~ (drowning|swamped|overwhelmed|overstretched|over stretched|stretched|overloaded|under the cosh|up against it|on (its|their) knees|floundering|sinking|in difficulty|in difficulties|in bother|in a (pickle|bind|jam|hole|mess)|finding it (hard|tough|difficult)|having (trouble|problems|difficulty|difficulties)|run(ning)? into (trouble|problems|difficulties))
  (could use|could do with|can use|needs?|needing) (a|some|more|any|our|your) (hand|leg up|lift|push|back ?up|help|support|input)
  (who|where|which|leads?) ~ needs? (backing|rescuing|bailing out|propping up|shoring up)
  (where|how|what|which) (can|could|should|might|do|would) (we|i|dmt|us|the board|board|leadership|directors?) ~ (help|assist|support|intervene|step in|weigh in)( out| with)?
  (can|could) (i|we|dmt|board|directors?) do to (help|assist|support)
  (where|when) ~ needs? (to )?(help|intervene|intervention|step in|stepping in)
  step in
  (put|putting|stuck|raised|raise|raising) ~ hands?( up)?
  hands? up
  (raised|flagged|logged|reported) ~ (problems?|issues?|difficulty|difficulties)
  (problems?|issues?|difficulties) ~ (raised|flagged|logged|reported)
  (what|anything|any|who|owt) ~ flagged( up)?
  flags raised
  (cry|cries|plea|pleas|call|calls) for help
  sos
  mayday
  needs? (our|dmt|dmts|the board|board|senior|urgent|immediate|director|leadership) attention
  (what|which|where|anything) needs? (attention|attending to)
  (what|which|who|anything|something) needs? (dmt|us|senior|leadership|rescuing|saving|unsticking)
  in the way( of)?$
  getting in the way
  log ?jams?
  pinch points?
  choke points?
  impasse
  dead ?lock(ed)?
  (leads?|officers?|people|they|services|teams|anyone|anybody) ~ (asking|asked|ask) (dmt|us|the board|board|leadership)( for)?
  what needs sorting( out)?
  (wants?|could use) (a hand|input|backing)
  (wants?|needs?) (dmt|board|our|director|senior|leadership) (input|help|support|backing|sign off|steer|decision)
  (waiting|sat|sitting|stuck|parked) (on|with|for) (us|dmt|the board|board|a decision|leadership)( for a decision)?
  show ?stoppers?
  (can|could) not (move|progress|proceed|go|get)( (forward|on|ahead|any further))
  (going|gone|getting) nowhere
  (what|which|who|<ITEMS>) ~ not (moving|progressing)( forward)?
  (who|what|where) (should|can|could|do) i (be )?(help|helping|put my weight|weigh in)( behind)?
`,
  `
  (kpis?|indicators?|measures?) ~ in trouble
  might
  could ~ (stop|block|derail)
  how do i get help
  (kpis?|indicators?|metrics?|numbers|figures) ~ attention
  (could|might|may|would|will|likely) ~ (in the way|hold|stand)
  stands? in the way
`,
);

export const NOT_REPORTED = cue(
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
  do i( still)? owe( you)?( (an|any|my))? <REPORTS>
  (who|which (leads?|officers?|ones|milestones?|actions?)) (still |else |all )*(needs|has|have|need) (still )?(got )?to <REPORTED>
  (who|anyone|anybody|leads?|officers?) ~ (ignoring|ignored|blanking|blanked|ghosting|ghosted|dodging|ducking)( (us|you|me|it|the|our|your|my|all|every|reminders?|messages?|requests?|emails?|updates?))*
  <NOT> ~ (bothered|complied|engaged|logged|filed|turned in|checked in|reported in|played ball|in touch)( (anything|an update|theirs|it))?
  (dragging|dragged|drag) (their|its|his|her) (feet|heels) (on|over|with) <REPORTS>
  gone to ground
  (who|whom|which leads?|anyone|anybody) ~~ (remind|reminding|reminded|reminders?|badger|badgering|poke|poking|prompt|prompting|prompted|hurry|hurrying|chivvy|chivvying|harass|hound|pestering|nagging|(kick|shove|push|jog|jab)(?! off))( up| along)?
  non ?(returns?|returners?|reporters?|reporting|submissions?|submitters?|compliance|compliant)
  (reporting|updates?|returns?) (gaps?|compliance|rates?|discipline)
  (response|return|completion|submission) rates?
  (gaps?|holes?|blanks?) in ~ (<REPORTS>|reporting)
  (hear|heard) (back )?from (everyone|everybody|all|who|anyone)
  not (we|you|i) (heard|had)( anything| an update| updates?)?( from| back)?
  did (everyone|everybody|all|they all) ~~ (report|update|reply|respond|answer|submit|comply)
  (is|are|have we got|got) ~ (<REPORTS>|everyone|everybody) ~ (all )?in$
  how many ~ (reported|updated|responded|replied|returned)$
  (who|whom|how many) ~ (we|you|i) ~ waiting( on| for)?
  <REPORTS> ~ waiting( on| for)?
  <REPORTS> ~ (stale|out of date|old|blank|empty|short of|overdue)
  (what|which|any|anything|<ITEMS>) ~ (stale|blank|blanks)( (<REPORTS>|<ITEMS>))?
  stale <REPORTS>
  (left|leaving) ~ blank
  ^blanks$
  keeping (schtum|shtum|mum|quiet)
  nothing in from
  late (reporting|reporters?|to report)
  <NOT> ~ (coughed up|done theirs|filled theirs|put theirs in|pulled ~ finger( out)?)
  let (us|me|you) down (on|with|over) <REPORTS>
  no ?shows?
  (we|are|who is) (in the dark|blind)( (on|about|over))?
  (had|heard|have|hear) nothing (on|about|from|for)( yet)?
  who (is )?(still )?outstanding
  (who|anyone|anybody|which leads?) (is |are |we )*missing$
  (has|have|did) (everyone|everybody|all|we had) ~ (theirs|everyones?|everybodys?)( in)?
`,
  `
  who (is|has been) chasing
  who (do|should|can|would) (i|we) (chase|ring|nag|call|ask|contact)( up)? (about|for|on|re|regarding)(?! (updates?|returns?|reports?))
  digest
  report to$
  who (do|should|can|would|must) (i|we) ~ (pester|hassle|badger|nudge|prod|remind|hound|chivvy|prompt|poke|push)( up| along)? (about|for|on|re|regarding|with|over)(?! (updates?|returns?|reports?))
`,
);
