import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { ReportDocument } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { packDocument, unpackDocument } from '../../src/docx/packDocument';
import { pointValues } from '../../src/report/tableLookups';
import { generated } from '../support/generated';
import {
  drawingsOf,
  inspectDocx,
  type InspectedDocx,
  paragraphsOf,
  partOf,
  seriesOf,
  tableTexts,
} from '../support/inspectDocx';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { at, descendants } from '../support/parseXml';
import { publishedRows, publishedText } from '../support/publishedRows';
import { rowsOfSample } from '../support/rowsOfSample';
import { validateDocx } from '../support/validateXlsx';

const created = '2019-12-31T23:59:00Z';
/** A text of the raw rows that nothing counts. */
const note = 'Vedi la signora Quintiliani';
const rows = withNotes(rowsOfSample());
let published: ReportDocument;
let bytes: Uint8Array;
let docx: InspectedDocx;

beforeAll(async () => {
  const { report } = await generated(memorySource(rows));
  published = buildDocument(report, new Map([['1 Registrati', 'Testo dell’analista.']]));
  bytes = docxBytes(published, { created });
  docx = inspectDocx(bytes);
});

const figures = () => published.blocks.filter((block) => block.type === 'figure');

describe('the document of the sample', () => {
  it('has no error for the Open XML SDK', async () => {
    expect(await validateDocx(bytes)).toEqual([]);
  });

  it('says all published figures, in Italian form', () => {
    let compared = 0;
    for (const { table, label, below, figures: wanted } of publishedRows) {
      const all = tableTexts(docx.controls.get(table.toLowerCase().replace(' ', '-')));
      const start = below === undefined ? 0 : all.findIndex(([first]) => first === below) + 1;
      const row = all.slice(start).find(([first]) => first === label) ?? [];
      const shown = row.slice(1, wanted.length + 1);
      expect({ table, label, shown }).toEqual({ table, label, shown: wanted.map(publishedText) });
      compared += wanted.length;
    }
    expect(compared).toBe(538);
  });

  it('has every block in a control with its key, and nothing beside', () => {
    expect([...docx.controls.keys()]).toEqual(published.blocks.map(({ key }) => key));
    const names = docx.body.children.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['w:sdt', 'w:sectPr']));
    const ids = descendants(docx.body, 'w:id').map(({ attributes }) => attributes['w:val']);
    expect(new Set(ids).size).toBe(published.blocks.length);
  });

  it('draws the twelve figures and the votes with the values of their tables', () => {
    expect(figures()).toHaveLength(13);
    for (const { key, panels, data, altText } of figures()) {
      const drawings = drawingsOf(docx, docx.controls.get(key));
      expect(drawings).toHaveLength(panels.length);
      drawings.forEach(({ chart, altText: told }, index) => {
        expect(told).toBe(altText);
        expect(at(chart, 'c:lang')?.attributes['val']).toBe('it-IT');
        const series = panels[index]?.series;
        if (!series) return;
        const wanted = series.lines.map(({ at: line }) => pointValues(series, line, data));
        expect(new Set(seriesOf(chart))).toEqual(new Set(wanted));
      });
    }
  });

  it('has behind each chart a workbook of its table alone', () => {
    for (const { key, data } of figures()) {
      for (const { workbook } of drawingsOf(docx, docx.controls.get(key))) {
        const parts = unzipSync(workbook);
        const cells = descendants(partOf(parts, 'xl/worksheets/sheet1.xml'), 'c');
        const texts = cells.map(({ text }) => text);
        const { labelHeaders, columns, rows: lines } = data;
        expect(texts).toEqual([
          ...labelHeaders,
          ...columns.map(({ header }) => header),
          ...lines.flatMap(({ labels, figures: own }) => [
            ...labels,
            ...own.map(({ value, isVoid }) => (isVoid ? '–' : String(value ?? 'n.d.'))),
          ]),
        ]);
      }
    }
  });

  it('numbers its captions with fields, of which Word makes lists', () => {
    const codes = descendants(docx.body, 'w:instrText').map(({ text }) => text.trim());
    for (const code of ['SEQ Tabella \\r 9 \\* ARABIC', 'SEQ Figura \\r 12 \\* ARABIC'])
      expect(codes).toContain(code);
    expect(paragraphsOf(docx.controls.get('tabella-6a'))[0]).toMatch(/^Tabella 6a\. Numero di/);
    expect(paragraphsOf(docx.controls.get('figura-11'))[0]).toMatch(/^Figura 11\. Andamento/);
  });

  it('repeats the headers of its tables and splits no row', () => {
    for (const block of published.blocks) {
      if (block.type !== 'table') continue;
      const lines = descendants(docx.controls.get(block.key) ?? docx.body, 'w:tr');
      expect(lines).toHaveLength(block.rows.length + 1);
      expect(lines.every((line) => at(line, 'w:trPr', 'w:cantSplit'))).toBe(true);
      const isHeader = lines.map((line) => at(line, 'w:trPr', 'w:tblHeader') !== undefined);
      expect(isHeader.indexOf(false)).toBe(1);
      expect(isHeader.lastIndexOf(true)).toBe(0);
    }
  });

  it('has the footnotes of the publication at the foot of the page', () => {
    const notes = descendants(partOf(docx.parts, 'word/footnotes.xml'), 'w:footnote');
    const texts = notes.map(({ text }) => text.trim()).filter((text) => text !== '');
    expect(texts).toEqual([
      expect.stringMatching(/^I tassi di variazione/),
      expect.stringMatching(/^Media: /),
      expect.stringMatching(/^± DS: /),
      expect.stringMatching(/^CV: /),
    ]);
    const marks = descendants(docx.body, 'w:footnoteReference');
    expect(marks.map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2', '3', '4']);
  });

  it('says its language and title, and what the analyst wrote', () => {
    const core = strFromU8(docx.parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:title>Rapporto di monitoraggio MIP</dc:title>');
    expect(core).toContain('<dc:language>it-IT</dc:language>');
    expect(paragraphsOf(docx.controls.get('capitolo-1-analista'))).toEqual([
      'Testo dell’analista.',
    ]);
  });

  it('holds no identifier and no note of the raw rows in any part, embedded workbooks included', () => {
    const users = rows['Utenti'] ?? [];
    const ids = new Set(users.slice(1).map(([id]) => String(id)));
    expect(ids.size).toBeGreaterThan(8000);
    const found = textsIn(docx.parts).flatMap((text) =>
      [...text.matchAll(/[\w-]+/g)].filter(([word]) => ids.has(word)).map(([word]) => word),
    );
    expect(found).toEqual([]);
    expect(textsIn(docx.parts).filter((text) => text.includes(note))).toEqual([]);
  });

  it('is the same bytes by way of an address, which is short enough', () => {
    const packed = packDocument({ published, created });
    expect(packed).toMatch(/^[\w-]+$/);
    expect(packed.length).toBeLessThan(30_000);
    const received = unpackDocument(packed);
    expect(Buffer.from(docxBytes(received.published, received)).equals(bytes)).toBe(true);
    for (const broken of [packed.slice(0, -100), 'eJw', '§', packDocument({} as never)])
      expect(() => unpackDocument(broken)).toThrow();
  });

  it('is the same bytes for the same report', () => {
    expect(Buffer.from(docxBytes(published, { created })).equals(bytes)).toBe(true);
  });
});

/** Of every part, and of every part of what is embedded. */
function textsIn(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return Object.entries(parts).flatMap(([path, content]) =>
    path.endsWith('.xlsx') ? textsIn(unzipSync(content)) : [strFromU8(content)],
  );
}

/** In a column of its own of each sheet with rows of people. */
function withNotes(sheets: MemorySheets): MemorySheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, [header = [], ...lines]]) => [
      name,
      header.includes('ID utente')
        ? [[...header, 'Note'], ...lines.map((cells, index) => [...cells, `${note} ${index}`])]
        : [header, ...lines],
    ]),
  );
}
