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
`,
  `
  might
  could ~ (stop|block|derail)
  how do i get help
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
  do i owe
`,
  `
  who (is|has been) chasing
  who (do|should|can|would) (i|we) (chase|ring|nag|call|ask|contact)( up)? (about|for|on|re|regarding)(?! (updates?|returns?|reports?))
`,
);
