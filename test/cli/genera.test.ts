import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFormerTexts } from '../../src/app/formerTexts';
import { fillBox } from '../../src/layout/analystBox';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { edited } from '../docx/editDocument';
import { letterhead } from '../docx/letterhead';
import { generated } from '../support/generated';
import { buildCommand, mipReport, type RunResult } from '../support/mipReport';
import { shared } from '../support/shared/shared';
import { writeFlawedData } from './flawedData';

interface ReportJson {
  readonly formato: string;
  readonly versione: number;
  readonly datiAl: string;
  readonly esecuzione: Readonly<Record<string, string>>;
  readonly periodi: readonly { readonly id: string; readonly dal: string; readonly al: string }[];
  readonly aree: readonly { readonly id: string }[];
  readonly indicatori: readonly {
    readonly chiave: Readonly<Record<string, string>>;
    readonly valore: number | null;
    readonly formato: string;
    readonly tabella: string;
  }[];
  readonly righe: readonly Readonly<Record<string, unknown>>[];
  readonly conteggi: readonly Readonly<Record<string, unknown>>[];
  readonly rilievi: readonly Readonly<Record<string, unknown>>[];
}

const epoch = { SOURCE_DATE_EPOCH: '1577836740' };
let cwd = '';
/** The run on the sample that most tests look at. */
let sampleRun: RunResult;
const genera = (...args: string[]): Promise<RunResult> =>
  mipReport(['genera', ...args], { cwd, env: epoch });
const outputs = (name: string): readonly string[] =>
  ['-o', `${name}.xlsx`, '--json', `${name}.json`].concat(
    ...['--documento', `${name}.docx`, '--pagina', `${name}.html`],
  );
const readJson = async (name: string): Promise<ReportJson> =>
  JSON.parse(await readFile(join(cwd, name), 'utf8')) as ReportJson;

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'genera-'));
  await copyFile(join(await shared('sample'), 'esempio.xlsx'), join(cwd, 'dati.xlsx'));
  await writeFlawedData(join(cwd, 'guasti.xlsx'));
  sampleRun = await genera('dati.xlsx', ...outputs('rapporto'));
});

afterAll(() => rm(cwd, { recursive: true }));

describe('genera', () => {
  it('writes the report, says where, and shows the published key figures', async () => {
    const { code, stdout, stderr } = sampleRun;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      ['Report scritto: rapporto.xlsx', 'Documento scritto: rapporto.docx']
        .concat(['Pagina scritta: rapporto.html', 'JSON scritto: rapporto.json', ''])
        .join('\n'),
    );
    expect(stdout).toMatch(/^Utenti registrati +8\.909$/m);
    expect(stdout).toMatch(/^Patti di servizio +4\.115$/m);
    expect(stdout).toMatch(/^Tasso di assenza dei registrati +16,7%$/m);
    expect(stdout).toContain('Dati attendibili.\n');
    expect((await readFile(join(cwd, 'rapporto.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes a document and a page where they are asked for', async () => {
    const parts = unzipSync(await readFile(join(cwd, 'rapporto.docx')));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('mip:tabella-9');
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('2019-12-31T23:59:00Z');
    const page = await readFile(join(cwd, 'rapporto.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="it">/);
  });

  it('refreshes a document that somebody edited, and says what stayed away or was kept', async () => {
    const deletion = { kind: 'delete', where: 2 } as const;
    const typing = { kind: 'typeBelow', where: 3, text: 'scritto a mano' } as const;
    const own = edited(await readFile(join(cwd, 'rapporto.docx')), [deletion, typing]);
    await writeFile(join(cwd, 'agg.docx'), own.bytes);
    const { code, stdout } = await genera('dati.xlsx', '-o', 'agg.xlsx', '--aggiorna', 'agg.docx');
    expect(code).toBe(0);
    expect(stdout).toContain(
      [
        'Documento aggiornato: agg.docx',
        '- Blocchi che erano stati eliminati, e restano fuori: In breve.',
        '- Blocchi con testi scritti a mano, che ora stanno in fondo al blocco: Figura 11.',
      ].join('\n'),
    );
    const parts = unzipSync(await readFile(join(cwd, 'agg.docx')));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('scritto a mano');
    expect(text).not.toContain('"mip:in-breve"');
  });

  it('keeps the texts of the report that it replaces, in workbook, document and page', async () => {
    const { workbook } = await generated(await openXlsx(join(cwd, 'dati.xlsx')));
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === '1 Registrati' ? fillBox(sheet, 'Un testo mio.') : sheet,
    );
    await writeFile(join(cwd, 'testi.xlsx'), reportBytes({ ...workbook, sheets }));
    const files = ['--documento', 'testi.docx', '--pagina', 'testi.html'];
    const { code, stdout } = await genera('dati.xlsx', '-o', 'testi.xlsx', ...files);
    expect({ code, line: /^- Testi.*$/m.exec(stdout)?.[0] }).toEqual({
      code: 0,
      line: '- Testi propri ripresi: 1 Registrati.',
    });
    const written = await readFormerTexts(await openXlsx(join(cwd, 'testi.xlsx')));
    expect(written).toMatchObject([{ sheet: '1 Registrati', text: 'Un testo mio.' }]);
    const parts = unzipSync(await readFile(join(cwd, 'testi.docx')));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Un testo mio.');
    expect(await readFile(join(cwd, 'testi.html'), 'utf8')).toContain('Un testo mio.');
  });

  it('takes no place of a file that may hold texts and cannot be read', async () => {
    const half = (await readFile(join(cwd, 'rapporto.xlsx'))).subarray(0, 9000);
    await writeFile(join(cwd, 'rotto.xlsx'), half);
    const { code, stderr } = await genera('guasti.xlsx', '-o', 'rotto.xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('non può prendere il posto di «rotto.xlsx», che non si può leggere');
    expect((await readFile(join(cwd, 'rotto.xlsx'))).equals(half)).toBe(true);
  });

  it('refuses to refresh what it did not write', async () => {
    await writeFile(join(cwd, 'altrui.docx'), letterhead());
    const { code, stderr } = await genera(
      'guasti.xlsx',
      '-o',
      'no.xlsx',
      '--aggiorna',
      'altrui.docx',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('Il documento «altrui.docx» non è stato scritto da questo programma');
    expect((await readFile(join(cwd, 'altrui.docx'))).equals(letterhead())).toBe(true);
  });

  it('refuses a letterhead that is none, and writes nothing then', async () => {
    await writeFile(join(cwd, 'carta.docx'), 'carta');
    const line = [
      'guasti.xlsx',
      '-o',
      'no.xlsx',
      '--documento',
      'no.docx',
      '--modello',
      'carta.docx',
    ];
    const { code, stderr } = await genera(...line);
    expect(code).toBe(2);
    expect(stderr).toContain('Il modello «carta.docx» non è un documento Word leggibile');
    expect(await readdir(cwd)).not.toContain('no.xlsx');
  });

  it('says nothing with --silenzioso', async () => {
    const line = ['guasti.xlsx', '-o', 'muto.xlsx', '--json', 'muto.json', '--silenzioso'];
    expect(await genera(...line)).toMatchObject({ code: 1, stdout: '', stderr: '' });
    expect(await readdir(cwd)).toEqual(expect.arrayContaining(['muto.xlsx', 'muto.json']));
  });

  it('gives the same bytes for the same input, and replaces what was there', async () => {
    await writeFile(join(cwd, 'altro.xlsx'), 'old report');
    await genera('dati.xlsx', ...outputs('altro'));
    for (const kind of ['xlsx', 'json', 'docx', 'html']) {
      const bytes = await readFile(join(cwd, `rapporto.${kind}`));
      expect(bytes.equals(await readFile(join(cwd, `altro.${kind}`)))).toBe(true);
    }
  });

  it('dates the file with the moment of the run', async () => {
    const parts = unzipSync(await readFile(join(cwd, 'rapporto.xlsx')));
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '2019-12-31T23:59:00Z',
    );
  });

  it('exits with 1 where rows could not be counted, and lists them', async () => {
    const { code, stdout } = await genera('guasti.xlsx', '-o', 'g.xlsx', '--json', 'g.json');
    expect(code).toBe(1);
    expect(stdout).toContain('Righe lette: 5; contate: 4; escluse: 1');
    const { righe, conteggi, rilievi } = await readJson('g.json');
    expect(righe).toMatchObject([
      { foglio: 'Utenti', tipo: 'registration', lette: 5, contate: 4, escluse: 1 },
    ]);
    expect(conteggi).toContainEqual(
      expect.objectContaining({ gravita: 'errore', codice: 'DATA_NON_LEGGIBILE', numero: 1 }),
    );
    expect(rilievi).toContainEqual(
      expect.objectContaining({
        gravita: 'errore',
        codice: 'DATA_NON_LEGGIBILE',
        foglio: 'Utenti',
        cella: 'B5',
        valore: 'ieri',
        messaggio: expect.stringContaining('«ieri»') as unknown,
        azione: expect.stringContaining('gg/mm/aaaa') as unknown,
      }),
    );
  });

  it('takes the day of the data from --dati-al', async () => {
    const day = ['--dati-al', '2018-06-30'];
    await genera('guasti.xlsx', '-o', 'al.xlsx', '--json', 'al.json', ...day);
    const { datiAl, periodi, righe } = await readJson('al.json');
    expect(datiAl).toBe('2018-06-30');
    expect(periodi).toMatchObject([{ dal: '2018-01-01', al: '2018-06-30' }]);
    expect(righe).toMatchObject([{ lette: 3, contate: 2, escluse: 1, oltreDatiAl: 2 }]);
  });

  it('writes every indicator with its key, as docs/json.md says', async () => {
    const report = await readJson('rapporto.json');
    expect(report).toMatchObject({ formato: 'mip-report', versione: 1, datiAl: '2019-12-31' });
    expect(report.esecuzione).toMatchObject({ avvio: '31/12/2019 23:59 UTC', fonte: 'dati.xlsx' });
    expect(report.periodi).toHaveLength(5);
    expect(report.aree.map(({ id }) => id)).toEqual(['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN']);

    const valueOf = (key: Readonly<Record<string, string>>): number | null | undefined =>
      report.indicatori.find(({ chiave }) => sameKey(chiave, key))?.valore;
    // Tables 1, 4 and 9 as published.
    const first = { stage: 'registration', area: 'CMTO', period: '2017-06-01' };
    expect(valueOf({ indicator: 'count', ...first })).toBe(1512);
    expect(valueOf({ indicator: 'count', stage: 'pact' })).toBe(4115);
    expect(valueOf({ indicator: 'nonParticipants' })).toBe(1488);
    expect(valueOf({ indicator: 'absenceRate' })).toBeCloseTo(0.167, 3);
    // No period stands before the first: n.d.
    expect(valueOf({ indicator: 'variation', ...first })).toBeNull();

    const keys = report.indicatori.map(({ chiave }) =>
      JSON.stringify(Object.entries(chiave).sort()),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function sameKey(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  return (
    Object.keys(a).length === Object.keys(b).length &&
    Object.entries(a).every(([part, value]) => b[part] === value)
  );
}
