/** An evidence link, short enough for a phone and pressed to open; only ever https. */
import { brief } from '../plan/digest-page.ts';
import { plainText } from './draw.ts';

export interface EvidenceLink {
  readonly url: string;
  readonly shown: string;
}

const SHOWN = 44;
const SHORT_LINK = 300;
const HTTPS = /^https:\/\//i;

/** As a list, so that a template shows it or leaves it out. One too long for its card is left out. */
export function evidenceLinks(link: string | null, length: number): readonly EvidenceLink[] {
  if (link === null || !isShown(link, length)) return [];
  const url = plainText(link);
  return [{ url, shown: brief(url.replace(HTTPS, ''), SHOWN) }];
}

/** What stands for a link that is too long for its card. */
export function evidenceWords(link: string | null, length: number): string | null {
  return link === null || isShown(link, length) ? null : brief(plainText(link), SHOWN);
}

function isShown(link: string, length: number): boolean {
  return HTTPS.test(link) && link.length <= Math.max(length, SHORT_LINK);
}
