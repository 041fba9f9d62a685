import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { NotDone } from '../../src/cli/outcome';
import { parseCommand } from '../../src/cli/parseCommand';

function mistake(line: string): string {
  try {
    parseCommand(line.split(' '));
  } catch (error) {
    if (error instanceof NotDone) return `${error.message} ${error.hint ?? ''}`;
    throw error;
  }
  throw new Error(`taken as it is: ${line}`);
}

describe('parseCommand', () => {
  it('takes no arguments for the demo', () => {
    expect(parseCommand([])).toEqual({ name: 'demo' });
  });

  it('reads genera with every option', () => {
    const line = 'genera dati.xlsx -o r.xlsx --dati-al 2019-12-31 --json r.json --silenzioso';
    expect(parseCommand(line.split(' '))).toEqual({
      name: 'genera',
      inputs: ['dati.xlsx'],
      output: 'r.xlsx',
      asOf: dayOf(2019, 12, 31),
      json: 'r.json',
      isSilent: true,
    });
  });

  it('takes options in any place and form', () => {
    const line = 'genera --output=r.XLSX --json=r.json -- -dati.xlsx';
    expect(parseCommand(line.split(' '))).toEqual({
      name: 'genera',
      inputs: ['-dati.xlsx'],
      output: 'r.XLSX',
      json: 'r.json',
      isSilent: false,
    });
  });

  it('reads esempio and controlla', () => {
    expect(parseCommand(['esempio', 'e.xlsx', '--utenti', '100000', '--seme', '0'])).toEqual({
      name: 'esempio',
      output: 'e.xlsx',
      users: 100_000,
      seed: '0',
    });
    expect(parseCommand(['controlla', 'e.xlsx', 'dati'])).toEqual({
      name: 'controlla',
      inputs: ['e.xlsx', 'dati'],
    });
  });

  it.each([
    ['--help', 'mip-report'],
    ['-h', 'mip-report'],
    ['genera --help', 'genera'],
    ['genera a.xlsx b.xlsx --boh --help', 'genera'],
    ['--help esempio', 'esempio'],
    ['controlla -h', 'controlla'],
  ])('answers «%s» with the help of %s', (line, topic) => {
    expect(parseCommand(line.split(' '))).toEqual({ name: 'help', topic });
  });

  it.each(['--version', '-v', 'genera --version', 'controlla x.xlsx --version'])(
    'answers «%s» with the version',
    (line) => {
      expect(parseCommand(line.split(' '))).toEqual({ name: 'version' });
    },
  );

  it.each([
    [
      'generra a.xlsx',
      'Il comando «generra» non esiste. I comandi sono genera, controlla, spiega, verifica, confronta, sql, esempio',
    ],
    ['--boh', "L'opzione «--boh» non esiste."],
    ['genera', 'Manca il file con i dati da leggere. Come si usa: «mip-report genera --help».'],
    ['genera a.xlsx', 'Manca il file da scrivere: indicalo con «-o».'],
    ['esempio a.xlsx b.xlsx', "oltre a «a.xlsx» c'è anche «b.xlsx»"],
    ['genera a.xlsx -o', "Dopo l'opzione «-o» manca il suo valore."],
    ['genera a.xlsx -o --json r.json', "Dopo l'opzione «-o» manca il suo valore."],
    ['genera a.xlsx -o r.xlsx --boh', "L'opzione «--boh» non esiste."],
    ['genera a.xlsx -o r.xlsx --toString', "L'opzione «--toString» non esiste."],
    ['genera a.xlsx -o r.xlsx -x', "L'opzione «-x» non esiste."],
    ['genera a.xlsx -o r.xlsx --utenti 3', "L'opzione «--utenti» non esiste."],
    ['genera a.xlsx -o r.xlsx -o s.xlsx', "L'opzione «-o» è scritta due volte."],
    ['genera a.xlsx -o r.xlsx --silenzioso=no', "L'opzione «--silenzioso» non vuole un valore."],
    ['genera a.xlsx -o r.xls', 'deve avere un nome che finisce in .xlsx, non «r.xls».'],
    ['genera a.xlsx -o r.xlsx --dati-al 2019-02-29', 'non «2019-02-29».'],
    ['genera a.xlsx -o r.xlsx --dati-al 31/12/2019', 'scritta come 2019-12-31, non «31/12/2019».'],
    ['esempio', 'Manca il file da scrivere.'],
    ['esempio e.xlsx --utenti 0', '«--utenti» vuole un numero intero da 1 a 100000, non «0».'],
    ['esempio e.xlsx --utenti 100001', 'da 1 a 100000, non «100001».'],
    ['esempio e.xlsx --utenti 1e3', 'non «1e3».'],
    ['esempio e.xlsx --seme -1', "Dopo l'opzione «--seme» manca il suo valore."],
    [
      'controlla',
      'Manca il file con i dati da leggere. Come si usa: «mip-report controlla --help».',
    ],
    ['controlla a.xlsx -o r.xlsx', "L'opzione «-o» non esiste."],
    ['confronta a.xlsx', 'Indica due file da confrontare: il più vecchio e il più recente.'],
    ['confronta a.xlsx b.xlsx c.xlsx', 'Indica due file da confrontare'],
    ['spiega a.xlsx', 'Chiedi una cosa sola: una cifra («--tabella», «--figura» o «--chiave»)'],
    ['spiega a.xlsx --tutto --foglio Utenti', 'Chiedi una cosa sola'],
    ['spiega a.xlsx --tabella 9', "Manca l'opzione «--riga»."],
    ['spiega a.xlsx --foglio Utenti', "Manca l'opzione «--riga-dati»."],
    ['spiega a.xlsx --foglio Utenti --riga-dati 0', 'da 1 in su, non «0».'],
    ['spiega a.xlsx --foglio Utenti --riga 3', 'serve solo con «--tabella» o «--figura».'],
    ['spiega a.xlsx --foglio Utenti --riga-dati 3 -o r.csv', "L'opzione «-o» serve solo con"],
    ['spiega a.xlsx --tutto', 'indicalo con «--json».'],
    ['spiega a.xlsx --chiave {"x":1}', 'la chiave di una cifra come la scrive «genera --json»'],
    ['sql a.xlsx --dialetto oracle', '«--dialetto» vuole duckdb, trino, spark, non «oracle».'],
    ['spiega a.xlsx --tutto --json f --dati-al ieri', 'Come si usa: «mip-report spiega --help».'],
  ])('refuses «%s»', (line, sentence) => {
    expect(mistake(line)).toContain(sentence);
  });
});
