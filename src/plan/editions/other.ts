/** What a newer edition changes beside texts, refs, dues and leads of milestones: a sentence each. */
import { differs } from './differs.ts';
import { kpiChanges } from './kpis.ts';
import { resolved } from './traits.ts';
import type { Action, DmtLead, Outcome, PlacedMilestone, Plan, RagDefinition } from '../model.ts';
import { list } from '../refusals.ts';
import { canonicalKey, type RoleAliases } from '../roles/aliases.ts';
import { sayRoles } from '../roles.ts';
import { textKey } from '../wording.ts';

/** A milestone in both editions. */
export interface Continued {
  readonly was: PlacedMilestone;
  readonly is: PlacedMilestone;
}

export function otherChanges(
  was: Plan,
  is: Plan,
  milestones: readonly Continued[],
  aliases: RoleAliases,
): readonly string[] {
  const outcomes = pairOutcomes(was.outcomes, is.outcomes);
  return [
    ...planChanges(was, is),
    ...ragChanges(was.rag, is.rag),
    ...outcomes.flatMap(({ before, after }) => outcomeChanges(before, after)),
    ...kpiChanges(was, is),
    ...milestoneChanges(milestones, aliases),
  ];
}

function planChanges(was: Plan, is: Plan): readonly string[] {
  return [
    differs('title of the plan', was.title, is.title),
    differs('organisation', was.organisation, is.organisation),
    differs('period', sayPeriod(was), sayPeriod(is)),
    differs('interval of check-ins', was.checkIn, is.checkIn),
  ].flat();
}

function sayPeriod({ period: { asWritten, from, to } }: Plan): string {
  return asWritten === null ? `${from} to ${to}` : `${asWritten} (${from} to ${to})`;
}

function ragChanges(was: Plan['rag'], is: Plan['rag']): readonly string[] {
  const before = new Map(was.definitions.map((one) => [one.key, one]));
  const after = new Map(is.definitions.map((one) => [one.key, one]));
  const source =
    was.source === is.source
      ? []
      : is.source === 'plan'
        ? ["The plan prints RAG definitions of its own now, in place of Waymark's."]
        : ["The plan prints no RAG definitions any more; Waymark's own stand in."];
  return [
    ...source,
    ...[...after.values()].flatMap((one) => {
      const old = before.get(one.key);
      if (old === undefined) return [`${one.word} is a new rating: ${sayDefinition(one)}.`];
      return sayDefinition(old) === sayDefinition(one)
        ? []
        : [`The rating ${sayDefinition(old)} is now ${sayDefinition(one)}.`];
    }),
    ...was.definitions
      .filter(({ key }) => !after.has(key))
      .map(({ word }) => `${word} is no longer a rating of the plan.`),
  ];
}

function sayDefinition({ word, meaning, standing }: RagDefinition): string {
  return `${word} "${meaning}" (${standing.replace('-', ' ')})`;
}

interface OutcomePair {
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** By title, and where that differs by number. */
function pairOutcomes(was: readonly Outcome[], is: readonly Outcome[]): readonly OutcomePair[] {
  const left = new Set(was);
  function takeOne(fits: (one: Outcome) => boolean): Outcome | null {
    const found = [...left].find(fits) ?? null;
    if (found !== null) left.delete(found);
    return found;
  }
  const named = is.map((after) => ({
    after,
    before: takeOne(({ title }) => textKey(title) === textKey(after.title)),
  }));
  const paired = named.map(({ after, before }) => ({
    after,
    before: before ?? takeOne(({ number }) => number === after.number),
  }));
  return [...paired, ...[...left].map((before) => ({ before, after: null }))];
}

function outcomeChanges(was: Outcome | null, is: Outcome | null): readonly string[] {
  if (is === null) return was === null ? [] : [`${sayOutcome(was)} is no longer in the plan.`];
  if (was === null) return [`${sayOutcome(is)} is new.`];
  const name = `${is.label.toLowerCase()} ${is.number}`;
  return [
    was.number === is.number
      ? []
      : [`${is.label} ${is.number} "${is.title}" was number ${was.number} before.`],
    was.label === is.label ? [] : [`What was called ${was.label} ${was.number} is ${name} now.`],
    differs(`title of ${name}`, was.title, is.title),
    differs(`DMT lead of ${name}`, sayDmtLeads(was.dmtLeads), sayDmtLeads(is.dmtLeads)),
    differs(`statement of ${name}`, was.statement, is.statement),
    counted('risk', name, was.risks, is.risks),
    counted('line of impact', name, was.impact, is.impact),
    actionChanges(was.actions, is.actions),
  ].flat();
}

function sayOutcome({ label, number, title }: Outcome): string {
  return `${label} ${number} "${title}"`;
}

function sayDmtLeads(leads: readonly DmtLead[]): string | null {
  return leads.length === 0 ? null : sayRoles(leads.map(({ asWritten }) => asWritten));
}

function counted(
  what: string,
  name: string,
  was: readonly string[],
  is: readonly string[],
): readonly string[] {
  const before = new Set(was.map(textKey));
  const after = new Set(is.map(textKey));
  const added = [...after].filter((one) => !before.has(one)).length;
  const gone = [...before].filter((one) => !after.has(one)).length;
  if (added + gone === 0 && was.length === is.length) return [];
  const size = `${plural(is.length, what)}, before ${was.length}`;
  return [`The ${name} has ${size}: ${added} added or reworded, ${gone} no longer there.`];
}

function actionChanges(was: readonly Action[], is: readonly Action[]): readonly string[] {
  const texts = new Set(was.map(({ text }) => textKey(text ?? '')));
  const now = new Set(is.map(({ text }) => textKey(text ?? '')));
  const refs = new Map(was.map((action) => [action.ref, action]));
  const gone = new Set(was.filter(({ text }) => !now.has(textKey(text ?? ''))));
  const said = is.flatMap((action) => {
    if (action.text === null || texts.has(textKey(action.text))) return [];
    const old = refs.get(action.ref);
    if (old === undefined || !gone.delete(old))
      return [`Action ${action.ref} "${action.text}" is new.`];
    return differs(`text of action ${action.ref}`, old.text, action.text);
  });
  const left = [...gone].filter(({ text }) => text !== null);
  return [
    ...said,
    ...left.map(({ ref, text }) => `Action ${ref} "${text ?? ''}" is no longer in the plan.`),
  ];
}

function milestoneChanges(
  milestones: readonly Continued[],
  aliases: RoleAliases,
): readonly string[] {
  return [
    refsOf('stands under another action than before', milestones, ({ was, is }) =>
      [was, is].map(({ action, outcome }) => textKey(action.text ?? outcome.title)),
    ),
    refsOf('names other KPIs than before', milestones, ({ was, is }) =>
      [was, is].map(({ milestone }) => milestone.kpiRefs.join('|')),
    ),
    refsOf('has another status or progress printed in the document', milestones, ({ was, is }) =>
      [was, is].map(({ milestone }) => JSON.stringify(milestone.printed ?? null)),
    ),
    refsOf(
      'has its due written in another way, with the same meaning',
      milestones,
      ({ was, is }) =>
        resolved(was.milestone.due) === resolved(is.milestone.due)
          ? [was, is].map(({ milestone }) => JSON.stringify(milestone.due))
          : [],
    ),
    refsOf('has its lead under another title of the same role', milestones, ({ was, is }) =>
      sameRoles(was, is, aliases)
        ? [was, is].map(({ milestone }) => JSON.stringify(milestone.leads))
        : [],
    ),
  ].flat();
}

function sameRoles(was: PlacedMilestone, is: PlacedMilestone, aliases: RoleAliases): boolean {
  const [before, after] = [was, is].map(({ milestone }) =>
    [...new Set(milestone.leads.map(({ role }) => canonicalKey(aliases, role)))].toSorted().join(),
  );
  return before === after;
}

/** One sentence for all milestones whose two values are not the same. */
function refsOf(
  what: string,
  milestones: readonly Continued[],
  values: (one: Continued) => readonly string[],
): readonly string[] {
  const refs = milestones
    .filter((one) => new Set(values(one)).size > 1)
    .map(({ is }) => is.milestone.ref);
  const [only] = refs;
  if (only === undefined) return [];
  if (refs.length === 1) return [`Milestone ${only} ${what}.`];
  const named = refs.length > 12 ? [...refs.slice(0, 12), `${refs.length - 12} others`] : refs;
  return [`Each of ${refs.length} milestones ${what}: ${list(named)}.`];
}

function plural(count: number, what: string): string {
  if (count === 1) return `1 ${what}`;
  return `${count} ${what.startsWith('line ') ? what.replace('line', 'lines') : `${what}s`}`;
}
