import { createFindingLog } from '../../findings/finding';
import { fields } from '../../intake/fields';
import { readHead } from '../../intake/headerLine';
import { planSheets } from '../../intake/planSheets';
import type { RawSource } from '../../intake/rawSource';
import { readSettings } from '../../intake/readSettings';
import { isReservedSheet } from '../../intake/reservedSheets';
import { rowKinds, type RowKind } from '../../intake/sheetKind';
import { kindsByName } from '../../intake/sheetNames';
import { fieldHeader } from '../../intake/sheetNeeds';
import { meaningOfHeader } from '../../intake/vocabulary';

/** What a correction of a sheet can be made of. */
export interface SheetHeaders {
  readonly sheet: string;
  /** The fields that a sheet of its kind can have, by the name that the guide gives them. */
  readonly fields: readonly string[];
  /** The headers that stand in the sheet, each once. */
  readonly headers: readonly string[];
}

/** The raw sheets that have headers, in the order of the workbook. */
export async function readSheetHeaders(source: RawSource): Promise<readonly SheetHeaders[]> {
  const log = createFindingLog();
  const { corrections } = await readSettings(source, log);
  const { regions } = await planSheets(source, corrections, log);
  const found: SheetHeaders[] = [];
  for (const sheet of source.sheets) {
    const named = kindsByName(sheet.name);
    if (isReservedSheet(sheet.name) || named[0] === 'settings') continue;
    const region = regions.find((one) => one.sheet === sheet);
    const headers = region?.line.headers ?? (await fullestLine(source, sheet));
    const present = [...new Set(headers.filter((header) => header !== ''))];
    const kinds = region ? [region.kind] : rowKinds.filter((kind) => named.includes(kind));
    if (present.length === 0) continue;
    found.push({ sheet: sheet.name, fields: fieldsOf(kinds), headers: present });
  }
  return found;
}

/** The row of the top of the sheet with the most texts. */
async function fullestLine(
  source: RawSource,
  sheet: RawSource['sheets'][number],
): Promise<readonly string[]> {
  const { lines, tableLines } = await readHead(source, sheet);
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
