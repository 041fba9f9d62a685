import { type CellRef, reference } from '../grid/address';
import { keyText } from '../report/figureKey';
import type { Report } from '../report/report';
import { formulaText, type Homes } from './formulaText';
import { paginate } from './pageBreaks';
import { placeCounts } from './placeCounts';
import type { PlacedCell, PlacedSheet, PlacedWorkbook } from './placed';
import { placeFindings } from './placeFindings';
import { placeIndex } from './placeIndex';
import { placeSection } from './placeSection';
import { type DraftCell, flowOf, frozenRows, lastColumnOf, type SheetDraft } from './sheetDraft';

/**
 * Gives everything its place: first the sheets are filled, then, every figure having its cell, the
 * formulas are written. A figure that stands twice is a reference to its first place.
 */
export function layOutReport(report: Report): PlacedWorkbook {
  const sections = report.sections.map((section) => placeSection(section, report.span));
  const drafts = sections.map(({ draft }) => draft);
  const changes = report.changes ? [placeSection(report.changes, report.span).draft] : [];
  const homes = findHomes([...drafts, ...changes]);
  const sheets = [
    placeIndex(report, sections),
    ...drafts,
    placeCounts(report.counts, report.span),
    placeFindings(report),
    ...changes,
  ];
  return { title: report.title, sheets: sheets.map((draft) => placeSheet(draft, homes)) };
}

/** The first cell of each figure: on a page where there is one. */
function findHomes(drafts: readonly SheetDraft[]): Homes {
  const homes = new Map<string, CellRef>();
  const isPrinted = (draft: SheetDraft, column: number): boolean => column <= lastColumnOf(draft);
  for (const side of [true, false]) {
    for (const draft of drafts) {
      for (const { row, column, figure } of draft.cells) {
        if (!figure || isPrinted(draft, column) !== side) continue;
        const key = keyText(figure.key);
        if (!homes.has(key)) homes.set(key, { sheet: draft.name, row, column });
      }
    }
  }
  return homes;
}

function placeSheet(draft: SheetDraft, homes: Homes): PlacedSheet {
  const { name, cells, merges, charts, table, columnWidths, rowHeights } = draft;
  const flow = flowOf(draft);
  return {
    ...{ name, merges, charts, rowHeights, frozenRows },
    cells: cells.map((cell) => placeCell(cell, name, homes)),
    ...(table ? { table } : {}),
    ...flow,
    ...paginate(flow),
    columnWidths: [...columnWidths, ...draft.aside.widths],
    lastColumn: cells.reduce((last, { column }) => Math.max(last, column), 0),
    lastPrintedColumn: lastColumnOf(draft),
  };
}

/** Characters that a cell holds. */
const longestText = 32_767;
/** The sum over a thousand places is longer than this: its cell has the value and no formula. */
const longestFormula = 8192;

function placeCell(cell: DraftCell, sheet: string, homes: Homes): PlacedCell {
  const { row, column, value, style, figure, key = figure?.key, link, isRunStamp } = cell;
  const formula = cellFormula(cell, sheet, homes);
  return {
    row,
    column,
    value: typeof value === 'string' ? value.slice(0, longestText) : value,
    style,
    ...(formula === undefined ? {} : { formula }),
    ...(key ? { key } : {}),
    ...(link ? { link } : {}),
    ...(isRunStamp ? { isRunStamp } : {}),
  };
}

function cellFormula(
  { row, column, figure, fixedFormula }: DraftCell,
  sheet: string,
  homes: Homes,
): string | undefined {
  if (fixedFormula !== undefined) return fixedFormula;
  if (!figure || figure.withheld !== undefined) return undefined;
  const home = homes.get(keyText(figure.key));
  if (home && (home.sheet !== sheet || home.row !== row || home.column !== column)) {
    return `=${reference(home, sheet)}`;
  }
  const formula = figure.formula && formulaText(figure.formula, homes, sheet);
  return formula === undefined || formula.length > longestFormula ? undefined : formula;
}
