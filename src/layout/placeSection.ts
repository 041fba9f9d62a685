import type { CellRef } from '../grid/address';
import { mostColumns } from '../report/build/turned';
import type { Section, Table } from '../report/report';
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

/** The longest area name of Piemonte in bold. */
const labelWidth = 58;
/** Where a table fills the page, names wrap so that figures need not shrink. */
const wideLabelWidth = 34;
const wideTable = 10;
/** Beside the area: providers have long names, which wrap. */
const secondLabelWidth = 27;
const figureWidth = 11.5;
const wideFigureWidth = 10.5;
/** Fewer columns than this would leave paragraphs too narrow. */
const fewestColumns = 9;

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
  const widths = [...tableWidths(section)];
  const turned = section.blocks.flatMap((block) =>
    block.kind === 'table' && block.isTurned ? [block] : [],
  );
  const top = headingRows + section.commentary.length + 1;
  const isWhole = (table: Table): boolean => {
    const rows = pointPixels(defaultRowHeight) * (top + table.rows.length);
    const draft = createDraft(section.sheet, widths);
    return rows + frameHeight(draft, table) <= pageHeight(widths);
  };
  while (printScale([...widths, figureWidth]) > smallestScale && !turned.every(isWhole)) {
    widths.push(figureWidth);
  }
  return widths;
}

function tableWidths({ blocks }: Section): readonly number[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  const labels = Math.max(1, ...tables.map(({ labelHeaders }) => labelHeaders.length));
  const columns = Math.max(
    fewestColumns,
    ...tables.map(
      (table) => table.labelHeaders.length + Math.min(mostColumns, table.columns.length),
    ),
  );
  const isWide = columns - labels > wideTable;
  return Array.from({ length: columns }, (_, column) => {
    if (column === 0) return isWide ? wideLabelWidth : labelWidth;
    if (column < labels) return secondLabelWidth;
    return isWide ? wideFigureWidth : figureWidth;
  });
}
