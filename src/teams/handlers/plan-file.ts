/** The PMO attaches a plan's file in the 1:1 chat: it is read, shown, confirmed, and only then saved. */
import { createHash } from 'node:crypto';
import { drawImport, readImportPress, type ImportPress } from '../../cards/import.ts';
import { findingsToConfirm, importPage } from '../../plan/import-page.ts';
import type { ImportMessage } from '../../plan/messages.ts';
import { explain } from '../../plan/refusals.ts';
import {
  previewImport,
  saveImport,
  type ImportChoice,
  type ImportPreview,
  type Saved,
  type Settlement,
} from '../../workflows/import-plan.ts';
import { isPmo } from '../../workflows/pmo.ts';
import { inTurn } from '../../workflows/turns.ts';
import type { AttachedFile } from '../attached-file.ts';
import type { PendingImport } from '../pending-imports.ts';
import type { InvokeAnswer, Turn } from '../turn.ts';

const GONE =
  'This preview is no longer here: it is too old, or Waymark was restarted. Nothing was saved. Attach the file once more.';

const CHANGED =
  'That button belongs to an older preview of this file. Nothing was saved. Here is how it stands now.';
const STALE =
  'The plan was changed since this preview. Nothing was saved. Here is how the file compares with it now.';
const UNSEEN = 'There is more to confirm than was shown so far. Nothing was saved yet.';

/** Answers at once that the file is being read; the preview follows in the same chat. */
export async function onPlanFile(turn: Turn, file: AttachedFile): Promise<void> {
  await turn.say({ kind: 'sentence', sentence: `I am reading ${file.name}. A preview follows.` });
  turn.later(showPreview(turn, file));
}

async function showPreview(turn: Turn, file: AttachedFile): Promise<void> {
  const sentence = await readAndShow(turn, file).catch((fault: unknown) => {
    turn.later(Promise.reject(fault instanceof Error ? fault : new Error('reading failed')));
    return `Something went wrong on my side while reading ${file.name}. Nothing was saved. Please attach it again.`;
  });
  if (sentence !== null)
    await turn.ports.messenger.send(turn.inbound.address, { kind: 'sentence', sentence });
}

/** Null when a preview was sent, else what to say in its place. */
async function readAndShow(turn: Turn, file: AttachedFile): Promise<string | null> {
  const fetched = await turn.fetchFile(file);
  if (fetched.kind === 'refused') return fetched.sentence;
  const reading = await turn.readPlan({ name: file.name, bytes: fetched.bytes });
  if (reading.kind === 'refused')
    return `${reading.sentence} ${reading.findings.map(({ todo }) => todo).join(' ')} Nothing was saved.`;
  const sha256 = createHash('sha256').update(fetched.bytes).digest('hex');
  const pending = turn.imports.add({
    personId: turn.person.personId,
    reading,
    source: { name: file.name, sha256 },
    choice: {},
    preview: null,
    question: null,
    page: 0,
    revision: 0,
    seen: new Set(),
    apart: new Set(),
    settled: null,
  });
  const { message } = await preview(turn, pending, {});
  await turn.ports.messenger.send(turn.inbound.address, { kind: 'import', ...message });
  return null;
}

/** A press on the preview. Who may settle it is read from the ledger and from who attached it. */
export async function onImportSettled(turn: Turn): Promise<InvokeAnswer> {
  const { inbound, ports, person, imports } = turn;
  const press = readImportPress(inbound.data);
  const pending = press === null ? undefined : imports.find(press.importId);
  if (press === null || pending === undefined) return { kind: 'sentence', sentence: GONE };
  const directory = await ports.readings.directory();
  if (!isPmo(ports, directory, person.personId))
    return { kind: 'sentence', sentence: explain({ kind: 'only-pmo', what: 'import a plan' }) };
  if (pending.personId !== person.personId)
    return { kind: 'sentence', sentence: explain({ kind: 'not-your-card' }) };
  // Presses on one preview are taken one after the other: the first that settles it counts.
  const { message, note } = await inTurn(pending, 'settle', () => settle(turn, pending, press));
  const { card } = drawImport(message, note);
  return { kind: 'card', card };
}

interface Look {
  readonly message: ImportMessage;
  readonly note?: string;
}

async function settle(turn: Turn, pending: PendingImport, press: ImportPress): Promise<Look> {
  if (pending.settled !== null) return { message: lookAt(turn, pending) };
  const isOld = press.revision !== pending.revision;
  if (isOld && press.choice !== 'discard') return { message: lookAt(turn, pending), note: CHANGED };
  noteApart(pending, press);
  switch (press.choice) {
    case 'page':
      pending.page = press.page;
      return { message: lookAt(turn, pending) };
    case 'discard':
      pending.settled = `${pending.source.name} was put aside. Nothing was saved.`;
      return { message: lookAt(turn, pending) };
    case 'new-edition':
      return preview(turn, pending, { editionOf: pending.question?.planId ?? null });
    case 'new-plan':
      return preview(turn, pending, { asNew: true });
    case 'confirm':
      if (!lookAt(turn, pending).page.isSeen)
        return { message: lookAt(turn, pending), note: UNSEEN };
      return save(turn, pending, press.choice);
    case 'unconfirmed':
      return save(turn, pending, press.choice);
  }
}

/** Compares the file with what is saved now; which plan it belongs to may have to be asked. */
async function preview(turn: Turn, pending: PendingImport, choice: ImportChoice): Promise<Look> {
  const found = await previewImport(turn.ports, pending.reading, pending.source, choice);
  pending.choice = choice;
  pending.revision += 1;
  pending.page = 0;
  pending.seen.clear();
  pending.preview = 'kind' in found ? null : found;
  pending.question = 'kind' in found && found.kind === 'edition-or-new' ? found : null;
  if ('kind' in found && found.kind !== 'edition-or-new') pending.settled = explain(found);
  if (pending.preview?.unchanged === true)
    pending.settled = `${pending.source.name} is saved already, just as it is. There is nothing to save.`;
  return { message: lookAt(turn, pending) };
}

/** What was shown is what is saved: if the plan changed meanwhile, the comparison is shown anew. */
async function save(
  turn: Turn,
  pending: PendingImport,
  choice: 'confirm' | 'unconfirmed',
): Promise<Look> {
  const { personId, name } = turn.person;
  if (pending.preview === null) return { message: lookAt(turn, pending) };
  const settlement: Settlement =
    choice === 'confirm'
      ? { kind: 'confirmed', by: name, apart: [...pending.apart] }
      : { kind: 'unconfirmed', by: name };
  const by = { kind: 'person', personId } as const;
  const saved = await saveImport(turn.ports, pending.preview, settlement, by);
  if (saved.kind === 'refused') {
    if (saved.refusal.kind === 'import-stale')
      return { ...(await preview(turn, pending, pending.choice)), note: STALE };
    return { message: lookAt(turn, pending), note: explain(saved.refusal) };
  }
  pending.settled = saidSaved(saved, pending.preview, settlement);
  return { message: lookAt(turn, pending) };
}

function saidSaved(
  saved: Exclude<Saved, { kind: 'refused' }>,
  { source, findings }: ImportPreview,
  settlement: Settlement,
): string {
  if (saved.kind === 'unchanged')
    return `${source.name} is saved already, just as it is. Nothing was changed.`;
  const which = saved.edition === 1 ? 'Saved' : `Saved as edition ${saved.edition}`;
  const waiting = findingsToConfirm(findings).length;
  const confirmed =
    settlement.kind === 'none' || waiting === 0
      ? ''
      : ` ${waiting} ${waiting === 1 ? 'reading was' : 'readings were'} ${settlement.kind === 'confirmed' ? 'confirmed' : 'left unconfirmed'} by ${settlement.by}.`;
  return `${which} from ${source.name}: ${saved.milestones} milestones.${confirmed} "roles" shows which lead roles nobody holds yet.`;
}

function lookAt({ person }: Turn, pending: PendingImport): ImportMessage {
  const { importId, revision, reading, preview, question, settled, source, apart, seen } = pending;
  const page = importPage(
    {
      plan: preview?.plan ?? reading.plan,
      findings: preview?.findings ?? reading.findings,
      changes: preview?.edition?.changes ?? null,
    },
    {
      importId,
      revision,
      state: settled ?? stateOf(source.name, preview),
      isOpen: settled === null,
      person: person.name,
      question: question === null || settled !== null ? null : explain(question),
      page: pending.page,
      seen,
    },
  );
  if (question === null) seen.add(page.page);
  return { page, apart };
}

function stateOf(name: string, preview: ImportPreview | null): string {
  return preview?.edition == null
    ? `${name}: nothing is saved yet.`
    : `${name}, a newer edition of "${preview.edition.of}": nothing is saved yet.`;
}

/** A title switched off stays a role of its own, whatever page is looked at next. */
function noteApart({ reading, preview, apart }: PendingImport, { same }: ImportPress): void {
  const findings = findingsToConfirm(preview?.findings ?? reading.findings);
  for (const [index, isSame] of same) {
    const alias = findings[index]?.alias?.alias;
    if (alias === undefined) continue;
    if (isSame) apart.delete(alias);
    else apart.add(alias);
  }
}
