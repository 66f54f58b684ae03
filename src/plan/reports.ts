/** Whether a status report may be recorded: who may report, and what a report must hold. */
import { z } from 'zod';
import { holderTest, holdsPmo, type Directory } from './directory.ts';
import type { PlanEvent } from './events.ts';
import { ragKey, type RagKey } from './model.ts';
import type { MilestoneState, PlanState } from './plan-state.ts';
import { definitionOf } from './rag.ts';
import type { Refusal } from './refusals.ts';
import { PMO } from './roles.ts';
import { screen, screenLink } from './screening.ts';
import { sayDay, Temporal, type Day } from './time.ts';

/** What an officer sent, before any of it is believed. Empty strings mean "left empty". */
export interface ReportInput {
  readonly rag: string;
  readonly done: string;
  readonly expected: string;
  readonly help: string;
  readonly evidence: string;
}

export interface Reporter {
  readonly personId: string;
  readonly name: string;
  /** Named in the configuration, besides whoever the ledger says holds the PMO role. */
  readonly configuredPmo: boolean;
}

type StatusReported = Extract<PlanEvent, { type: 'StatusReported' }>;

const LIMITS = { done: 2000, help: 1000, evidence: 2000 };
/** A host and nothing hidden: no name before an @, no spaces, nothing that cannot be seen. */
const LINK = /^https:\/\/[^\s/@]+(?:[/?#][^\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]*)?$/i;
const LABELS = { done: 'What was done', help: 'Help needed', evidence: 'Evidence link' };

/** The event to append, or why not. `version` is how many reports the officer had seen. */
export function decideReport(
  state: PlanState,
  directory: Directory,
  reporter: Reporter,
  asked: {
    readonly milestoneId: string;
    readonly version: number;
    readonly reminderId: string | null;
  },
  input: ReportInput,
  today: Day,
): StatusReported | Refusal {
  const milestone = state.milestones.get(asked.milestoneId);
  if (milestone === undefined) return notOpen(state, asked.milestoneId);
  const role = reportingRole(milestone, directory, reporter);
  if (role === null) return notLeadOfficer(milestone);
  if (milestone.reports.length !== asked.version) return { kind: 'stale-card' };
  const fields = readFields(state, input, today);
  if ('kind' in fields) return fields;
  return {
    type: 'StatusReported',
    milestoneId: asked.milestoneId,
    ...fields,
    reporter: reporter.name,
    role,
    reminderId: asked.reminderId,
  };
}

/** The role somebody reports under: a lead role they hold, else the PMO's; null if neither. */
export function reportingRole(
  milestone: MilestoneState,
  directory: Directory,
  reporter: Omit<Reporter, 'name'>,
): string | null {
  const holds = holderTest(directory, reporter.personId);
  const lead = milestone.milestone.leads.find(({ role }) => holds(role));
  if (lead !== undefined) return lead.role;
  return reporter.configuredPmo || holdsPmo(directory, reporter.personId) ? PMO : null;
}

export function notLeadOfficer(milestone: MilestoneState): Refusal {
  const { ref, leads } = milestone.milestone;
  return { kind: 'not-lead-officer', ref, leads: leads.map(({ role }) => role) };
}

/** Why a milestone that is not open cannot be reported on. */
function notOpen({ closed }: PlanState, milestoneId: string): Refusal {
  const milestone = closed.get(milestoneId)?.milestone;
  return milestone === undefined
    ? { kind: 'unknown-milestone' }
    : { kind: 'milestone-closed', ref: milestone.ref };
}

type Fields = Pick<StatusReported, 'rag' | 'done' | 'expected' | 'help' | 'evidence'>;

function readFields(state: PlanState, input: ReportInput, today: Day): Fields | Refusal {
  const rag = readRag(state, input.rag);
  if (rag === null)
    return { kind: 'rag-missing', words: state.plan.rag.definitions.map(({ word }) => word) };
  const expected = readExpected(input.expected.trim(), today);
  if (typeof expected === 'object' && expected !== null) return expected;
  const evidence = readEvidence(input.evidence.trim());
  if (typeof evidence === 'object' && evidence !== null) return evidence;
  const [done, help] = [emptyToNull(input.done), emptyToNull(input.help)];
  const refusal =
    checkText('done', done) ??
    checkText('help', help) ??
    checkScreen('evidence', evidence, screenLink);
  return refusal ?? { rag, done, expected, help, evidence };
}

function readRag(state: PlanState, given: string): RagKey | null {
  const read = ragKey.safeParse(given);
  return read.success && definitionOf(state.plan, read.data) !== undefined ? read.data : null;
}

function readExpected(given: string, today: Day): string | null | Refusal {
  if (given === '') return null;
  if (!z.iso.date().safeParse(given).success) return { kind: 'not-a-date', given: short(given) };
  const expected = Temporal.PlainDate.from(given);
  return Temporal.PlainDate.compare(expected, today) < 0
    ? { kind: 'expected-past', expected: sayDay(expected), today: sayDay(today) }
    : given;
}

function readEvidence(given: string): string | null | Refusal {
  if (given === '') return null;
  if (given.length > LIMITS.evidence)
    return { kind: 'too-long', field: LABELS.evidence, limit: LIMITS.evidence };
  return LINK.test(given) && z.url({ protocol: /^https$/ }).safeParse(given).success
    ? given
    : { kind: 'evidence-not-link', given: short(given) };
}

function checkText(field: 'done' | 'help', text: string | null): Refusal | null {
  if (text === null) return null;
  if (text.length > LIMITS[field])
    return { kind: 'too-long', field: LABELS[field], limit: LIMITS[field] };
  return checkScreen(field, text);
}

function checkScreen(
  field: keyof typeof LABELS,
  text: string | null,
  read: typeof screen = screen,
): Refusal | null {
  const hit = text === null ? null : read(text);
  return hit === null ? null : { kind: 'child-identifiable', field: LABELS[field], hit };
}

function emptyToNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
