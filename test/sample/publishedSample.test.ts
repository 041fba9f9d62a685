import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedSample } from '../../src/sample/publishedSample';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { runs } from '../support/runs';
import { lifeFaults } from './lifeFaults';
import { recount } from './recount';
import { isoOf, sheetRows } from './sheetRows';

const sample = publishedSample('prova');

/** The published tables, with the one slip of the publication put right: 123 of 908 is 13.5 %. */
function publishedTables() {
  const tables = structuredClone(golden);
  const omegna = tables.table3_participants.cpi['BI-VC-NO-VCO'][5];
  if (omegna?.[3] !== 13) throw new Error('The slip is no longer where it was.');
  omegna[3] = 14;
  const { rows, totals, total_row, grand_total } = tables.table2_meetings;
  return {
    table1_registered: tables.table1_registered,
    table2_meetings: { rows, totals, total_row, grand_total },
    table3_participants: tables.table3_participants,
    table4_absence: tables.table4_absence,
    table5_participants_cumulative: tables.table5_participants_cumulative,
    table6_questionnaires_cumulative: tables.table6_questionnaires_cumulative,
    table7_provider_choice: tables.table7_provider_choice,
    table8_provider_distribution: tables.table8_provider_distribution,
    table9_service_pacts: tables.table9_service_pacts,
  };
}

describe('publishedSample', () => {
  it.each(Object.entries(publishedTables()))('adds up to %s as published', (name, figures) => {
    expect(recount(sample)).toHaveProperty(name, figures);
  });

  it('holds lives that could have been lived', () => {
    expect(lifeFaults(sample)).toEqual([]);
  });

  it('holds the same figures and possible lives whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const other = publishedSample(seed);
        expect(recount(other)).toEqual(publishedTables());
        expect(lifeFaults(other)).toEqual([]);
      }),
      { numRuns: runs(4) },
    );
  });

  it('is the same for the same seed, read once or twice, and other for another', () => {
    const all = (workbook = sample) => workbook.sheets.map((sheet) => [...sheet.rows()]);
    expect(all(publishedSample('prova'))).toEqual(all());
    expect(all()).toEqual(all());

    const other = publishedSample('altro');
    const column = (workbook: typeof sample, sheet: string, header: string) =>
      sheetRows(workbook, sheet).map((row) => row[header]);
    for (const [sheet, header] of [
      ['Utenti', 'Data registrazione'],
      ['Utenti', 'Genere'],
      ['Incontri', 'Data'],
      ['Partecipazioni', 'CPI'],
      ['Patti', 'Data'],
      ['Contatti', 'Numero'],
      ['Gradimento', 'Giudizio complessivo sul servizio'],
    ] as const) {
      expect(column(other, sheet, header)).not.toEqual(column(sample, sheet, header));
    }
  });

  it('has its sheets and headers as the analysts know them', () => {
    const headers = sample.sheets.map(({ name, columns }) => [name, columns.map((c) => c.header)]);
    expect(Object.fromEntries(headers)).toMatchObject({
      Utenti: [
        'ID utente',
        'Data registrazione',
        'Area territoriale',
        'Genere',
        'Data di nascita',
        'Titolo di studio',
        'Condizione occupazionale',
        'Cittadinanza',
        "Canale d'informazione",
      ],
      Incontri: ['Data', 'CPI', 'Area territoriale'],
      Partecipazioni: ['ID utente', 'Data', 'CPI'],
      Questionari: ['ID utente', 'Data', 'Area territoriale'],
      'Scelte SA': ['ID utente', 'Data', 'Soggetto attuatore', 'Area territoriale'],
      Patti: ['ID utente', 'Data', 'Soggetto attuatore', 'Area territoriale'],
      Contatti: ['Mese', 'Canale', 'Numero'],
      Territorio: ['CPI', 'Area territoriale', 'Sigla', 'Province'],
      'Soggetti attuatori': ['Soggetto attuatore', 'Area territoriale'],
      Parametri: ['Parametro', 'Valore'],
    });
    expect(sample.notes.map(({ name }) => name)).toEqual(['LEGGIMI']);
  });

  it('numbers the users in order of registration, the first in June 2017', () => {
    const users = sheetRows(sample, 'Utenti');
    expect(users[122]?.['ID utente']).toBe('MIP-000123');
    expect(users.map((user) => user['ID utente'])).toEqual(
      users.map((_, i) => `MIP-${String(i + 1).padStart(6, '0')}`),
    );
    expect(isoOf(users[0]?.['Data registrazione'])).toMatch(/^2017-06-/);
  });

  it('numbers the users of one day without regard to their area', () => {
    const order = golden.areas.map(({ name }) => name);
    const firstDay = sheetRows(sample, 'Utenti').filter(
      (user, _, [first]) => user['Data registrazione'] === first?.['Data registrazione'],
    );
    const areas = firstDay.map((user) => order.indexOf(String(user['Area territoriale'])));
    expect(areas.length).toBeGreaterThan(5);
    expect(areas).not.toEqual([...areas].sort((a, b) => a - b));
  });

  it('spreads the registrations over every month and no day stands out', () => {
    const days = sheetRows(sample, 'Utenti').map((user) => isoOf(user['Data registrazione']));
    const perDay = new Map<string, number>();
    for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(31);
    expect(Math.max(...perDay.values())).toBeLessThan(40);
  });

  it('lets people take part on days when their job centre holds a meeting', () => {
    const held = new Set(sheetRows(sample, 'Incontri').map((m) => `${m['CPI']} ${m['Data']}`));
    const elsewhere = sheetRows(sample, 'Partecipazioni').filter(
      (p) => !held.has(`${p['CPI']} ${p['Data']}`),
    );
    expect(elsewhere.length).toBeLessThan(75); // one in a hundred
  });

  it('holds meetings on working days', () => {
    const weekdays = sheetRows(sample, 'Incontri').map((m) =>
      new Date(isoOf(m['Data'])).getUTCDay(),
    );
    expect(weekdays.every((weekday) => weekday >= 1 && weekday <= 5)).toBe(true);
  });

  it('lists the territory of the publication in its order', () => {
    const areas = new Map<string, string>(golden.areas.map(({ id, name }) => [id, name]));
    const provinces = { CMTO: 'TO', 'AT-AL': 'AL, AT', 'BI-VC-NO-VCO': 'BI, NO, VC, VB', CN: 'CN' };
    expect(sheetRows(sample, 'Territorio').map((row) => Object.values(row))).toEqual(
      Object.entries(golden.table3_participants.cpi).flatMap(([id, centres]) =>
        centres.map(([name]) => [name, areas.get(id), id, provinces[id as keyof typeof provinces]]),
      ),
    );
    const published = golden.table8_provider_distribution;
    expect(sheetRows(sample, 'Soggetti attuatori').map((row) => Object.values(row))).toEqual(
      (['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN'] as const).flatMap((id) =>
        published[id].map(([name]) => [name, areas.get(id)]),
      ),
    );
  });

  it('counts calls and mails of each of the 31 months', () => {
    const rows = sheetRows(sample, 'Contatti');
    expect(rows.map((row) => isoOf(row['Mese'])).filter((day) => day.endsWith('-01'))).toHaveLength(
      62,
    );
    expect(new Set(rows.map((row) => `${isoOf(row['Mese'])} ${row['Canale']}`)).size).toBe(62);
    expect(isoOf(rows[0]?.['Mese'])).toBe('2017-06-01');
    expect(isoOf(rows.at(-1)?.['Mese'])).toBe('2019-12-01');
    expect(rows.every((row) => Number.isInteger(row['Numero']) && Number(row['Numero']) > 0)).toBe(
      true,
    );
  });

  it('rates from 1 to 5 on five questions, with a few blanks', () => {
    const ratings = sheetRows(sample, 'Gradimento').map((row) => Object.values(row).slice(1));
    expect(new Set(ratings.map((answers) => answers.length))).toEqual(new Set([5]));
    expect(new Set(ratings.flat())).toEqual(new Set([1, 2, 3, 4, 5, null]));
    const blank = ratings.flat().filter((answer) => answer === null).length;
    expect(blank / ratings.flat().length).toBeLessThan(0.06);
  });

  it('says what is published and what is invented', () => {
    const text = sample.notes.flatMap(({ lines }) => lines).join('\n');
    const [published = '', invented = ''] = text.split('CHE COSA È INVENTATO');
    expect(published).toMatch(/tabelle 1-9/);
    for (const what of [
      'profili',
      'canali',
      'chiamate',
      'mail',
      'gradimento',
      'giorni',
      'persone',
    ]) {
      expect(invented.toLowerCase()).toContain(what);
      expect(published.split('CHE COSA È PUBBLICATO')[1]).not.toContain(what);
    }
    expect(text).toContain('prova');
  });
});
