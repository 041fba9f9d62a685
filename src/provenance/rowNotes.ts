import { createFindingLog, type Finding, type FindingLog } from '../findings/finding';
import type { FindingCode } from '../findings/findingDetails';
import { type AsideReason, type OnAside, type PlainAside, plainAsides } from '../findings/rowAside';
import { entryOf } from '../text/grouped';

/** What the reading and the counting of a workbook say of single rows; they are told while it goes on. */
export interface RowNotes {
  readonly log: FindingLog;
  readonly onAside: OnAside;
  /** Why the row counts nothing or not all: the first of the gravest reasons; undefined without any. */
  readonly at: (sheet: string, row: number) => RowNote | undefined;
  /** The zero-based rows of a sheet of which something was said. */
  readonly rowsOf: (sheet: string) => Iterable<number>;
  /** The first finding of a code that is about a sheet as a whole, or about rows of it together. */
  readonly ofSheet: (sheet: string, codes: readonly FindingCode[]) => Finding | undefined;
}

export interface RowNote {
  readonly why: AsideReason;
  /** Where a finding says it. */
  readonly finding?: Finding;
}

/** Findings at a cell that leave its row out. Others are of rows that count, or that are told otherwise. */
const leavingOut: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['DATA_NON_LEGGIBILE', 'DATA_IMPOSSIBILE', 'CELLA_OBBLIGATORIA_VUOTA'] as const),
  ...(['NUMERO_NON_VALIDO', 'ESITO_NEGATIVO', 'RIGA_DI_TOTALE', 'PARTE_NON_SOMMATA'] as const),
  ...(['RIGA_DI_NOTA', 'CORREZIONE_ECCESSIVA', 'VALUTAZIONE_NON_VALIDA'] as const),
]);

/** A repeat has a finding of its own. Where there are many, they have one together. */
const toldTogether: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  UTENTE_RIPETUTO: ['UTENTI_IN_PIU_FOGLI', 'IDENTIFICATIVI_RICOMINCIATI', 'UTENTE_RIPETUTO'],
};

export function createRowNotes(): RowNotes {
  const notes = new Map<string, Map<number, AsideReason | Finding>>();
  const firstOf = new Map<string, Finding>();
  const note = (sheet: string, row: number, what: AsideReason | Finding): void => {
    const rows = entryOf(notes, sheet, () => new Map());
    const known = rows.get(row);
    if (known === undefined || rankOf(what) > rankOf(known)) rows.set(row, what);
  };
  const ofSheet = (sheet: string, codes: readonly FindingCode[]): Finding | undefined =>
    codes.flatMap((code) => firstOf.get(`${code} ${sheet}`) ?? [])[0];
  return {
    log: createFindingLog((finding) => {
      const { code, sheet, row } = finding;
      if (sheet === undefined) return;
      if (!firstOf.has(`${code} ${sheet}`)) firstOf.set(`${code} ${sheet}`, finding);
      if (row === undefined) return;
      if (notes.get(sheet)?.get(row) === code) notes.get(sheet)?.set(row, finding);
      else if (leavingOut.has(code)) note(sheet, row, finding);
    }),
    onAside: note,
    at: (sheet, row) => {
      const found = notes.get(sheet)?.get(row);
      if (found === undefined) return undefined;
      if (typeof found === 'object') return { why: found.code, finding: found };
      const finding = isPlain(found) ? undefined : ofSheet(sheet, toldTogether[found] ?? [found]);
      return { why: found, ...(finding && { finding }) };
    },
    rowsOf: (sheet) => notes.get(sheet)?.keys() ?? [],
    ofSheet,
  };
}

/** Reasons that only say that a row is not of one list, or has not got so far. It may be of another list. */
const weak: ReadonlySet<AsideReason> = new Set<AsideReason>([
  'FASE_NON_CONTATA',
  'PASSO_SENZA_DATA',
]);

/** What counts more of two things that are said of a row; of two alike the first. */
function rankOf(what: AsideReason | Finding): number {
  if (typeof what === 'object') return 2;
  if (isPlain(what)) return 0;
  return weak.has(what) ? 1 : 2;
}

function isPlain(why: AsideReason): why is PlainAside {
  return why in plainAsides;
}
