import type { RawWorkbook } from '../../src/intake/rawWorkbook';
import { isoOf, type Row, sheetRows } from './sheetRows';

const path = ['Utenti', 'Partecipazioni', 'Questionari', 'Scelte SA', 'Patti'] as const;

/** National holidays of Italy as month and day, and Easter Monday of each year of the sample. */
const holidays = /-(01-01|01-06|04-25|05-01|06-02|08-15|11-01|12-08|12-25|12-26)$/;
const easterMondays = ['2018-04-02', '2019-04-22'];

/** Everything in a sample that could not be true of anybody's life; at most the first 20, in words. */
export function lifeFaults(workbook: RawWorkbook): string[] {
  const faults: string[] = [];
  const require = (holds: boolean, fault: string) => {
    if (!holds && faults.length < 20) faults.push(fault);
  };
  const areaOf = {
    CPI: placeAreas(workbook, 'Territorio', 'CPI'),
    'Soggetto attuatore': placeAreas(workbook, 'Soggetti attuatori', 'Soggetto attuatore'),
  };
  const users = byId(sheetRows(workbook, 'Utenti'));
  let before = new Map<string, Row>();

  for (const sheet of path) {
    const rows = sheetRows(workbook, sheet);
    const reached = byId(rows);
    let last = '';
    require(reached.size === rows.length, `${sheet}: somebody is there twice`);
    for (const row of rows) {
      const id = String(row['ID utente']);
      const day = dayOf(row);
      const what = `${sheet} ${id} ${day}`;
      require(day >= last, `${what}: not in order`);
      require(isWorkingDay(day), `${what}: not a working day`);
      require(day >= '2017-06-01' && day <= '2019-12-31', `${what}: outside the periods`);
      last = day;

      if (sheet === 'Utenti') continue;
      const earlier = before.get(id);
      require(earlier !== undefined, `${what}: skipped a stage`);
      if (earlier) require(day >= dayOf(earlier), `${what}: too early`);
      const home = users.get(id)?.['Area territoriale'];
      for (const header of ['CPI', 'Soggetto attuatore'] as const) {
        if (header in row) require(areaOf[header].get(row[header]) === home, `${what}: ${header}`);
      }
      if ('Area territoriale' in row) require(row['Area territoriale'] === home, `${what}: area`);
      if (sheet === 'Patti') {
        require(earlier?.['Soggetto attuatore'] ===
          row['Soggetto attuatore'], `${what}: signed with another provider`);
      }
    }
    before = reached;
  }
  return faults;
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row['ID utente']), row]));
}

function placeAreas(workbook: RawWorkbook, sheet: string, header: string) {
  return new Map(sheetRows(workbook, sheet).map((row) => [row[header], row['Area territoriale']]));
}

function dayOf(row: Row): string {
  return isoOf(row['Data'] ?? row['Data registrazione']);
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday > 0 && weekday < 6 && !holidays.test(day) && !easterMondays.includes(day);
}
