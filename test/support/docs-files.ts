/** The documents of the project, and other files they speak of, as text. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Document {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Documents that tests give to the importer say nothing about Waymark. */
const PLANS_TO_READ = /^test\/fixtures\/import\/corpus\/(?!README)/;

export function documents(): readonly Document[] {
  return ['*.md', '{docs,examples,cards,manifest,scripts,test}/**/*.md']
    .flatMap(files)
    .filter((path) => !PLANS_TO_READ.test(path))
    .map(document);
}

export function document(path: string): Document {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** Every source file below a folder. */
export function sources(folder: string): readonly Document[] {
  return files(`${folder}/**/*.ts`).map(document);
}

/** The paths that fit a pattern, in order. */
export function files(pattern: string): readonly string[] {
  const found = globSync(pattern, { cwd: ROOT });
  return found.map((path) => path.replaceAll('\\', '/')).toSorted();
}
