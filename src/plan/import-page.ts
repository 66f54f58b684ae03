/** What the PMO sees of a plan's file before anything is saved: counts, changes, what to confirm. */
import type { EditionChanges } from './editions.ts';
import { milestonesOf, type Outcome, type Plan } from './model.ts';
import type { Finding } from './plan-reading.ts';
import { roleKey } from './roles.ts';
import { list } from './refusals.ts';
import { sayDueInline } from './time.ts';

export interface ImportPage {
  /** Names the file in the chat's buttons; nothing is known by it once Waymark restarts. */
  readonly importId: string;
  /** Counts what was shown of it: a button of an older preview does not save a newer one. */
  readonly revision: number;
  readonly title: string;
  /** The file, and that nothing is saved yet or what was. */
  readonly state: string;
  readonly facts: readonly LabelledFact[];
  /** What stands in the way of saving at all. */
  readonly refused: readonly ShownFinding[];
  readonly toConfirm: number;
  /** Whether the findings on this page are to be confirmed, or only noted. */
  readonly isNoted: boolean;
  readonly shown: readonly ShownFinding[];
  readonly page: number;
  readonly pages: number;
  /** Every page of what is to be confirmed was shown. */
  readonly isSeen: boolean;
  /** Buttons are gone once it was saved or put aside. */
  readonly isOpen: boolean;
  /** What has to be answered before there is anything to confirm; null when nothing has. */
  readonly question: string | null;
  /** Who saves; the button to save without confirming carries the name. */
  readonly person: string;
}

export interface LabelledFact {
  readonly label: string;
  readonly value: string;
}

export interface ShownFinding {
  /** Its place among the findings to confirm, from 0. */
  readonly index: number;
  readonly where: string;
  readonly sentence: string;
  readonly todo: string;
  /** The title that may be another role's; it can be kept apart. */
  readonly alias: string | null;
}

export interface ImportFacts {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Null for a plan that is not saved yet. */
  readonly changes: EditionChanges | null;
}

const ON_A_PAGE = 8;
/** Of one kind: more are said in one line, and one by one at the terminal. */
const ALIKE = 4;
const OUTCOMES_SHOWN = 12;
const CHANGES_SHOWN = 4;

type Given = 'importId' | 'revision' | 'state' | 'isOpen' | 'person' | 'question';

/** `seen`: the pages shown so far; this one is seen with it. */
export function importPage(
  { plan, findings, changes }: ImportFacts,
  about: Pick<ImportPage, Given> & { readonly page: number; readonly seen: ReadonlySet<number> },
): ImportPage {
  const { page: asked, seen, ...given } = about;
  const confirm = findingsToConfirm(findings);
  const first = pagesOf(grouped(confirm));
  const noted = pagesOf(grouped(findings.filter(({ severity }) => severity === 'note')));
  const all = [...first, ...noted];
  const page = Math.min(Math.max(asked, 0), Math.max(0, all.length - 1));
  return {
    ...given,
    title: plan.title,
    facts: [...factsOf(plan), ...(changes === null ? [] : changeFacts(changes))],
    refused: findings.filter(({ severity }) => severity === 'refused').map(shown),
    toConfirm: confirm.length,
    isNoted: page >= first.length,
    shown: all[page] ?? [],
    page,
    pages: Math.max(1, all.length),
    isSeen: first.every((_, index) => index === page || seen.has(index)),
  };
}

function pagesOf(findings: readonly ShownFinding[]): readonly (readonly ShownFinding[])[] {
  return Array.from({ length: Math.ceil(findings.length / ON_A_PAGE) }, (_, page) =>
    findings.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );
}

/** Many of one kind become one; titles that may be one role are each asked about. */
function grouped(findings: readonly Finding[]): readonly ShownFinding[] {
  const kinds = Map.groupBy(findings, ({ code }) => code);
  return findings.flatMap((finding, index) => {
    const alike = kinds.get(finding.code) ?? [];
    if (finding.alias !== null || alike.length <= ALIKE) return [shown(finding, index)];
    if (alike[0] !== finding) return [];
    const { where, ...first } = shown(finding, index);
    return [{ ...first, where: `${where}, and ${alike.length - 1} more of this kind` }];
  });
}

/** Those that need more than a look come first: two titles that may be one role. */
export function findingsToConfirm(findings: readonly Finding[]): readonly Finding[] {
  const confirm = findings.filter(({ severity }) => severity === 'confirm');
  return [
    ...confirm.filter(({ alias }) => alias !== null),
    ...confirm.filter(({ alias }) => alias === null),
  ];
}

function shown({ where, sentence, todo, alias }: Finding, index: number): ShownFinding {
  return { index, where, sentence, todo, alias: alias?.alias ?? null };
}

function factsOf(plan: Plan): readonly LabelledFact[] {
  const { period, organisation, outcomes } = plan;
  const milestones = milestonesOf(plan).map(({ milestone }) => milestone);
  const dated = milestones.filter(({ due }) => !['none', 'unread', 'ongoing'].includes(due.kind));
  const roles = new Set(milestones.flatMap(({ leads }) => leads.map(({ role }) => roleKey(role))));
  const actions = outcomes.flatMap((outcome) => outcome.actions).length;
  const kpis = outcomes.flatMap((outcome) => outcome.kpis).length;
  const rest = outcomes.length - OUTCOMES_SHOWN;
  return [
    {
      label: 'Plan',
      value: [organisation, period.asWritten ?? `${period.from} to ${period.to}`]
        .filter((part) => part !== null)
        .join(', '),
    },
    {
      label: 'In all',
      value: list([
        count(outcomes.length, 'outcome'),
        count(actions, 'action'),
        `${count(milestones.length, 'milestone')} (${dated.length} with a due)`,
        count(kpis, 'KPI'),
        count(roles.size, 'lead role'),
      ]),
    },
    ...outcomes.slice(0, OUTCOMES_SHOWN).map(outcomeFact),
    ...(rest > 0 ? [{ label: 'And', value: count(rest, 'more outcome') }] : []),
  ];
}

function outcomeFact({ label, number, title, actions, kpis }: Outcome): LabelledFact {
  const milestones = actions.flatMap((action) => action.milestones).length;
  const counts = [
    count(actions.length, 'action'),
    count(milestones, 'milestone'),
    count(kpis.length, 'KPI'),
  ];
  return { label: `${label} ${number}`, value: `${title} (${counts.join(', ')})` };
}

function changeFacts(changes: EditionChanges): readonly LabelledFact[] {
  const { added, removed, returned, reworded, renumbered, redated, newLead, other } = changes;
  const facts = [
    changed('Added', added, ({ ref, text }) => `${ref} ${text}`),
    changed('No longer in it, to be closed', removed, ({ ref, text }) => `${ref} ${text}`),
    changed('Back again', returned, ({ ref, text }) => `${ref} ${text}`),
    changed('Reworded', reworded, ({ ref, before }) => `${ref}, before: ${before}`),
    changed('Renumbered', renumbered, ({ ref, before }) => `${before} is now ${ref}`),
    changed(
      'Due moved',
      redated,
      ({ ref, before, after }) => `${ref} from ${sayDueInline(before)} to ${sayDueInline(after)}`,
    ),
    changed(
      'New lead',
      newLead,
      ({ ref, before, after }) => `${ref} from ${list(before)} to ${list(after)}`,
    ),
    changed('Also changed', other, (sentence) => sentence),
  ].flat();
  return facts.length === 0 ? [{ label: 'Changes', value: 'none beside the file itself' }] : facts;
}

function changed<T>(
  label: string,
  items: readonly T[],
  say: (item: T) => string,
): readonly LabelledFact[] {
  if (items.length === 0) return [];
  const rest = items.length - CHANGES_SHOWN;
  const said = items.slice(0, CHANGES_SHOWN).map((item) => cut(say(item)));
  return [
    {
      label: `${label} (${items.length})`,
      value: `${said.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
    },
  ];
}

function cut(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89)}…`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
