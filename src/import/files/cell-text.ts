/** A paragraph of a cell, or a line of one that was broken by hand. */
export interface CellLine {
  readonly text: string;
  /** Whether it is an item of a list. */
  readonly item: boolean;
}

/**
 * The paragraphs of a cell as one text. Items of a list stay apart, and so do names, roles and
 * statements that stand one below the other; other paragraphs read on.
 */
export function cellText(lines: readonly CellLine[]): string {
  const filled = lines.map(asItem).filter(({ text }) => text !== '');
  if (filled.length > 1 && isListOfPeople(filled)) {
    return filled.map(({ text }) => text.replace(/[;,]$/u, '')).join('; ');
  }
  const statements = filled.length > 1 && isListOfStatements(filled);
  return filled
    .map(({ text, item }, index) => {
      const before = filled[index - 1];
      if (before === undefined) return text;
      return item || before.item || statements ? ` • ${text}` : ` ${text}`;
    })
    .join('');
}

/** The lines of a text, as a cell that was broken by hand holds them. */
export function cellLines(text: string): readonly CellLine[] {
  return text.split(/\r\n|\n|\r/u).map((line) => ({ text: line, item: false }));
}

const TYPED_BULLET = /^(?:[-–—*·o]\s+|[•▪◦●○■➢]\s*)(?=\S)/u;
const TYPED_NUMBER = /^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/u;
const ROLE =
  /\b(?:head|hos|manager|director|lead|leads|officer|chair|worker|psw|ad|dcs|dco|board|team|partner|partners|commissioner|chief|executive|principal|deputy|coordinator|advis[eo]r|nurse|doctor|sergeant|inspector|superintendent|constable|teacher|governors?)\b/iu;
const NAME = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?){1,2}$/u;
const INITIALS = /^[A-Z][A-Za-z/&]*[A-Z][A-Za-z]*$/u;
const RUNS_ON = /(?:\b(?:of|for|the|and|or|to|in|on|with|a|an|by|from)|[&,/(–-])$/iu;

function asItem({ text, item }: CellLine): CellLine {
  const trimmed = text.trim();
  const bare = trimmed.replace(TYPED_BULLET, '');
  return { text: bare, item: item || bare !== trimmed || TYPED_NUMBER.test(bare) };
}

function isListOfPeople(lines: readonly CellLine[]): boolean {
  if (lines.some(({ text }) => text.length > 80 || /[.:!?]$/u.test(text))) return false;
  const joins = lines.slice(0, -1).some(({ text }) => RUNS_ON.test(text));
  if (joins || lines.some(({ text }) => !/^[A-Z]/u.test(text))) return false;
  return (
    lines.every(({ text }) => NAME.test(text) && !ROLE.test(text)) ||
    lines.every(({ text }) => ROLE.test(text) || INITIALS.test(text))
  );
}

/** Each says a thing of its own and none ends with a mark, as in a list without bullets. */
function isListOfStatements(lines: readonly CellLine[]): boolean {
  if (lines.slice(0, -1).some(({ text }) => RUNS_ON.test(text))) return false;
  return lines.every(
    ({ text }) =>
      /^\p{Lu}/u.test(text) &&
      !/[.,:;!?–-]$/u.test(text) &&
      text.split(/\s+/u).length >= FEWEST_WORDS,
  );
}

const FEWEST_WORDS = 3;
