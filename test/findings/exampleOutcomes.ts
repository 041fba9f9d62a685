import type { Finding } from '../../src/findings/finding';

/** The part of the examples that is about what words say of their rows. */
export const exampleOutcomes: {
  readonly [Code in 'ESITO_NEGATIVO' | 'ESITO_SCONOSCIUTO']: readonly Omit<Finding<Code>, 'code'>[];
} = {
  ESITO_NEGATIVO: [
    { value: 'Assente', details: { header: 'Esito' } },
    { value: 'Data revoca', details: { header: 'Data revoca' } },
    { value: 'Completamento', details: { header: 'Completamento' } },
    { value: 'Risultato', details: { header: 'Risultato', answer: 'Negativo' } },
    { value: 'GOL', details: { header: 'Programma', of: 'programme' } },
    { value: 'D', details: { header: 'Tipo operazione', of: 'deletion' } },
  ],
  ESITO_SCONOSCIUTO: [
    { value: 'In attesa', details: { header: 'Stato' } },
    { value: 'da eliminare', details: { header: 'Note' } },
    { value: '', details: { header: 'Presente' } },
    { value: 'Data revoca', details: { header: 'Data revoca' } },
    { value: 'Completamento', details: { header: 'Completamento' } },
    { value: 'Risultato', details: { header: 'Risultato', answer: 'Negativo' } },
    { value: 'GOL', details: { header: 'Programma', of: 'programme' } },
    { value: 'D', details: { header: 'Tipo operazione', of: 'deletion' } },
  ],
};
