/** `npm run unused`: exits with 1 when something is exported, kept or depended on for nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageJson, unusedPackages } from './unused-packages.ts';
import { type SourceFile, unusedExports } from './unused-exports.ts';

const ROOT = join(import.meta.dirname, '..');

const packageJson = JSON.parse(read('package.json')) as PackageJson;
const files = projectFiles();
const entries = [
  ...Object.values(packageJson.scripts)
    .join(' ')
    .matchAll(/src\/[\w/-]+\.ts/g),
];
const problems = [
  ...unusedExports(
    files,
    entries.map(([path]) => path),
  ),
  ...unusedPackages(files, packageJson),
];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Nothing is unused.' : `Unused: ${problems.length}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function projectFiles(): SourceFile[] {
  const inFolders = ['src', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|mjs)$/.test(path)),
  );
  const atRoot = readdirSync(ROOT).filter((name) => /\.(?:ts|js)$/.test(name));
  return [...inFolders, ...atRoot].map((path) => ({ path, text: read(path) }));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
