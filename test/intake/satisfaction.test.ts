import { describe, expect, it } from '@jest/globals';
import { isoDay } from '../../src/calendar/day';
import { missing } from '../../src/intake/dataset';
import { readSheets, someUser } from './readSheets';

describe('satisfaction', () => {
  it('takes every column of ratings for a question', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Gradimento: [
        ['Questionari 2017', null, null, null, null, null, null],
        ['Data', 'CPI', 'N.', 'Chiarezza', 'Utilità', 'Note', 'Età', 'Anno scolastico'],
        ['01/07/2017', 'CPI ASTI', 1, 4, '10', 'bene', 30, 2017],
        [null, 'CPI ASTI', 2, 5, null, '5', 30, 2017],
        ['02/07/2017', 'CPI ASTI', 3, 'n.d.', 11, null, 30, 2017],
        ['03/07/2017', 'CPI ASTI', 4, 0, 3.5, 'male', 30, 2017],
        ['boh', 'CPI ASTI', 5, 5, 5, 'male', 30, 2017],
      ],
    });
    const { satisfaction } = dataset;
    expect(satisfaction.questions.map(({ text, ratings }) => [text, [...ratings]])).toEqual([
      ['Chiarezza', [4, 5, 0, 0]],
      ['Utilità', [10, 0, 0, 0]],
    ]);
    expect([...satisfaction.day].map((day) => (day === missing ? '-' : isoDay(day)))).toEqual([
      ...['2017-07-01', '-', '2017-07-02', '2017-07-03'],
    ]);
    expect([...satisfaction.row]).toEqual([2, 3, 4, 5]);
    expect(findings.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['SCALA_DA_DICHIARARE', 1, 3, 'Chiarezza'],
      ['DATA_NON_LEGGIBILE', 6, 0, 'boh'],
      ['VALUTAZIONE_NON_VALIDA', 4, 4, '11'],
      ['VALUTAZIONE_NON_VALIDA', 5, 3, '0'],
      ['VALUTAZIONE_NON_VALIDA', 5, 4, '3.5'],
    ]);
    expect(dataset.readings.at(-1)).toMatchObject({ rowsRead: 5, rowsLeftOut: 1 });
  });

  it('needs no date, and finds the questions right above the answers', async () => {
    for (const questions of [['Chiarezza'], ['Chiarezza', 'Utilità']]) {
      const { dataset, codes } = await readSheets({
        ...someUser,
        Gradimento: [['Gradimento MIP', 'Anno 2017'], questions, questions.map(() => 4)],
      });
      expect(codes).toEqual(['SCALA_DA_DICHIARARE']);
      expect(dataset.satisfaction.questions.map(({ text }) => text)).toEqual(questions);
      expect([...dataset.satisfaction.day]).toEqual([missing]);
    }
  });

  it('puts the same question of several sheets together', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      'Gradimento Torino': [
        ['Data', 'Utilità'],
        ['01/07/2017', 3],
      ],
      'Gradimento Asti': [
        ['Data', 'Tempi', 'utilità'],
        ['01/07/2017', 2, 5],
      ],
    });
    expect(dataset.satisfaction.questions.map(({ text, ratings }) => [text, [...ratings]])).toEqual(
      [
        ['Utilità', [3, 5]],
        ['Tempi', [0, 2]],
      ],
    );
  });

  it('keeps two columns with the same question apart', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      Gradimento: [
        ['Data', 'Utilità', 'Utilità'],
        ['01/07/2017', 3, 4],
      ],
    });
    expect(dataset.satisfaction.questions.map(({ ratings }) => [...ratings])).toEqual([[3], [4]]);
  });

  it('takes a number that runs for that of the form, any other for how many gave it', async () => {
    const counted = async (numbers: readonly number[]) => {
      const { dataset } = await readSheets({
        ...someUser,
        Gradimento: [['Numero', 'Utilità (1-5)'], ...numbers.map((number) => [number, 4])],
      });
      return [...dataset.satisfaction.count];
    };
    expect(await counted([1, 2, 3])).toEqual([1, 1, 1]);
    expect(await counted([1, 3, 2])).toEqual([1, 3, 2]);
  });

  it('asks about yes and no', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Gradimento: [
        ['Consenso', 'Utilità (1-5)'],
        [1, 4],
        [0, 5],
        [1, 3],
      ],
    });
    expect(codes).toEqual(['COLONNA_FORSE_SENZA_VOTI']);
    expect(dataset.satisfaction.questions.map(({ text }) => text)).toEqual(['Utilità (1-5)']);
  });

  it('keeps the same question on two scales apart', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      'Gradimento 1': [['Utilità'], ['4/5']],
      'Gradimento 2': [['Utilità'], ['9/10']],
    });
    expect(codes).toEqual([]);
    expect(dataset.satisfaction.questions.map(({ text, highest }) => [text, highest])).toEqual([
      ['Utilità', 5],
      ['Utilità (da 1 a 10)', 10],
    ]);
  });

  it('without any rating is reported', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Gradimento: [
        ['Data', 'Note'],
        ['01/07/2017', 'bene'],
      ],
    });
    expect(codes).toEqual(['FOGLIO_SENZA_COLONNE']);
    expect(dataset.readings.some(({ kind }) => kind === 'satisfaction')).toBe(false);
  });
});
