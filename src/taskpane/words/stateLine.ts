import { countedText } from '../../report/italian';
import { plainLine } from '../../text/plainLine';
import {
  type Facts,
  isHeldUp,
  type KeptReport,
  type PaneState,
  type Preview,
} from '../state/paneState';
import { isSaving } from '../state/settingsState';
import { severitiesWords } from './dataWords';
import { fileWords } from './fileWords';
import { insertWords } from './introWords';
import { handedOverWords, savedWords } from './publishWords';
import { stepWords } from './steps';

export interface StateLine {
  readonly level: 'plain' | 'good' | 'warning' | 'bad';
  /** A sentence that fits in the two lines kept for it. */
  readonly text: string;
}

/** On the web the silence may have other reasons, which cannot be told apart. */
const silence = 'Excel non risponde: cella in modifica? Premi Invio o Esc.';

/** How things stand, in one sentence: the only place that says so. */
export function stateLine(state: PaneState): StateLine {
  const { activity, settings, outcome } = state;
  if (isHeldUp(state)) return { level: 'warning', text: silence };
  if (activity.kind !== 'idle') return { level: 'plain', text: `${activity.step}…` };
  if (isSaving(settings)) return { level: 'plain', text: `${stepWords.saving}…` };
  switch (outcome?.kind) {
    case 'asked':
    case 'removalAsked':
      return { level: 'warning', text: 'Manca una tua risposta: nulla è ancora cambiato.' };
    case 'failed':
      return { level: 'bad', text: 'Operazione non riuscita: leggi qui sotto perché.' };
    case 'cancelled':
      return { level: 'plain', text: 'Operazione annullata: il report non è cambiato.' };
    case 'inserted':
      return { level: 'good', text: insertWords[outcome.what].done };
    case 'exported':
      return { level: 'good', text: savedWords[outcome.as](outcome.file) };
    case 'handedOver':
      return { level: 'good', text: handedOverWords[outcome.as] };
    case 'copied':
      return { level: 'good', text: 'Report copiato: ora incollalo in Word.' };
    case 'figureCopied':
      return { level: 'good', text: 'Cifra copiata, con la sua fonte: ora incollala.' };
    case 'rowsShown':
      return {
        level: 'plain',
        text: outcome.isAll
          ? 'Tutte le righe sono di nuovo in vista.'
          : 'In vista solo le righe che hai scelto.',
      };
    case 'readyToCopy':
      return { level: 'warning', text: 'Report pronto: premi «Copia ora».' };
    case 'filesAdded':
      return {
        level: outcome.count > 0 ? 'good' : 'warning',
        text: fileWords.added(outcome.count),
      };
    case 'removed':
      return { level: 'good', text: 'Report tolto: i tuoi fogli sono rimasti.' };
    case 'filesTakenOut':
      return { level: 'plain', text: fileWords.takenOut(outcome.count) };
    case 'archived':
      return { level: 'good', text: `Edizione archiviata: ${outcome.name}` };
    case 'unarchived':
      return { level: 'plain', text: `Edizione tolta: ${outcome.name}` };
    case 'explained':
      return cardLine(state);
    case 'editionsListed':
    case 'editionsCompared':
    case 'checked':
    case 'previewed':
    case 'generated':
    case undefined:
      return factsLine(state);
  }
}

function cardLine({ cards }: PaneState): StateLine {
  switch (cards.opened.at(-1)?.kind) {
    case 'figure':
      return { level: 'good', text: 'Ecco che cos’è la cifra selezionata.' };
    case 'row':
      return { level: 'good', text: 'Ecco che ne è della riga selezionata.' };
    case 'chart':
      return { level: 'good', text: 'Ecco che cosa disegna il grafico selezionato.' };
    case 'noChart':
      return { level: 'plain', text: 'Il grafico selezionato non è del report.' };
    case 'outdated':
      return { level: 'warning', text: 'Il report va aggiornato prima di spiegare la cella.' };
    case 'noFigure':
    case undefined:
      return { level: 'plain', text: 'La cella selezionata non è una cifra del report.' };
  }
}

function factsLine({ outcome, facts }: PaneState): StateLine {
  const { workbook, report, preview, data, kept } = facts;
  if (outcome?.kind === 'previewed' && preview) return previewLine(preview.value);
  if (report === 'cut')
    return {
      level: 'warning',
      text: 'Report scritto a metà: se nessun altro lo sta scrivendo, premi Genera report.',
    };
  if (workbook?.hasReport === true && report === 'stale') {
    return { level: 'warning', text: staleText(facts) };
  }
  if (outcome?.kind === 'checked' && data) {
    const { verdict, severities } = data.value;
    const level = verdict?.level ?? 'bad';
    return { level, text: `Dati controllati: ${severitiesWords(severities)}.` };
  }
  if (kept) return keptLine(kept, facts);
  if (workbook?.isBlank === true) return { level: 'plain', text: 'La cartella di lavoro è vuota.' };
  return { level: 'plain', text: workbook ? 'Nessun report, per ora.' : 'Apertura del pannello…' };
}

/** Which sheet changed, as far as Excel has said so. */
function staleText({ changed, changedAt }: Facts): string {
  const [sheet, ...others] = changed.map(plainLine);
  const when = changedAt === undefined ? '' : ` alle ${changedAt}`;
  if (sheet === undefined) return 'Da aggiornare: dati o impostazioni sono cambiati.';
  return others.length === 0
    ? `Da aggiornare: «${sheet}» è cambiato${when}.`
    : `Da aggiornare: «${sheet}» e ${countedText(others.length, 'altro', 'altri')} cambiati${when}.`;
}

/** `Aggiornato alle 15:37 · dati al 31/12/2019`; once it is opened again, the day as well. */
function keptLine({ startedAt, dataAt }: KeptReport, { generated, report }: Facts): StateLine {
  const until = dataAt === undefined ? '' : ` · dati al ${dataAt}`;
  const [day = '', time = ''] = startedAt.split(' ');
  if (generated?.change === 'unchanged') return { level: 'good', text: `Già aggiornato${until}` };
  if (generated) return { level: 'good', text: `Aggiornato alle ${time}${until}` };
  return report === 'current'
    ? { level: 'good', text: `Aggiornato il ${day} alle ${time}${until}` }
    : { level: 'plain', text: `Report del ${day}, ore ${time} · dati non ancora confrontati` };
}

function previewLine({ changedCells, sheets }: Preview): StateLine {
  if (sheets.length === 0)
    return { level: 'good', text: 'Report già aggiornato: nulla cambierebbe.' };
  const where = countedText(sheets.length, 'foglio', 'fogli');
  const what =
    changedCells > 0
      ? `${countedText(changedCells, 'cella', 'celle')} in ${where}`
      : `l’aspetto di ${where}`;
  const verb = changedCells === 1 || changedCells === 0 ? 'Cambierebbe' : 'Cambierebbero';
  return { level: 'warning', text: `${verb} ${what}.` };
}
