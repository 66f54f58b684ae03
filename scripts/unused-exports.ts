/** Finds what `src` exports and nobody imports, by the names in import and export statements. */
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

interface Export {
  readonly name: string;
  readonly isType: boolean;
}

/** The name taken from a file, or `*` where that cannot be told. */
interface Use {
  readonly path: string;
  readonly name: string;
}

/**
 * One sentence for each export, and each file but the entries, that nothing needs. A type may be
 * exported for what its own file exports; a value has to be imported by somebody, if only a test.
 */
export function unusedExports(files: readonly SourceFile[], entries: readonly string[]): string[] {
  const parsed = files.map(({ path, text }) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  );
  const uses = parsed.flatMap(usesIn);
  const byPath = [...parsed.flatMap(textsIn), ...parsed.flatMap(pathsIn)];
  return parsed
    .filter(({ fileName }) => fileName.startsWith('src/'))
    .flatMap((file) => {
      const used = uses.filter(({ path }) => path === file.fileName).map(({ name }) => name);
      if (entries.includes(file.fileName) || byPath.includes(posix.basename(file.fileName)))
        return [];
      if (used.length === 0) return [`${file.fileName} is imported by nothing: remove it`];
      if (used.includes('*')) return [];
      return exportsOf(file)
        .filter(({ name }) => !used.includes(name))
        .map((exported) => ({ ...exported, atHome: mentionsOf(exported.name, file) > 1 }))
        .filter(({ isType, atHome }) => !(isType && atHome))
        .map(({ name, atHome }) => {
          const say = atHome
            ? 'which only its own file uses: take the word export away'
            : 'which nothing uses: remove it';
          return `${file.fileName} exports ${name}, ${say}`;
        });
    });
}

/** Every module that a file names, as written: imports, re-exports, `import()` and `resolve()`. */
export function modulesNamedIn(file: ts.SourceFile): string[] {
  return nodesIn(file).flatMap((node) => moduleNamedAt(node) ?? []);
}

/** Every text in quotes: a file may be loaded by a path that is put together. */
export function textsIn(file: ts.SourceFile): string[] {
  return nodesIn(file).flatMap((node) => textOf(node) ?? []);
}

/** The names of files loaded as `new URL('./thread.ts', import.meta.url)`. */
function pathsIn(file: ts.SourceFile): string[] {
  return nodesIn(file).flatMap((node) => {
    if (!ts.isNewExpression(node) || node.expression.getText(file) !== 'URL') return [];
    const path = node.arguments?.[0] === undefined ? undefined : textOf(node.arguments[0]);
    return path === undefined ? [] : [posix.basename(path)];
  });
}

function usesIn(file: ts.SourceFile): Use[] {
  return nodesIn(file).flatMap((node) => {
    const module = moduleNamedAt(node);
    if (module?.startsWith('.') !== true) return [];
    const path = posix.join(posix.dirname(file.fileName), module);
    return namesTakenAt(node, file).map((name) => ({ path, name }));
  });
}

function moduleNamedAt(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const loads =
    called.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(called) && called.text === 'require') ||
    ['require.resolve', 'import.meta.resolve'].includes(called.getText());
  return loads ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function namesTakenAt(node: ts.Node, file: ts.SourceFile): string[] {
  if (ts.isExportDeclaration(node)) return namesIn(node.exportClause);
  if (ts.isImportTypeNode(node)) return [node.qualifier?.getText(file).split('.')[0] ?? '*'];
  if (ts.isImportDeclaration(node)) {
    const { importClause } = node;
    const byDefault = importClause?.name === undefined ? [] : ['default'];
    const { namedBindings } = importClause ?? {};
    return [...byDefault, ...(namedBindings === undefined ? [''] : namesIn(namedBindings))];
  }
  return destructuredAt(node) ?? ['*'];
}

function namesIn(clause: ts.NamedExportBindings | ts.NamedImportBindings | undefined): string[] {
  if (clause === undefined || ts.isNamespaceExport(clause) || ts.isNamespaceImport(clause)) {
    return ['*'];
  }
  return clause.elements.map((element) => (element.propertyName ?? element.name).text);
}

/** The names in `const { a, b: c } = await import(...)`. */
function destructuredAt(node: ts.Node): string[] | null {
  const declaration = node.parent.parent;
  if (!ts.isAwaitExpression(node.parent) || !ts.isVariableDeclaration(declaration)) return null;
  if (!ts.isObjectBindingPattern(declaration.name)) return null;
  return declaration.name.elements.map(({ propertyName, name }) =>
    (propertyName ?? name).getText(),
  );
}

function exportsOf(file: ts.SourceFile): Export[] {
  return file.statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause } = statement;
      if (clause === undefined || ts.isNamespaceExport(clause)) return [];
      return clause.elements.map(({ name }) => ({ name: name.text, isType: false }));
    }
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts
      .getModifiers(statement)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return declaredBy(statement).map((name) => ({ name, isType }));
  });
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function mentionsOf(name: string, file: ts.SourceFile): number {
  return nodesIn(file).filter((node) => ts.isIdentifier(node) && node.text === name).length;
}

function nodesIn(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return nodes;
}
