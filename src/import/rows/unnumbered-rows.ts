import { carriesOn } from './action-continued.ts';
import type { ActionRow, ActionsReading } from './action-rows.ts';
import { lettersOf } from '../layout/clean-text.ts';
import type { DraftAction, DraftMilestone, LeadCell } from './draft.ts';
import { endsInMidPhrase } from '../values/likeness.ts';
import { refAndText } from './numbered-rows.ts';
import { briefly, type PlacedFinding } from '../findings.ts';

/** Rows without refs: a blank action belongs to the action above, a blank lead is the lead above. */
export function unnumberedActions(rows: readonly ActionRow[], outcome: number): ActionsReading {
  const reader = new RowReader(outcome, rows);
  for (const row of rows) reader.take(row);
  return reader;
}

class RowReader implements ActionsReading {
  readonly actions: DraftAction[] = [];
  readonly findings: PlacedFinding[] = [];
  readonly #outcome: number;
  readonly #texts: readonly string[];
  #last: DraftMilestone | null = null;
  #lead: LeadCell | null = null;
  /** The action whose list was carried on: its end is known, so what follows is not in doubt. */
  #listed: DraftAction | null = null;

  constructor(outcome: number, rows: readonly ActionRow[]) {
    this.#outcome = outcome;
    this.#texts = rows
      .map(({ milestone }) => lettersOf(milestone))
      .filter((text) => text.length > 14);
  }

  take(row: ActionRow): void {
    if (row.wrapped && this.#last !== null) {
      this.#takeWrapped(row, this.#last);
      return;
    }
    if (this.#repeatsOthers(row)) {
      this.#note(
        'row-repeated',
        'note',
        row,
        'A row repeats the texts of several milestones in one cell; it was taken for a leftover of a page break and left out.',
      );
      return;
    }
    const { ref, text } = refAndText(row.milestone);
    if (row.action !== '') this.#takeAction(row);
    if (row.milestone === '') {
      this.#takeWithoutMilestone(row);
      return;
    }
    const milestone = {
      line: row.line,
      ref,
      text: text === '' ? row.milestone : text,
      lead: this.#leadOf(row),
      due: row.due,
      kpiRefs: row.kpiRefs,
    };
    this.#action(row).milestones.push(milestone);
    this.#last = milestone;
  }

  /** A line without cells, straight after a row: its last filled cell goes on. */
  #takeWrapped(row: ActionRow, last: DraftMilestone): void {
    const said = [row.action, row.milestone].join(' ').trim();
    if (this.#lead !== null) this.#lead.text += ` ${said}`;
    else last.text += ` ${said}`;
    this.#note(
      'row-continued',
      'confirm',
      row,
      `"${briefly(said)}" was read as the end of the row above.`,
    );
  }

  #repeatsOthers(row: ActionRow): boolean {
    const filled = [row.action, row.milestone, row.lead].filter((cell) => cell !== '');
    const letters = lettersOf(filled[0] ?? '');
    if (filled.length !== 1) return false;
    return this.#texts.filter((text) => text !== letters && letters.includes(text)).length > 1;
  }

  #takeAction(row: ActionRow): void {
    const { ref, text } = refAndText(row.action);
    const above = this.actions.at(-1);
    const how = above?.text == null ? null : carriesOn(above.text, row.action, row.lead === '');
    const unsure = how === 'perhaps' && above !== this.#listed;
    if (above?.text == null || ref !== null || how === null || how === 'perhaps') {
      this.actions.push({ line: row.line, ref, text: text === '' ? null : text, milestones: [] });
      if (unsure) {
        this.#note(
          'action-unsure',
          'confirm',
          row,
          `"${briefly(row.action)}" may carry on the list in the action above; Waymark read it as an action of its own.`,
        );
      }
      return;
    }
    if (how === 'repeat') {
      this.#note(
        'action-fragment',
        'note',
        row,
        `"${row.action}" repeats the end of the action above; the fragment was left out.`,
      );
      return;
    }
    above.text = `${above.text} ${row.action}`;
    if (how === 'list') this.#listed = above;
    this.#note(
      'action-continued',
      how === 'phrase' ? 'note' : 'confirm',
      row,
      `"${briefly(row.action)}" was read as the end of the action above, not as a new one.`,
    );
  }

  #action(row: ActionRow): DraftAction {
    const current = this.actions.at(-1);
    if (current !== undefined) return current;
    const made = { line: row.line, ref: null, text: null, milestones: [] };
    this.actions.push(made);
    return made;
  }

  #leadOf(row: ActionRow): LeadCell | null {
    const above = this.#lead;
    if (row.lead === '') {
      if (above === null) return null;
      const own = this.actions.at(-1)?.line === row.line ? 'confirm' : 'note';
      this.#note(
        'lead-as-above',
        own,
        row,
        `No lead is printed; the lead above was taken: ${above.text}.`,
      );
      return above;
    }
    if (above !== null && endsInMidPhrase(above.text)) {
      above.text = `${above.text} ${row.lead}`;
      this.#note(
        'lead-over-rows',
        'confirm',
        row,
        `A lead is split over rows; it was read as "${above.text}" for each of them.`,
      );
      return above;
    }
    this.#lead = { text: row.lead, line: row.line };
    return this.#lead;
  }

  #takeWithoutMilestone(row: ActionRow): void {
    if (row.lead === '' && row.due === '') return;
    const action = this.actions.at(-1);
    if (row.action === '' || action === undefined) {
      this.#note(
        'row-unread',
        'confirm',
        row,
        `The row "${briefly(row.lead || row.due)}" names no milestone; it was left out.`,
      );
      return;
    }
    const text = action.text ?? row.action;
    const milestone = {
      line: row.line,
      ref: null,
      text,
      lead: this.#leadOf(row),
      due: row.due,
      kpiRefs: row.kpiRefs,
    };
    action.milestones.push(milestone);
    this.#last = milestone;
    this.#note(
      'action-as-milestone',
      'confirm',
      row,
      'An action has a lead or a due but no milestone; Waymark follows the action itself.',
    );
  }

  #note(
    code: PlacedFinding['code'],
    severity: PlacedFinding['severity'],
    { line }: ActionRow,
    sentence: string,
  ): void {
    this.findings.push({ code, severity, line, outcome: this.#outcome, sentence });
  }
}
