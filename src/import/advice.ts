/**
 * What to do about each kind of finding. A finding's code is a key of this table, so that none can
 * be raised that leaves its reader without a next step.
 */
const LOOK = 'Look at the place in the document. If it was read wrongly, mend it there';
const AGAIN = `${LOOK}, and import it again; if it was read rightly, confirm it.`;

const ADVICE = {
  'action-as-milestone': AGAIN,
  'action-continued': AGAIN,
  'action-empty': 'Give the action a milestone with a lead, or confirm that it has none.',
  'action-fragment': 'Nothing, if the fragment is a leftover; else give it a row of its own.',
  'action-missing': 'Put the action above its milestones, or confirm it without a text.',
  'action-unfinished': 'Complete the action in the document, if its list was lost.',
  'action-unsure': AGAIN,
  'check-in': 'Confirm how often lead officers are asked, or reword the sentence.',
  'column-ignored': 'Nothing, unless the column holds something Waymark should follow.',
  'dmt-lead-again': AGAIN,
  'dmt-lead-missing': 'Name the DMT lead in the document, or confirm that there is none.',
  'due-after-plan': 'Nothing, if the due is meant; else correct it in the document.',
  'due-before-plan': 'Correct the due in the document, or confirm it as it stands.',
  'due-unread':
    'Write the due as a date (31 March 2022), a month (Mar 2022) or a rhythm (quarterly), or confirm it without a date.',
  'header-missing': AGAIN,
  'heading-garbled': AGAIN,
  'kpi-of-another-outcome': 'Nothing, if the KPI is meant; else correct the ref in the document.',
  'kpi-ref-repeated': 'Give each KPI a ref of its own in the document, or confirm it.',
  'kpi-ref-unknown': 'Correct the KPI ref in the document, add the KPI, or confirm it.',
  'kpi-second-list': 'Head the second list in the document, or confirm it.',
  'kpi-unplaced': 'Put the KPI under an outcome in the document, or confirm that it is left out.',
  'kpi-unread': AGAIN,
  'lead-as-above': AGAIN,
  'lead-joint': AGAIN,
  'lead-missing': 'Name a lead in the document, or confirm that nobody is asked.',
  'lead-note': AGAIN,
  'lead-over-rows': AGAIN,
  'line-unplaced': AGAIN,
  'organisation-from-text': 'Confirm whose plan it is, or name the council in the title.',
  'organisation-unknown': 'Name the council in the title, or confirm it without one.',
  'outcome-count': 'Check that every outcome was found; mend its heading in the document if not.',
  'outcome-empty': 'Give the outcome milestones in the document, or confirm that it has none.',
  'outcome-number-gap':
    'Check that no heading was missed; mend it in the document, or confirm the numbers.',
  'outcome-repeated': AGAIN,
  'period-financial-year': 'Confirm the months, or print them in the plan.',
  'period-of-dues': "Print the plan's period near its title, or confirm this one.",
  'person-repeated': 'Nothing.',
  'rag-default': "Nothing, or print the plan's own RAG definitions in a table.",
  'rag-read': 'Confirm what each colour means; everything Waymark counts follows from it.',
  'rag-unclear': 'Reword the definition in the document, or confirm what it was taken for.',
  'ref-repeated': 'Give each milestone a ref of its own in the document, or confirm it.',
  'ref-under-other-action': 'Correct the ref or its place in the document, or confirm it.',
  'ref-under-other-outcome': 'Correct the ref or its place in the document, or confirm it.',
  'role-abbreviated': 'Confirm that the two are one role, or keep them apart by not confirming.',
  'role-shared': 'Nothing, if the role is shared; else correct the list.',
  'role-spelling': 'Confirm that the two are one role, or keep them apart by not confirming.',
  'row-continued': AGAIN,
  'row-outside': AGAIN,
  'row-repeated': 'Nothing, if the row is a leftover; else give its texts rows of their own.',
  'row-unread': AGAIN,
  'text-missing': 'Give the milestone a text in the document, or confirm its ref as one.',
  'title-guessed': "Print the plan's title on its first page, or confirm this one.",

  'file-empty': 'Check that it is the right file.',
  'file-too-large': 'Save only the plan itself, without pictures and other sheets, and try again.',
  'file-not-text': 'Save it again in its own program and try again.',
  'file-ending': 'Save the plan as one of these, and try again.',
  'file-broken': 'Open it in its own program, save it again and try again.',
  'format-wrong':
    'Correct the file at that place and try again; docs/plan-format.md has the rules.',
  'not-a-plan': 'Check that it is the right file.',
  'not-people': 'Correct the file at that place and try again.',
  'period-missing': "Print the plan's period near its title and try again.",
} as const;

export type FindingCode = keyof typeof ADVICE;

export function adviceFor(code: FindingCode): string {
  return ADVICE[code];
}
