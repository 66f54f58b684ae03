/** RAG as this plan defines it: a colour is only ever said with its word. */
import type { Plan, RagDefinition, RagKey, Standing } from './model.ts';

/** Told apart without colour: by screen readers, in print, by colour-blind readers. */
const SHAPES: Record<RagKey, string> = { red: '◆', amber: '▲', green: '●', blue: '★' };
const NO_SHAPE = '○';

export const NOT_REPORTED = `${NO_SHAPE} Not reported`;

/** A text around its first RAG shape, so that a card can colour the shape and leave the words. */
export function aroundShape(text: string): readonly [before: string, shape: string, after: string] {
  const at = text.search(/[◆▲●★○]/u);
  return at === -1 ? [text, '', ''] : [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
}

export function definitionOf(plan: Plan, key: RagKey): RagDefinition | undefined {
  return plan.rag.definitions.find((definition) => definition.key === key);
}

export function shapeOf(key: RagKey): string {
  return SHAPES[key];
}

/** `▲ AMBER` */
export function sayRag(plan: Plan, key: RagKey): string {
  return `${SHAPES[key]} ${definitionOf(plan, key)?.word ?? key.toUpperCase()}`;
}

/** `▲ AMBER – on track, milestones met` */
export function sayRagInFull(plan: Plan, key: RagKey): string {
  const meaning = definitionOf(plan, key)?.meaning;
  return meaning === undefined ? sayRag(plan, key) : `${sayRag(plan, key)} – ${meaning}`;
}

export function standingOf(plan: Plan, key: RagKey): Standing {
  return definitionOf(plan, key)?.standing ?? 'off-track';
}

/** Worst first, so that a move between two colours can be called better or worse. */
const ORDER: readonly Standing[] = ['off-track', 'at-risk', 'on-track', 'complete'];

/** Above zero when `after` stands better than `before` by the plan's own definitions. */
export function movement(plan: Plan, before: RagKey, after: RagKey): number {
  return ORDER.indexOf(standingOf(plan, after)) - ORDER.indexOf(standingOf(plan, before));
}
