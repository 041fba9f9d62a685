import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { inScratch } from '../support/scratch';
import { convert, sofficeAvailable } from '../support/soffice';
import {
  handmadeParts,
  handmadeWorkbook,
  packed,
  relationship,
  relationships,
} from './handmadeWorkbook';
import { rowsOf, withWorkbook } from './readSheets';

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>';
const sheets = [{ name: 'Utenti', rows }];
const sharedStrings = '<si><t>U1</t></si>';
const expected = { 0: ['U1', 7] };

describe('openXlsx reads files of other producers', () => {
  it('in the strict format', async () => {
    const strict = Object.entries(handmadeParts({ sheets, sharedStrings })).map(
      ([name, xml]) =>
        [
          name,
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/',
              'http://purl.oclc.org/ooxml/officeDocument/',
            ),
        ] as const,
    );
    expect(await firstSheetOf(packed(Object.fromEntries(strict)))).toEqual(expected);
  });

  it('with prefixed elements', async () => {
    const prefixed = Object.entries(handmadeParts({ sheets, sharedStrings })).map(
      ([name, xml]) =>
        [
          name,
          name.endsWith('.rels')
            ? xml
            : xml
                .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
                .replace('xmlns=', 'xmlns:x=')
                .replaceAll('r:id', 'rel:id'),
        ] as const,
    );
    expect(await firstSheetOf(packed(Object.fromEntries(prefixed)))).toEqual(expected);
  });

  it('with absolute targets and other names', async () => {
    const parts = handmadeParts({ sheets, sharedStrings });
    const bytes = packed({
      '_rels/.rels': relationships([relationship('rId1', 'officeDocument', '/dati/libro.xml')]),
      'dati/libro.xml': parts['xl/workbook.xml'] ?? '',
      'dati/_rels/libro.xml.rels': relationships([
        relationship('rId1', 'worksheet', '/fogli/uno.xml'),
        relationship('rId2', 'sharedStrings', './testi/../Testi.xml'),
      ]),
      'fogli/uno.xml': parts['xl/worksheets/sheet1.xml'] ?? '',
      'dati/testi.xml': parts['xl/sharedStrings.xml'] ?? '',
    });
    expect(await firstSheetOf(bytes)).toEqual(expected);
  });

  it('with a byte order mark and a declaration', async () => {
    const parts = Object.entries(handmadeParts({ sheets, sharedStrings })).map(
      ([name, xml]) => [name, `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n${xml}`] as const,
    );
    expect(await firstSheetOf(packed(Object.fromEntries(parts)))).toEqual(expected);
  });

  it('with shared strings announced and not there, where no cell needs them', async () => {
    const parts = handmadeParts({
      sheets: [{ name: 'Utenti', rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }],
      sharedStrings,
    });
    const rest = Object.entries(parts).filter(([name]) => name !== 'xl/sharedStrings.xml');
    expect(await firstSheetOf(packed(Object.fromEntries(rest)))).toEqual({ 0: [7] });
  });

  it('with parts that are no worksheets beside them', async () => {
    const bytes = handmadeWorkbook({
      sheets,
      sharedStrings,
      parts: { 'xl/vbaProject.bin': 'x', 'xl/media/image1.png': 'x', 'docProps/app.xml': '<a/>' },
    });
    expect(await firstSheetOf(bytes)).toEqual(expected);
  });

  (sofficeAvailable ? it : it.skip)('as LibreOffice writes them (needs soffice)', async () => {
    await inScratch(async (folder) => {
      await writeFile(
        join(folder, 'dati.csv'),
        'ID utente,Data,Numero,Formula,Errore\n U1 ,2017-06-01,1.5,=1+2,=NA()\n\n"a, ""b""",,,,\n',
      );
      const path = await convert(join(folder, 'dati.csv'), 'xlsx', join(folder, 'out'));
      const source = await openXlsx(path);
      expect(source.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([['dati', 4]]);
      expect(await rowsOf(source, 0)).toEqual({
        0: ['ID utente', 'Data', 'Numero', 'Formula', 'Errore'],
        1: [' U1 ', 42_887, 1.5, 3, '#N/A'],
        3: ['a, "b"'],
      });
    });
  });
});

async function firstSheetOf(bytes: Uint8Array) {
  return await withWorkbook(bytes, (source) => {
    expect(source.sheets.map(({ name }) => name)).toEqual(['Utenti']);
    return rowsOf(source, 0);
  });
}
