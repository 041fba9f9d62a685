import { addFinding, type FindingLog } from '../../findings/finding';
import { kindsByName } from '../../service/sheetNames';
import { meansSheet } from '../../service/sheetTitles';
import { matchKey } from '../../text/matchKey';
import { columnsNamed, type LocatedCorrection } from '../columns/correction';
import type { RawSource } from '../rawSource';
import type { Region } from '../sheets/region';
import { isReservedSheet } from '../sheets/reservedSheets';
import { parameters } from './parameters';
import type { Setting, SettingCells, Settings } from './settings';

/** What a setting may name in the workbook. */
interface Workbook {
  /** Its sheets, read or not; neither the report's own nor those of settings. */
  readonly sheets: readonly string[];
  /** The header rows of the sheets that are read, by their names. */
  readonly headers: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The names in a workbook of which these regions are read. */
export function namesIn({ sheets }: RawSource, regions: readonly Region[]): Workbook {
  const headers = new Map<string, (readonly string[])[]>();
  for (const { sheet, line } of regions) {
    headers.set(sheet.name, [...(headers.get(sheet.name) ?? []), line.headers]);
  }
  const names = sheets.map(({ name }) => name);
  const isData = (name: string): boolean =>
    !isReservedSheet(name) && kindsByName(name)[0] !== 'settings';
  return { sheets: names.filter(isData), headers };
}

/**
 * Says of every setting that names a sheet or a column which there is not; `questions`: the columns of votes
 * among the settings that are none.
 */
export function reportAbsentNames(
  workbook: Workbook,
  { settings, cells }: { readonly settings: Settings; readonly cells: SettingCells },
  questions: readonly string[],
  log: FindingLog,
): void {
  const sheetsNamed = {
    uniformIdentifiers: settings.uniformIdentifiers.filter((name) => matchKey(name) !== 'nessuno'),
    rightCounts: settings.rightCounts,
    cumulatedCounts: settings.cumulatedCounts,
    unwantedSheets: settings.unwantedSheets,
    swappedDates: settings.swappedDates,
    rightDates: settings.rightDates,
  };
  for (const [setting, names] of Object.entries(sheetsNamed)) {
    for (const name of names) {
      const unknown = unknownIn(workbook, name);
      if (unknown) report(setting as Setting, name, unknown);
    }
  }
  for (const name of questions) {
    report('ratingScales', name, { unknown: 'question', known: [] });
  }

  function report(setting: Setting, value: string, unknown: Unknown): void {
    const parameter = parameters.find((each) => each.setting === setting)?.names[0] ?? setting;
    const details = { parameter, ...unknown };
    addFinding(log, { code: 'PARAMETRO_NON_VALIDO', ...cells.get(setting), value, details });
  }
}

interface Unknown {
  readonly unknown: 'sheet' | 'column' | 'question';
  /** What there is. */
  readonly known: readonly string[];
}

/**
 * Whether there is no such sheet or, after a colon, no such column in it; of sheets that are not read none is
 * known.
 */
function unknownIn({ sheets, headers }: Workbook, name: string): Unknown | undefined {
  const [sheet = '', ...rest] = name.split(':');
  const isThere = (text: string): boolean => sheets.some((known) => meansSheet(text, known));
  if (isThere(name)) return undefined;
  if (!isThere(sheet)) return { unknown: 'sheet', known: sheets };
  const meant = [...headers.keys()].filter((known) => meansSheet(sheet, known));
  const lines = meant.length === 0 ? undefined : meant.flatMap((known) => headers.get(known) ?? []);
  const column = rest.join(':');
  if (!lines || lines.some((line) => columnsNamed(column, line).length > 0)) return undefined;
  return { unknown: 'column', known: lines.flat().filter((header) => header !== '') };
}

/**
 * Reports a correction without effect, and why: what it names is not there, or another correction has taken
 * it.
 */
export function reportUnusedCorrection(
  workbook: Workbook,
  { sheet, column, fieldText, at }: LocatedCorrection,
  log: FindingLog,
): void {
  const unknown = unknownIn(workbook, `${sheet}:${column}`);
  const isRead = [...workbook.headers.keys()].some((known) => meansSheet(sheet, known));
  addFinding(log, {
    code: 'PARAMETRO_NON_VALIDO',
    ...at,
    value: unknown?.unknown === 'sheet' ? sheet : column,
    details: {
      correction: { sheet, field: fieldText },
      ...(unknown ?? { fault: isRead ? 'taken' : 'unread' }),
    },
  });
}
