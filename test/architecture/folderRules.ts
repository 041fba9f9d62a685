import { readFileSync } from 'node:fs';

/** What a folder of src/ may import: of each other folder everything, or the modules listed. */
export interface FolderRule {
  readonly folders: ReadonlyMap<string, 'everything' | readonly string[]>;
  /** Packages, and `node:` for all that Node brings. */
  readonly packages: readonly string[];
  /** The same answer for the same input, whatever the host and the time. */
  readonly isPure: boolean;
}

/** Reads the table of folders, and the list of pure ones, from the document that says what may import what. */
export function readFolderRules(path: string): ReadonlyMap<string, FolderRule> {
  const lines = readFileSync(path, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('| Folder in `src/`'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  const pure = quoted(lines.find((line) => line.startsWith('Pure,')) ?? '');
  const rows = lines.slice(first + 2, end).map((line) => line.split('|'));
  if (first < 0 || rows.length === 0) throw new Error(`${path} has no table of folders`);
  return new Map(
    rows.map(([, folders = '', , imports = '', packages = '']) => {
      const [folder = ''] = quoted(folders);
      return [
        folder,
        {
          folders: allowedFolders(imports),
          packages: quoted(packages),
          isPure: pure.includes(folder),
        },
      ];
    }),
  );
}

/** `` `text`, `intake` (`dataset`) `` -> everything of text, one module of intake. */
function allowedFolders(text: string): FolderRule['folders'] {
  return new Map(
    [...text.matchAll(/`([^`]+)`(?: \(([^)]*)\))?/g)].map(([, folder = '', modules]) => [
      folder,
      modules === undefined ? 'everything' : quoted(modules),
    ]),
  );
}

function quoted(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
