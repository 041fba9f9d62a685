import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** A file of src/, named without extension from there: `intake/day`. */
export interface SourceFile {
  readonly module: string;
  readonly folder: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** A module of src/, a file outside from there (`../package.json`), or a package as it is written. */
  readonly to: string;
  readonly isLocal: boolean;
}

export function readSources(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => sourceFile(relative('', path).split(sep).join('/'), readText(root, path)))
    .sort((a, b) => (a.module < b.module ? -1 : 1));
}

function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function sourceFile(path: string, text: string): SourceFile {
  const module = path.replace(/\.tsx?$/, '');
  return { module, folder: module.split('/')[0] ?? '', text };
}

/** Every import and re-export, of values and of types, static and dynamic. */
export function importsOf(file: SourceFile): readonly Import[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => {
    const to = fileName.startsWith('.') ? posix.join(dirname(file.module), fileName) : fileName;
    const isLocal = fileName.startsWith('.') && !to.startsWith('..');
    return { from: file.module, to, isLocal };
  });
}

/** Uses in code of what gives a different answer on each run, or belongs to a browser or to Office. */
export function hiddenInputsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const use = hiddenInput(node);
    if (use !== undefined) found.push(`${file.module}: ${use}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(`${file.module}.tsx`, file.text, ts.ScriptTarget.Latest, true));
  return found;
}

const hostNames = ['Excel', 'Office', 'window', 'document', 'globalThis', 'process', 'performance'];

function hiddenInput(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const access = `${node.expression.getText()}.${node.name.text}`;
    if (access === 'Date.now' || access === 'Math.random') return access;
  }
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const isDate = ts.isIdentifier(node.expression) && node.expression.text === 'Date';
    if (isDate && (ts.isCallExpression(node) || !node.arguments?.length)) return node.getText();
  }
  if (ts.isIdentifier(node) && hostNames.includes(node.text) && !isMemberName(node)) {
    return node.text;
  }
  return undefined;
}

/** `report.document` and `{ document: 1 }` name a member, not the global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
  );
}
