/** The digest in words: what is read on a card, in a terminal and by a screen reader alike. */
import { sayDueHistory, sayMoves } from './due-history.ts';
import type { DatedMilestone, DigestFigures, OutcomeFigures, Travel } from './digest.ts';
import type { RagKey } from './model.ts';
import { latestReport, type MilestoneState, type PlanState } from './plan-state.ts';
import { NOT_REPORTED, sayRag } from './rag.ts';
import { list } from './refusals.ts';
import { sayRoles } from './roles.ts';
import { dayIn, sayDay, sayShortDay, sayWeekday, Temporal, type Day } from './time.ts';

export interface DigestPage {
  readonly title: string;
  readonly plan: string;
  /** Dates the figures: `As at Monday 24 January 2022, 08:00` */
  readonly asAt: string;
  readonly audience: string;
  /** One sentence for a notification or a screen reader. */
  readonly headline: string;
  readonly outcomes: readonly DigestOutcome[];
  readonly sections: readonly DigestSection[];
  /** What the colours mean in this plan. */
  readonly legend: string;
}

export interface DigestOutcome {
  readonly title: string;
  readonly counts: readonly CountPart[];
  readonly total: string;
  readonly travel: string;
}

/** `2 ◆ RED`; `rag` lets a card add the colour to the word, null for what was not reported. */
export interface CountPart {
  readonly text: string;
  readonly rag: RagKey | null;
}

export interface DigestSection {
  readonly heading: string;
  readonly lines: readonly string[];
  /** How many more there are than `lines` shows. */
  readonly more: number;
  /** How to see them all. */
  readonly ask: string;
}

export interface DigestMoment {
  readonly day: Day;
  /** `08:00` */
  readonly time: string;
  readonly timezone: string;
  readonly audience: string;
}

/** A channel post stays short enough to read; the rest is a question away. */
const LINES = 8;

export function digestPage(
  state: PlanState,
  figures: DigestFigures,
  moment: DigestMoment,
): DigestPage {
  const { day } = moment;
  return {
    title: `Weekly RAG digest, ${sayDay(day)}`,
    plan: state.plan.title,
    asAt: `As at ${sayWeekday(day)}, ${moment.time}. Direction of travel is since ${sayDay(day.subtract({ days: 7 }))}.`,
    audience: moment.audience,
    headline: headline(figures),
    outcomes: figures.outcomes.map((outcome) => sayOutcome(state, outcome, day)),
    sections: [
      section(
        'Overdue',
        'what is overdue?',
        figures.overdue.map(
          (one) => `${sayDated(one, 'was due', day)}${sayRating(state, one, moment)}`,
        ),
      ),
      section(
        'Due in the next two weeks',
        'what is due?',
        figures.dueSoon.map((one) => sayDated(one, 'due', day)),
      ),
      // A plan with one edition has nothing to say here, and most weeks nothing moves.
      ...(figures.slipped.length === 0
        ? []
        : [section('Due moved later', 'what has slipped?', figures.slipped.map(saySlipped))]),
      section('Asked, not answered yet', 'who has not reported?', saySilent(figures, moment)),
      section(
        'Help asked for',
        'help needed',
        figures.helpNeeded.map((one) => sayHelp(one, moment)),
      ),
      section('Nobody to ask', 'roles', sayNobody(figures)),
    ],
    legend: legend(state),
  };
}

/** `2 ◆ RED`, `1 ▲ AMBER`, `4 ○ Not reported`: only what there is. */
export function countParts(state: PlanState, figures: OutcomeFigures): readonly CountPart[] {
  const rated = figures.counts
    .filter(({ count }) => count > 0)
    .map(({ rag, count }): CountPart => ({ text: `${count} ${sayRag(state.plan, rag)}`, rag }));
  const rest = { text: `${figures.notReported} ${NOT_REPORTED}`, rag: null };
  return figures.notReported > 0 ? [...rated, rest] : rated;
}

/** `2 ◆ RED · 1 ▲ AMBER · 4 ○ Not reported` */
export function joinCounts(parts: readonly CountPart[]): string {
  return parts.map(({ text }) => text).join(' · ') || 'No milestones';
}

export function sayTravel({ improved, worsened, first, isCompared }: Travel): string {
  if (!isCompared) return 'no figures of a week ago to compare with';
  const said = [
    improved > 0 ? `↑ ${improved} improved` : '',
    worsened > 0 ? `↓ ${worsened} worsened` : '',
    first > 0 ? `${first} reported for the first time` : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? '→ no change since last week' : `${said.join(', ')} since last week`;
}

/** Long enough for the definitions plans print: half of one can say the opposite. */
const MEANING = 160;

export function legend(state: PlanState): string {
  const meanings = state.plan.rag.definitions.map(
    ({ key, meaning }) => `${sayRag(state.plan, key)}: ${brief(meaning, MEANING)}`,
  );
  const whose =
    state.plan.rag.source === 'plan'
      ? "The plan's own RAG definitions"
      : 'The plan prints no RAG definitions, so these stand in';
  return `${whose}. ${meanings.join('; ')}.`;
}

/** The first half of an emoji, left over by a cut. */
const HALF_A_PAIR = /[\uD800-\uDBFF]$/;

/** Long texts are cut for a line on a phone; the whole text is a question away. */
export function brief(text: string, length = 90): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > Math.max(0, length - 20) ? space : cut.length;
  return `${cut.slice(0, end).trimEnd().replace(HALF_A_PAIR, '')}…`;
}

function sayOutcome(state: PlanState, figures: OutcomeFigures, day: Day): DigestOutcome {
  const { outcome } = figures;
  return {
    title: `${outcome.label} ${outcome.number}: ${brief(outcome.title)}`,
    counts: countParts(state, figures),
    total: `(of ${figures.total}, ${sayShortDay(day, day)})`,
    travel: sayTravel(figures.travel),
  };
}

function headline(figures: DigestFigures): string {
  const { overdue, dueSoon, silent, helpNeeded, slipped, outcomes } = figures;
  const total = outcomes.reduce((sum, outcome) => sum + outcome.total, 0);
  const silentCount = new Set(silent.flatMap(({ refs }) => refs)).size;
  const moved = slipped.length === 0 ? '' : `, due moved later on ${slipped.length}`;
  const reported = total - outcomes.reduce((sum, outcome) => sum + outcome.notReported, 0);
  return `${reported} of ${total} milestones reported on; ${overdue.length} overdue, ${dueSoon.length} due in the next two weeks, ${silentCount} asked about and not answered, help asked for on ${helpNeeded.length}${moved}.`;
}

function section(heading: string, ask: string, lines: readonly string[]): DigestSection {
  return {
    heading: `${heading} (${lines.length})`,
    lines: lines.length === 0 ? ['None'] : lines.slice(0, LINES),
    more: Math.max(0, lines.length - LINES),
    ask,
  };
}

function sayDated({ milestone, on }: DatedMilestone, was: string, today: Day): string {
  const { ref, text, leads } = milestone.milestone;
  const moves = sayMoves(milestone);
  const moved = moves === '' ? '' : `, ${moves}`;
  return `${ref} ${brief(text)} (${was} ${sayShortDay(on, today)}${moved}; ${brief(sayRoles(leads.map(({ role }) => role)))})`;
}

function saySlipped(milestone: MilestoneState): string {
  const { ref, text } = milestone.milestone;
  return `${ref} ${brief(text)}: ${sayDueHistory(milestone)}`;
}

/** Beside "overdue", so that a milestone rated well although it is late stands out. */
function sayRating(
  { plan }: PlanState,
  { milestone }: DatedMilestone,
  { day, timezone }: DigestMoment,
): string {
  const report = latestReport(milestone);
  if (report === undefined) return ', not reported';
  const on = dayIn(timezone, Temporal.Instant.from(report.at));
  return `, rated ${sayRag(plan, report.rag)} on ${sayShortDay(on, day)}`;
}

function saySilent(figures: DigestFigures, { day, timezone }: DigestMoment): readonly string[] {
  return figures.silent.map(({ role, refs, lastAsked }) => {
    const asked = dayIn(timezone, Temporal.Instant.from(lastAsked));
    return `${role}: ${sayRefs(refs)}, last asked on ${sayShortDay(asked, day)}`;
  });
}

function sayRefs(refs: readonly string[]): string {
  const shown = refs.slice(0, LINES);
  const more = refs.length - shown.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}

function sayNobody({ unheld, leaderless }: DigestFigures): readonly string[] {
  return [
    ...unheld.map(
      ({ role, refs }) => `${role}: nobody holds this role, which leads ${sayRefs(refs)}`,
    ),
    ...leaderless.map(
      ({ milestone }) => `${milestone.ref} ${brief(milestone.text)}: the plan names no lead`,
    ),
  ];
}

/** Which, who and when; what kind of help is read in the 1:1 chat, not in a channel. */
function sayHelp(milestone: MilestoneState, { day, timezone }: DigestMoment): string {
  const { ref, text } = milestone.milestone;
  const report = latestReport(milestone);
  if (report === undefined) return `${ref} ${brief(text)}`;
  const on = dayIn(timezone, Temporal.Instant.from(report.at));
  return `${ref} ${brief(text)} (${report.role}, ${sayShortDay(on, day)})`;
}
