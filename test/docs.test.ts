/** The documents say what is true: commands, variables, paths, words and verbs are the code's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { VARIABLES } from '../src/config.ts';
import { peopleColumns } from '../src/import/people/people-columns.ts';
import { readCommand, readPlanToUse } from '../src/plan/commands.ts';
import { readMeetingCommand } from '../src/plan/meeting-commands.ts';
import { INTENTS } from '../src/plan/questions/question.ts';
import { readQuestion } from '../src/plan/questions/read-question.ts';
import { TIMETABLE } from '../src/schedule/timetable.ts';
import { ROOMS } from './support/architecture.ts';
import { drawImports, shownImports } from './support/docs-architecture.ts';
import { flawIn, leaves, npmScripts, waymarkWords } from './support/docs-commands.ts';
import { document, documents, ROOT, sources } from './support/docs-files.ts';
import { missingFrom } from './support/docs-glossary.ts';
import { fences, linkedFiles, section, spans, tableRows, typed } from './support/docs-markdown.ts';
import { exampleAsked, isCommand, isQuestion } from './support/docs-questions.ts';
import { pressRoutes, verbsOnCards } from './support/docs-verbs.ts';

const readme = document('README.md').text;
const architecture = document('ARCHITECTURE.md').text;
const all = documents();

describe('commands in the documents', () => {
  it.each(all)('$path names only scripts that package.json has', ({ text }) => {
    const missing = typed(text)
      .flatMap(npmScripts)
      .filter((name) => !(name in packageJson.scripts));
    expect(missing).toEqual([]);
  });

  it.each(all)('$path shows only what waymark takes', ({ text }) => {
    const shown = typed(text)
      .map(waymarkWords)
      .filter((words) => words !== null);
    expect(shown.map(flawIn).filter((flaw) => flaw !== null)).toEqual([]);
  });

  it('are all of them in the README', () => {
    const shown = tableRows(readme, 'Command').map(([command = '']) => spans(command)[0] ?? '');
    const missing = leaves().filter(
      ({ name }) => !shown.some((line) => `${line} `.startsWith(`waymark ${name} `)),
    );
    expect(missing).toEqual([]);
    expect(shown).toHaveLength(leaves().length);
  });

  it('have all their options in the README, and no others', () => {
    const terminal = section(readme, '## The terminal');
    const told = spans(terminal).flatMap((span) => /^--[a-z]+(?:-[a-z]+)*/.exec(span)?.[0] ?? []);
    const real = leaves().flatMap(({ options }) => options);
    expect(new Set(told)).toEqual(new Set(real));
  });

  it('are understood when typed in Teams', async () => {
    const asked = await exampleAsked();
    const told = tableRows(readme, 'Type').flatMap(([first = '']) => spans(first));
    const lost = told.filter((line) => !isCommand(line) && !isQuestion(line, asked));
    expect(told.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });
});

describe('questions in the README', async () => {
  const asked = await exampleAsked();
  const shown = tableRows(readme, 'About').flatMap(([, examples = '']) => spans(examples));
  /** Told in the table of what can be told, or asked for by nobody. */
  const others = ['update_start', 'digest_now', 'help', 'greeting', 'off_topic', 'ambiguous'];

  it('are understood as they stand', () => {
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((text) => !isQuestion(text, asked))).toEqual([]);
  });

  it('have one of each intent', () => {
    const intents = new Set(shown.map((text) => readQuestion(text, asked).intent));
    expect(INTENTS.filter((one) => !intents.has(one) && !others.includes(one))).toEqual([]);
  });

  it('go on as it says, and are asked back where it says so', () => {
    const previous = readQuestion('status of outcome 3', asked);
    const next = ['and outcome 4?', 'who leads it?', 'what is overdue there?'];
    expect(next.filter((text) => !readme.includes(`\`${text}\``))).toEqual([]);
    expect(next.filter((text) => !isQuestion(text, { ...asked, previous }))).toEqual([]);
    expect(readme).toContain('`what about training?`');
    expect(readQuestion('what about training?', asked).intent).toBe('ambiguous');
  });
});

describe('what can be told in Teams', () => {
  it('is in the README as soon as it is handled, and not before', () => {
    const lines = tableRows(readme, 'Type').flatMap(([first = '']) => spans(first));
    const told = lines.flatMap((line) => readCommand(line)?.kind ?? []);
    const handlers = sources('src/teams').map(({ text }) => text);
    const kinds = document('src/plan/commands.ts').text.matchAll(/readonly kind: '([a-z-]+)'/g);
    const handled = [...kinds].flatMap(([, kind = '']) =>
      handlers.some((text) => new RegExp(`(?:case|=== )\\s*'${kind}'`).test(text)) ? kind : [],
    );
    expect(handled.length).toBeGreaterThan(3);
    expect(new Set(told)).toEqual(new Set(handled));
  });

  it('has what is said of meetings, and the plan to use', () => {
    const lines = tableRows(readme, 'Type').flatMap(([first = '']) => spans(first));
    const meetings = lines.flatMap((line) => readMeetingCommand(line)?.kind ?? []);
    expect(new Set(meetings)).toEqual(new Set(['list-meetings', 'note-meeting']));
    expect(lines.some((line) => readPlanToUse(line) !== null)).toBe(true);
  });
});

describe('what the README says of running it', () => {
  const named = /\b(?:BOT_[A-Z_]+|TEAMS_[A-Z_]+|WAYMARK_[A-Z_]+|PORT)\b/g;
  const filledIn = document('manifest/manifest.json').text.matchAll(/\$\{\{(\w+)\}\}/g);
  const inManifest = [...filledIn].map(([, name = '']) => name);

  it('names the variables that the bot and the app package read, and no others', () => {
    const read = [...VARIABLES, ...inManifest];
    expect(new Set(readme.match(named))).toEqual(new Set(read));
  });

  it('points at an example with every variable that the bot reads, and none that nothing reads', () => {
    const lines = document('env/.env.example').text.matchAll(/^([A-Z_]+)=/gm);
    const given = [...lines].map(([, name = '']) => name);
    const others = given.filter((name) => !inManifest.includes(name));
    expect(new Set([...others, 'BOT_ID'])).toEqual(new Set(VARIABLES));
    expect(given).toContain('BOT_ID');
  });

  it('the other documents name no variable that nothing reads', () => {
    const read = [...sources('src'), ...sources('test')].map(({ text }) => text);
    const unread = all
      .filter(({ path }) => path !== 'README.md')
      .flatMap(({ text }) => text.match(named) ?? [])
      .filter((name) => !read.some((text) => text.includes(name)));
    expect(unread).toEqual([]);
  });

  it('names the columns of the people list as they are read, and as the example has them', () => {
    const columns = tableRows(readme, 'Column').map(([column = '']) => spans(column)[0] ?? '');
    const [header = ''] = readFileSync(join(ROOT, 'examples/people.csv'), 'utf8').split(/\r?\n/);
    expect(columns).toEqual(header.split(','));
    expect([...peopleColumns(columns).fields.keys()]).toEqual(['role', 'name', 'upn', 'person-id']);
  });

  it('gives the days and times of the timetable', () => {
    const days = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'];
    const rings = TIMETABLE.map(({ at }) => {
      const [minute = '', hour = '', , , day = ''] = at.split(' ');
      return `${days[Number(day)] ?? ''} at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
    });
    expect(rings.filter((ring) => !readme.includes(ring))).toEqual([]);
  });
});

describe('paths in the documents', () => {
  /** Files that a reader makes by following the README. */
  const made = ['env/.env.production'];
  const path = /^(?:src|docs|test|cards|env|examples|scripts|manifest)\/[\w./-]*$/;
  const isPlaceholder = (text: string): boolean => /\b(?:NAME|ID|FILE)\b/.test(text);

  it.each(all)('of $path exist', ({ text }) => {
    const words = typed(text).flatMap((line) => line.split(/\s+/));
    const files = words.filter((word) => path.test(word) && !isPlaceholder(word));
    const roots = words.filter((word) => /^[A-Z]+\.md$/.test(word));
    const gone = [...files, ...roots].filter((file) => !existsSync(join(ROOT, file)));
    expect(gone.filter((file) => !made.includes(file))).toEqual([]);
  });

  it.each(all)('that $path links to exist', ({ path: from, text }) => {
    const gone = linkedFiles(text).filter(
      (target) => !existsSync(join(ROOT, dirname(from), target)),
    );
    expect(gone).toEqual([]);
  });

  it.each(all)(
    'of $path are of no particular machine, and its hosts of no registry',
    ({ text }) => {
      expect(
        text.match(/(?<![\w.:/-])(?:\/(?:work|root|tmp|home|usr|opt|var|mnt|Users)\/|[A-Z]:\\)/g),
      ).toBeNull();
      expect(text.match(/registry\.|npmjs|npmmirror|artifactory|\bnexus\b/gi)).toBeNull();
    },
  );
});

describe('ARCHITECTURE.md', () => {
  const tree = fences(section(architecture, '## The tree'))[0]?.text ?? '';

  it('draws the folders and files of src as they are', () => {
    const drawn = [...tree.matchAll(/^ {2}(\S+) /gm)].map(([, name]) => name);
    const real = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    expect(drawn.toSorted()).toEqual(real.toSorted());
  });

  it('draws every other folder of the project', () => {
    const drawn = [...tree.matchAll(/^(\S+)\/(?: |$)/gm)].map(([, name]) => name);
    const unlisted = ['node_modules', 'build', 'data'];
    const real = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => !unlisted.includes(name));
    expect(drawn.toSorted()).toEqual(real.toSorted());
  });

  it('shows who may import whom as the code is held to it', () => {
    expect(shownImports()).toBe(drawImports(ROOMS));
  });

  it('links every decision, under its own title', () => {
    const decisions = readdirSync(join(ROOT, 'docs/decisions')).map((name) => {
      const [title = ''] = document(`docs/decisions/${name}`).text.split('\n');
      return `- [${title.replace(/^# /, '')}](docs/decisions/${name})`;
    });
    const listed = section(architecture, '## Decisions').trim().split('\n');
    expect(listed).toEqual(decisions.toSorted());
  });

  it('counts the decisions without a gap', () => {
    const numbers = readdirSync(join(ROOT, 'docs/decisions')).map((name) => name.slice(0, 4));
    const expected = numbers.map((_, i) => String(i + 1).padStart(4, '0'));
    expect(numbers.toSorted()).toEqual(expected);
  });
});

describe('the glossary', () => {
  const rows = tableRows(document('docs/glossary.md').text, 'Term');

  it.each(rows.map(([term = '', , code = '']) => ({ term, code })))(
    'has $term as the code has it',
    ({ code }) => {
      expect(missingFrom(code)).toEqual([]);
    },
  );

  it('lists each term once, in order', () => {
    const terms = rows.map(([term = '']) => term.toLowerCase());
    expect(terms.length).toBeGreaterThan(20);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual(terms.toSorted());
  });
});

describe('the verbs on the cards', () => {
  const verbs = verbsOnCards();

  it.each(verbs)('$verb has a route of its own', ({ route }) => {
    expect(pressRoutes()).toContain(route);
  });

  it('are all that the routes wait for', () => {
    expect(verbs.length).toBeGreaterThan(0);
    expect(pressRoutes().toSorted()).toEqual(verbs.map(({ route }) => route).toSorted());
  });
});
