import type { CellRef } from '../grid/address';
import { shownValue } from '../report/figureText';
import type { Chart, Table } from '../report/report';
import { figureFormat } from '../report/tableLookups';
import { addKeyLine, type KeyedPanel } from './charts/keyLine';
import { placePanel } from './charts/placePanel';
import { paperPixels, pointPixels } from './measures';
import { printScale } from './pageBreaks';
import type { PlacedTable } from './placeTable';
import { addBlank, addParagraph, lastColumnOf, type SheetDraft, startBlock } from './sheetDraft';
import { chartLook, defaultRowHeight, textStyle } from './theme';

/** The rows kept for a chart, below its caption, subtitle and key. */
export interface ChartSlot {
  readonly caption: CellRef;
  readonly chart: Chart;
  readonly table: Table;
  readonly row: number;
  /** Where each panel begins. */
  readonly panels: readonly KeyedPanel[];
}

/** Writes what stands above and below the chart, and keeps its rows: the chart needs its table's place. */
export function reserveChart(draft: SheetDraft, chart: Chart, table: Table): ChartSlot {
  startBlock(draft);
  const captionRow = addParagraph(draft, chart.caption, 'caption');
  addParagraph(draft, chart.subtitle, 'description');
  const { across, down } = paperPixels(printScale(draft.columnWidths));
  let left = 0;
  const panels = chart.panels.map((panel): KeyedPanel => {
    const start = left;
    left += panel.width * across;
    return { panel, left: Math.round(start) };
  });
  addKeyLine(draft, panels, table);
  const row = draft.nextRow;
  const height = Math.max(...chart.panels.map((panel) => panel.height));
  draft.nextRow += Math.ceil((height * down) / pointPixels(defaultRowHeight));
  for (const note of chart.notes) addParagraph(draft, note, 'description');
  addBlank(draft);
  return { caption: { sheet: draft.name, row: captionRow, column: 0 }, chart, table, row, panels };
}

/** The chart over the cells of its table. Both stand on one sheet. */
export function placeChart(draft: SheetDraft, slot: ChartSlot, placed: PlacedTable): void {
  const { chart, row, table, panels } = slot;
  const scale = printScale(draft.columnWidths);
  const textSize = Math.round((chartLook.textSize * 1000) / scale) / 10;
  const paper = { ...paperPixels(scale), textSize };
  panels.forEach(({ panel, left }, index) => {
    const name = index === 0 ? chart.name : `${chart.name}, riquadro ${index + 1}`;
    const place = { name, altText: chart.altText, row, left };
    draft.charts.push({ ...place, ...placePanel(panel, table, placed, paper) });
  });
}

/** In characters. */
const gapWidth = 4;
const labelWidth = 30;
const figureWidth = 10;

/**
 * Data that only a chart draws stand right of the page, where they show on the screen and do not print: from
 * this row down, or below data that stand there already.
 */
export function placeAside(draft: SheetDraft, table: Table, row: number): PlacedTable {
  const { labelHeaders, columns, rows, caption } = table;
  const sheet = draft.name;
  const firstColumn = lastColumnOf(draft) + 2;
  const captionRow = Math.max(row, draft.aside.nextRow);
  const headerRow = captionRow + 1;
  const figureColumn = firstColumn + labelHeaders.length;
  const place = (at: number, column: number): CellRef => ({ sheet, row: at, column });
  const addText = (at: number, column: number, value: string): void => {
    const role = at === headerRow ? 'asideHeader' : 'aside';
    if (value !== '') draft.cells.push({ row: at, column, value, style: textStyle(role) });
  };
  addText(captionRow, firstColumn, caption);
  labelHeaders.forEach((header, index) => addText(headerRow, firstColumn + index, header));
  columns.forEach(({ header }, index) => addText(headerRow, figureColumn + index, header));
  rows.forEach((line, index) => {
    const at = headerRow + 1 + index;
    line.labels.forEach((label, column) => addText(at, firstColumn + column, label));
    columns.forEach((_, column) => {
      const figure = line.figures[column];
      draft.cells.push({
        ...{ row: at, column: figureColumn + column },
        value: figure ? shownValue(figure) : null,
        style: { role: 'aside', format: figureFormat(table, line, column) },
        ...(figure && { figure }),
      });
    });
  });
  draft.aside.nextRow = headerRow + rows.length + 2;
  widen(draft, [
    gapWidth,
    ...labelHeaders.map(() => labelWidth),
    ...columns.map(() => figureWidth),
  ]);
  return {
    caption: place(captionRow, firstColumn),
    lastHeader: headerRow,
    isBroken: false,
    labelCell: (at) => place(headerRow + 1 + at, firstColumn),
    headerCell: (column) => place(headerRow, figureColumn + column),
    figureCell: (at, column) => place(headerRow + 1 + at, figureColumn + column),
  };
}

function widen({ aside: { widths } }: SheetDraft, wanted: readonly number[]): void {
  wanted.forEach((width, column) => {
    widths[column] = Math.max(widths[column] ?? 0, width);
  });
}
