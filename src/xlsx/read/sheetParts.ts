import { FileFault } from '../../faults/unreadableFile';
import { parseRange } from '../../grid/address';
import type { RawTable } from '../../intake/rawSource';
import { readXml, type XmlHandler } from './readXml';
import { readDescription, readRelationships } from './relationships';
import type { ReadLimits, ZipArchive } from './zipArchive';

/**
 * The Excel tables on a worksheet, in the order of the file. Their parts are added to `taken`; throws a
 * `FileFault` where one is there already: a table stands in one place.
 */
export async function readSheetTables(
  archive: ZipArchive,
  sheetPart: string,
  limits: ReadLimits,
  taken: Set<string>,
): Promise<readonly RawTable[]> {
  const relationships = await readRelationships(archive, sheetPart, limits);
  const tables: RawTable[] = [];
  for (const { type, target } of relationships) {
    if (type !== 'table' || !archive.has(target)) continue;
    if (taken.has(target)) throw new FileFault('damaged', `two tables of ${target}`);
    taken.add(target);
    await readDescription(archive, target, limits, {
      open(name, { ref, headerRowCount, totalsRowCount }) {
        const bounds = name === 'table' ? parseRange(ref ?? '') : undefined;
        if (!bounds) return;
        tables.push({
          firstRow: bounds.firstRow,
          firstColumn: bounds.firstColumn,
          rowCount: bounds.lastRow - bounds.firstRow + 1,
          columnCount: bounds.lastColumn - bounds.firstColumn + 1,
          hasHeaderRow: headerRowCount !== '0',
          hasTotalRow: totalsRowCount !== undefined && totalsRowCount !== '0',
        });
      },
    });
  }
  return tables;
}

/**
 * Rows down to the last of the used range, as the worksheet declares it; 0 where it does not.
 * Throws a `FileFault` where the part is no worksheet.
 */
export async function readRowCount(archive: ZipArchive, sheetPart: string): Promise<number> {
  const head: XmlHandler & { rowCount: number; isSheet: boolean; isRead: boolean } = {
    rowCount: 0,
    isSheet: false,
    isRead: false,
    open(name, { ref }) {
      if (name === 'worksheet') this.isSheet = true;
      if (name === 'dimension') this.rowCount = (parseRange(ref ?? '')?.lastRow ?? -1) + 1;
      // The used range stands above the rows.
      if (name === 'dimension' || name === 'sheetData') this.isRead = true;
    },
  };
  for await (const { isRead } of readXml(archive.read(sheetPart), head)) if (isRead) break;
  if (!head.isSheet) throw new FileFault('damaged', `no worksheet: ${sheetPart}`);
  return head.rowCount;
}
