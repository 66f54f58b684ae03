/**
 * Fetches a file that was attached in a chat: only from where Teams keeps files, without any
 * credential of the bot's (the link carries its own), and no further than a limit of size and time.
 */
import type { AttachedFile } from './attached-file.ts';

export type Downloaded =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface DownloadRules {
  /** Also from this machine, for the stand-in and the Playground. */
  readonly local: boolean;
  /** In all, from the first byte asked for to the last one read. */
  readonly timeoutMs?: number;
  readonly largest?: number;
}

/** Where Microsoft 365's public cloud keeps files. */
const HOSTS = ['.sharepoint.com'];
const LARGEST = 10 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
const REDIRECTS = 3;

export async function download(
  { name, downloadUrl }: AttachedFile,
  rules: DownloadRules,
): Promise<Downloaded> {
  try {
    const signal = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
    return await fetchFrom(downloadUrl, name, { ...rules, signal }, REDIRECTS);
  } catch {
    // What the network says may hold the link, and the link is a key to the file.
    return refused(name, 'Teams did not hand it over. Attach it once more.');
  }
}

async function fetchFrom(
  url: string,
  name: string,
  rules: DownloadRules & { readonly signal: AbortSignal },
  redirects: number,
): Promise<Downloaded> {
  if (!isAllowed(url, rules.local))
    return refused(name, 'it is not kept in Microsoft 365, where Teams puts what is attached.');
  const { signal } = rules;
  const response = await fetch(url, { redirect: 'manual', credentials: 'omit', signal });
  const next = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && next !== null && redirects > 0) {
    await response.body?.cancel();
    return fetchFrom(new URL(next, url).href, name, rules, redirects - 1);
  }
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return refused(name, "Teams' link to it has expired. Attach it once more.");
  }
  const bytes = await readUpTo(response.body, rules.largest ?? LARGEST);
  return bytes === null
    ? refused(name, 'it is larger than 10 MB. Save only the plan itself, without pictures.')
    : { kind: 'fetched', bytes };
}

/** Null as soon as there are more bytes than that, whatever the headers promised. */
async function readUpTo(body: ReadableStream<Uint8Array>, largest: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isAllowed(given: string, local: boolean): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, username, password } = new URL(given);
  if (username !== '' || password !== '') return false;
  if (local && protocol === 'http:' && hostname === '127.0.0.1') return true;
  return protocol === 'https:' && HOSTS.some((host) => hostname.endsWith(host));
}

function refused(name: string, why: string): Downloaded {
  return { kind: 'refused', sentence: `I could not fetch ${name}: ${why} Nothing was saved.` };
}
