import type { DmtLead } from '../../plan/model.ts';
import type { Line } from '../layout/lines.ts';
import { isNobody, nameBeside } from './lead-parts.ts';
import { isPersonName } from './person-name.ts';
import { isTitle } from './role-title.ts';

/** The DMT leads of an outcome, from `Name, role` and `Name, role and Name, role`. */
export function readDmtLeads(lines: readonly Line[]): DmtLead[] {
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .trim();
  return text
    .split(/\s*;\s*|\s+\/\s+/u)
    .flatMap((part) => part.split(NEXT_PERSON))
    .flatMap(twoNames)
    .filter((part) => !isNobody(part))
    .map(leadOf);
}

/** ` and ` or ` & ` before two or three words with capitals and a comma that are no part of a role. */
const NEXT_PERSON =
  /\s+(?:and|&)\s+(?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,1} (?!(?:Services?|Care|Review|Help|Practice|Workforce|Safeguarding|Provision|Commissioning|Performance|Learning|Skills|Education),)\p{Lu}[\p{L}'’-]+, )/u;

function twoNames(text: string): readonly string[] {
  const names = text.split(/\s+(?:and|&)\s+|\s*,\s*/u);
  return names.every(isPersonName) ? names : [text];
}

function leadOf(asWritten: string): DmtLead {
  const beside = nameBeside(asWritten);
  if (beside !== null) return { asWritten, name: beside.name, role: beside.role };
  const comma = asWritten.indexOf(',');
  const name = comma < 0 ? asWritten : asWritten.slice(0, comma).trim();
  const role = comma < 0 ? null : asWritten.slice(comma + 1).trim();
  if (isTitle(name)) return { asWritten, name: null, role: asWritten };
  return { asWritten, name: name === '' ? null : name, role: role === '' ? null : role };
}
