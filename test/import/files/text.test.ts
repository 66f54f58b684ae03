import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/import/files/read-source.ts';
import { rowsIn, saidIn, sourceOf } from './source.ts';

const HEADER = 'Action | Milestone | Lead | Due';

async function read(...lines: readonly string[]): Promise<readonly string[]> {
  return rowsIn(await sourceOf('plan.txt', lines.join('\n')));
}

describe('rows between bars', () => {
  it.each([
    ['with bars at the ends', ['| Action | Milestone | Lead | Due |', '| a | b | | d |']],
    ['without', ['Action | Milestone | Lead | Due', 'a | b | | d']],
    ['under a rule', ['|Action|Milestone|Lead|Due|', '|:--|---|---|--:|', '|a|b||d|']],
    ['wrapped', ['| Action | Milestone | Lead | Due |', '| x | y | z | v |', '| a', '| b | | d |']],
  ])('%s', async (name, lines) => {
    const rows = await read('Theme 1: Care', ...lines);
    if (name === 'wrapped') expect(rows[2]).toBe('x | y | z | v');
    else expect(rows).toEqual(['Theme 1: Care', HEADER, 'a | b |  | d']);
  });

  it('go on in the next line when they end without a bar', async () => {
    const rows = await read(
      '| Action | Milestone | Lead |',
      '| Open homes | Two homes are',
      'open in the city | Head of Homes |',
      '| Close one | It is closed | Head of Homes |',
    );
    expect(rows[1]).toBe('Open homes | Two homes are open in the city | Head of Homes');
  });

  it('drawn as a grid are one row between two rules', async () => {
    const rows = await read(
      '+--------+-----------+---------+',
      '| Action | Milestone | Lead    |',
      '+========+===========+=========+',
      '| Open   | Two homes | Head of |',
      '| homes  | are open  | Homes   |',
      '+--------+-----------+---------+',
    );
    expect(rows).toEqual([
      'Action | Milestone | Lead',
      'Open homes | Two homes are open | Head of Homes',
    ]);
  });

  it('keep a blank first cell where the header has no bar at its start', async () => {
    const rows = await read(HEADER, 'a | b | c | d', ' | e | f | g', '| h | i | j');
    expect(rows.slice(2)).toEqual([' | e | f | g', ' | h | i | j']);
  });

  it('are none where a bar stands in a footer or in prose', async () => {
    const lines = ['Northmere Council | Children', 'Either this | or that'];
    expect(await read(lines[0] ?? '', '', 'Prose.', '', 'More.', '', lines[1] ?? '')).toEqual([
      lines[0],
      'Prose.',
      'More.',
      lines[1],
    ]);
  });
});

describe('rows between slashes', () => {
  it('are told by their header, and may be wrapped anywhere', async () => {
    const rows = await read(
      'Theme 1: Care',
      'Action / Milestone / Lead / Due',
      'Open / Two homes open / Head of Homes / Mar 2025',
      'Recruit more people who can',
      'stay / Adverts / Head of HR / Apr 2025',
      'Train / A course is',
      'agreed / Head of HR / May',
      '2025',
      'Keep / / Head of',
      'safeguarding / 2025',
      '',
      'Risks',
    );
    expect(rows).toEqual([
      'Theme 1: Care',
      HEADER,
      'Open | Two homes open | Head of Homes | Mar 2025',
      'Recruit more people who can stay | Adverts | Head of HR | Apr 2025',
      'Train | A course is agreed | Head of HR | May',
      '2025',
      'Keep |  | Head of safeguarding | 2025',
      'Risks',
    ]);
  });

  it('with a slash too many or too few are said', async () => {
    const source = await sourceOf(
      'plan.txt',
      [
        'Action / Milestone / Lead / Due',
        'a / b / c / d',
        'a / b / HoS / PSW / d',
        'a / b / c',
        '',
        'x',
      ].join('\n'),
    );
    expect(rowsIn(source).slice(2)).toEqual(['a | b | HoS / PSW | d', 'a | b | c', 'x']);
    expect(saidIn(source)).toEqual(['cells-unsure at 3', 'cells-unsure at 4']);
  });

  it('are none without a header, nor inside a cell between tabs', async () => {
    expect(
      await read(
        'Staff / Officers / Members',
        'a / b / c',
        'Action\tLead\tDue',
        'Do\tA / B / C\t2025',
      ),
    ).toEqual([
      'Staff / Officers / Members',
      'a / b / c',
      'Action | Lead | Due',
      'Do | A / B / C | 2025',
    ]);
  });
});

describe('columns kept apart by spaces', () => {
  it('are read over wrapped cells, wrapped headers and page ends', async () => {
    const text = [
      'Theme 1: Care',
      '',
      'Ref    Action                      Milestone                Lead           Due',
      '                                                            officer',
      '1.1    Recruit more social         Advert out to market     Head of        Mar 2025',
      '       workers in the city                                  Safeguarding',
      '1.2    Train them                  Course is agreed         Principal      Apr 2025',
      '                                                            Social Worker',
      '',
      'Page 1 of 2',
      '\f',
      '1.3    Keep them                   Offer is made            Head of HR     May 2025',
      '',
      'Too few people may apply for the posts that we advertise.  We know this.',
      '',
      'RED      Off track',
      'GREEN    On track',
    ];
    const source = await sourceOf('plan.txt', text.join('\n'));
    expect(rowsIn(source)).toEqual([
      'Theme 1: Care',
      'Ref | Action | Milestone | Lead officer | Due',
      '1.1 | Recruit more social workers in the city | Advert out to market | Head of Safeguarding | Mar 2025',
      '1.2 | Train them | Course is agreed | Principal Social Worker | Apr 2025',
      '1.3 | Keep them | Offer is made | Head of HR | May 2025',
      'Too few people may apply for the posts that we advertise. We know this.',
      'RED | Off track',
      'GREEN | On track',
    ]);
    expect(saidIn(source)).toEqual(['page-furniture at 1', 'rows-wrapped at 3']);
    expect(source.lines.find(({ text: each }) => each.startsWith('1.3'))?.at.page).toBe(2);
  });

  it('are none where prose has two spaces after its sentences', async () => {
    const prose = ['Action  is needed on lead and due dates.  We act.', 'It is late.  We know.'];
    expect(await read(...prose)).toEqual(prose.map((line) => line.replace(/ {2}/g, ' ')));
  });

  it('give each text that stands centred beside its ref to that ref', async () => {
    const source = await sourceOf(
      'plan.txt',
      [
        'Ref   Action              Milestone             Lead           Due',
        '                          Form asks what',
        '1.1                       the child said        Team Manager   May 2025',
        '      Hear children',
        '                          Ten visits show',
        '1.2                       that it is used       HoS            June 2025',
        '                          by every team',
        '',
        '                          Panel meets each',
        '1.3   Plan ahead          month                 as above       Monthly',
      ].join('\n'),
    );
    expect(rowsIn(source).slice(1)).toEqual([
      '1.1 | Hear children | Form asks what the child said | Team Manager | May 2025',
      '1.2 |  | Ten visits show that it is used by every team | HoS | June 2025',
      '1.3 | Plan ahead | Panel meets each month | as above | Monthly',
    ]);
    expect(saidIn(source)).toEqual(['rows-wrapped at 1', 'rows-wrapped at 2']);
  });

  it('are labels with their values where each text is one', async () => {
    expect(
      await read('Lead: Head of Homes   Due: May 2025', 'Note: it is late.  We know.'),
    ).toEqual(['Lead: Head of Homes | Due: May 2025', 'Note: it is late. We know.']);
  });

  const word = fc.constantFrom(
    'home',
    'care',
    'plan',
    'visit',
    'review',
    'team',
    'advice',
    'a',
    'to',
  );
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 14 })
    .map((words) => words.join(' ').replace(/^./, (letter) => letter.toUpperCase()));
  const role = fc.constantFrom('Head of Care', 'Principal Social Worker', 'HoS', 'Team Manager');
  const due = fc.constantFrom('Mar 2025', '31/12/2025', 'Apr 2025');
  const row = fc.tuple(sentence, sentence, role, due);

  it.each([
    ['with refs', true, false],
    ['with refs and blank lines', true, true],
    ['with blank lines alone', false, true],
  ])('are read back however they were printed: %s', async (_, refs, blanks) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.tuple(fc.integer({ min: 12, max: 40 }), fc.integer({ min: 12, max: 40 })),
        async (rows, [first, second]) => {
          const numbered = rows.map((cells, index) =>
            refs ? [`1.${index + 1}`, ...cells] : cells,
          );
          const header = [...(refs ? ['Ref'] : []), 'Action', 'Milestone', 'Lead', 'Due'];
          const widths = [...(refs ? [5] : []), first, second, 12, 12];
          const printed = [header, ...numbered].flatMap((cells) => [
            ...printedRow(cells, widths),
            ...(blanks ? [''] : []),
          ]);
          const found = await read('Theme 1: Care', '', ...printed);
          expect(found).toEqual([
            'Theme 1: Care',
            ...[header, ...numbered].map((cells) => cells.join(' | ')),
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** A row as a PDF's text has it: each cell wrapped to its column's width. */
function printedRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, column) => {
    const lines: string[] = [];
    for (const word of cell.split(' ')) {
      const last = lines.at(-1);
      const joined = last === undefined ? word : `${last} ${word}`;
      if (last === undefined || joined.length > (widths[column] ?? 0)) lines.push(word);
      else lines[lines.length - 1] = joined;
    }
    return lines;
  });
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped.map((lines, column) => (lines[at] ?? '').padEnd((widths[column] ?? 0) + 2)).join(''),
  ).map((line) => line.trimEnd());
}

describe('what a printed page carries', () => {
  const pages = [1, 2, 3, 4].map((page) => [
    'Northmere Council improvement plan',
    '',
    `A text that page ${page} alone has, in so many words`,
    '',
    'Version 3.1',
    String(page),
  ]);

  it('is left out, and said once', async () => {
    const source = await sourceOf('plan.txt', pages.map((page) => page.join('\n')).join('\n\f'));
    expect(rowsIn(source)).toEqual([
      'Northmere Council improvement plan',
      ...[1, 2, 3, 4].map((page) => `A text that page ${page} alone has, in so many words`),
    ]);
    expect(saidIn(source)).toEqual(['page-furniture at 1']);
  });

  it('is told on the second page already, where it stands at the very edge', async () => {
    const page = (number: number): readonly string[] => [
      'Northmere Council          Our plan',
      `Text ${String(number)}`,
      'Risks',
      `Page ${String(number)}`,
    ];
    expect(await read('Our plan', 'Text 1', 'Page 1', ...page(2), ...page(3))).toEqual([
      'Our plan',
      'Text 1',
      'Text 2',
      'Risks',
      'Text 3',
      'Risks',
    ]);
  });

  it('is not what a page repeats of its table, nor a number that counts nothing', async () => {
    const table = pages.map((_, at) => [
      'Action\tMilestone\tLead',
      `Do ${at}\tDone ${at * 7}\tHead`,
    ]);
    const text = table.map((page) => page.join('\n')).join('\n\f');
    expect(await read(text)).toHaveLength(8);
    expect(await read('7', '\f9', '\f4', '\f8')).toEqual(['7', '9', '4', '8']);
  });

  it.each([
    ['a footer with its number below', ['Our plan', '2'], ['Our plan', '3'], ['Our plan', '4']],
    ['a page number beside a text', ['Our plan | Page 2 of 9'], ['Our plan | Page 3 of 9'], []],
    ['links of a web page', ['Back to top'], ['Cookies | Privacy | Contact us'], ['Home > Plans']],
    ['what a web page asks', ['Was this page useful?', 'Yes', 'No'], [], []],
  ])('may be %s, with no page to tell it by', async (_, ...marks) => {
    const text = marks.flatMap((mark, at) => [`Text ${at} of the plan.`, '', ...mark, '']);
    const source = await sourceOf('plan.txt', text.join('\n'));
    expect(rowsIn(source)).toEqual(marks.map((_mark, at) => `Text ${at} of the plan.`));
    expect(saidIn(source)).toEqual(['page-furniture at 1']);
  });

  it('is no answer without a question, and no number that counts nothing', async () => {
    const text = ['Yes', 'No', 'Homes', '4', 'Homes', '9', 'Homes', '2', 'Homes | page 3'];
    expect(await read(...text)).toEqual(text);
  });
});

describe('cells one below the other', () => {
  const header = ['Ref', 'Action', 'Lead', 'Due', 'Status'];
  const rows = [
    ['1.1', 'Open a home', 'Head of Homes', 'May 2025', 'Green'],
    ['1.2', 'Close a home that\nis too big', 'Head of Homes', 'TBC', 'Red'],
    ['1.3', 'Ask each child', 'Team Manager', 'Monthly', 'Green'],
    ['1.4', 'Publish the answers', 'Head of Care', '31/10/2025', 'Green'],
    ['1.5', 'Ask each carer', 'Team Manager', 'Quarterly', 'Amber'],
  ];
  const asRows = [header, ...rows].map((cells) => cells.join(' | ').replace('\n', ' '));
  const short = rows.map((cells) => cells.map((cell) => cell.replace(/\n.*$/su, '')));
  const byColumn = header.flatMap((label, at) => [label, ...rows.map((cells) => cells[at] ?? '')]);

  function down(cells: readonly (readonly string[])[], gap = '\n\n'): string {
    return ['Theme 1: Homes', ...[header, ...cells].flat(), 'Theme 2: Care'].join(gap);
  }

  it.each([
    ['with blank lines between', down(rows), asRows],
    ['line by line', down(short, '\n'), [header, ...short].map((cells) => cells.join(' | '))],
    ['column by column', ['Theme 1: Homes', ...byColumn, 'Theme 2: Care'].join('\n\n'), asRows],
    [
      'without refs',
      down(rows).replace(/(?:Ref|1\.\d)\n\n/gu, ''),
      asRows.map((row) => row.slice(6)),
    ],
  ])('are put into rows: %s', async (_, text, expected) => {
    const source = await sourceOf('plan.txt', text);
    expect(rowsIn(source)).toEqual(['Theme 1: Homes', ...expected, 'Theme 2: Care']);
    expect((source.findings ?? []).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'cells-in-lines confirm',
    ]);
  });

  it.each([
    ['a lead', 'Team Manager\n\nMonthly', 'Monthly', '1.3 | Ask each child |  | Monthly | Green'],
    ['a due', 'Monthly\n\n', '', '1.3 | Ask each child | Team Manager |  | Green'],
    [
      'nothing',
      'Ask each child',
      'Ask\n\neach child',
      '1.3 | Ask each child | Team Manager | Monthly | Green',
    ],
  ])('may lack %s in a row, which is said', async (_, before, after, expected) => {
    const source = await sourceOf('plan.txt', down(rows).replace(before, after));
    expect(rowsIn(source)).toContain(expected);
    expect(saidIn(source)).toContainEqual(expect.stringMatching(/^cells-unsure/u));
  });

  it.each([
    [
      'wrapped with nothing between',
      down(rows, '\n').replaceAll('Open', 'Open\nand').replaceAll('Ask', 'Ask\nof'),
    ],
    [
      'without refs, one blank',
      down(rows.map(([, ...cells]) => cells))
        .replace('Ref\n\n', '')
        .replace('Monthly\n\n', ''),
    ],
    ['column by column, one blank', byColumn.join('\n\n').replace('Monthly\n\n', '')],
  ])('that cannot be told apart are refused: %s', async (_, text) => {
    const reading = await readSource({ name: 'plan.txt', bytes: Buffer.from(text) });
    expect(reading).toMatchObject({ kind: 'refused', findings: [{ code: 'text-jumbled' }] });
  });
});

describe('a text of commas', () => {
  it('is read as CSV where its header says so', async () => {
    expect(await read('Action,Milestone,Lead,Due', '"a, b",c,d,2025')).toEqual([
      HEADER,
      'a, b | c | d | 2025',
    ]);
  });

  it('is prose else', async () => {
    const prose = [
      'Actions, leads, and dates are agreed',
      'We act, and we look, and we learn, soon',
    ];
    expect(await read(...prose)).toEqual(prose);
  });
});

it.each([
  ['open bars', '| a\n'.repeat(29_000)],
  ['grid rules', '+--+\n'.repeat(29_000)],
  ['slash headers', 'Action / Lead / Due\n'.repeat(24_000)],
  ['aligned headers', 'Action   Lead   Due\n'.repeat(24_000)],
  ['aligned rows', `Action   Lead   Due\n${'a        b      c\n'.repeat(25_000)}`],
  ['a wide aligned row', `Action${' '.repeat(200_000)}Lead   Due\na   b\n`],
  ['page ends', 'a\n\f'.repeat(29_000)],
])('a text of nothing but %s is answered soon', async (_, content) => {
  const began = performance.now();
  await sourceOf('odd.txt', content);
  expect(performance.now() - began).toBeLessThan(5_000);
});
