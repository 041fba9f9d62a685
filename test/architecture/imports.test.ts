import { describe, expect, it } from '@jest/globals';
import { readFolderRules } from './folderRules';
import {
  hiddenInputsOf,
  type Import,
  importsOf,
  readSources,
  type SourceFile,
  sourceFile,
} from './sources';

const rules = readFolderRules('docs/architecture.md');

const longestFile = 250;

const sources = readSources('src');
const imports = sources.flatMap(importsOf);

describe('src/', () => {
  it('has no folder without a rule, and no rule without a folder', () => {
    const folders = [...new Set(sources.map(({ folder }) => folder))];
    expect(folders.sort()).toEqual([...rules.keys()].sort());
  });

  it('imports only what the table of the design allows', () => {
    expect(imports.filter(isForbidden).map(written)).toEqual([]);
  });

  it('has no cycle between files', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it('keeps clock, chance, browser and Office out of the pure folders', () => {
    expect(sources.filter(isPure).flatMap(hiddenInputsOf)).toEqual([]);
  });

  it(`has no file over ${longestFile} lines`, () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > longestFile);
    expect(long.map(({ module }) => module)).toEqual([]);
  });
});

describe('tools/excel-host/', () => {
  it('needs nothing of the product', () => {
    const packages = ['@jest/globals', 'node:fs', 'node:module'];
    const used = readSources('tools/excel-host').flatMap(importsOf);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(({ to, isLocal }) => !isLocal && !packages.includes(to))).toEqual([]);
  });
});

describe('the checks above', () => {
  it.each([
    ["import type { Day } from '../intake/dataset';", 'findings/x -> intake/dataset'],
    ["export { a } from '../file/a';", 'findings/x -> file/a'],
    ["const a = await import('node:fs');", 'findings/x -> node:fs'],
    ["import 'fflate';", 'findings/x -> fflate'],
  ])('see %s', (text, forbidden) => {
    const found = importsOf(sourceFile('findings/x.ts', text));
    expect(found.filter(isForbidden).map(written)).toEqual([forbidden]);
  });

  it('see an import of a module that the folder may not use', () => {
    const text = "import { readDataset } from '../intake/readDataset'; import '../intake/dataset';";
    const found = importsOf(sourceFile('indicators/x.ts', text));
    expect(found.filter(isForbidden).map(written)).toEqual(['indicators/x -> intake/readDataset']);
  });

  it('see a cycle through types', () => {
    const found = [
      ...importsOf(sourceFile('intake/a.ts', "import type { B } from './b';")),
      ...importsOf(sourceFile('intake/b.ts', "import { c } from './c';")),
      ...importsOf(sourceFile('intake/c.ts', "import { a } from './a';")),
    ];
    expect(findCycle(found)).toEqual(['intake/a', 'intake/b', 'intake/c', 'intake/a']);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'window.alert(1)',
    'f(document)',
    'let x: Excel.Range;',
    'Office.onReady()',
    'process.env',
  ])('see %s', (text) => {
    expect(hiddenInputsOf(sourceFile('intake/x.ts', text))).toHaveLength(1);
  });

  it.each([
    'new Date(0)',
    'Date.UTC(2018, 1)',
    "'window'",
    '// new Date()',
    'a.document',
    '({ Excel: 1 })',
  ])('let %s be', (text) => {
    expect(hiddenInputsOf(sourceFile('intake/x.ts', text))).toEqual([]);
  });
});

function isPure({ folder }: SourceFile): boolean {
  return rules.get(folder)?.isPure === true;
}

function isForbidden({ from, to, isLocal }: Import): boolean {
  const [folder = ''] = from.split('/');
  const rule = rules.get(folder);
  if (!rule) return true;
  if (!isLocal)
    return !rule.packages.some((name) =>
      name.endsWith(':') ? to.startsWith(name) : to === name || to.startsWith(`${name}/`),
    );
  const [target = '', ...rest] = to.split('/');
  if (target === folder) return false;
  const allowed = rule.folders.get(target);
  return allowed !== 'everything' && allowed?.includes(rest.join('/')) !== true;
}

function written({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

/** The first cycle found, from a module back to itself. */
function findCycle(edges: readonly Import[]): readonly string[] | undefined {
  const importedBy = (module: string) =>
    edges.filter(({ from, isLocal }) => isLocal && from === module).map(({ to }) => to);
  const finished = new Set<string>();
  const walk = (module: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(module)) return [...path.slice(path.indexOf(module)), module];
    if (finished.has(module)) return undefined;
    for (const to of importedBy(module)) {
      const cycle = walk(to, [...path, module]);
      if (cycle) return cycle;
    }
    finished.add(module);
    return undefined;
  };
  for (const { from } of edges) {
    const cycle = walk(from, []);
    if (cycle) return cycle;
  }
  return undefined;
}
