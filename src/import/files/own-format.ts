import {
  inFile,
  sayPlace,
  type Finding,
  type Place,
  type PlanReading,
} from '../../plan/plan-reading.ts';
import type { Plan } from '../../plan/model.ts';
import { adviceFor } from '../advice.ts';
import { refused } from '../findings.ts';
import { checkedPlan, sayPath, type Problem } from '../review/checked-plan.ts';
import type { ReviewFinding } from '../review/review-finding.ts';
import { reviewPlan } from '../review/review-plan.ts';
import { openJson, openYaml, type Broken, type OwnDocument } from './own-document.ts';

/** Reads a plan in Waymark's own format, as JSON or as YAML. */
export function readOwnFormat(
  text: string,
  fileName: string,
  syntax: 'json' | 'yaml',
): PlanReading {
  const opened = syntax === 'json' ? openJson(text) : openYaml(text);
  if (opened.kind === 'broken') return broken(opened, fileName);
  const missing = missingFields(opened.value);
  if (missing !== null) {
    return refused(
      'format-wrong',
      `${fileName} is ${syntax === 'json' ? 'JSON' : 'YAML'}, but not a plan in Waymark's format: it lacks ${missing}.`,
      inFile(fileName),
    );
  }
  const checked = checkedPlan(opened.value);
  if (checked.kind === 'refused') return wrong(checked.problems, opened, fileName);
  const { plan } = checked;
  const findings = reviewPlan(plan, fileName).map((found) => placed(found, plan, opened, fileName));
  return { kind: 'read', plan, findings };
}

/** Where many places are wrong, the first of them show what is meant. */
const LISTED = 20;

function broken({ sentence, position }: Broken, fileName: string): PlanReading {
  const place = { ...inFile(fileName), line: position?.line ?? null };
  const where =
    position === null ? '' : `: see line ${position.line}, character ${position.column}`;
  return refused('file-broken', `${fileName} ${sentence}${where}.`, place);
}

/** What a file of some other program lacks; null when it has the outcomes of a plan. */
function missingFields(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if ('outcomes' in value) return null;
  const needed = ['id', 'title', 'organisation', 'period', 'rag', 'checkIn', 'outcomes'];
  const missing = needed.filter((key) => !Object.hasOwn(value, key));
  return new Intl.ListFormat('en-GB').format(missing);
}

function wrong(problems: readonly Problem[], opened: OwnDocument, fileName: string): PlanReading {
  const findings = problems.slice(0, LISTED).map((problem): Finding => {
    const place = placeAt(problem.path, opened, fileName);
    return {
      code: 'format-wrong',
      severity: 'refused',
      place,
      where: sayPlace(place),
      sentence: `${problem.sentence}${quotesNeeded(problem, opened)}`,
      todo: adviceFor('format-wrong'),
      alias: null,
    };
  });
  const [first] = problems;
  const at = first === undefined ? null : opened.positionOf(first.path);
  const see = at === null ? '' : ` See line ${at.line}, character ${at.column}.`;
  const others = problems.length - 1;
  const more = others < 1 ? '' : ` So ${others === 1 ? 'is' : 'are'} ${others} more.`;
  const sentence = `${fileName} is not a plan Waymark can hold: ${findings[0]?.sentence ?? ''}${see}${more}`;
  return { kind: 'refused', sentence, findings };
}

/** YAML takes 1.10 for a number and would lose its last digit; the file's own words are kept. */
function quotesNeeded({ path, sentence }: Problem, opened: OwnDocument): string {
  const written = opened.unquoted(path);
  return written === null || written === '' || !sentence.endsWith('must be a string.')
    ? ''
    : ` Put it in quotation marks: "${written}".`;
}

function placed(found: ReviewFinding, plan: Plan, opened: OwnDocument, fileName: string): Finding {
  const { code, severity, sentence, outcome, ref } = found;
  const place = placeAt(found.path ?? pathTo(found, plan), opened, fileName);
  const part = outcome === null ? 'the plan' : `outcome ${outcome}`;
  const said = ref === null ? part : `${part}, milestone ${ref}`;
  const where = place.line === null ? said : `line ${place.line}, ${said}`;
  return { code, severity, place, where, sentence, todo: adviceFor(code), alias: null };
}

function pathTo({ outcome, milestoneId }: ReviewFinding, plan: Plan): readonly PropertyKey[] {
  const o = plan.outcomes.findIndex(({ number }) => number === outcome);
  const actions = plan.outcomes[o]?.actions ?? [];
  for (const [a, { milestones }] of actions.entries()) {
    const m = milestones.findIndex(({ id }) => id === milestoneId);
    if (m !== -1) return ['outcomes', o, 'actions', a, 'milestones', m];
  }
  return ['outcomes', o];
}

function placeAt(path: readonly PropertyKey[], opened: OwnDocument, fileName: string): Place {
  const line = opened.positionOf(path)?.line ?? null;
  return { ...inFile(fileName), line, path: sayPath(path) };
}
