import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { hiddenSigns } from '../report/hiddenSigns';
import { hostileSheets } from '../report/hostileSource';
import { hostileTexts } from '../report/hostileTexts';
import { isOurFormula } from '../report/isOurFormula';
import { blindSpots } from '../support/blindSpots';
import { inspectXlsx } from '../support/inspectXlsx';
import { buildCommand, mipReport, type RunResult } from '../support/mipReport';
import { disagreements, recalculated } from '../support/recalculated';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';
import { xlsxParts } from '../support/xlsxOf';
import { packed } from '../xlsx/handmadeWorkbook';

interface Account {
  readonly foglio: string;
  readonly lette: number;
  readonly contate: number;
  readonly escluse: number;
}

const longest = 'y'.repeat(32_760);
const rowCount = hostileTexts.length;
let cwd = '';
let run: RunResult;
let report: Buffer;

/** As other programs write it: with a text longer than any cell of Excel, and a sheet that would colour a terminal. */
function hostileFile(): Uint8Array {
  const parts = xlsxParts({ ...hostileSheets(), COLORE: [['ID utente', 'Data firma patto']] });
  const strings = parts['xl/sharedStrings.xml'] ?? '';
  const workbook = parts['xl/workbook.xml'] ?? '';
  return packed({
    ...parts,
    'xl/sharedStrings.xml': strings.replaceAll(longest, 'y'.repeat(100_000)),
    'xl/workbook.xml': workbook.replace('COLORE', 'Patti &#27;[31m&#x202e;'),
  });
}

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'hostile-'));
  await writeFile(join(cwd, 'dati.xlsx'), hostileFile());
  run = await mipReport(['genera', 'dati.xlsx', '-o', 'rapporto.xlsx', '--json', 'cifre.json'], {
    cwd,
  });
  report = await readFile(join(cwd, 'rapporto.xlsx'));
});

afterAll(() => rm(cwd, { recursive: true }));

describe('genera, on hostile texts in every kind of cell,', () => {
  it('makes the report and accounts for every row', async () => {
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 1, stderr: '' });
    const json = await readFile(join(cwd, 'cifre.json'), 'utf8');
    const { righe } = JSON.parse(json) as { readonly righe: readonly Account[] };
    for (const { lette, contate, escluse } of righe) expect(contate + escluse).toBe(lette);
    const users = { foglio: 'Utenti', lette: rowCount, contate: rowCount, escluse: 0 };
    expect(righe).toContainEqual(expect.objectContaining(users));
    const undated = { lette: rowCount, contate: 0, escluse: rowCount };
    expect(righe).toContainEqual(expect.objectContaining(undated));
    expect(hiddenSigns.test(json)).toBe(false);
  });

  it('makes no formula of them', () => {
    const formulas = inspectXlsx(report).sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => (formula === undefined ? [] : [`=${formula}`])),
    );
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => !isOurFormula(formula))).toEqual([]);
  });

  it('prints them as text', () => {
    const cells = inspectXlsx(report).sheets.flatMap((sheet) => sheet.cells);
    const texts = cells.flatMap(({ value, type }) => (type === 'text' ? [String(value)] : []));
    for (const text of ['=1+1', '<script>alert(1)</script>', '&amp;', ']]>', '__proto__']) {
      expect(texts).toContain(text);
    }
    expect(texts.filter((text) => hiddenSigns.test(text))).toEqual([]);
  });

  it('writes a valid file that leads nowhere else', async () => {
    expect(await validateXlsx(report)).toEqual([]);
    expect(blindSpots(inspectXlsx(report))).toEqual([]);
    const parts = Object.entries(unzipSync(report));
    const relations = parts.filter(([name]) => name.endsWith('.rels'));
    expect(relations.filter(([, xml]) => strFromU8(xml).includes('External'))).toEqual([]);
  });

  (sofficeAvailable ? it : it.skip)(
    'writes formulas that LibreOffice agrees with (needs soffice)',
    async () => {
      expect(disagreements(await recalculated(join(cwd, 'rapporto.xlsx')))).toEqual([]);
    },
  );

  it('says nothing on the screen that would control it', async () => {
    const check = await mipReport(['controlla', 'dati.xlsx'], { cwd });
    expect(check.code).toBe(1);
    expect(check.stdout).toContain('Patti [31m');
    for (const { stdout, stderr } of [run, check]) {
      expect(stdout.split('\n').filter((line) => hiddenSigns.test(line))).toEqual([]);
      expect(stderr).toBe('');
    }
  });
});
