import { briefly, type PlacedFinding } from '../findings.ts';
import { sayInto, type ActionRow, type Say } from './action-row.ts';
import { carriesOnText, carryOn, isCutShort } from './carry-on.ts';
import { CellsAbove } from './cells-above.ts';
import type { DraftAction, DraftMilestone } from './draft.ts';
import { depthOf, isLocal, isUnder } from './printed-ref.ts';

/**
 * Rows with printed refs in one column: a ref above the milestones' own depth heads an action, and
 * a row without a ref carries on the one above it, or is a milestone whose ref is missing.
 */
export function numberedActions(
  rows: readonly ActionRow[],
  outcome: number,
  depth: number,
  findings: PlacedFinding[],
): readonly DraftAction[] {
  const reader = new RowReader(depth, sayInto(findings, outcome));
  for (const [index, row] of rows.entries()) reader.take(row, rows[index + 1]);
  return reader.actions;
}

class RowReader {
  readonly actions: DraftAction[] = [];
  readonly #depth: number;
  readonly #say: Say;
  readonly #above: CellsAbove;
  #last: DraftMilestone | null = null;

  constructor(depth: number, say: Say) {
    this.#depth = depth;
    this.#say = say;
    this.#above = new CellsAbove(say);
  }

  take(row: ActionRow, next: ActionRow | undefined): void {
    const { ref } = row.milestone;
    if (row.heads) this.#open(ref, row);
    else if (ref === null) this.#takeWithoutRef(row, next);
    else if (this.#headsAction(ref, row, next)) this.#open(ref, row);
    else this.#add(ref, row, this.#actionFor(ref, row), next);
  }

  #headsAction(ref: string, row: ActionRow, next: ActionRow | undefined): boolean {
    const nextRef = next?.milestone.ref ?? null;
    const parent = nextRef !== null && isUnder(nextRef, ref) && depthOf(nextRef) > depthOf(ref);
    if (depthOf(ref) >= this.#depth) return parent && isBare(row) && depthOf(ref) < DEEPEST;
    return parent || isBare(row);
  }

  #open(ref: string | null, row: ActionRow): void {
    const { text } = row.milestone;
    const again = this.actions.find((action) => action.ref === ref && ref !== null);
    if (again?.text != null && saysAgain(again.text, text) && again === this.actions.at(-1)) {
      const sentence = `Action ${ref ?? ''} is printed again; the rows below were added to it.`;
      this.#say('action-repeated', 'note', row, sentence);
      return;
    }
    const { line, origin } = row;
    this.actions.push({ line, ref, text: text === '' ? null : text, milestones: [], origin });
    this.#above.startAction(row);
    this.#last = null;
  }

  #add(ref: string | null, row: ActionRow, action: DraftAction, next?: ActionRow): void {
    const above = this.#above;
    const milestone: DraftMilestone = {
      line: row.line,
      ref,
      text: row.milestone.text,
      lead: isCutShort(row, next) ? null : above.leadOf(row, true),
      due: above.dueOf(row),
      start: row.start,
      originalDue: row.originalDue,
      kpiRefs: above.mergedKpis(row),
      status: above.mergedStatus(row),
      progress: row.progress,
      origin: row.origin,
    };
    action.milestones.push(milestone);
    this.#last = milestone;
    above.took(milestone);
  }

  #actionFor(ref: string, row: ActionRow): DraftAction {
    const current = this.actions.at(-1);
    const parent = parentOf(ref);
    if (depthOf(ref) < this.#depth) {
      return this.#make(ref, row);
    }
    // With one level of refs the rows have no action above them, and none is missed.
    if (parent === null || (depthOf(ref) < 3 && !this.actions.some(isPrinted))) {
      return current ?? this.#make(null, row);
    }
    if (current === undefined || (!isPrinted(current) && current.ref !== parent)) {
      const sentence = `No action stands above milestone ${ref}; Waymark made an action ${parent} without a text for it.`;
      this.#say('action-missing', 'confirm', row, sentence);
      return this.#make(parent, row);
    }
    if (current.ref !== null && !isUnder(ref, current.ref)) {
      const sentence = `Milestone ${ref} stands under action ${current.ref}; it was kept there with the ref as printed.`;
      this.#say('ref-under-other-action', 'confirm', row, sentence);
    }
    return current;
  }

  #make(ref: string | null, { line }: ActionRow): DraftAction {
    const made = { line, ref, text: null, milestones: [], origin: null };
    this.actions.push(made);
    return made;
  }

  #takeWithoutRef(row: ActionRow, next: ActionRow | undefined): void {
    const last = this.#last;
    const { text } = row.milestone;
    const opensNext = next?.milestone.ref != null && /^\p{Lu}/u.test(text) && isBare(row);
    const cut = last !== null && !row.across && carriesOnText(last, row);
    const anew = row.across || this.#beginsAnew(next?.milestone.ref ?? null);
    if (!row.wrapped && !cut && opensNext && anew) {
      this.#open(null, row);
      const sentence = `"${briefly(text)}" has no ref and no lead; it was read as an action that heads the rows below.`;
      this.#say('row-as-action', 'confirm', row, sentence);
      return;
    }
    const whole = text !== '' && (row.lead !== '' || row.due !== '');
    if (!row.wrapped && whole && !cut && (last === null || /^[\p{Lu}\d"“‘']/u.test(text))) {
      this.#add(null, row, this.actions.at(-1) ?? this.#make(null, row));
      const sentence = `"${briefly(text)}" has no ref; it was read as a milestone of its own.`;
      this.#say('ref-missing', 'confirm', row, sentence);
      return;
    }
    this.#carryOn(row, last);
  }

  #beginsAnew(next: string | null): boolean {
    const current = this.actions.at(-1);
    if (next === null || depthOf(next) < this.#depth) return false;
    if (this.#last?.ref == null) return current === undefined;
    return parentOf(next) !== parentOf(this.#last.ref);
  }

  /** A row without a ref of its own: the end of the row above, cut off by a page or a line break. */
  #carryOn(row: ActionRow, last: DraftMilestone | null): void {
    if (last !== null) {
      carryOn(last, row, `milestone ${last.ref ?? 'above'}`, this.#say);
      return;
    }
    const said = briefly(row.cells.map(({ text }) => text).join(' '));
    const action = this.actions.at(-1);
    if (action === undefined || row.milestone.text === '' || row.lead !== '') {
      const sentence = `The row "${said}" has no ref and nothing to belong to; it was left out.`;
      this.#say('row-unread', 'confirm', row, sentence);
      return;
    }
    action.text = `${action.text ?? ''} ${row.milestone.text}`.trim();
    const sentence = `"${said}" has no ref; it was read as the end of the action above.`;
    this.#say('row-continued', 'confirm', row, sentence);
  }
}

/** As deep as a bare letter stands. */
const DEEPEST = 9;

function isBare({ lead, due, kpiRefs, asAbove }: ActionRow): boolean {
  return lead === '' && due === '' && kpiRefs === '' && !asAbove.has('lead');
}

function isPrinted({ origin }: DraftAction): boolean {
  return origin !== null;
}

/** `1.2` for `1.2.3` and `1.2(a)`; null for a ref without a part above it. */
function parentOf(ref: string): string | null {
  if (isLocal(ref)) return null;
  const parent = ref.replace(/(?:\.\d+|\.?[a-z]|\.?\([a-z]+\))$/iu, '');
  return parent === ref || parent === '' ? null : parent;
}

function saysAgain(text: string, again: string): boolean {
  const bare = again.replace(/\s*\(?(?:cont(?:inued|['’]d|\.)?)\)?\.*$/iu, '');
  return bare === '' || text === bare;
}
