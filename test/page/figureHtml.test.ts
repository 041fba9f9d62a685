import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FigureBlock } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { figureHtml } from '../../src/page/renderPage';
import type { Panel } from '../../src/report/report';
import { pointValues } from '../../src/report/tableLookups';
import { readExample } from '../examples/readExample';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { publishedRows } from '../support/publishedRows';
import { rowsOfSample } from '../support/rowsOfSample';
import { type Drawn, readDrawings } from './readDrawings';

let figures: readonly FigureBlock[];
let inPanels: readonly FigureBlock[];

async function figuresOf(source: ReturnType<typeof memorySource>): Promise<readonly FigureBlock[]> {
  const { report } = await generated(source);
  return buildDocument(report, new Map()).blocks.filter((block) => block.type === 'figure');
}

beforeAll(async () => {
  const rows = rowsOfSample();
  figures = await figuresOf(memorySource(rows));
  const Parametri = [...(rows['Parametri'] ?? []), ['Seconda scala', 'riquadri']];
  inPanels = await figuresOf(memorySource({ ...rows, Parametri }));
});

/** What the marks of a panel should say: a list for each line, or one of all bars, row by row. */
function values({ type, series }: Panel, { data }: FigureBlock): readonly (readonly number[])[] {
  const lines = series.lines.map(({ at }) => pointValues(series, at, data));
  const rows = Array.from({ length: series.last - series.first + 1 }, (_, row) =>
    lines.map((line) => line[row]),
  );
  return (type === 'line' ? lines : [rows.flat()]).map((list) =>
    list.filter((value) => value !== undefined),
  );
}

function expectDrawn(figure: FigureBlock): void {
  const drawings = readDrawings(figureHtml(figure));
  expect(drawings.map(({ name }) => name)).toEqual(['wide', 'narrow']);
  for (const { panels } of drawings) {
    expect(panels).toHaveLength(figure.panels.length);
    figure.panels.forEach((panel, index) => {
      const drawn = panels[index];
      if (drawn) expectClose(drawn, values(panel, figure));
    });
  }
}

/** Marks are at most so far from where they should be, as a part of the longest. */
const precision = 0.0005;

/** Bars have no axis: their lengths are to each other as their values. */
function expectClose({ series, end }: Drawn, wanted: readonly (readonly number[])[]): void {
  expect(series.map((line) => line.length)).toEqual(wanted.map((line) => line.length));
  const [longest, most] = [Math.max(0, ...series.flat()), Math.max(0, ...wanted.flat())];
  const unit = end === undefined && longest > 0 ? most / longest : 1;
  series.forEach((line, index) => {
    line.forEach((drawn, point) => {
      const off = drawn * unit - (wanted[index]?.[point] ?? NaN);
      expect(Math.abs(off)).toBeLessThanOrEqual(precision * (end ?? most));
    });
  });
}

describe('the figures of the page', () => {
  it('are drawn at the values of their tables, read back against their axes', () => {
    expect(figures.map(({ key }) => key)).toHaveLength(13);
    figures.forEach(expectDrawn);
  });

  it('are drawn so in panels with scales of their own', () => {
    expect(inPanels.filter(({ panels }) => panels.length > 1)).toHaveLength(5);
    inPanels.forEach(expectDrawn);
  });

  it.each(['forty-quarters', 'thirty-areas', 'years', 'one-user', 'satisfaction', 'contacts'])(
    'are drawn so for %s',
    async (name) => {
      const { sheets, options } = readExample(name);
      const drawn = await figuresOf(memorySource(sheets, options));
      expect(drawn.length).toBeGreaterThan(0);
      drawn.forEach(expectDrawn);
    },
  );

  it('have the published registrations in Figura 1', () => {
    const figure = figures.find(({ key }) => key === 'figura-1');
    const [wide] = readDrawings(figure ? figureHtml(figure) : '');
    const published = publishedRows
      .filter(({ table }) => table === 'Tabella 1')
      .map(({ figures: row }) => row.slice(0, -1).map(({ value }) => value));
    const drawn = wide?.panels[0]?.series.map((line) => line.map(Math.round));
    expect(drawn).toEqual(published.slice(0, -1));
  });

  it('leave out what is withheld and say so in its place', async () => {
    const rows = rowsOfSample();
    const Parametri = [...(rows['Parametri'] ?? []), ['Soglia riservatezza', 100]];
    const withheld = await figuresOf(memorySource({ ...rows, Parametri }));
    withheld.forEach(expectDrawn);
    const profile = withheld.find(({ key }) => key === 'figura-3');
    const hidden = profile?.data.rows.flatMap((row) =>
      row.figures.filter((figure) => figure.withheld !== undefined),
    );
    expect(hidden?.length).toBeGreaterThan(0);
    const [wide] = readDrawings(profile ? figureHtml(profile) : '');
    const texts = wide?.panels.flatMap((panel) => panel.labels) ?? [];
    for (const { withheld: shown = '' } of hidden ?? []) expect(texts).toContain(shown);
    expect(texts).not.toContain('0,9%');
  });
});
