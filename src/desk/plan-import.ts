/** `plan import`: what a file was read as, what has to be confirmed, and the saving of it. */
import { explain, type Refusal } from '../plan/refusals.ts';
import {
  previewImport,
  saveImport,
  type ImportPreview,
  type ReadPlan,
  type Settlement,
} from '../workflows/import-plan.ts';
import type { Ledger } from '../workflows/ports.ts';
import { editionLines } from './edition-lines.ts';
import { fileIn } from './file-in.ts';
import { findingLines } from './finding-lines.ts';
import { operatorOf, type DeskHome } from './home.ts';
import { countPlan } from './plan-counts.ts';
import { sourceOf } from './plan-on-the-spot.ts';
import { previewLines } from './preview-lines.ts';
import { done, refused, refusedFile, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import { dryRunLine, notSaved, toConfirm } from './saving.ts';
import type { Setting } from './setting.ts';
import { isSettling, settle } from './settle.ts';
import { quoted } from './words.ts';

type Request = RequestFor<'plan-import'>;

export async function planImport({ home }: Setting, request: Request): Promise<DeskReply> {
  const file = fileIn(request);
  const read = await home.readPlan(file);
  if (read.kind === 'refused') return refusedFile('not-a-plan', read);
  const choice = { editionOf: request.editionOf ?? null, asNew: request.asNew ?? false };
  const preview = await previewImport(home, read, sourceOf(file), choice);
  if ('kind' in preview) return undecided(preview, home, read, request);
  if (preview.unchanged) return unchanged(preview);
  const isMeant = request.save || request.rehearsed === true || isSettling(request);
  if (!isMeant) return previewed(preview, request);
  const settled = settle(preview.findings, request, commandOf(request));
  if (settled.kind === 'refused') return notSaved(preview.findings, settled, dataOf(preview));
  return save(home, request, preview, settled.settlement);
}

/** Which saved plan is meant has to be said first; what the file holds is shown with the question. */
async function undecided(
  refusal: Refusal,
  home: DeskHome,
  read: ReadPlan,
  request: Request,
): Promise<DeskReply> {
  if (refusal.kind !== 'edition-or-new') return refused(refusal.kind, explain(refusal));
  const source = sourceOf(fileIn(request));
  const asNew = await previewImport(home, read, source, { asNew: true });
  const command = commandOf(request);
  const sentence = `${explain(refusal)} Type one of these: ${command} --edition-of ${refusal.planId}, or: ${command} --as-new`;
  const reply = refused(refusal.kind, sentence);
  if ('kind' in asNew) return reply;
  return {
    ...reply,
    lines: [...shown(asNew, request), '', sentence],
    data: { ...dataOf(asNew), saved: false, ...reply.data },
  };
}

async function save(
  home: DeskHome,
  request: Request,
  preview: ImportPreview,
  settlement: Settlement,
): Promise<DeskReply> {
  const ledger = request.save ? home.ledger : rehearsal(home.ledger);
  const ports = { ledger, readings: home.readings };
  const saved = await saveImport(ports, preview, settlement, operatorOf(request));
  if (saved.kind === 'refused') return refused(saved.refusal.kind, explain(saved.refusal));
  if (saved.kind === 'unchanged') return unchanged(preview, settlement);
  if (!request.save) return previewed(preview, request);
  return done([...shown(preview, request), '', ...savedLines(preview, settlement)], {
    ...dataOf(preview),
    saved: true,
    settlement,
  });
}

function previewed(preview: ImportPreview, request: Request): DeskReply {
  const dryRun = dryRunLine(preview.findings, commandOf(request));
  return done([...shown(preview, request), '', dryRun], { ...dataOf(preview), saved: false });
}

function unchanged(preview: ImportPreview, settlement?: Settlement): DeskReply {
  const { plan, findings } = preview;
  const hasTitles = findings.some(({ alias }) => alias !== null);
  const rest =
    settlement?.kind === 'confirmed' && hasTitles
      ? 'What you confirmed of its titles was kept.'
      : 'Nothing was changed.';
  return done(
    [`${plan.title} (${plan.id})`, `This plan is saved already, just as it is here. ${rest}`],
    { ...dataOf(preview), saved: false, unchanged: true },
  );
}

function shown(preview: ImportPreview, { all = false }: Request): readonly string[] {
  const { plan, findings, edition } = preview;
  return [
    ...previewLines(plan, countPlan(plan)),
    ...findingLines(findings, { all }),
    ...(edition === null ? [] : editionLines(edition)),
  ];
}

function savedLines({ plan, edition }: ImportPreview, settlement: Settlement): readonly string[] {
  const as =
    edition === null ? `Saved as "${plan.id}".` : `Saved as a newer edition of "${plan.id}".`;
  switch (settlement.kind) {
    case 'none':
      return [as];
    case 'confirmed':
      return [`${as} Confirmed by ${settlement.by}.`];
    case 'unconfirmed':
      return [
        `${as} Nobody confirmed what was found; it was saved so in the name of ${settlement.by}.`,
      ];
  }
}

function dataOf({
  plan,
  findings,
  edition,
  unchanged: same,
}: ImportPreview): Record<string, unknown> {
  return {
    planId: plan.id,
    plan,
    counts: countPlan(plan),
    findings,
    toConfirm: toConfirm(findings),
    edition,
    unchanged: same,
  };
}

/** As it was typed, without what saves and settles. */
function commandOf({ fileName, editionOf, asNew }: Request): string {
  const edition = editionOf === undefined ? '' : ` --edition-of ${editionOf}`;
  return `waymark plan import ${quoted(fileName)}${edition}${asNew === true ? ' --as-new' : ''}`;
}

/** The same decision on the same readings, with an append that writes nothing. */
function rehearsal(ledger: Ledger): Ledger {
  return {
    read: (stream, after) => ledger.read(stream, after),
    streams: () => ledger.streams(),
    append: () => Promise.resolve({ kind: 'appended', events: [] }),
  };
}
