import { ExcelFault, faultSentence, isOfficeError } from './excelFault';

interface ExplainedError {
  /** Italian, for the analyst: what happened, why, what to do next. */
  readonly sentence: string;
  /** For who gives support, to be copied: code, place and message, and no data of the workbook's cells. */
  readonly diagnostics: string;
}

const tooMuch =
  'Excel non ha accettato la richiesta perché conteneva troppi dati in una volta: salva la cartella di lavoro, chiudi le altre e riprova.';
const otherInFront =
  'Excel non ha eseguito la richiesta, forse perché era in primo piano un’altra cartella di lavoro o una finestra di dialogo: torna a questa cartella di lavoro e riprova.';

const tooOld =
  'Questa versione di Excel non offre una funzione che serve al report: aggiorna Excel, oppure usa Excel sul web.';

const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'Excel non ha eseguito la richiesta perché stai modificando una cella: premi Invio o Esc, poi riprova.',
  AccessDenied:
    'Excel non ha permesso l’operazione perché la cartella di lavoro è di sola lettura, oppure un foglio o la struttura sono protetti: togli la protezione dalla scheda Revisione, oppure salva una copia, poi riprova.',
  ItemNotFound:
    'Un foglio, una tabella o un grafico non c’è più, perché è stato eliminato durante l’operazione: riprova.',
  ItemAlreadyExists:
    'Esiste già un elemento con il nome che serve al report: rinomina il foglio o la tabella che lo usa, poi riprova.',
  InvalidArgument:
    'Excel ha rifiutato un valore del report, forse perché un foglio è cambiato durante l’operazione: riprova e, se succede ancora, invia la diagnostica all’assistenza.',
  RequestPayloadSizeLimitExceeded: tooMuch,
  ResponsePayloadSizeLimitExceeded: tooMuch,
  RangeExceedsLimit: tooMuch,
  GeneralException: otherInFront,
  InvalidSelection: otherInFront,
  InactiveWorkbook:
    'Excel non ha eseguito la richiesta perché questa cartella di lavoro non è quella attiva: portala in primo piano e riprova.',
  UndoNotSupported:
    'Excel non può annullare questa operazione e per questo non l’ha eseguita: salva la cartella di lavoro e riprova.',
  InvalidOperation:
    'Excel non permette questa operazione nello stato in cui è la cartella di lavoro, forse perché un foglio è in un’altra visualizzazione o contiene una tabella pivot: torna alla visualizzazione normale, chiudi le finestre di dialogo e riprova.',
  MergedRangeConflict:
    'Excel non ha scritto il report perché nei suoi fogli ci sono celle unite a mano, che si sovrappongono alle sue: dividile (scheda Home, Unisci e centra) e riprova.',
  FilteredRangeConflict:
    'Excel non ha scritto il report perché un filtro nasconde righe dei suoi fogli: toglilo (scheda Dati, Cancella) e riprova.',
  Timeout:
    'Excel non ha finito in tempo, forse perché la cartella di lavoro è molto grande o la connessione è lenta: aspetta che Excel risponda di nuovo, poi riprova.',
  RequestAborted:
    'Excel ha interrotto l’operazione prima della fine, forse perché la cartella di lavoro è stata ricaricata o la connessione è caduta: riprova; ciò che manca al report viene completato.',
  Conflict:
    'Excel non ha eseguito l’operazione perché nello stesso momento un’altra persona ha modificato la cartella di lavoro: riprova e, se succede ancora, aspetta che l’altra persona abbia finito.',
  NotImplemented: tooOld,
  ApiNotFound: tooOld,
};

/** Puts whatever was thrown while Excel was at work in words for the analyst and for support. */
export function explainExcelError(error: unknown): ExplainedError {
  return { sentence: sentenceOf(error), diagnostics: diagnosticsOf(error) };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ExcelFault) return faultSentence(error);
  if (!isOfficeError(error)) {
    return 'L’operazione si è interrotta per un errore imprevisto del componente aggiuntivo: riprova e, se succede ancora, invia la diagnostica all’assistenza.';
  }
  return (
    sentences[error.code] ??
    `Excel ha interrotto l’operazione con l’errore «${error.code}»: riprova e, se succede ancora, invia la diagnostica all’assistenza.`
  );
}

function diagnosticsOf(error: unknown): string {
  if (isOfficeError(error)) {
    const { errorLocation, statement } = error.debugInfo;
    return lines({
      ...{ codice: error.code, messaggio: error.message },
      ...{ posizione: errorLocation, istruzione: statement },
    });
  }
  if (error instanceof ExcelFault && isOfficeError(error.cause)) return diagnosticsOf(error.cause);
  if (error instanceof Error) {
    return lines({ errore: error.name, messaggio: error.message, traccia: error.stack });
  }
  return lines({ errore: String(error) });
}

function lines(entries: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(entries)
    .flatMap(([name, text]) => (text ? [`${name}: ${text}`] : []))
    .join('\n');
}
