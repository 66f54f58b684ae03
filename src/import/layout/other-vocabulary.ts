/** What tables beside those of actions and KPIs call their columns: of risks, versions, meetings. */
export const OTHER_WORDS = {
  risk: `risk; risk description; risk issue; risk title; key risk; description risk; risk identified;
    risk event; risk name; risk statement; threat; hazard; key risk description; description of
    risk; risk and issue; uncertainty; potential risk`,
  likelihood: 'likelihood; probability; likelihood score; chance; l; risk likelihood',
  mitigation: `mitigation; mitigating action; mitigation action; control; existing control; mitigating
    control; mitigation measure; mitigating factor; risk mitigation; action mitigate; control
    mitigation; current control; contingency; mitigation plan; how mitigate; controls place; key
    control; planned mitigation; mitigations; current mitigation; further mitigation; mitigating
    controls; treatment; risk treatment; further control; further action risk; risk response;
    response plan; additional control; control measure`,
  'risk-score': `risk score; risk rating; residual score; inherent risk; residual risk; gross score; net score;
    inherent score; gross risk; net risk; current score; target score; risk level; residual
    rating; proximity; l x i; overall score; rr; inherent; residual; current risk score; current
    risk rating; target risk score; target risk; target rating; gross rating; net rating; total
    score; risk appetite; initial score; initial risk; current risk; risk exposure; mitigated
    score; unmitigated score; raw score; likelihood x impact`,
  resources: `resource; resource required; cost; budget; funding; resource implication; spend; price;
    resource needed; cost resource; financial implication; finance; capacity; resource cost; cost
    implication; amount; forecast; cost funding; total; expenditure; income; unit cost; estimated
    cost; staffing; time cost; resource time; cost time; resources and cost; training need; cpd;
    cost and source; funding source; resource needed source`,
  version: 'version; version number; issue number; revision; document version; edition',
  author: `author; prepared by; amended by; changed by; approved by; reviewer; updated by; approver;
    written by; completed by name; approval; signature; authorised by; reviewed by`,
  change: `change; summary change; description change; reason change; amendment; revision history; change
    made; reason; nature change; detail change`,
  term: 'term; acronym; abbreviation; word; phrase; glossary; initial',
  meaning: `meaning; explanation term; definition term; full title; stand; full name; what mean; full
    term; full form; key; expansion; description status`,
  meeting: `meeting; board; forum; group; governance group; committee; governance forum; meeting group;
    governance; panel; board meeting; meeting name; body; meeting type`,
  membership: `membership; member; chair; chaired by; attendee; terms reference; term reference; purpose;
    remit; agenda; meeting date; present; apology; quorum; function; chairperson; venue`,
  minutes: `decision; discussion; minute; agenda item; key point; item discussed; resolution; action
    arising; discussion point; key discussion; matter arising; agenda; decision made`,
  group: `bucket; bucket name; list name; swimlane; board list; column name; board column; epic; epic
    name; parent task; parent; task group; summary task`,
  urgency: `priority level; priority rating; criticality; urgency; importance; priority rank; high medium
    low; late; overdue; is late; flag; effort; impact effort; complexity`,
  'outcome-ref': `outcome number; priority number; priority action number; theme number; outcome ref; theme ref;
    workstream number; workstream ref; pillar number; domain number; strand number`,
  percent: 'percentage complete; percent complete; completion percentage',
  reviewed: `review date; last reviewed; last review; next review; date reviewed; last updated; updated;
    updated on; date last reviewed; next review date; last review date; date last updated;
    modified; last modified; date next review; created by; assigned by; bucket id; plan name;
    label; tag; checklist; recurrence`,
  course: `course; course title; course name; training; training course; training title; training topic;
    training session; event; event title; workshop; workshop title; module; session; session
    title; conference; webinar`,
  register: `contract; supplier; policy;
    procedure; complaint; complainant; vacancy; post number; asset; invoice; incident;
    employee; applicant; candidate; property; vehicle;
    equipment; enquirer`,
  contact: `email; telephone; phone; contact; contact detail; email address; mobile; extension; telephone
    number; phone number; tel`,
} as const;
