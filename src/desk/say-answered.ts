/** What an asker is told, and the same as data: intent and slots stand there whatever came of it. */
import { answerInWords } from '../plan/answers/in-words.ts';
import { brief } from '../plan/digest-page.ts';
import { EXAMPLES } from '../plan/questions/examples.ts';
import type { Question } from '../plan/questions/question.ts';
import { explain } from '../plan/refusals.ts';
import type { Answered } from '../workflows/answer-question.ts';
import type { UnknownAsker } from './asker.ts';
import { done, refused, type DeskReply } from './reply.ts';
import { commandInTeams, doneInTeams } from './said-in-teams.ts';

export interface Refused {
  readonly kind: string;
  readonly sentence: string;
  readonly findings?: unknown;
}

interface Circumstances {
  readonly text: string;
  readonly planId: string | null;
  readonly at: string;
  readonly asker: 'nobody' | 'known' | UnknownAsker;
  /** About a person, or asked back by people's names, in a place that others read. */
  readonly isPrivate: boolean;
  /** Why no plan, or not this one, can be asked. */
  readonly refusal: Refused | null;
  readonly note: string | null;
}

export function sayAnswered(answered: Answered, about: Circumstances): DeskReply {
  const { intent, slots, confidence, candidates, page } = answered.question;
  const { planId, at } = about;
  const note = noteOn(about);
  const said = saidTo(answered, about);
  const { details, ...rest } = said.data;
  return {
    ...said,
    lines: note === null ? said.lines : [...said.lines, '', note],
    data: {
      intent,
      slots,
      confidence,
      answer: said.lines.join('\n'),
      ...(candidates.length === 0 ? {} : { candidates }),
      ...(page === 1 ? {} : { page }),
      planId,
      at,
      ...(note === null ? {} : { note }),
      ...rest,
      ...(details === undefined ? {} : { details }),
    },
  };
}

/** Somebody unknown is answered as anybody would be, and told so. */
function noteOn({ note, asker }: Circumstances): string | null {
  const unknown = typeof asker === 'string' ? null : asker.sentence;
  return note === null || unknown === null ? (note ?? unknown) : `${note} ${unknown}`;
}

/** As an intent and slots are looked for in every answer: one without any. */
export function unasked(reply: DeskReply): DeskReply {
  const none = { intent: null, slots: {}, confidence: 0, answer: reply.lines.join('\n') };
  return { ...reply, data: { ...none, ...reply.data } };
}

export function refusedWith({ data, lines }: DeskReply): Refused {
  const { refusal } = data as { readonly refusal?: Refused };
  return { kind: 'not-a-plan', ...refusal, sentence: lines.join('\n') };
}

/** Below it nothing is answered before it was asked back. */
const SURE = 0.5;

export function isUnsure({ intent, confidence }: Question): boolean {
  return intent === 'ambiguous' || confidence < SURE;
}

function saidTo(answered: Answered, about: Circumstances): DeskReply {
  const { question } = answered;
  const { intent } = question;
  const { text, refusal } = about;
  const command = commandInTeams(text);
  if (command !== null) return refused('said-in-teams', command);
  if (intent === 'help' || intent === 'greeting') return done(HELP, {});
  if (intent === 'off_topic') return declined(text, question);
  if (refusal !== null) return refusedAs(refusal);
  if (about.isPrivate) return done(['I have sent it to you in our 1:1 chat.'], {});
  if (isUnsure(question)) return askedBack(text, answered);
  const unknown = whoAsks(question, about);
  if (unknown !== null) return unknown;
  const elsewhere = doneInTeams(text, question);
  if (elsewhere !== null) return refused('said-in-teams', elsewhere);
  switch (answered.kind) {
    case 'refused':
      return refused(answered.refusal.kind, explain(answered.refusal));
    case 'guidance':
      return askedBack(text, answered);
    case 'answered':
      return done(answerInWords(answered.answer), { details: answered.answer });
  }
}

function refusedAs({ kind, sentence, findings }: Refused): DeskReply {
  const reply = refused(kind, sentence);
  const told = findings === undefined ? {} : { findings };
  return { ...reply, lines: sentence.split('\n'), data: { refusal: { kind, sentence, ...told } } };
}

const HELP: readonly string[] = [
  'What you can ask',
  ...EXAMPLES.map(
    ({ label, questions }) => `  ${label}: ${questions.map((one) => `"${one}"`).join(', ')}`,
  ),
  '  For a lead role: "my milestones" --as "ROLE"',
];

const TRY =
  'Try "status of outcome 1" or "what is overdue?"; waymark ask help lists what can be asked.';

function declined(text: string, { confidence }: Question): DeskReply {
  const why =
    confidence < SURE
      ? `Waymark does not understand "${brief(text)}".`
      : `"${brief(text)}" is not about the plan. Waymark answers questions about it alone: where it stands, what is due, who leads what.`;
  return refused('not-understood', `${why} ${TRY}`);
}

function askedBack(text: string, answered: Answered): DeskReply {
  const { candidates } = answered.question;
  if (candidates.length > 0) {
    const listed = candidates.map(({ label, text: asked }, i) =>
      label === asked ? `${i + 1}. ${label}` : `${i + 1}. ${label} – "${asked}"`,
    );
    const lines = ['Which do you mean?', ...listed];
    return { ...refused('ambiguous', lines.join('\n')), lines };
  }
  if (answered.kind === 'refused') return refused(answered.refusal.kind, explain(answered.refusal));
  return refused('not-understood', `Waymark is not sure what is meant by "${brief(text)}". ${TRY}`);
}

function whoAsks({ intent, slots }: Question, { asker }: Circumstances): DeskReply | null {
  if (asker === 'known' || (slots.me !== true && intent !== 'my_milestones')) return null;
  return asker === 'nobody'
    ? refused('no-role', 'Say whose they are, by lead role or name: --as "ROLE".')
    : refused('unknown-role', asker.sentence, { roles: asker.roles });
}
