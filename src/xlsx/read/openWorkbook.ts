import { asUnreadable, FileFault } from '../../faults/unreadableFile';
import type { FileNames, RawChunk, RawSheet, RawSource, RowRequest } from '../../intake/rawSource';
import { detached } from '../../text/detached';
import { entryOf } from '../../text/grouped';
import { type CellContext, extended, unescaped } from './cellValue';
import { keepingSheets } from './keptSheets';
import { readWholeXml, readXml } from './readXml';
import { gatherRows } from './rowChunks';
import { readRowCount, readSheetTables } from './sheetParts';
import { sheetFormulas, sheetRows } from './sheetRows';
import { readStruckFormats } from './struckFormats';
import { readWorkbookPart } from './workbookPart';
import type { ReadLimits, ZipArchive } from './zipArchive';

/** A workbook, whose formulas can be read as well as its rows. */
export interface WorkbookSource extends RawSource {
  /** By the name of their cell, as `sheetFormulas` gives them. */
  readonly readFormulas: (sheet: RawSheet) => Promise<ReadonlyMap<string, string>>;
}

/**
 * Opens a workbook as a source of raw rows. Only its description is read here; rows are unpacked as they are
 * asked for. This and the reading of rows throw `UnreadableFile` for whatever is wrong with the file.
 */
export async function openWorkbook(
  { name, calledBy }: FileNames,
  openArchive: () => Promise<ZipArchive>,
  limits: ReadLimits,
): Promise<WorkbookSource> {
  try {
    const archive = await openArchive();
    const workbook = await readWorkbookPart(archive, limits);
    const parts = new Map<RawSheet, string>();
    const tables = new Set<string>();
    for (const { name: sheet, part, isHidden } of workbook.sheets) {
      const rowCount = await readRowCount(archive, part);
      const ofSheet = await readSheetTables(archive, part, limits, tables);
      parts.set({ name: sheet, isHidden, rowCount, tables: ofSheet }, part);
    }
    const context = once(() => readContext(archive, workbook, limits));
    /** By part that has been read to its end, the row behind its last: a request from there on gives none. */
    const ends = new Map<string, number>();
    const marked = new Map<string, MarkedRows>();
    const readPart = keepingSheets(
      async function* (part, request) {
        if ((request.firstRow ?? 0) >= (ends.get(part) ?? Infinity)) return;
        const rows = entryOf(marked, part, () => ({ hidden: [], struck: [] }));
        const end = yield* readSheet(archive, part, request, await context(), rows);
        if (end !== undefined) ends.set(part, end);
      },
      archive,
      limits,
    );
    const partOf = (sheet: RawSheet): string => {
      const part = parts.get(sheet);
      if (part === undefined) throw new Error(`not a sheet of this source: ${sheet.name}`);
      return part;
    };
    return {
      name,
      dateSystem: workbook.dateSystem,
      sheets: [...parts.keys()],
      async *readRows(sheet, request) {
        const part = partOf(sheet);
        try {
          yield* readPart(part, request);
        } catch (error) {
          throw asUnreadable(calledBy, error);
        }
      },
      hiddenRows: (sheet) => Promise.resolve(marked.get(partOf(sheet))?.hidden ?? []),
      struckRows: (sheet) => Promise.resolve(marked.get(partOf(sheet))?.struck ?? []),
      async readFormulas(sheet) {
        const part = partOf(sheet);
        const formulas = new Map<string, string>();
        try {
          await readWholeXml(archive.read(part), sheetFormulas(formulas));
        } catch (error) {
          throw asUnreadable(calledBy, error);
        }
        return formulas;
      },
    };
  } catch (error) {
    throw asUnreadable(calledBy, error);
  }
}

/** Rows of a sheet, as far as it has been read. */
type MarkedRows = Readonly<Record<'hidden' | 'struck', { first: number; last: number }[]>>;

type Workbook = Awaited<ReturnType<typeof readWorkbookPart>>;

async function readContext(
  archive: ZipArchive,
  { sharedStrings, styles, dateSystem }: Workbook,
  limits: ReadLimits,
): Promise<CellContext> {
  return {
    dateSystem,
    struck: await readStruckFormats(archive, styles, limits),
    sharedStrings:
      sharedStrings === undefined ? [] : await readSharedStrings(archive, sharedStrings, limits),
  };
}

/** Returns the row behind the sheet's last, where it was read so far. `marked` grows with its rows. */
async function* readSheet(
  archive: ZipArchive,
  part: string,
  request: RowRequest,
  context: CellContext,
  marked: MarkedRows,
): AsyncGenerator<RawChunk, number | undefined> {
  const chunks = gatherRows();
  const rows = sheetRows(request, context, chunks, {
    hidden: (row) => addRow(marked.hidden, row),
    struck: (row) => addRow(marked.struck, row),
  });
  // Goes on to the end of the part where all rows are wanted: only there is the checksum compared.
  for await (const { state } of readXml(archive.read(part), rows)) {
    yield* chunks.takeFull();
    if (state === 'pastRequest') break;
  }
  yield* chunks.takeRest();
  return rows.state === 'pastRequest' ? undefined : rows.lastRow + 1;
}

/** A sheet is read from its beginning every time: the rows that are known come again. */
function addRow(runs: { first: number; last: number }[], row: number): void {
  const last = runs.at(-1);
  if (!last || row > last.last + 1) runs.push({ first: row, last: row });
  else if (row > last.last) last.last = row;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** The workbook's shared strings by index; the runs of a rich text are joined, reading aids are left out. */
async function readSharedStrings(
  archive: ZipArchive,
  part: string,
  limits: ReadLimits,
): Promise<readonly string[]> {
  if (archive.sizeOf(part) > limits.sharedStringBytes) {
    throw new FileFault('tooLarge', `declares too much: ${part}`);
  }
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await readWholeXml(archive.read(part), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(text) {
      if (isText) current = extended(current, text);
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        if (strings.length === limits.sharedStrings) {
          throw new FileFault('tooLarge', 'too many shared strings');
        }
        strings.push(detached(unescaped(current)));
      }
    },
  });
  return strings;
}
