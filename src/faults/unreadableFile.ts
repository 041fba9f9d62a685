import { isSystemError } from './systemError';

/** The file was not read. `message` is for the analyst (Italian), `cause` for the programmer. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: UnreadableReason;
  /** The file, as messages call it. */
  readonly path: string;

  /** `place`: where in the file, as the wording says it. */
  constructor(path: string, reason: UnreadableReason, cause?: unknown, place = '') {
    const wording: Wording = wordings[reason];
    super(wording(path, place), { cause });
    this.reason = reason;
    this.path = path;
  }
}

/** What a part of a reader found wrong, before it is known which file that was. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly reason: UnreadableReason;
  /** As `UnreadableFile` takes it; of what is no workbook, the ending that suits it. */
  readonly place: string;

  constructor(reason: UnreadableReason, detail: string, cause?: unknown, place = '') {
    super(detail, { cause });
    this.reason = reason;
    this.place = place;
  }
}

type Wording = (path: string, place: string) => string;

/** By the ending that suits what the file is. Excel opens none of them under the name of a workbook. */
const toDoWith: Readonly<Record<string, string>> = {
  '.csv':
    ' ma un testo, forse un CSV: dagli un nome che finisca in .csv al posto di .xlsx, e riprova.',
  '.html':
    ' ma una pagina web: dalle un nome che finisca in .html, aprila con Excel e salvala come .xlsx.',
  '.xml':
    ' ma un file XML: dagli un nome che finisca in .xml, aprilo con Excel e salvalo come .xlsx.',
  '.pdf': ' ma un PDF: chiedi gli stessi dati, in un file .xlsx o .csv, a chi lo ha fatto.',
};

function calledAsItIs(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending)
    ? ''
    : `dagli un nome che finisca in ${ending} (con questo Excel non lo apre), `;
}

const wordings = {
  missing: (path) => `Il file «${path}» non esiste: controlla il nome e la cartella.`,
  notAFile: (path) => `«${path}» non è un file: indica la cartella di lavoro .xlsx da leggere.`,
  notAllowed: (path) =>
    `Non hai i permessi per leggere «${path}»: cambiali, oppure copia il file in un'altra cartella.`,
  failed: (path) =>
    `La lettura di «${path}» non è riuscita per un errore del disco o della rete: riprova, oppure copia il file in un'altra cartella.`,
  empty: (path) => `Il file «${path}» è vuoto: esporta di nuovo i dati.`,
  notWorkbook: (path, ending) =>
    `«${path}» non è una cartella di lavoro di Excel${toDoWith[ending] ?? ': esporta di nuovo i dati in un file .xlsx o .csv.'}`,
  oldExcel: (path) =>
    `«${path}» è nel vecchio formato di Excel (.xls): ${calledAsItIs(path, '.xls')}aprilo con Excel e salvalo come .xlsx.`,
  binaryWorkbook: (path) =>
    `«${path}» è una cartella di lavoro binaria (.xlsb): ${calledAsItIs(path, '.xlsb')}aprila con Excel e salvala come .xlsx.`,
  openDocument: (path) =>
    `«${path}» è un foglio di calcolo OpenDocument (.ods): aprilo e salvalo come .xlsx.`,
  protected: (path) =>
    `«${path}» è protetto da password: aprilo con Excel, togli la password e salvalo, poi riprova.`,
  damaged: (path) =>
    `«${path}» è danneggiato o incompleto: esportalo o copialo di nuovo, poi riprova.`,
  tooLarge: (path) =>
    `«${path}» contiene più dati di quanti se ne possano leggere con sicurezza: dividilo in più file, oppure esporta di nuovo i soli fogli con i dati.`,
  notText: (path) =>
    `«${path}» ha un nome da file CSV, ma non contiene testo: esportalo di nuovo come CSV, oppure salvalo come .xlsx.`,
  mixedEncodings: (path, place) =>
    `«${path}» mescola due codifiche dei caratteri (${place}): forse sono due file incollati in uno; esportalo di nuovo come «CSV UTF-8».`,
  openQuotes: (path, place) =>
    `In «${path}» le virgolette di una cella (${place}) non si chiudono, e non si può dire dove la cella finisca: correggila o esporta di nuovo il file.`,
  longLine: (path, place) =>
    `«${path}» ha una riga troppo lunga per essere di un elenco (${place}): controlla che il file sia quello giusto ed esportalo di nuovo.`,
  noData: (path, place) =>
    `In «${path}» non c'è nessun file di dati che si possa leggere (${place}): servono file .xlsx, .csv o .parquet.`,
  nestedColumn: (path, place) =>
    `In «${path}» la colonna ${place} contiene elenchi o strutture, non valori semplici: scrivi di nuovo il file con colonne semplici.`,
  compression: (path, place) =>
    `«${path}» è compresso in un modo che non si legge (${place}): scrivilo di nuovo con la compressione SNAPPY o GZIP.`,
} satisfies Readonly<Record<string, Wording>>;

/** Why a file could not be read. */
export type UnreadableReason = keyof typeof wordings;

const reasonOfCode: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'notAFile',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
};

/** Faults and errors of the file system as one error for the analyst; a programmer's mistake as it is. */
export function asUnreadable(path: string, error: unknown): unknown {
  if (error instanceof FileFault) {
    return new UnreadableFile(path, error.reason, error, error.place);
  }
  if (isSystemError(error)) {
    return new UnreadableFile(path, reasonOfCode[error.code] ?? 'failed', error);
  }
  return error;
}
