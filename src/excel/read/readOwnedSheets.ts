import { type CellPlace, columnLimit, rangeAt, rowLimit } from '../../grid/address';
import type { OwnedSheet } from '../../plan/ownedSheet';
import { type UsersContents, usersContents } from '../../plan/usersContents';
import { areaName, boxName, rangeOfName } from '../marks/anchors';
import { markKey, parseMark, type ReadMark, stateKey, textsKey } from '../marks/sheetMark';
import { readExcel } from '../request/excelRequest';
import { readFormulas } from './readFormulas';
import { endsOf, loadUsed, type SheetEnds } from './usedRange';

/** The sheets of a report, and how far they reach. */
interface WantedCells {
  readonly sheets: readonly { readonly name: string; readonly cells: readonly CellPlace[] }[];
}

/** A sheet of the report. `users` is absent where nothing tells what is the report's and what the user's. */
interface UsedSheet {
  readonly sheet: string;
  readonly users?: UsersContents;
}

/** What the user has in sheets that bear the report's mark. `names`: what the report calls the sheets. */
export async function readUsersContents(names: readonly string[]): Promise<readonly UsedSheet[]> {
  const end = { row: rowLimit - 1, column: columnLimit - 1 };
  const owned = await readOwnedSheets({ sheets: names.map((name) => ({ name, cells: [end] })) });
  return owned.flatMap((sheet): readonly UsedSheet[] => {
    const users = usersContents(sheet);
    if (users) return [{ sheet: sheet.name, users }];
    return sheet.isMarkLost ? [{ sheet: sheet.name }] : [];
  });
}

/**
 * Every sheet of the workbook; of those that bear the report's mark, or a name of its sheets, the charts too
 * and the cells as far as the report reaches, is to reach or was moved: what the user put far away is not
 * looked at. Three requests.
 */
export async function readOwnedSheets(wanted: WantedCells): Promise<readonly OwnedSheet[]> {
  const found = await readSheets(wanted);
  const areas = found.flatMap((sheet) => {
    const reach = reachOf(wanted, sheet);
    const rowCount = Math.min(sheet.rowEnd, reach.rowEnd);
    const columnCount = Math.min(sheet.columnEnd, reach.columnEnd);
    return rowCount * columnCount === 0
      ? []
      : [{ sheet: sheet.name, firstRow: 0, rowCount, columnCount }];
  });
  const contents = await readFormulas(areas);
  const contentsOf = new Map(areas.map(({ sheet }, index) => [sheet, contents[index]]));
  return found.map((sheet) => ({
    name: sheet.name,
    isBlank: sheet.rowEnd === 0,
    contents: contentsOf.get(sheet.name) ?? [],
    charts: isLookedAt(wanted, sheet) ? sheet.charts : [],
    ...(sheet.hasTable ? { hasTable: true } : {}),
    ...markOf(sheet),
    ...placesOf(sheet),
  }));
}

interface FoundSheet extends SheetEnds {
  readonly name: string;
  /** `lost`: it is there and cannot be read. */
  readonly mark: ReadMark | 'lost' | undefined;
  /** What the names of the report stand for, by name, on whichever sheet. */
  readonly anchors: ReadonlyMap<string, Excel.NamedItem>;
  readonly charts: readonly string[];
  readonly hasTable: boolean;
}

function readSheets({ sheets }: WantedCells): Promise<readonly FoundSheet[]> {
  return readExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    const anchors = new Map(
      sheets
        .flatMap(({ name }) => [areaName(name), boxName(name)])
        .map((name) => [name, names.getItemOrNullObject(name).load('formula')]),
    );
    await context.sync();
    const found = worksheets.items.map((sheet) => ({
      name: sheet.name,
      used: loadUsed(sheet),
      properties: [markKey, stateKey, textsKey].map((key) =>
        sheet.customProperties.getItemOrNullObject(key).load('value'),
      ),
      charts: sheet.charts.load('items/name'),
      tableCount: sheet.tables.getCount(),
    }));
    await context.sync();
    return found.map(({ name, used, properties, charts, tableCount }) => {
      const [mark, state, texts] = properties.map((property) =>
        property.isNullObject ? undefined : property.value,
      );
      return {
        name,
        mark: mark === undefined ? undefined : (parseMark(mark, state, texts) ?? 'lost'),
        anchors,
        ...endsOf(used),
        charts: charts.items.map((chart) => chart.name),
        hasTable: tableCount.value > 0,
      };
    });
  });
}

function markOf({ mark }: FoundSheet): Pick<OwnedSheet, 'mark' | 'isMarkLost' | 'isOutdated'> {
  if (mark === undefined) return {};
  if (mark === 'lost') return { isMarkLost: true };
  return mark.isOutdated ? { mark: mark.mark, isOutdated: true } : { mark: mark.mark };
}

/** Where Excel has moved what the sheet's mark speaks of. */
function placesOf({ name, mark, anchors }: FoundSheet): Pick<OwnedSheet, 'area' | 'box'> {
  if (mark === undefined || mark === 'lost') return {};
  const placeOf = (anchor: string) => {
    const item = anchors.get(anchor);
    return item && rangeOfName(item, name);
  };
  const area = placeOf(areaName(mark.mark.sheet));
  const box = placeOf(boxName(mark.mark.sheet));
  return { ...(area === undefined ? {} : { area }), ...(box ? { box } : {}) };
}

/** One that bears a mark, or that could have lost it. */
function isLookedAt({ sheets }: WantedCells, { name, mark }: FoundSheet): boolean {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return mark !== undefined || sheets.some((sheet) => same(sheet.name));
}

/** The row and the column after the last that has to be looked at; 0 of a sheet of the user's. */
function reachOf(wanted: WantedCells, sheet: FoundSheet): SheetEnds {
  if (!isLookedAt(wanted, sheet)) return { rowEnd: 0, columnEnd: 0 };
  const { mark } = sheet;
  const known = mark === undefined || mark === 'lost' ? undefined : mark.mark;
  // Without a mark the sheet may be any of the report's.
  const placed = wanted.sheets.filter(({ name }) => known === undefined || name === known.sheet);
  const { area } = placesOf(sheet);
  const ends = [
    ...placed.flatMap(({ cells }) => cells),
    ...[...(known ? [rangeAt(known.area)] : []), ...(area ? [area] : [])].map(
      ({ lastRow, lastColumn }) => ({ row: lastRow, column: lastColumn }),
    ),
  ];
  return ends.reduce(
    ({ rowEnd, columnEnd }, { row, column }) => ({
      rowEnd: Math.max(rowEnd, row + 1),
      columnEnd: Math.max(columnEnd, column + 1),
    }),
    { rowEnd: 0, columnEnd: 0 },
  );
}
