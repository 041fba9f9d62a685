import type { CellRef } from '../grid/address';
import { mostColumns } from '../report/build/turned';
import type { Section, Table } from '../report/report';
import { fillingPage, gridWidths } from './columnGrid';
import { pointPixels } from './measures';
import { leeway, pageHeight, printScale, rowsHeight } from './pageBreaks';
import { type ChartSlot, placeChart, reserveChart } from './placeChart';
import { type PlacedTable, placeTable } from './placeTable';
import {
  addBlank,
  addHeading,
  addParagraph,
  createDraft,
  headingRows,
  type SheetDraft,
} from './sheetDraft';
import { frameHeight } from './tableParts';
import { defaultRowHeight } from './theme';

/** An entry of the contents on `Indice`. */
interface ContentsEntry {
  readonly text: string;
  readonly place: CellRef;
}

export interface PlacedSection {
  readonly draft: SheetDraft;
  readonly title: ContentsEntry;
  /** Tables and figures, from the top down. */
  readonly entries: readonly ContentsEntry[];
}

/** A sheet from the top down: title, span, commentary, then each table and figure. */
export function placeSection(section: Section, span: string): PlacedSection {
  const draft = createDraft(section.sheet, columnWidths(section));
  addHeading(draft, section.title, span);
  for (const sentence of section.commentary) addParagraph(draft, sentence, 'commentary');
  addBlank(draft);
  const charts = section.blocks.filter((block) => block.kind !== 'table');
  const tables = new Map<string, PlacedTable>();
  const slots: ChartSlot[] = [];
  const entries: ContentsEntry[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'table') {
      const placed = placeTable(draft, block, charts);
      tables.set(block.name, placed);
      entries.push({ text: block.caption, place: placed.caption });
    } else {
      const slot = reserveChart(draft, block, tableOf(section, block.table));
      slots.push(slot);
      entries.push({ text: block.caption, place: slot.caption });
    }
  }
  const last = section.blocks.at(-1);
  const lastTable = last?.kind === 'table' ? tables.get(last.name) : undefined;
  if (lastTable) repeatHeader(draft, lastTable.lastHeader);
  for (const slot of slots) {
    const table = tables.get(slot.chart.table);
    if (table) placeChart(draft, slot, table);
  }
  return {
    draft,
    title: {
      text: section.title,
      place: { sheet: section.sheet, row: 0, column: 0 },
    },
    entries,
  };
}

/** A table at the end of its sheet that is longer than a page has its header on each that it goes on to. */
function repeatHeader(draft: SheetDraft, row: number): void {
  const start = draft.blockStarts.at(-1) ?? 0;
  const heading = rowsHeight(draft.rowHeights, 0, headingRows);
  // Without the blank row below it.
  const height = rowsHeight(draft.rowHeights, start, draft.nextRow - 1);
  if (heading + height <= pageHeight(draft.columnWidths) * leeway) return;
  draft.repeatedRows = { first: row, last: row };
}

function tableOf(section: Section, name: string): Table {
  for (const block of section.blocks) {
    if (block.kind === 'table' && block.name === name) return block;
  }
  throw new Error(`A chart draws a table that its sheet does not hold: ${name}`);
}

/** In percent: a page printed smaller than this is not read. */
const smallestScale = 60;

/**
 * As wide as the tables need; where periods run down a table that charts draw, which cannot go on below
 * a second header, so wide that the page, which is printed smaller then, holds it whole.
 */
function columnWidths(section: Section): readonly number[] {
  const tables = section.blocks.filter((block) => block.kind === 'table');
  const widths = [...gridWidths(Math.max(0, ...tables.map(columnsBeside)))];
  const turned = tables.filter(({ isTurned }) => isTurned);
  const top = headingRows + section.commentary.length + 1;
  const isWhole = (table: Table): boolean => {
    const rows = pointPixels(defaultRowHeight) * (top + table.rows.length);
    const draft = createDraft(section.sheet, widths);
    return rows + frameHeight(draft, table) <= pageHeight(widths);
  };
  const width = widths.at(-1) ?? 0;
  while (printScale([...widths, width]) > smallestScale && !turned.every(isWhole)) {
    widths.push(width);
  }
  return fillingPage(widths);
}

/** Columns of a table beside its first one. */
function columnsBeside({ labelHeaders, columns }: Table): number {
  return labelHeaders.length - 1 + Math.min(mostColumns, columns.length);
}
