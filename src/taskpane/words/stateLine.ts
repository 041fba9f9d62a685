import { countedText } from '../../report/italian';
import { plainLine } from '../../text/plainLine';
import type { Card } from '../state/card';
import {
  type Facts,
  isHeldUp,
  type JobOutcome,
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
  if (isHeldUp(state)) return warning(silence);
  if (activity.kind !== 'idle') return plain(`${activity.step}…`);
  if (isSaving(settings)) return plain(`${stepWords.saving}…`);
  if (!outcome) return factsLine(state);
  // The compiler does not see that the line is the one for this very outcome.
  const line = outcomeLines[outcome.kind] as (outcome: JobOutcome, state: PaneState) => StateLine;
  return line(outcome, state);
}

const plain = (text: string): StateLine => ({ level: 'plain', text });
const good = (text: string): StateLine => ({ level: 'good', text });
const warning = (text: string): StateLine => ({ level: 'warning', text });

type OutcomeLines = {
  readonly [Kind in JobOutcome['kind']]: (outcome: OfKind<Kind>, state: PaneState) => StateLine;
};

/** What ends so: it may end otherwise as well. */
type OfKind<Kind, Outcome extends JobOutcome = JobOutcome> = Outcome extends unknown
  ? Kind extends Outcome['kind']
    ? Outcome
    : never
  : never;

const factsAfter = (_: JobOutcome, state: PaneState): StateLine => factsLine(state);
const answerLacks = (): StateLine => warning('Manca una tua risposta: nulla è ancora cambiato.');

const outcomeLines: OutcomeLines = {
  asked: answerLacks,
  removalAsked: answerLacks,
  failed: () => ({ level: 'bad', text: 'Operazione non riuscita: leggi qui sotto perché.' }),
  cancelled: () => plain('Operazione annullata: il report non è cambiato.'),
  inserted: ({ what }) => good(insertWords[what].done),
  exported: ({ as, file }) => good(savedWords[as](file)),
  handedOver: ({ as }) => good(handedOverWords[as]),
  copied: () => good('Report copiato: ora incollalo in Word.'),
  figureCopied: () => good('Cifra copiata, con la sua fonte: ora incollala.'),
  rowsShown: ({ isAll }) =>
    plain(
      isAll ? 'Tutte le righe sono di nuovo in vista.' : 'In vista solo le righe che hai scelto.',
    ),
  readyToCopy: () => warning('Report pronto: premi «Copia ora».'),
  filesAdded: ({ count }) => (count > 0 ? good : warning)(fileWords.added(count)),
  removed: () => good('Report tolto: i tuoi fogli sono rimasti.'),
  filesTakenOut: ({ count }) => plain(fileWords.takenOut(count)),
  archived: ({ name }) => good(`Edizione archiviata: ${name}`),
  unarchived: ({ name }) => plain(`Edizione tolta: ${name}`),
  explained: (_, { cards }) => cardLines[cards.opened.at(-1)?.kind ?? 'noFigure'],
  editionsListed: factsAfter,
  editionsCompared: factsAfter,
  checked: factsAfter,
  previewed: factsAfter,
  generated: factsAfter,
};

const cardLines: Readonly<Record<Card['kind'], StateLine>> = {
  figure: good('Ecco che cos’è la cifra selezionata.'),
  row: good('Ecco che ne è della riga selezionata.'),
  chart: good('Ecco che cosa disegna il grafico selezionato.'),
  noChart: plain('Il grafico selezionato non è del report.'),
  outdated: warning('Il report va aggiornato prima di spiegare la cella.'),
  noFigure: plain('La cella selezionata non è una cifra del report.'),
};

function factsLine({ outcome, facts }: PaneState): StateLine {
  const { workbook, report, preview, data, kept } = facts;
  if (outcome?.kind === 'previewed' && preview) return previewLine(preview.value);
  if (report === 'cut')
    return warning('Report scritto a metà: se nessun altro lo sta scrivendo, premi Genera report.');
  if (workbook?.hasReport === true && report === 'stale') return warning(staleText(facts));
  if (outcome?.kind === 'checked' && data) {
    const { verdict, severities } = data.value;
    const level = verdict?.level ?? 'bad';
    return { level, text: `Dati controllati: ${severitiesWords(severities)}.` };
  }
  if (kept) return keptLine(kept, facts);
  if (workbook?.isBlank === true) return plain('La cartella di lavoro è vuota.');
  return plain(workbook ? 'Nessun report, per ora.' : 'Apertura del pannello…');
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
  if (generated?.change === 'unchanged') return good(`Già aggiornato${until}`);
  if (generated) return good(`Aggiornato alle ${time}${until}`);
  return report === 'current'
    ? good(`Aggiornato il ${day} alle ${time}${until}`)
    : plain(`Report del ${day}, ore ${time} · dati non ancora confrontati`);
}

function previewLine({ changedCells, sheets }: Preview): StateLine {
  if (sheets.length === 0) return good('Report già aggiornato: nulla cambierebbe.');
  const where = countedText(sheets.length, 'foglio', 'fogli');
  const what =
    changedCells > 0
      ? `${countedText(changedCells, 'cella', 'celle')} in ${where}`
      : `l’aspetto di ${where}`;
  const verb = changedCells === 1 || changedCells === 0 ? 'Cambierebbe' : 'Cambierebbero';
  return warning(`${verb} ${what}.`);
}
