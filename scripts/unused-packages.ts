/** Finds packages that package.json asks for and nothing uses, and those used without asking. */
import ts from 'typescript';
import { isBuiltin } from 'node:module';
import { modulesNamedIn, type SourceFile, textsIn } from './unused-exports.ts';

export interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** Packages that no import names, and why they are here all the same. */
const NEEDED: Readonly<Record<string, string>> = {
  'adaptive-expressions': 'adaptivecards-templating asks for it as a peer',
  openai: '@microsoft/teams-ai asks for it as a peer',
  rimraf: 'the install script of botbuilder-dialogs calls it',
  node: 'the Node that every npm script runs on',
  typescript: 'the scripts call it tsc',
};

/** One sentence for each package that is unused, undeclared, or excused without need. */
export function unusedPackages(files: readonly SourceFile[], packageJson: PackageJson): string[] {
  const { dependencies, devDependencies, scripts } = packageJson;
  const declared = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  const parsed = files.map(({ path, text }) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  );
  const named = parsed.map((file) => ({ path: file.fileName, packages: packagesIn(file) }));
  const texts = parsed.flatMap(textsIn);
  const used = new Set(named.flatMap(({ packages }) => packages));
  const typed = Object.values(scripts).join(' ').split(/\s+/);

  const unused = declared
    .filter((name) => !used.has(name) && !typed.includes(name) && !(name in NEEDED))
    .filter((name) => !texts.some((text) => text.startsWith(`${name}/`)))
    .filter((name) => !(name.startsWith('@types/') && isTypesOfUsed(name, used)));
  const undeclared = named.flatMap(({ path, packages }) =>
    packages
      .filter((name) => !declared.includes(name))
      .map((name) => `${path} uses ${name}, which package.json does not list`),
  );
  const excused = Object.keys(NEEDED).filter((name) => !declared.includes(name));
  return [
    ...unused.map((name) => `package.json lists ${name}, which nothing uses`),
    ...undeclared,
    ...excused.map((name) => `${name} is excused in scripts/unused-packages.ts but not listed`),
  ];
}

function packagesIn(file: ts.SourceFile): string[] {
  return modulesNamedIn(file)
    .filter((name) => /^@?[a-z]/.test(name) && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** Those of Node are used by everything. */
function isTypesOfUsed(types: string, used: ReadonlySet<string>): boolean {
  const name = types.slice('@types/'.length);
  return name === 'node' || used.has(name);
}
