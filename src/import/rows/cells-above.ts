import { readDue } from '../values/due.ts';
import { endsInMidPhrase } from '../values/likeness.ts';
import type { ActionRow, Say } from './action-row.ts';
import { isDue } from './cell-kinds.ts';
import type { DraftMilestone, LeadCell } from './draft.ts';

/** What the cells above a row hold, for the cells it leaves blank. */
export class CellsAbove {
  readonly #say: Say;
  #lead: LeadCell | null = null;
  /** What the action itself prints, for the milestones under it. */
  #ofAction: { readonly lead: LeadCell | null; readonly due: string } = NOTHING;
  #last: DraftMilestone | null = null;

  constructor(say: Say) {
    this.#say = say;
  }

  /** An action begins, perhaps with a lead and a due of its own above its milestones. */
  startAction(row: ActionRow): void {
    const lead = row.lead === '' ? null : { text: row.lead, line: row.line };
    this.#ofAction = { lead, due: row.due };
    this.#lead = lead ?? this.#lead;
    this.#last = null;
  }

  get lead(): LeadCell | null {
    return this.#lead;
  }

  /** The lead of a row; `opens`: the row begins something of its own, so that its lead is in doubt. */
  leadOf(row: ActionRow, opens: boolean): LeadCell | null {
    const certain = row.asAbove.has('lead') || row.asAbove.has('responsible');
    const { lead: ofAction } = this.#ofAction;
    if (row.lead === '') {
      const above = ofAction ?? this.#lead;
      if (above === null) return null;
      const printed = row.cells.find(({ field }) => field === 'lead' || field === 'responsible');
      const severity = (opens || row.leftBlank) && !certain ? 'confirm' : 'note';
      const sentence =
        printed !== undefined
          ? `The lead cell says "${printed.text}"; the lead above was taken: ${above.text}.`
          : certain
            ? `The lead cell goes on from above: ${above.text}.`
            : `No lead is printed; the lead above was taken: ${above.text}.`;
      this.#say('lead-as-above', severity, row, sentence);
      return above;
    }
    const above = this.#lead;
    if (above !== null && endsInMidPhrase(above.text)) {
      above.text = `${above.text} ${row.lead}`;
      const sentence = `A lead is split over rows; it was read as "${above.text}" for each of them.`;
      this.#say('lead-over-rows', 'confirm', row, sentence, 'lead');
      return above;
    }
    this.#lead = { text: row.lead, line: row.line };
    return this.#lead;
  }

  /** The due of a row: its own, or one above it where the document leaves no doubt. */
  dueOf(row: ActionRow): string {
    const last = this.#last;
    if (row.due === '') return this.#dueAbove(row);
    const joined = `${last?.due ?? ''} ${row.due}`;
    if (last !== null && last.due !== '' && isYear(row.due) && isCut(last.due) && isDue(joined)) {
      last.due = joined;
      const sentence = `A due is split over rows; it was read as "${joined}" for both of them.`;
      this.#say('due-over-rows', 'confirm', row, sentence, 'due');
      return joined;
    }
    return row.due;
  }

  /** Remembers the milestone a row became. */
  took(milestone: DraftMilestone): void {
    this.#last = milestone;
  }

  /** What the merged cells of a row stand for, beside its lead and due. */
  mergedKpis(row: ActionRow): string {
    const above = this.#last?.kpiRefs ?? '';
    if (row.kpiRefs !== '' || above === '' || !row.asAbove.has('kpi-ref')) return row.kpiRefs;
    this.#say('cell-as-above', 'note', row, `The KPI ref goes on from above: ${above}.`);
    return above;
  }

  mergedStatus(row: ActionRow): string {
    const above = this.#last?.status ?? '';
    if (row.status !== '' || above === '' || !row.asAbove.has('rag')) return row.status;
    this.#say('cell-as-above', 'note', row, `The printed status goes on from above: ${above}.`);
    return above;
  }

  #dueAbove(row: ActionRow): string {
    const { due } = this.#ofAction;
    const above = this.#last?.due ?? due;
    if (above !== '' && row.asAbove.has('due')) {
      this.#say('due-as-above', 'note', row, `The due cell goes on from above: ${above}.`);
      return above;
    }
    // A blank due is no due; only an action's own due is meant for what stands under it.
    if (due === '') return '';
    const sentence = `No due is printed; that of the action above was taken: ${due}.`;
    this.#say('due-as-above', 'confirm', row, sentence);
    return due;
  }
}

const NOTHING = { lead: null, due: '' };

function isCut(due: string): boolean {
  return readDue(due).kind === 'unread';
}

function isYear(due: string): boolean {
  return /^(?:\d{4}|['’]?\d{2})$/u.test(due) || /^\p{L}{3,9} \d{2,4}$/u.test(due);
}
