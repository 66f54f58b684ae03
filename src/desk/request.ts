/** What an operator asks of Waymark. It crosses the bot's socket as one line of JSON. */
import { z } from 'zod';

const text = z.string().min(1).max(2000);
/** The file's bytes in base64, read where the operator sits. */
const file = { content: z.base64(), fileName: text };
/** What every request may say: `at` as typed, and who is at the terminal. */
const any = { at: z.string().max(100).optional(), operator: z.string().min(1).max(200) };

const planChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), id: text }),
  z.strictObject({ kind: z.literal('file'), ...file }),
]);
export type PlanChoice = z.infer<typeof planChoice>;

const about = { ...any, plan: planChoice.optional() };

/** Where a question is typed: the 1:1 chat, or a place that others read as well. */
export const SCOPES = ['personal', 'channel', 'groupChat', 'shared'] as const;

const question = {
  text,
  /** Who asks: a role, a name or a UPN. */
  as: text.optional(),
  /** Left out for the 1:1 chat. */
  scope: z.enum(SCOPES).optional(),
  /** What the asker typed before it, oldest first. */
  previous: z.array(text).max(20).optional(),
};

/** One of many: its plan is named, by whatever tells it from others or by a file's name. */
const oneOfMany = z.strictObject({ ...question, at: any.at, plan: text.optional() });
export type OneOfMany = z.infer<typeof oneOfMany>;

/** A file that questions name as their plan, or why it could not be read. */
const namedFile = z.strictObject({
  named: text,
  file: z.union([z.strictObject(file), z.strictObject({ sentence: text })]),
});
export type NamedFile = z.infer<typeof namedFile>;

/** The most questions in one request: their answers have to fit into one line of the socket. */
export const MOST_QUESTIONS = 250;

const name = z.string().trim().min(1).max(200);
/** What is to become of a file's findings, and how many of them are listed. */
const importing = {
  ...file,
  save: z.boolean(),
  /** Saving as far as it goes without writing: what would be refused is refused. */
  rehearsed: z.boolean().optional(),
  /** Codes of findings, or `all`. */
  confirm: z.array(text).min(1).max(200).optional(),
  /** Who confirms, where that is not the operator. */
  by: name.optional(),
  /** In whose name it is saved although nobody confirmed. */
  unconfirmedBy: name.optional(),
  /** Titles that are not the role they seem to be. */
  apart: z.array(text).max(200).optional(),
  all: z.boolean().optional(),
};

export const deskRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('plan-import'),
    ...any,
    ...importing,
    /** The saved plan that the file is a newer edition of. */
    editionOf: text.optional(),
    /** It is a newer edition of none. */
    asNew: z.boolean().optional(),
  }),
  /** `ref`: only what was printed of that milestone, and where. */
  z.strictObject({ kind: z.literal('plan-show'), ...about, ref: text.optional() }),
  z.strictObject({ kind: z.literal('plan-export'), ...about, format: z.enum(['yaml', 'json']) }),
  z.strictObject({ kind: z.literal('people-import'), ...about, ...importing }),
  z.strictObject({ kind: z.literal('people-list'), ...about }),
  z.strictObject({ kind: z.literal('remind'), ...about, send: z.boolean() }),
  z.strictObject({ kind: z.literal('digest'), ...about, send: z.boolean() }),
  z.strictObject({ kind: z.literal('ask'), ...about, ...question }),
  /** `at` and `plan` are for the questions that say none of their own. */
  z.strictObject({
    kind: z.literal('ask-many'),
    ...about,
    questions: z.array(oneOfMany).max(MOST_QUESTIONS),
    files: z.array(namedFile).max(MOST_QUESTIONS),
  }),
]);
export type DeskRequest = z.infer<typeof deskRequest>;
export type RequestFor<K extends DeskRequest['kind']> = Extract<DeskRequest, { kind: K }>;

/** Whether the request changes the ledger or sends something. Anything else is a dry run. */
export function isWriting(request: DeskRequest): boolean {
  return ('save' in request && request.save) || ('send' in request && request.send);
}

/** The same request, refused where it would be refused, that changes nothing. */
export function asDryRun(request: DeskRequest): DeskRequest {
  if ('save' in request) return { ...request, save: false, rehearsed: request.save };
  return 'send' in request ? { ...request, send: false } : request;
}
