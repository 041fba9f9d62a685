import { isSystemError } from '../systemError';

/** Why a workbook could not be read; the wording is in `wordings`. */
export type UnreadableReason =
  | 'missing'
  | 'notAFile'
  | 'notAllowed'
  | 'failed'
  | 'empty'
  | 'notWorkbook'
  | 'oldExcel'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'protected'
  | 'damaged'
  | 'tooLarge';

/** The workbook was not read. `message` is for the analyst (Italian), `cause` for the programmer. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook';
  readonly reason: UnreadableReason;

  constructor(path: string, reason: UnreadableReason, cause?: unknown) {
    super(wordings[reason](path), { cause });
    this.reason = reason;
  }
}

/** What a part of the reader found wrong, before it is known which file that was. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.reason = reason;
  }
}

const wordings: Readonly<Record<UnreadableReason, (path: string) => string>> = {
  missing: (path) => `Il file «${path}» non esiste: controlla il nome e la cartella.`,
  notAFile: (path) => `«${path}» non è un file: indica la cartella di lavoro .xlsx da leggere.`,
  notAllowed: (path) =>
    `Non hai i permessi per leggere «${path}»: cambiali, oppure copia il file in un'altra cartella.`,
  failed: (path) =>
    `La lettura di «${path}» non è riuscita per un errore del disco o della rete: riprova, oppure copia il file in un'altra cartella.`,
  empty: (path) => `Il file «${path}» è vuoto: esporta di nuovo i dati.`,
  notWorkbook: (path) =>
    `«${path}» non è una cartella di lavoro di Excel: aprilo con Excel e salvalo come .xlsx.`,
  oldExcel: (path) =>
    `«${path}» è nel vecchio formato di Excel (.xls): aprilo con Excel e salvalo come .xlsx.`,
  binaryWorkbook: (path) =>
    `«${path}» è una cartella di lavoro binaria (.xlsb): aprila con Excel e salvala come .xlsx.`,
  openDocument: (path) =>
    `«${path}» è un foglio di calcolo OpenDocument (.ods): aprilo e salvalo come .xlsx.`,
  protected: (path) =>
    `«${path}» è protetto da password: aprilo con Excel, togli la password e salvalo, poi riprova.`,
  damaged: (path) =>
    `«${path}» è danneggiato o incompleto: esportalo o copialo di nuovo, poi riprova.`,
  tooLarge: (path) =>
    `«${path}» contiene più dati di quanti se ne possano leggere con sicurezza: dividilo in più file, oppure esporta di nuovo i soli fogli con i dati.`,
};

const reasonOfCode: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'notAFile',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
};

/** Faults and errors of the file system as one error for the analyst; a programmer's mistake as it is. */
export function asUnreadable(path: string, error: unknown): unknown {
  if (error instanceof WorkbookFault) {
    return new UnreadableWorkbook(path, error.reason, error);
  }
  if (isSystemError(error)) {
    return new UnreadableWorkbook(path, reasonOfCode[error.code] ?? 'failed', error);
  }
  return error;
}
