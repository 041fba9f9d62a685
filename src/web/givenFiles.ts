import { isOfSystem } from '../files/dataFile';

/** What the user has dropped or chosen. */
export interface GivenFiles {
  /** The name of the folder, where it is one alone. */
  readonly folder?: string;
  /** Each with its path below that folder. */
  readonly files: readonly { readonly name: string; readonly bytes: Blob }[];
}

export function chosenFiles(files: Iterable<File>): GivenFiles {
  return { files: [...files].map((file) => ({ name: file.name, bytes: file })) };
}

/** Dropped files, and those in dropped folders and below. To be called at once: later the drop is gone. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFiles> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [only] = entries;
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles(files);
  const isOneFolder = entries.length === 1;
  const found: GivenFiles['files'][number][] = [];
  const gather = async (entry: FileSystemEntry, folder: string): Promise<void> => {
    if (isOfSystem(entry.name)) return;
    if (isFolder(entry)) {
      const inside = isOneFolder && entry === only ? '' : `${folder}${entry.name}/`;
      for (const each of await entriesOf(entry)) await gather(each, inside);
    } else if (isFile(entry)) {
      const bytes = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.push({ name: `${folder}${entry.name}`, bytes });
    }
  };
  for (const entry of entries) await gather(entry, '');
  return { ...(isOneFolder && only && { folder: only.name }), files: found };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder gives its entries some at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
