import { briefly, type PlacedFinding } from '../findings.ts';
import { lettersOf } from '../layout/clean-text.ts';
import { carriesOn, repeatsEnd } from './action-continued.ts';
import { sayInto, type ActionRow, type Say } from './action-row.ts';
import { carriesOnText, carryOn, isCutShort } from './carry-on.ts';
import { CellsAbove } from './cells-above.ts';
import type { DraftAction, DraftMilestone } from './draft.ts';
import { headsAction } from './heads-action.ts';
import { withOrigin } from './origin.ts';

/** Rows of two columns, or without refs: what a row leaves blank is as above it. */
export function unnumberedActions(
  rows: readonly ActionRow[],
  outcome: number,
  findings: PlacedFinding[],
): readonly DraftAction[] {
  const reader = new RowReader(sayInto(findings, outcome));
  const heads = headsAction(rows);
  for (const [index, row] of rows.entries()) reader.take(row, rows[index + 1], heads.has(row));
  reader.sayRepeated();
  return reader.actions;
}

class RowReader {
  readonly actions: DraftAction[] = [];
  readonly #say: Say;
  readonly #above: CellsAbove;
  readonly #named = new Map<string, DraftAction>();
  #current: DraftAction | null = null;
  #last: DraftMilestone | null = null;
  /** The action whose list was carried on: its end is known, so what follows is not in doubt. */
  #listed: DraftAction | null = null;
  #repeated: { readonly row: ActionRow; times: number } | null = null;

  constructor(say: Say) {
    this.#say = say;
    this.#above = new CellsAbove(say);
  }

  take(row: ActionRow, next: ActionRow | undefined, heads: boolean): void {
    if (row.wrapped && this.#last !== null) {
      this.#takeWrapped(row, this.#last);
      return;
    }
    if (row.heads) {
      const { ref, text } = row.inTwo ? row.action : row.milestone;
      this.#open(row, ref, text);
      return;
    }
    if (heads) {
      this.#open(row, row.milestone.ref, row.milestone.text);
      const said = `"${briefly(row.milestone.text)}" stands alone in its row; it was read as an action that heads the rows below.`;
      this.#say('row-as-action', 'confirm', row, said);
      return;
    }
    const opens = isFilled(row.action) && this.#takeAction(row);
    if (!isFilled(row.milestone)) {
      this.#takeWithoutMilestone(row, opens, next);
      return;
    }
    if (!opens && this.#last !== null && this.#goesOn(row, this.#last)) return;
    this.#add(row, opens, row.milestone.ref, row.milestone.text, next);
  }

  sayRepeated(): void {
    if (this.#repeated === null) return;
    const { row, times } = this.#repeated;
    const sentence = `The action is printed again on ${times === 1 ? 'this row' : `${times} rows`} below its own; they were read as milestones of one action.`;
    this.#say('action-repeated', 'note', row, sentence, 'action');
  }

  /** A line without cells, straight after a row: its last filled cell goes on. */
  #takeWrapped(row: ActionRow, last: DraftMilestone): void {
    const said = [row.action.text, row.milestone.text].join(' ').trim();
    const lead = this.#above.lead;
    if (lead !== null) lead.text += ` ${said}`;
    else last.text += ` ${said}`;
    last.origin = withOrigin(last.origin, row.origin);
    const sentence = `"${briefly(said)}" was read as the end of the row above.`;
    this.#say('row-continued', 'confirm', row, sentence);
  }

  /** Whether the row opened an action of its own, or went back to an earlier one. */
  #takeAction(row: ActionRow): boolean {
    const { ref, text } = row.action;
    const above = this.#current;
    const same = this.#named.get(keyOf(ref, text));
    if (same !== undefined && same === above) {
      if (this.#repeated === null) this.#repeated = { row, times: 1 };
      else this.#repeated.times += 1;
      return false;
    }
    if (same !== undefined) {
      this.#current = same;
      const sentence = `The action "${briefly(text)}" is printed again after another; its rows were added to it.`;
      this.#say('action-again', 'confirm', row, sentence, 'action');
      return true;
    }
    const how =
      above?.text == null || ref !== null ? null : carriesOn(above.text, text, row.lead === '');
    if (above?.text == null || how === null || how === 'perhaps') {
      const unsure = how === 'perhaps' && above !== this.#listed;
      this.#open(row, ref, text);
      if (unsure) {
        const sentence = `"${briefly(text)}" may carry on the list in the action above; Waymark read it as an action of its own.`;
        this.#say('action-unsure', 'confirm', row, sentence);
      }
      return true;
    }
    if (how === 'repeat') {
      const sentence = `"${text}" repeats the end of the action above; the fragment was left out.`;
      this.#say('action-fragment', 'note', row, sentence);
      return false;
    }
    above.text = `${above.text} ${text}`;
    if (above.origin !== null) above.origin = withOrigin(above.origin, row.origin);
    if (how === 'list') this.#listed = above;
    const sentence = `"${briefly(text)}" was read as the end of the action above, not as a new one.`;
    this.#say('action-continued', how === 'phrase' ? 'note' : 'confirm', row, sentence);
    return false;
  }

  #open(row: ActionRow, ref: string | null, text: string): void {
    const { line, origin } = row;
    const action = { line, ref, text: text === '' ? null : text, milestones: [], origin };
    this.actions.push(action);
    this.#named.set(keyOf(ref, text), action);
    this.#current = action;
  }

  #goesOn(row: ActionRow, last: DraftMilestone): boolean {
    const { ref, text } = row.milestone;
    if (ref !== null || row.action.text !== '') return false;
    const blank = row.lead === '' && row.due === '' && row.kpiRefs === '';
    if (blank && (repeatsEnd(last.text, text) || endsWithWords(last.text, text))) {
      const sentence = `"${briefly(text)}" repeats the end of the milestone above; the fragment was left out.`;
      this.#say('row-repeated', 'note', row, sentence);
      return true;
    }
    if (!carriesOnText(last, row)) return false;
    carryOn(last, row, 'the milestone above', this.#say);
    return true;
  }

  #add(row: ActionRow, opens: boolean, ref: string | null, text: string, next?: ActionRow): void {
    const above = this.#above;
    const milestone: DraftMilestone = {
      line: row.line,
      ref,
      text,
      lead: isCutShort(row, next) ? null : above.leadOf(row, opens),
      due: above.dueOf(row),
      start: row.start,
      originalDue: row.originalDue,
      kpiRefs: above.mergedKpis(row),
      status: above.mergedStatus(row),
      progress: row.progress,
      origin: row.origin,
    };
    this.#action(row).milestones.push(milestone);
    this.#last = milestone;
    above.took(milestone);
  }

  #action(row: ActionRow): DraftAction {
    if (this.#current !== null) return this.#current;
    const made = { line: row.line, ref: null, text: null, milestones: [], origin: null };
    this.actions.push(made);
    this.#current = made;
    return made;
  }

  #takeWithoutMilestone(row: ActionRow, opens: boolean, next: ActionRow | undefined): void {
    const bare = row.lead === '' && row.due === '';
    if (isFilled(row.action) && bare && (opens || row.cells.every(isOfAction))) return;
    const action = this.#current;
    if (opens && action !== null) {
      if (next !== undefined && !isFilled(next.action) && isFilled(next.milestone)) {
        this.#above.startAction(row);
        return;
      }
      this.#add(row, opens, null, action.text ?? row.action.text);
      const sentence =
        'An action has a lead or a due but no milestone; Waymark follows the action itself.';
      this.#say('action-as-milestone', 'confirm', row, sentence);
      return;
    }
    if (this.#last !== null) {
      const action = { ref: null, text: '' };
      carryOn(this.#last, { ...row, action }, 'the milestone above', this.#say);
      return;
    }
    const said = briefly(row.cells.map(({ text }) => text).join(' '));
    const sentence = `The row "${said}" names no milestone; it was left out.`;
    this.#say('row-unread', 'confirm', row, sentence);
  }
}

function isFilled({ ref, text }: ActionRow['action']): boolean {
  return ref !== null || text !== '';
}

function endsWithWords(text: string, end: string): boolean {
  return text !== end && end.includes(' ') && text.endsWith(` ${end}`);
}

function isOfAction({ field }: ActionRow['cells'][number]): boolean {
  return field === 'action' || field === 'ref' || field === 'outcome';
}

function keyOf(ref: string | null, text: string): string {
  return `${ref ?? ''} ${lettersOf(text)}`;
}
