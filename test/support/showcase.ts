import type { PlacedSheet, PlacedWorkbook } from '../../src/layout/placed';
import { cell, emptySheet } from './placedByHand';
import { barsSheet, linesSheet, monthsSheet, stacksSheet } from './showcaseCharts';

/** A workbook placed by hand that has one of everything a report may hold, with labels as long as real ones. */
export function showcase(): PlacedWorkbook {
  return {
    title: 'Rapporto MIP & dintorni 2017-2019',
    sheets: [
      hostileSheet(),
      linesSheet('1 Registrati', 5),
      linesSheet('2 Dodici periodi', 12),
      monthsSheet(),
      barsSheet(),
      stacksSheet(),
    ],
  };
}

export const hostileTexts = [
  '=1+1',
  '+39 011 4321',
  '@x',
  '-5',
  '12',
  '1/2',
  'TRUE',
  'http://esempio.it/a?b=1&c=2',
  'mailto:a@b.it',
  'internal:Foglio1!A1',
  '<b>&"\'',
  '😀 𝒳',
  'a\u0001b\u0008c\u001f',
  '_x0041_',
  '  spazi  ',
  'prima riga\nseconda riga',
  'x'.repeat(32_767),
];

function hostileSheet(): PlacedSheet {
  const texts = hostileTexts.map((text, index) => cell(index + 3, 0, text));
  return {
    ...emptySheet,
    name: "8 Qualità dell'area",
    rowHeights: new Map([
      [0, 30],
      [hostileTexts.length + 2, 15],
    ]),
    cells: [
      cell(0, 0, 'Un titolo unito, =1+1', 'title'),
      {
        ...cell(1, 0, 'Vai a =Registrati', 'link'),
        link: { sheet: '1 Registrati', row: 4, column: 1 },
      },
      { ...cell(1, 1, 42, 'link'), link: { sheet: "8 Qualità dell'area", row: 0, column: 0 } },
      ...texts,
      cell(3, 1, 0.1 + 0.2, 'body', 'decimal2'),
      cell(4, 1, 1e-7, 'body', 'decimal2'),
      cell(5, 1, null, 'notes', 'text'),
      { ...cell(6, 1, 0.30000000000000004 / 7, 'body', 'percent1'), formula: '=B4/7' },
      { ...cell(7, 1, 'n.d.', 'body', 'percent1'), formula: '=IF(B6=0,"n.d.",1/B6)' },
      { ...cell(8, 1, '2018', 'headerNumber', 'text'), formula: '="20"&"18"' },
      { ...cell(9, 1, '', 'body', 'text'), formula: '=IF(B6=0,"",B6)' },
      { ...cell(10, 1, 'a<b&c', 'body', 'text'), formula: '="a<b&c"' },
      { ...cell(11, 1, Math.SQRT2, 'body', 'decimal2'), formula: '=STDEV.S(C12:C13)' },
      cell(11, 2, 1),
      cell(12, 2, 3),
      { ...cell(13, 1, 6, 'total', 'count'), formula: "=SUM('8 Qualità dell''area'!C12:C13)+2" },
      cell(14, 1, null, 'verdictGood', 'text'),
      { ...cell(15, 1, 4, 'area', 'count'), formula: '=SUM(C12:C13)' },
    ],
    merges: [
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 6 },
      { firstRow: 15, firstColumn: 1, lastRow: 16, lastColumn: 2 },
    ],
    frozenRows: 3,
    repeatedRows: { first: 1, last: 2 },
    pageBreaks: [10, 15],
    lastRow: hostileTexts.length + 3,
    lastColumn: 6,
    lastPrintedColumn: 6,
  };
}
