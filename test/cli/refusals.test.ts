import { readdirSync } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCommand, contents, mipReport } from '../support/mipReport';
import { writeFlawedData, writeForeignData } from './flawedData';

let store = '';
let cwd = '';
const at = (name: string): string => join(cwd, name);

beforeAll(async () => {
  await buildCommand();
  store = await mkdtemp(join(tmpdir(), 'refusals-'));
  await writeFlawedData(join(store, 'dati.xlsx'));
  await writeForeignData(join(store, 'spese.xlsx'));
});

beforeEach(async () => {
  cwd = await mkdtemp(join(store, 'run-'));
  await copyFile(join(store, 'dati.xlsx'), at('dati.xlsx'));
  await copyFile(join(store, 'spese.xlsx'), at('spese.xlsx'));
  const good = await readFile(at('dati.xlsx'));
  await writeFile(at('troncato.xlsx'), good.subarray(0, good.length - 100));
  await copyFile('test/xlsx/fixtures/protetto.xlsx', at('protetto.xlsx'));
  await writeFile(at('vuoto.xlsx'), '');
  await writeFile(at('testo.xlsx'), 'ID utente;Data registrazione\n');
  await writeFile(at('prima.xlsx'), 'old report');
  await mkdir(at('cartella'));
  await mkdir(at('muro.xlsx'));
  await symlink('dati.xlsx', at('legame.xlsx'));
  await link(at('dati.xlsx'), at('gemello.xlsx'));
});

afterAll(() => rm(store, { recursive: true }));

/** Runs the command, which must refuse and leave everything as it was; gives what it says. */
async function refusal(line: string, uid?: number): Promise<string> {
  const before = await contents(cwd);
  const { code, stdout, stderr } = await mipReport(line.split(' '), {
    cwd,
    ...(uid !== undefined && { uid }),
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(await contents(cwd)).toEqual(before);
  return stderr;
}

describe('genera and controlla refuse', () => {
  it.each([
    ['manca.xlsx', 'Il file «manca.xlsx» non esiste'],
    ['cartella', "In «cartella» non c'è nessun file di dati"],
    ['vuoto.xlsx', 'Il file «vuoto.xlsx» è vuoto'],
    ['testo.xlsx', '«testo.xlsx» non è una cartella di lavoro di Excel'],
    ['protetto.xlsx', '«protetto.xlsx» è protetto da password'],
    ['troncato.xlsx', '«troncato.xlsx» è danneggiato o incompleto'],
    ['spese.xlsx', '«spese.xlsx» non contiene le registrazioni degli utenti'],
  ])('%s as input, in one sentence', async (input, sentence) => {
    for (const line of [
      `genera ${input} -o prima.xlsx --json cifre.json`,
      `controlla ${input} --json cifre.json`,
    ]) {
      const said = await refusal(line);
      expect(said).toContain(sentence);
      expect(said).toMatch(/^.+\.\n$/);
    }
  });
});

describe('genera refuses', () => {
  it.each([
    ['dati.xlsx -o dati.xlsx', 'non può prendere il posto del file dei dati'],
    ['dati.xlsx -o cartella/../dati.xlsx', 'non può prendere il posto del file dei dati'],
    ['dati.xlsx -o legame.xlsx', 'non può prendere il posto del file dei dati'],
    ['legame.xlsx -o dati.xlsx', 'non può prendere il posto del file dei dati'],
    ['dati.xlsx -o gemello.xlsx', 'non può prendere il posto del file dei dati'],
    ['dati.xlsx -o r.xlsx --json gemello.xlsx', 'Il file JSON non può prendere il posto'],
    ['dati.xlsx -o r.xlsx --json cartella/../r.xlsx', 'non possono essere lo stesso file'],
    ['dati.xlsx -o r.xlsx --documento r.doc', 'un nome che finisce in .docx'],
    ['dati.xlsx -o r.xlsx --pagina r.htm', 'un nome che finisce in .html'],
    ['dati.xlsx -o r.xlsx --json r.html --pagina r.html', 'La pagina e il file JSON non possono'],
    ['dati.xlsx -o r.xlsx --modello c.docx', 'Il modello serve a un documento Word'],
    [
      'dati.xlsx -o r.xlsx --documento c.docx --modello c.docx',
      'non può prendere il posto del modello',
    ],
    ['dati.xlsx -o r.xlsx --documento r.docx --modello manca.docx', 'non esiste'],
    ['dati.xlsx -o manca/r.xlsx --json cifre.json', 'La cartella «manca» non esiste'],
    ['dati.xlsx -o r.xlsx --json manca/cifre.json', 'La cartella «manca» non esiste'],
    ['dati.xlsx -o muro.xlsx --json cifre.json', '«muro.xlsx» è una cartella'],
    ['dati.xlsx -o r.xlsx --json cartella', '«cartella» è una cartella'],
    ['dati.xlsx -o r.xlsx --dati-al 2010-01-01', "non c'è nulla da contare"],
    ['dati.xlsx', 'Manca il file da scrivere'],
  ])('%s', async (line, sentence) => {
    expect(await refusal(`genera ${line}`)).toContain(sentence);
  });

  it('a folder that may not be written to', async () => {
    // The administrator may write anywhere: another user has to try.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    await chmod(store, 0o755);
    await chmod(cwd, 0o555);
    expect(await refusal('genera dati.xlsx -o r.xlsx', uid)).toContain(
      'Non hai i permessi per scrivere «r.xlsx»',
    );
    await chmod(cwd, 0o755);
  });
});

describe('esempio refuses', () => {
  it.each([
    ['muro.xlsx', '«muro.xlsx» è una cartella'],
    ['manca/dati.xlsx', 'La cartella «manca» non esiste'],
    ['nuovo.xlsx --utenti 0', '«--utenti» vuole un numero intero'],
    ['nuovo.xlsx --utenti 100001', 'un numero intero da 1 a 100000, non «100001»'],
  ])('%s', async (line, sentence) => {
    expect(await refusal(`esempio ${line}`)).toContain(sentence);
  });
});

describe('a run that is stopped', () => {
  it.each([
    ['esempio', 'esempio nuovo.xlsx --utenti 100000'],
    ['genera', 'genera grande.xlsx -o r.xlsx --json cifre.json'],
  ])('leaves nothing behind: %s', async (_, line) => {
    await mipReport(['esempio', 'grande.xlsx', '--utenti', '5000'], { cwd });
    const before = await contents(cwd);
    const { code, stdout, stderr } = await mipReport(line.split(' '), {
      cwd,
      whileRunning: (child) => {
        // Its temporary file is the sign that the work has begun; people press Ctrl-C more than once.
        const timer = setInterval(() => {
          if (readdirSync(cwd).some((name) => name.endsWith('.tmp'))) child.kill('SIGINT');
        }, 5);
        child.on('close', () => {
          clearInterval(timer);
        });
      },
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Interrotto: nessun file è stato scritto.\n',
    });
    expect(await contents(cwd)).toEqual(before);
  });
});
