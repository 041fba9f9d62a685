import { type ShownEdition, theReport } from '../state/editions';

export const editionWords = {
  heading: 'Edizioni',
  why: 'Archivia i conteggi del report quando lo pubblichi: restano in questa cartella di lavoro, e in seguito li confronti con quelli di un’altra edizione.',
  show: 'Edizioni archiviate',
  none: 'Nessuna edizione archiviata, per ora.',
  name: 'Nome dell’edizione',
  /** `1° semestre 2019` */
  example: 'per esempio: relazione di giugno',
  archive: 'Archivia edizione',
  remove: (name: string): string => `Togli l’edizione ${name}`,
  earlier: 'Confronta',
  later: 'con',
  compare: 'Confronta le edizioni',
  theReport: 'Report di questa cartella',
  compared: (earlier: string, later: string): string =>
    `Da «${nameWords(earlier)}» a «${nameWords(later)}»`,
  unchanged: 'Nessun conteggio è cambiato.',
  noReport:
    'Non c’è nulla da archiviare, perché la cartella di lavoro non contiene un report completo: premi Genera report, poi archivia.',
  nameTaken: (name: string): string =>
    `L’edizione non è stata archiviata perché ce n’è già una che si chiama «${name}»: scegli un altro nome, oppure togli quella.`,
  noRoom:
    'L’edizione non è stata archiviata perché quelle di questa cartella di lavoro occupano già tutto lo spazio: togli le più vecchie e riprova.',
  unlisted:
    'Le edizioni archiviate non si possono leggere, perché il loro elenco è danneggiato: nulla è stato cambiato. Riapri una copia precedente della cartella di lavoro.',
  gone: 'Le edizioni non si possono confrontare perché una delle due non c’è più: scegline un’altra.',
} as const;

export function nameWords(name: string): string {
  return name === theReport ? editionWords.theReport : name;
}

/** `dati al 31/12/2019 · archiviata il 26/11/2026 10:00 · Periodo: trimestre` */
export function editionLine(edition: ShownEdition): string {
  if (edition.isDamaged)
    return `archiviata il ${edition.archivedAt} · non si legge più: una parte manca o è cambiata`;
  const { dataAt, archivedAt, settings } = edition;
  const parts = [dataAt && `dati al ${dataAt}`, `archiviata il ${archivedAt}`, ...settings];
  return parts.filter(Boolean).join(' · ');
}
