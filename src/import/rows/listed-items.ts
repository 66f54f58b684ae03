/** The items a cell lists by their marks, `a) ... b) ...` or `1. ... 2. ...`, or else with semicolons. */
export function listedItems(text: string): readonly string[] {
  const marked = markedItems(text);
  return marked.length > 1 ? marked : parts(text, /;\s+/u);
}

/** The items of a cell that opens with the first mark of a list, without their marks. */
export function markedItems(text: string): readonly string[] {
  const marks = MARKED.exec(text) === null ? [] : marksIn(text);
  return marks.map(({ end }, index) =>
    text.slice(end, marks[index + 1]?.index).replace(/[\s;,]+$/u, ''),
  );
}

/** How many items a text lists, wherever in it the list begins. */
export function itemsIn(text: string): number {
  return Math.max(parts(text, /;\s+/u).length, marksIn(text).length, 1);
}

const MARKED = /^\(?[a1][.)]\s/iu;
const MARK = /(?<![^\s;])\(?([a-z]|\d{1,2})[.)]\s+/giu;

interface Mark {
  readonly index: number;
  readonly end: number;
}

/** The marks that count up from `a` or from `1`, whichever has more. */
function marksIn(text: string): readonly Mark[] {
  const all = [...text.matchAll(MARK)];
  const [letters = [], numbers = []] = ['a', '1'].map((first) => {
    let next = first;
    return all.flatMap(({ index, 0: whole, 1: mark = '' }): readonly Mark[] => {
      if (mark.toLowerCase() !== next) return [];
      next = first === 'a' ? String.fromCharCode(next.charCodeAt(0) + 1) : String(Number(next) + 1);
      return [{ index, end: index + whole.length }];
    });
  });
  return letters.length > numbers.length ? letters : numbers;
}

function parts(text: string, mark: RegExp): readonly string[] {
  return text.split(mark).filter((part) => part !== '');
}
