import type { FindingLine, FindingsSheet } from '../report/findingsSheet';
import { countText } from '../report/italian';
import type { Overview, ReadingLine, Report, UnreadLine } from '../report/report';
import { reportSheets } from '../service/reportSheets';
import { fillingPage } from './columnGrid';
import {
  addBlank,
  addHeading,
  addLine,
  addMerged,
  addParagraph,
  addWide,
  addWrapped,
  createDraft,
  lastColumnOf,
  type SheetDraft,
  startBlock,
} from './sheetDraft';
import { type CellRole, type CellStyle, textStyle } from './theme';

/** Gravità, codice, foglio, cella, valore, che cosa non va, che cosa fare. */
const columnWidths = fillingPage([12, 23, 14, 9, 15, 30, 30]);
const actionColumn = 3;

const verdictRoles: Readonly<Record<Overview['verdict']['level'], CellRole>> = {
  good: 'verdictGood',
  warning: 'verdictWarning',
  bad: 'verdictBad',
};

/**
 * The sheet `Controlli`. It says whether the data can be relied on, what was read of each sheet, what made
 * the report, how many findings each code has, and what the findings are. It is not for publication.
 */
export function placeFindings({ overview, findings, span }: Report): SheetDraft {
  const draft = createDraft(reportSheets.findings, columnWidths);
  addHeading(draft, 'Controlli sui dati', span);
  addParagraph(draft, 'Non pubblicare: questo foglio serve a chi prepara il report.', 'remark');
  addBlank(draft);
  placeVerdict(draft, overview.verdict);
  placeReadings(draft, overview.readings);
  placeUnread(draft, overview.unread);
  placeRun(draft, overview.run);
  placeList(draft, findings);
  return draft;
}

function placeVerdict(draft: SheetDraft, { level, text, facts }: Overview['verdict']): void {
  startBlock(draft);
  addLine(draft, 'Attendibilità dei dati', 'heading');
  addParagraph(draft, text, verdictRoles[level]);
  for (const fact of facts) addParagraph(draft, fact, 'commentary');
  addBlank(draft);
}

function placeRun(draft: SheetDraft, run: Overview['run']): void {
  startBlock(draft);
  addLine(draft, 'Elaborazione', 'heading');
  for (const [label, value, stamp] of [
    ['Generato il', run.time, { isRunStamp: true }],
    ['Versione', run.version, { isRunStamp: true }],
    ['Cartella di lavoro', run.source, {}],
  ] as const) {
    const row = draft.nextRow++;
    addMerged(draft, { row, column: 0, value: label, style: textStyle('body') }, 1);
    const cell = { row, column: 2, value, style: textStyle('body'), ...stamp };
    addMerged(draft, cell, lastColumnOf(draft));
  }
  addBlank(draft);
}

function placeList(draft: SheetDraft, { counts, lines }: FindingsSheet): void {
  if (counts.length === 0) {
    startBlock(draft);
    addParagraph(draft, 'Nessun rilievo: tutte le righe lette sono state contate.', 'commentary');
    return;
  }
  startBlock(draft);
  addLine(draft, 'Rilievi per codice', 'heading');
  const header = addRow(draft, ['Gravità', 'Codice'], 'header');
  addAction(draft, header, 'Che cosa fare', 'headerIndented');
  addCells(draft, header, 2, ['Occorrenze'], 'headerNumber');
  for (const { severity, code, count, action } of counts) {
    const row = addRow(draft, [severity, code], 'body');
    addAction(draft, row, action, 'bodyIndented');
    addCells(draft, row, 2, [count], 'body');
  }
  addBlank(draft);
  startBlock(draft);
  addLine(draft, 'Elenco dei rilievi', 'heading');
  const listHeader = addRow(
    draft,
    ['Gravità', 'Codice', 'Foglio', 'Cella', 'Valore', 'Che cosa non va', 'Che cosa fare'],
    'header',
  );
  // The list may run on for many pages.
  draft.repeatedRows = { first: listHeader, last: listHeader };
  lines.forEach((line, index) => {
    if (index > 0) startBlock(draft);
    addFinding(draft, line);
  });
  const unlisted = counts.reduce((sum, { count }) => sum + count, 0) - lines.length;
  if (unlisted > 0) {
    addParagraph(
      draft,
      `Per ogni codice sono elencate le prime occorrenze; altre ${countText(unlisted)} sono comprese nei conteggi.`,
      'description',
    );
  }
}

/** Rows read = counted + left out; no column that holds something is passed over in silence. */
function placeReadings(draft: SheetDraft, readings: readonly ReadingLine[]): void {
  startBlock(draft);
  addLine(draft, 'Fogli letti, righe e colonne', 'heading');
  const header = addRow(draft, ['Foglio', 'Contenuto'], 'header');
  addCells(draft, header, 2, ['Righe lette', 'Escluse', 'Contate'], 'headerNumber');
  addCells(draft, header, 5, ['Colonne usate', 'Colonne non usate'], 'headerIndented');
  for (const reading of readings) {
    const { columnsUsed, columnsUnused } = reading;
    const row = addCounts(draft, reading, 'body');
    addCells(draft, row, 5, [columnsUsed, columnsUnused || 'nessuna'], 'bodyIndented');
  }
  if (readings.length > 1)
    addCells(draft, addCounts(draft, sumOf(readings), 'total'), 5, [null, null], 'total');
  addBlank(draft);
}

/** Sheets with lists of which nothing was read: no sheet is passed over in silence. */
function placeUnread(draft: SheetDraft, unread: readonly UnreadLine[]): void {
  if (unread.length === 0) return;
  startBlock(draft);
  addLine(draft, 'Fogli non letti', 'heading');
  const header = addRow(draft, ['Foglio'], 'header');
  const at = (row: number, column: number, value: string, role: CellRole) => {
    addWide(draft, { row, column, value, style: textStyle(role) }, column === 1 ? 4 : 6);
  };
  at(header, 1, 'Perché', 'header');
  at(header, 5, 'Colonne trovate', 'headerIndented');
  for (const { sheet, why, columns } of unread) {
    const row = addRow(draft, [sheet], 'body');
    at(row, 1, why, 'body');
    at(row, 5, columns || 'nessuna intestazione', 'bodyIndented');
  }
  addBlank(draft);
}

type RowsOfSheet = Pick<ReadingLine, 'sheet' | 'content' | 'rowsRead' | 'rowsLeftOut'>;

function addCounts(
  draft: SheetDraft,
  { sheet, content, rowsRead, rowsLeftOut }: RowsOfSheet,
  role: 'body' | 'total',
): number {
  const row = addRow(draft, [sheet, content], role);
  addCells(draft, row, 2, [rowsRead, rowsLeftOut, rowsRead - rowsLeftOut], role);
  return row;
}

function sumOf(readings: readonly ReadingLine[]): RowsOfSheet {
  return {
    sheet: 'Totale',
    content: '',
    rowsRead: readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    rowsLeftOut: readings.reduce((sum, { rowsLeftOut }) => sum + rowsLeftOut, 0),
  };
}

/** Cells from column A. */
function addRow(draft: SheetDraft, values: readonly string[], role: CellRole): number {
  const row = draft.nextRow++;
  addCells(draft, row, 0, values, role);
  return row;
}

/** Cells side by side, from `first` on. */
function addCells(
  draft: SheetDraft,
  row: number,
  first: number,
  values: readonly (string | number | null)[],
  role: CellRole,
): void {
  values.forEach((value, index) => {
    const style: CellStyle = { role, format: typeof value === 'number' ? 'count' : 'text' };
    addWrapped(draft, { row, column: first + index, value, style });
  });
}

/** What to do about a code: stretches to the right edge. */
function addAction(draft: SheetDraft, row: number, value: string, role: CellRole): void {
  const cell = { row, column: actionColumn, value, style: textStyle(role) };
  addWide(draft, cell, lastColumnOf(draft));
}

function addFinding(draft: SheetDraft, line: FindingLine): void {
  const { severity, code, sheet, cell, value, meaning, action, target } = line;
  const row = addRow(draft, [severity, code, sheet], 'body');
  const style = textStyle(target ? 'link' : 'body');
  draft.cells.push({ row, column: 3, value: cell, style, ...(target && { link: target }) });
  addCells(draft, row, 4, [value, meaning, action], 'body');
}
