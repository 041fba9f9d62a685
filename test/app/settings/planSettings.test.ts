import { describe, expect, it } from '@jest/globals';
import { planSettings } from '../../../src/app/settings/planSettings';
import {
  readSettingsSheet,
  type SettingsForm,
  settingsForm,
} from '../../../src/app/settings/settingsForm';
import { dayOf, excelSerial } from '../../../src/calendar/day';
import { createFindingLog } from '../../../src/findings/finding';
import type { RawCell } from '../../../src/intake/rawSource';
import { readSettings } from '../../../src/intake/settings/readSettings';
import { memorySource } from '../../support/memorySource';

type Rows = readonly (readonly RawCell[])[];

const formOf = async (rows: Rows) =>
  settingsForm(await readSettingsSheet(memorySource({ Parametri: rows })));

/** The sheet after saving the form, as Excel would hold it. */
async function saved(rows: Rows, change: (form: SettingsForm) => SettingsForm): Promise<Rows> {
  const sheet = await readSettingsSheet(memorySource({ Parametri: rows }));
  const after: RawCell[][] = rows.map((row) => [...row]);
  for (const { row, column, content } of planSettings(sheet, change(settingsForm(sheet)))) {
    while (after.length <= row) after.push([]);
    const line = after[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = content === '' ? null : content;
  }
  return after;
}

const setting = (values: Partial<SettingsForm['values']>) => (form: SettingsForm) => ({
  ...form,
  values: { ...form.values, ...values },
});

const correcting =
  (...corrections: SettingsForm['corrections']) =>
  (form: SettingsForm) => ({
    ...form,
    corrections,
  });

const entry = { sheet: 'Utenti', field: 'Data registrazione', column: 'Entrata' };
const other = { sheet: 'Patti', field: 'Data', column: 'Firmato' };

describe('the form of the settings', () => {
  it('shows a date that is a serial number as a day', async () => {
    const form = await formOf([['Dati al', excelSerial(dayOf(2019, 12, 31))]]);
    expect(form.values.asOf).toBe('31/12/2019');
  });

  it('is empty without a sheet', async () => {
    const form = settingsForm(await readSettingsSheet(memorySource({ Utenti: [] })));
    expect(new Set(Object.values(form.values))).toEqual(new Set(['']));
    expect(form.corrections).toEqual([]);
  });
});

describe('saving the settings', () => {
  it('changes nothing where nothing was changed', async () => {
    const rows: Rows = [
      ['Parametro', 'Valore', null, 'Foglio', 'Campo', 'Colonna'],
      [
        'Dati al',
        excelSerial(dayOf(2019, 12, 31)),
        null,
        'Utenti',
        'Data registrazione',
        'Entrata',
      ],
      ['Mia nota', 'da tenere'],
    ];
    const sheet = await readSettingsSheet(memorySource({ Parametri: rows }));
    expect(planSettings(sheet, settingsForm(sheet))).toEqual([]);
  });

  it('begins a sheet with headings', async () => {
    const rows = await saved([], setting({ title: 'Il mio rapporto', asOf: '31/12/2019' }));
    expect(rows).toEqual([
      ['Parametro', 'Valore'],
      ['Titolo', 'Il mio rapporto'],
      ['Dati al', '31/12/2019'],
    ]);
  });

  it('puts a value where its name stands, under whatever name, and empties it', async () => {
    const rows: Rows = [
      ['Dati aggiornati al', '30/06/2019'],
      ['Soglia di riservatezza', 5],
    ];
    expect(
      await saved(rows, setting({ asOf: '31/12/2019', confidentialityThreshold: '' })),
    ).toEqual([
      ['Dati aggiornati al', '31/12/2019'],
      ['Soglia di riservatezza', null],
    ]);
  });

  it('writes a threshold as a number', async () => {
    const rows = await saved(
      [['Soglia riservatezza', 3]],
      setting({ confidentialityThreshold: '5' }),
    );
    expect(rows).toEqual([['Soglia riservatezza', 5]]);
  });

  it('keeps unknown rows and the user’s cells, and adds what is new in blank rows', async () => {
    const rows: Rows = [
      ['Titolo', 'A', 'nota mia'],
      [null, null, 'altra nota'],
      ['Responsabile', 'Rossi'],
    ];
    const after = await saved(rows, setting({ service: 'MIP' }));
    expect(after.slice(0, 3)).toEqual(rows);
    expect(after.slice(3)).toEqual([['Servizio', 'MIP']]);
  });

  it('does not let a new parameter run into the corrections above it', async () => {
    const rows: Rows = [
      ['Titolo', 'A', null],
      ['Foglio', 'Campo', 'Colonna'],
      [entry.sheet, entry.field, entry.column],
    ];
    const source = memorySource({ Parametri: await saved(rows, setting({ service: 'MIP' })) });
    const { settings } = await readSettings(source, createFindingLog());
    expect(settings).toMatchObject({ title: 'A', service: 'MIP' });
    expect(settings.columnCorrections).toHaveLength(1);
  });

  it('adds, replaces and removes corrections', async () => {
    const begun = await saved([['Titolo', 'A']], correcting(entry));
    expect((await formOf(begun)).corrections).toEqual([entry]);
    const grown = await saved(begun, correcting(entry, other));
    expect((await formOf(grown)).corrections).toEqual([entry, other]);
    const shrunk = await saved(grown, correcting(other));
    expect((await formOf(shrunk)).corrections).toEqual([other]);
    expect((await formOf(shrunk)).values.title).toBe('A');
  });

  it('moves the corrections aside where they would run into the user’s cells', async () => {
    const rows: Rows = [
      ['Foglio', 'Campo', 'Colonna'],
      [entry.sheet, entry.field, entry.column],
      [null, null, null],
      ['Titolo', 'A', 'nota mia'],
    ];
    const after = await saved(rows, correcting(entry, other));
    expect((await formOf(after)).corrections).toEqual([entry, other]);
    expect((await formOf(after)).values.title).toBe('A');
    expect(after[3]?.slice(0, 3)).toEqual(rows[3]);
  });
});
