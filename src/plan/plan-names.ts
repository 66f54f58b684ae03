/** Which plan a text names: by its id, or by words of its title or organisation that only it has. */
import { textKey } from './wording.ts';

export interface PlanName {
  readonly planId: string;
  readonly title: string;
  readonly organisation: string | null;
}

export interface NamedPlan {
  readonly planId: string;
  /** What was typed, without the plan's name. */
  readonly text: string;
}

/** Null when the text names no plan, or more than one. */
export function planNamedIn(text: string, plans: readonly PlanName[]): NamedPlan | null {
  return byId(text, plans) ?? byNameBeforePlan(text, plans) ?? byOrganisation(text, plans);
}

/** The plan called so: `bristol-2022`, `Bristol`, `the improvement plan of Bristol`. */
export function planCalled(name: string, plans: readonly PlanName[]): string | null {
  const key = textKey(name);
  const exact = plans.filter(({ planId, title, organisation }) =>
    [planId, title, organisation].some((one) => one !== null && textKey(one) === key),
  );
  const words = key.split(' ').filter((word) => !['the', 'plan', 'of', 'for'].includes(word));
  const found = exact.length > 0 ? exact : havingAll(words, plans);
  return found.length === 1 ? (found[0]?.planId ?? null) : null;
}

const ID =
  /(?:\b(?:in|for|of|from) )?(?<the>\bthe )?\bplan (?<id>[a-z0-9][a-z0-9-]{0,59})(?![\w-])/giu;

function byId(text: string, plans: readonly PlanName[]): NamedPlan | null {
  for (const match of text.matchAll(ID)) {
    const planId = match.groups?.['id']?.toLowerCase() ?? '';
    if (!plans.some((plan) => plan.planId === planId)) continue;
    const { index } = match;
    // "status of the plan south" goes on to be about the plan.
    const left = match.groups?.['the'] === undefined ? '' : match[0].slice(0, -planId.length);
    return { planId, text: tidy(text, index, left, index + match[0].length) };
  }
  return null;
}

/** More words than any plan's name has. */
const LONGEST_NAME = 20;

/** The words just before "plan", as long as they are of some plan's name: `the Bristol plan`. */
function byNameBeforePlan(text: string, plans: readonly PlanName[]): NamedPlan | null {
  const known = new Set(plans.flatMap(wordsOf));
  const words = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map(({ 0: word, index }) => ({
    key: textKey(word),
    isPlan: /^plan\b/iu.test(word),
    index,
  }));
  for (const [i, { isPlan, index }] of words.entries()) {
    if (!isPlan) continue;
    const before = words.slice(Math.max(0, i - LONGEST_NAME), i);
    const name = before.slice(before.findLastIndex(({ key }) => !known.has(key)) + 1);
    const [first] = name;
    if (first === undefined) continue;
    const found = havingAll(
      name.map(({ key }) => key),
      plans,
    );
    const [one] = found;
    if (one !== undefined && found.length === 1)
      return { planId: one.planId, text: tidy(text, first.index, '', index) };
  }
  return null;
}

/** `what is overdue in Bristol?`, `in Bristol, what is overdue` */
function byOrganisation(text: string, plans: readonly PlanName[]): NamedPlan | null {
  const found = plans.flatMap((plan) => {
    const words = textKey(plan.organisation ?? '')
      .split(' ')
      .filter((word) => word !== '' && !GENERIC.has(word));
    if (words.length === 0 || havingAll(words, plans).length !== 1) return [];
    const council = '(?: (?:city|county|borough|district|metropolitan|council))*';
    const place = new RegExp(
      `\\b(?:in|for|at) (?:the )?${words.join('\\W+')}${council}(?=\\s*(?:[?!.,;:]|$))[,;:]?`,
      'iu',
    );
    const match = place.exec(text);
    return match === null ? [] : [{ plan, match }];
  });
  const [one] = found;
  if (one === undefined || found.length > 1) return null;
  const { index } = one.match;
  return {
    planId: one.plan.planId,
    text: tidy(text, index, '', index + one.match[0].length),
  };
}

function tidy(text: string, from: number, left: string, to: number): string {
  return `${text.slice(0, from)}${left}${text.slice(to)}`
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[?!.,;:])/gu, '')
    .replace(/^[\s,;:]+|\s+$/gu, '');
}

/** Said of any plan, so that they tell none from another. */
const GENERIC: ReadonlySet<string> = new Set(
  'a action and board borough care child children childrens city council county delivery district for improvement in metropolitan of our people plan royal service services social strategic the to years young'.split(
    ' ',
  ),
);

/** The plans whose name has all these words; none where they are words any plan may have. */
function havingAll(words: readonly string[], plans: readonly PlanName[]): readonly PlanName[] {
  if (!words.some((word) => !GENERIC.has(word))) return [];
  return plans.filter((plan) => {
    const own = wordsOf(plan);
    return words.every((word) => own.includes(word));
  });
}

function wordsOf({ planId, title, organisation }: PlanName): readonly string[] {
  return textKey(`${planId} ${title} ${organisation ?? ''}`).split(' ');
}
