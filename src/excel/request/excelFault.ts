/** The names of sheets follow where the fault is about some. */
const faultSentences = {
  readOnly:
    'Il report non è stato scritto perché la cartella di lavoro è aperta in sola lettura: salvane una copia, aprila e riprova.',
  protectedStructure:
    'Il report non è stato scritto perché la struttura della cartella di lavoro è protetta e non si possono aggiungere fogli: scegli Revisione, Proteggi cartella di lavoro, togli la protezione, poi riprova.',
  protectedSheets:
    'Il report non è stato scritto perché alcuni dei suoi fogli sono protetti: togline la protezione dalla scheda Revisione, poi riprova. I fogli sono',
  readOnlyData:
    'Nessuna cella è stata scritta perché la cartella di lavoro è aperta in sola lettura: salvane una copia, aprila e riprova.',
  protectedData:
    'Nessuna cella è stata scritta perché un foglio è protetto: togli la protezione dalla scheda Revisione, poi riprova. Si tratta di',
  filteredData:
    'Nessuna cella è stata scritta perché un filtro nasconde righe, e lì Excel scrive nel posto sbagliato: toglilo (scheda Dati, Cancella), poi riprova. Si tratta di',
  lockedRemoval:
    'Il report non è stato tolto, perché la cartella di lavoro è di sola lettura o la sua struttura è protetta: salvane una copia, oppure togli la protezione dalla scheda Revisione, poi riprova.',
  hiddenRows:
    'Non ho nascosto le altre righe, perché qui alcune lo sono già, per un filtro tuo o a mano, e poi non si saprebbe quali: togli il filtro (scheda Dati, Cancella) o scopri le righe, poi riprova. Si tratta di',
  protectedRows:
    'Le righe sono rimaste com’erano, perché il foglio è protetto: togline la protezione dalla scheda Revisione, poi riprova. Si tratta di',
  filteredRows:
    'Le righe sono rimaste nascoste, perché nel frattempo hai messo un filtro tuo e non lo tocco: toglilo (scheda Dati, Cancella), poi riprova. Si tratta di',
  unknownDateSystem:
    'Excel non dice se questa cartella di lavoro conta i giorni dal 1900 o dal 1904, e nelle prime righe dei fogli non si legge nessuna data con il suo anno: allarga le colonne delle date, oppure scrivi la data di oggi in una cella vuota di una delle prime righe, poi riprova.',
  hiddenSheet:
    'La cella non è stata mostrata perché il suo foglio è nascosto: scoprilo (clic destro su una linguetta, Scopri) e riprova.',
  looks:
    'Il report è completo, ma Excel ha rifiutato parte dell’aspetto, della vista o della stampa, che resta com’era: sistemala a mano, oppure scegli «Riscrivi l’aspetto» con questa cartella in primo piano. I fogli sono',
  charts:
    'Le tabelle del report sono complete, ma Excel ha rifiutato alcuni grafici, che mancano: torna a questa cartella di lavoro e scegli di nuovo «Genera report» e, se succede ancora, invia la diagnostica all’assistenza. I fogli sono',
  pivotTables:
    'Il report è completo, ma Excel non ha aggiornato alcune tue tabelle pivot sui conteggi, forse perché il loro foglio è protetto o perché crescendo coprirebbero altre celle: aggiornale dalla scheda Analizza tabella pivot, Aggiorna. Sono sui fogli',
  noValues:
    'Excel non ha restituito i valori di una riga, perché contiene troppi dati: cerca celle con testi molto lunghi nei fogli dei dati, accorciale e riprova.',
} as const;

type ExcelFaultReason = keyof typeof faultSentences;

/** Excel failed, or would fail, without an error of its own. */
export class ExcelFault extends Error {
  override readonly name = 'ExcelFault';
  readonly reason: ExcelFaultReason;
  /** Of sheets that it is about. */
  readonly sheets: readonly string[];

  /** `cause`: the error of Excel's that is behind it, if any. */
  constructor(reason: ExcelFaultReason, sheets: readonly string[] = [], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
    this.sheets = sheets;
  }
}

/** Italian, for the analyst. */
export function faultSentence({ reason, sheets }: ExcelFault): string {
  if (sheets.length === 0) return faultSentences[reason];
  return `${faultSentences[reason]}: ${sheets.map((name) => `«${name}»`).join(', ')}.`;
}

/** What we use of an error of the Office.js client (`OfficeExtension.Error`). */
export interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** By its shape: the client may not have loaded at all. */
export function isOfficeError(error: unknown): error is OfficeError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'debugInfo' in error &&
    typeof error.debugInfo === 'object' &&
    error.debugInfo !== null
  );
}

/** What Excel answers when it was asked for too much. */
const limitCodes: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
]);

/** Excel on the web answers so to too large a request at times, and every Excel to much else. */
const doubtful = 'GeneralException';

/**
 * How often a request that may have failed for another reason is made again in smaller pieces: a sixteenth
 * of what is asked for at first is never too much [I].
 */
export const mostDoubts = 4;

/** Whether asking for less at once may help. */
export function isOverLimit(error: unknown): error is OfficeError {
  return isOfficeError(error) && (limitCodes.has(error.code) || error.code === doubtful);
}

/** Whether the error may have another reason than a request that is too large. */
export function isDoubtful(error: unknown): boolean {
  return isOfficeError(error) && error.code === doubtful;
}
