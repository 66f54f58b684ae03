import type { ActionRow, ActionsReading } from './action-rows.ts';
import type { DraftAction, DraftMilestone } from './draft.ts';
import { briefly, type PlacedFinding } from '../findings.ts';

/** Rows with printed refs: `1.1` heads an action, `1.1.1` is a milestone, and no ref carries on. */
export function numberedActions(rows: readonly ActionRow[], outcome: number): ActionsReading {
  const actions: DraftAction[] = [];
  const findings: PlacedFinding[] = [];
  let last: DraftMilestone | null = null;
  function confirm(code: PlacedFinding['code'], line: number, sentence: string): void {
    findings.push({ code, severity: 'confirm', line, outcome, sentence });
  }

  for (const row of rows) {
    if (row.action !== '') actions.push(actionFrom(row.line, row.action));
    const { ref, text } = refAndText(row.milestone);
    if (ref === null) {
      const onlyAction = row.milestone === '' && row.action !== '';
      if (!onlyAction) carryOn(row, last, actions, confirm);
      continue;
    }
    const parts = ref.split('.');
    if (parts.length === 2 && row.lead === '' && row.due === '' && row.kpiRefs === '') {
      actions.push({ line: row.line, ref, text: text === '' ? null : text, milestones: [] });
      if (parts[0] !== String(outcome)) {
        confirm(
          'ref-under-other-outcome',
          row.line,
          `Action ${ref} stands under outcome ${outcome}; it was kept there with the ref as printed.`,
        );
      }
      last = null;
      continue;
    }
    const milestone: DraftMilestone = {
      line: row.line,
      ref,
      text,
      lead: row.lead === '' ? null : { text: row.lead, line: row.line },
      due: row.due,
      kpiRefs: row.kpiRefs,
    };
    actionFor(milestone, ref, actions, confirm).milestones.push(milestone);
    last = milestone;
  }
  return { actions, findings };
}

/** A printed ref such as `1.2.3` and the text after it. */
export function refAndText(cell: string): { readonly ref: string | null; readonly text: string } {
  const found = /^(\d{1,2}(?:\.\d{1,2})+)\.?(?:[\s:)–-]+(.*))?$/u.exec(cell);
  return { ref: found?.[1] ?? null, text: found === null ? cell : (found[2] ?? '') };
}

type Confirm = (code: PlacedFinding['code'], line: number, sentence: string) => void;

function actionFrom(line: number, cell: string): DraftAction {
  const { ref, text } = refAndText(cell);
  return { line, ref, text: text === '' ? null : text, milestones: [] };
}

function actionFor(
  milestone: DraftMilestone,
  ref: string,
  actions: DraftAction[],
  confirm: Confirm,
): DraftAction {
  const current = actions.at(-1);
  const prefix = ref.split('.').slice(0, 2).join('.');
  if (ref.split('.').length === 2) {
    const own = { line: milestone.line, ref, text: null, milestones: [] };
    actions.push(own);
    return own;
  }
  if (current === undefined) {
    confirm(
      'action-missing',
      milestone.line,
      `No action stands above milestone ${ref}; Waymark made an action ${prefix} without a text for it.`,
    );
    const made = { line: milestone.line, ref: prefix, text: null, milestones: [] };
    actions.push(made);
    return made;
  }
  if (current.ref !== null && current.ref !== prefix) {
    confirm(
      'ref-under-other-action',
      milestone.line,
      `Milestone ${ref} stands under action ${current.ref}; it was kept there with the ref as printed.`,
    );
  }
  return current;
}

/** A row without a ref of its own: the end of the row above, cut off by a page or a line break. */
function carryOn(
  row: ActionRow,
  last: DraftMilestone | null,
  actions: readonly DraftAction[],
  confirm: Confirm,
): void {
  const said = briefly(row.milestone || row.lead || row.due || row.kpiRefs);
  const action = actions.at(-1);
  if (said === '') return;
  if (last === null) {
    if (action === undefined || row.milestone === '' || row.lead !== '') {
      confirm(
        'row-unread',
        row.line,
        `The row "${said}" has no ref and nothing to belong to; it was left out.`,
      );
      return;
    }
    action.text = `${action.text ?? ''} ${row.milestone}`.trim();
    confirm(
      'row-continued',
      row.line,
      `"${said}" has no ref; it was read as the end of the action above.`,
    );
    return;
  }
  last.text = `${last.text} ${row.milestone}`.trim();
  if (row.lead !== '') {
    last.lead = {
      text: `${last.lead?.text ?? ''} ${row.lead}`.trim(),
      line: last.lead?.line ?? row.line,
    };
  }
  last.due = `${last.due} ${row.due}`.trim();
  last.kpiRefs = `${last.kpiRefs} ${row.kpiRefs}`.trim();
  confirm(
    'row-continued',
    row.line,
    `"${said}" has no ref; it was read as the end of milestone ${last.ref ?? ''}.`,
  );
}
