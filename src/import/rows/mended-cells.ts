import { briefly } from '../findings.ts';
import type { ActionRow, Say } from './action-row.ts';
import { isTitle } from '../values/role-title.ts';
import { isDue, isLead } from './cell-kinds.ts';

/** A row with its lead and its due each where they belong; what was moved is said. */
export function mendedRow(row: ActionRow, say: Say): ActionRow {
  const swapped = unswapped(row, say);
  const split = swapped.due === '' ? splitLead(swapped, say) : splitDue(swapped, say);
  return split.lead === '' && !split.asAbove.has('lead') ? leadInText(split, say) : split;
}

function unswapped(row: ActionRow, say: Say): ActionRow {
  const { lead, due } = row;
  if (lead !== '' && !isTitle(lead) && isDue(lead) && !isDue(due)) {
    const sentence =
      due === ''
        ? `The lead cell holds the due "${lead}"; it was read as the due, and no lead is printed.`
        : `"${lead}" stands under the lead and "${briefly(due)}" under the due; Waymark read them the other way round.`;
    say('cells-swapped', 'confirm', row, sentence, 'lead');
    return { ...row, lead: due, due: lead };
  }
  if (lead === '' && isLead(due)) {
    const parted = partDue(due);
    if (parted !== null) return row;
    const sentence = `The due cell holds "${briefly(due)}"; it was read as the lead, and no due is printed.`;
    say('cells-swapped', 'confirm', row, sentence, 'due');
    return { ...row, lead: due, due: '' };
  }
  return row;
}

function splitLead(row: ActionRow, say: Say): ActionRow {
  const parted = row.lead === '' ? null : partDue(row.lead);
  if (parted === null) return row;
  const header = row.cells.find(({ index }) => index === row.cellOf.get('lead'))?.header ?? '';
  const combined = /\b(?:date|due|when|time|timescale|deadline|by)\b/iu.test(header);
  const sentence = `"${row.lead}" was read as the lead ${parted.lead} and the due ${parted.due}.`;
  say('lead-and-due', combined ? 'note' : 'confirm', row, sentence, 'lead');
  return { ...row, lead: parted.lead, due: parted.due };
}

function splitDue(row: ActionRow, say: Say): ActionRow {
  if (row.lead !== '' || isDue(row.due)) return row;
  const parted = partDue(row.due);
  if (parted === null || !isLead(parted.lead)) return row;
  const sentence = `"${row.due}" was read as the lead ${parted.lead} and the due ${parted.due}.`;
  say('lead-and-due', 'confirm', row, sentence, 'due');
  return { ...row, lead: parted.lead, due: parted.due };
}

/** `HoS, Mar 17` and `Mar 2017 – Head of Homes`: who, and by when; null when only one is told. */
function partDue(text: string): { readonly lead: string; readonly due: string } | null {
  if (text.length > 200 || !/\d|monthly|quarterly|weekly|ongoing|annual/iu.test(text)) return null;
  if (isDue(text)) return null;
  const words = text.split(' ');
  for (let count = Math.min(6, words.length - 1); count > 0; count -= 1) {
    const end = bare(words.slice(-count).join(' '));
    const start = bare(words.slice(0, -count).join(' '));
    if (start !== '' && /\p{L}/u.test(start) && isDue(end)) return { lead: start, due: end };
    const [first, rest] = [
      bare(words.slice(0, count).join(' ')),
      bare(words.slice(count).join(' ')),
    ];
    if (rest !== '' && isDue(first) && isLead(rest)) return { lead: rest, due: first };
  }
  return null;
}

/** Without the marks that join a lead and a due. */
function bare(text: string): string {
  return text
    .replace(/^[\s,;:/|(–-]+/u, '')
    .replace(/(?:[\s,;:/|)(–-]|\bby)+$/u, '')
    .trim();
}

/** `Review the forms. Lead: Head of Homes`, where the lead's own cell is blank. */
function leadInText(row: ActionRow, say: Say): ActionRow {
  const { ref, text } = row.milestone;
  const tail = text.slice(-160);
  const found =
    /[\s(;.]\(?(?:lead(?: officer)?s?|owner)\s*:\s*([^:()]{3,100})\)?\.?$/iu.exec(tail) ??
    /\s\(([^()]{3,80})\)\.?$/u.exec(tail);
  const lead = found?.[1]?.trim() ?? '';
  if (found === null || !isLead(lead)) return row;
  const left = text.slice(0, text.length - tail.length + found.index + 1).replace(/[\s(;]+$/u, '');
  if (left === '') return row;
  const sentence = `The lead cell is blank and the text ends with "${lead}"; that was read as the lead.`;
  say('lead-in-text', 'confirm', row, sentence, row.inTwo ? 'milestone' : 'action');
  return { ...row, milestone: { ref, text: left }, lead };
}
