/** The YAML that some editors keep above a text: its plain fields, and the text without it. */
export interface FrontFields {
  readonly fields: readonly {
    readonly key: string;
    readonly value: string;
    readonly line: number;
  }[];
  /** Blank lines stand where the fields stood, so that each line keeps its number. */
  readonly rest: string;
}

export function frontMatterOf(text: string): FrontFields {
  const lines = text.split(/\r\n|\n|\r/u);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  const inside = lines.slice(1, end);
  const isFront = /^---\s*$/u.test(lines[0] ?? '') && end > 1 && inside.every(isYaml);
  if (!isFront) return { fields: [], rest: lines.join('\n') };
  const fields = inside.flatMap((line, index) => {
    const [, key = '', value = ''] = /^([A-Za-z][\w -]{0,39}):\s+(\S.*)$/u.exec(line) ?? [];
    return key === '' ? [] : [{ key: key.toLowerCase(), value: unquoted(value), line: index + 2 }];
  });
  return { fields, rest: lines.map((line, index) => (index <= end ? '' : line)).join('\n') };
}

function isYaml(line: string): boolean {
  return /^(?:\s*$|\s*#|\s*- |\s+\S|[A-Za-z][\w -]{0,39}:(?:\s|$))/u.test(line);
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1\s*$/u.exec(value)?.[2] ?? value.trim();
}
