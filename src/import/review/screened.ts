import type { Action, Kpi, Milestone, Origin, Outcome, Plan } from '../../plan/model.ts';
import { screen, type ScreeningHit } from '../../plan/screening.ts';
import type { ReviewFinding } from './review-finding.ts';

/**
 * What could identify a child, in any text of the plan: it may be looked at and not be saved. Cells
 * that name leads are not screened, for officers' names belong there. The words are not repeated.
 */
export function screenedPlan(plan: Plan): readonly ReviewFinding[] {
  const hits = new Map<string, ScreeningHit | null>();
  // Hardly any plan has one, and each text is only looked at where it stands once one is found.
  if (!anyHit(plan, hits)) return [];
  const said = new Set<string>();
  return textsOf(plan).flatMap(({ text, what, outcome, milestone, path }) => {
    const hit = hitIn(text, hits);
    if (hit === null) return [];
    // A row's cells are kept with its milestone, and may be with its action too.
    const anywhere = `${String(outcome)} ${hit.words}`;
    const here = `${anywhere} ${milestone?.id ?? what}`;
    if (said.has(path.at(-1) === 'origin' ? anywhere : here)) return [];
    said.add(here).add(anywhere);
    const sentence = `${what} holds what looks like ${hit.looksLike}; nothing that could identify a child may be kept here.`;
    const { id: milestoneId = null, ref = null } = milestone ?? {};
    return [
      {
        code: 'child-identifiable',
        severity: 'refused',
        sentence,
        outcome,
        ref,
        milestoneId,
        path,
      },
    ];
  });
}

type Hits = Map<string, ScreeningHit | null>;

/** The same text is printed many times, and screened once. */
function hitIn(text: string, hits: Hits): ScreeningHit | null {
  const known = hits.get(text);
  if (known !== undefined) return known;
  const hit = screen(text);
  hits.set(text, hit);
  return hit;
}

/** Whether anything in the plan, or in a part of it, is a hit, people's titles included. */
function anyHit(part: unknown, hits: Hits): boolean {
  if (typeof part === 'string') return hitIn(part, hits) !== null;
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([key, value]) => !UNREAD.has(key) && anyHit(value, hits));
}

/** What Waymark itself gives, and headers. */
const UNREAD: ReadonlySet<string> = new Set(['id', 'where', 'column', 'rag', 'kind', 'date']);

interface PlanText {
  readonly text: string;
  /** Begins a sentence: `The text of milestone 1.2`. */
  readonly what: string;
  readonly outcome: number | null;
  readonly milestone: Milestone | null;
  readonly path: readonly PropertyKey[];
}

function textsOf(plan: Plan): readonly PlanText[] {
  const title = [
    { text: plan.title, what: "The plan's title", outcome: null, milestone: null, path: ['title'] },
  ];
  return [
    ...title,
    ...plan.outcomes.flatMap((outcome, index) => ofOutcome(outcome, ['outcomes', index])),
  ];
}

function ofOutcome(outcome: Outcome, path: readonly PropertyKey[]): readonly PlanText[] {
  const { number, title, statement, risks, impact, kpis, actions } = outcome;
  function own(text: string | null, what: string, ...steps: readonly PropertyKey[]): PlanText {
    return { text: text ?? '', what, outcome: number, milestone: null, path: [...path, ...steps] };
  }
  return [
    own(title, `The title of outcome ${number}`, 'title'),
    own(statement, `The statement of outcome ${number}`, 'statement'),
    ...actions.flatMap((action, index) => ofAction(action, number, [...path, 'actions', index])),
    ...risks.map((text, index) =>
      own(text, `Risk ${index + 1} of outcome ${number}`, 'risks', index),
    ),
    ...impact.map((text, index) =>
      own(text, `Impact ${index + 1} of outcome ${number}`, 'impact', index),
    ),
    ...kpis.flatMap((kpi, index) =>
      ofKpi(kpi).map(([field, text]) => {
        const what = `The KPI ${kpi.ref ?? index + 1} of outcome ${number}`;
        return own(text, what, 'kpis', index, field);
      }),
    ),
  ];
}

function ofKpi(kpi: Kpi): readonly (readonly [string, string | null])[] {
  return [
    ['measure', kpi.measure],
    ['target', kpi.target],
    ['frequency', kpi.frequency],
    ...cellsOf(kpi.origin).map(({ text }): [string, string] => ['origin', text]),
  ];
}

function ofAction(
  { ref, text, origin, milestones }: Action,
  outcome: number,
  path: readonly PropertyKey[],
): readonly PlanText[] {
  const what = `Action ${ref}`;
  const own = { what, outcome, milestone: null };
  return [
    { ...own, text: text ?? '', path: [...path, 'text'] },
    ...milestones.flatMap((milestone, index) =>
      ofMilestone(milestone, outcome, [...path, 'milestones', index]),
    ),
    ...cellsOf(origin).map((cell) => ({ ...own, text: cell.text, path: [...path, 'origin'] })),
  ];
}

function ofMilestone(
  milestone: Milestone,
  outcome: number,
  path: readonly PropertyKey[],
): readonly PlanText[] {
  const { ref, text, due, printed, kpiRefs, origin } = milestone;
  function own(what: string, text: string | null, ...steps: readonly PropertyKey[]): PlanText {
    const said = `The ${what} of milestone ${ref}`;
    return { text: text ?? '', what: said, outcome, milestone, path: [...path, ...steps] };
  }
  return [
    own('text', text, 'text'),
    own('status', printed?.asWritten ?? null, 'printed', 'asWritten'),
    own('progress', printed?.progress ?? null, 'printed', 'progress'),
    own('due', due.kind === 'none' ? null : due.asWritten, 'due', 'asWritten'),
    ...kpiRefs.map((kpi, index) => own('KPI refs', kpi, 'kpiRefs', index)),
    ...cellsOf(origin).map((cell) => {
      const what = cell.column === '' ? 'printed row' : `column "${cell.column}"`;
      return own(what, cell.text, 'origin');
    }),
  ];
}

function cellsOf(origin: Origin | undefined): Origin['cells'] {
  return origin?.cells.filter(({ column }) => !PEOPLE.test(column)) ?? [];
}

/** Headers of columns that name officers. */
const PEOPLE =
  /\b(?:leads?|led|owners?|officers?|responsib\p{L}*|accountab\p{L}*|sponsors?|sro|who|whom|managers?|support\p{L}*|contacts?|authors?|names?|partners?)\b/iu;
