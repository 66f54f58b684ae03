import { lettersOf } from './clean-text.ts';
import { meaningsOf } from './column-words.ts';

/** `actions` heads the table itself and says nothing more. */
export type SectionKind = 'statement' | 'dmt-lead' | 'risks' | 'impact' | 'kpis' | 'actions';
export type KpiSet = 'headline' | 'additional' | 'unsorted';

export interface HeadingWords {
  readonly kind: SectionKind;
  readonly set: KpiSet;
  /** The letters of the phrase, in lower case. */
  readonly letters: string;
  /** Says what it heads only beside a value, as `Lead: Ada Byron` does. */
  readonly needsValue: boolean;
}

/** The part of an outcome these words head; null when they head none. */
export function headingWords(text: string): HeadingWords | null {
  if (text.length > LONGEST) return null;
  const letters = lettersOf(text);
  const plain = letters.replace(/^(?:our|the|key|main|this)(?=[a-z]{4})/u, '');
  const found = BY_LETTERS.get(letters) ?? BY_LETTERS.get(plain);
  if (found !== undefined) return found;
  const single = BY_LETTERS.get(letters.replace(/s$/u, ''));
  if (single?.kind === 'dmt-lead') return single;
  return meaningsOf(text).join() === 'sponsor' ? { ...SPONSOR, letters } : null;
}

const LONGEST = 80;
const SPONSOR = { kind: 'dmt-lead', set: 'unsorted', needsValue: true } as const;

const PHRASES: readonly (readonly [SectionKind, KpiSet, string])[] = [
  [
    'statement',
    'unsorted',
    `outcome statement; outcome; what good looks like; what does good look like; statement;
    what will good look like; our aim; aim; aims; overall aim; why is this a priority; goal;
    why is this important; why this is important; why this matters; why is this a priority for us;
    where do we want to be; where we want to be; our ambition; ambition; vision; our vision;
    what we want to achieve; what do we want to achieve; what are we trying to achieve; objective;
    priority statement; our goal; intended outcome; desired outcome; rationale; context; purpose;
    overarching outcome; why; the outcome we want; outcome we want; overarching aim; description;
    what we want to see; what do we want to see; what we want; our promise; our commitment; aim of this priority; priority aim; summary;
    strategic aim; strategic objective; the challenge; where are we now; why we need to improve`,
  ],
  [
    'dmt-lead',
    'unsorted',
    `dmt lead; dmt leads; dmt sponsor; sponsor; executive sponsor; exec sponsor; sro; sros;
    senior responsible officer; senior responsible owner; executive lead; exec lead; strategic lead;
    strategic leads; accountable officer; accountable lead; accountable director; outcome lead;
    outcome owner; priority lead; priority owner; priority sponsor; theme lead; theme owner;
    theme sponsor; workstream lead; workstream sponsor; workstream owner; lead director;
    director lead; responsible director; slt lead; smt lead; clt lead; dlt lead; lt lead; cmt lead;
    senior lead; lead executive; objective lead; objective owner; strand lead; pillar lead;
    programme lead; board lead; accountable executive; overall lead; leadership team lead;
    accountable; lead for this priority; lead for this outcome; executive director; elt lead;
    senior sponsor; senior leader; slt sponsor; smt sponsor; director responsible; board sponsor;
    priority area lead; area lead; recommendation lead; executive owner; strategic owner; dmt owner`,
  ],
  [
    'risks',
    'unsorted',
    `risks to implementation; risks to delivery; risks; risk; key risks; risks and mitigation;
    risks and mitigations; risks and issues; risks and barriers; barriers; what could get in the way; what might stop us; what could go wrong;
    threats; what will get in the way; obstacles; barriers to success; risks to this outcome; delivery risks;
    risks to achieving this outcome; what could stop us; what might get in the way; risks issues;
    risks to success; what are the risks; risks and challenges; issues and risks; risks to the plan;
    risks to achievement; dependencies and risks; risks and dependencies; strategic risks`,
  ],
  [
    'impact',
    'unsorted',
    `impact what difference will this make; what difference will this make; impact; impacts;
    what difference will it make; the difference this will make; difference this will make;
    impact measures; what will success look like; what success looks like; what does success look like;
    intended impact; intended impacts; expected impact; expected impacts; benefits; anticipated impact;
    benefits for children; benefits for children and families; impact on children; impact for children;
    what will be different; what will be different for children; impact statement; impact statements;
    what difference we will make; what difference will we make; what difference we want to make;
    impact on children and families; impact on children and young people; success looks like;
    what impact will this have; impact for children and young people; expected benefits; outcomes;
    how will children know; the impact we want to see; impact and outcomes; intended outcomes;
    expected outcomes; outcomes for children; what will change; desired impact; success criteria;
    how will we know we have made a difference; what difference will this make for children;
    what difference will this make to children; what difference will this make to children and families;
    impact what will be different; impact what will change; how will we know we have succeeded;
    what will this mean for children; what will children and families see`,
  ],
  ['kpis', 'headline', 'headline kpis; headline key performance indicators; headline measures'],
  ['kpis', 'headline', 'headline indicators; headline performance measures'],
  ['kpis', 'additional', 'additional kpis; additional key performance indicators'],
  ['kpis', 'additional', 'additional measures; supporting kpis; supporting measures'],
  [
    'kpis',
    'unsorted',
    `key performance indicators; kpis; kpi; performance measures; performance indicators; measures;
    how we will measure success; how will we measure success; success measures; measures of success;
    how will we measure progress; how we will measure progress; how we will measure impact;
    how will we measure impact; how will we know; how will we know it is working; indicators;
    how we will know; key measures; outcome measures; performance measures and targets; metrics;
    key performance measures; how we will know it is working; what we will measure; data measures;
    what will we measure; how we will measure it; how will we measure it; how we measure it;
    how it will be measured; how this will be measured; measuring success; measuring progress; kpis and targets; scorecard;
    performance scorecard; performance data; key indicators; proxy measures; quantitative measures;
    how will we know we are making a difference; how we will know we are making a difference;
    measures and targets; measurement; key success measures; kpis for this outcome; pis`,
  ],
  [
    'actions',
    'unsorted',
    `actions; key actions; action; action plan; our actions; what we will do; what will we do;
    actions and milestones; milestones; key milestones; delivery plan; improvement actions;
    actions required; what are we going to do; what we are going to do; what do we need to do;
    activities; key activities; tasks; improvement plan; implementation plan; detailed actions;
    how we will get there; how will we get there; how we will do this; how will we do this;
    how will we achieve this; how we will achieve this; actions to be taken; priority actions;
    our plan; detailed action plan; recommendations; what needs to happen; the plan; work programme;
    high level actions; actions to deliver; our key actions; delivery actions; next steps; action log;
    what we need to do; improvement activity; plan of action; smart actions; action table; tracker;
    action tracker; our improvement plan; milestones for achievement; deliverables; steps`,
  ],
];

/** `Lead: Ada Byron` above a table is the outcome's lead; the word alone may head a column. */
const WITH_VALUE =
  'lead; leads; lead officer; lead officers; owner; responsible officer; lead person';

function phrases(
  kind: SectionKind,
  set: KpiSet,
  list: string,
  needsValue: boolean,
): readonly (readonly [string, HeadingWords])[] {
  return list.split(';').map((phrase) => {
    const letters = lettersOf(phrase);
    return [letters, { kind, set, letters, needsValue }] as const;
  });
}

const BY_LETTERS: ReadonlyMap<string, HeadingWords> = new Map([
  ...phrases('dmt-lead', 'unsorted', WITH_VALUE, true),
  ...PHRASES.flatMap(([kind, set, list]) => phrases(kind, set, list, false)),
]);

/** Long and usual enough to be told when letters of them are wrong. */
export const LONG_PHRASES: readonly HeadingWords[] = [
  'outcome statement',
  'risks to implementation',
  'risks to delivery',
  'impact what difference will this make',
  'what difference will this make',
  'headline key performance indicators',
  'additional key performance indicators',
  'key performance indicators',
]
  .map((phrase) => BY_LETTERS.get(lettersOf(phrase)))
  .filter((words) => words !== undefined);
