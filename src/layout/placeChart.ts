import type { CellRef } from '../grid/address';
import type { Chart, Table } from '../report/report';
import { addKeyLine, type KeyedPanel } from './charts/keyLine';
import { placePanel } from './charts/placePanel';
import { paperPixels, pointPixels } from './measures';
import { printScale } from './pageBreaks';
import type { PlacedTable } from './placeTable';
import { addBlank, addParagraph, type SheetDraft, startBlock } from './sheetDraft';
import { chartLook, defaultRowHeight } from './theme';

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
