import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isReportContent, isReservedSheet } from '../../src/intake/sheets/reservedSheets';
import { hueColors } from '../../src/layout/theme';
import { seriesHues } from '../../src/report/report';
import { blindSpots } from '../support/blindSpots';
import type { InspectedChart } from '../support/inspectChart';
import { type InspectedCell, type InspectedWorkbook, inspectXlsx } from '../support/inspectXlsx';
import { disagreements, recalculated, type Recalculation } from '../support/recalculated';
import { renderPages } from '../support/renderPages';
import { inScratch } from '../support/scratch';
import { shared } from '../support/shared/shared';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';

let workbook: InspectedWorkbook;
let faults: readonly string[];
let results: readonly Recalculation[];
/** As LibreOffice prints it. */
let pages: readonly string[];

beforeAll(async () => {
  await inScratch(async (folder) => {
    const path = join(await shared('sample'), 'rapporto.xlsx');
    const bytes = await readFile(path);
    workbook = inspectXlsx(bytes);
    faults = await validateXlsx(bytes);
    results = sofficeAvailable ? await recalculated(path) : [];
    pages = sofficeAvailable ? await renderPages(path, join(folder, 'pagine'), 20) : [];
  });
});

describe('the report of the sample', () => {
  it('has eleven sheets in order', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Indice',
      '1 Registrati',
      '2 Assistenza',
      '3 Pre-accoglienza',
      '4 Questionari',
      '5 Soggetto attuatore',
      '6 Patto di servizio',
      '7 Sintesi',
      '8 Qualità',
      'Conteggi',
      'Controlli',
    ]);
  });

  it('is never read as raw data, copies of its sheets included', () => {
    const isRaw = (name: string, cells: readonly InspectedCell[]): boolean =>
      !isReservedSheet(name) && !isReportContent(cells.slice(0, 20).map(({ value }) => [value]));
    for (const { name, cells } of workbook.sheets) {
      for (const copy of [name, `${name} (2)`, 'Utenti']) expect(isRaw(copy, cells)).toBe(false);
    }
  });

  it('is a valid package', () => {
    expect(faults).toEqual([]);
    expect(blindSpots(workbook)).toEqual([]);
  });

  (sofficeAvailable ? it : it.skip)(
    'agrees with LibreOffice on every formula (needs soffice)',
    () => {
      expect(results.length).toBeGreaterThan(400);
      expect(disagreements(results)).toEqual([]);
    },
  );

  (sofficeAvailable ? it : it.skip)(
    'ends its pages where it says, no sooner, and is a page wide (needs soffice)',
    () => {
      const wanted = workbook.sheets.map(({ pageBreaks }) => pageBreaks.length + 1);
      expect(pages).toHaveLength(wanted.reduce((sum, count) => sum + count, 0));
    },
  );

  it('prints on A4 portrait at a scale of its own, with title and page numbers', () => {
    for (const sheet of workbook.sheets) {
      const { landscape, paperSize, isFittedToPages, gridlines, footer, frozenRows } = sheet;
      expect({ landscape, paperSize, isFittedToPages, gridlines }).toEqual({
        landscape: false,
        paperSize: 9,
        isFittedToPages: false,
        gridlines: false,
      });
      expect(footer).toContain('Rapporto di monitoraggio MIP');
      expect(footer).toContain('&A · &P di &N');
      expect(frozenRows).toBe(2);
    }
  });

  it('leads from the contents to every sheet, table and figure', () => {
    const index = workbook.sheets[0];
    const targets = new Set(index?.links.map(({ target }) => target));
    expect(targets.size).toBe(index?.links.length);
    for (const { name, cells } of workbook.sheets.slice(1)) {
      const places = cells.filter(
        ({ row, value }) =>
          row === 0 ||
          (typeof value === 'string' && /^(Tabella|Figura|Prospetto) \d+[ab]?\. /.test(value)),
      );
      expect(places.length).toBeGreaterThan(0);
      for (const { address, value } of places) {
        if (value !== null) expect(targets).toContain(`'${name}'!${address}`);
      }
    }
  });
});

interface Expected {
  readonly figure: string;
  readonly sheet: string;
  readonly kinds: readonly string[];
  readonly series: number;
  /** Side by side; one where absent. */
  readonly panels?: number;
  /** Name of the table that it draws. */
  readonly table: string;
  readonly onTheRight?: string;
}

const figures: readonly Expected[] = [
  {
    figure: 'Figura 1',
    sheet: '1 Registrati',
    kinds: ['line', 'line'],
    series: 4,
    table: 'Tabella 1',
    onTheRight: 'Città metropolitana di Torino',
  },
  {
    figure: 'Figura 2',
    sheet: '1 Registrati',
    kinds: ['bar clustered'],
    series: 1,
    table: 'Dati del grafico: Figura 2',
  },
  {
    figure: 'Figura 3',
    sheet: '1 Registrati',
    kinds: ['bar clustered'],
    series: 1,
    panels: 2,
    table: 'Dati del grafico: Figura 3',
  },
  {
    figure: 'Figura 4',
    sheet: '2 Assistenza',
    kinds: ['line'],
    series: 2,
    table: 'Dati del grafico: Figura 4',
  },
  {
    figure: 'Figura 5',
    sheet: '3 Pre-accoglienza',
    kinds: ['line', 'line'],
    series: 4,
    table: 'Tabella 5',
    onTheRight: 'Città metropolitana di Torino',
  },
  {
    figure: 'Figura 6',
    sheet: '4 Questionari',
    kinds: ['bar clustered'],
    series: 1,
    table: 'Dati del grafico: Figura 6',
  },
  {
    figure: 'Figura 7',
    sheet: '4 Questionari',
    kinds: ['line'],
    series: 4,
    table: 'Tabella 6a',
  },
  {
    figure: 'Figura 8',
    sheet: '6 Patto di servizio',
    kinds: ['line', 'line'],
    series: 4,
    table: 'Tabella 9',
    onTheRight: 'Città metropolitana di Torino',
  },
  {
    figure: 'Figura 9',
    sheet: '6 Patto di servizio',
    kinds: ['bar clustered'],
    series: 1,
    table: 'Dati del grafico: Figura 9',
  },
  {
    figure: 'Figura 10',
    sheet: '6 Patto di servizio',
    kinds: ['bar clustered'],
    series: 2,
    panels: 2,
    table: 'Dati del grafico: Figura 10',
  },
  {
    figure: 'Figura 11',
    sheet: '7 Sintesi',
    kinds: ['bar stacked'],
    series: 2,
    table: 'Dati del grafico: Figura 11',
  },
  {
    figure: 'Figura 12',
    sheet: '8 Qualità',
    kinds: ['bar clustered'],
    series: 1,
    table: 'Dati della Figura 12',
  },
];

/** Zero-based first and last row of a table's figures, without its total row. */
function bodyRows(sheet: string, table: string): { first: number; last: number } {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const caption = cells.find(
    ({ value }) => value === table || String(value).startsWith(`${table}. `),
  );
  if (!caption) throw new Error(`no ${table} on ${sheet}`);
  const { row, column } = caption;
  const textAt = (at: number, across: number): unknown =>
    cells.find((cell) => cell.row === at && cell.column === across)?.value ?? null;
  // A subtitle may stand between the caption and the header.
  const subtitle = textAt(row + 1, column + 1) === null ? 1 : 0;
  const first = row + 2 + subtitle;
  let last = first;
  // The month stands in every row, the year in some.
  const labelAt = (at: number): unknown => textAt(at, column) ?? textAt(at, column + 1);
  while (labelAt(last + 1) !== null && labelAt(last + 1) !== 'Totale') last++;
  return { first, last };
}

function rowsOf(reference: string): { first: number; last: number } {
  const rows = [...reference.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row) - 1);
  return { first: Math.min(...rows), last: Math.max(...rows) };
}

describe('the figures', () => {
  it('are twelve, with a picture of the votes', () => {
    const [index, ...sheets] = workbook.sheets;
    expect(index?.charts.map(({ name }) => name)).toEqual(['Figura 11']);
    const names = sheets.flatMap(({ charts }) => charts.map(({ name }) => name));
    const panels = figures.flatMap(({ figure, panels: count = 1 }) =>
      Array.from({ length: count }, (_, index) =>
        index === 0 ? figure : `${figure}, riquadro ${index + 1}`,
      ),
    );
    expect([...names].sort()).toEqual([...panels, 'Grafico del Prospetto 2'].sort());
  });

  describe.each(figures)('$figure', ({ figure, sheet, kinds, series, table, onTheRight }) => {
    let chart: InspectedChart;

    beforeAll(() => {
      const found = workbook.sheets
        .find(({ name }) => name === sheet)
        ?.charts.find(({ name }) => name === figure);
      if (!found) throw new Error(`${figure} is not on ${sheet}`);
      chart = found;
    });

    it('is of its kind, captioned and described', () => {
      expect(chart.plots.map(({ kind }) => kind)).toEqual(kinds);
      expect(chart).toMatchObject({ title: '', hasLegend: false, language: 'it-IT' });
      expect(chart.altText).toContain(`${figure}. `);
      const texts = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
      const caption = texts.find(({ value }) => String(value).startsWith(`${figure}. `));
      expect(caption?.column).toBe(0);
      const description = texts.find(
        ({ row, column }) => row === (caption?.row ?? NaN) + 1 && column === 0,
      );
      expect(chart.altText).toContain(String(description?.value));
    });

    it('draws the rows of its table, all and no total', () => {
      expect(chart.series).toHaveLength(series);
      const body = bodyRows(sheet, table);
      const { charts = [] } = workbook.sheets.find(({ name }) => name === sheet) ?? {};
      const drawn = charts
        .filter(({ name }) => name === figure || name.startsWith(`${figure}, riquadro`))
        .flatMap((panel) => panel.series.map(({ values }) => rowsOf(values.reference)));
      expect({
        first: Math.min(...drawn.map(({ first }) => first)),
        last: Math.max(...drawn.map(({ last }) => last)),
      }).toEqual(body);
      for (const { values, categories, name } of chart.series) {
        for (const { reference } of [values, categories, name]) {
          expect(reference.startsWith(`'${sheet}'!`)).toBe(true);
        }
        expect(categories.cached.length % values.cached.length).toBe(0);
        expect(values.cached.every((value) => Number.isFinite(Number(value)))).toBe(true);
      }
    });

    it('has the right axis where it should, titled, with its series behind the others', () => {
      const right = chart.series.filter(({ axis }) => axis === 'secondary');
      expect(chart.series.slice(chart.series.length - right.length)).toEqual(right);
      expect(right.map(({ name }) => name.cached[0])).toEqual(
        onTheRight === undefined ? [] : ['Città metropolitana di Torino'],
      );
      const titles = chart.axes.filter(({ kind }) => kind === 'value').map(({ title }) => title);
      if (onTheRight === undefined) expect(titles.length).toBeLessThan(2);
      else expect(titles).toContain(onTheRight);
    });
  });

  it('give an area the same colour everywhere', () => {
    const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
    const colors = new Map<string, Set<string>>();
    const note = (area: string | null | undefined, color: string | undefined): void => {
      const known = colors.get(area ?? '') ?? new Set();
      colors.set(area ?? '', known.add((color ?? '').replace('#', '').toUpperCase()));
    };
    for (const { plots, series } of charts) {
      if (plots.length === 2) for (const { name, color } of series) note(name.cached[0], color);
    }
    expect(colors.size).toBe(4);
    expect([...colors.values()].map((used) => [...used])).toEqual(
      expect.arrayContaining(seriesHues.map((hue) => [hueColors[hue].slice(1)])),
    );
  });
});
