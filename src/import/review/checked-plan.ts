import type { z } from 'zod';
import { milestonesOf, plan as planSchema, type Plan } from '../../plan/model.ts';

/** The last gate for every format: the plan's schema, and what a schema cannot say. */
export function checkedPlan(
  value: unknown,
):
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly sentence: string } {
  const parsed = planSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      kind: 'refused',
      sentence: issue === undefined ? 'it has the wrong shape.' : describe(issue),
    };
  }
  const clash = clashIn(parsed.data);
  return clash === null
    ? { kind: 'plan', plan: parsed.data }
    : { kind: 'refused', sentence: clash };
}

function describe(issue: z.core.$ZodIssue): string {
  const at = pathOf(issue.path);
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

/** `$.outcomes[0].title`, as most tools write a place in JSON. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (sofar, step) => (typeof step === 'number' ? `${sofar}[${step}]` : `${sofar}.${String(step)}`),
    '$',
  );
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

function clashIn(plan: Plan): string | null {
  const { from, to } = plan.period;
  if (from > to) return `$.period begins in ${from} and ends before that, in ${to}.`;
  const outcome = repeated(plan.outcomes.map((each) => String(each.number)));
  if (outcome !== null) return `$.outcomes has the number ${outcome} twice; each must be its own.`;
  const id = repeated(milestonesOf(plan).map(({ milestone }) => milestone.id));
  if (id !== null) return `two milestones have the id "${id}"; each must be its own.`;
  const colour = repeated(plan.rag.definitions.map(({ key }) => key));
  if (colour !== null)
    return `$.rag.definitions has the key "${colour}" twice; each must be its own.`;
  return null;
}

function repeated(values: readonly string[]): string | null {
  return values.find((value, index) => values.indexOf(value) < index) ?? null;
}
