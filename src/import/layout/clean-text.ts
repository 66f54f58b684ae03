/** A text without what a converter left in it: tags, bold marks, links, bullets, odd spaces. */
export function cleanText(raw: string): string {
  return withoutBullets(
    oneLine(
      raw
        .replace(TAG, ' ')
        .replace(/\[([^\][]*)\]\([^()]*\)/gu, '$1')
        .replaceAll('**', '')
        .replace(/^\s*#{1,6}\s+(?=[^\s\p{Ll}])/u, '')
        .replace(/\s\{[#.][^{}\s]{1,60}\}\s*$/u, '')
        .replace(/&(amp|nbsp|quot|#39|apos);/gu, (_, name: string) => ENTITIES[name] ?? ' '),
    ),
  );
}

/** Of HTML alone: `<insert name>` is a text of the plan's own. */
const TAG =
  /<\/?(?:a|abbr|article|b|big|blockquote|body|br|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|figure|font|footer|h[1-6]|head|header|hr|html|i|img|ins|li|main|mark|nav|ol|p|pre|s|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(?:\s[^<>]*|\/)?>/giu;

/** Letters only, in lower case: what two writings of the same heading have in common. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/gu, '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", apos: "'" };

/** A list inside a text reads on with `; `, unless its own punctuation already parts the items. */
function withoutBullets(text: string): string {
  const items = text
    .replace(/^[-–*] /u, '')
    .split(/ ?[•▪◦] ?| \* /u)
    .filter((item) => item !== '');
  const joined = items.map((item, index) => {
    const before = items[index - 1];
    if (before === undefined) return item;
    return /(?:[.:;,!?]| and| or)$/u.test(before.slice(-5)) ? ` ${item}` : `; ${item}`;
  });
  return joined.join('').trim();
}

function oneLine(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
