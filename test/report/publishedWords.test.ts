import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedWorkbook } from '../../src/layout/placed';
import type { Report } from '../../src/report/report';
import { remarksOf } from '../../src/report/tableLookups';
import { generatedSample } from '../support/shared/madeOnce';

let report: Report;
let workbook: PlacedWorkbook;

beforeAll(async () => {
  ({ report, workbook } = await generatedSample());
});

const blocks = () => report.sections.flatMap((section) => section.blocks);
const noteOf = (name: string) => {
  const block = blocks().find((each) => each.name === name);
  return block?.type === 'table' ? remarksOf(block) : (block?.notes ?? []);
};

/** As the publication has them. */
const chapters = [
  "1. Utenti registrati nell'area web",
  '2. Assistenza: numero verde e mail dedicata',
  '3. Incontri di pre-accoglienza',
  '4. Compilazione del questionario di autovalutazione',
  '5. Associazione con il soggetto attuatore',
  '6. Firma del patto di servizio',
  '7. Sintesi del processo',
  '8. Analisi della qualità del servizio',
];

const captions: Readonly<Record<string, string>> = {
  'Tabella 1': 'Utenti registrati al servizio Mip',
  'Figura 1': 'Utenti registrati per semestre nelle distinte aree regionali',
  'Figura 2':
    "Ripartizione territoriale degli utenti registrati nell'area web da inizio del servizio (giugno 2017)",
  'Figura 3': 'Profilo socio-demografico degli utenti registrati al programma Mip',
  'Figura 4':
    'Andamento del numero di chiamate mensili ricevute al Numero Verde 800 146 766 e di mail',
  'Tabella 2': 'Incontri di pre-accoglienza, numero di eventi organizzati',
  'Tabella 3': 'Numero di partecipanti agli incontri di pre-accoglienza',
  'Tabella 4': 'Valori finali complessivi di partecipazione agli incontri di pre-accoglienza',
  'Figura 5':
    'Andamento del valore cumulativo di partecipazioni agli incontri di pre-accoglienza nei diversi quadranti territoriali',
  'Tabella 5':
    'Descrizione cumulativa e analisi dei valori medi e di dispersione dei partecipanti agli incontri di pre-accoglienza nelle varie aree regionali',
  'Figura 6':
    'Distribuzione territoriale degli utenti che hanno compilato il questionario di autovalutazione',
  'Tabella 6':
    'Descrizione cumulativa e analisi dei valori medi e di dispersione del numero di questionari di autovalutazione compilati nei vari ambiti territoriali regionali',
  'Figura 7': 'Evoluzione del numero di questionari compilati nelle diverse aree territoriali',
  'Tabella 7': 'Numero di utenti che hanno scelto il soggetto attuatore, % pre-accoglienza',
  'Tabella 8': 'Distribuzione delle scelte del soggetto attuatore nelle diverse aree territoriali',
  'Tabella 9': 'Numero di utenti che hanno firmato il patto di servizio, % scelta SA',
  'Figura 8':
    'Numero di utenti che hanno firmato il patto di servizio nelle diverse aree territoriali',
  'Figura 9': 'Ripartizione territoriale dei patti firmati',
  'Figura 10': 'Profilo socio-demografico degli utenti che hanno firmato il patto di servizio',
  'Figura 11':
    'Andamento del flusso partecipativo nelle diverse attività del programma rispetto alle registrazioni iniziali',
  'Figura 12': "Canali d'informazione",
};

/** Parts of subtitles and notes. */
const remarks: readonly (readonly [string, string])[] = [
  [
    'Tabella 1',
    'Andamento semestrale gennaio-giugno, luglio-dicembre, eccetto il primo periodo giugno-dicembre 2017',
  ],
  ['Tabella 1', 'I tassi di variazione sono determinati dal rapporto della differenza'],
  ['Tabella 1', 'Il 1° sem. (giu-dic 2017) ha 7 mesi'],
  ['Tabella 3', 'Le percentuali possono non sommare a 100'],
  ['Tabella 5', 'Media: media dei valori'],
  ['Tabella 5', '± DS: deviazione standard campionaria'],
  ['Tabella 5', 'CV: coefficiente di variazione'],
  ['Tabella 5', 'ha 7 mesi anziché 6'],
  ['Tabella 6', 'ha 7 mesi anziché 6'],
  ['Tabella 9', 'può superare il 100%'],
  [
    'Figura 8',
    "Ai fini di qualsiasi valutazione sull'efficacia del servizio, si evidenzia che tali valori includono gli abbandoni al servizio.",
  ],
  [
    'Figura 11',
    'Registrazione = 100%. I valori percentuali riportano il tasso di abbandono medio cumulativo',
  ],
  ['Figura 11', 'percorsi ancora in corso'],
  ['Prospetto 1', 'percorsi ancora in corso'],
  ...['Figura 1', 'Figura 5', 'Figura 8'].map(
    (name) =>
      [
        name,
        "I valori della Città metropolitana di Torino sono riportati sull'asse di destra",
      ] as const,
  ),
];

describe('the words of the publication', () => {
  it('are its introduction, to be written, and the title of its results', () => {
    const texts = workbook.sheets[0]?.cells.map(({ value }) => String(value)) ?? [];
    expect(texts.filter((text) => text.includes('introduzione'))).toHaveLength(1);
    expect(texts).toContain('I risultati del MIP');
  });

  it('are the titles of its chapters', () => {
    expect(report.sections.map(({ title }) => title)).toEqual(chapters);
  });

  it.each(Object.entries(captions))('are the title of %s', (name, title) => {
    expect(blocks().find((block) => block.name === name)?.caption).toBe(`${name}. ${title}`);
  });

  it.each(remarks)('stand by %s: %s', (name, remark) => {
    const block = blocks().find((each) => each.name === name);
    expect([block?.subtitle ?? '', ...noteOf(name)].join(' ')).toContain(remark);
  });

  it('declare no right axis for Figura 7', () => {
    const figure = blocks().find(({ name }) => name === 'Figura 7');
    expect(figure?.subtitle).not.toContain('asse');
  });
});

describe('the sentences of the sample', () => {
  it.each([
    "Dall'avvio del servizio (giugno 2017) si sono registrati 8.909 utenti.",
    "Quasi due utenti su tre sono nella Città metropolitana di Torino (5.561, il 62,4%); la quota minore è dell'area di Cuneo (1.044, l'11,7%).",
    'Nel secondo semestre 2019 le registrazioni sono 1.296: il 19,6% in meno del semestre precedente e il 7,6% in meno dello stesso semestre del 2018.',
    "Crescono invece nell'area di Biella, Novara, Vercelli e VCO (+28,3%).",
    'A parità di mesi (7 nel 1° sem., 6 nel 2° sem.) le registrazioni diminuiscono del 2,9%; nel complesso la variazione è del −16,8%.',
    "A parità di mesi (7 nel 1° sem., 6 nel 2° sem.) i partecipanti aumentano dell'1,7%; nel complesso la variazione è del −12,9%.",
    "A parità di mesi (7 nel 1° sem., 6 nel 2° sem.) i patti aumentano dell'80,3%; nel complesso la variazione è del 54,5%.",
    'Prevalgono gli uomini (53,2%), i 25-34enni (30,9%), chi ha un diploma (43,2%), i disoccupati (57,7%) e i cittadini italiani (86,7%).',
    "Il canale più citato è il centro per l'impiego (33,9%), seguito da internet (22,4%) e dal passaparola (17,3%).",
    'Il Numero verde 800 146 766 ha ricevuto 10.128 chiamate e la casella dedicata 3.985 mail.',
    'In media i contatti sono 455 al mese; il massimo è in novembre 2017 (664).',
    'In media 1.484 partecipanti a semestre, con una variabilità moderata (CV 17%).',
    "46 registrati su 100 firmano il patto di servizio; l'abbandono medio cumulativo è del 53,8%.",
    "L'uscita più consistente avviene tra la pre-accoglienza e il questionario: 1.876 persone, un quarto dei partecipanti (25,3%).",
    'Il giudizio è più alto per «Competenza e disponibilità degli operatori» (4,33 su 5; 89,0% di voti alti), più basso per «Tempi di attesa» (3,49; 54,5%).',
  ])('say: %s', (sentence) => {
    expect(report.sections.flatMap(({ commentary }) => commentary)).toContain(sentence);
  });

  it('are summed up in a headline and at most five messages, none of which rests on meetings by area', () => {
    const { headline, messages } = report.overview;
    expect(headline).toBe('Meno registrazioni, più patti firmati');
    expect(messages.length).toBeGreaterThan(2);
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(messages.join(' ')).not.toMatch(/incontr[io]/);
  });
});

describe('the alt text of a figure', () => {
  it('says its title, its remark and its values', () => {
    const figure = blocks().find(({ name }) => name === 'Figura 1');
    if (figure?.type !== 'chart') throw new Error('no chart');
    expect(figure.altText).toContain(figure.caption);
    expect(figure.altText).toContain(figure.subtitle);
    // The first and the last published counts of two areas.
    for (const value of ['1.512', '830', '262', '136']) expect(figure.altText).toContain(value);
  });
});
