/** Reads from the code itself what the rules of the architecture are about. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { cruise, type IDependency } from 'dependency-cruiser';
import ts from 'typescript';
import type { Import } from './architecture.ts';

export const ROOT = join(import.meta.dirname, '../..');

export interface Source {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

export interface Mention {
  readonly what: string;
  readonly path: string;
  readonly line: number;
}

export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Every import of `src` in a project: static, dynamic, re-exported and of types alone. */
export async function importsOfSrc(project: string): Promise<Import[]> {
  const { output } = await cruise(['src'], {
    baseDir: project,
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.modules
    .filter(({ source }) => source.startsWith('src/'))
    .flatMap(({ source, dependencies }) => dependencies.map((found) => toImport(source, found)));
}

/** The first round of imports found from each file; types alone make none, as they are not loaded. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const loaded = Map.groupBy(
    imports.filter(({ kind, typeOnly }) => kind === 'file' && !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const cycles: string[][] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file]);
    if (trail.includes(file) || done.has(file)) return;
    for (const { to } of loaded.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of loaded.keys()) walk(file, []);
  return cycles;
}

/** Where the code, not a comment or a text, reads the clock or the environment. */
export function mentionsIn({ path, text }: Source): Mention[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const mentions: Mention[] = [];
  const visit = (node: ts.Node): void => {
    const what = readingAt(node, file);
    if (what !== null) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      mentions.push({ what, path, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mentions;
}

function toImport(from: string, { module, resolved, dependencyTypes }: IDependency): Import {
  const typeOnly = dependencyTypes.includes('type-only');
  if (module.startsWith('.')) return { from, to: resolved, kind: 'file', typeOnly };
  if (isBuiltin(module)) {
    return { from, to: `node:${module.replace(/^node:/, '')}`, kind: 'node', typeOnly };
  }
  const name = module.split('/').slice(0, module.startsWith('@') ? 2 : 1);
  return { from, to: name.join('/'), kind: 'package', typeOnly };
}

function readingAt(node: ts.Node, file: ts.SourceFile): string | null {
  if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date') return 'new Date(';
  if (!ts.isPropertyAccessExpression(node)) return null;
  const what = node.getText(file).replace(/^globalThis\./, '');
  return ['Date.now', 'Temporal.Now', 'process.env'].includes(what) ? what : null;
}
