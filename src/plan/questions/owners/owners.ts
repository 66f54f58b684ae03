/** Which role or person a question names, of those who lead something in the plan or hold a role. */
import { milestonesOf, type Plan } from '../../model.ts';
import { roleKey } from '../../roles.ts';
import type { Span, Word } from '../words.ts';
import { namedAs, namesIn, peopleOf } from './names.ts';
import { titleOf } from './titles.ts';
import { titleMeant, titlesIn, titlesOf, type Titles } from './typed-titles.ts';

export interface Owner {
  /** A role's title or a person's name, as the plan or the directory writes it. */
  readonly name: string;
  readonly kind: 'role' | 'person';
}

/** The best first; several where the words fit several equally well. */
export interface OwnersMeant {
  readonly owners: readonly Owner[];
  /** 0 to 1: that one of these is meant. */
  readonly sureness: number;
}

export interface OwnerFound extends OwnersMeant {
  readonly span: Span;
}

export interface Owners {
  readonly all: readonly Owner[];
  /** Words of titles and names in small letters, as written and written out. */
  readonly vocabulary: ReadonlySet<string>;
  /** Titles and names standing anywhere in the words; a topic alone (`fostering`) is none. */
  readonly find: (words: readonly Word[]) => readonly OwnerFound[];
  /** For words known to name an owner: `hr`, `early help` are enough. */
  readonly match: (words: readonly string[]) => OwnersMeant | null;
}

export function ownersIn(plan: Plan, people: readonly string[]): Owners {
  const known = KNOWN.get(plan) ?? ownersOfPlan(plan);
  KNOWN.set(plan, known);
  // The directory is written out anew for each question, and changes seldom.
  const names = people.join('\n');
  const owners = known.withPeople.get(names) ?? withPeople(known, people);
  known.withPeople.clear();
  known.withPeople.set(names, owners);
  return owners;
}

interface OfPlan {
  readonly roles: readonly Owner[];
  readonly names: readonly string[];
  readonly titles: Titles<Owner>;
  /** By the names of the people: those of the last question only. */
  readonly withPeople: Map<string, Owners>;
}

const KNOWN = new WeakMap<Plan, OfPlan>();

function ownersOfPlan(plan: Plan): OfPlan {
  const dmtLeads = plan.outcomes.flatMap((outcome) => outcome.dmtLeads);
  const written = [
    ...milestonesOf(plan).flatMap(({ milestone }) => milestone.leads.map(({ role }) => role)),
    ...dmtLeads.map(({ role }) => role),
    ...plan.outcomes.flatMap(({ kpis }) => kpis.map(({ responsible }) => responsible)),
  ];
  const roles = onceEach(written).map((name): Owner => ({ name, kind: 'role' }));
  const titles = titlesOf(roles.map((role) => titleOf(role.name, role)));
  const names = onceEach(dmtLeads.map(({ name }) => name));
  return { roles, names, titles, withPeople: new Map() };
}

/** As first written. */
function onceEach(written: readonly (string | null)[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const text of written) {
    const key = text === null ? '' : roleKey(text);
    if (text !== null && key !== '' && !byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()];
}

function withPeople({ roles, names, titles }: OfPlan, people: readonly string[]): Owners {
  const persons = onceEach([...names, ...people]).map((name): Owner => ({ name, kind: 'person' }));
  const named = peopleOf(persons.map((person) => namedAs(person.name, person)));
  const all = [...roles, ...persons];
  const find = (words: readonly Word[]): readonly OwnerFound[] => {
    const typed = words.map(({ word }) => word);
    const byName = namesIn(typed, named);
    const byTitle = titlesIn(typed, titles).filter(({ span }) =>
      byName.every((name) => name.span.to <= span.from || name.span.from >= span.to),
    );
    return [...byName, ...byTitle].toSorted((one, other) => one.span.from - other.span.from);
  };
  const match = (typed: readonly string[]): OwnersMeant | null => {
    const words = typed.map((word) => word.toLowerCase()).filter((word) => !IDLE.has(word));
    const [name] = namesIn(words, named);
    if (name !== undefined) return { owners: name.owners, sureness: name.sureness };
    return titleMeant(words, titles);
  };
  return { all, vocabulary: vocabularyOf(all, titles.words), find, match };
}

const IDLE: ReadonlySet<string> = new Set('the our a an all my their of please'.split(' '));

/** How people shorten titles, whichever way the plan has them. */
const SHORT =
  'ad admin asst ceo cic cla comms coord dcs dd dep dir eh exec hos hr iro lado mgr perf psw qa sm snr sw tm vs vsh yos yot'.split(
    ' ',
  );

function vocabularyOf(all: readonly Owner[], inTitles: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all.flatMap(({ name }) => roleKey(name).split(' ')), ...inTitles, ...SHORT]);
}
