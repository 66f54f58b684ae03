import type { Styles } from './word-styles.ts';
import { sayNumber } from './word-number-formats.ts';
import { treeOf, under, valueUnder, type XmlNode } from './zip-tree.ts';

/** What Word prints before a paragraph of a list: a bullet, or a number such as `1.2`. */
export type Label =
  { readonly kind: 'bullet' } | { readonly kind: 'number'; readonly text: string };

export interface Numbering {
  /** The label of the next paragraph of a list, counted on; null where none is printed. */
  readonly next: (numId: string, level: number) => Label | null;
  /** The level of a list that is kept for a style of paragraphs. */
  readonly levelFor: (numId: string, styleId: string) => number;
}

/** Counts a document's lists as Word does, paragraph by paragraph, from the first. */
export function numberingIn(xml: string | undefined, styles: Styles): Numbering {
  const root = xml === undefined ? undefined : treeOf(xml);
  const nums = byId(root, 'num', 'numId');
  const lists = byId(root, 'abstractNum', 'abstractNumId');
  const counts = new Map<XmlNode, (number | undefined)[]>();
  const overridden = new Set<string>();

  function listOf(numId: string, depth = 0): XmlNode | undefined {
    const num = nums.get(numId);
    const list = lists.get((num && valueUnder(num, 'abstractNumId')) ?? '');
    const link = list === undefined ? undefined : valueUnder(list, 'numStyleLink');
    if (link === undefined || depth > 5) return list;
    return listOf(styles.numIdOfList(link) ?? '', depth + 1) ?? list;
  }

  function levelsOf(numId: string, list: XmlNode): readonly Level[] {
    const own = nums.get(numId)?.children.filter(({ name }) => name === 'lvlOverride') ?? [];
    return LEVELS.map((level) => {
      const override = own.find((each) => Number(each.attributes.get('ilvl')) === level);
      const inside = override === undefined ? undefined : under(override, 'lvl');
      const start = override === undefined ? undefined : valueUnder(override, 'startOverride');
      return levelFrom(inside ?? levelNode(list, level), start);
    });
  }

  return {
    next(numId, level) {
      const list = listOf(numId);
      if (list === undefined) return null;
      const levels = levelsOf(numId, list);
      const counted = counts.get(list) ?? [];
      counts.set(list, counted);
      const own = levels[level];
      if (own === undefined) return null;
      if (own.startOverride !== null && !overridden.has(`${numId} ${level}`)) {
        overridden.add(`${numId} ${level}`);
        counted[level] = own.startOverride - 1;
      }
      for (const above of LEVELS.slice(0, level)) counted[above] ??= levels[above]?.start ?? 1;
      counted[level] = (counted[level] ?? own.start - 1) + 1;
      for (const below of LEVELS.slice(level + 1)) {
        if (levels[below]?.restarts !== false) counted[below] = undefined;
      }
      if (own.text === '') return null;
      if (own.format === 'bullet') return { kind: 'bullet' };
      const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const format = own.plain ? 'decimal' : (levels[at]?.format ?? 'decimal');
        return sayNumber(counted[at] ?? 1, format);
      });
      return text.trim() === '' ? null : { kind: 'number', text: text.trim() };
    },
    levelFor(numId, styleId) {
      const list = listOf(numId);
      const own = list?.children.find((level) => valueUnder(level, 'pStyle') === styleId);
      return Number(own?.attributes.get('ilvl') ?? 0);
    },
  };
}

interface Level {
  readonly start: number;
  readonly startOverride: number | null;
  readonly format: string;
  /** With `%1` for the number of the first level. */
  readonly text: string;
  /** Whether it prints the numbers of all levels in figures. */
  readonly plain: boolean;
  readonly restarts: boolean;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function byId(root: XmlNode | undefined, name: string, id: string): ReadonlyMap<string, XmlNode> {
  const named = root?.children.filter((child) => child.name === name) ?? [];
  return new Map(named.map((child) => [child.attributes.get(id) ?? '', child]));
}

function levelNode(list: XmlNode, level: number): XmlNode | undefined {
  return list.children.find(
    ({ name, attributes }) => name === 'lvl' && Number(attributes.get('ilvl') ?? 0) === level,
  );
}

function levelFrom(node: XmlNode | undefined, startOverride: string | undefined): Level {
  const none = { name: '', attributes: new Map<string, string>(), children: [] };
  const level = node ?? none;
  const plain = under(level, 'isLgl');
  return {
    start: wholeNumber(valueUnder(level, 'start')) ?? 1,
    startOverride: wholeNumber(startOverride),
    format: valueUnder(level, 'numFmt') ?? 'decimal',
    text: valueUnder(level, 'lvlText') ?? '',
    plain: plain !== undefined && !/^(?:0|false)$/u.test(plain.attributes.get('val') ?? ''),
    restarts: valueUnder(level, 'lvlRestart') !== '0',
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : null;
}
