/** JSON and YAML opened with care: what they say, and at which line each part of it stands. */
import {
  CST,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface OwnDocument {
  readonly kind: 'opened';
  readonly value: unknown;
  /** Where the part at the path stands, or what would hold it if it is missing. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position | null;
  /** A number, a truth value or nothing at the path, as the file writes it; null for all else. */
  readonly unquoted: (path: readonly PropertyKey[]) => string | null;
}

/** The file breaks the rules of JSON or YAML, or those Waymark adds to keep them harmless. */
export interface Broken {
  readonly kind: 'broken';
  /** What follows the file's name. */
  readonly sentence: string;
  readonly position: Position | null;
}

export function openJson(text: string): OwnDocument | Broken {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    return { kind: 'broken', sentence: 'is not valid JSON', position: placeIn(fault, text) };
  }
  // JSON is YAML too: read a second time for the places and the keys that stand twice.
  const opened = open(text);
  if (opened.kind === 'broken') return opened;
  return { ...opened, value, unquoted: () => null };
}

export function openYaml(text: string): OwnDocument | Broken {
  const opened = open(text);
  if (opened.kind === 'broken') return opened;
  const [fault] = [...opened.document.errors, ...opened.document.warnings];
  if (fault === undefined) return opened;
  const sentence = `is not YAML as Waymark reads it: ${sayFault(fault.code)}`;
  return { kind: 'broken', sentence, position: opened.at(fault.pos[0]) };
}

interface Opened extends OwnDocument {
  readonly document: Document.Parsed;
  readonly at: (offset: number) => Position;
}

function open(text: string): Opened | Broken {
  if (isTangled(text)) {
    const sentence = 'is nested far deeper than a plan is';
    return { kind: 'broken', sentence, position: null };
  }
  try {
    const lines = new LineCounter();
    // Keys that stand twice are looked for below: the parser compares each with each.
    const options = { lineCounter: lines, strict: true, prettyErrors: false, uniqueKeys: false };
    const document = parseDocument(text, options);
    function at(offset: number): Position {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
    const repeated = repeatedKey(document);
    if (repeated !== null) {
      const sentence = `has the key "${repeated.key}" twice in the same place`;
      return { kind: 'broken', sentence, position: at(repeated.offset) };
    }
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 20 });
    function positionOf(path: readonly PropertyKey[]): Position | null {
      const offset = offsetOf(document, path);
      return offset === null ? null : at(offset);
    }
    function unquoted(path: readonly PropertyKey[]): string | null {
      const node = document.getIn(path, true);
      if (!isScalar(node) || typeof node.value === 'string') return null;
      return node.source ?? null;
    }
    return { kind: 'opened', value, document, at, positionOf, unquoted };
  } catch (fault) {
    if (fault instanceof RangeError) {
      const sentence = 'is nested far deeper than a plan is';
      return { kind: 'broken', sentence, position: null };
    }
    if (fault instanceof ReferenceError) {
      const sentence = 'uses aliases (*name), which a plan has no need of';
      return { kind: 'broken', sentence, position: null };
    }
    throw fault;
  }
}

const DEEPEST = 50;

/** What would keep the parser busy for minutes, and which no plan has: told by its marks alone. */
function isTangled(text: string): boolean {
  let depth = 0;
  let explicitKeys = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth -= 1;
    if (type === 'explicit-key-ind') explicitKeys += 1;
    if (depth > DEEPEST || depth < -DEEPEST || explicitKeys > DEEPEST) return true;
  }
  return false;
}

function repeatedKey(document: Document.Parsed): { key: string; offset: number } | null {
  let found: { key: string; offset: number } | null = null;
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) {
          found = { key: name, offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | null {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent) && last !== undefined) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? null;
  }
  const node = document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? null;
  return path.length === 0 ? null : offsetOf(document, path.slice(0, -1));
}

function placeIn(fault: unknown, text: string): Position | null {
  const message = fault instanceof Error ? fault.message : '';
  const told = /at position (\d+)/.exec(message)?.[1];
  const position = message.includes('end of JSON') ? text.trimEnd().length : told;
  if (position === undefined) return null;
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function sayFault(code: string): string {
  return FAULTS.get(code) ?? 'something stands where it may not';
}

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'a line is indented with a tab; use spaces'],
  ['MULTIPLE_DOCS', 'it holds several documents (---); a plan is one'],
  ['TAG_RESOLVE_FAILED', 'it has a tag (!name), which a plan has no need of'],
  ['BAD_INDENT', 'a line is indented too little or too far'],
  ['MISSING_CHAR', 'a colon, bracket or quotation mark is missing'],
  ['BAD_SCALAR_START', 'a text begins with a mark of YAML; put it in quotation marks'],
  ['BLOCK_AS_IMPLICIT_KEY', 'a text holds a colon and a space; put it in quotation marks'],
  ['BAD_ALIAS', 'a text begins with *; put it in quotation marks'],
]);
