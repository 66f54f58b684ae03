/** Asks back which plan is meant, once: a press says so, and has the question answered at once. */
import { z } from 'zod';
import template from '../../cards/plan-choice.json' with { type: 'json' };
import { brief } from '../plan/digest-page.ts';
import type { WhichPlan } from '../plan/messages.ts';
import { cardTemplate, choiceText, plainText, type Draw, type Drawn } from './draw.ts';

export const CHOOSE_PLAN = 'plan/choose';

export interface PlanChoiceView {
  readonly fallback: string;
  readonly title: string;
  readonly line: string;
  readonly choices: readonly PlanButton[];
}

interface PlanButton {
  readonly title: string;
  readonly plan: string;
  readonly text: string;
}

const draw: Draw<PlanChoiceView> = cardTemplate(template);
const BUTTONS = 6;
/** Every button carries the question, and all of them together have to fit on a card. */
const LONGEST_TEXT = 800;
const LONGEST_TITLE = 60;

export function drawPlanChoice({ plans, text }: WhichPlan): Drawn {
  const title = 'Which plan do you mean?';
  const shown = plans.slice(0, BUTTONS);
  const example = plans[BUTTONS]?.planId ?? plans[0]?.planId ?? '';
  return draw({
    fallback: `${title} Type "use plan ${example}".`,
    title,
    line:
      plans.length > BUTTONS
        ? `There are ${plans.length}. For one that has no button here, end your question with its id, as in "in plan ${example}", or type "use plan ${example}".`
        : 'I will remember it for your next questions. To change it, type "use plan" and its name.',
    choices: shown.map((plan) => ({
      title: brief(choiceText(buttonTitle(plan, shown)), LONGEST_TITLE),
      plan: plan.planId,
      text: plainText(text).slice(0, LONGEST_TEXT),
    })),
  });
}

/** Of two plans with one title, each is told by its id. */
function buttonTitle(
  { planId, title, organisation }: WhichPlan['plans'][number],
  shown: WhichPlan['plans'],
): string {
  if (shown.filter((other) => other.title === title).length > 1) return `${planId}: ${title}`;
  return organisation === null || title.includes(organisation)
    ? title
    : `${organisation}: ${title}`;
}

const pressed = z.object({
  plan: z.string().min(1).max(60),
  text: z.string().max(LONGEST_TEXT).default(''),
});

export interface PlanPress {
  readonly planId: string;
  /** What is to be answered now; empty when nothing is. */
  readonly text: string;
}

/** Null when the press is not one of ours. Whether there is such a plan is the ledger's to say. */
export function readPlanPress(data: unknown): PlanPress | null {
  const read = pressed.safeParse(data);
  return read.success ? { planId: read.data.plan, text: read.data.text.trim() } : null;
}
