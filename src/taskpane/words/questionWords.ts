import type { RunQuestion, RunQuestionOf } from '../../app/refreshReport';
import { countedText } from '../../report/italian';
import { listText } from '../../text/listText';
import type { Removal } from '../state/removal';

/** A question with two answers, the first of which is going back. */
export interface QuestionWords {
  readonly title: string;
  readonly text: string;
  /** What it is about, the first ones, each with the way to it. */
  readonly items: readonly QuestionItem[];
  /** How many more there are. */
  readonly rest?: string;
  /** What there is to know besides. */
  readonly more?: readonly string[];
  readonly accept: string;
}

export interface QuestionItem {
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
  readonly detail: string;
}

const shown = 5;

export function questionWords(question: RunQuestion): QuestionWords {
  switch (question.kind) {
    case 'nameConflicts':
      return renameWords(question.conflicts);
    case 'adoptions':
      return adoptWords(question.sheets);
    case 'overwrites':
      return overwriteWords(question.cells);
  }
}

/** What Genera report will ask, said before it does. */
export function announcedQuestion(question: RunQuestion): string {
  if (question.kind === 'nameConflicts') {
    const names = listText(question.conflicts.map(({ sheet }) => `«${sheet}»`));
    return `Genera report ti chiederà di rinominare i tuoi fogli che hanno un nome del report: ${names}.`;
  }
  if (question.kind === 'adoptions') {
    const names = listText(question.sheets.map((sheet) => `«${sheet}»`));
    return `Genera report ti chiederà se riprendere i fogli che sembrano del report: ${names}.`;
  }
  const cells = countedText(
    question.cells.length,
    'cella che hai compilato',
    'celle che hai compilato',
  );
  return `Genera report ti chiederà se sovrascrivere ${cells}.`;
}

/** Before the report is taken out: what goes with it that no run brings back. */
export function removalWords(removal: Removal): QuestionWords {
  const { sheets, texts } = removal;
  const hasTexts = texts.length > 0;
  const lost =
    ' I testi elencati qui sotto li hai scritti tu e andrebbero persi: copiali, oppure torna indietro e spostali.';
  return {
    title: 'Vuoi togliere il report?',
    text: `Saranno eliminati ${countedText(sheets.length, 'foglio', 'fogli')} del report: ${listText(sheets)}. I fogli dei dati, Parametri e le edizioni archiviate restano, e Genera report rifà il report. Excel non può annullare l’eliminazione di un foglio.${hasTexts ? lost : ''}`,
    ...firstOf(
      texts,
      ({ sheet, cell, content }) => ({
        ...{ sheet, address: cell, label: `${sheet}, ${cell}`, detail: String(content) },
      }),
      shownTexts,
    ),
    more: removalNotes(removal),
    accept: hasTexts ? 'Togli il report e i testi' : 'Togli il report',
  };
}

/** Texts are named one by one: they are the analyst's work. */
const shownTexts = 100;

function removalNotes({ charts, comments, references, unclear }: Removal): readonly string[] {
  const named = listText(references.slice(0, shown));
  const more = references.length > shown ? ', e altre' : '';
  return [
    charts.length > 0 ? `Grafici tuoi che vanno via: ${listText(charts)}.` : '',
    comments > 0 ? `Commenti che vanno via: ${String(comments)}.` : '',
    references.length > 0
      ? `Celle dei tuoi fogli con formule che usano il report, e che daranno #RIF!: ${named}${more}.`
      : '',
    unclear.length > 0
      ? `Fogli che restano, perché il loro contrassegno non si legge: ${listText(unclear)}. Premi Genera report, poi riprova.`
      : '',
  ].filter((note) => note !== '');
}

/** One after the other, each with its cell, to be put into another text. */
export function textsToCopy({ texts }: Removal): string {
  return texts
    .map(({ sheet, cell, content }) => `${sheet}, ${cell}\n${String(content)}`)
    .join('\n\n');
}

function overwriteWords(cells: RunQuestionOf<'overwrites'>['cells']): QuestionWords {
  const isOne = cells.length === 1;
  return {
    title: isOne
      ? 'Vuoi sovrascrivere una tua cella?'
      : `Vuoi sovrascrivere ${countedText(cells.length, 'tua cella', 'tue celle')}?`,
    text: isOne
      ? 'Il report deve estendersi su una cella che hai compilato. Torna indietro per spostarne il contenuto; se la sovrascrivi, va perso.'
      : 'Il report deve estendersi su celle che hai compilato. Torna indietro per spostarne il contenuto; se le sovrascrivi, va perso.',
    ...firstOf(cells, ({ sheet, cell, content }) => ({
      ...{ sheet, address: cell, label: `${sheet}, ${cell}`, detail: String(content) },
    })),
    accept: 'Sovrascrivi e genera',
  };
}

function adoptWords(sheets: RunQuestionOf<'adoptions'>['sheets']): QuestionWords {
  const isOne = sheets.length === 1;
  return {
    title: isOne
      ? 'Vuoi che il report riprenda un foglio?'
      : `Vuoi che il report riprenda ${countedText(sheets.length, 'foglio', 'fogli')}?`,
    text: `${isOne ? 'Questo foglio ha nome e titoli' : 'Questi fogli hanno nomi e titoli'} del report, ma non il suo contrassegno: forse un altro programma ha salvato la cartella di lavoro e lo ha tolto. Se il report ${isOne ? 'lo riprende, lo riscrive' : 'li riprende, li riscrive'}, e le note nel riquadro restano. Se invece ${isOne ? 'è tuo, torna indietro e rinominalo' : 'sono tuoi, torna indietro e rinominali'}.`,
    ...firstOf(sheets, (sheet) => ({
      ...{ sheet, address: 'A1', label: sheet, detail: 'sembra un foglio del report' },
    })),
    accept: isOne ? 'Riprendi il foglio e genera' : 'Riprendi i fogli e genera',
  };
}

function renameWords(conflicts: RunQuestionOf<'nameConflicts'>['conflicts']): QuestionWords {
  const [first] = conflicts;
  const isOne = conflicts.length === 1 && first !== undefined;
  return {
    title: isOne ? 'Vuoi rinominare un tuo foglio?' : 'Vuoi rinominare i tuoi fogli?',
    text: 'Il report ha bisogno di un nome che è già di un tuo foglio. Se lo rinomini, il contenuto resta com’è, e formule e collegamenti lo seguono.',
    ...firstOf(conflicts, ({ sheet, freeName }) => ({
      ...{ sheet, address: 'A1', label: sheet, detail: `diventa «${freeName}»` },
    })),
    accept: isOne ? `Rinomina in «${first.freeName}» e genera` : 'Rinomina i fogli e genera',
  };
}

function firstOf<T>(
  all: readonly T[],
  itemOf: (one: T) => QuestionItem,
  most = shown,
): Pick<QuestionWords, 'items' | 'rest'> {
  const rest = all.length - most;
  return {
    items: all.slice(0, most).map(itemOf),
    ...(rest > 0 ? { rest: `e ${rest === 1 ? 'un’altra' : `altre ${String(rest)}`}` } : {}),
  };
}
