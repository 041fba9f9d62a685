import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { parseReference } from '../../src/grid/address';
import { contrast } from '../support/colors';
import type { InspectedChart, InspectedData } from '../support/inspectChart';
import { type InspectedCell, type InspectedWorkbook, inspectXlsx } from '../support/inspectXlsx';
import { publishedRows, publishedText } from '../support/publishedRows';
import { shared } from '../support/shared/shared';

let files: Readonly<Record<string, Uint8Array>>;
let workbook: InspectedWorkbook;

beforeAll(async () => {
  const bytes = await readFile(join(await shared('sample'), 'rapporto.xlsx'));
  files = unzipSync(bytes);
  workbook = inspectXlsx(bytes);
});

const xmlOf = (pattern: RegExp): readonly string[] =>
  Object.entries(files).flatMap(([path, bytes]) => (pattern.test(path) ? [strFromU8(bytes)] : []));

const figures = () =>
  workbook.sheets.flatMap(({ name: sheet, cells, charts }) =>
    charts.map((chart) => ({ sheet, cells, chart })),
  );

/** The figure that a panel is a part of. */
const figureOf = ({ name }: InspectedChart): string => name.replace(/, riquadro \d+$/, '');

function cellsAt({ reference }: InspectedData): readonly (InspectedCell | undefined)[] {
  const range = parseReference(reference);
  if (!range) throw new Error(`no reference: ${reference}`);
  const cells = workbook.sheets.find(({ name }) => name === range.sheet)?.cells ?? [];
  const found: (InspectedCell | undefined)[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      found.push(cells.find((cell) => cell.row === row && cell.column === column));
    }
  }
  return found;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `1.512`, `62,4%`: what an Italian reader sees of a number in this format. */
function italian(value: number, numberFormat: string): string {
  const decimals = /\.(0+)%?/.exec(numberFormat)?.[1]?.length ?? 0;
  const isShare = numberFormat.includes('%');
  const text = (isShare ? value * 100 : value).toLocaleString('it-IT', {
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    useGrouping: true,
  });
  const grouped = text.replace(/^(\d)(\d{3})$/, '$1.$2');
  return isShare ? `${grouped}%` : grouped;
}

/** What a text has to say at its end of these panels: the values of each series in their order, each after a name. */
function endOfText(panels: readonly InspectedChart[]): RegExp {
  const series = panels.flatMap((panel) => panel.series);
  // As the key and the table have them: the series on the right axis is drawn last and read first.
  const inOrder = [...series].sort(
    (a, b) => Number(b.axis === 'secondary') - Number(a.axis === 'secondary'),
  );
  const sentences = inOrder.map(({ name, values }) => {
    const shown = cellsAt(values).flatMap((cell) =>
      typeof cell?.value === 'number' ? [italian(cell.value, cell.style.numberFormat)] : [],
    );
    const title = String(cellsAt(name)[0]?.value).replace('\n', ' ');
    const start = series.length === 1 ? '' : `${literal(title)}: `;
    return `${start}${shown.map((value) => `[^;]*? ${literal(value)}`).join(';')}\\.`;
  });
  return new RegExp(`${sentences.join(' ')}$`);
}

describe('a figure of the file', () => {
  it('has an alternative text, whatever is drawn on a sheet', () => {
    const drawn = xmlOf(/^xl\/drawings\/drawing\d+\.xml$/).flatMap((xml) => [
      ...xml.matchAll(/<xdr:cNvPr\b[^>]*>/g),
    ]);
    expect(drawn).toHaveLength(figures().length);
    for (const [properties] of drawn) expect(properties).toMatch(/ descr="[^"]{100,}"/);
  });

  it('has one with its caption and the remark below it', () => {
    for (const { cells, chart } of figures()) {
      const caption = cells.find(
        ({ column, value }) => column === 0 && String(value).startsWith(`${figureOf(chart)}. `),
      );
      const below = cells.find(
        ({ row, column }) => row === (caption?.row ?? NaN) + 1 && column === 0,
      );
      const start = `${String(caption?.value)}. ${String(below?.value)}`;
      expect(chart.altText.startsWith(start)).toBe(true);
    }
  });

  it('has one with all values of its table, as an Italian reader writes them', () => {
    const all = figures();
    for (const { sheet, chart } of all) {
      const panels = all
        .filter((other) => other.sheet === sheet && figureOf(other.chart) === figureOf(chart))
        .map((other) => other.chart);
      expect(chart.altText).toMatch(endOfText(panels));
    }
  });

  it.each([
    ['Figura 1', 'Tabella 1'],
    ['Figura 5', 'Tabella 5'],
    ['Figura 8', 'Tabella 9'],
  ])('has in that of %s the published counts of %s', (figure, table) => {
    const text = figures().find(({ chart }) => chart.name === figure)?.chart.altText ?? '';
    const areas = publishedRows.filter((row) => row.table === table && row.label !== 'Totale');
    expect(areas).toHaveLength(4);
    for (const { label, figures: published } of areas) {
      const counts = published.slice(0, 5).map((count) => `[^;]* ${literal(publishedText(count))}`);
      expect(text).toMatch(new RegExp(`${literal(label)}: ${counts.join(';')}\\.`));
    }
  });
});

describe('the language of the file', () => {
  it('is said of the document, which has a title, and of every chart', () => {
    const [core = ''] = xmlOf(/^docProps\/core\.xml$/);
    expect(core).toContain('<dc:language>it-IT</dc:language>');
    expect(workbook.title).toBe('Rapporto di monitoraggio MIP');
    const charts = xmlOf(/^xl\/charts\/chart\d+\.xml$/);
    expect(charts).toHaveLength(figures().length);
    for (const xml of charts) {
      const languages = [...xml.matchAll(/<c:lang val="([^"]*)"| lang="([^"]*)"/g)];
      expect(languages.length).toBeGreaterThan(0);
      expect(languages.every(([, chart, text]) => (chart ?? text) === 'it-IT')).toBe(true);
    }
  });
});

describe('the headings of the file', () => {
  it('are Excel’s own styles, which it calls Titolo 1 to 3 in Italian', () => {
    const [styles = ''] = xmlOf(/^xl\/styles\.xml$/);
    for (const level of [1, 2, 3]) {
      const [style] =
        new RegExp(`<cellStyle [^>]*name="Heading ${level}"[^>]*>`).exec(styles) ?? [];
      expect(style).toContain(`builtinId="${15 + level}"`);
    }
  });

  it('stand on the title of each sheet, and on every caption', () => {
    for (const { name, cells } of workbook.sheets) {
      const styleOf = ({ style }: InspectedCell): string => `${name}: ${style.style ?? 'none'}`;
      expect(cells.filter(({ address }) => address === 'A1').map(styleOf)).toEqual([
        `${name}: Heading 1`,
      ]);
      const captions = cells.filter(
        ({ column, value }) =>
          column === 0 && /^(?:Tabella|Figura|Prospetto) \d+[ab]?\. /.test(String(value)),
      );
      for (const caption of captions) expect(styleOf(caption)).toBe(`${name}: Heading 3`);
    }
    const parts = workbook.sheets[0]?.cells.filter(({ style }) => style.style === 'Heading 2');
    const titles = parts
      ?.map(({ value }) => String(value).split(':')[0])
      .filter((title) => title !== 'null');
    expect(titles).toEqual(
      expect.arrayContaining(['In breve', 'I risultati del MIP', 'Come leggere i dati']),
    );
  });
});

describe('the colours of the file', () => {
  it('leave every text a contrast of 4.5 to 1, in cells', () => {
    const faint = workbook.sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ value }) => value !== null)
        .filter(({ style: { color = '#000000', fill = '#FFFFFF' } }) => contrast(color, fill) < 4.5)
        .map(({ address }) => `${name}!${address}`),
    );
    expect(faint).toEqual([]);
  });

  it('leave it in charts, on the paper or on the bar that a label stands on', () => {
    const inkOf = (font: string): string => /#[0-9A-F]{6}/.exec(font)?.[0] ?? 'no colour';
    const texts = figures().flatMap(({ chart }) => [
      ...chart.axes
        .filter(({ deleted }) => !deleted)
        .flatMap(({ font, titleFont }) => [font, titleFont])
        .filter((font) => font !== '')
        .map((font) => ({ name: chart.name, ink: inkOf(font), paper: '#FFFFFF' })),
      ...chart.series.flatMap(({ labels, labelFont, labelPosition, pointLabels, color }) => {
        const isInside = ['ctr', 'inEnd'].includes(labelPosition);
        const fonts = labels.length > 0 && labelFont !== '' ? [labelFont] : [];
        return [...fonts, ...pointLabels].map((font) => ({
          ...{ name: chart.name, ink: inkOf(font), paper: isInside ? color : '#FFFFFF' },
        }));
      }),
    ]);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ ink, paper }) => !(contrast(ink, paper) >= 4.5))).toEqual([]);
  });

  it('are not all that tells lines apart: markers or dashes do too', () => {
    const lines = figures().filter(({ chart }) => chart.plots[0]?.kind === 'line');
    expect(lines.map(({ chart }) => chart.name)).toEqual([
      ...['Figura 1', 'Figura 4', 'Figura 5', 'Figura 7', 'Figura 8'],
    ]);
    for (const { chart } of lines) {
      const signs = chart.series.map(({ marker, line }) => `${marker} ${line.split(' ')[2] ?? ''}`);
      expect(new Set(signs).size).toBe(chart.series.length);
    }
  });

  it('of bars that touch differ in grey too', () => {
    const bars = figures().filter(({ chart }) => chart.plots[0]?.kind.startsWith('bar'));
    for (const { chart } of bars) {
      const [first, ...others] = chart.series.map(({ color }) => color);
      let before = first ?? '';
      for (const color of others) {
        expect(contrast(before, color)).toBeGreaterThan(1.5);
        before = color;
      }
    }
  });

  it('are named in words above each chart of several series', () => {
    for (const { cells, chart } of figures().filter((one) => one.chart.series.length > 1)) {
      const above = cells
        .filter(({ row }) => row < chart.covers.firstRow + 1 && row > chart.covers.firstRow - 4)
        .map(({ value }) => String(value));
      for (const { name } of chart.series) {
        const title = String(cellsAt(name)[0]?.value);
        expect(above.some((text) => text.includes(title))).toBe(true);
      }
    }
  });
});
