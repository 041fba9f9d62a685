import { type Day, dayOfIso } from '../../calendar/day';
import type { FindingCode } from '../../findings/findingDetails';
import { type AcceptedFindings, acceptedKey } from '../../findings/groupFindings';
import { cellName } from '../../grid/address';
import { precedents } from '../../grid/formulaReferences';
import type { Clock } from '../../indicators/tally/span';
import { notCalculated, type RawCell, type RawSheet, type RawSource } from '../../intake/rawSource';
import {
  type PlacedCell,
  type PlacedSheet,
  type PlacedWorkbook,
  sheetArea,
} from '../../layout/placed';
import { isSameContent, isSameValue } from '../../plan/compareCells';
import { acceptedAction } from '../../report/findingsSheet';
import { reportSheets } from '../../service/reportSheets';
import type { NothingToCount } from '../countData';
import { keepTexts, readFormerTexts } from '../formerTexts';
import { generateReport } from '../generateReport';
import type { RunHooks } from '../progress';
import { type HeldSheet, readHeld, type ReportSource, unmovedReport } from './unmovedReport';

/** A cell of a report that is not what the data give, or a sheet that is not there. */
export interface Difference {
  readonly sheet: string;
  /** `B7`; absent where the whole sheet lacks. */
  readonly cell?: string;
  /** What stands there: a formula where there is one, else the value; `''` for blank. */
  readonly found: string | number;
  /** What the data give. */
  readonly wanted: string | number;
}

interface Verification {
  readonly outcome: 'verified';
  readonly differences: readonly Difference[];
  /** How many cells were compared. */
  readonly compared: number;
  /** Sheets of the report that the data alone do not tell. */
  readonly skipped: readonly string[];
}

/**
 * Makes the report of the data as it was made on its day, and compares every cell of the report with it. A
 * cell that is wrong only because another one is wrong is not named. Undefined where the workbook holds no
 * report.
 */
export async function verifyReport(
  report: ReportSource,
  data: RawSource,
  dates: Clock,
  hooks: RunHooks,
): Promise<Verification | NothingToCount | undefined> {
  const stamp = await readStamp(report);
  if (!stamp) return undefined;
  const { today = dates.today, time, version, source } = stamp;
  const accepted = await readAccepted(report);
  const options = { ...dates, today, startedAt: time, version, accepted };
  const generated = await generateReport({ ...data, name: source }, options, hooks);
  if (generated.outcome === 'nothingToCount') return generated;
  const formers = [await readFormerTexts(report)];
  const { workbook } = keepTexts(generated.workbook, formers);
  const there = new Map<string, HeldSheet>();
  for (const sheet of report.sheets)
    there.set(sheet.name.toLowerCase(), await readHeld(report, sheet));
  const held = unmovedReport(workbook, there);
  return { outcome: 'verified', ...compareReport(workbook, held), skipped: skippedOf(held) };
}

/** Only the report before tells what changed since. */
function skippedOf(held: ReadonlyMap<string, HeldSheet>): readonly string[] {
  return held.has(reportSheets.changes.toLowerCase()) ? [reportSheets.changes] : [];
}

/** The findings that the report's sheet `Controlli` marks as accepted: no data tell. */
async function readAccepted(report: ReportSource): Promise<AcceptedFindings> {
  const accepted = new Set<string>();
  const sheet = findingsIn(report);
  if (!sheet) return accepted;
  for await (const { rows } of report.readRows(sheet, {}))
    for (const [, code, of, , value, , action] of rows)
      if (action === acceptedAction)
        accepted.add(
          acceptedKey({
            code: String(code) as FindingCode,
            ...{ sheet: String(of ?? ''), value: String(value ?? '') },
          }),
        );
  return accepted;
}

function findingsIn({ sheets }: ReportSource): RawSheet | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === reportSheets.findings.toLowerCase());
}

interface Stamp {
  readonly today?: Day;
  readonly time: string;
  readonly version: string;
  readonly source: string;
}

/** When, by what and of which workbook the report was made, as its sheet `Controlli` says. */
async function readStamp(report: ReportSource): Promise<Stamp | undefined> {
  const sheet = findingsIn(report);
  if (!sheet) return undefined;
  const said = new Map<string, string>();
  for await (const { rows } of report.readRows(sheet, { rowCount: 200 }))
    for (const [label, , value] of rows)
      if (typeof label === 'string' && !said.has(label)) said.set(label, String(value ?? ''));
  const time = said.get('Generato il');
  if (time === undefined) return undefined;
  const [day, month, year] = time.slice(0, 10).split('/');
  const today = dayOfIso(`${year}-${month}-${day}`);
  return {
    ...(today !== undefined && { today }),
    time,
    version: said.get('Versione') ?? '',
    source: said.get('Cartella di lavoro') ?? '',
  };
}

/** `held`: by name of sheet in small letters. */
export function compareReport(
  { sheets }: PlacedWorkbook,
  held: ReadonlyMap<string, HeldSheet>,
): Pick<Verification, 'differences' | 'compared'> {
  const wanted = new Map(
    sheets.map((sheet) => [
      sheet.name.toLowerCase(),
      new Map(sheet.cells.map((cell) => [cellName(cell), cell])),
    ]),
  );
  const differences: Difference[] = [];
  let compared = 0;
  for (const sheet of sheets) {
    const found = held.get(sheet.name.toLowerCase());
    if (!found) {
      differences.push({ sheet: sheet.name, found: '', wanted: '' });
      continue;
    }
    compared += sheet.cells.length;
    for (const cell of sheet.cells) {
      const isWrong =
        !isSameFormula(cell, found) || (!hasValue(cell, found) && !follows(cell, sheet));
      if (isWrong) differences.push(differenceAt(sheet, cell, found));
    }
    for (const place of strayCells(sheet, found))
      differences.push(differenceAt(sheet, { ...place, value: null }, found));
    for (const { content, ...place } of found.added ?? [])
      differences.push({
        ...{ sheet: sheet.name, cell: cellName(place) },
        ...{ found: shown(content), wanted: '' },
      });
  }
  return { differences, compared };

  /** Whether the value is wrong because one is that the formula is worked out from. */
  function follows({ formula }: PlacedCell, { name }: PlacedSheet): boolean {
    return precedents(formula ?? '', name).some(({ sheet, cell }) => {
      const other = wanted.get(sheet.toLowerCase())?.get(cell);
      const there = held.get(sheet.toLowerCase());
      return other !== undefined && there !== undefined && !hasValue(other, there);
    });
  }
}

type Wanted = Pick<PlacedCell, 'row' | 'column' | 'value' | 'formula'>;

function isSameFormula(cell: Wanted, { formulas }: HeldSheet): boolean {
  const found = formulas.get(cellName(cell));
  if (found === undefined || cell.formula === undefined) return found === cell.formula;
  return found === '=' || isSameContent(found, cell.formula);
}

/** A formula that is right and that no program has worked out yet has the value that it will have. */
function hasValue(cell: Wanted, { valueAt, formulas }: HeldSheet): boolean {
  const found = valueAt(cell.row, cell.column);
  const formula = formulas.get(cellName(cell));
  if (found === notCalculated && formula !== undefined && cell.formula !== undefined)
    return isSameContent(formula, cell.formula);
  return isSameValue(found, cell.value);
}

function differenceAt(
  sheet: PlacedSheet,
  cell: Wanted,
  { valueAt, formulas, now = (place) => place }: HeldSheet,
): Difference {
  const name = cellName(cell);
  const [found, value] = [formulas.get(name), valueAt(cell.row, cell.column)];
  // A formula that is right has a wrong value: that is what there is to say.
  const isOfValue =
    found !== undefined && cell.formula !== undefined && isSameContent(found, cell.formula);
  return {
    ...{ sheet: sheet.name, cell: cellName(now(cell) ?? cell) },
    found: (isOfValue ? undefined : found) ?? shown(value),
    wanted: (isOfValue ? undefined : cell.formula) ?? shown(cell.value),
  };
}

function shown(value: RawCell): string | number {
  return typeof value === 'number' ? value : String(value ?? '');
}

/** Cells within the printed report that hold something where it has nothing. */
function strayCells(sheet: PlacedSheet, { filled }: HeldSheet): HeldSheet['filled'] {
  const own = new Set(sheet.cells.map(cellName));
  const { lastRow } = sheetArea(sheet);
  return filled.filter(
    (place) =>
      place.row <= lastRow && place.column <= sheet.lastPrintedColumn && !own.has(cellName(place)),
  );
}
