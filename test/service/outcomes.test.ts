import { describe, expect, it } from '@jest/globals';
import { cancellationIn, outcomesOf } from '../../src/service/outcomes';

describe('cancellationIn', () => {
  it.each([
    ['ANNULLATO', 'ANNULLATO'],
    ['Annullata su richiesta', 'Annullata'],
    ['doppione di MIP-0003', 'doppione'],
    ...['escludere', 'da escludere', 'non valido', 'Nullo', 'stornato', 'ritirato', 'Revocato'].map(
      (word) => [word, word],
    ),
    ...['revoca', 'decaduto', 'sostituita', 'doppio', 'non firmato', 'rinuncia', 'assente'].map(
      (word) => [word, word],
    ),
    ['non si è tenuto', 'non si è tenuto'],
    ['Patto non firmato', 'non firmato'],
    ['il patto è stato revocato', 'revocato'],
    ["L'incontro non si è svolto.", 'non si è svolto'],
    ["l'utente ha rinunciato", 'ha rinunciato'],
    ['revocato il 03/04/2019', 'revocato'],
  ])('finds in the remark %s: %s', (remark, words) => {
    expect(cancellationIn(remark, 'Note')).toBe(words);
  });

  it.each([
    ...['documento sostituito', 'non ha ritirato il libretto', 'ritirato il libretto', 'no'],
    ...['vedi riga 12', 'rinuncia al corso di inglese', 'doppio passaporto', 'spostato al 15/2'],
    ...['firma sostituita da delega', 'revocato il rinnovo del permesso', 'valido', 'firmato'],
  ])('finds nothing in the remark %s', (remark) => {
    expect(cancellationIn(remark, 'Note')).toBeUndefined();
  });

  it.each(['Tessera', 'Motivo della chiamata', 'Libretto'])(
    'takes ritirato under %s for what it says of that',
    (header) => {
      expect(cancellationIn('ritirato', header)).toBeUndefined();
    },
  );
});

describe('outcomesOf', () => {
  it('leaves it open whether a questionnaire with a poor result was filled in', () => {
    expect(outcomesOf('questionnaire', 'Esito')('Negativo')).toBeUndefined();
    expect(outcomesOf('questionnaire', 'Esito')('Annullato')).toBe('notHappened');
    expect(outcomesOf('pact', 'Esito')('Negativo')).toBe('notHappened');
  });
});
