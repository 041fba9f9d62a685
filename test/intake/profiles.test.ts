import { describe, expect, it } from '@jest/globals';
import { missing, type WordColumn } from '../../src/intake/dataset';
import type { RawCell } from '../../src/intake/rawSource';
import { readSheets } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];

async function profilesOf(columns: readonly string[], rows: readonly (readonly RawCell[])[]) {
  return readSheets({
    Utenti: [
      [...header, ...columns],
      ...rows.map((row, index) => [`U${index}`, '15/06/2018', 'TO', ...row]),
    ],
  });
}

function words({ labels, codes }: WordColumn): readonly string[] {
  return [...codes].map((code) => (code === missing ? '-' : (labels[code] ?? '?')));
}

describe('words', () => {
  it('are put into their classes', async () => {
    const { dataset } = await profilesOf(
      ['Sesso', 'Titolo studio', 'Stato occupazionale', 'Nazionalità', 'Canale d’informazione'],
      [
        ['F', 'licenza media', 'disoccupata', 'italiana', 'CPI'],
        ['maschio', 'DIPLOMA', 'Studente', 'Romania', 'Passaparola'],
        ['Donna', 'Laurea', 'INOCCUPATO', 'extra-comunitaria', 'volantino'],
        ['uomo', 'Alchimia', 'Occupato', 'unione europea', 'Sogno premonitore'],
        [null, 'n.d.', '-', '#N/D', ''],
      ],
    );
    const { gender, education, employment, citizenship, informationChannel } =
      dataset.profiles.words;
    expect(words(gender)).toEqual(['Donne', 'Uomini', 'Donne', 'Uomini', '-']);
    expect(words(education)).toEqual(['Licenza media', 'Diploma', 'Laurea', 'Alchimia', '-']);
    expect(words(employment)).toEqual([
      ...['Disoccupati', 'Studenti', 'Inoccupati', 'Occupati', '-'],
    ]);
    expect(words(citizenship)).toEqual(['Italiana', 'UE', 'Extra UE', 'UE', '-']);
    expect(words(informationChannel)).toEqual([
      ...["Centro per l'impiego", 'Passaparola', 'Manifesti e volantini', 'Sogno premonitore', '-'],
    ]);
  });

  it('of one class that is not known are one, as first written', async () => {
    const { dataset } = await profilesOf(['Genere'], [['Non binario'], ['NON-BINARIO']]);
    expect(dataset.profiles.words.gender.labels).toEqual(['Non binario']);
  });

  it('have no column where no sheet has one, and a blank where another sheet has', async () => {
    const { dataset } = await readSheets({
      'Utenti Torino': [
        [...header, 'Genere'],
        ['U1', '15/06/2018', 'TO', 'F'],
      ],
      'Utenti Asti': [header, ['U2', '15/06/2018', 'AT']],
    });
    expect(words(dataset.profiles.words.gender)).toEqual(['Donne', '-']);
    expect(dataset.profiles.words.education.codes).toHaveLength(0);
    expect(dataset.profiles.age).toHaveLength(0);
  });

  it('keep to the rows that were read', async () => {
    const { dataset } = await readSheets({
      Utenti: [
        [...header, 'Genere'],
        ['U1', 'boh', 'TO', 'M'],
        ['U2', '15/06/2018', 'TO', 'F'],
      ],
    });
    expect(words(dataset.profiles.words.gender)).toEqual(['Donne']);
  });

  it('of more classes than the column can number end in one', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => [`titolo ${index}`]);
    const { dataset } = await profilesOf(['Titolo di studio'], rows);
    const read = words(dataset.profiles.words.education);
    expect([read[0], read[39_999]]).toEqual(['titolo 0', 'Altro']);
  });
});

describe('age', () => {
  it.each([
    ['15/06/1988', 30],
    ['16/06/1988', 29],
    [32309, 30], // 15/06/1988
    [32310, 29],
    ['15/06/88', 30],
    ['15-giu-88', 30],
    ['15-Jun-88', 30],
    ['15 giugno 1988', 30],
    ['15/06/1988 00:00', 30],
    ['14/06/2004', 14],
    ['15/06/1918', 100],
  ])('of who was born on %j is %i at registration on 15/06/2018', async (birth, age) => {
    const { dataset, codes } = await profilesOf(['Data di nascita'], [[birth]]);
    expect([...dataset.profiles.age]).toEqual([age]);
    expect(codes).toEqual([]);
  });

  it.each([
    [34, 34],
    ['34', 34],
    ['34 anni', 34],
    ['anni 34', 34],
    [1988, 29],
    [34.9, 34],
    [null, missing],
    ['n.d.', missing],
  ])('written as %j is %i', async (written, age) => {
    const { dataset, codes } = await profilesOf(['Età'], [[written]]);
    expect([...dataset.profiles.age]).toEqual([age]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['Data di nascita', '15/06/2018'],
    ['Data di nascita', '15/06/1900'],
    ['Data di nascita', 'boh'],
    ['Data di nascita', 'giugno 1900'],
    ['Età', 13],
    ['Età', 101],
    ['Età', 'trenta'],
  ])('that is not possible (%s: %j) is reported, and the user counts', async (column, value) => {
    const { dataset, findings } = await profilesOf([column], [[value]]);
    expect(dataset.events.registration.length).toBe(1);
    expect([...dataset.profiles.age]).toEqual([missing]);
    expect(findings).toMatchObject([{ code: 'ETA_NON_VALIDA', row: 1, column: 3 }]);
  });

  it('of people is what Anni are', async () => {
    const { dataset, codes } = await profilesOf(['Anni'], [[34], ['52']]);
    expect([...dataset.profiles.age]).toEqual([34, 52]);
    expect(codes).toEqual([]);
  });

  it('comes from the date of birth, or else from the age as written', async () => {
    const { dataset, codes } = await profilesOf(
      ['Data di nascita', 'Età'],
      [
        ['15/06/1988', 33],
        [null, 33],
        ['boh', 33],
      ],
    );
    expect([...dataset.profiles.age]).toEqual([30, 33, 33]);
    expect(codes).toEqual([]);
  });
});
