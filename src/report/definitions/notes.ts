import type { Footnote } from '../report';

/** Remarks that stand under tables and figures. */

/** Footnote 1 of the publication. */
export const variationNote: Footnote = {
  text: 'I tassi di variazione sono determinati dal rapporto della differenza fra due {periodi} rispetto al valore di partenza.',
};

export const noVariationNote = '–: manca il {periodo} precedente.';

/** Footnotes 2, 3 and 4 of the publication, by the headers of their columns. */
export const dispersionNotes: readonly Footnote[] = [
  { header: 'Media', text: 'Media: media dei valori di ogni {periodo} completo.' },
  { header: '± DS', text: '± DS: deviazione standard campionaria degli stessi valori.' },
  {
    header: 'CV',
    text: 'CV: coefficiente di variazione, il rapporto fra la deviazione standard e la media.',
  },
];

/** For two steps that are compared within one period: the people who take them are not the same. */
export const otherPeriodNote =
  'La quota di un singolo {periodo} può superare il 100%: chi firma può avere scelto il soggetto attuatore in un {periodo} precedente.';

/** As published: who reads the figure must not take it for a success. */
export const pactCaveat =
  "Ai fini di qualsiasi valutazione sull'efficacia del servizio, si evidenzia che tali valori includono gli abbandoni al servizio.";

/** What a drop-out is not. */
export const openPathsNote =
  'Le uscite comprendono percorsi ancora in corso: chi si è registrato negli ultimi mesi può completare le fasi più avanti.';
