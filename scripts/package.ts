/** `npm run package`: writes the app package that is uploaded to Teams, or says what is missing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs, parseEnv } from 'node:util';
import { ZipFile } from 'yazl';
import { buildManifest, type Values } from './manifest.ts';
import { schemaProblems } from './manifest-schema.ts';

const USAGE = 'npm run package -- [--env FILE] [--out FILE]';
const ROOT = join(import.meta.dirname, '..');
const ICONS = ['color.png', 'outline.png'];

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  if (typeof asked === 'string') return refuse([asked]);
  const values = readValues(asked.env);
  if (typeof values === 'string') return refuse([values]);

  const built = buildManifest(readFileSync(inManifest('manifest.json'), 'utf8'), values);
  if (built.kind === 'refused') return refuse(built.problems);
  const problems = schemaProblems(built.manifest);
  if (problems.length > 0) return refuse(problems);

  const zip = await zipped(built.manifest);
  mkdirSync(dirname(asked.out), { recursive: true });
  writeFileSync(asked.out, zip);
  console.log(`The app package is ${asked.out}. Upload it in the Teams admin centre.`);
  return 0;
}

function readArguments(): { env: string | undefined; out: string } | string {
  try {
    const { values } = parseArgs({ options: { env: { type: 'string' }, out: { type: 'string' } } });
    return { env: values.env, out: resolve(values.out ?? join(ROOT, 'build', 'waymark.zip')) };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}. Usage: ${USAGE}`;
  }
}

/** The file's values, with those of the environment on top. */
function readValues(file: string | undefined): Values | string {
  if (file === undefined) return process.env;
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch {
    return `${file} cannot be read. Give --env a file with lines such as BOT_ID=...`;
  }
}

/** The same bytes for the same manifest: the DOS timestamp is local, so a local date is fixed. */
async function zipped(manifest: string): Promise<Buffer> {
  const options = { mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifest), 'manifest.json', options);
  for (const icon of ICONS) zip.addBuffer(readFileSync(inManifest(icon)), icon, options);
  zip.end();
  return buffer(zip.outputStream);
}

function inManifest(name: string): string {
  return join(ROOT, 'manifest', name);
}

function refuse(problems: readonly string[]): number {
  console.error('The app package was not written.');
  for (const problem of problems) console.error(`- ${problem}`);
  return 2;
}
