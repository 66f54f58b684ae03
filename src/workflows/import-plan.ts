/** Saves a previewed plan, as a new one or as a newer edition, and who settled what was unclear. */
import {
  isRecordableName,
  LONGEST_NAME,
  planStream,
  type Actor,
  type PlanEvent,
} from '../plan/events.ts';
import { isSamePlan } from '../plan/editions/changes.ts';
import { withCanonicalLeads } from '../plan/roles/known-aliases.ts';
import { milestonesOf, type Plan } from '../plan/model.ts';
import type { Finding } from '../plan/plan-reading.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Refusal } from '../plan/refusals.ts';
import { roleKey } from '../plan/roles.ts';
import { withoutScreened } from '../plan/without-screened.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';
import type { ImportPreview } from './preview-import.ts';
import { aliasesIn, settleTitles, type Settlement } from './settle-titles.ts';
export { settleTitles, type Settlement } from './settle-titles.ts';

export type { ImportChoice } from '../plan/editions/choice.ts';
export {
  previewImport,
  type ImportPreview,
  type PlanSource,
  type ReadPlan,
} from './preview-import.ts';

export type Saved =
  | {
      readonly kind: 'saved';
      readonly planId: string;
      readonly milestones: number;
      /** 1 for a plan's first. */
      readonly edition: number;
    }
  | { readonly kind: 'unchanged'; readonly planId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Homes = Pick<Ports, 'ledger' | 'readings'>;
type PlanImported = Extract<PlanEvent, { type: 'PlanImported' }>;

/** Repeated after it was saved, or after it was interrupted, it does what is missing and no more. */
export async function saveImport(
  ports: Homes,
  preview: ImportPreview,
  settlement: Settlement,
  by: Actor,
): Promise<Saved> {
  const { plan, findings } = preview;
  const refusal = unsettled(findings, settlement) ?? (await decide(ports, preview)).stale;
  if (refusal !== null) return { kind: 'refused', refusal };
  // Titles first: without its plan a settled title does no harm, and a repeat finds it settled.
  await settleTitles(ports, findings, settlement, by);
  return decideAndAppend<Saved>(ports.ledger, planStream(plan.id), async () => {
    const { known, agreed, stale } = await decide(ports, preview);
    if (stale !== null)
      return { version: 0, events: [], outcome: { kind: 'refused', refusal: stale } };
    if (known !== null && isSamePlan(known.plan, agreed))
      return { version: 0, events: [], outcome: { kind: 'unchanged', planId: plan.id } };
    const review = reviewOf(findings, settlement);
    const event: PlanImported = {
      type: 'PlanImported',
      plan: agreed,
      source: preview.source,
      ...(review === null ? {} : { review }),
    };
    return {
      version: known?.version ?? 0,
      events: [{ event, by }],
      outcome: {
        kind: 'saved',
        planId: plan.id,
        milestones: milestonesOf(plan).length,
        edition: (known?.edition ?? 0) + 1,
      },
    };
  });
}

/** What has to be settled before anything may be saved. */
function unsettled(findings: readonly Finding[], settlement: Settlement): Refusal | null {
  const refused = findings.filter(({ severity }) => severity === 'refused');
  const [first] = refused;
  if (first !== undefined)
    return { kind: 'import-refused', count: refused.length, sentence: first.sentence };
  const confirm = findings.filter(({ severity }) => severity === 'confirm');
  if (settlement.kind === 'none' && confirm.length > 0)
    return { kind: 'import-unconfirmed', count: confirm.length };
  if (settlement.kind !== 'none' && !isRecordableName(settlement.by))
    return { kind: 'name-missing', limit: LONGEST_NAME };
  if (settlement.kind !== 'confirmed') return null;
  const aliases = aliasesIn(findings).map(({ alias }) => alias);
  const stranger = settlement.apart.find(
    (title) => !aliases.some((alias) => roleKey(alias) === roleKey(title)),
  );
  return stranger === undefined ? null : { kind: 'unknown-alias', alias: stranger, aliases };
}

interface Decided {
  readonly known: PlanState | null;
  /** The plan with its roles under the titles agreed on by now. */
  readonly agreed: Plan;
  readonly stale: Refusal | null;
}

/**
 * Stale is a preview made before somebody saved the plan, or an edition of it, unless that is what
 * it would save. Reports that came in since do no harm.
 */
async function decide({ readings }: Homes, { plan, edition }: ImportPreview): Promise<Decided> {
  const known = await readings.plan(plan.id);
  const agreed = withCanonicalLeads(await readings.directory(), plan);
  const isFresh = (known?.edition ?? 0) === (edition?.version ?? 0);
  const isSaved = known !== null && isSamePlan(known.plan, agreed);
  const stale = isFresh || isSaved ? null : ({ kind: 'import-stale', planId: plan.id } as const);
  return { known, agreed, stale };
}

function reviewOf(
  findings: readonly Finding[],
  settlement: Settlement,
): PlanImported['review'] | null {
  const confirm = findings.filter(({ severity }) => severity === 'confirm');
  if (settlement.kind === 'none' || confirm.length === 0) return null;
  return {
    by: settlement.by.trim(),
    confirmed: settlement.kind === 'confirmed',
    findings: confirm.map(({ code, severity, where, sentence }) =>
      withoutScreened({ code, severity, where, sentence }),
    ),
  };
}
