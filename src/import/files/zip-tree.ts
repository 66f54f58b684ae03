import { attributesOf, tagsIn } from './zip-xml.ts';

/** An element of a small part such as a list of styles; names and attributes without prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** The root of a part that `xmlProblem` has passed; its texts are left out. */
export function treeOf(xml: string): XmlNode {
  const top: XmlNode[] = [];
  const open: XmlNode[][] = [top];
  for (const tag of tagsIn(xml)) {
    if (tag.kind === 'close') {
      open.pop();
      continue;
    }
    const children: XmlNode[] = [];
    const attributes = new Map(
      attributesOf(xml, tag).map(([name, value]) => [withoutPrefix(name), value]),
    );
    open.at(-1)?.push({ name: withoutPrefix(tag.name), attributes, children });
    if (tag.kind === 'open') open.push(children);
  }
  return top[0] ?? { name: '', attributes: new Map(), children: [] };
}

/** The element at the end of a path of names below a node. */
export function under(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    node,
  );
}

/** The `val` of the element at the end of a path, as nearly all of Word's settings are written. */
export function valueUnder(node: XmlNode, ...path: readonly string[]): string | undefined {
  return under(node, ...path)?.attributes.get('val');
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
