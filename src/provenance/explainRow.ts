import { describeFinding } from '../findings/describeFinding';
import type { Finding } from '../findings/finding';
import { plainAsides } from '../findings/rowAside';
import type { Dataset } from '../intake/dataset';
import { unreadReasons } from '../report/columnTexts';
import { entryOf } from '../text/grouped';
import { memoize } from '../text/memoize';
import { type FigureIndex, type IndexedFigure, isMadeOfRows } from './figureIndex';
import type { RowGroup } from './rowGroups';
import type { RowNote, RowNotes } from './rowNotes';
import { isPartOf, type ReadRow, type TracedRows } from './traceRows';

/** What becomes of a row: the figures that it counts in or, where there are none, one reason. */
export interface RowAnswer {
  readonly figures: readonly IndexedFigure[];
  readonly reason?: RowReason;
}

/** Why a row counts in no figure: a finding, or that none has to be. */
interface RowReason {
  /** Of the finding, or of what is none: `RIGA_DI_INTESTAZIONE`. */
  readonly code: string;
  /** A sentence. */
  readonly text: string;
  /** What to do, of a finding. */
  readonly action?: string;
}

/** What rows are explained from. */
interface Traced {
  readonly traced: TracedRows;
  readonly dataset: Dataset;
  readonly notes: RowNotes;
  readonly figures: FigureIndex;
}

/** What a zero-based row of a sheet counts in. */
export function explainRow(sheet: string, row: number, data: Traced): RowAnswer {
  const { answer, find } = answers(sheet, data);
  return answer(row, find(data.traced.readRows(sheet, row)).get(row));
}

interface RowsOfSheet {
  /** Of any zero-based row. */
  readonly at: (row: number) => RowAnswer;
  /** The rows that were read or set aside, from the top. */
  readonly rows: readonly number[];
}

/** The same for all rows of a sheet. */
export function explainSheet(sheet: string, data: Traced): RowsOfSheet {
  const { answer, find } = answers(sheet, data);
  const read = find(data.traced.readRows(sheet));
  return {
    at: (row) => answer(row, read.get(row)),
    rows: [...new Set([...read.keys(), ...data.notes.rowsOf(sheet)])].sort((a, b) => a - b),
  };
}

/** What was found of a row, and what that means. */
function answers(sheet: string, { traced, dataset, notes, figures }: Traced) {
  const figuresOf = figureFinder(figures);
  return {
    find: (rows: Iterable<ReadRow>): ReadonlyMap<number, Found> => {
      const read = new Map<number, Found>();
      for (const { row, groups, why } of rows) {
        const found = entryOf(read, row, () => ({ figures: new Set<IndexedFigure>(), why }));
        for (const group of groups)
          for (const figure of figuresOf(group)) found.figures.add(figure);
      }
      return read;
    },
    answer: (row: number, found: Found | undefined): RowAnswer => {
      if (found && found.figures.size > 0) return { figures: [...found.figures] };
      const note = notes.at(sheet, row);
      return { figures: [], reason: reasonOf(note, found) ?? reasonOutside(row) };
    },
  };

  /** Of a row that no list holds. */
  function reasonOutside(row: number): RowReason {
    const { readings, references } = dataset;
    const isRead = [...readings, ...references].some((each) => each.sheet === sheet);
    const finding = notes.ofSheet(sheet, isRead ? outsideFindings : sheetFindings);
    if (finding && (finding.row ?? 0) <= row) return findingReason(finding);
    if (isRead) return outside;
    const unread = traced.tally.unread.find((each) => each.sheet === sheet);
    return unread
      ? { code: 'FOGLIO_NON_LETTO', text: `Il foglio non è letto: ${unreadReasons[unread.why]}.` }
      : noData;
  }
}

interface Found {
  readonly figures: Set<IndexedFigure>;
  readonly why: ReadRow['why'];
}

const outside: RowReason = {
  code: 'RIGA_FUORI_DAGLI_ELENCHI',
  text: 'La riga non è di nessun elenco letto: sta sopra le intestazioni, oltre la fine o fra due elenchi.',
};

const noData: RowReason = {
  code: 'FOGLIO_SENZA_DATI',
  text: 'Il foglio non contiene dati da contare.',
};

/** Of rows that are added up where nothing is printed: as many come as go. */
const unprinted: RowReason = {
  code: 'RIGA_SENZA_CIFRE',
  text: 'La riga è contata, ma in nessuna cifra che il report stampa.',
};

/** What a finding says of rows from its own on. */
const outsideFindings = ['RIGHE_SOTTO_LA_TABELLA', 'ELENCO_SOTTO_UN_ALTRO'] as const;

/** What a finding says of a sheet that is not read. */
const sheetFindings = [
  'FOGLIO_NON_LETTO',
  'FOGLIO_SENZA_COLONNE',
  'INTESTAZIONI_NON_CAPITE',
  'CONTEGGI_SENZA_COLONNA',
  'CONTEGGI_DA_SCEGLIERE',
  'MISURE_IN_RIGHE',
  'ALTRA_MISURA',
  'FOGLIO_VUOTO',
] as const;

function reasonOf(note: RowNote | undefined, found: Found | undefined): RowReason | undefined {
  if (note?.finding) return findingReason(note.finding);
  if (found?.why !== undefined) return { code: found.why, text: plainAsides[found.why] };
  if (note && note.why in plainAsides)
    return { code: note.why, text: plainAsides[note.why as keyof typeof plainAsides] };
  if (note) return { code: note.why, text: repeated };
  return found && unprinted;
}

/** Of so many repeats that not each has a finding. */
const repeated =
  "L'utente della riga compare più volte: è contato una volta sola, alla prima data, in un'altra riga.";

function findingReason(finding: Finding): RowReason {
  const { code, meaning, action } = describeFinding(finding);
  return { code, text: meaning, action };
}

/** The figures that rows of a group are part of; rows of a group are many. */
function figureFinder(index: FigureIndex): (group: RowGroup) => readonly IndexedFigure[] {
  const made = [...index.values()].filter(({ figure }) => isMadeOfRows(figure));
  return memoize((group) => made.filter(({ figure }) => isPartOf(group.about, figure.key)));
}
