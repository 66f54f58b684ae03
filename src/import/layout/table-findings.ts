import type { PlacedFinding } from '../findings.ts';
import type { Columns, Field } from './columns.ts';
import type { Line } from './lines.ts';

/** What the columns of a table were taken for, where a person should know it. */
export function aboutTable(
  columns: Columns,
  { number: line }: Line,
  outcome: number | null,
): readonly PlacedFinding[] {
  const found: PlacedFinding[] = [];
  function say(
    code: PlacedFinding['code'],
    severity: PlacedFinding['severity'],
    sentence: string,
  ): void {
    found.push({ code, severity, line, outcome, sentence });
  }

  if (columns.aside !== null) {
    say(
      'table-aside',
      'note',
      `A table looks like ${columns.aside}; its rows are no part of the plan.`,
    );
    return found;
  }
  if (columns.kind === 'risks' && outcome === null) {
    const sentence = 'A table of risks stands under no outcome; its rows were left out.';
    say('table-aside', 'confirm', sentence);
  }
  if (columns.guessed !== null) {
    const sentence = `The column "${columns.guessed}" was taken for the actions, because a lead and a due stand beside it.`;
    say('column-guessed', 'confirm', sentence);
  }
  for (const place of columns.places) {
    const parts = columns.parts[place] ?? [];
    if (parts.length < 2) continue;
    const sentence = `The column "${columns.headers[place] ?? ''}" holds ${parts.map(sayField).join(' and ')}; Waymark parted each cell.`;
    say('column-combined', 'note', sentence);
  }
  if (columns.fields.includes('original-due') && columns.fields.includes('due')) {
    const [due, original] = [headerOf(columns, 'due'), headerOf(columns, 'original-due')];
    const sentence = `A row has two dues; "${due}" counts where it is filled, and "${original}" is kept with the row.`;
    say('due-revised', 'note', sentence);
  }
  if (columns.fields.includes('sponsor') && columns.fields.includes('lead')) {
    const [lead, sponsor] = [headerOf(columns, 'lead'), headerOf(columns, 'sponsor')];
    const sentence = `Two columns name leads: "${lead}" is asked about each row, and "${sponsor}" is taken for the outcome's DMT lead where nothing above names one.`;
    say('lead-columns', 'note', sentence);
  }
  if (columns.unknown.length > 0) {
    const several = columns.unknown.length > 1;
    const names = columns.unknown.map((header) => `"${header}"`).join(', ');
    const sentence = `Waymark follows nothing in the column${several ? 's' : ''} ${names}; what stands there is kept with each row.`;
    say('column-ignored', 'note', sentence);
  }
  return found;
}

function headerOf(columns: Columns, field: Field): string {
  return columns.headers[columns.fields.indexOf(field)] ?? '';
}

function sayField(field: Field): string {
  return NAMES[field] ?? field;
}

const NAMES: Readonly<Partial<Record<Field, string>>> = {
  lead: 'a lead',
  responsible: 'a lead',
  due: 'a due',
  start: 'a start',
  'target-due': 'a due',
  rag: 'a rating',
  action: 'an action',
  milestone: 'a milestone',
  progress: 'progress',
  measure: 'a measure',
};
