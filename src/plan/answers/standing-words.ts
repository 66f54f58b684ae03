/** What a rating stands for by the plan's own definitions, in the fewest words: `on track`. */
import type { Plan, RagKey, Standing } from '../model.ts';
import { definitionOf, sayRag, standingOf } from '../rag.ts';

export function sayStanding(plan: Plan, rag: RagKey): string {
  const standing = standingOf(plan, rag);
  const target = /\bon (?:target|track)\b/iu.exec(definitionOf(plan, rag)?.meaning ?? '')?.[0];
  const isEither = standing === 'complete' && target !== undefined;
  return isEither ? `complete or ${target.toLowerCase()}` : WORDS[standing];
}

/** `▲ AMBER`; with what it stands for where most plans mean something else by it. */
export function sayRagPlainly(plan: Plan, rag: RagKey): string {
  const said = sayRag(plan, rag);
  return standingOf(plan, rag) === USUAL[rag] ? said : `${said} (${sayStanding(plan, rag)})`;
}

const WORDS: Record<Standing, string> = {
  'off-track': 'off track',
  'at-risk': 'at risk',
  'on-track': 'on track',
  complete: 'complete',
};

const USUAL: Record<RagKey, Standing> = {
  red: 'off-track',
  amber: 'at-risk',
  green: 'on-track',
  blue: 'complete',
};
