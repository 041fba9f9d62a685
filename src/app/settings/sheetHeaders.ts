import { createFindingLog } from '../../findings/finding';
import { columnName } from '../../grid/address';
import { readHead } from '../../intake/columns/headerLine';
import type { HeadedColumn } from '../../intake/dataset';
import type { RawSource } from '../../intake/rawSource';
import { readSettings } from '../../intake/settings/readSettings';
import { planSheets } from '../../intake/sheets/planSheets';
import { isReportContent, isReservedSheet } from '../../intake/sheets/reservedSheets';
import { fields } from '../../service/fields';
import { kindsByName } from '../../service/sheetNames';
import { fieldHeader } from '../../service/sheetNeeds';
import { type RowKind, rowKinds } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';

/** What a correction of a sheet can be made of. */
export interface SheetHeaders {
  readonly sheet: string;
  /** The fields that a sheet of its kind can have, by the name that the guide gives them. */
  readonly fields: readonly string[];
  /** The columns that have a header, in the order of the sheet. */
  readonly columns: readonly NamedColumn[];
}

/** A column as a correction can name it. */
interface NamedColumn extends HeadedColumn {
  /** What stands in `Parametri`: the header or, where several columns have it, the letters. */
  readonly name: string;
  /** What an analyst chooses from: `Data`, `Data (colonna D)`. */
  readonly label: string;
}

/** The raw sheets that have headers, in the order of the workbook. */
export async function readSheetHeaders(source: RawSource): Promise<readonly SheetHeaders[]> {
  const log = createFindingLog();
  const said = await readSettings(source, log);
  const { regions } = await planSheets(source, said, log);
  const found: SheetHeaders[] = [];
  for (const sheet of source.sheets) {
    const named = kindsByName(sheet.name);
    if (isReservedSheet(sheet.name) || named[0] === 'settings') continue;
    const region = regions.find((one) => one.sheet === sheet);
    const headers = region?.line.headers ?? (await fullestLine(source, sheet));
    const columns = namedColumns(headers);
    const kinds = region ? [region.kind] : rowKinds.filter((kind) => named.includes(kind));
    if (columns.length === 0) continue;
    found.push({ sheet: sheet.name, fields: fieldsOf(kinds), columns });
  }
  return found;
}

function namedColumns(headers: readonly string[]): readonly NamedColumn[] {
  const keys = headers.map(matchKey);
  return headers.flatMap((header, column) => {
    if (header === '') return [];
    const isOnlyOne = keys.indexOf(matchKey(header)) === keys.lastIndexOf(matchKey(header));
    if (isOnlyOne) return [{ header, column, name: header, label: header }];
    const letters = columnName(column);
    return [{ header, column, name: letters, label: `${header} (colonna ${letters})` }];
  });
}

/** The row of the top of the sheet with the most texts; none on a copy of a sheet of the report. */
async function fullestLine(
  source: RawSource,
  sheet: RawSource['sheets'][number],
): Promise<readonly string[]> {
  const { lines, tableLines, rows } = await readHead(source, sheet);
  if (isReportContent(rows)) return [];
  const filled = (headers: readonly string[]) => headers.filter((text) => text !== '').length;
  return [...tableLines, ...lines].reduce<readonly string[]>(
    (best, { headers }) => (filled(headers) > filled(best) ? headers : best),
    [],
  );
}

/** Without a known kind, those of any. */
function fieldsOf(kinds: readonly RowKind[]): readonly string[] {
  const possible = kinds.length > 0 ? kinds : rowKinds;
  const names = possible.flatMap((kind) =>
    fields.flatMap((field) => {
      const header = fieldHeader(kind, field);
      return meaningOfHeader(header, kind)?.field === field ? [header] : [];
    }),
  );
  return [...new Set(names)];
}
