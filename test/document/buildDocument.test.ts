import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GeneratedReport } from '../../src/app/generateReport';
import type { ReportDocument, TableBlock } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { pageSetUp } from '../../src/document/documentTheme';
import { keyText } from '../../src/report/figureKey';
import { shapedSource } from '../report/shapedSource';
import { generated } from '../support/generated';
import { publishedRows, publishedText } from '../support/publishedRows';
import { generatedSample } from '../support/shared/madeOnce';

let sample: GeneratedReport;
let published: ReportDocument;

beforeAll(async () => {
  sample = await generatedSample();
  published = buildDocument(sample.report, new Map([['3 Pre-accoglienza', 'Una riga.\nDue.']]));
});

const tables = () => published.blocks.filter((block) => block.type === 'table');
const tableNamed = (name: string): TableBlock => {
  const found = tables().find(({ caption }) => caption?.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const textOf = (key: string): readonly string[] => {
  const block = published.blocks.find((each) => each.key === key);
  return block?.type === 'text' ? block.paragraphs : [];
};

describe('the document of the sample', () => {
  it('holds all published figures, in Italian form', () => {
    let compared = 0;
    for (const { table, label, below, figures } of publishedRows) {
      const { rows } = tableNamed(table);
      const area = rows.findIndex(({ cells: [first] }) => first?.text === below);
      const end = rows.findIndex(({ role }, index) => index > area && role !== 'nested');
      const among = below === undefined ? rows.filter(isNotNested) : rows.slice(area + 1, end);
      const texts = among.find(({ cells: [first] }) => first?.text === label)?.cells.slice(1) ?? [];
      const shown = texts.slice(0, figures.length).map(({ text }) => text);
      expect({ table, label, shown }).toEqual({ table, label, shown: figures.map(publishedText) });
      compared += figures.length;
    }
    expect(compared).toBe(538);
  });

  it('has the figures of the workbook, each with its value', () => {
    expect([...figuresOfDocument()].sort()).toEqual([...figuresOfWorkbook()].sort());
  });

  it('has columns of periods that are as wide as each other', () => {
    for (const name of ['Tabella 1', 'Tabella 3', 'Tabella 8']) {
      const { columnWidths, header } = tableNamed(name);
      const ofPeriods = columnWidths.filter((_, column) => header[column]?.text.includes('\n'));
      expect(ofPeriods).toHaveLength(5);
      expect(new Set(ofPeriods).size).toBe(1);
    }
  });

  it('is in the order of the publication, with keys of its own for each block', () => {
    const keys = published.blocks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([
      ...['titolo', 'cifre', 'in-breve', 'in-breve-testo', 'figura-11', 'come-leggere', 'periodi'],
      ...['capitolo-1', 'capitolo-1-testo', 'tabella-1', 'figura-1', 'figura-2', 'figura-3'],
      ...['capitolo-2', 'capitolo-2-testo', 'figura-4'],
      ...['capitolo-3', 'capitolo-3-testo', 'capitolo-3-analista', 'tabella-2', 'tabella-3'],
      ...['tabella-4', 'figura-5', 'tabella-5'],
      ...['capitolo-4', 'capitolo-4-testo', 'figura-6', 'tabella-6a', 'tabella-6', 'figura-7'],
      ...['capitolo-5', 'capitolo-5-testo', 'tabella-7', 'tabella-8'],
      ...['capitolo-6', 'capitolo-6-testo', 'tabella-9', 'figura-8', 'figura-9', 'figura-10'],
      ...['capitolo-7', 'capitolo-7-testo', 'prospetto-1'],
      ...['capitolo-8', 'capitolo-8-testo', 'figura-12', 'grafico-del-prospetto-2', 'prospetto-2'],
      ...['dati-delle-figure', 'dati-delle-figure-3-e-10', 'dati-della-figura-4'],
      ...['dati-della-figura-11', 'dati-della-figura-12'],
      ...['nota-metodologica', 'nota-metodologica-testo', 'fonte'],
    ]);
  });

  it('says what the analyst wrote in the box of a chapter', () => {
    expect(textOf('capitolo-3-analista')).toEqual(['Una riga.', 'Due.']);
  });

  it('has the four footnotes of the publication where they belong', () => {
    expect(tableNamed('Tabella 1').footnote).toMatch(/^I tassi di variazione sono determinati/);
    const noted = tableNamed('Tabella 5').header.filter(({ footnote }) => footnote !== undefined);
    expect(noted.map(({ text }) => text)).toEqual(['Media', '± DS', 'CV']);
    expect(tableNamed('Tabella 5').notes.join(' ')).not.toMatch(/coefficiente/);
  });

  it('has contacts as years by months, and both profiles in one table', () => {
    const contacts = tableNamed('Dati della Figura 4');
    expect(contacts.header.map(({ text }) => text).slice(0, 3)).toEqual(['Anno', 'gen', 'feb']);
    expect(contacts.rows.map(({ cells: [first] }) => first?.text)).toEqual(
      ['Numero verde', 'Mail', 'Totale'].flatMap((name) => [
        name,
        '2017',
        '2018',
        '2019',
        'Totale',
      ]),
    );
    expect(contacts.rows[1]?.cells.map(({ text }) => text)).toEqual([
      '2017',
      '–',
      '–',
      '–',
      '–',
      '–',
      '441',
      '398',
      '187',
      '390',
      '475',
      '468',
      '411',
      '2.770',
    ]);
    const profiles = tableNamed('Dati delle Figure 3 e 10');
    expect(profiles.rows[1]?.cells.map(({ text }) => text)).toEqual([
      'Uomini',
      '4.741',
      '53,2%',
      '2.172',
      '52,8%',
    ]);
  });

  it('has tables no wider than a page', () => {
    for (const { columnWidths, header } of tables()) {
      expect(columnWidths).toHaveLength(header.length);
      const width = columnWidths.reduce((sum, each) => sum + each, 0);
      expect(width).toBeLessThanOrEqual(pageSetUp.textWidth + 0.001);
      expect(Math.min(...columnWidths)).toBeGreaterThan(0.8);
    }
  });

  it('wraps long headers before it makes columns too narrow for their figures', async () => {
    const users = (area: number, quarter: number): number => (area === 0 ? 90 : 20) + quarter;
    const { report } = await generated(shapedSource({ areas: 4, quarters: 12, users }));
    const { blocks } = buildDocument(report, new Map());
    const table = blocks.find(({ key }) => key === 'tabella-1');
    if (table?.type !== 'table') throw new Error('no table 1');
    expect(table.header.map(({ text }) => text)).toContain('Totale');
    // In cm: `1.056` in bold and the room at its sides.
    expect(Math.min(...table.columnWidths)).toBeGreaterThanOrEqual(0.95);
    expect(table.columnWidths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(17);
  });
});

function isNotNested({ role }: TableBlock['rows'][number]): boolean {
  return role !== 'nested';
}

function figuresOfDocument(): ReadonlySet<string> {
  return new Set(
    published.blocks.flatMap((block) => {
      switch (block.type) {
        case 'tiles':
          return block.tiles.map(({ figure }) => said(figure.key, figure.value));
        case 'table':
          return block.rows
            .flatMap(({ cells }) => cells)
            .flatMap(({ figure }) => (figure ? [said(figure.key, figure.value)] : []));
        case 'figure':
          return block.data.rows
            .flatMap(({ figures }) => figures)
            .map(({ key, value }) => said(key, value));
        case 'title':
        case 'heading':
        case 'text':
          return [];
      }
    }),
  );
}

function figuresOfWorkbook(): ReadonlySet<string> {
  return new Set(
    sample.workbook.sheets
      .flatMap(({ cells }) => cells)
      .flatMap(({ key, value }) =>
        key ? [said(key, typeof value === 'number' ? value : undefined)] : [],
      ),
  );
}

function said(key: Parameters<typeof keyText>[0], value: number | undefined): string {
  return `${keyText(key)} ${value ?? ''}`;
}
