import type { Kpi, Lead } from '../../plan/model.ts';
import type { DraftMilestone } from '../rows/draft.ts';
import type { PlacedFinding } from '../findings.ts';
import { knownTitles, splitLeads } from './split-leads.ts';

/** A draft milestone with the place and the ref it was given. */
export interface PlacedDraft {
  readonly draft: DraftMilestone;
  readonly outcome: number;
  readonly ref: string;
}

/** Every role the plan names, in its lead cells and beside its KPIs. */
export function titlesIn(
  placed: readonly PlacedDraft[],
  kpis: readonly Kpi[],
): ReadonlySet<string> {
  return knownTitles([
    ...placed.flatMap(({ draft }) => (draft.lead === null ? [] : [draft.lead.text])),
    ...kpis.flatMap(({ responsible }) => (responsible === null ? [] : [responsible])),
  ]);
}

/** The leads of a milestone: every role its lead cell names, beside the cell as written. */
export function leadsOf(draft: DraftMilestone, known: ReadonlySet<string>): Lead[] {
  if (draft.lead === null) return [];
  const asWritten = draft.lead.text;
  return splitLeads(asWritten, known).roles.map((role) => ({ asWritten, role }));
}

/** What is worth saying about the lead cells: once for each cell, however often it is printed. */
export function leadFindings(
  placed: readonly PlacedDraft[],
  known: ReadonlySet<string>,
): readonly PlacedFinding[] {
  const cells = Map.groupBy(
    placed.filter(({ draft }) => draft.lead !== null),
    ({ draft }) => draft.lead?.text ?? '',
  );
  return [
    ...[...cells].flatMap(([cell, holders]) => aboutCell(cell, holders, known)),
    ...aboutRoles(placed, known),
  ];
}

function aboutCell(
  cell: string,
  holders: readonly PlacedDraft[],
  known: ReadonlySet<string>,
): readonly PlacedFinding[] {
  const { roles, note, by } = splitLeads(cell, known);
  const refs = `milestone${holders.length === 1 ? '' : 's'} ${holders.map(({ ref }) => ref).join(', ')}`;
  const found: PlacedFinding[] = [];
  if (by !== 'one') {
    const sentence = `"${cell}" was read as ${roles.length} leads, ${roles.join(' + ')}, for ${refs}.`;
    found.push(about(holders, 'lead-joint', by === 'mark' ? 'note' : 'confirm', sentence));
  }
  if (note !== null) {
    const sentence = `${note} beside the lead of ${refs} was read as a note, not as another lead.`;
    found.push(about(holders, 'lead-note', 'confirm', sentence));
  }
  return found;
}

function aboutRoles(
  placed: readonly PlacedDraft[],
  known: ReadonlySet<string>,
): readonly PlacedFinding[] {
  const holders = placed.flatMap((each) =>
    leadsOf(each.draft, known).map(({ role }) => ({ ...each, role })),
  );
  const roles = Map.groupBy(holders, ({ role }) => role);
  return [...roles].flatMap(([role, of]) => {
    const found: PlacedFinding[] = [];
    if (/\bprinciple\b/iu.test(role)) {
      const meant = role.replace(/\bprinciple\b/giu, 'Principal');
      const sentence = `The role "${role}" probably means "${meant}"; it was kept as written.`;
      found.push(about(of, 'role-spelling', 'confirm', sentence));
    }
    const full = [...roles.keys()].find((other) => isShortFor(role, other));
    if (full !== undefined) {
      const sentence = `"${role}" may be short for "${full}"; Waymark keeps them as two roles.`;
      found.push(about(of, 'role-abbreviated', 'confirm', sentence));
    }
    return found;
  });
}

function about(
  holders: readonly PlacedDraft[],
  code: PlacedFinding['code'],
  severity: PlacedFinding['severity'],
  sentence: string,
): PlacedFinding {
  const [first] = holders;
  return {
    code,
    severity,
    line: first?.draft.line ?? 1,
    outcome: first?.outcome ?? null,
    sentence,
  };
}

/** Part for part the same, or capitals that begin with the same letter: `F, PC` for two long names. */
function isShortFor(short: string, full: string): boolean {
  const parts = short.split(/,\s*|\s+and\s+/u);
  const others = full.split(/,\s*|\s+and\s+/u);
  if (short === full || parts.length < 2 || parts.length !== others.length) return false;
  return parts.every((part, index) => {
    const other = others[index] ?? '';
    return part === other || (/^\p{Lu}{1,3}$/u.test(part) && other.startsWith(part.slice(0, 1)));
  });
}
