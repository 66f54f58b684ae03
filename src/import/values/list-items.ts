import { isBlank, type Line } from '../layout/lines.ts';

/** The items of a list, with lines that only carry an item on joined to it. */
export function listItems(lines: readonly Line[]): readonly { text: string; line: number }[] {
  const items: { text: string; line: number }[] = [];
  let bulleted = false;
  let afterBlank = true;
  for (const line of lines) {
    const last = items.at(-1);
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const carriesOn: boolean =
      !line.bullet && !afterBlank && (bulleted || /^\p{Ll}/u.test(line.text));
    if (carriesOn && last !== undefined) last.text += ` ${line.text}`;
    else items.push(...inOne(line).map((text) => ({ text, line: line.number })));
    bulleted = line.bullet || (bulleted && carriesOn);
    afterBlank = false;
  }
  return items.flatMap((item) => runOn(item.text).map((text) => ({ ...item, text })));
}

/** A cell of a table may hold several items, which a mark parts since it was read as one text. */
function inOne(line: Line): readonly string[] {
  const cell = !line.bullet && (line.table !== null || line.at.row !== null);
  return cell ? line.text.split(/;\s+(?=\p{Lu})/u) : [line.text];
}

/**
 * A list whose bullets were lost reads as one text: `Lack of a ... Lack of b`. Two words with a
 * capital that open again and again in mid-sentence are taken as the openings of its items.
 */
function runOn(text: string): readonly string[] {
  const openings = [...text.matchAll(/(?<=\p{Ll}|["”)]) (\p{Lu}\p{Ll}+ \p{Ll}+)\b/gu)];
  const repeated = openings.filter(
    ([, words]) => openings.filter(([, other]) => other === words).length > 1,
  );
  const starts = [0, ...repeated.map(({ index }) => index + 1)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}
