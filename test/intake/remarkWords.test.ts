import { expect, it } from '@jest/globals';
import { remarkWords } from '../../src/intake/rows/outcomes/remarkWords';

it('gives the words by which a row may not count, as far as the column and the kind of the rows say so', () => {
  const cases = [
    ['pact', 'Tipo patto', 'Rinnovo', 'Rinnovo'],
    ['pact', 'Note', 'patto prorogato', 'patto prorogato'],
    ['pact', 'Note', 'rinnovo del permesso in corso', undefined],
    ['registration', 'Permesso di soggiorno', 'Rinnovo', undefined],
    ['contact', 'Oggetto', 'Rinnovo', undefined],
    ['participation', 'Posizione', 'In lista d’attesa', 'In lista d’attesa'],
    ['participation', 'Posizione', 'Confermato', undefined],
    ['pact', 'Programma', 'GOL', 'GOL'],
    ['pact', 'Programma', 'M.I.P.', undefined],
    ['pact', 'Programma', 'Orientamento', 'Orientamento'],
    ['pact', 'Altri programmi', 'GOL', undefined],
    ['pact', 'Op.', 'D', 'D'],
    ['meeting', 'Tipo operazione', 'Cancellazione', 'Cancellazione'],
    ['pact', 'Tipo operazione', 'I', undefined],
    ['pact', 'Classe', 'D', undefined],
    ['pact', 'Fase', 'Bozza', 'Bozza'],
    ['registration', 'Fase', 'Patto', undefined],
    ['pact', 'Tipo documento', 'Recesso', 'Recesso'],
    ['registration', 'Tipo documento', 'Recesso', undefined],
    ['questionnaire', '% completamento', 0.45, '% completamento'],
    ['questionnaire', 'Completamento', '45,5 %', 'Completamento'],
    ['questionnaire', 'Completamento', '100%', undefined],
    ['questionnaire', 'Completamento', 1, undefined],
    ['questionnaire', 'Completamento', null, undefined],
    ['pact', 'Data revoca', '10/02/2018', 'Data revoca'],
    ['participation', 'Ore di presenza', 0, '0'],
  ] as const;
  for (const [kind, header, cell, words] of cases)
    expect([header, cell, remarkWords(kind, header)(cell)]).toEqual([header, cell, words]);
});
