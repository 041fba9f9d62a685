import { dirname } from 'node:path';
import { isSystemError } from '../../faults/systemError';

/** Why a file could not be written; the wording is in `wordings`. */
export type UnwritableReason =
  'folderMissing' | 'isFolder' | 'notRegular' | 'notAllowed' | 'inUse' | 'noSpace' | 'failed';

/** The output was not written. `message` is for the analyst (Italian), `cause` for the programmer. */
export class UnwritableOutput extends Error {
  override readonly name = 'UnwritableOutput';
  readonly reason: UnwritableReason;

  constructor(path: string, reason: UnwritableReason, cause?: unknown) {
    super(wordings[reason](path), { cause });
    this.reason = reason;
  }
}

const wordings: Readonly<Record<UnwritableReason, (path: string) => string>> = {
  folderMissing: (path) =>
    `La cartella «${dirname(path)}» non esiste: creala, oppure indica un'altra destinazione.`,
  isFolder: (path) => `«${path}» è una cartella: indica anche il nome del file da scrivere.`,
  notRegular: (path) =>
    `«${path}» non è un file normale e non si può sostituire: indica un'altra destinazione.`,
  notAllowed: (path) =>
    `Non hai i permessi per scrivere «${path}»: cambiarli, oppure indica un'altra destinazione.`,
  inUse: (path) =>
    `Il file «${path}» è protetto o aperto in un altro programma: chiudilo e riprova, oppure indica un altro nome.`,
  noSpace: (path) =>
    `Non c'è spazio sufficiente per scrivere «${path}»: libera spazio sul disco e riprova.`,
  failed: (path) =>
    `La scrittura di «${path}» non è riuscita per un errore del disco: riprova, oppure indica un'altra destinazione.`,
};

const reasonOfCode: Readonly<Record<string, UnwritableReason>> = {
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  EISDIR: 'isFolder',
  EACCES: 'notAllowed',
  // What Windows says of a file that Excel holds open.
  EPERM: 'inUse',
  EROFS: 'notAllowed',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  EFBIG: 'noSpace',
};

/** The error of the file system as one for the analyst; any other error as it is. */
export function asUnwritable(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new UnwritableOutput(path, reasonOfCode[error.code] ?? 'failed', error);
}
