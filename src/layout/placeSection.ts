import type { CellRef } from '../grid/address';
import { bandWidth } from '../report/build/turned';
import type { Section, Table } from '../report/report';
import { drawnTable } from '../report/tableLookups';
import { addBox } from './analystBox';
import { fillingPage, gridWidths } from './columnGrid';
import { leeway, pageHeight, rowsHeight, usedOfPage } from './pageBreaks';
import { type ChartSlot, placeAside, placeChart, reserveChart } from './placeChart';
import { type PlacedTable, placeTable } from './placeTable';
import {
  addHeading,
  addParagraph,
  createDraft,
  flowOf,
  type SheetDraft,
  widthFor,
} from './sheetDraft';
import { textStyle } from './theme';

/** An entry of the contents on `Indice`. */
interface ContentsEntry {
  /** A caption begins with it: `Tabella 1`. */
  readonly name: string;
  readonly text: string;
  readonly place: CellRef;
}

export interface PlacedSection {
  readonly draft: SheetDraft;
  readonly title: ContentsEntry;
  /** Tables and figures, from the top down. */
  readonly entries: readonly ContentsEntry[];
}

/** A sheet from the top down: title, span, commentary, the analyst's box, then each table and figure. */
export function placeSection(section: Section, span: string): PlacedSection {
  const draft = createDraft(section.sheet, columnWidths(section));
  addHeading(draft, section.title, span);
  for (const sentence of section.commentary) addParagraph(draft, sentence, 'commentary');
  addBox(draft, 'un testo proprio');
  const tables = new Map<string, PlacedTable>();
  const slots: ChartSlot[] = [];
  const entries: ContentsEntry[] = [];
  for (const block of section.blocks) {
    if (block.type === 'table') {
      const placed = placeTable(draft, block);
      tables.set(block.name, placed);
      entries.push({ name: block.name, text: block.caption, place: placed.caption });
    } else {
      const slot = reserveChart(draft, block, drawnTable(block, section));
      slots.push(slot);
      entries.push({ name: block.name, text: block.caption, place: slot.caption });
    }
  }
  const last = section.blocks.at(-1);
  const lastTable = last?.type === 'table' ? tables.get(last.name) : undefined;
  if (lastTable) repeatHeader(draft, lastTable.lastHeader);
  for (const slot of slots) {
    const printed = tables.get(slot.table.name);
    const isDrawn = printed !== undefined && !printed.isBroken;
    placeChart(draft, slot, isDrawn ? printed : placeAside(draft, slot.table, slot.row));
  }
  return {
    draft,
    title: {
      name: section.sheet,
      text: section.title,
      place: { sheet: section.sheet, row: 0, column: 0 },
    },
    entries,
  };
}

/**
 * The header of a table at the end of its sheet that goes on to other pages: it prints on each of them. Such
 * a table is longer than a page, or begins on a page that would otherwise be less than half full.
 */
function repeatHeader(draft: SheetDraft, row: number): void {
  const start = draft.blockStarts.at(-1) ?? 0;
  const { repeatedRows } = draft;
  const page = pageHeight(draft.columnWidths);
  const before = usedOfPage({
    ...flowOf(draft),
    blockStarts: draft.blockStarts.slice(0, -1),
    lastRow: start - 1,
  });
  const repeated = rowsHeight(draft.rowHeights, repeatedRows.first, repeatedRows.last + 1);
  // Without the blank row below it.
  const height = rowsHeight(draft.rowHeights, start, draft.nextRow - 1);
  if (before + height <= page) return;
  if (before >= page / 2 && repeated + height <= page * leeway) return;
  draft.repeatedRows = { first: row, last: row };
  // The total stays with the row before it, and with the notes.
  for (let next = row + 2; next < draft.nextRow - 3; next++) draft.blockStarts.push(next);
}

/** As wide as the tables need. */
function columnWidths(section: Section): readonly number[] {
  const tables = section.blocks.filter((block) => block.type === 'table');
  const words = tables.flatMap(({ columns }) => columns.flatMap(({ header }) => header.split(' ')));
  const longest = Math.max(0, ...words.map((word) => widthFor(word, textStyle('headerNumber'))));
  return fillingPage(gridWidths(Math.max(0, ...tables.map(columnsBeside)), longest));
}

/** Columns of a table beside its first one. */
function columnsBeside({ labelHeaders, columns }: Table): number {
  return labelHeaders.length - 1 + bandWidth(columns.length);
}
