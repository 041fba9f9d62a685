import { rangeName } from '../../grid/address';
import { footerTexts } from '../../layout/footerTexts';
import { pageMargins } from '../../layout/measures';
import type { PlacedPage, PrintedCells, SheetPlan } from '../../plan/reportPlan';
import type { LookSet } from '../request/sendLooks';
import { type SheetTask, sizeOf } from '../request/sheetTask';

/** View and print set-up, each concern of each sheet by itself. */
export function pageLooks({ name: sheet, page, printed }: SheetPlan): readonly LookSet[] {
  return [
    ...(page ? pageConcerns.map((queue) => [taskOf(sheet, page, queue)]) : []),
    ...(printed ? printConcerns.map((queue) => [taskOf(sheet, printed, queue)]) : []),
  ];
}

type Concern<T> = (sheet: Excel.Worksheet, wanted: T) => void;

function taskOf<T>(sheet: string, wanted: T, concern: Concern<T>): SheetTask {
  const queue = (target: Excel.Worksheet): void => {
    concern(target, wanted);
  };
  return { sheet, bytes: 8 * sizeOf.property, queue };
}

const pageConcerns: readonly Concern<PlacedPage>[] = [
  (sheet) => {
    sheet.showGridlines = false;
  },
  ({ freezePanes }, { frozenRows }) => {
    if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  },
  ({ pageLayout }) => {
    pageLayout.orientation = 'Portrait';
    pageLayout.paperSize = 'A4';
  },
  ({ pageLayout }) => {
    pageLayout.setPrintMargins('Inches', pageMargins);
  },
  ({ pageLayout }, { repeatedRows }) => {
    pageLayout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  },
  ({ pageLayout }, { title }) => {
    const footer = pageLayout.headersFooters.defaultForAllPages;
    const { left, right } = footerTexts(title);
    footer.leftFooter = left;
    footer.centerFooter = '';
    footer.rightFooter = right;
  },
];

const printConcerns: readonly Concern<PrintedCells>[] = [
  // The scale is a number: a width in pages also means one page tall, and keeps breaks from holding.
  ({ pageLayout }, { printScale }) => {
    pageLayout.zoom = { scale: printScale };
  },
  ({ pageLayout }, { lastRow, lastPrintedColumn: lastColumn }) => {
    pageLayout.setPrintArea(rangeName({ firstRow: 0, firstColumn: 0, lastRow, lastColumn }));
  },
  ({ horizontalPageBreaks }, { pageBreaks }) => {
    horizontalPageBreaks.removePageBreaks();
    for (const row of pageBreaks) horizontalPageBreaks.add(`A${row + 1}`);
  },
];
