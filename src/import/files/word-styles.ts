import { treeOf, valueUnder, type XmlNode } from './zip-tree.ts';

/** What a document's paragraph styles say, what they inherit included. */
export interface Styles {
  /** 1 for the highest heading; null where a style heads nothing. */
  readonly headingOf: (styleId: string | undefined) => number | null;
  readonly numberingOf: (styleId: string | undefined) => StyleNumbering | null;
  /** The numbering a style of lists stands for. */
  readonly numIdOfList: (styleId: string) => string | undefined;
}

export interface StyleNumbering {
  readonly numId: string;
  readonly level: string | undefined;
  /** The style the numbering was found in, which a list may name as its own. */
  readonly styleId: string;
}

export function stylesIn(xml: string | undefined): Styles {
  const all = xml === undefined ? [] : treeOf(xml).children.filter(({ name }) => name === 'style');
  const byId = new Map(all.map((style) => [style.attributes.get('styleId') ?? '', style]));
  const usual = all.find(isUsual)?.attributes.get('styleId');

  function chain(styleId: string | undefined): readonly (readonly [string, XmlNode])[] {
    const found: [string, XmlNode][] = [];
    let id = styleId ?? usual;
    while (id !== undefined && found.length < DEEPEST) {
      const style = byId.get(id);
      if (style === undefined) break;
      found.push([id, style]);
      id = valueUnder(style, 'basedOn');
    }
    return found;
  }

  return {
    headingOf(styleId) {
      const ranks = chain(styleId).map(([, style]) => headingRank(style));
      return ranks.find((rank) => rank !== null) ?? rankOfName(styleId ?? '');
    },
    numberingOf(styleId) {
      for (const [id, style] of chain(styleId)) {
        const numId = valueUnder(style, 'pPr', 'numPr', 'numId');
        if (numId === undefined) continue;
        const level = valueUnder(style, 'pPr', 'numPr', 'ilvl');
        return { numId, level, styleId: id };
      }
      return null;
    },
    numIdOfList(styleId) {
      const style = byId.get(styleId);
      return style === undefined ? undefined : valueUnder(style, 'pPr', 'numPr', 'numId');
    },
  };
}

/** A style based on itself, by way of others, would go round for ever. */
const DEEPEST = 20;

function isUsual({ attributes }: XmlNode): boolean {
  return (
    attributes.get('type') === 'paragraph' && /^(?:1|true)$/u.test(attributes.get('default') ?? '')
  );
}

function headingRank(style: XmlNode): number | null {
  const outline = Number(valueUnder(style, 'pPr', 'outlineLvl') ?? NaN);
  return rankOfName(valueUnder(style, 'name') ?? '') ?? (outline < 9 ? outline + 1 : null);
}

function rankOfName(name: string): number | null {
  if (/^title$/iu.test(name)) return 1;
  const level = /^heading ?([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}
