import type { PlacedChart, PlacedSeries, PlacedSheet } from '../../src/layout/placed';
import { hueColors } from '../../src/layout/theme';
import { seriesHues, voteHues } from '../../src/report/report';
import { areas, cell, columnRange, emptySheet, rowRange, table } from './placedByHand';

function periods(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? 'giu-dic 2017' : `${((index + 1) % 2) + 1}° sem ${2017 + Math.ceil(index / 2)}`,
  );
}

const plainSeries = {
  pointColors: [],
  axis: 'primary',
  marker: 'none',
  lineWidth: 2.25,
  dash: 'solid',
} as const;

function series(sheet: string, row: number, columns: number): PlacedSeries {
  return {
    ...plainSeries,
    name: { sheet, row: row + 3, column: 0 },
    values: rowRange(sheet, row + 3, columns),
    color: hueColors[seriesHues[row] ?? 'other'],
    marker: markers[row] ?? 'none',
  };
}

const plainChart = {
  left: 0,
  width: 860,
  height: 340,
  plot: { left: 60, top: 20, width: 700, height: 280 },
  textSize: 9.5,
  labelSpacing: 1,
} as const;

const markers = ['circle', 'square', 'diamond', 'triangle'] as const;

export function linesSheet(name: string, columns: number): PlacedSheet {
  const chart: PlacedChart = {
    ...plainChart,
    name: 'Figura 1',
    kind: 'line',
    altText: 'Linee: gli utenti registrati <per area> & periodo.',
    row: 9,
    categories: rowRange(name, 2, columns),
    series: [1, 2, 3, 0].map((row) => ({
      ...series(name, row, columns),
      axis: row === 0 ? 'secondary' : 'primary',
      labels: {
        numberFormat: '#,##0',
        color: hueColors.second,
        at: [
          { point: columns - 1, position: 'right' },
          { point: row, position: row === 1 ? 'below' : 'above' },
        ],
      },
    })),
    valueAxis: { title: 'Altre aree', numberFormat: '#,##0', max: 600, step: 150, isHidden: false },
    secondaryAxis: {
      title: 'Città metropolitana <di> Torino',
      numberFormat: '#,##0',
      isHidden: false,
      color: hueColors.first,
    },
  };
  const oneAxis: PlacedChart = {
    ...plainChart,
    name: 'Figura 1b',
    kind: 'line',
    altText: 'Linee: le aree senza la prima.',
    row: 28,
    left: 120,
    labelSpacing: 2,
    categories: rowRange(name, 2, columns),
    series: areas.slice(1).map((_, row) => series(name, row + 1, columns)),
    valueAxis: { title: '', numberFormat: '0', max: 500, isHidden: false },
  };
  return {
    ...emptySheet,
    name,
    cells: table(periods(columns), areas, (row, column) =>
      Math.round((row === 0 ? 1500 : 180 + 60 * row) * (1 + 0.3 * Math.sin(column * (row + 2)))),
    ),
    charts: [chart, oneAxis],
    frozenRows: 3,
    pageBreaks: [28],
    lastRow: 47,
  };
}

/** Two levels of categories: the year stands once, in the first column. */
export function monthsSheet(): PlacedSheet {
  const name = "L'area & i mesi";
  const months = ['O', 'N', 'D', 'G', 'F', 'M'];
  const chart: PlacedChart = {
    ...plainChart,
    name: 'Figura 4',
    kind: 'line',
    altText: 'Linee: i contatti di ogni mese.',
    row: 10,
    categories: { ...columnRange(name, 0, months.length), lastColumn: 1 },
    series: [
      {
        ...plainSeries,
        name: { sheet: name, row: 2, column: 2 },
        values: columnRange(name, 2, months.length),
        color: hueColors.first,
      },
    ],
    valueAxis: { title: '', numberFormat: '#,##0', isHidden: false },
  };
  return {
    ...emptySheet,
    name,
    cells: [
      ...['Anno', 'Mese', 'Chiamate'].map((header, column) =>
        cell(2, column, header, 'header', 'text'),
      ),
      ...months.flatMap((month, row) => [
        ...(row === 0 || month === 'G'
          ? [cell(row + 3, 0, row === 0 ? '2017' : '2018', 'body', 'text')]
          : []),
        cell(row + 3, 1, month, 'body', 'text'),
        cell(row + 3, 2, 40 + 7 * ((row * 5) % 4)),
      ]),
    ],
    charts: [chart],
  };
}

export function barsSheet(): PlacedSheet {
  const name = '3 Profili';
  const dimensions = ['Genere', 'Età', 'Titolo di studio', 'Condizione', 'Cittadinanza'];
  const classes = dimensions.flatMap((dimension) =>
    [1, 2, 3, 4, 5].map((number) => `${dimension}: una classe dal nome lungo ${number}`),
  );
  const chart: PlacedChart = {
    ...plainChart,
    name: 'Figura 3',
    kind: 'bar',
    altText: 'Barre: la quota di ogni classe.',
    row: 30,
    height: 640,
    plot: { left: 240, top: 4, width: 500, height: 632 },
    categories: columnRange(name, 0, classes.length),
    series: [
      {
        ...plainSeries,
        name: { sheet: name, row: 2, column: 1 },
        values: columnRange(name, 1, classes.length),
        color: hueColors.first,
        pointColors: [4, 9].map((point) => ({ point, color: hueColors.context })),
        labels: { numberFormat: '0.0%;-0.0%;', color: hueColors.first, at: 'outsideEnd' },
      },
    ],
    valueAxis: { title: '', numberFormat: '0%', isHidden: true },
  };
  return {
    ...emptySheet,
    name,
    columnWidths: [44, 12, 12, 12, 12, 12, 12],
    cells: table(['Quota'], classes, (row) => (5 - (row % 5)) / 15, 'percent1').map((placed) =>
      placed.column === 1 && placed.row > 2
        ? { ...placed, formula: `=${5 - ((placed.row - 3) % 5)}/15` }
        : placed,
    ),
    charts: [chart],
    pageBreaks: [30],
    lastRow: 65,
    lastColumn: 6,
    lastPrintedColumn: 6,
  };
}

export function stacksSheet(): PlacedSheet {
  const name = '7 Sintesi';
  const stages = [
    'Registrazione',
    'Pre-accoglienza',
    'Questionario di autovalutazione',
    'Scelta del soggetto attuatore',
    'Patto di servizio',
  ];
  const stack = (kind: 'barStacked' | 'barShare', row: number): PlacedChart => ({
    ...plainChart,
    name: kind === 'barStacked' ? 'Figura 11' : 'Grafico del Prospetto 2',
    kind,
    altText: 'Barre impilate: quanti restano e quanti lasciano a ogni passo.',
    row,
    height: 220,
    plot: { left: 200, top: 4, width: 530, height: 212 },
    categories: rowRange(name, 2, stages.length),
    series: [0, 1].map((line) => ({
      ...series(name, line, stages.length),
      marker: 'none',
      color: hueColors[kind === 'barShare' ? (voteHues[line] ?? 'vote1') : 'context'],
      labels: {
        numberFormat: '0%;-0%;',
        color: '#FFFFFF',
        at: kind === 'barStacked' ? 'insideEnd' : 'center',
      },
    })),
    valueAxis: {
      title: '',
      numberFormat: '0%',
      isHidden: true,
      ...(kind === 'barShare' ? {} : { max: 1 }),
    },
  });
  return {
    ...emptySheet,
    name,
    columnWidths: [34, 16, 16, 16, 16, 16, 10],
    cells: table(
      stages,
      ['Partecipazione', 'Abbandono cumulato'],
      (row, column) => (row === 0 ? 1 - column * 0.19 : column * 0.19),
      'percent0',
    ),
    charts: [stack('barStacked', 7), stack('barShare', 20)],
    lastRow: 34,
    lastColumn: 6,
    lastPrintedColumn: 6,
  };
}
