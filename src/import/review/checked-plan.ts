import type { z } from 'zod';
import { plan as planSchema, type Plan } from '../../plan/model.ts';

/** Something a plan may not have: where, and in words what is allowed. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
}

/** The last gate for every format: the plan's schema, and what a schema cannot say. */
export function checkedPlan(value: unknown):
  | { readonly kind: 'plan'; readonly plan: Plan }
  | {
      readonly kind: 'refused';
      /** The first problem's. */
      readonly sentence: string;
      /** At least one. */
      readonly problems: readonly Problem[];
    } {
  const parsed = planSchema.safeParse(value, { reportInput: true });
  const problems = parsed.success ? clashesIn(parsed.data) : parsed.error.issues.map(problemOf);
  const [first] = problems;
  if (parsed.success && first === undefined) return { kind: 'plan', plan: parsed.data };
  return { kind: 'refused', sentence: first?.sentence ?? 'it has the wrong shape.', problems };
}

/** `$.outcomes[0].title`, as most tools write a place in JSON. */
export function sayPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (sofar, step) => (typeof step === 'number' ? `${sofar}[${step}]` : `${sofar}.${String(step)}`),
    '$',
  );
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  // What stands at the path is at fault, or lacks something; a field too many is itself the fault.
  const [extra] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = extra === undefined ? issue.path : [...issue.path, extra];
  return { path, sentence: describe(issue) };
}

function describe(issue: z.core.$ZodIssue): string {
  const at = sayPath(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${at} is missing; it must be ${aOrAn(issue.expected)}.`
        : `${at} must be ${aOrAn(issue.expected)}.`;
    case 'invalid_value':
      return `${at} is ${shown(issue.input)}; allowed: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return `${at} has a kind Waymark does not know; allowed kinds of due: none, date, month, year, recurring, ongoing, unread.`;
    case 'invalid_format':
      return `${at} is ${shown(issue.input)}; allowed: ${formatOf(issue)}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `${at} is empty; it must hold some text.`
        : `${at} is too small; the least allowed is ${String(issue.minimum)}.`;
    case 'too_big':
      return `${at} is too large; the most allowed is ${String(issue.maximum)}.`;
    case 'unrecognized_keys':
      return `${at} has a field Waymark does not know: ${issue.keys.join(', ')}; take it out.`;
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `${at} is not allowed: ${issue.message}.`;
  }
}

function aOrAn(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function shown(input: unknown): string {
  if (input === undefined) return 'missing';
  const said = JSON.stringify(input);
  return said.length <= 60 ? said : `${said.slice(0, 59)}…`;
}

function formatOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return 'a day such as 2016-12-31';
  if (issue.path.at(-1) === 'id') {
    return issue.path.length === 1
      ? 'small letters, digits and hyphens, at most 60, the first a letter or digit'
      : 'letters, digits, dots and hyphens, at most 40, the first a letter or digit';
  }
  if (!issue.message.startsWith('Invalid')) return issue.message;
  return `text of the form ${issue.pattern ?? issue.format}`;
}

function clashesIn(plan: Plan): readonly Problem[] {
  const { from, to } = plan.period;
  const period = from <= to ? [] : [`$.period begins in ${from} and ends before that, in ${to}.`];
  const milestones = plan.outcomes.flatMap((outcome, o) =>
    outcome.actions.flatMap((action, a) =>
      action.milestones.map(({ id }, m) => ({
        value: id,
        path: ['outcomes', o, 'actions', a, 'milestones', m, 'id'],
      })),
    ),
  );
  const numbers = plan.outcomes.map(({ number }, o) => ({
    value: String(number),
    path: ['outcomes', o, 'number'],
  }));
  const colours = plan.rag.definitions.map(({ key }, index) => ({
    value: key,
    path: ['rag', 'definitions', index, 'key'],
  }));
  return [
    ...period.map((sentence) => ({ path: ['period'], sentence })),
    ...again(numbers, (n) => `$.outcomes has the number ${n} twice; each must be its own.`),
    ...again(milestones, (id) => `two milestones have the id "${id}"; each must be its own.`),
    ...again(
      colours,
      (key) => `$.rag.definitions has the key "${key}" twice; each must be its own.`,
    ),
  ];
}

function again(
  placed: readonly { readonly value: string; readonly path: readonly PropertyKey[] }[],
  say: (value: string) => string,
): readonly Problem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ value, path }) => {
    if (seen.has(value)) return [{ path, sentence: say(value) }];
    seen.add(value);
    return [];
  });
}
