import { countText } from '../report/italian';
import type { FindingLine, FindingsView, ReadingLine } from '../report/report';
import { reportSheets } from '../service/reportSheets';
import {
  addBlank,
  addHeading,
  addLine,
  addMerged,
  addParagraph,
  createDraft,
  type DraftCell,
  fitText,
  type SheetDraft,
  startBlock,
} from './sheetDraft';
import { type CellRole, textStyle } from './theme';

/** Gravità, codice, foglio, cella, valore, che cosa non va, che cosa fare. */
const columnWidths = [10, 24, 14, 9, 15, 31, 31] as const;
const actionColumn = 3;

/** The sheet `Controlli`: what was read of each sheet, how many findings of each code, then the findings. */
export function placeFindings(
  { counts, lines }: FindingsView,
  readings: readonly ReadingLine[],
  span: string,
): SheetDraft {
  const draft = createDraft(reportSheets.findings, columnWidths);
  addHeading(draft, 'Controlli sui dati', span);
  placeReadings(draft, readings);
  if (counts.length === 0) {
    addParagraph(draft, 'Nessun rilievo: tutte le righe lette sono state contate.', 'commentary');
    return draft;
  }
  startBlock(draft);
  addLine(draft, 'Rilievi per codice', 'caption');
  const header = addRow(draft, ['Gravità', 'Codice'], 'header');
  addAction(draft, header, 'Che cosa fare', 'headerIndented');
  draft.cells.push({
    row: header,
    column: 2,
    value: 'Occorrenze',
    style: textStyle('headerNumber'),
  });
  for (const { severity, code, count, action } of counts) {
    const row = addRow(draft, [severity, code], 'body');
    addAction(draft, row, action, 'bodyIndented');
    draft.cells.push({ row, column: 2, value: count, style: { role: 'body', format: 'count' } });
  }
  addBlank(draft);
  startBlock(draft);
  addLine(draft, 'Elenco dei rilievi', 'caption');
  const listHeader = addRow(
    draft,
    ['Gravità', 'Codice', 'Foglio', 'Cella', 'Valore', 'Che cosa non va', 'Che cosa fare'],
    'header',
  );
  // The list may run on for many pages.
  draft.repeatedRows = { first: listHeader, last: listHeader };
  for (const line of lines) addFinding(draft, line);
  const unlisted = counts.reduce((sum, { count }) => sum + count, 0) - lines.length;
  if (unlisted > 0) {
    addParagraph(
      draft,
      `Per ogni codice sono elencate le prime occorrenze; altre ${countText(unlisted)} sono comprese nei conteggi.`,
      'description',
    );
  }
  return draft;
}

/** Rows read = counted + left out; no column that holds something is passed over in silence. */
function placeReadings(draft: SheetDraft, readings: readonly ReadingLine[]): void {
  startBlock(draft);
  addLine(draft, 'Fogli letti, righe e colonne', 'caption');
  const titles = ['Righe lette', 'Escluse', 'Contate'];
  const header = addRow(draft, ['Foglio', 'Contenuto'], 'header');
  titles.forEach((value, index) => {
    draft.cells.push({ row: header, column: 2 + index, value, style: textStyle('headerNumber') });
  });
  ['Colonne usate', 'Colonne non usate'].forEach((value, index) => {
    draft.cells.push({ row: header, column: 5 + index, value, style: textStyle('headerIndented') });
  });
  for (const reading of readings) {
    const { sheet, content, rowsRead, rowsLeftOut, columnsUsed, columnsUnused } = reading;
    const row = addRow(draft, [sheet, content], 'body');
    [rowsRead, rowsLeftOut, rowsRead - rowsLeftOut].forEach((value, index) => {
      draft.cells.push({ row, column: 2 + index, value, style: { role: 'body', format: 'count' } });
    });
    [columnsUsed, columnsUnused || 'nessuna'].forEach((value, index) => {
      addWrapped(draft, { row, column: 5 + index, value, style: textStyle('bodyIndented') });
    });
  }
  addBlank(draft);
}

/** Cells from column A. */
function addRow(draft: SheetDraft, values: readonly string[], role: CellRole): number {
  const row = draft.nextRow++;
  values.forEach((value, column) => {
    addWrapped(draft, { row, column, value, style: textStyle(role) });
  });
  return row;
}

/** What to do about a code: stretches to the right edge. */
function addAction(draft: SheetDraft, row: number, value: string, role: CellRole): void {
  addMerged(
    draft,
    { row, column: actionColumn, value, style: textStyle(role) },
    columnWidths.length - 1,
  );
}

function addFinding(draft: SheetDraft, line: FindingLine): void {
  const { severity, code, sheet, cell, value, meaning, action, target } = line;
  const row = addRow(draft, [severity, code, sheet], 'body');
  draft.cells.push({
    row,
    column: 3,
    value: cell,
    style: textStyle(target ? 'link' : 'body'),
    ...(target ? { link: target } : {}),
  });
  [value, meaning, action].forEach((content, index) => {
    addWrapped(draft, { row, column: 4 + index, value: content, style: textStyle('body') });
  });
}

function addWrapped(draft: SheetDraft, cell: DraftCell): void {
  draft.cells.push(cell);
  fitText(draft, cell);
}
