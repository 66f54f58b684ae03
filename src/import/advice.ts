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
  'cell-broken': AGAIN,
  'cell-formula': 'Write the words themselves in that cell, or confirm its text as it stands.',
  'cell-error':
    'Mend the formula in that cell, or write the words themselves, and import it again.',
  'cells-unsure': AGAIN,
  'cells-in-lines': AGAIN,
  'cells-hidden': 'Unhide them and look; delete them if they are no part of the plan.',
  'cell-combined': AGAIN,
  'check-in': 'Confirm how often lead officers are asked, or reword the sentence.',
  'column-combined': 'Nothing, unless a cell was parted wrongly.',
  'column-guessed': AGAIN,
  'columns-inferred':
    'Give the table a header row in the document, or confirm what each column holds.',
  'colour-read': 'Check each status read from a colour, or write the words into the cells.',
  'column-ignored': 'Nothing, unless the column holds something Waymark should follow.',
  'dmt-lead-again': AGAIN,
  'dmt-lead-missing': 'Name the DMT lead in the document, or confirm that there is none.',
  'due-missing': 'Nothing, if it has none; else print its due in the document.',
  'due-after-plan': 'Nothing, if the due is meant; else correct it in the document.',
  'due-before-plan': 'Correct the due in the document, or confirm it as it stands.',
  'due-before-start': 'Correct the due or the start in the document, or confirm both.',
  'due-revised': 'Nothing, if the revised due is the one that counts.',
  'due-guessed':
    'Write the due as a date or a month in the document, or confirm what it was read as.',
  'due-ongoing': 'Nothing, if it is never finished; else give it a date in the document.',
  'due-resolved':
    'Nothing, if that is what is meant; else write a date or a month in the document.',
  'due-rhythm': 'Nothing, if it is done again and again; else give it a date in the document.',
  'due-unread':
    'Write the due as a date (31 March 2022), a month (Mar 2022) or a rhythm (quarterly), or confirm it without a date.',
  'encoding-damaged':
    'Put the lost characters back in the document, or confirm the text without them.',
  'encoding-guessed':
    'Check the £ signs, dashes and accents; save the file as UTF-8 if one is wrong.',
  'footnote-apart': 'Put what the footnote says into the text itself, if the plan needs it.',
  'header-missing': AGAIN,
  'heading-garbled': AGAIN,
  'kpi-as-above': AGAIN,
  'kpi-continued': AGAIN,
  'kpi-of-another-outcome': 'Nothing, if the KPI is meant; else correct the ref in the document.',
  'kpi-placed': AGAIN,
  'kpi-ref-range': 'Nothing, if each of them is meant; else list the refs in the document.',
  'kpi-ref-repeated': 'Give each KPI a ref of its own in the document, or confirm it.',
  'kpi-ref-unknown': 'Correct the KPI ref in the document, add the KPI, or confirm it.',
  'kpi-second-list': 'Head the second list in the document, or confirm it.',
  'kpi-target-parted': AGAIN,
  'kpi-unplaced': 'Put the KPI under an outcome in the document, or confirm that it is left out.',
  'kpi-unread': AGAIN,
  'kpi-without-target': 'Nothing, if it is only watched; else set a target in the document.',
  'lead-as-above': AGAIN,
  'lead-columns': 'Nothing, if those named in the first column report on the rows.',
  'lead-fragment': 'Write the title in full in the document, or confirm it as it stands.',
  'lead-is-body': 'Say in the people list who answers for each, or name a role in the document.',
  'lead-is-name': 'Put the role in place of the name, or import the person for it.',
  'lead-joint': AGAIN,
  'lead-missing': 'Name a lead in the document, or confirm that nobody is asked.',
  'lead-named': 'Nothing: the people list says who holds the role.',
  'lead-note': AGAIN,
  'lead-open': 'Name a lead in the document, or confirm that nobody is asked.',
  'lead-sentence': 'Name the role alone in the document, or confirm the lead as it stands.',
  'lead-over-rows': AGAIN,
  'line-unplaced': AGAIN,
  'organisation-from-text': 'Confirm whose plan it is, or name the council in the title.',
  'organisation-unknown': 'Name the council in the title, or confirm it without one.',
  'outcome-count': 'Check that every outcome was found; mend its heading in the document if not.',
  'outcome-empty': 'Give the outcome milestones in the document, or confirm that it has none.',
  'outcome-lettered':
    'Nothing, if the letters and numbers run alike; else number the outcomes in the document.',
  'outcome-made': 'Head the outcomes in the document, or confirm that there is only one.',
  'outcome-number-gap':
    'Check that no heading was missed; mend it in the document, or confirm the numbers.',
  'outcome-repeated': AGAIN,
  'part-left-out': 'Nothing, or write what it says into the text itself, if the plan needs it.',
  'page-furniture': 'Nothing, if they are page numbers, headers and footers.',
  'period-financial-year': 'Confirm the months, or print them in the plan.',
  'period-guessed': "Print the plan's period near its title, or confirm this one.",
  'period-of-dues': "Print the plan's period near its title, or confirm this one.",
  'person-repeated': 'Nothing.',
  'person-unsure': 'Correct the list if it is one person, or confirm it as it stands.',
  'rag-colour-unknown':
    'Nothing, if the colour is rarely used; else define it in the four colours.',
  'rag-default': "Nothing, or print the plan's own RAG definitions in a table.",
  'rag-read': 'Confirm what each colour means; everything Waymark counts follows from it.',
  'rag-unclear': 'Reword the definition in the document, or confirm what it was taken for.',
  'ref-repeated': 'Give each milestone a ref of its own in the document, or confirm it.',
  'ref-under-other-action': 'Correct the ref or its place in the document, or confirm it.',
  'ref-under-other-outcome': 'Correct the ref or its place in the document, or confirm it.',
  'role-abbreviated':
    'Confirm that the two are one role, or say that they are two: the switch on the card, or --apart.',
  'role-letters': 'Nothing, if each stands for that; else write the role in full in the document.',
  'role-shared': 'Nothing, if the role is shared; else correct the list.',
  'role-spelling':
    'Confirm that the two are one role, or say that they are two: the switch on the card, or --apart.',
  'role-worded':
    'Confirm that the two are one role, or say that they are two: the switch on the card, or --apart.',
  'role-variants': 'Nothing: they are one role for Waymark.',
  'role-vacant': 'Nothing, until somebody holds the role.',
  'roles-joint': 'Nothing, if the person holds them all; else correct the list.',
  'row-continued': AGAIN,
  'row-outside': AGAIN,
  'row-repeated': 'Nothing, if the row is a leftover; else give its texts rows of their own.',
  'row-unread': AGAIN,
  'rows-wrapped': AGAIN,
  'sheet-hidden': 'Unhide the sheet and import again, if it is part of the plan.',
  'action-again': AGAIN,
  'action-repeated':
    'Nothing, if the action is one; else word the two differently in the document.',
  'cell-as-above': AGAIN,
  'cells-swapped': AGAIN,
  'due-as-above': AGAIN,
  'due-over-rows': AGAIN,
  'lead-and-due': AGAIN,
  'lead-in-text': AGAIN,
  'milestone-list': 'Nothing, or give each its own row, so that each can be reported.',
  'milestone-pair':
    'Give each milestone a row of its own in the document, or confirm what was made of them.',
  'milestone-repeated': 'Take one of the two out of the document, or confirm both.',
  'one-level': 'Nothing.',
  'outcome-as-above': AGAIN,
  'outcome-from-sheet': AGAIN,
  'outcome-joined': AGAIN,
  'outcome-numbered': 'Print a number before each outcome, or confirm these.',
  'records-read': AGAIN,
  'ref-missing': 'Give the milestone a ref in the document, or confirm it without one.',
  'ref-out-of-order':
    'Nothing, if the order is meant; else correct the ref in the document, then confirm.',
  'row-as-action': AGAIN,
  'row-total': 'Nothing, if it is a total; else give the row a milestone text.',
  'row-width': AGAIN,
  'sheet-left-out': 'Nothing, unless the sheet holds something Waymark should follow.',
  'status-printed': 'Nothing; ask the lead officers to report to Waymark.',
  'statement-guessed': 'Nothing, if it says what the outcome is about.',
  'table-aside': 'Nothing, unless the table holds actions.',
  'table-unknown':
    'Nothing, unless the table holds actions; name its columns in the document if so.',
  'status-unread': "Nothing: lead officers report in the plan's own colours from now on.",
  'text-missing': 'Give the milestone a text in the document, or confirm its ref as one.',
  'text-under-record': AGAIN,
  'text-struck': 'Delete the text that no longer holds, or confirm it as it stands.',
  'title-guessed': "Print the plan's title on its first page, or confirm this one.",
  'tracked-changes': 'Accept or reject the changes in Word, save, and import it again.',

  'child-identifiable':
    'Take it out of the document and import it again; counts and team names are fine.',
  'file-empty': 'Check that it is the right file.',
  'file-too-large': 'Save only the plan itself, without pictures and other sheets, and try again.',
  'file-too-slow': 'Save only the plan itself, without other sheets and pictures, and try again.',
  'file-not-text': 'Save it again in its own program and try again.',
  'file-ending': 'Save the plan as one of these, and try again.',
  'file-pdf':
    'Open it in Word and save it as .docx, or copy its text into a .txt file; then import that.',
  'file-old-office': 'Open it in Word or Excel, save it as .docx or .xlsx, and import that.',
  'file-other-program':
    'Open it in Word or Excel, save it as .docx or .xlsx, and import that; or copy its text into a .txt file.',
  'file-misnamed':
    'Open it in the program it was made with, save it again with the right ending, and import that.',
  'file-protected': 'Open it with its password, save a copy without one, and import the copy.',
  'file-macros': 'Save it without macros, as .docx or .xlsx, and import that.',
  'file-outside':
    'Break the links (in Excel under Data, in Word under File, Info), save it, and import that.',
  'file-picture': 'Import the document the picture was made from, or type its text.',
  'file-archive': 'Take the plan out of it, and import that file alone.',
  'file-broken': 'Open it in its own program, save it again and try again.',
  'format-wrong':
    'Correct the file at that place and try again; docs/plan-format.md has the rules.',
  'not-a-plan': 'Check that it is the right file.',
  'not-people': 'Correct the file at that place and try again.',
  'reading-failed':
    'Please report it, with the kind of file and the program it was made with; the plan itself need not be sent.',
  'text-jumbled':
    'Copy the table itself into Word or Excel, or open the PDF in Word and save it as .docx; then import that.',
  'period-missing': "Print the plan's period near its title and try again.",
} as const;

export type FindingCode = keyof typeof ADVICE;

export function adviceFor(code: FindingCode): string {
  return ADVICE[code];
}
