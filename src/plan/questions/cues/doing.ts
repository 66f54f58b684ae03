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
    (able to|can) (tell me|answer|help( me)? with|understand)
    what you (can|are able to|do|know)( \\S+){0,3}
    questions you ~ (understand|answer|know|take)
    examples? ~ (type|ask|say)
    how does (this|it|that)( \\S+)? work
    what i can (type|ask|say)
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
    ^(the )?(weekly )?(rag )?digest( please| now)*$
    ^(the )?(weekly )?(rag )?digest (please|now)
  `,
    `
    when (is|does|will|was)
    (what|who) ~ digest
    <THING>
    last digest
  `,
  ),
  cue(
    'actions_log',
    `
    who (was|is|were) (meant|supposed|going) to do what
    MEETING ~~ actions?
    (came|come|coming) out of ~~ <FORUM>
    actions? ~ MEETING
    (people|we|us|officers|leads) ~ asked ~~ <FORUM>
    (off|from|in) the minutes
    actions? (log|tracker|register|points?|sheet)
    matters arising
    (<FORUM>|ap) actions?
    actions? ~~ (from|at|out of|by|of|in|arising|came out) ~ <FORUM>
    (agreed?|decided?|promised?|committed?)( to)?( do)? ~ (at|in|by|from|with) ~ <FORUM>
    <FORUM> ~ (ask(ed)?|want(ed)?|agreed?|decided?|request(ed)?|set|gave|give) ~ (us|for|to do|do|officers|leads)( to)?( go away)?( and do| do)?
    (decisions?|actions?) ~ (made|taken|agreed|recorded|minuted) ~ <FORUM>
  `,
  ),
  cue(
    'update_start',
    `
    (i|we|let me|want|need|like|time|ready|how do i|where do i) ~ (update|log|record|submit|report on|report|file|enter|register|give an update|do (my|an|the) (update|report)|put ~ in|mark|close|change|set)( on| for| about)?( the| my)?( status| rag| rating)?( of| on)?
    ^(please |ok |right |can you |could you )*(update(?! on)|report on|log|record|mark|close( off| down)?|set|tick off|sign off|submit|start|begin|open|change)( an?| my| the)?( update| report| progress| status)?( on| for| of)?
    <THING> (is|has been|now)( is| now| all)* (done|finished|complete|completed|delivered|sorted|closed)( now)?$
    (i|we) have ~ (finished|done|completed|delivered|closed|launched|got an update)( on| for| with)?
    i am (done|finished) with
    give you ~ (update|progress|report)
    how do i (put|record|tell|log|say|report) ~ (down|you|this|that|it)?
    <THING> (has )?gone (red|amber|green|blue)( now)?
    (jot|note|put|write) (it|that|this) down
    (news|progress|something|an update|updates?) ~~ to (put in|add|report|log|give)
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
    (get|have) an update
    any update
    latest
    owe
    report to
  `,
  ),
];

export const GREETING = cue(
  'greeting',
  `
    ^((ey up|ay up|hi|hiya|hello|hey|heya|yo|howdy|morning|afternoon|evening|good (morning|afternoon|evening|day)|alright|greetings|thanks|thank you|cheers|ta|ty|great|ok|okay|cool|perfect|lovely|brilliant|nice one|bye|goodbye|see you|waymark|there|all|team|bot|so much|very much|again|mate|love|many|for that|that is (all|great)|you too|good night|how are you( today| doing)?|you ok|well done|no worries)( |$))+$
  `,
);
