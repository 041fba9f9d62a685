import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Import, importsOf, readSources, type SourceFile, sourceFile } from './sources';

/** A file with fewer lines lives with the one neighbour that uses it. */
const shortFile = 60;
const mostFilesInFolder = 20;

/** Folders whose files are the entries of a list, each looked for by its name. */
const lists = [
  'indicators/checks', // a check between rows
  'report/sections', // a sheet of the report
  'sample/sheets', // a sheet of the sample
  'taskpane/views', // a part of the pane
  'taskpane/views/findings', // a part of the list of findings
  'taskpane/views/home', // a part of its first tab
  'web/views', // a part of the page in the browser
];

/** Short files of one neighbour that stand alone, and why. */
const alone: Readonly<Record<string, string>> = {
  'cli/runSample': 'the commands that write the sample, beside runGenerate and runCheck',
  'findings/fileWording': 'the words about files, beside those about sheets and cells',
  'docx/controls': 'where blocks stand in a document; refreshDocx is long',
  'intake/sheets/kindByHeaders': 'what a sheet is by its headers; planSheets is long',
  'intake/sheets/unread/rowsUnderTable': 'a finding of its own; planSheets is long',
  'plan/renamedSheet': 'how a renamed sheet is known again',
  'plan/wantedMark': 'what the mark of a sheet says; planSheet is long',
  'report/build/buildTable': 'a table of a definition, beside its columns and rows',
  'taskpane/session/publish/publishWorkbook': 'loaded when a document is first asked for',
  'taskpane/state/reduceSettings': 'the settings, a state of its own',
  'web/icons': 'drawings',
  'xlsx/read/recogniseFile': 'what a file is that is no workbook',
  'xlsx/read/sharedStrings': 'a part of the format, beside workbookPart and sheetParts',
};

const sources = readSources('src');
const tested = new Set(
  ['test', 'bench/raw']
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }))
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => basename(path, '.test.ts')),
);

describe('the rooms of src/', () => {
  it('keep what one neighbour alone uses with that neighbour', () => {
    const isExcused = (module: string) =>
      tested.has(basename(module)) ||
      lists.includes(dirname(module)) ||
      Object.hasOwn(alone, module);
    const imports = sources.flatMap(importsOf);
    expect(ofOneNeighbour(sources, imports).filter((module) => !isExcused(module))).toEqual([]);
  });

  it('are excused by names that there are', () => {
    const modules = new Set(sources.map(({ module }) => module));
    const folders = new Set([...modules].map((module) => dirname(module)));
    expect(Object.keys(alone).filter((module) => !modules.has(module))).toEqual([]);
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
