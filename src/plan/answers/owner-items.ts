/** What a role or a person answers for: milestones, KPIs, and outcomes as their DMT lead. */
import { holdersOf } from '../directory.ts';
import { brief } from '../digest-page.ts';
import type { Question } from '../questions/question.ts';
import { list, type Refusal } from '../refusals.ts';
import { sayRoles } from '../roles.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { chosen, withoutState, type Chosen } from './chosen.ts';
import { dmtFacts } from './dmt-leads.ts';
import { dueIn } from './due.ts';
import { figuresOf, sayCounts, sayLate } from './figures.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { itemsOf } from './items.ts';
import { mine } from './mine.ts';
import { narrowed } from './narrowed.ts';
import { nextAfter } from './next.ts';
import { outcomesWords } from './outcome-words.ts';
import { ownerOf, type Owner } from './owner.ts';
import { page } from './page.ts';
import { sentence } from './share.ts';

export function ownerItems(question: Question, asking: Asking): Answer | Refusal {
  const { slots } = question;
  if (slots.owner === undefined) return mine(question, asking);
  const owner = ownerOf(asking, slots.owner);
  if ('kind' in owner) return owner;
  if (slots.from !== undefined || slots.to !== undefined) return dueIn(question, asking);
  const some = narrowed(question, asking);
  if (some !== null) return some;
  const about = chosen(asking, withoutState(slots));
  if (!('milestones' in about)) return about;
  const led = { ...about, milestones: about.milestones.filter(owner.leads) };
  const figures = figuresOf(asking, led.milestones);
  const kpis = kpisOf(asking, owner);
  return {
    ...page(
      asking,
      `What ${owner.called} answers for`,
      sentence(
        sayDuties(asking, owner, led, kpis.length),
        led.milestones.length === 0 ? '' : sayLate(figures),
        owner.name === null && holdersOf(asking.directory, slots.owner).length === 0
          ? 'nobody holds this role yet'
          : '',
        sayLatest(asking, led.milestones),
      ),
    ),
    facts: [
      ...heldFacts(asking, owner),
      ...(led.milestones.length === 0
        ? []
        : [{ label: 'Milestones', value: sayCounts(asking, figures) }]),
      ...dmtFacts(asking, owner.outcomes),
      ...(kpis.length === 0 ? [] : [{ label: 'KPIs', value: sayKpis(kpis) }]),
      ...(led.milestones.length === 0 ? [] : [freshnessFact(asking, led.milestones)]),
    ],
    ...itemsOf(question, asking, led.milestones),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}

function sayDuties(asking: Asking, { called, outcomes }: Owner, led: Chosen, kpis: number): string {
  const total = led.milestones.length;
  const numbers = outcomes.map(({ number }) => number);
  const duties = [
    ...(total > 0 ? [`leads ${total} ${total === 1 ? 'milestone' : 'milestones'}`] : []),
    ...(kpis > 0 ? [`is responsible for ${kpis} ${kpis === 1 ? 'KPI' : 'KPIs'}`] : []),
    ...(numbers.length > 0 ? [`is DMT lead of ${outcomesWords(asking, numbers)}`] : []),
  ];
  return `${called} ${duties.length === 0 ? 'leads nothing in the plan' : list(duties)}`;
}

/** Names are for the 1:1 chat, and so is which roles a person holds. */
function heldFacts(asking: Asking, { roles, name }: Owner): readonly AnswerFact[] {
  if (asking.place === 'shared') return [];
  if (name !== null)
    return [{ label: 'Roles', value: roles.length === 0 ? 'none known here' : sayRoles(roles) }];
  const holders = roles.flatMap((role) => holdersOf(asking.directory, role));
  const names = holders.map((holder) => holder.name);
  return [{ label: 'Held by', value: names.length === 0 ? 'nobody yet' : names.join('; ') }];
}

function kpisOf({ state }: Asking, { hasRole }: Owner): readonly string[] {
  return state.plan.outcomes.flatMap(({ kpis }) =>
    kpis.flatMap(({ ref, measure, responsible }) =>
      responsible !== null && hasRole(responsible) ? [ref ?? brief(measure, KPI)] : [],
    ),
  );
}

const KPI = 40;
const KPIS = 10;

function sayKpis(kpis: readonly string[]): string {
  const others = kpis.length - KPIS;
  return list(others > 0 ? [...kpis.slice(0, KPIS), `${others} more`] : kpis);
}
