/** `ask`: questions as typed in Teams, answered as there; one, or many of which each has its place. */
import { setImmediate } from 'node:timers/promises';
import type { PlanGiven } from './asked-plan.ts';
import type { DeskHome } from './home.ts';
import { questioner } from './questioner.ts';
import { done, type DeskReply } from './reply.ts';
import type { NamedFile, RequestFor } from './request.ts';

export async function ask(home: DeskHome, request: RequestFor<'ask'>): Promise<DeskReply> {
  const { previous = [], ...question } = request;
  return questioner(home)({ ...question, previous });
}

/** The answers stand in `data.answers`, in order; each is what `ask` would give alone. */
export async function askMany(
  home: DeskHome,
  { questions, files, ...usual }: RequestFor<'ask-many'>,
): Promise<DeskReply> {
  const put = questioner(home);
  const plans = new Map(files.map((file) => [file.named, planIn(file)] as const));
  const answers: object[] = [];
  for (const { plan: named, at = usual.at, previous = [], ...question } of questions) {
    const plan =
      named === undefined ? usual.plan : (plans.get(named) ?? { kind: 'saved', id: named });
    const { ok, data } = await put({ ...question, at, previous, plan });
    answers.push({ ok, ...data });
    // The bot answers Teams in the same process.
    await setImmediate();
  }
  return done([], { answers });
}

function planIn({ file }: NamedFile): PlanGiven {
  return 'sentence' in file ? { kind: 'unread', ...file } : { kind: 'file', ...file };
}
