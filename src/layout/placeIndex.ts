import { shownValue } from '../report/figureText';
import type { Chart, KeyFigure, Overview, Report, Section } from '../report/report';
import { reportSheets } from '../service/reportSheets';
import { isStage } from '../service/stages';
import { addBox } from './analystBox';
import { fillingPage } from './columnGrid';
import { placeAside, placeChart, reserveChart } from './placeChart';
import type { PlacedSection } from './placeSection';
import {
  addBlank,
  addHeading,
  addLine,
  addMerged,
  addParagraph,
  addWrapped,
  createDraft,
  type SheetDraft,
  startBlock,
} from './sheetDraft';
import { textStyle } from './theme';

/** How many columns a key figure takes, and half of a table in two halves. */
const tileColumns = 2;
const halfColumns = 5;
const columnWidths = fillingPage(Array.from({ length: 2 * halfColumns }, () => 10));
/** In points. */
const tileHeight = 33;
const tileLabelHeight = 27;

/** The sheet `Indice`, one page: key figures, what matters, the path, contents, how to read the data. */
export function placeIndex(report: Report, sections: readonly PlacedSection[]): SheetDraft {
  const draft = createDraft(reportSheets.index, columnWidths);
  draft.isOnePage = true;
  const { overview } = report;
  addHeading(draft, report.title, report.span);
  placeTiles(draft, overview.keyFigures);
  placeMessages(draft, overview);
  addBox(draft, 'l’introduzione');
  placePath(draft, report.sections);
  placeContents(draft, sections, report.changes);
  placeReading(draft, overview);
  return draft;
}

/** What each stage of the path counts, side by side. */
function placeTiles(draft: SheetDraft, keyFigures: readonly KeyFigure[]): void {
  const counts = keyFigures.filter(
    ({ figure: { key } }) => key.indicator === 'count' && isStage(key.stage),
  );
  if (counts.length === 0) return;
  startBlock(draft);
  const [row, labelRow] = [draft.nextRow++, draft.nextRow++];
  draft.rowHeights.set(row, tileHeight);
  draft.rowHeights.set(labelRow, tileLabelHeight);
  counts.forEach(({ label, figure, format }, index) => {
    const column = index * tileColumns;
    const last = column + tileColumns - 1;
    const value = shownValue(figure);
    addMerged(draft, { row, column, value, style: { role: 'tile', format }, figure }, last);
    const style = textStyle('description');
    addMerged(draft, { row: labelRow, column, value: label, style }, last);
  });
}

function placeMessages(draft: SheetDraft, { headline, messages }: Overview): void {
  if (messages.length === 0) return;
  startBlock(draft);
  addLine(draft, headline === undefined ? 'In breve' : `In breve: ${headline}`, 'heading');
  for (const message of messages) addParagraph(draft, `• ${message}`, 'commentary');
}

/** The figure of the path, with data of its own beside it as in its chapter. */
function placePath(draft: SheetDraft, sections: readonly Section[]): void {
  const chapter = sections.find(({ sheet }) => sheet === reportSheets.path);
  const chart = chapter?.blocks.find((block): block is Chart => block.type === 'chart');
  if (!chart || typeof chart.table === 'string') return;
  const slot = reserveChart(draft, chart, chart.table);
  placeChart(draft, slot, placeAside(draft, chart.table, slot.row));
}

/** Each chapter, and beside it its tables and figures. */
function placeContents(
  draft: SheetDraft,
  sections: readonly PlacedSection[],
  changes: Report['changes'],
): void {
  startBlock(draft);
  addLine(draft, 'I risultati del MIP', 'heading');
  for (const { title, entries } of sections) {
    const cell = { row: draft.nextRow, column: 0, value: title.text, style: textStyle('link') };
    addMerged(draft, { ...cell, link: title.place }, halfColumns - 1);
    const named = entries.filter(({ name }) => !/^(?:Dati|Grafico) /.test(name));
    named.forEach(({ name, place }, index) => {
      const row = draft.nextRow + Math.floor(index / halfColumns);
      const column = halfColumns + (index % halfColumns);
      draft.cells.push({ row, column, value: name, style: textStyle('linkSmall'), link: place });
    });
    draft.nextRow += Math.max(1, Math.ceil(named.length / halfColumns));
  }
  addLine(draft, 'Conteggi', 'link', { sheet: reportSheets.counts, row: 0, column: 0 });
  // A row is kept free for the changes, so that the first ones move nothing of what stands below.
  if (changes) addLine(draft, changes.title, 'link', { sheet: changes.sheet, row: 0, column: 0 });
  else addBlank(draft);
}

/** So many periods stand one below the other, with all their dates; more periods stand in two halves. */
const mostPeriods = 8;
const periodColumns = 6;

/** Periods with their months, what signs mean, and whether the data can be relied on. */
function placeReading(draft: SheetDraft, { periods, signs, source, verdict }: Overview): void {
  startBlock(draft);
  addLine(draft, 'Come leggere i dati', 'heading');
  const halves = periods.length > mostPeriods ? 2 : 1;
  const perHalf = Math.ceil(periods.length / halves);
  const top = draft.nextRow;
  for (let half = 0; half < halves; half++) {
    draft.nextRow = top;
    const lines = periods.slice(half * perHalf, (half + 1) * perHalf);
    const left = half * halfColumns;
    const end = left + (halves === 1 ? periodColumns : halfColumns) - 1;
    addPeriod(draft, [left, end], ['Periodo', 'Durata', 'Mesi'], 'header');
    for (const { label, span, shortSpan, months } of lines) {
      addPeriod(draft, [left, end], [label, halves === 1 ? span : shortSpan, months], 'body');
    }
  }
  draft.nextRow = top + 1 + perHalf;
  addParagraph(draft, [...signs, source].join(' '), 'description');
  addParagraph(
    draft,
    `${verdict.text}. Come sono stati letti e controllati è nel foglio Controlli.`,
    'link',
    { sheet: reportSheets.findings, row: 0, column: 0 },
  );
}

function addPeriod(
  draft: SheetDraft,
  [left, lastColumn]: readonly [number, number],
  [label, span, months]: readonly [string, string, string | number],
  role: 'header' | 'body',
): void {
  const row = draft.nextRow++;
  const labelRole = left === 0 ? role : (`${role}Indented` as const);
  addWrapped(draft, { row, column: left, value: label, style: textStyle(labelRole) });
  addMerged(draft, { row, column: left + 1, value: span, style: textStyle(role) }, lastColumn - 1);
  draft.cells.push({
    row,
    column: lastColumn,
    value: months,
    style:
      typeof months === 'number' ? { role: 'body', format: 'count' } : textStyle('headerNumber'),
  });
}
