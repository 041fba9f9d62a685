import { describe, expect, it } from '@jest/globals';
import { readSources, type SourceFile, sourceFile } from './sources';

const sources = readSources('src');
const users = [
  ...sources,
  ...['test', 'bench', 'tools'].flatMap((root) =>
    readSources(root).map((file) => ({ ...file, module: `${root}/${file.module}` })),
  ),
];

describe('the exported names of src/', () => {
  it('stand in one file each, so that a name has one meaning', () => {
    expect(twins(sources)).toEqual([]);
  });

  it('are used in another file', () => {
    expect(unused(sources, users)).toEqual([]);
  });
});

describe('the checks above', () => {
  const one = sourceFile('cli/a.ts', 'export interface Row {}\nexport const limit = 1;');
  const other = sourceFile('app/b.ts', "import { limit } from '../cli/a';\nexport type Row = 1;");

  it('see a name that two files export', () => {
    expect(twins([one, other])).toEqual(['Row: cli/a, app/b']);
  });

  it('see a name that no other file uses', () => {
    const third = sourceFile('app/c.ts', 'export async function run() {}');
    expect(unused([one, other, third], [one, other, third])).toEqual(['app/c: run']);
  });
});

function exportsOf({ text }: SourceFile): readonly string[] {
  const declared = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm;
  return [...new Set([...text.matchAll(declared)].map(([, name = '']) => name))];
}

function twins(files: readonly SourceFile[]): readonly string[] {
  const homes = new Map<string, readonly string[]>();
  for (const file of files)
    for (const name of exportsOf(file)) homes.set(name, [...(homes.get(name) ?? []), file.module]);
  return [...homes]
    .filter(([, modules]) => modules.length > 1)
    .map(([name, modules]) => `${name}: ${modules.join(', ')}`);
}

/** Names are unique, so that a word of another file is the name. */
function unused(files: readonly SourceFile[], all: readonly SourceFile[]): readonly string[] {
  const modulesOfWord = new Map<string, Set<string>>();
  for (const { module, text } of all)
    for (const word of new Set(text.match(/\w+/g))) {
      const modules = modulesOfWord.get(word);
      if (modules) modules.add(module);
      else modulesOfWord.set(word, new Set([module]));
    }
  return files.flatMap((file) =>
    exportsOf(file)
      .filter((name) => [...(modulesOfWord.get(name) ?? [])].every((at) => at === file.module))
      .map((name) => `${file.module}: ${name}`),
  );
}
