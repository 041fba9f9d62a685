import { openCsv } from '../csv/openCsv';
import { firstBytes } from '../csv/surveyText';
import { UnreadableFile } from '../faults/unreadableFile';
import type { FileNames, RawFile, RawSheet, RawSource, SetAsideFile } from '../intake/rawSource';
import { openParquet } from '../parquet/openParquet';
import { sheetOfFile } from '../service/sheetTitles';
import { listText } from '../text/listText';
import { repeatedFiles, supersededFiles } from './copies';
import { type DataFile, mostFiles, type OpenFile } from './dataFile';

type Format = OpenFile['format'];

/**
 * Opens files of raw data as one source, with the sheets of all of them in the order of the files' names. A
 * file without data is set aside and named. Throws `UnreadableFile` for a file of data that cannot be read,
 * and where no file is left; the reading of rows throws it as well.
 */
export async function openFiles(
  files: readonly DataFile[],
  { name, calledBy }: FileNames,
): Promise<RawSource> {
  if (files.length > mostFiles) throw new UnreadableFile(calledBy, 'tooLarge');
  const setAside: SetAsideFile[] = [];
  const formats = new Map<DataFile, Format>();
  const inOrder = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of inOrder) {
    const kind = await fileKind(file);
    if (kind === 'xlsx' || kind === 'csv' || kind === 'parquet') formats.set(file, kind);
    else setAside.push({ name: file.name, why: kind });
  }
  const repeated = await repeatedFiles([...formats.keys()]);
  const opened: OpenFile[] = [];
  for (const [file, format] of formats) {
    const other = repeated.get(file);
    const source = other ? undefined : await openFile(file, format, formats.size);
    if (other) setAside.push({ name: file.name, why: 'repeated', other: other.name });
    else if (source && (await hasRows(source))) opened.push({ file, format, source });
    else setAside.push({ name: file.name, why: 'empty' });
  }
  const superseded = await supersededFiles(opened);
  for (const [file, { newer, ...counts }] of superseded)
    setAside.push({ name: file.name, why: 'superseded', other: newer.name, ...counts });
  const kept = opened.filter(({ file }) => !superseded.has(file));
  const [only] = kept;
  if (!only) {
    const [first] = setAside;
    if (first?.why === 'empty' && inOrder.length === 1)
      throw new UnreadableFile(first.name, 'empty');
    throw new UnreadableFile(calledBy, 'noData', undefined, namesOf(inOrder));
  }
  const about = {
    files: kept.map(described),
    setAside: setAside.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return kept.length === 1 ? { ...only.source, ...about } : { ...combined(kept, name), ...about };
}

/**
 * What a file is: by how it begins where that tells, otherwise by how its name ends. `oldFormat`: sheets in a
 * format that is not read. `lock`: what Excel leaves beside an open workbook. `foreign`: no sheets at all.
 */
type FileKind = Format | 'empty' | 'oldFormat' | 'lock' | 'foreign';

const endings: Readonly<Record<string, FileKind>> = {
  ...{ xlsx: 'xlsx', xlsm: 'xlsx', xltx: 'xlsx', xltm: 'xlsx' },
  ...{ csv: 'csv', tsv: 'csv', parquet: 'parquet' },
  ...{ xls: 'oldFormat', xlsb: 'oldFormat', xlt: 'oldFormat', ods: 'oldFormat' },
  ...{ fods: 'oldFormat', numbers: 'oldFormat', dbf: 'oldFormat', mdb: 'oldFormat' },
  ...{ accdb: 'oldFormat', txt: 'oldFormat', zip: 'oldFormat' },
};

async function fileKind(file: DataFile): Promise<FileKind> {
  const name = file.name.slice(file.name.lastIndexOf('/') + 1);
  if (name.startsWith('~$')) return 'lock';
  const kind = endings[/\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'foreign';
  if (kind === 'foreign' || kind === 'oldFormat') return kind;
  const start = await firstBytes(file.read);
  if (start.length === 0) return 'empty';
  // A workbook stays one, whatever somebody called it.
  return kind === 'csv' && start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 ? 'xlsx' : kind;
}

/** undefined where there is no text in it. */
async function openFile(
  file: DataFile,
  format: Format,
  files: number,
): Promise<RawSource | undefined> {
  if (format === 'xlsx') return file.openWorkbook(files);
  if (format === 'parquet') return openParquet(file, file);
  try {
    return await openCsv(file, file.read);
  } catch (error) {
    if (error instanceof UnreadableFile && error.reason === 'empty') return undefined;
    throw error;
  }
}

async function hasRows(source: RawSource): Promise<boolean> {
  for (const sheet of source.sheets) {
    for await (const { rows } of source.readRows(sheet, {}))
      if (rows.some((row) => row.some((cell) => cell !== null && String(cell).trim() !== '')))
        return true;
  }
  return false;
}

/** How many names are worth listing. */
const mostNames = 8;

/** `ci sono «a.pdf» e altri 3`, or `è vuota`. */
function namesOf(files: readonly DataFile[]): string {
  if (files.length === 0) return 'la cartella è vuota';
  const names = files.slice(0, mostNames).map(({ name }) => `«${name}»`);
  const more = files.length - names.length;
  return `${files.length === 1 ? "c'è" : 'ci sono'} ${listText([...names, ...(more > 0 ? [`altri ${more} file`] : [])])}`;
}

function calledIn({ file, format }: OpenFile, sheet: string): string {
  return format === 'xlsx' ? sheetOfFile(file.name, sheet) : file.name;
}

function combined(opened: readonly OpenFile[], name: string): RawSource {
  const origins = new Map<RawSheet, { readonly source: RawSource; readonly sheet: RawSheet }>();
  for (const each of opened) {
    const { source } = each;
    for (const sheet of source.sheets) {
      const called = { name: calledIn(each, sheet.name), dateSystem: source.dateSystem };
      origins.set({ ...sheet, ...called }, { source, sheet });
    }
  }
  const originOf = (sheet: RawSheet): { readonly source: RawSource; readonly sheet: RawSheet } => {
    const origin = origins.get(sheet);
    if (!origin) throw new Error(`not a sheet of this source: ${sheet.name}`);
    return origin;
  };
  return {
    name,
    dateSystem: 1900,
    sheets: [...origins.keys()],
    readRows(sheet, request) {
      const origin = originOf(sheet);
      return origin.source.readRows(origin.sheet, request);
    },
    async struckRows(sheet) {
      const origin = originOf(sheet);
      return (await origin.source.struckRows?.(origin.sheet)) ?? [];
    },
    async hiddenRows(sheet) {
      const origin = originOf(sheet);
      return (await origin.source.hiddenRows?.(origin.sheet)) ?? [];
    },
  };
}

function described({ file, format, source }: OpenFile): RawFile {
  return { name: file.name, format, sheets: source.sheets.map((sheet) => sheet.name) };
}
