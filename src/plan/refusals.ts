/** Every way Waymark says no, with the facts needed to explain it. Refusals are values. */
import type { Plan } from './model.ts';
import { sayRoles } from './roles.ts';
import type { ScreeningHit } from './screening.ts';

export type Refusal =
  | { readonly kind: 'not-lead-officer'; readonly ref: string; readonly leads: readonly string[] }
  | { readonly kind: 'only-pmo'; readonly what: string }
  | { readonly kind: 'unknown-milestone' }
  | { readonly kind: 'milestone-closed'; readonly ref: string }
  | {
      readonly kind: 'unknown-outcome';
      readonly number: number;
      /** What the plan calls it. */
      readonly label?: string;
      readonly outcomes: number;
      /** The numbers there are, where they do not run from 1 on. */
      readonly numbers?: readonly number[];
    }
  | { readonly kind: 'unknown-ref'; readonly ref: string; readonly last: string }
  /** A number without its letter is asked for as well as a whole ref. Empty where KPIs have none. */
  | { readonly kind: 'unknown-kpi'; readonly ref: string; readonly refs: readonly string[] }
  /** `outcomes` in words, as `Outcome 4: Edge of care`. */
  | {
      readonly kind: 'nothing-about';
      readonly phrase: string;
      readonly outcomes: readonly string[];
    }
  /** `closest`: roles and names that share words with what was asked for. */
  | { readonly kind: 'unknown-owner'; readonly owner: string; readonly closest: readonly string[] }
  | { readonly kind: 'future-date'; readonly date: string; readonly today: string }
  | { readonly kind: 'before-the-plan'; readonly date: string; readonly since: string }
  /** `what` is in the plan now, and was not on that day. */
  | { readonly kind: 'not-in-it-then'; readonly what: string; readonly date: string }
  /** `example` asks the same with a date. */
  | { readonly kind: 'meeting-unknown'; readonly period: string; readonly example: string }
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'unknown-plan'; readonly planId: string; readonly plans: readonly string[] }
  | { readonly kind: 'which-plan'; readonly plans: readonly string[] }
  | { readonly kind: 'plan-exists'; readonly planId: string }
  /** `shared` of `of` milestones are the same in a file and in a saved plan: an edition of it, or not? */
  | {
      readonly kind: 'edition-or-new';
      readonly planId: string;
      readonly title: string;
      readonly shared: number;
      readonly of: number;
    }
  | { readonly kind: 'import-refused'; readonly count: number; readonly sentence: string }
  | { readonly kind: 'import-unconfirmed'; readonly count: number }
  | { readonly kind: 'import-stale'; readonly planId: string }
  | { readonly kind: 'name-missing'; readonly limit: number }
  | { readonly kind: 'unknown-alias'; readonly alias: string; readonly aliases: readonly string[] }
  | { readonly kind: 'rag-missing'; readonly words: readonly string[] }
  | { readonly kind: 'expected-past'; readonly expected: string; readonly today: string }
  | { readonly kind: 'not-a-date'; readonly given: string }
  | { readonly kind: 'evidence-not-link'; readonly given: string }
  | { readonly kind: 'too-long'; readonly field: string; readonly limit: number }
  | { readonly kind: 'child-identifiable'; readonly field: string; readonly hit: ScreeningHit }
  | { readonly kind: 'stale-card' }
  | { readonly kind: 'not-your-card' }
  | { readonly kind: 'not-a-channel' }
  | { readonly kind: 'unknown-role'; readonly role: string; readonly roles: readonly string[] }
  | { readonly kind: 'unknown-person'; readonly name: string }
  | { readonly kind: 'not-saved' };

/** The refusal in the words of the person who meets it: what was wrong, and what to do. */
export function explain(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-lead-officer':
      return `Milestone ${refusal.ref} is led by ${sayRoles(refusal.leads)}. Only its lead officers and the PMO can report on it. If it is now yours, ask the PMO to assign you the role.`;
    case 'only-pmo':
      return `Only the PMO can ${refusal.what}. Nothing was changed. Please ask the PMO to do it.`;
    case 'unknown-milestone':
      return 'That milestone is no longer in the plan. Nothing was changed. Type "my milestones" to see what is yours now.';
    case 'milestone-closed':
      return `Milestone ${refusal.ref} was closed by a newer edition of the plan, which no longer has it. Nothing was changed. What was reported on it is kept: "status of ${refusal.ref}". Type "my milestones" to see what is yours now.`;
    case 'unknown-outcome':
      return sayNoOutcome(refusal);
    case 'unknown-ref':
      return `There is no milestone or action ${refusal.ref} in the plan${refusal.last === '' ? '' : `; the last one is ${refusal.last}`}. Try "status of outcome 1" to see the refs.`;
    case 'unknown-kpi':
      return `There is no KPI ${refusal.ref} in the plan. ${refusal.refs.length === 0 ? 'Its KPIs have no refs: ask for one by what it measures.' : `Its KPIs are ${list(refusal.refs)}.`} Try "kpis of outcome 1".`;
    case 'nothing-about':
      return `${refusal.phrase === '' ? 'It is not clear which part of the plan is meant.' : `Nothing in the plan is about "${refusal.phrase}".`} The plan has ${refusal.outcomes.join('; ')}.`;
    case 'unknown-owner':
      return `No role or person in the plan is called "${refusal.owner}". ${refusal.closest.length === 0 ? 'Try "status of the plan", and "who leads" with a ref to see who leads it.' : `The closest: ${sayRoles(refusal.closest)}. Try "what does ${refusal.closest[0] ?? ''} own?".`}`;
    case 'future-date':
      return `${refusal.date} has not come yet (today is ${refusal.today}), so nothing is known of it. Ask about today or a day before, or "what is due?".`;
    case 'before-the-plan':
      return `Waymark has this plan since ${refusal.since} and knows nothing of how it stood on ${refusal.date}. Ask about ${refusal.since} or a later day.`;
    case 'not-in-it-then':
      return `${refusal.what} was not in the plan on ${refusal.date}. Try "history of ${refusal.what}".`;
    case 'meeting-unknown':
      return `${refusal.period === '' ? 'It is not clear which day is meant.' : `The day of "${refusal.period}" is not kept here.`} Tell me the date, as in "${refusal.example}".`;
    case 'no-plan':
      return 'No plan has been imported yet. The PMO can attach its file in our 1:1 chat, or import it with: waymark plan import FILE';
    case 'unknown-plan':
      return `There is no plan "${refusal.planId}". ${refusal.plans.length === 0 ? 'None has been imported yet.' : `There ${refusal.plans.length === 1 ? 'is' : 'are'} ${list(refusal.plans)}.`}`;
    case 'which-plan':
      return `There are ${refusal.plans.length} plans here. They are ${list(refusal.plans)}. Say which one you mean, as in "status of outcome 1 in plan ${refusal.plans[0] ?? ''}".`;
    case 'plan-exists':
      return `The plan "${refusal.planId}" is saved already, with other content. Nothing was changed. Import the file as a newer edition of it, or give it an id of its own to save it beside the other.`;
    case 'edition-or-new':
      return `${sayShared(refusal)} Nothing was saved. Say which it is: a newer edition of "${refusal.planId}", or a new plan beside it.`;
    case 'import-refused':
      return `${refusal.count === 1 ? 'One finding stands' : `${refusal.count} findings stand`} in the way of saving this file: ${refusal.sentence} Nothing was saved. Mend the file and import it again.`;
    case 'import-unconfirmed':
      return `${refusal.count === 1 ? 'One finding waits' : `${refusal.count} findings wait`} to be confirmed. Nothing was saved. Look at ${refusal.count === 1 ? 'it' : 'them'} and confirm, or say by name that the plan is to be saved unconfirmed.`;
    case 'import-stale':
      return `The plan "${refusal.planId}" has been imported by somebody since this preview was made. Nothing was saved. Import the file again to see what it changes now.`;
    case 'name-missing':
      return `Who answers for what was found has to be said by a name of 1 to ${refusal.limit} characters. Nothing was saved. Give a name and save it again.`;
    case 'unknown-alias':
      return `"${refusal.alias}" is not among the titles that may be another role's, so it cannot be kept apart. ${refusal.aliases.length === 0 ? 'This file has none.' : `They are: ${sayRoles(refusal.aliases)}.`} Nothing was saved.`;
    case 'rag-missing':
      return `Please choose a RAG rating: ${list(refusal.words, 'or')}. Nothing was saved yet.`;
    case 'expected-past':
      return `The expected date ${refusal.expected} has passed (today is ${refusal.today}). Give a date from today on, or leave it empty. Nothing was saved yet.`;
    case 'not-a-date':
      return `"${refusal.given}" is not a date. Write it as 2022-03-31, or leave it empty. Nothing was saved yet.`;
    case 'evidence-not-link':
      return `The evidence has to be a link that starts with https://. "${refusal.given}" is not. Nothing was saved yet.`;
    case 'too-long':
      return `"${refusal.field}" is longer than ${refusal.limit} characters. Please shorten it. Nothing was saved yet.`;
    case 'child-identifiable':
      return `Not saved: "${refusal.hit.words}" in "${refusal.field}" looks like ${refusal.hit.looksLike}. Nothing that could identify a child may be kept here. Please take it out and send again; counts and team names are fine.`;
    case 'stale-card':
      return 'Somebody reported on this milestone after your card was drawn. Here is how it stands now; nothing was changed.';
    case 'not-your-card':
      return 'This card was sent to somebody else. Nothing was changed. Type "my milestones" to see your own.';
    case 'not-a-channel':
      return 'The weekly digest goes to a channel. Mention Waymark there and say "digest here".';
    case 'unknown-role':
      return `No milestone is led by "${refusal.role}". The plan's lead roles are: ${sayRoles(refusal.roles)}.`;
    case 'unknown-person':
      return `I have not met "${refusal.name}" in Teams yet. Mention them with @, give their UPN (name@council.gov.uk), or import people from a CSV file.`;
    case 'not-saved':
      return 'Not saved: Waymark cannot write to its disk at the moment. Your answer was not kept. Please send it again later; the administrator has been told.';
  }
}

function sayShared(refusal: Extract<Refusal, { kind: 'edition-or-new' }>): string {
  const { planId, title, shared, of } = refusal;
  const plan = `the saved plan "${planId}" (${title})`;
  return shared * 2 > of
    ? `${shared} of ${of} milestones are worded as in ${plan}.`
    : `The file has the id of ${plan}, and only ${shared} of its ${of} milestones.`;
}

/** What there is instead, in the plan's own word for it. */
export function unknownOutcome({ outcomes }: Pick<Plan, 'outcomes'>, number: number): Refusal {
  const numbers = outcomes.map((one) => one.number);
  const [first] = outcomes;
  const label = first === undefined ? {} : { label: first.label };
  return { kind: 'unknown-outcome', number, outcomes: numbers.length, numbers, ...label };
}

function sayNoOutcome(refusal: UnknownOutcome): string {
  const { number, numbers, label = 'outcome' } = refusal;
  const word = label.toLowerCase();
  return `There is no ${word} ${number}: the plan has ${sayOutcomes(refusal, word)}. Try "status of ${word} ${numbers?.[0] ?? 1}".`;
}

type UnknownOutcome = Extract<Refusal, { kind: 'unknown-outcome' }>;

/** `outcomes 1 to 7`, or each number where some are missing. */
function sayOutcomes({ outcomes, numbers }: UnknownOutcome, word: string): string {
  const isRun = numbers === undefined || numbers.every((number, i) => number === i + 1);
  if (outcomes === 1) return `${word} ${numbers?.[0] ?? 1} only`;
  const many = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
  return isRun ? `${many} 1 to ${outcomes}` : `${many} ${list(numbers.map(String))}`;
}

/** `A, B and C` */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length <= 1) return items[0] ?? 'nobody yet';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}
