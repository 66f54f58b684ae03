/** `plan export`: a plan in Waymark's own format, as it can be imported again. */
import { planOf } from './pick-plan.ts';
import { done, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';

export async function planExport(
  setting: Setting,
  { format }: RequestFor<'plan-export'>,
): Promise<DeskReply> {
  const picked = await planOf(setting);
  if ('ok' in picked) return picked;
  const { plan } = picked;
  const { planAsJson, planAsYaml } = await import('../import/files/write-own-format.ts');
  const text = format === 'json' ? planAsJson(plan) : planAsYaml(plan);
  return { ...done([], { planId: plan.id, format, text }), document: text };
}
