import { writtenOut } from '../../plan/roles/words.ts';

/** What the abbreviations in a role mean, each as `HoS: head of service`, in a plan of this text. */
export function abbreviationsOf(text: string): (role: string) => readonly string[] {
  const printed = text.toLowerCase().replace(/['’]/gu, '');
  const ofChildren = OF_CHILDREN.test(text);
  const inFull = new Map<string, string | null>();
  function spelled(word: string): string {
    if (!inFull.has(word) && inFull.size < MOST) inFull.set(word, spelledOut(word, text));
    return inFull.get(word) ?? 'not written out';
  }
  return (role) =>
    [...new Set(role.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}]{1,6}(?![\p{L}\p{N}])/gu))].flatMap(
      (word) => {
        const full = writtenOut(word);
        if (full === word.toLowerCase()) return [];
        if (full === null) return isUnknown(word) ? [`${word}: ${spelled(word)}`] : [];
        const sure = printed.includes(full) || isUsual(word.toLowerCase(), ofChildren);
        return [sure ? `${word}: ${full}` : `${word}: not written out`];
      },
    );
}

/** The whole plan is searched for each. */
const MOST = 40;

/**
 * What the plan says the letters mean, as `DHT – Deputy Headteacher`; else words of it with capitals
 * that begin with them: `DCO` and `Designated Clinical Officer`.
 */
function spelledOut(letters: string, text: string): string | null {
  const [initial = ''] = letters;
  const meaning = `${initial}[\\p{L}’'-]+ [\\p{L}’' -]{2,60}`;
  const key = new RegExp(`(?<!\\p{L})${letters} ?[–:=-] ?(${meaning})`, 'iu').exec(text);
  if (key?.[1] !== undefined) return key[1].trim();
  if (letters.length < 3) return null;
  const words = (letters.match(/\p{Lu}/gu) ?? []).map((letter) => `${letter}\\p{Ll}[\\p{L}’'-]*`);
  const wording = new RegExp(`(?<!\\p{L})${words.join(' (?:(?:and|of|for|the) )?')}`, 'u');
  return wording.exec(text)?.[0] ?? null;
}

const OF_CHILDREN =
  /\bchildren['’]?s (?:services|social care)\b|\bsocial work|\blooked after\b|\bfostering\b|\bchild protection\b/iu;

/** Letters that stand for something else in a hospital, a school or a police force. */
const OPEN: ReadonlySet<string> = new Set(['ed', 'dd']);
const USUAL_FOR_CHILDREN: ReadonlySet<string> = new Set(
  'cp csc eh hv sm sw tm tms vs cic cin'.split(' '),
);

function isUsual(word: string, ofChildren: boolean): boolean {
  return !OPEN.has(word) && (ofChildren || !USUAL_FOR_CHILDREN.has(word));
}

/** Capitals nobody needs to have explained are none. */
function isUnknown(word: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(word) && !/^(?:NHS|IT|ICT|DfE|UK|GP|PA|II|III)s?$/u.test(word);
}
