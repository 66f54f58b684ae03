/** What the glossary says of the code, held against the code. */
import { basename } from 'node:path';
import { sources } from './docs-files.ts';
import { spans } from './docs-markdown.ts';

/** Where a name is when its cell gives no file. */
const HOME = ['src/plan/model.ts', 'src/plan/events.ts'];
const src = sources('src');

/** Names and files of a cell such as "`A`; `B` in `c.ts`" that are not where it says. */
export function missingFrom(cell: string): readonly string[] {
  return cell.split(';').flatMap((part) => {
    const marked = spans(part);
    const files = marked.filter((mark) => mark.includes('/') || mark.endsWith('.ts'));
    const texts = (files.length === 0 ? HOME : files).flatMap(textsOf);
    return marked.filter((mark) =>
      files.includes(mark)
        ? textsOf(mark).length === 0
        : !texts.some((text) => hasWord(text, mark)),
    );
  });
}

/** A file by its name, or everything below a folder. */
function textsOf(file: string): readonly string[] {
  return src
    .filter(({ path }) => (file.includes('/') ? path.startsWith(file) : basename(path) === file))
    .map(({ text }) => text);
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w$])${word}(?![\\w$])`).test(text);
}
