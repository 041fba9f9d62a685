import type { CellPlace, CellRef } from '../grid/address';
import { contains } from '../grid/ranges';
import type { Clock } from '../indicators/tally/span';
import type { RawCell, RawSource } from '../intake/rawSource';
import { layOutReport } from '../layout/layOutReport';
import type { PlacedCell, PlacedChart, PlacedSheet, PlacedWorkbook } from '../layout/placed';
import { isSameValue } from '../plan/compareCells';
import { type Moves, movesOf } from '../plan/findLines';
import type { OwnedSheet } from '../plan/ownedSheet';
import { linesNow } from '../plan/standingMark';
import { type FigureKey, keyText } from '../report/figureKey';
import { memoize } from '../text/memoize';
import type { NothingToCount } from './countData';
import { storedRecord } from './kept/recordStore';
import { beginPhase, type RunHooks, untilStopped } from './progress';
import type { ReportTarget } from './refreshReport';
import { traceData, type TracedData } from './traceData';

/** A workbook whose cells can be asked what they are. */
export interface ExplainedWorkbook {
  readonly outcome: 'explained';
  readonly data: TracedData;
  readonly cells: ReportCells;
}

/** Counts the raw rows of the workbook anew and finds the report's cells in it. Writes nothing. */
export async function explainCells(
  source: RawSource,
  { readOwned, readRecord }: Omit<ReportTarget, 'apply'>,
  dates: Clock,
  hooks: RunHooks,
): Promise<ExplainedWorkbook | NothingToCount> {
  const last = storedRecord(await untilStopped(readRecord(), hooks.signal));
  const data = await traceData(source, dates, hooks, last);
  if (data.outcome === 'nothingToCount') return data;
  await beginPhase('layingOut', hooks);
  const workbook = layOutReport(data.report);
  await beginPhase('comparing', hooks);
  const owned = await untilStopped(readOwned(workbook), hooks.signal);
  return { outcome: 'explained', data, cells: findReportCells(workbook, owned) };
}

/** A cell of the open workbook, with what stands in it; null: nothing. */
interface AskedCell extends CellRef {
  readonly value: RawCell;
}

type CellFinding =
  | { readonly is: 'figure'; readonly key: FigureKey }
  /** The sheet is the report's, and there is no figure in the cell. */
  | { readonly is: 'noFigure' }
  /** The cell, or a text of its row or column, holds something else than the data give. */
  | { readonly is: 'outdated' }
  /** The sheet is none of the report's. */
  | { readonly is: 'foreign' };

/** Where the figures of a report stand in the workbook that is open. */
export interface ReportCells {
  readonly figureAt: (cell: AskedCell) => CellFinding;
  /** Undefined where the workbook has no such cell. `sheet`: the report's own name of the sheet. */
  readonly cellOf: (key: FigureKey, sheet: string) => CellRef | undefined;
  /** All tables, charts and other sheets that show the figure, in the order of the report. */
  readonly placesOf: (key: FigureKey) => readonly NamedPlace[];
  /** Undefined where the chart is none of the report's. */
  readonly chartAt: (sheet: string, name: string) => DrawnFigures | undefined;
}

/** Where a figure is shown. */
interface NamedPlace extends CellRef {
  /** `Tabella 4`, `Figura 1`; of what has no name of its own, that of its sheet. */
  readonly name: string;
}

/** What a chart of the report draws. */
interface DrawnFigures {
  /** As it stands above the chart. */
  readonly caption: string;
  /** From the first series to the last, each once. */
  readonly keys: readonly FigureKey[];
}

/** Finds today's report in the sheets that are there, whatever their names and wherever their rows moved. */
export function findReportCells(
  { sheets }: PlacedWorkbook,
  owned: readonly OwnedSheet[],
): ReportCells {
  const found = owned.flatMap((sheet): readonly FoundSheet[] => {
    const report = sheet.mark?.sheet ?? sheet.name;
    const placed = sheets.find(({ name }) => name.toLowerCase() === report.toLowerCase());
    if (!placed && !sheet.mark) return [];
    return [{ owned: sheet, placed, texts: placed?.cells.filter(isFixedText) ?? [] }];
  });
  const movesIn = memoize(({ owned: held }: FoundSheet) =>
    held.mark ? movesOf(linesNow(held.mark, held)) : inPlace,
  );
  return {
    figureAt: (cell) => {
      const sheet = found.find(({ owned: { name } }) => name === cell.sheet);
      if (!sheet) return { is: 'foreign' };
      const { placed, texts, owned: held } = sheet;
      const moves = movesIn(sheet);
      const place = moves.before(cell);
      const wanted = place && placed?.cells.find((each) => isAt(each, place));
      const key = wanted?.key;
      const stands = key && isSameValue(cell.value, wanted.value) && hasItsTexts(wanted);
      if (stands) return { is: 'figure', key };
      // Without a mark only what stands there tells that the sheet is the report's.
      if (!held.mark) return { is: 'foreign' };
      return { is: key ? 'outdated' : 'noFigure' };

      /** Whether labels and headers are those that say what the figure is. */
      function hasItsTexts({ row, column }: CellPlace): boolean {
        return texts.every((text) => {
          if (text.row !== row && text.column !== column) return true;
          const now = moves.now(text);
          return now !== undefined && held.contents[now.row]?.[now.column] === text.value;
        });
      }
    },
    placesOf: (key) => {
      const text = keyText(key);
      const holds = (each: PlacedCell): boolean =>
        each.key !== undefined && keyText(each.key) === text;
      const places = found.flatMap((sheet) => {
        const { placed, owned: held } = sheet;
        if (!placed) return [];
        const named = [
          ...placed.cells.filter((each) => holds(each) && each.style.role !== 'aside'),
          ...placed.charts.filter((chart) => drawnCells(chart).some(holds)),
        ].map((shown) =>
          'kind' in shown
            ? { name: shown.name, at: captionOf(placed, shown) }
            : { name: tableAbove(placed, shown) ?? held.name, at: shown },
        );
        return named.flatMap(({ name, at }) => {
          const now = at && movesIn(sheet).now(at);
          return now ? [{ name, sheet: held.name, ...now }] : [];
        });
      });
      // `Indice` repeats a figure of `7 Sintesi`.
      return [...new Map(places.map((place) => [place.name, place])).values()];
    },
    cellOf: (key, name) => {
      const sheet = found.find(({ placed }) => placed?.name === name);
      const text = keyText(key);
      const cell = sheet?.placed?.cells.find((each) => each.key && keyText(each.key) === text);
      const place = sheet && cell && movesIn(sheet).now(cell);
      return place && { sheet: sheet.owned.name, ...place };
    },
    chartAt: (name, chartName) => {
      const { owned: held, placed } = found.find((sheet) => sheet.owned.name === name) ?? {};
      const chart = placed?.charts.find((each) => each.name === chartName);
      if (!placed || !chart || !held?.charts.includes(chartName)) return undefined;
      const keys = drawnCells(chart).flatMap(({ key }) => key ?? []);
      return {
        caption: String(captionOf(placed, chart)?.value ?? chartName),
        keys: [...new Map(keys.map((key) => [keyText(key), key])).values()],
      };
    },
  };

  function drawnCells({ series }: PlacedChart): readonly PlacedCell[] {
    return series.flatMap(({ values }) => {
      const cells = sheets.find((sheet) => sheet.name === values.sheet)?.cells ?? [];
      return cells.filter((cell) => contains(values, cell));
    });
  }
}

function captionOf({ cells }: PlacedSheet, { name }: PlacedChart): PlacedCell | undefined {
  return cells.find(({ value }) => String(value).startsWith(`${name}. `));
}

/** `Tabella 4`: what the caption next above the cell begins with. */
function tableAbove({ cells }: PlacedSheet, { row }: CellPlace): string | undefined {
  const captions = cells.filter(
    (cell) => cell.style.role === 'caption' && cell.value !== null && cell.row < row,
  );
  return /^(.+?)\. /.exec(String(captions.at(-1)?.value))?.[1];
}

interface FoundSheet {
  readonly owned: OwnedSheet;
  /** Undefined where the data alone do not make the sheet. */
  readonly placed: PlacedSheet | undefined;
  /** Its labels and headers. */
  readonly texts: readonly PlacedCell[];
}

function isAt(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Of a sheet without a mark. */
const inPlace: Moves = {
  now: ({ row, column }) => ({ row, column }),
  before: (place) => place,
  isWithin: () => true,
};

/** What is neither a figure nor the analyst's, nor says when the report was made. */
function isFixedText({ value, formula, key, style, isRunStamp }: PlacedCell): boolean {
  const isText = typeof value === 'string' && value !== '' && formula === undefined;
  return isText && key === undefined && style.role !== 'notes' && !isRunStamp;
}
