import { isTitleWord } from '../../plan/roles/words.ts';
import { isBody } from './lead-body.ts';
import { isTitle } from './role-title.ts';

/** Reads as a person's name: `Jane Roe`, `J. Roe`, `Dr Roe`. No list of names is complete. */
export function isPersonName(text: string): boolean {
  if (text.length > 50 || isTitle(text.replace(HONOUR, '')) || isBody(text)) return false;
  const honoured = HONOUR.test(text);
  const words = text.replace(HONOUR, '').split(' ');
  if (words.length > 4 || words.length < (honoured ? 1 : 2)) return false;
  const [first = '', ...others] = words;
  const initial = /^\p{Lu}\.?(?:-?\p{Lu}\.?){0,2}$/u.test(first) && first.length <= 5;
  const surname = others.at(-1) ?? first;
  return (
    (initial ? first.includes('.') || first.length === 1 : isNameWord(first)) &&
    others.every(
      (word) => isNameWord(word) || /^(?:de|van|der|von|al|bin|el|le|la|\p{Lu}\.?)$/u.test(word),
    ) &&
    isNameWord(surname)
  );
}

/** `JR`: capitals that may be a person's initials, where they stand alone. */
export function isInitials(text: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(text) && !isTitle(text) && !isBody(text);
}

const HONOUR =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|cllr|councillor|sir|dame|rev|dci|di|ds|dcs|supt|acc|pc)\.? )(?=\p{Lu})/iu;

function isNameWord(word: string): boolean {
  if (
    !/^(?:\p{Lu}[\p{Ll}’']*)?(?:Mc|Mac|O[’'])?\p{Lu}\p{Ll}+(?:[’'-]\p{Lu}\p{Ll}+){0,2}$/u.test(word)
  ) {
    return false;
  }
  return word.split('-').every((part) => !isTitleWord(part) && !NOT_NAMES.has(part.toLowerCase()));
}

/** Words with capitals in names of services, groups and times, beside those of titles. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  'all any each every key various relevant senior social common annual monthly weekly ongoing complete completed red amber green blue not none new old first second third one two three four strong families homes home hub hubs centre centres office unit front door world safe together stronger better bright start sure signs safety city county borough metropolitan national regional local university college academy primary secondary nursery street road house january february march april may june july august september october november december spring summer autumn winter monday tuesday wednesday thursday friday fund trust council police fire probation forum network group panel pathway strategy plan review action board meeting working cross joint whole wider total estate property procurement transport sport leisure culture library libraries public private independent third sector voluntary church faith equalities inclusion'.split(
    ' ',
  ),
);
