import { shownValue } from '../report/figureText';
import type { KeyFigure, Overview, ReadingLine, Report, Verdict } from '../report/report';
import { reportSheets } from '../service/reportSheets';
import type { PlacedSection } from './placeSection';
import {
  addBlank,
  addHeading,
  addLine,
  addMerged,
  addParagraph,
  createDraft,
  type SheetDraft,
  startBlock,
} from './sheetDraft';
import { type CellRole, textStyle } from './theme';

const columnWidths = [46, 34, 16, 16, 16] as const;
const lastColumn = columnWidths.length - 1;
const notesHeight = 90;

const verdictRoles: Readonly<Record<Verdict['level'], CellRole>> = {
  good: 'verdictGood',
  warning: 'verdictWarning',
  bad: 'verdictBad',
};

/** The sheet `Indice`: verdict, key figures, contents, periods, the analyst's notes, run stamp. */
export function placeIndex(report: Report, sections: readonly PlacedSection[]): SheetDraft {
  const draft = createDraft(reportSheets.index, columnWidths);
  addHeading(draft, report.title, report.span);
  placeVerdict(draft, report.overview.verdict);
  placeKeyFigures(draft, report.overview.keyFigures);
  placeContents(draft, sections, report.changes);
  placePeriods(draft, report.overview.periods);
  placeNotes(draft);
  placeRun(draft, report.overview);
  return draft;
}

function placeVerdict(draft: SheetDraft, { level, text: verdict, facts }: Verdict): void {
  startBlock(draft);
  addLine(draft, 'Attendibilità dei dati', 'heading');
  addParagraph(draft, verdict, verdictRoles[level]);
  for (const fact of facts) addParagraph(draft, fact, 'commentary');
  addBlank(draft);
}

function placeKeyFigures(draft: SheetDraft, keyFigures: readonly KeyFigure[]): void {
  startBlock(draft);
  addLine(draft, 'Cifre chiave', 'heading');
  for (const { label, figure, format } of keyFigures) {
    const row = draft.nextRow++;
    draft.cells.push({ row, column: 0, value: label, style: textStyle('body') });
    draft.cells.push({
      row,
      column: 1,
      value: shownValue(figure),
      style: { role: 'body', format },
      figure,
    });
  }
  addBlank(draft);
}

function placeContents(
  draft: SheetDraft,
  sections: readonly PlacedSection[],
  changes: Report['changes'],
): void {
  startBlock(draft);
  addLine(draft, 'Contenuto', 'heading');
  for (const { title, entries } of sections) {
    startBlock(draft);
    addLine(draft, title.text, 'link', title.place);
    for (const entry of entries) addLine(draft, entry.text, 'linkIndented', entry.place);
  }
  addLine(draft, 'Controlli sui dati', 'link', { sheet: reportSheets.findings, row: 0, column: 0 });
  // A row is kept free for the changes, so that the first ones move nothing of what stands below.
  if (changes) addLine(draft, changes.title, 'link', { sheet: changes.sheet, row: 0, column: 0 });
  else addBlank(draft);
  addBlank(draft);
}

function placePeriods(draft: SheetDraft, periods: Overview['periods']): void {
  startBlock(draft);
  addLine(draft, 'Periodi', 'heading');
  for (const { label, span } of periods) {
    const row = draft.nextRow++;
    draft.cells.push({ row, column: 0, value: label, style: textStyle('body') });
    draft.cells.push({ row, column: 1, value: span, style: textStyle('body') });
  }
  addBlank(draft);
}

/** What the analyst writes here stays: a refresh never touches the box. */
function placeNotes(draft: SheetDraft): void {
  startBlock(draft);
  addLine(draft, "Note dell'analista", 'heading');
  const row = draft.nextRow++;
  addMerged(draft, { row, column: 0, value: null, style: textStyle('notes') }, lastColumn);
  draft.rowHeights.set(row, notesHeight);
  addBlank(draft);
}

function placeRun(draft: SheetDraft, { run, readings }: Overview): void {
  startBlock(draft);
  addLine(draft, 'Elaborazione', 'heading');
  for (const [label, value, stamp] of [
    ['Generato il', run.time, { isRunStamp: true }],
    ['Versione', run.version, { isRunStamp: true }],
    ['Cartella di lavoro', run.source, {}],
  ] as const) {
    const row = draft.nextRow++;
    draft.cells.push({ row, column: 0, value: label, style: textStyle('body') });
    draft.cells.push({ row, column: 1, value, style: textStyle('body'), ...stamp });
  }
  addBlank(draft);
  const header = draft.nextRow++;
  ['Foglio di origine', 'Contenuto', 'Righe lette', 'Righe contate', 'Righe escluse'].forEach(
    (value, column) => {
      const style = textStyle(column < 2 ? 'header' : 'headerNumber');
      draft.cells.push({ row: header, column, value, style });
    },
  );
  for (const reading of readings) placeReading(draft, reading, 'body');
  if (readings.length > 1) placeReading(draft, sumOf(readings), 'total');
}

type RowsOfSheet = Pick<ReadingLine, 'sheet' | 'content' | 'rowsRead' | 'rowsLeftOut'>;

/** Rows read = counted + left out. */
function placeReading(
  draft: SheetDraft,
  { sheet, content, rowsRead, rowsLeftOut }: RowsOfSheet,
  role: 'body' | 'total',
): void {
  const row = draft.nextRow++;
  [sheet, content].forEach((value, column) => {
    draft.cells.push({ row, column, value, style: textStyle(role) });
  });
  [rowsRead, rowsRead - rowsLeftOut, rowsLeftOut].forEach((value, index) => {
    draft.cells.push({ row, column: 2 + index, value, style: { role, format: 'count' } });
  });
}

function sumOf(readings: readonly ReadingLine[]): RowsOfSheet {
  return {
    sheet: 'Totale',
    content: '',
    rowsRead: readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    rowsLeftOut: readings.reduce((sum, { rowsLeftOut }) => sum + rowsLeftOut, 0),
  };
}
