/** Cues of what Waymark is to do, or is asked about itself. */
import { cue, type Cue } from './cue.ts';

export const DOING: readonly Cue[] = [
  cue(
    'help',
    `
    ^(hi |hello |hey |so |ok |please |sorry )*(please )?(can you |could you |i need |some )?help( me| us)?( out)?( please)?$
    (what|which) ~~ (can|could|should|do|may) (you|i|we) (do|ask|say|type|answer|help|know)( \\S+){0,3}
    (how|what) (do|does|can|should|would|am) (i|you|this|it|we|one|waymark) (work|use|ask|talk to|do)( \\S+){0,4}
    (instructions|commands?|menu|user guide|how to use|what are you|what is this|who are you|what is waymark)( \\S+){0,3}
    what can (you|i|we|it)( do| ask)?$
    what can (you|i|we|it) (do|ask|tell)
    how am i (supposed|meant) to (use|do|ask)( \\S+){0,3}
    (able|allowed|supposed) to ask( you)?
    not sure (what|how)( \\S+){0,6}? (ask|use|do|work)
    examples? (of )?(questions?|things)
    (tips|advice|guidance) ~ (using|asking|talking to) you
    (able to|can) (tell me|answer|help( me)? with|understand)
    what you (can|are able to|do|know)( \\S+){0,3}
    questions you ~ (understand|answer|know|take)
    examples? ~ (type|ask|say)
    how does (this|it|that)( \\S+)? work
    what i can (type|ask|say)
    ^(please |give me |show me |some |any |a few |can i have )*(examples?|example questions)( please)*$
    ^(the )?(options|faqs?|guide|manual|tutorial|menu|capabilities|features)$
    what are (my|the) options$
    (show me|learn) the ropes
    get(ting)? (me )?started
    how do i (start|begin|get going)$
    new (here|to (this|waymark|the bot|you))
    ^i am (a bit |totally |completely |so )?(lost|confused|stumped|baffled)$
    stuck with (this|the|you) ~ (bot|thing|app|waymark)
    ^i do not (get|understand|follow)( (it|this|you|how|what|any of it|that))*$
    do not know (what|how) to (ask|say|type|use|do)( \\S+){0,3}
    are you (a |an )?(real |actual )?(bot|human|person|robot|ai|machine|computer|chatbot)( \\S+){0,4}
    who (made|built|created|wrote|designed) you
    help ~ (using|with using|with) (this|you|waymark|the bot|it)$
    your (capabilities|features|purpose|functions?|skills)
    how (can|do|could) you help( me)?
    what features
    (teach|train) me ~ (use|ask)
  `,
    `
    <THING>
    OWNER
    milestones?
    needed
    blocked
    overdue
    status
    due
    update
    speak
    do to (help|assist|support)
  `,
  ),
  cue(
    'digest_now',
    `
    (<SEND>) ~~ (digest|bulletin|round ?up|highlight report|weekly (summary|report|update|rag|email)|rag (summary|report|digest))( (now|out|off|round|today|please|early|straight away|right away))*
    (<SEND>) ~ (<DIGEST>) ~~ (now|out|off|round|everyone|channel|team|straight away|right away)
    (<SEND>) MEETING (out|now|off|round)
    (<SEND>) (MEETING|PAST|TIME|SINCE) ~ (<DIGEST>)
    (<SEND>) ~ (SINCE|PAST|TIME) ~ (now|out|round|channel|everyone)
    (digest|bulletin) ~~ (now|out|off|go|sent|round|early|today)
    ^(the )?(weekly )?(rag )?digest( please| now| asap| today)*$
    ^(the )?(weekly )?(rag )?digest (please|now)
    (<MAKE>) ~ (digest|bulletin|round ?up|highlight report|rag (report|digest)|weekly (summary|digest|email))( (now|out|off|round|early|please))*
    ^(the )?(weekly |early |latest |this week s |rag )*(digest|highlight report|round ?up|bulletin)( report| please| now| pls)*$
    (run|do|send|trigger) the weekly
  `,
    `
    when (is|does|will|was)
    (what|who) ~ digest
    <THING>
    last digest
    my ~ (updates?|returns?|reports?)$
    (update|return) from me
    (has|have|did|was|had) ~ (digest|report) ~ (gone|been|go|sent|out)
    ^(is|are|does|do|did|was|were|has|have|will) (the|this|that|a|we|they|it|you) ~~ (digest|bulletin|round ?up|report|summary)
    (not|never|without|stop|cancel|hold) (<SEND>|sending|posting|publishing|issuing|pushing|running|sharing|circulating)
    (stop|cancel|hold|pause|delay|postpone) ~ (digest|bulletin|round ?up)
    (digest|bulletin|round ?up|report|summary)( out| round)? to (?!(the |our |all |every )*(dmt|channels?|everyone|everybody|all|teams?|here|board|leads?|officers?|us|FORUM|MEETING)( |$))\\S+
    (digest|bulletin|round ?up|report|summary)( out| round)?( on| at| by| from)? (FUTURE|TIME|tomorrow)
  `,
  ),
  cue(
    'actions_log',
    `
    who (was|is|were) (meant|supposed|going) to do what
    MEETING ~~ actions?
    (came|come|coming) out of ~~ <FORUM>
    actions? ~ MEETING
    (close|closed|finish|finished|done|do) ~ (agreed|actioned|promised|asked for) ~ MEETING
    (agreed?|promised?|asked|told|said) (to )?(go away )?(and )?do ~ (MEETING|<FORUM>)
    agreed? to go away
    (people|we|us|officers|leads) ~ asked ~~ <FORUM>
    (off|from|in) the minutes
    actions? (log|tracker|register|points?|sheet)
    matters arising
    (<FORUM>|ap) actions?
    actions? ~~ (from|at|out of|by|of|in|arising|came out) ~ <FORUM>
    (agreed?|decided?|promised?|committed?)( to)?( do)? ~ (at|in|by|from|with) ~ <FORUM>
    <FORUM> ~ (ask(ed)?|want(ed)?|agreed?|decided?|request(ed)?|set|gave|give) ~ (us|for|to do|do|officers|leads)( to)?( go away)?( and do| do)?
    (decisions?|actions?) ~ (made|taken|agreed|recorded|minuted) ~ <FORUM>
    (what|did|has|have|everything|anything|was|were) ~~ (<FORUM>|dfe|the dfe) (want|wanted|wants|ask|asked|asks|request|requested|recommend|recommended|decide|decided|agree|agreed|resolve|resolved|conclude|concluded|instruct|instructed|task|tasked|direct|after|expect|expecting|expects)( (us|for|to|of|back|do|done|with|from|at|by|last time|MEETING|PAST|TIME))*$
    (what|did|everything|anything) ~ MEETING (want|ask|asked|wanted|requested|recommended|decided)
    (decisions|recommendations?|requests?|resolutions?|commitments?|follow ?ups?|take ?aways?|aps|minutes|homework|to do list) (from |of |at |by |out of |taken at |made at )*(the )?<FORUM>
    <FORUM> (s )?(decisions?|recommendations?|requests?|minutes|resolutions?|follow ?ups?|take ?aways?|homework|asks)
    (take|took|taken|taking) ~ away (from|MEETING|at) ?(the )?<FORUM>?
    (what|anything|was) ~ minuted
    (what|was|were|who) ~~ (agreed|decided|promised|resolved|actioned) (at|by|in|MEETING)( (the|last|<FORUM>|MEETING))*
    (we|i|officers?) ~ (promise|promised|commit|committed|undertake|undertook|sign up|signed up)( to| with| at)* (the )?<FORUM>
    (we|i|officers?) ~ (tasked|instructed)( to| with| by)* (the )?(<FORUM>|BY)
    (what|who) ~ (we|i) (told|asked|tasked|instructed) to do ~ <FORUM>
    (due|going|bring|bringing|expected|take|taking|report|reporting|come|coming|owe) back (to|at) (the )?<FORUM>
    outstanding (from|at|MEETING) ?(the |last )*<FORUM>?
    (carry|carried|carrying) (forward|over)( actions?)?
    (say|said|told us|tell us) ~ (we|us) (should|must|need to|ought to|had to|to) do
    asked to do what
  `,
    `
    asks? (of|from|for) (dmt|us)
    (wants?|wanting|needs?|needing|waiting|awaiting|require|requires) ~ decisions?
  `,
  ),
  cue(
    'update_start',
    `
    (i|we|let me|want|need|like|time|ready|how do i|where do i) ~ (update|log|record|submit|report on|report|file|enter|register|give an update|do (my|an|the) (update|report)|put ~ in|mark|close|change|set)( on| for| about)?( the| my)?( status| rag| rating)?( of| on)?
    ^(please |ok |right |can you |could you )*(update(?! (on|from))|report on|log|record|mark|close( off| down)?|set|tick off|sign off|submit|start|begin|open|change)( an?| my| the)?( update| report| progress| status)?( on| for| of)?
    <THING> (is|has been|now)( is| now| all)* (done|finished|complete|completed|delivered|sorted|closed)( now)?$
    (i|we) have ~ (finished|done|completed|delivered|closed|launched|got an update)( on| for| with)?
    i am (done|finished) with
    give you ~ (update|progress|report)
    how do i (put|record|tell|log|say|report) ~ (down|you|this|that|it)?
    <THING> (has )?gone (red|amber|green|blue)( now)?
    (jot|note|put|write) (it|that|this) down
    (news|progress|something|an update|updates?) ~~ to (put in|add|report|log|give|record|share)
    (need|want|like) to tell you (about|that)
    <THING> is (done|finished|complete)( \\S+){0,6} tell you
    where do i tell you
    (tick|mark|sign|close) (it|that|this|<THING>) off
    (put|mark|set|move|turn|flag|class) (<THING>|it|that|this) ~ (as|to|down)
    <THING> (has|is) (gone|now|turned) (red|amber|green|blue|complete)$
    do (my|an|the) (return|submission|report|update)
    (put|add|give|enter|send)( in)? my( \\S+)? (progress|update|bit|return|report|submission)
    (one|update|something) to (give|add|report)
    want to add
    my update
    update (form|card)
    (update|report) now
    ^(please |ok |right |can you |could you |can we |can i |i want to |i need to |need to |you can |just )*(turn|make|flip|bump|switch|shift|move|downgrade|upgrade|drop|amend|edit|revise|correct|adjust|cross off|tick off|check off|strike off|close|close out|mark|consider|treat|class|report|reporting|call) <THING>( (to|as|off|out|green|red|amber|blue|done|complete|completed|finished|closed))*( now| please)?
    (just|i have|we have) (now )?(finished|completed|done|closed|delivered|sorted|wrapped up) <THING>
    ^(finished|completed|closed|delivered|done with) <THING> (NOW|TIME|PAST)
    ^<THING> (was |is |all )?(finished|completed|delivered|signed off|done|closed) (NOW|TIME|PAST|this morning)
    ^<THING> (needs to|should|ought to|has to|must|can) (go|be|move|turn|become|change)( to)? (red|amber|green|blue)( now)?
    ^<THING> (will|is going to) (be late|slip|miss)
    ^<THING> has slipped to
    i am (reporting|updating|logging)( on| for| against)?
    (i have|i have got|here is) (got )?(an|my|some|a quick|a)( weekly| quick)? (update|news|progress|return)( (on|for|about|you))*
    got (an|some) (update|news) ~~ for you
    (do|doing|submit|start|file|complete) my ~ (updates?|returns?|reports?|submissions?)
    (updates?|news|progress|return) from me
    ^(can you |could you |please )*(take|accept) (an|my|this|the) (update|return)
    take (this|that|it) down
    (add|enter|put|post|leave|write|log)( (an?|my|the|some))? (comment|note|update|progress|entry|commentary|narrative)( (to|for|on|against|under|in))?
  `,
    `
    ^(what|which|who|whose|when|why)
    what (is|could|can|would|should)
    anything
    (give|send|get|provide|tell|show) (me|us) (an? )?(quick |brief )?update
    update (me|us)
    <NOT> ~ <REPORTED>
    have we
    have they
    did we
    have i
    get an update
    (can|could|may|do|does|did|we|you|should) ~ have an update
    any update
    latest
    owe
    report to
    change ?log
    set out
    set up
    do i need
    how (do|would|can) (we|you) know
    written down
    (need|needs|want|wants|require|requires|required|like|get|have) (an?|any|some) (quick |brief |progress |short |verbal |full )*update (on|about|for|re|regarding|from)
    update required
    proof
  `,
  ),
];

export const GREETING = cue(
  'greeting',
  `
    ^((ey up|ay up|hi|hiya|hello|hey|heya|yo|howdy|morning|afternoon|evening|good (morning|afternoon|evening|day)|alright|greetings|thanks|thank you|cheers|ta|ty|great|ok|okay|cool|perfect|lovely|brilliant|nice one|bye|goodbye|see you|waymark|there|all|team|bot|so much|very much|again|mate|love|many|for that|that is (all|great)|you too|good night|how are you( today| doing| keeping| getting on)?|you ok|you alright|you all right|all right|now then|pet|duck|much|obliged|appreciated|appreciate (it|that)|that is|so|really|very|brilliant|(great|good|lovely) stuff|super|superb|fab|fantastic|awesome|nice|excellent|spot on|sound|okey( doke| dokey)?|righto?( o)?|got it|understood|noted|will do|fair (enough|play)|no (problem|bother)|helpful|helps|(you are )?(a |an |the |my )?(star|legend|lifesaver|gem|diamond|best|hero|angel)|you (star|legend|beauty)|good bot|bye bye|for now|ya|later|see you (later|soon|tomorrow|then|FUTURE|TIME)|have a (good|nice|great|lovely|fab) (day|weekend|evening|one|night|week|NOW|TIME|FUTURE)|hope you are (well|ok|good|all right|alright)|happy (new year|christmas|easter|birthday|TIME|PAST|FUTURE)|merry christmas|merry (TIME|PAST|FUTURE)|how do$|what is up$|well done|no worries)( |$))+$
  `,
);
