import type { PlacedChart, PlacedSeries, PlacedSheet } from '../../src/layout/placed';
import { seriesColors } from '../../src/layout/theme';
import { areas, columnRange, emptySheet, rowRange, table } from './placedByHand';

function periods(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? 'giu-dic 2017' : `${((index + 1) % 2) + 1}° sem ${2017 + Math.ceil(index / 2)}`,
  );
}

function series(sheet: string, row: number, columns: number): PlacedSeries {
  return {
    name: { sheet, row: row + 3, column: 0 },
    values: rowRange(sheet, row + 3, columns),
    color: seriesColors[row] ?? '#000000',
    axis: 'primary',
    dash: 'solid',
    marker: 'circle',
  };
}

const plainChart = {
  column: 0,
  width: 860,
  height: 340,
  labels: 'none',
  labelFormat: '#,##0',
  legend: 'bottom',
} as const;

const dashes = ['solid', 'dash', 'dot', 'dashDot'] as const;
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
      dash: dashes[row] ?? 'solid',
      marker: markers[row] ?? 'circle',
    })),
    valueAxis: { title: 'Altre aree', numberFormat: '#,##0', min: 0 },
    secondaryAxis: { title: 'Città Metropolitana di Torino', numberFormat: '#,##0', min: 0 },
  };
  const oneAxis: PlacedChart = {
    ...plainChart,
    name: 'Figura 1b',
    kind: 'line',
    altText: 'Linee: le aree senza la prima.',
    row: 28,
    categories: rowRange(name, 2, columns),
    series: areas.slice(1).map((_, row) => series(name, row + 1, columns)),
    valueAxis: { title: '', numberFormat: '0', min: -50, max: 500 },
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

export function piesSheet(): PlacedSheet {
  const name = "L'area & le torte";
  const chart: PlacedChart = {
    ...plainChart,
    name: 'Figura 2',
    kind: 'pie',
    altText: 'Torta: le quote delle aree.',
    row: 9,
    width: 620,
    categories: columnRange(name, 0, 4),
    series: [
      {
        name: { sheet: name, row: 2, column: 1 },
        values: columnRange(name, 1, 4),
        color: seriesColors[0],
        pointColors: seriesColors.slice(0, 4),
        axis: 'primary',
        dash: 'solid',
        marker: 'circle',
      },
    ],
    labels: 'percentage',
    labelFormat: '0.0%',
    legend: 'none',
  };
  const counts = [7512, 1844, 2210, 1396];
  return {
    ...emptySheet,
    name,
    cells: table(['Registrati'], areas, (row) => counts[row] ?? 0),
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
    categories: columnRange(name, 0, classes.length),
    series: [
      {
        name: { sheet: name, row: 2, column: 1 },
        values: columnRange(name, 1, classes.length),
        color: seriesColors[0],
        pointColors: classes.map((_, index) => seriesColors[Math.floor(index / 5)] ?? '#000000'),
        axis: 'primary',
        dash: 'solid',
        marker: 'circle',
      },
    ],
    valueAxis: { title: 'Quota degli utenti registrati', numberFormat: '0%', min: 0 },
    labels: 'value',
    labelFormat: '0.0%',
    legend: 'none',
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
  };
}

export function columnsSheet(): PlacedSheet {
  const name = '7 Sintesi';
  const stages = [
    'Registrazione',
    'Pre-accoglienza',
    'Questionario di autovalutazione',
    'Scelta del soggetto attuatore',
    'Patto di servizio',
  ];
  const stacked: PlacedChart = {
    ...plainChart,
    name: 'Figura 11',
    kind: 'columnStacked',
    altText: 'Colonne impilate: quanti restano e quanti lasciano a ogni passo.',
    row: 7,
    categories: rowRange(name, 2, stages.length),
    series: [0, 1].map((row) => ({
      ...series(name, row, stages.length),
      color: row === 0 ? seriesColors[0] : '#C8D0D9',
    })),
    valueAxis: { title: '', numberFormat: '0%', min: 0, max: 1 },
    labels: 'value',
    labelFormat: '0%;-0%;',
  };
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
    charts: [stacked],
    lastRow: 24,
    lastColumn: 6,
  };
}
