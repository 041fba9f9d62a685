import { createFindingLog } from '../findings/finding';
import { type DataKind, dataKinds } from '../service/sheets';
import { headRows } from './columns/headerLine';
import type { RawSource } from './rawSource';
import { withoutUnwanted } from './readDataset';
import { readSettings } from './settings/readSettings';
import { planSheets } from './sheets/planSheets';
import { planWide } from './sheets/planWide';
import type { Region } from './sheets/region';

/** Data of one kind, as far as names, headers and used ranges tell. */
export interface FoundSheets {
  readonly kind: DataKind;
  /** None: it is missing, or gives no rows. */
  readonly sheets: readonly string[];
  /** Whether a sheet of the kind is there that gives no rows. */
  readonly isIncomplete: boolean;
  /** Rows below the headers; 0 where rows of several kinds are told apart only by reading them. */
  readonly rows: number;
}

/**
 * Which data a workbook holds, one entry per kind, in the order in which an analyst keeps them. Reads heads
 * alone.
 */
export async function findSheets(source: RawSource): Promise<readonly FoundSheets[]> {
  const log = createFindingLog();
  const { settings, corrections } = await readSettings(source, log);
  const heads = headsOf(withoutUnwanted(source, settings).source);
  const plan = await planSheets(heads, { settings, corrections }, log);
  const regions = planWide(plan.regions);
  return dataKinds.map((kind) => {
    const own = regions.filter((region) => region.kind === kind);
    const wide = regions.filter(({ wideStages }) => wideStages.some((stage) => stage === kind));
    return {
      kind,
      sheets: [...new Set([...own, ...wide].map(({ sheet }) => sheet.name))],
      isIncomplete: plan.incomplete.has(kind),
      rows: own.reduce((sum, region) => sum + rowsOf(region), 0),
    };
  });
}

/** 0 for crosstabs and logs, which hold other kinds as well. */
function rowsOf({ sheet, firstRow, rowCount, step, cross }: Region): number {
  if (step || cross.length > 0) return 0;
  return Math.max(0, rowCount ?? sheet.rowCount - firstRow);
}

/** The source as if its sheets ended where headers are no longer looked for. */
function headsOf(source: RawSource): RawSource {
  const { name, dateSystem, sheets } = source;
  return {
    ...{ name, dateSystem, sheets },
    readRows: (sheet, { firstRow = 0, rowCount = Infinity, ...request }) =>
      source.readRows(sheet, {
        ...request,
        firstRow,
        rowCount: Math.max(0, Math.min(rowCount, headRows - firstRow)),
      }),
  };
}
