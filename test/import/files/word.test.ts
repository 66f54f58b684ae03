import {
  Document,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word.ts';
import { placeOf, type Line, type Source } from '../../../src/import/layout/lines.ts';
import { sayPlace } from '../../../src/plan/plan-reading.ts';
import { relations, WORD_NAMES, wordZip, type Parts } from './office-zips.ts';

type Block = Paragraph | Table;

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const reading = await readWord({ name: 'plan.docx', bytes });
  if (reading.kind !== 'lines') throw new Error(JSON.stringify(reading));
  return reading.source;
}

async function read(children: readonly Block[]): Promise<Source> {
  const numbers = [
    { level: 0, format: LevelFormat.DECIMAL, text: 'Priority %1:' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
    { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
  ];
  const footnotes = { 1: { children: [new Paragraph('Subject to funding')] } };
  const numbering = { config: [{ reference: 'numbers', levels: numbers }] };
  const document = new Document({ numbering, footnotes, sections: [{ children: [...children] }] });
  return sourceOf(await Packer.toBuffer(document));
}

function text(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(words)] });
}

function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function bullet(words: string): Paragraph {
  return text(words, { bullet: { level: 0 } });
}

function numbered(words: string, level = 0): Paragraph {
  return text(words, { numbering: { reference: 'numbers', level } });
}

type CellContent = string | readonly Block[];

function cell(content: CellContent, options: Omit<ITableCellOptions, 'children'> = {}): TableCell {
  const children = typeof content === 'string' ? [text(content)] : [...content];
  return new TableCell({ ...options, children });
}

function table(...rows: readonly (readonly (CellContent | TableCell)[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((each) => (each instanceof TableCell ? each : cell(each))),
        }),
    ),
  });
}

const above = cell('', { verticalMerge: VerticalMergeType.CONTINUE });

function cellsIn({ lines }: Source): readonly (readonly string[])[] {
  return lines.filter(({ text: words }) => words !== '').map(({ cells }) => cells);
}

function filled({ lines }: Source): readonly Line[] {
  return lines.filter((line) => line.text !== '');
}

describe('paragraphs of Word', () => {
  it('are lines with their headings, bullets and places', async () => {
    const source = await read([
      text('Plan for families', { heading: HeadingLevel.TITLE }),
      text('Theme 1: Warm homes', { heading: HeadingLevel.HEADING_1 }),
      text('Actions', { heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ children: [run({ text: 'Short and bold', bold: true })] }),
      bullet('A risk'),
    ]);
    const lines = filled(source);
    expect(lines.map(({ text: words, heading }) => [words, heading])).toEqual([
      ['Plan for families', 1],
      ['Theme 1: Warm homes', 1],
      ['Actions', 2],
      ['Short and bold', null],
      ['A risk', null],
    ]);
    expect(lines.map((line) => line.bullet)).toEqual([false, false, false, false, true]);
    expect(lines.map((line) => sayPlace(placeOf(line)))[4]).toBe('paragraph 5');
    expect(source.findings).toEqual([]);
  });

  it('have the numbers that Word counts for them', async () => {
    const source = await read([
      numbered('Warm homes'),
      numbered('Insulate', 1),
      numbered('Lofts', 2),
      numbered('Walls', 2),
      numbered('Heat', 1),
      numbered('Safe streets'),
      numbered('Light', 1),
      numbered('Lamps', 2),
    ]);
    expect(cellsIn(source).flat()).toEqual([
      'Priority 1: Warm homes',
      '1.1 Insulate',
      'a) Lofts',
      'b) Walls',
      '1.2 Heat',
      'Priority 2: Safe streets',
      '2.1 Light',
      'a) Lamps',
    ]);
  });

  it('part at a line break unless they head something', async () => {
    const broken = [new TextRun('Theme 1:'), new TextRun({ text: 'Warm homes', break: 1 })];
    const source = await read([
      new Paragraph({ children: broken, heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: broken }),
    ]);
    expect(cellsIn(source).flat()).toEqual(['Theme 1: Warm homes', 'Theme 1:', 'Warm homes']);
  });

  it('keep columns that stand between tabs', async () => {
    const source = await read([text('DMT lead:\tJo Bell'), text('Action\tLead\tDue')]);
    expect(cellsIn(source)).toEqual([['DMT lead: Jo Bell'], ['Action', 'Lead', 'Due']]);
  });
});

describe('tables of Word', () => {
  it('have as many cells in each row as they have columns', async () => {
    const source = await read([
      table(
        ['Ref', cell('Action', { columnSpan: 2 }), 'Lead'],
        ['1.1', 'Insulate', 'Lofts', 'Head of Housing'],
        [cell('Theme 1: Warm homes', { columnSpan: 4 })],
      ),
    ]);
    expect(cellsIn(source)).toEqual([
      ['Ref', 'Action', '', 'Lead'],
      ['1.1', 'Insulate', 'Lofts', 'Head of Housing'],
      ['Theme 1: Warm homes', '', '', ''],
    ]);
    expect(filled(source).map(({ at }) => sayPlace(at))).toEqual([
      'table 1, row 1',
      'table 1, row 2',
      'table 1, row 3',
    ]);
  });

  it('have no columns but those in which a cell begins', async () => {
    const wide = (words: string): TableCell => cell(words, { columnSpan: 3 });
    const source = await read([
      table([wide('Action'), wide('Lead')], [wide('Insulate'), wide('Jo')]),
    ]);
    expect(cellsIn(source)).toEqual([
      ['Action', 'Lead'],
      ['Insulate', 'Jo'],
    ]);
  });

  it('say which cells belong to the cell above', async () => {
    const start = cell('Insulate', { verticalMerge: VerticalMergeType.RESTART });
    const source = await read([
      table(
        ['Action', 'Milestone', 'Lead'],
        [start, 'Lofts', 'Jo'],
        [above, 'Walls', ''],
        ['Heat', 'x', 'y'],
      ),
    ]);
    expect(cellsIn(source)[2]).toEqual(['', 'Walls', '']);
    expect(filled(source).map(({ merged }) => merged)).toEqual([[], [], [0], []]);
  });

  it('keep what stands apart in a cell apart', async () => {
    const source = await read([
      table([
        [text('Insulate:'), bullet('lofts'), bullet('walls'), text('in all homes')],
        [text('Head of Housing'), text('Service Manager')],
        [text('Jo Bell'), text('Sam Hill')],
        [text('Head of'), text('Housing')],
        [text('All lofts'), text('are insulated.'), text('Walls follow.')],
        [numbered('first', 2), numbered('second', 2)],
        [text('- lofts'), text('- walls')],
      ]),
    ]);
    expect(cellsIn(source)[0]).toEqual([
      'Insulate: lofts; walls; in all homes',
      'Head of Housing; Service Manager',
      'Jo Bell; Sam Hill',
      'Head of Housing',
      'All lofts are insulated. Walls follow.',
      'a) first; b) second',
      'lofts; walls',
    ]);
  });

  it('read the number of a cell that holds nothing else', async () => {
    const source = await read([
      numbered('Warm homes'),
      table([[numbered('', 1)], 'Lofts'], [[numbered('', 1)], 'Walls']),
    ]);
    expect(cellsIn(source).slice(1)).toEqual([
      ['1.1', 'Lofts'],
      ['1.2', 'Walls'],
    ]);
  });

  it('are counted, end with a blank line, and flatten what is nested in them', async () => {
    const source = await read([
      table(['Action', 'Lead'], [[table(['Lofts', 'North'], ['Walls', 'South']), text('')], 'Jo']),
      text('Risks'),
      table(['Measure', 'Target']),
    ]);
    expect(source.lines.map(({ cells, table: number }) => [cells.join('|'), number])).toEqual([
      ['Action|Lead', 1],
      ['Lofts North; Walls South|Jo', 1],
      ['', null],
      ['Risks', null],
      ['Measure|Target', 2],
      ['', null],
    ]);
  });

  it('that only frame a text are no tables', async () => {
    const source = await read([table([[text('Risks'), bullet('Money')]]), text('Impact')]);
    expect(filled(source).map(({ text: words, bullet: item }) => [words, item])).toEqual([
      ['Risks', false],
      ['Money', true],
      ['Impact', false],
    ]);
  });
});

describe('what Word shows and a line cannot', () => {
  it('is said where it stands', async () => {
    const change = { id: 1, author: 'A', date: '2022-01-01T00:00:00Z' };
    const source = await read([
      new Paragraph({
        children: [
          new TextRun('Insulate '),
          new DeletedTextRun({ ...change, text: 'ten' }),
          new InsertedTextRun({ ...change, text: 'twenty' }),
          new TextRun(' lofts'),
        ],
      }),
      table(['Walls', [new Paragraph({ children: [run({ text: 'Jo Bell', strike: true })] })]]),
      new Paragraph({ children: [new TextRun('Heat'), new FootnoteReferenceRun(1)] }),
    ]);
    expect(cellsIn(source)).toEqual([['Insulate twenty lofts'], ['Walls', 'Jo Bell'], ['Heat']]);
    expect(source.findings?.map(({ code, line }) => [code, line])).toEqual([
      ['tracked-changes', 1],
      ['text-struck', 2],
      ['footnote-apart', 4],
    ]);
  });
});

describe('documents written by other programs', () => {
  function paragraph(words: string, properties = ''): string {
    return `<w:p>${properties}<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
  }
  function cellOf(words: string, properties = ''): string {
    return `<w:tc><w:tcPr><w:tcW w:w="9"/>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  }
  const twoLists = `<w:numbering ${WORD_NAMES}>
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Theme"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const styles = `<w:styles ${WORD_NAMES}>
    <w:style w:type="paragraph" w:styleId="Theme"><w:name w:val="Theme"/><w:basedOn w:val="H"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style></w:styles>`;
  const lists: Parts = { 'word/styles.xml': styles, 'word/numbering.xml': twoLists };
  function styled(id: string): string {
    return `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
  }
  function listed(id: number): string {
    return `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
  }
  const link = '<w:hyperlink w:anchor="a"><w:r><w:t> linked</w:t></w:r></w:hyperlink>';
  const box = '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t> chosen</w:t></w:r></w:sdtContent></w:sdt>';
  const field = '<w:fldSimple w:instr=" DATE "><w:r><w:t> 3 May 2022</w:t></w:r></w:fldSimple>';
  const gone = '<w:del><w:r><w:delText>old</w:delText></w:r></w:del>';
  const split =
    '<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>';

  it.each<[string, string, readonly string[], Parts?]>([
    [
      'links, controls and fields',
      `<w:p>${link}${box}${field}</w:p>`,
      ['linked chosen 3 May 2022'],
    ],
    ['deleted text', `<w:p>${gone}<w:r><w:t>new</w:t></w:r></w:p>`, ['new']],
    [
      'a numbered style',
      paragraph('Homes', styled('Theme')) + paragraph('Streets', styled('Theme')),
      ['III. Homes', 'IV. Streets'],
      lists,
    ],
    [
      'a list begun again',
      paragraph('A', listed(5)) + paragraph('B', listed(6)),
      ['III. A', 'I. B'],
      lists,
    ],
    ['bullets', paragraph('A', listed(7)), ['A'], lists],
    [
      'a style without its number',
      paragraph(
        'A',
        '<w:pPr><w:pStyle w:val="Theme"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
      ),
      ['A'],
      lists,
    ],
    [
      'a table of contents',
      paragraph('Homes 3', styled('Toc')) + paragraph('Homes'),
      ['Homes'],
      lists,
    ],
    [
      'a bookmark between rows',
      `<w:tbl>${split}<w:tr>${cellOf('b')}${cellOf('c')}</w:tr></w:tbl>`,
      ['a|', 'b|c'],
    ],
    [
      'a row that begins late',
      `<w:tbl><w:tr>${cellOf('a')}${cellOf('b')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cellOf('c')}</w:tr></w:tbl>`,
      ['a|b', '|c'],
    ],
    [
      'a cell merged with the cell above, its value spelt out',
      `<w:tbl><w:tr>${cellOf('a', '<w:vMerge w:val="restart"></w:vMerge>')}${cellOf('b')}</w:tr><w:tr>${cellOf('', '<w:vMerge w:val="continue"/>')}${cellOf('c')}</w:tr></w:tbl>`,
      ['a|b', '|c'],
    ],
    ['characters written as numbers', paragraph('Safe &#38; warm, &lt; 5%'), ['Safe & warm, < 5%']],
  ])('%s', async (_, body, expected, parts = {}) => {
    const { lines } = await sourceOf(await wordZip(body, parts));
    const shown = lines.map(({ cells }) => cells.join('|'));
    expect(shown.filter((each) => each !== '')).toEqual(expected);
  });

  it('have the columns of the header where edges were moved by a hair', async () => {
    const grid = [4000, 60, 4000, 50, 4000].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    function row(...cells: readonly (readonly [string, number])[]): string {
      const each = cells.map(([words, span]) => cellOf(words, `<w:gridSpan w:val="${span}"/>`));
      return `<w:tr>${each.join('')}</w:tr>`;
    }
    const body = `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${row(['Action', 2], ['Lead', 1], ['Due', 2])}${row(['Insulate', 1], ['Jo', 3], ['May', 1])}</w:tbl>`;
    const { lines } = await sourceOf(await wordZip(body));
    expect(lines.map(({ cells }) => cells.join('|')).slice(0, 2)).toEqual([
      'Action|Lead|Due',
      'Insulate|Jo|May',
    ]);
  });

  it('have the word for a colour where a status is shown by it alone', async () => {
    const shade = (fill: string): string => `<w:shd w:val="clear" w:fill="${fill}"/>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const red = shade('FF0000');
    const body = [
      row(cellOf('Action', red), cellOf('RAG', red), cellOf('', red)),
      row(cellOf('Insulate'), cellOf('', shade('FFC000')), cellOf('', red)),
      row(cellOf('Heat'), cellOf('Green', red), cellOf('')),
    ];
    const { lines, findings } = await sourceOf(await wordZip(`<w:tbl>${body.join('')}</w:tbl>`));
    expect(lines.map(({ cells }) => cells.join('|')).slice(0, 3)).toEqual([
      'Action|RAG|',
      'Insulate|Amber|',
      'Heat|Green|',
    ]);
    expect(findings?.map(({ code, line, cell }) => [code, line, cell])).toEqual([
      ['colour-read', 2, 1],
    ]);
  });

  it('may use another prefix and another name for the document', async () => {
    const body = paragraph('Homes', listed(5)).replaceAll('w:', 'x:');
    const other = `<x:document ${WORD_NAMES.replace('xmlns:w', 'xmlns:x')}><x:body>${body}</x:body></x:document>`;
    const bytes = await wordZip('', {
      ...lists,
      '_rels/.rels': relations([['officeDocument', '/word/document2.xml']]),
      'word/document2.xml': other,
    });
    expect((await sourceOf(bytes)).lines.map((line) => line.text)).toEqual(['III. Homes']);
  });

  it('inherit headings from the style a style is based on', async () => {
    const { lines } = await sourceOf(await wordZip(paragraph('Homes', styled('Theme')), lists));
    expect(lines[0]?.heading).toBe(2);
  });
});

describe('what a document carries beside its text', () => {
  const box = '<mc:Choice><wps:txbx xmlns:wps="x"/></mc:Choice>';
  const old = '<v:textbox xmlns:v="urn:schemas-microsoft-com:vml"/>';
  function drawn(inside: string): string {
    const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
    return `<w:p><w:r><mc:AlternateContent xmlns:mc="${mc}">${inside}</mc:AlternateContent></w:r></w:p>`;
  }

  it.each([
    ['another document', '<w:altChunk/>', {}, ['confirm']],
    ['an embedded file', '', { 'word/embeddings/book.xlsx': 'x' }, ['confirm']],
    ['a comment', '<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>', {}, ['note']],
    ['a text box that is only drawn', drawn(box), {}, ['confirm']],
    ['a text box that is read', drawn(`${box}<mc:Fallback>${old}</mc:Fallback>`), {}, []],
    ['nothing', '', { 'word/header1.xml': '<h/>', 'word/media/image1.png': 'x' }, []],
  ])('is said: %s', async (_, xml, parts: Parts, expected) => {
    const body = `<w:p><w:r><w:t>Theme 1</w:t></w:r></w:p>${xml.replaceAll('<wps:txbx xmlns:wps="x"/>', '<wps:txbx xmlns:wps="x"></wps:txbx>')}`;
    const { findings = [] } = await sourceOf(await wordZip(body, parts));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual(
      expected.map((severity) => ['part-left-out', severity]),
    );
  });
});
