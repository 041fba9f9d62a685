import { describe, expect, it } from '@jest/globals';
import { editedSource } from '../../../src/app/settings/editedSource';
import { readSettingsSheet, settingsForm } from '../../../src/app/settings/settingsForm';
import { createFindingLog } from '../../../src/findings/finding';
import { readSettings } from '../../../src/intake/settings/readSettings';
import { type MemorySheets, memorySource } from '../../support/memorySource';

const data: MemorySheets = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['U1', '01/02/2018', 'CMTO'],
  ],
};

async function titleOf(source: Parameters<typeof readSettings>[0]): Promise<string | undefined> {
  return (await readSettings(source, createFindingLog())).settings.title;
}

describe('a source with other settings', () => {
  it.each<[string, MemorySheets]>([
    ['has a sheet of them where there was none', data],
    ['has them in the sheet that is there', { ...data, Parametri: [['Titolo', 'Vecchio']] }],
    ['has them beside others', { ...data, Parametri: [['Numero verde', '800 1']] }],
  ])('%s', async (_, sheets) => {
    const source = memorySource(sheets);
    const form = settingsForm(await readSettingsSheet(source));
    const wanted = { ...form, values: { ...form.values, title: 'Nuovo' } };
    const edited = await editedSource(source, wanted);
    expect(await titleOf(edited)).toBe('Nuovo');
    expect(settingsForm(await readSettingsSheet(edited))).toEqual(wanted);
    expect(settingsForm(await readSettingsSheet(source))).toEqual(form);
    const users = edited.sheets.find(({ name }) => name === 'Utenti');
    const chunks = [];
    if (users) for await (const chunk of edited.readRows(users, {})) chunks.push(chunk);
    expect(chunks.flatMap(({ rows }) => rows)).toEqual(data['Utenti']);
  });

  it('has corrections of columns', async () => {
    const source = memorySource(data);
    const form = settingsForm(await readSettingsSheet(source));
    const corrections = [{ sheet: 'Utenti', field: 'Data registrazione', column: 'Entrata' }];
    const edited = await editedSource(source, { ...form, corrections });
    expect((await readSettings(edited, createFindingLog())).corrections).toHaveLength(1);
  });

  it('is the source itself where nothing is to change', async () => {
    const source = memorySource(data);
    const form = settingsForm(await readSettingsSheet(source));
    expect(await editedSource(source, form)).toBe(source);
  });
});
