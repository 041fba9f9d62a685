import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Import, importsOf, readSources, type SourceFile, sourceFile } from './sources';

/** A file with fewer lines lives with the one neighbour that uses it. */
const shortFile = 60;
const mostFilesInFolder = 20;

/** Folders whose files are the entries of a list, each looked for by its name. */
const lists = [
  'taskpane/views', // a part of the pane
  'taskpane/views/findings', // a part of the list of findings
  'taskpane/views/home', // a part of its first tab
  'web/views', // a part of the page in the browser
];

/** Short files of one neighbour that stand alone, and why. */
const alone: Readonly<Record<string, string>> = {
  'findings/fileWording': 'the words about files, beside those about sheets and cells',
  'docx/controls': 'where blocks stand in a document; refreshDocx is long',
  'taskpane/session/publish/publishWorkbook': 'loaded when a document is first asked for',
  'web/icons': 'drawings',
};

const sources = readSources('src');
const tested = new Set(
  ['test', 'bench/raw']
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }))
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => basename(path, '.test.ts')),
);

describe('the rooms of src/', () => {
  const short = ofOneNeighbour(sources, sources.flatMap(importsOf)).filter(
    (module) => !tested.has(basename(module)),
  );

  it('keep what one neighbour alone uses with that neighbour', () => {
    const isExcused = (module: string) =>
      lists.includes(dirname(module)) || Object.hasOwn(alone, module);
    expect(short.filter((module) => !isExcused(module))).toEqual([]);
  });

  it('are excused where they need it alone', () => {
    const folders = new Set(short.map((module) => dirname(module)));
    expect(Object.keys(alone).filter((module) => !short.includes(module))).toEqual([]);
    expect(lists.filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it(`have at most ${mostFilesInFolder} files`, () => {
    const counts = new Map<string, number>();
    for (const folder of sources.map(({ module }) => dirname(module)))
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > mostFilesInFolder)).toEqual([]);
  });
});

describe('the check of neighbours', () => {
  const short = sourceFile('cli/a.ts', 'export const a = 1;');
  const user = sourceFile('cli/b.ts', "import { a } from './a';");

  it('sees a short file of one neighbour', () => {
    expect(found(short, user)).toEqual(['cli/a']);
  });

  it.each<[string, readonly SourceFile[]]>([
    ['has two', [short, user, sourceFile('cli/c.ts', "import { a } from './a';")]],
    [
      'is used from another folder',
      [short, sourceFile('app/b.ts', "import { a } from '../cli/a';")],
    ],
    ['is long', [sourceFile('cli/a.ts', '\n'.repeat(shortFile)), user]],
  ])('lets a file be that %s', (_, files) => {
    expect(found(...files)).toEqual([]);
  });
});

function found(...files: readonly SourceFile[]): readonly string[] {
  return ofOneNeighbour(files, files.flatMap(importsOf));
}

/** The short modules that one file imports, and this one of the same folder. */
function ofOneNeighbour(
  files: readonly SourceFile[],
  imports: readonly Import[],
): readonly string[] {
  const importers = (module: string) => [
    ...new Set(imports.filter(({ to }) => to === module).map(({ from }) => from)),
  ];
  return files
    .filter(({ text }) => text.split('\n').length - 1 < shortFile)
    .map(({ module }) => module)
    .filter((module) => {
      const [only, ...others] = importers(module);
      return only !== undefined && others.length === 0 && dirname(only) === dirname(module);
    });
}
