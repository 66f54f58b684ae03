/** What the field calls one thing by several names: its abbreviations, and words that stand in for others. */

/** The same thing, written otherwise. Any inflection of a word will do. */
export const SAME: readonly (readonly string[])[] = [
  ['child in need', 'cin', 'chin'],
  ['child protection', 'cp'],
  ['child protection plan', 'cpp', 'cp plan'],
  [
    'child in care',
    'cic',
    'cla',
    'lac',
    'looked after child',
    'child looked after',
    'child we look after',
    'child in our care',
  ],
  [
    'care leaver',
    'leaving care',
    'care experienced',
    'care experienced young person',
    'care experienced adult',
  ],
  ['young person', 'yp', 'cyp', 'child and young person'],
  ['social worker', 'sw'],
  ['foster carer', 'foster parent', 'foster family', 'fosterer'],
  ['corporate parent', 'corp parent'],
  ['early help', 'eh'],
  ['edge of care', 'eoc'],
  ['multi agency safeguarding hub', 'mash', 'front door', 'integrated front door', 'ifd'],
  ['multi agency', 'multiagency', 'inter agency', 'interagency'],
  ['family group conference', 'fgc'],
  ['newly qualified social worker', 'asye', 'nqsw', 'assessed and supported year in employment'],
  ['education employment and training', 'eet'],
  ['not in education employment or training', 'neet'],
  ['personal education plan', 'pep'],
  ['unaccompanied asylum seeking child', 'uasc', 'unaccompanied minor', 'asylum seeking child'],
  ['independent reviewing officer', 'iro', 'reviewing officer'],
  ['public law outline', 'plo'],
  ['quality assurance', 'qa'],
  ['liquid logic', 'lcs', 'liquidlogic'],
  ['continuing professional development', 'cpd', 'continuous professional development'],
  ['learning and development', 'l and d', 'ld'],
  ['head of service', 'hos'],
  ['education health and care plan', 'ehcp', 'ehc plan'],
  ['strengths and difficulties questionnaire', 'sdq'],
  ['no further action', 'nfa'],
  ['special guardianship order', 'sgo', 'special guardianship'],
  ['child sexual exploitation', 'cse', 'sexual exploitation'],
  ['joint targeted area inspection', 'jtai'],
  ['virtual school', 'vs'],
  ['special educational need', 'send', 'sen'],
  ['domestic abuse', 'dv', 'da', 'domestic violence', 'dva'],
  ['return interview', 'return home interview', 'rhi', 'missing interview'],
  ['child missing', 'missing child', 'missing from home', 'missing from care', 'mispers'],
  ['signs of safety', 'sos'],
  ['regulation 44', 'reg 44', 'regs 44', 'reg44', 'r44'],
  ['improvement board', 'imp board'],
  ['family and friends', 'connected person', 'kinship', 'relatives or friends'],
  ['out of area', 'out of district', 'out of borough', 'out of authority', 'out of county'],
  ['communication', 'comms', 'message'],
  ['information', 'info'],
  ['recruitment', 'hire', 'hiring'],
  ['multi home registration', 'multi home'],
  ['dip sample', 'dipsample', 'file sample', 'case sample'],
  ['case file', 'casefile'],
  ['case load', 'caseload'],
  ['mockingbird', 'mocking bird'],
  ['coproduction', 'co production', 'co produce', 'coproduce'],
  ['onboarding', 'on boarding', 'on board'],
  ['work experience', 'work placement'],
];

/** Near enough to look for where what was asked is not said so well anywhere. */
export const NEAR: readonly (readonly string[])[] = [
  ['child', 'kid', 'youngster'],
  ['young person', 'youth', 'teenager'],
  ['mental health', 'camhs', 'emotional health'],
  ['liquid logic', 'case management system', 'case recording system'],
  ['foster carer', 'foster', 'carer'],
  ['budget', 'finance', 'financial', 'spend', 'cost', 'money', 'fund'],
  ['fee', 'allowance', 'payment', 'pay'],
  ['turnover', 'retention', 'attrition', 'retain', 'leaving'],
  ['vacancy', 'recruitment'],
  ['induction', 'onboarding', 'new starter', 'starter'],
  ['induction', 'train', 'trained'],
  ['train', 'learning and development', 'continuing professional development', 'teach', 'course'],
  ['premises', 'property', 'building', 'home'],
  ['child home', 'residential'],
  ['case load', 'workload'],
  ['audit', 'dip sample', 'case file'],
  ['quality assurance', 'audit'],
  ['sufficiency', 'placement'],
  ['return interview', 'child missing', 'missing'],
  ['accommodation', 'house', 'housing'],
  ['conviction', 'offend', 'offender', 'criminal', 'crime', 'justice'],
  ['dental', 'dentist', 'teeth'],
  ['leader', 'leadership'],
  ['sufficient', 'sufficiency', 'enough'],
  ['job', 'employment', 'apprenticeship'],
  ['career', 'progression'],
  ['procedure', 'policy'],
  ['recording', 'record'],
  ['voice', 'feedback', 'views', 'participation'],
  ['newly qualified social worker', 'newly qualified', 'graduate'],
  ['university', 'teaching partnership', 'uni', 'unis'],
  ['maximum', 'max'],
  ['agreement', 'protocol'],
  ['returned home', 'back home', 'gone home', 'return home'],
  ['intensive family support', 'ifs'],
  ['maths', 'gcses', 'gcse'],
  ['through care', 'throughcare'],
  ['wellbeing', 'well being', 'health and wellbeing'],
  ['reunify', 'reunification', 'return home'],
  ['provider', 'market'],
  ['intelligence', 'data', 'information'],
];

/** Every word of the tables: none of them is a slip of the keys. */
export const FIELD_WORDS: readonly string[] = [...SAME, ...NEAR]
  .flat()
  .flatMap((term) => term.split(' '));

/** Says nothing of what is meant, in a plan or in a question. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in for and or on at by with from is are be been being was were will would shall
  that this these those it its we our ours us you your i my me they their them he she his her as
  which who whom whose what when where why how do does did done has have had not no nor all any each
  every some can could should may might must into across about up out over under so if than then
  there here also both such via per etc am im re please just got get getting e g s t eg ie one ones
  percent percentage number thanks hi hey ok now still yet really quite very fo teh hte adn nad wiht`.split(
    /\s+/u,
  ),
);

/** Said of nearly anything in a plan: such a word tells two things apart, but its absence tells little. */
export const FAINT_WORDS: ReadonlySet<string> = new Set(
  `plan plans work working project projects programme programmes program scheme initiative stuff
  thing things piece pieces item items bit bits area areas team teams service services council
  outcome outcomes theme themes priority priorities action actions milestone milestones kpi kpis
  measure measures target targets indicator rate figure figures improve improved improving
  improvement improvements develop development rollout roll implementation implement delivery
  deliver progress status update updates ensure local authority things job task tasks workstream
  strand side front topic subject issue issues point points called named review reviews`.split(
    /\s+/u,
  ),
);
