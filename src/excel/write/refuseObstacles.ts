import { isRemade, type SheetPlan } from '../../plan/reportPlan';
import { anchorsOf } from '../marks/anchors';
import { ExcelFault } from '../request/excelFault';
import { readExcel, type WriteExcel } from '../request/excelRequest';
import { type Pivot, queuePivots } from './refreshPivots';

interface Found {
  readonly filtered: readonly FilteredSheet[];
  /** The names that the marks need and that are there. */
  readonly anchors: ReadonlySet<string>;
  /** The user's PivotTables on the Excel tables that are going to be written. */
  readonly pivots: readonly Pivot[];
}

/**
 * What a plan meets. Throws `ExcelFault` where it could not be carried out to the end: a workbook that can't
 * be changed, a protected structure where sheets are to be added, or protected sheets. One request, two where
 * there are PivotTables, or none where there is nothing to do.
 */
export async function refuseObstacles(sheets: readonly SheetPlan[]): Promise<Found> {
  if (sheets.length === 0) return { filtered: [], anchors: new Set(), pivots: [] };
  const found = await readExcel(async ({ workbook }) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const standing = sheets.filter(({ task }) => task !== 'create');
    const present = standing.map(({ name }) => {
      const sheet = workbook.worksheets.getItem(name);
      const protection = sheet.protection.load('protected');
      return { name, protection, filters: queueFilters(name, sheet) };
    });
    const withTables = standing.flatMap(({ name, hasTable }) => (hasTable ? [name] : []));
    const listPivots = queuePivots(workbook, withTables);
    const anchors = sheets
      .filter(isRemade)
      .flatMap(({ mark }) => anchorsOf(mark.after))
      .map(([name]) => ({ name, item: workbook.names.getItemOrNullObject(name).load('name') }));
    await workbook.context.sync();
    return {
      isReadOnly: workbook.readOnly,
      isStructureProtected: workbook.protection.protected,
      locked: present.filter(({ protection }) => protection.protected),
      filtered: present.flatMap(({ filters }) => filters() ?? []),
      anchors: anchors.filter(({ item }) => !item.isNullObject),
      pivots: await listPivots(),
    };
  });
  if (found.isReadOnly) throw new ExcelFault('readOnly');
  const isAdding = sheets.some(({ task }) => task === 'create');
  if (found.isStructureProtected && isAdding) throw new ExcelFault('protectedStructure');
  const names = found.locked.map(({ name }) => name);
  if (names.length > 0) throw new ExcelFault('protectedSheets', names);
  return {
    filtered: found.filtered,
    anchors: new Set(found.anchors.map(({ name }) => name)),
    pivots: found.pivots,
  };
}

/** A sheet in which filters hide rows. */
interface FilteredSheet {
  readonly name: string;
  /** Whether the sheet's own filter does. */
  readonly isFiltered: boolean;
  /** Names of the Excel tables whose filter does: the sheet's own does not know of these. */
  readonly tables: readonly string[];
}

/** Asks which filters hide rows of a sheet. The answer is there after a sync; undefined: none does. */
export function queueFilters(
  name: string,
  { autoFilter, tables }: Excel.Worksheet,
): () => FilteredSheet | undefined {
  autoFilter.load('isDataFiltered');
  tables.load('items/name,items/autoFilter/isDataFiltered');
  return () => {
    const { isDataFiltered: isFiltered } = autoFilter;
    const filtered = tables.items.filter((table) => table.autoFilter.isDataFiltered);
    if (!isFiltered && filtered.length === 0) return undefined;
    return { name, isFiltered, tables: filtered.map((table) => table.name) };
  };
}

/** Shows the rows that filters hide: Excel misplaces what is written over them. Empty filters stay. */
export async function showFilteredRows(
  write: WriteExcel,
  filtered: readonly FilteredSheet[],
): Promise<void> {
  if (filtered.length === 0) return;
  await write(({ worksheets }) => {
    for (const { name, isFiltered, tables } of filtered) {
      const sheet = worksheets.getItem(name);
      if (isFiltered) sheet.autoFilter.clearCriteria();
      for (const table of tables) sheet.tables.getItem(table).clearFilters();
    }
  });
}
