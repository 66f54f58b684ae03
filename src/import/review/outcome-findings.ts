import type { DraftOutcome } from '../rows/draft-outcomes.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import type { Sections } from '../layout/sections.ts';

/** What looks incomplete once all outcomes are read: gaps, empty parts, a count that differs. */
export function outcomeFindings(
  sections: Sections,
  outcomes: readonly DraftOutcome[],
  text: string,
): readonly PlacedFinding[] {
  return [
    ...outcomes.flatMap(aboutOutcome),
    ...outcomes.flatMap(aboutActions),
    ...gaps(outcomes),
    ...statedCount(outcomes, text),
    ...withoutDmtLead(outcomes),
    ...sections.loose.map(({ line }): PlacedFinding => {
      const sentence = `The KPI row "${briefly(line.text)}" stands under no outcome; it was left out.`;
      return confirm('kpi-unplaced', line.number, null, sentence);
    }),
  ];
}

function aboutOutcome({ section, actions }: DraftOutcome): readonly PlacedFinding[] {
  if (actions.some(({ milestones }) => milestones.length > 0)) return [];
  const sentence = `Outcome ${section.number} has no milestone Waymark could read.`;
  return [confirm('outcome-empty', section.line, section.number, sentence)];
}

function aboutActions({ section, actions }: DraftOutcome): readonly PlacedFinding[] {
  return actions.flatMap(({ ref, refPrinted, text, line, milestones }) => {
    const found: PlacedFinding[] = [];
    if (milestones.length === 0) {
      const sentence = `Action ${ref} has no milestone, so nobody will be asked about it.`;
      found.push(confirm('action-empty', line, section.number, sentence));
    }
    if (!refPrinted && text !== null && /[:;]$/.test(text)) {
      const sentence = `Action ${ref} ends as if a list followed, and none stands in its cell; it was kept as printed.`;
      found.push({
        ...confirm('action-unfinished', line, section.number, sentence),
        severity: 'note',
      });
    }
    return found;
  });
}

function gaps(outcomes: readonly DraftOutcome[]): readonly PlacedFinding[] {
  return outcomes.flatMap(({ section: { number, line } }, index) => {
    const expected = (outcomes[index - 1]?.section.number ?? 0) + 1;
    if (number === expected) return [];
    const sentence = `Outcome ${number} stands where outcome ${expected} was expected; a heading may not have been read.`;
    return [confirm('outcome-number-gap', line, number, sentence)];
  });
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);

function statedCount(outcomes: readonly DraftOutcome[], text: string): readonly PlacedFinding[] {
  const found =
    /\b(?:sets? out|via|through|around|are|has) (?:the |its |our )?(\d{1,2}|[a-z]+) (?:priority |thematic |key )?(?:outcomes|themes|priorities|areas)\b/iu.exec(
      text,
    );
  const word = found?.[1]?.toLowerCase() ?? '';
  const stated = /^\d/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word);
  if (found === null || stated < 1 || stated === outcomes.length) return [];
  const line = text.slice(0, found.index).split('\n').length;
  const sentence = `The introduction speaks of ${stated} outcomes, and ${outcomes.length} were found.`;
  return [confirm('outcome-count', line, null, sentence)];
}

function withoutDmtLead(outcomes: readonly DraftOutcome[]): readonly PlacedFinding[] {
  const without = outcomes.filter(({ section }) => section.dmtLeads.length === 0);
  if (without.length === outcomes.length) {
    const sentence = 'The plan names no DMT lead for any outcome.';
    return [{ ...confirm('dmt-lead-missing', 1, null, sentence), severity: 'note' }];
  }
  return without.map(({ section: { number, line } }) =>
    confirm('dmt-lead-missing', line, number, `Outcome ${number} names no DMT lead.`),
  );
}

function confirm(
  code: PlacedFinding['code'],
  line: number,
  outcome: number | null,
  sentence: string,
): PlacedFinding {
  return { code, severity: 'confirm', line, outcome, sentence };
}
