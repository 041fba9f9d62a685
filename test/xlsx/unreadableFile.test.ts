import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  asUnreadable,
  UnreadableFile,
  type UnreadableReason,
} from '../../src/faults/unreadableFile';
import { inScratch } from '../support/scratch';
import { convert, sofficeAvailable } from '../support/soffice';
import { good, goodParts } from './goodWorkbook';
import { packed, relationship, relationships } from './handmadeWorkbook';
import { centralEntries, refusal, refusalAt } from './refusals';

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('openXlsx refuses', () => {
  it('a file that is not there', async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'manca.xlsx');
      const error = await refusalAt(path);
      expect(error.message).toBe(`Il file «${path}» non esiste: controlla il nome e la cartella.`);
      expect(error).toMatchObject({ reason: 'missing', cause: { code: 'ENOENT' } });
    });
  });

  it('a folder', async () => {
    await inScratch(async (folder) => {
      expect((await refusalAt(folder)).reason).toBe('notAFile');
    });
  });

  it('a pipe, without waiting for it', async () => {
    await inScratch(async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      expect((await refusalAt(join(folder, 'pipe'))).reason).toBe('notAFile');
    });
  });

  it.each<[string, UnreadableReason, Uint8Array]>([
    ['an empty file', 'empty', Buffer.alloc(0)],
    ['text', 'notWorkbook', Buffer.from('ID utente;Data registrazione\nU1;01/06/2017\n')],
    ['a single letter', 'notWorkbook', Buffer.from('P')],
    ['a web page', 'notWorkbook', Buffer.from('<html><table></table></html>')],
    ['an archive of other things', 'notWorkbook', packed({ 'foto.txt': 'x' })],
    [
      'a document of Word',
      'notWorkbook',
      packed({
        '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'word/document.xml')]),
        'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
      }),
    ],
    [
      'a binary workbook',
      'binaryWorkbook',
      packed({
        '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.bin')]),
        'xl/workbook.bin': 'x',
      }),
    ],
    [
      'a compound file without a workbook',
      'notWorkbook',
      Buffer.concat([compound, Buffer.alloc(4096)]),
    ],
    [
      'an old workbook',
      'oldExcel',
      Buffer.concat([
        compound,
        Buffer.alloc(1024 * 1024 - 20),
        Buffer.from('Workbook\0', 'utf16le'),
      ]),
    ],
    ['the signature of an archive and nothing else', 'damaged', Buffer.from('PK\u0003\u0004')],
  ])('%s', async (_, reason, bytes) => {
    expect((await refusal(bytes)).reason).toBe(reason);
  });

  it('a workbook with a password', async () => {
    const path = join(import.meta.dirname, 'fixtures', 'protetto.xlsx');
    const error = await refusal(await readFile(path));
    expect(error.reason).toBe('protected');
    expect(error.message).toContain('togli la password');
  });

  it('an archive with a password', async () => {
    const encrypted = Buffer.from(good);
    for (const entry of centralEntries(encrypted)) encrypted.writeUInt16LE(1, entry + 8);
    expect((await refusal(encrypted)).reason).toBe('protected');
  });

  it.each([
    ['the workbook', 'xl/workbook.xml'],
    ['its relationships', 'xl/_rels/workbook.xml.rels'],
    ['a worksheet', 'xl/worksheets/sheet1.xml'],
  ])('a workbook that has lost %s', async (_, part) => {
    const rest = Object.entries(goodParts).filter(([name]) => name !== part);
    expect((await refusal(packed(Object.fromEntries(rest)))).reason).toBe('damaged');
  });

  it.each([
    ['an element without an end', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['wrongly nested XML', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>9999</v></c></row>'],
    ['a row above the one before', '<row r="2"/><row r="1"/>'],
    ['a row below the sheet', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a cell right of the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell without a column', '<row r="1"><c r="1"><v>1</v></c></row>'],
  ])('%s', async (_, rows) => {
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    };
    expect((await refusal(packed({ ...goodParts, ...parts }))).reason).toBe('damaged');
  });

  it('text that is not UTF-8', async () => {
    const sheet = Buffer.from('<worksheet><sheetData>\u00e8</sheetData></worksheet>', 'latin1');
    const bytes = packed({ ...goodParts, 'xl/worksheets/sheet1.xml': sheet });
    expect((await refusal(bytes)).reason).toBe('damaged');
  });
});

describe('the messages', () => {
  const reasons: readonly UnreadableReason[] = [
    'missing',
    'notAFile',
    'notAllowed',
    'failed',
    'empty',
    'notWorkbook',
    'oldExcel',
    'binaryWorkbook',
    'openDocument',
    'protected',
    'damaged',
    'tooLarge',
  ];

  it.each(reasons)('name the file and what to do: %s', (reason) => {
    expect(new UnreadableFile('dati.xlsx', reason).message).toMatch(/«dati\.xlsx».*: .+\.$/);
  });

  it.each([
    ['EACCES', 'notAllowed'],
    ['EPERM', 'notAllowed'],
    ['EIO', 'failed'],
  ])('take %s of the file system for %s', (code, reason) => {
    const cause = Object.assign(new Error(code), { code, syscall: 'open' });
    expect(asUnreadable('dati.xlsx', cause)).toMatchObject({ reason, cause });
  });

  it('are not made of mistakes in the program', () => {
    const mistake = new TypeError('mistake');
    expect(asUnreadable('dati.xlsx', mistake)).toBe(mistake);
  });
});

(sofficeAvailable ? describe : describe.skip)(
  'files that LibreOffice wrote (needs soffice)',
  () => {
    it.each<['ods' | 'xls', UnreadableReason]>([
      ['ods', 'openDocument'],
      ['xls', 'oldExcel'],
    ])('are named where they are no .xlsx: .%s', async (format, reason) => {
      await inScratch(async (folder) => {
        await writeFile(join(folder, 'dati.csv'), 'ID utente,Data\nU1,2017-06-01\n');
        const path = await convert(join(folder, 'dati.csv'), format, join(folder, 'out'));
        expect((await refusalAt(path)).reason).toBe(reason);
      });
    });
  },
);
