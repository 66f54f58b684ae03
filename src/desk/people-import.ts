/** `people import`: who would hold which role, which roles fit no plan, and who is still missing. */
import type { PeopleReading } from '../import/people/read-people.ts';
import { canonicalRole, holdersOf, type Directory } from '../plan/directory.ts';
import type { Actor } from '../plan/events.ts';
import type { Finding } from '../plan/plan-reading.ts';
import { isPmoRole, roleKey } from '../plan/roles.ts';
import { assignRoles, planAssignments, type Assigned } from '../workflows/assign-roles.ts';
import { settleTitles, type Settlement } from '../workflows/import-plan.ts';
import { fileIn } from './file-in.ts';
import { findingLines } from './finding-lines.ts';
import { operatorOf } from './home.ts';
import { leadRolesIn, type LeadRoles } from './lead-roles.ts';
import { likelyRoles } from './likely-roles.ts';
import { pmoPowers } from './pmo-powers.ts';
import { done, refusedFile, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import { dryRunLine, notSaved, toConfirm } from './saving.ts';
import type { Setting } from './setting.ts';
import { isSettling, settle } from './settle.ts';
import { quoted, sayCount } from './words.ts';

type Request = RequestFor<'people-import'>;

/** A people list, held against the plans and the directory; nothing is saved yet. */
interface Preview {
  readonly assigned: Assigned;
  readonly planIds: readonly string[];
  /** Roles of the list that lead nothing. */
  readonly unmatched: readonly string[];
  /** Lead roles that would still be nobody's. */
  readonly nobody: readonly string[];
  readonly findings: readonly Finding[];
}

export async function peopleImport(setting: Setting, request: Request): Promise<DeskReply> {
  const { home } = setting;
  const file = fileIn(request);
  const read = await home.readPeople(file);
  if (read.kind === 'refused') return refusedFile('not-people', read);
  const directory = await home.readings.directory();
  const leads = await leadRolesIn(setting, directory);
  if ('ok' in leads) return leads;
  const preview = await previewOf(setting, file.name, read, leads, directory);
  const isSaving = request.save || request.rehearsed === true;
  if (!isSaving && !isSettling(request)) return previewed(preview, request);
  if (isSaving && changesNothing(preview)) return saved(preview, request, { kind: 'none' });
  const settled = settle(preview.findings, request, commandOf(request));
  if (settled.kind === 'refused') return notSaved(preview.findings, settled, dataOf(preview));
  if (!request.save) return previewed(preview, request);
  const { settlement } = settled;
  const by = recordedAs(request, settlement);
  await settleTitles(home, preview.findings, settlement, by);
  const assigned = await assignRoles(home, read.people, by);
  return saved({ ...preview, assigned }, request, settlement);
}

async function previewOf(
  { home }: Setting,
  fileName: string,
  { people, findings }: Extract<PeopleReading, { kind: 'read' }>,
  leads: LeadRoles,
  directory: Directory,
): Promise<Preview> {
  const roles = people.map(({ role }) => role);
  const unmatched = eachOnce(roles.filter((role) => !leads.has(role) && !isPmoRole(role)));
  const assigned = await planAssignments(home, people);
  return {
    assigned,
    planIds: leads.planIds,
    unmatched,
    nobody: nobodyIn(leads, roles, directory),
    findings: [
      ...pmoPowers(assigned, fileName),
      ...likelyRoles(unmatched, leads, directory, fileName),
      ...findings,
    ],
  };
}

/** Every role is held already, and no title is in question: there is nothing to confirm. */
function changesNothing({ assigned, findings }: Preview): boolean {
  return assigned.added.length === 0 && findings.every(({ alias }) => alias === null);
}

/** Roles that the list would leave without anybody. */
function nobodyIn(
  { roles }: LeadRoles,
  given: readonly string[],
  directory: Directory,
): readonly string[] {
  const named = new Set(given.map((role) => roleKey(canonicalRole(directory, role))));
  return roles
    .map(({ role }) => role)
    .filter((role) => !named.has(roleKey(role)) && holdersOf(directory, role).length === 0);
}

/** The ledger has one name for who assigned a role: it tells as well who settled what was found. */
function recordedAs(request: Request, settlement: Settlement): Actor {
  const actor = operatorOf(request);
  if (settlement.kind === 'none' || actor.kind !== 'operator') return actor;
  const { kind, by } = settlement;
  const settledBy = kind === 'confirmed' ? `confirmed by ${by}` : `unconfirmed, for ${by}`;
  const isPlain = kind === 'confirmed' && by === actor.name;
  return isPlain ? actor : { ...actor, name: `${actor.name} (${settledBy})`.slice(0, 200) };
}

function previewed(preview: Preview, request: Request): DeskReply {
  const lines = [
    ...shown(preview, request, 'Would be assigned'),
    '',
    dryRunLine(preview.findings, commandOf(request)),
    'Importing only adds; a role is taken back in Teams with "unassign ROLE from NAME".',
  ];
  return done(lines, { ...dataOf(preview), saved: false });
}

function saved(preview: Preview, request: Request, settlement: Settlement): DeskReply {
  const { added } = preview.assigned;
  const line =
    added.length === 0
      ? 'There was nothing to save: these people hold these roles already.'
      : `Saved: ${sayCount(added.length, 'role')} assigned. Nobody lost a role.`;
  // What was to be confirmed is settled by now, and a title that became a role leads something.
  const open = preview.findings.filter(({ severity }) => severity === 'note');
  const sentences = [line, ...saySettled(preview.findings.length - open.length, settlement)];
  return done([...shown({ ...preview, findings: open }, request, 'Assigned'), '', ...sentences], {
    ...dataOf(preview),
    saved: true,
    settlement,
  });
}

function saySettled(count: number, settlement: Settlement): readonly string[] {
  if (settlement.kind === 'none') return [];
  const found = sayCount(count, 'finding');
  return settlement.kind === 'confirmed'
    ? [`${found} confirmed by ${settlement.by}.`]
    : [`${found} left unconfirmed, in the name of ${settlement.by}.`];
}

function shown(preview: Preview, { all = false }: Request, heading: string): readonly string[] {
  const { assigned, findings } = preview;
  const { added, standing } = assigned;
  return [
    `${heading} (${added.length})`,
    ...(added.length === 0 ? ['  None'] : added.map(({ role, name }) => `  ${role}: ${name}`)),
    ...(standing.length === 0 ? [] : [`Held already, unchanged: ${standing.length}`]),
    ...matchLines(preview),
    ...findingLines(findings, { all }),
  ];
}

function matchLines({ planIds, unmatched, nobody }: Preview): readonly string[] {
  if (planIds.length === 0)
    return [
      '',
      'No plan has been imported yet, so the roles could not be compared with the lead roles of one.',
    ];
  return [
    ...listed('Roles that lead nothing in any plan here; check how they are written', unmatched),
    ...listed('Lead roles that nobody holds yet', nobody),
  ];
}

function listed(heading: string, roles: readonly string[]): readonly string[] {
  return roles.length === 0
    ? []
    : ['', `${heading} (${roles.length})`, ...roles.map((role) => `  ${role}`)];
}

function dataOf({ assigned, unmatched, nobody, findings }: Preview): Record<string, unknown> {
  return { ...assigned, unmatched, nobody, findings, toConfirm: toConfirm(findings) };
}

/** As it was typed, without what saves and settles. */
function commandOf({ fileName, plan }: Request): string {
  const about = plan?.kind === 'saved' ? ` --plan ${plan.id}` : '';
  return `waymark people import ${quoted(fileName)}${about}`;
}

function eachOnce(roles: readonly string[]): readonly string[] {
  return [...new Map(roles.map((role) => [roleKey(role), role])).values()];
}
