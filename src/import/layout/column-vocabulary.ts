import { OTHER_WORDS } from './other-vocabulary.ts';

/**
 * What plans call their columns, in the singular and without words that add nothing. Of two meanings
 * of the same words the first one counts.
 */
export const WORDS = {
  ref: `ref; ref number; number; id; action number; action ref; action id; item; item number; line; row; serial number; sn; s n; code; unique id; unique ref; action code`,
  'parent-ref': `rec; rec number; recommendation number; recommendation ref; rec ref; objective ref; priority ref; objective number`,
  'risk-ref': 'risk ref; risk number; risk id; risk code',
  'milestone-ref': `milestone ref; milestone number; milestone id; step number; task number; task ref; sub ref;
    sub action ref; sub action number; deliverable ref`,
  'kpi-ref': `kpi ref; kpi number; kpi id; kpi link; linked kpi; link kpi; related kpi; kpi code; relevant
    kpi; associated kpi; supporting kpi; measure ref; measure number; measure id; linked measure;
    link measure; related measure; measure link; pi ref; pi number; indicator ref; indicator
    number; performance measure ref; performance indicator ref; scorecard ref; scorecard measure;
    key performance indicator ref; performance measure link; kpi linked; kpi measure ref`,
  kpi: 'kpi; pi; key performance indicator; performance indicator',
  outcome: `outcome; outcome area; outcome heading; outcome title; outcome theme; plan outcome; outcome
    name; outcome group; partnership outcome`,
  priority: `priority; improvement priority; strategic priority; priority area; priority title; plan
    priority; priority theme; priority action; improvement priority area; priority name; priority
    heading; priority outcome; plan priority area; corporate priority; key priority; school
    priority; trust priority; partnership priority; priority theme name; send priority`,
  theme: `theme; workstream; work stream; strand; area; area improvement; improvement area; area focus;
    focus area; domain; pillar; programme; programme area; improvement theme; section; standard;
    ambition; pledge; kloe; key line enquiry; line enquiry; plan section; category; improvement
    strand; improvement workstream; judgement area; ofsted theme; promise; commitment; quality
    statement; cause concern; area weakness; weakness; significant weakness; workstream name; work
    package; building block; mission; key area; action area; area work; inspection theme; outcome
    domain; key theme; core theme; judgement; area inspection; evaluation area; priority
    workstream; chapter; quality domain; inspection judgement; big move; ofsted area improvement;
    inspection area improvement; area improvement ofsted; area inspection focus`,
  objective: `objective; strategic objective; aim; goal; improvement objective; strategic aim; strategic
    goal; improvement aim; improvement goal; what want achieve; what want; what trying achieve;
    strategic intent; overarching aim; where want be; what aim; intent; success goal; learning
    objective; sub theme; sub priority; sub outcome; sub objective; sub area`,
  action: `action; action required; required action; action point; action needed; action planned;
    improvement action; agreed action; action plan; action step; action description; action
    detail; description action; action title; action address; action take; action we take; action
    agreed; planned action; action deliver; action improvement; action undertaken; action
    complete; what do; what need; what going do; what action; action we need take; management
    action; action achieve; corrective action; remedial action; improvement required; what happen;
    what we do; improvement needed; smart action; action required improve; actionpoint; high level
    action; strategic action; overarching action; headline action; delivery action; service
    action; improvement step; plan action; smart objective; development action; multi agency
    action; partnership action; local action; what change; what has change; change needed; change
    required; what we do differently; do differently; agreed step; action arising; immediate
    action; short term action; immediate action taken; mandated action; undertaking; actions
    identified; steps required; smart target action; action take place; what must do; what must
    happen; improvement measure required; corrective measure; remedial step; action plan detail;
    action summary; summary action; action point agreed; strategy action; action strategy;
    approach action; development point; action commitment; next action; planned work; planned
    activity; planned improvement; agreed improvement; improvement task; implementation action;
    implementation step; what doing; what going do differently; required improvement; intended
    action; our response action`,
  task: `activity; task; initiative; project; intervention; improvement activity; work; how;
    description; what; response; requirement; how do; how achieve; how deliver; how we do; detail;
    management response; agency response; work programme; work required; improvement; task name;
    task title; card name; card title; issue summary; title task; work item; todo; method
    delivery; activity description; task description; provision; proposal; service response;
    council response; provider response; school response; our response; trust response; how will
    address; how improve; how will we get there; implementation; operational activity; work
    undertaken; item action; work area; measures take; description task; detail task; activity
    detail`,
  recommendation: `recommendation; ofsted recommendation; inspection recommendation; finding; inspection finding;
    review recommendation; audit recommendation; must do; should do; issue; area development;
    ofsted finding; identified issue; issue identified; concern; recommendation finding; priority
    action ofsted; recommendation wording; agreed recommendation; accepted recommendation`,
  context: `regulation; cqc finding; area improvement identified; regulation breach; breach; requirement notice;
    inspector said; what inspector said; what inspector found; what ofsted said; what found;
    finding inspection; area non compliance; enforcement; weakness identified; gap; gap
    identified; root cause; problem statement; learning point; lesson learned; area concern;
    development need; hmicfrs finding; audit finding; observation; rationale; reason action;
    regulation number; source recommendation; report paragraph`,
  milestone: `milestone; milestone achievement; milestone achieve; step; sub action; subaction; deliverable;
    milestone deliverable; next step; interim milestone; milestone description; delivery
    milestone; step take; action milestone; output deliverable; sub task; subtask; milestone
    activity; milestone title; milestone achieved; progress milestone; interim step; stage; phase;
    staging post; checkpoint; progress point; interim target; process milestone; milestones check;
    tasks milestone; task milestone; milestone task; key deliverable; outputs milestone; planned
    milestone; delivery step; checkpoints; subtasks`,
  lead: `lead; lead officer; responsible officer; officer responsible; owner; action owner;
    accountable; accountable lead; accountable person; responsible; responsibility; responsible
    person; person responsible; who; whom; by whom; by who; who by; lead responsible; lead
    responsibility; responsible lead; lead agency; responsible agency; agency responsible; lead
    service; responsible service; lead professional; lead person; delivery lead; action lead; lead
    manager; responsible manager; manager responsible; lead partner; responsible partner; lead
    organisation; responsible organisation; lead team; responsible team; team responsible; lead
    role; responsible role; assigned; allocated; led by; operational lead; project lead; lead
    contact; lead department; lead body; responsible body; lead practitioner; implementation lead;
    lead owner; accountability; staff responsible; responsible post; officer lead; milestone
    owner; task owner; milestone lead; task lead; accountable owner; who lead; who responsible;
    who do; who deliver; who accountable; lead officer responsible; responsible lead officer;
    assigned person; assignee; person lead; by who lead; who doing; service responsible; lead
    directorate; deliverer; delivered by; nominated lead; nominated officer; lead governor; lead
    staff; responsible individual; action manager; lead officer service; service lead; named
    officer; named person; named lead; responsible director; lead organisation officer; lead
    agency officer; assigned to; owned by; action by; action assigned; task assigned; lead name;
    lead job title; job title; job role; responsible name; post title; accountable agency; named
    clinician; clinical lead; nursing lead; teacher responsible; staff lead; lead teacher; senior
    leader responsible; slt responsible; who take; who will lead; who going do; who own; led;
    resp; resp officer; resp lead; responsible for delivery; person accountable; accountable
    manager; lead commissioner; owner lead; owner role; delivery owner; operational owner; lead
    delivery; assigned user; ownership; responsible party; responsible parties; holder; task
    holder; lead responsible officer; action officer; action holder; key person; key personnel;
    key people; people responsible; staff involved; lead staff member`,
  'lead-loose': `officer; person; agency; service; team; department; directorate; organisation; manager; role;
    post; post holder; partner responsible; nominee; champion`,
  sponsor: `sro; senior responsible officer; senior responsible owner; executive lead; exec lead;
    executive sponsor; exec sponsor; sponsor; strategic lead; lead director; executive director;
    accountable officer; accountable director; accountable executive; lead member; dmt lead;
    portfolio holder; director; senior lead; lead executive; executive owner; board lead; slt
    lead; smt lead; strategic owner; dmt sponsor; slt sponsor; director lead; dlt lead; workstream
    lead; priority lead; outcome lead; theme lead; programme lead; pillar lead; strand lead;
    objective lead; objective owner; priority owner; outcome owner; theme owner; lead executive
    director; executive; board sponsor; executive responsible; accountable board member; director
    responsible; trustee lead; link governor; lead trustee; cabinet member`,
  support: `partner; support; supporting officer; supported by; support officer; partner involved; other
    lead; contributor; who else; supporting lead; partner agency; support agency; stakeholder; who
    involved; who support; supporting partner; support lead; supporting; other partner; deputy
    lead; deputy; key partner; involved; other agency; consultee; enabler; support from;
    supported; monitored by; monitoring by; qa by; consulted; informed; raci; working with; with
    whom; supporting team; supporting service; additional lead; other people involved; delivery
    partner; monitoring lead; monitoring; monitored; responsible committee; oversight; oversight
    board; reporting board; accountable committee; assurance committee; governance lead`,
  due: `due; target due; target due date; due date; date due; when; by when; timescale; time scale;
    timeframe; time frame; timeline; time line; timing; target date; deadline; deadline date;
    completion date; completion; date completion; complete by; completed by; by date; end date;
    date end; finish date; finish; end; delivery date; implementation date; target completion;
    target completion date; expected completion; expected completion date; estimated completion;
    estimated completion date; planned completion; planned completion date; planned end; planned
    end date; planned date; forecast completion; forecast completion date; forecast date; target
    end; target end date; target delivery date; timescale completion; completion timescale; target
    timescale; due by; delivery timescale; delivery deadline; target month; required by; when
    complete; when by; implementation deadline; agreed date; agreed timescale; date achieved by;
    complete when; when done; anticipated completion date; anticipated completion; target
    deadline; due when; proposed completion date; expected date; expected end date; timescale
    deadline; closure date; target date completion; date completed by; done by; achieve by; by;
    finish by; finished by; end by; date by; delivery by; complete on; target finish; target
    finish date; finish target; deliver by; implemented by; implement by; target implementation
    date; when happen; timescale delivery; milestone date; action due; action due date; completion
    target; completion target date; completion due date; date complete by; completion by;
    completion deadline; due completion; due completion date; implementation timescale; scheduled
    completion; date target; due on; review deadline; when will happen; when will do; when will be
    done; complete date; expected finish; to be completed by; completed when; date for completion;
    implementation by; timescale for completion; deadline for completion; to be done by; delivery
    timeline; delivery timeframe; when by date; date expected; target for completion; forecast
    end; baseline end; baseline end date; planned finish; current due; current due date; current
    deadline; current target date; timeframe completion; timescales; achieve when; time line
    delivery; half term; completion month; completion quarter; delivery quarter; delivery month;
    due month; due quarter; quarter due; month due; date required; required date; deliver date;
    action deadline; milestone deadline; milestone due; milestone due date; milestone date due;
    task due; task due date; target quarter`,
  date: 'date; year; month; quarter',
  start: `start; start date; commence; commencement date; date start; from; begin; date raised; date
    opened; date added; date started; started; date identified; date logged; begin date; date
    open; date set; planned start; planned start date; commencement; date agreed; created; created
    date; date created; creation date; created on; raised; opened; raised on; date received;
    commencing; begins; start by; start month; start when; project start; baseline start; forecast
    start; actual start; actual start date; logged`,
  completed: `date completed; date complete; completed; complete; actual completion; closed; actual
    completion date; date closed; actual end date; actual date; date achieved; achieved; completed
    date; completed on; actual end; date done; sign off; signed off; sign off date; closed date;
    actual finish date; completed at; completion confirmed; date signed off; completed y n;
    complete y n; done; delivered; date delivered; closed on; actual finish; actual completion
    month`,
  rag: `rag; brag; rag rating; rag status; brag rating; brag status; status; rating; action status;
    current status; current rag; current rating; progress rag; progress rating; overall rag;
    delivery rag; delivery status; progress status; colour; traffic light; rag score; rag colour;
    overall status; milestone status; milestone rag; action rag; completion status; bragg; ragb;
    implementation status; brag score; ragg; state; rag assessment; confidence; delivery
    confidence; rag action; self assessment; current rag rating; overall rag rating; ragp; brag
    month; rag month; rag this month; status this month; rag quarter; action state; stage status;
    overall progress rating; delivery rating; progress against target rag; blue red amber green;
    status colour; on track; task status; percent status; current state; current assessment;
    implementation rag; rag progress; current brag; progress colour`,
  progress: `progress; update; comment; latest position; current position; position; progress update;
    status update; latest update; commentary; narrative; note; progress note; progress comment;
    action taken; progress made; progress summary; what done; progress so far; latest progress;
    monthly update; quarterly update; current progress; achievement; position statement;
    highlight; remark; progress against action; progress against milestone; progress against plan;
    update note; update progress; weekly update; where now; officer update; lead officer update;
    action update; progress report; progress commentary; progress narrative; current situation;
    what have done; delivery update; work date; activity date; comment update; action progress;
    headline progress; latest comment; rationale rag; reason rag; explanation; exception;
    additional comment; further comment; current update; date update; progress since last; summary
    progress; work done; progress check; checkpoint comment; activity log; latest activity;
    comments and notes; notes and comments; progress impact; impact progress; evaluation;
    monitoring note; review note; review comment; termly review; review progress; progress review;
    autumn review; spring review; summer review; evaluation progress; progress evidence; what
    happened; what achieved; update from lead; what has been done; commentary on progress; board
    update; latest commentary; monthly commentary; monthly progress; story so far; story behind;
    action status update; update status; checklist item; progress on action; responsible officer
    update; position now`,
  evidence: `evidence; evidence source; source evidence; evidence impact; evidence completion; evidence
    progress; supporting evidence; how evidence; assurance; evidence required; document; evidence
    link; evidence base; evidence file; evidence success; evidence improvement; proof; evidence
    location; what evidence; evidence achievement; evidence outcome; hyperlink; link; evidence
    held; audit trail; verification; validation; how verified; monitoring evidence; where is
    evidence; assurance source; source assurance; how assured; attachment; attachments; how
    evidenced; how will evidence`,
  success: `success measure; success criteria; success criterion; measure success; success; success
    indicator; intended impact; expected impact; outcome measure; impact measure; measure impact;
    expected outcome; intended outcome; desired outcome; anticipated outcome; outcome impact;
    difference; benefit; expected benefit; expected result; result; measurable outcome; output;
    outcome sought; planned outcome; target outcome; impact child; difference made; improvement
    measure; how know; what difference; what success; how measure; what good; desired impact;
    measure progress; impact outcome; impact sought; impact statement; success look; required
    outcome; outcome required; what impact; how tell; evidence how know; expected improvement;
    what look; anticipated impact; outcome expected; outcome achieved; success factor; output
    outcome; outcome child; success looks like; success will look like; impact on child; impact on
    pupil; outcome for pupil; outcome for resident; outcome for patient; outcome for child;
    outcome people; what different; what will be different; expected difference; impact on people;
    measurable impact; success measure outcome; measurable success criteria; how will we measure;
    acceptance criteria; expected output; benefits realised; intended benefit; anticipated
    benefit; impact child family; difference child; kpis success measure; intended result;
    aspiration; how know successful; measured by; quality measure impact`,
  impact: 'impact; severity; consequence; impact score; risk impact; effect; impact rating',
  measure: `measure; indicator; performance measure; metric; measure description; measure title; indicator
    description; kpi description; kpi name; measure name; definition; indicator name; what
    measure; kpi measure; kpi title; quantitative measure; key measure; key indicator; kpi
    definition; measure indicator; indicator title; kpi indicator; data item; measure definition;
    proxy measure; performance metric; quality measure; headline measure; outcome indicator`,
  baseline: `baseline; base; starting point; start position; baseline position; baseline data; baseline
    figure; current baseline; starting position; baseline value; baseline performance`,
  target: `target; annual target; target figure; target value; trajectory; target performance; stretch
    target; year end target; target outturn; target level; target set; target measure; target
    range; agreed target; performance target; end year target; year target; local target`,
  actual: `actual; current; latest; current performance; latest performance; latest data; outturn; latest
    figure; ytd; performance; value; current value; current figure; actual performance; year date;
    q; quarter; actual figure; latest result; current data; latest actual; out turn; actual date;
    current level; latest value; current outturn; year end outturn; latest outturn; monthly data;
    data; score; now; today; current baseline position; where now; month actual; quarter actual`,
  frequency: `frequency; how often; reporting frequency; reported; when reported; reporting; periodicity;
    frequency reporting; review frequency; data frequency; collection frequency; frequency
    measure; measured; measurement frequency; reporting period; frequency report; cycle; frequency
    review; reported when; monitoring frequency`,
  source: `source; data source; source data; information source; system; data set; dataset; method;
    source information; where from; data owner; measurement source; data collection; calculation`,
  comparator: `comparator; statistical neighbour; national average; national; england; sn; direction travel;
    dot; trend; polarity; good; tolerance; benchmark; england average; variance; statistical
    neighbour average; good performance; good is; rank; travel; movement; previous year; last
    year; change since last; performance last year; nearest neighbour; peer group; regional
    average; direction; good look like; what good is; desired direction`,
  ...OTHER_WORDS,
} as const;
