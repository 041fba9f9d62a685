import { stoppableSource, untilStopped } from '../../app/progress';
import { describeWorkbook } from '../../excel/read/describeWorkbook';
import { openExcelSource } from '../../excel/read/excelSource';
import { readAdditions, type SheetAdditions } from '../../excel/read/readAdditions';
import { addSheets } from '../../excel/write/addSheets';
import { removeSheets } from '../../excel/write/userSheets';
import type { PickedSheet } from '../../files/pickedSheets';
import type { RawCell, RawSource } from '../../intake/rawSource';
import { fileWords } from '../words/fileWords';
import { stepWords } from '../words/steps';
import { lookAtSheets } from './lookAtWorkbook';
import type { PaneJob } from './runJob';

/** Brings files in as sheets, and takes those sheets out again. */
interface FileAdder {
  readonly add: (files: readonly File[]) => PaneJob;
  /** All that were added and that nobody has changed since. */
  readonly takeOut: PaneJob;
}

export function createFileAdder(): FileAdder {
  let added: readonly PickedSheet[] = [];
  return {
    add: (files) => async (hooks) => {
      const { dispatch, signal } = hooks;
      const { sheets, refused, setAside } = await readFiles(files, signal);
      await addSheets(sheets, {
        signal,
        onProgress: (share) => dispatch({ type: 'progressed', step: stepWords.files, share }),
      });
      added = [...added, ...sheets];
      if (sheets.length > 0) await lookAtSheets(hooks);
      const doubtful = sheets.filter(({ doubtfulColumns }) => doubtfulColumns.length > 0);
      return {
        ...{ type: 'filesAdded', sheets: added.map(({ name }) => name), count: sheets.length },
        notes: [
          ...refused,
          ...setAside.map(fileWords.setAside),
          ...doubtful.map(fileWords.doubtful),
        ],
      };
    },
    takeOut: async (hooks) => {
      const { signal } = hooks;
      const source = stoppableSource(await untilStopped(openExcelSource(), signal), signal);
      const untouched: PickedSheet[] = [];
      const changed: PickedSheet[] = [];
      for (const sheet of added)
        ((await isAsAdded(source, sheet)) ? untouched : changed).push(sheet);
      const additions = await readAdditions(untouched.map(({ name }) => name));
      const used = additions.filter(isUsed);
      const unused = untouched.filter(({ name }) => !used.some(({ sheet }) => sheet === name));
      await removeSheets(unused.map(({ name }) => name));
      added = [];
      await lookAtSheets(hooks);
      return {
        ...{ type: 'filesTakenOut', count: unused.length },
        notes: [...changed.map(({ name }) => fileWords.changed(name)), ...used.map(fileWords.used)],
      };
    },
  };
}

/** Whether somebody has put something on the sheet, or counts with it. */
function isUsed({ comments, charts, references }: SheetAdditions): boolean {
  return comments + charts.length + references.length > 0;
}

async function readFiles(files: readonly File[], signal: AbortSignal) {
  const [{ readPickedFiles }, { blobFile }] = await Promise.all([
    import(/* webpackChunkName: "files" */ '../../files/pickedSheets'),
    import(/* webpackChunkName: "files" */ '../../files/blobFiles'),
  ]);
  const { sheets, dateSystem } = await untilStopped(describeWorkbook(), signal);
  const picked = files.map((file) => blobFile(file.name, file));
  const workbook = { sheetNames: sheets.map(({ name }) => name), dateSystem };
  return untilStopped(readPickedFiles(picked, workbook), signal);
}

/** Whether the sheet still holds what was put there; one that is gone does not. */
async function isAsAdded(source: RawSource, { name, rows }: PickedSheet): Promise<boolean> {
  const sheet = source.sheets.find((one) => one.name === name);
  if (!sheet) return false;
  let next = 0;
  for await (const chunk of source.readRows(sheet, {})) {
    for (; next < chunk.firstRow; next++) if (!isSameRow([], rows[next])) return false;
    for (const row of chunk.rows) if (!isSameRow(row, rows[next++])) return false;
  }
  return rows.slice(next).every((row) => isSameRow([], row));
}

function isSameRow(found: readonly RawCell[], wanted: readonly RawCell[] = []): boolean {
  const width = Math.max(found.length, wanted.length);
  for (let column = 0; column < width; column++)
    if ((found[column] ?? '') !== (wanted[column] ?? '')) return false;
  return true;
}
