import type { MemorySheets } from '../support/memorySource';
import { hostileTexts } from './hostileTexts';

/** A workbook whose names, identifiers, classes, questions and sheets are hostile texts; every row counts. */
export function hostileSheets(): MemorySheets {
  const texts = hostileTexts;
  return {
    Parametri: [
      ['Titolo', '=1+1 <b>&amp;</b> \u202eMIP'],
      ['Servizio', '@SUM(A1)\u0001'],
    ],
    Territorio: [['CPI', 'Area territoriale'], ...texts.map((text) => [`${text} CPI`, text])],
    'Soggetti attuatori': [
      ['Soggetto attuatore', 'Area territoriale'],
      ...texts.map((text) => [`${text} SA`, text]),
    ],
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale', 'Genere', 'Titolo di studio'],
      ...texts.map((text, n) => [`${n}${text}`, '10/01/2020', text, text, `${text} studi`]),
    ],
    "Partecipazioni <L'Aquila>": [
      ['ID utente', 'Data', 'CPI'],
      ...texts.map((text, n) => [`${n}${text}`, '11/01/2020', `${text} CPI`]),
    ],
    'Scelte SA': [
      ['ID utente', 'Data', 'Soggetto attuatore'],
      ...texts.map((text, n) => [`${n}${text}`, '12/01/2020', `${text} SA`]),
    ],
    Contatti: [['Mese', 'Canale', 'Numero'], ...texts.map((text) => ['gen 2020', text, 1])],
    Gradimento: [
      ['Data', '=Domanda "1" <b>', '__proto__ giudizio'],
      ['10/01/2020', 4, 5],
    ],
    // Dates that are none: each is listed with its value and the link to its cell.
    'Questionari d\'"ora"': [
      ['ID utente', 'Data'],
      ...texts.map((text, n) => [`${n}${text}`, text]),
    ],
  };
}
