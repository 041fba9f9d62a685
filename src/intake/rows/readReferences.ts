import { addFinding } from '../../findings/finding';
import type { Field } from '../../service/fields';
import { isAbsent } from '../cells/absentText';
import { cellAt, cellText, type RawRow, shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { ProviderRow, TerritoryRow } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';
import { forEachCount } from './forEachCount';
import { forEachRow } from './forEachRow';

/** The rows of the sheet `Territorio`; a row without its job centre or area is reported. */
export async function readTerritory(
  context: IntakeContext,
  region: Region,
): Promise<readonly TerritoryRow[]> {
  const { columns } = region;
  const rows: TerritoryRow[] = [];
  await forEachCount(context, region, () => (cells, row) => {
    context.onAside?.(region.sheet.name, row, 'RIGA_DI_RIFERIMENTO');
    const [jobCentre, area] = requiredTexts(context, region, ['jobCentre', 'area'], cells, row);
    if (jobCentre === undefined || area === undefined) return;
    const code = cellAt(cells, columns.areaCode);
    rows.push({
      jobCentre,
      area,
      ...(isAbsent(code) ? {} : { areaCode: shortText(code) }),
      ...printedName(region, cells),
      provinces: listedNames(cellAt(cells, columns.provinces)),
      at: {
        ...{ sheet: region.sheet.name, row },
        jobCentre: columns.jobCentre ?? 0,
        provinces: columns.provinces ?? 0,
      },
    });
  });
  return rows;
}

/** The rows of the sheet `Soggetti attuatori`; a row without its provider or area is reported. */
export async function readProviders(
  context: IntakeContext,
  region: Region,
): Promise<readonly ProviderRow[]> {
  const rows: ProviderRow[] = [];
  await forEachRow(context, region, (cells, row) => {
    context.onAside?.(region.sheet.name, row, 'RIGA_DI_RIFERIMENTO');
    const [provider, area] = requiredTexts(context, region, ['provider', 'area'], cells, row);
    if (provider === undefined || area === undefined) return;
    rows.push({ provider, area, ...printedName(region, cells) });
  });
  return rows;
}

function printedName({ columns }: Region, cells: RawRow): { readonly printedName?: string } {
  const cell = cellAt(cells, columns.printAs);
  return isAbsent(cell) ? {} : { printedName: shortText(cell) };
}

/** The text of each field, or undefined, and reported, where there is none. */
function requiredTexts(
  { log, texts }: IntakeContext,
  { sheet, line, columns }: Region,
  fields: readonly Field[],
  cells: RawRow,
  row: number,
): readonly (string | undefined)[] {
  return fields.map((field) => {
    const column = columns[field] ?? 0;
    const cell = cells[column];
    if (!isAbsent(cell)) {
      texts.look(cell);
      return shortText(cell);
    }
    addFinding(log, {
      code: 'CELLA_OBBLIGATORIA_VUOTA',
      ...foundAt(sheet.name, row, column, cell),
      details: { header: line.headers[column] ?? '' },
    });
    return undefined;
  });
}

const codesOnly = /^\s*[A-Z]{2,3}(?:-[A-Z]{2,3})+\s*$/;

/** `BI, NO`, `BI - NO`, `BI-NO`, one per line. Otherwise a hyphen is part of a name: Verbano-Cusio-Ossola. */
function listedNames(cell: RawCell): readonly string[] {
  const text = typeof cell === 'string' ? cell : cellText(cell);
  return text
    .split(codesOnly.test(text) ? '-' : /[,;/|\r\n]|\s[-–—]\s/)
    .map(shortText)
    .filter((name) => !isAbsent(name));
}
