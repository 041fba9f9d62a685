import { explainCells } from '../../app/explainCells';
import { italianDay } from '../../calendar/day';
import { readRunRecord } from '../../excel/marks/runRecord';
import { readOwnedSheets } from '../../excel/read/readOwnedSheets';
import type { SelectedCell, SelectedChart } from '../../excel/read/selection';
import type { RowsToShow } from '../../excel/write/showRows';
import { cellName } from '../../grid/address';
import { formerCount } from '../../history/recordedFigures';
import { neighboursOf, partsOf } from '../../provenance/besideFigure';
import { explainFigure } from '../../provenance/explainFigure';
import { explainRow } from '../../provenance/explainRow';
import { figureOf, type IndexedFigure } from '../../provenance/figureIndex';
import { figureWords } from '../../provenance/figureWords';
import type { FigureRow } from '../../provenance/traceRows';
import type { FigureKey } from '../../report/figureKey';
import { figureText, shownValue } from '../../report/figureText';
import { grouped } from '../../text/grouped';
import { plainLine } from '../../text/plainLine';
import type { Card, CellLink, FigureCard, RowCard, RowLink, RowList } from '../state/card';
import { citationWords } from '../words/citationWords';

type Explained = Extract<Awaited<ReturnType<typeof explainCells>>, { outcome: 'explained' }>;

/** What can be asked of a workbook that was counted. */
export interface CellCards {
  readonly ofSelection: (selected: SelectedCell | SelectedChart) => Card;
  /** Undefined where the report has no such figure. */
  readonly ofFigure: (key: FigureKey) => Card | undefined;
  readonly ofRow: (row: RowLink) => Card;
  /** Where the rows of a list on the figure's card stand; none where its card has no such list. */
  readonly rowsToShow: (key: FigureKey, list: ListName) => readonly RowsToShow[];
}

/** A list of rows of a figure's card. */
export type ListName = 'rows' | 'absent';

/** Counts the workbook that is open, so that its cells can be asked. Writes nothing. */
export async function readCellCards(
  source: Parameters<typeof explainCells>[0],
  dates: Parameters<typeof explainCells>[2],
  hooks: Parameters<typeof explainCells>[3],
) {
  const result = await explainCells(source, target, dates, hooks);
  return result.outcome === 'explained'
    ? { outcome: result.outcome, cards: cardsOf(result) }
    : result;
}

const target = { readOwned: readOwnedSheets, readRecord: readRunRecord };

function cardsOf({ data, cells }: Explained): CellCards {
  const { tally } = data.traced;
  return {
    ofSelection: (selected) => {
      if (selected.is === 'chart') return chartCard(selected);
      const found = cells.figureAt(selected);
      const { sheet, row } = selected;
      if (found.is === 'foreign') return rowCard({ sheet, number: row + 1 });
      const figure = found.is === 'figure' ? figureCard(found.key) : undefined;
      if (figure) return figure;
      const kind = found.is === 'outdated' ? 'outdated' : 'noFigure';
      return { kind, cell: { sheet, address: cellName(selected) } };
    },
    ofFigure: figureCard,
    ofRow: rowCard,
    rowsToShow: (key, list) => {
      const all = explainFigure(key, data.figures, data.traced)?.[list] ?? [];
      return [...grouped(all, ({ sheet }) => sheet)].map(([sheet, rows]) => ({
        ...{ sheet, rows: rows.map(({ row }) => row) },
        list: listIn(sheet),
      }));
    },
  };

  /** From the first row of a sheet that was read or set aside to the last, without the headers above. */
  function listIn(sheet: string): RowsToShow['list'] {
    let [first, last] = [Infinity, -Infinity];
    const reach = (row: number): void => {
      first = Math.min(first, row);
      last = Math.max(last, row);
    };
    for (const { row } of data.traced.readRows(sheet)) reach(row);
    for (const row of data.notes.rowsOf(sheet))
      if (data.notes.at(sheet, row)?.why !== 'RIGA_DI_INTESTAZIONE') reach(row);
    return { first, last };
  }

  function chartCard({ sheet, name }: SelectedChart): Card {
    const drawn = cells.chartAt(sheet, name);
    if (!drawn) return { kind: 'noChart', name: plainLine(name) };
    const lines = drawn.keys.flatMap((key) => {
      const found = figureOf(data.figures, key);
      if (!found) return [];
      const words = plainLine(figureWords(key, tally));
      return [{ key, words, value: figureText(found.figure, found.format) }];
    });
    const figures = lines.slice(0, drawnListed);
    return {
      ...{ kind: 'chart', caption: plainLine(drawn.caption), figures },
      rest: lines.length - figures.length,
    };
  }

  function figureCard(key: FigureKey): FigureCard | undefined {
    const answer = explainFigure(key, data.figures, data.traced);
    const found = figureOf(data.figures, key);
    if (!answer || !found) return undefined;
    const former = data.changes && formerCount(key, shownValue(found.figure), data.changes);
    const { at, words, definition, value, lack, formula, operands, rows, absent } = answer;
    return {
      ...{ kind: 'figure', key, words: plainLine(words), value, definition },
      citation: citationWords({ words, value, table: at.table.name, report: data.report }),
      operands: operands.map((each) => ({ ...each, words: plainLine(each.words) })),
      ...(lack !== undefined && { lack }),
      ...(formula !== undefined && { formula }),
      ...placeOf(key, at),
      neighbours: neighboursOf(found, tally).map((each) => ({
        ...each,
        label: plainLine(each.label),
      })),
      parts: partsOf(found, data.figures),
      ...(former && { former }),
      elsewhere: cells
        .placesOf(key)
        .filter(({ name }) => name !== at.table.name)
        .map((place) => ({
          ...{ name: plainLine(place.name), sheet: place.sheet, address: cellName(place) },
        })),
      ...(rows && { rows: rowList(rows) }),
      ...(absent && { absent: rowList(absent) }),
    };
  }

  function rowCard({ sheet, number }: RowLink): RowCard {
    const { figures, reason } = explainRow(sheet, number - 1, data);
    const counts = figures.filter(({ figure: { key } }) => key.indicator === 'count');
    return {
      kind: 'row',
      row: { sheet, number },
      figures: counts.map(({ figure, format, at }) => ({
        ...{ key: figure.key, words: plainLine(figureWords(figure.key, tally)) },
        value: figureText(figure, format),
        ...placeOf(figure.key, at),
      })),
      cumulatives: figures.length - counts.length,
      ...(reason && {
        reason: { text: reason.text, ...(reason.action && { action: reason.action }) },
      }),
    };
  }

  function placeOf(
    key: FigureKey,
    { sheet, table }: IndexedFigure['at'],
  ): { readonly table: string; readonly at?: CellLink } {
    const cell = cells.cellOf(key, sheet);
    return {
      table: table.name,
      ...(cell && { at: { sheet: cell.sheet, address: cellName(cell) } }),
    };
  }
}

/** How many figures the card of a chart lists. */
const drawnListed = 30;

/** How many rows a card lists: the rest is in the sheet. */
const listed = 10;

function rowList(rows: readonly FigureRow[]): RowList {
  const bySheet = grouped(rows, ({ sheet }) => sheet);
  const first = rows.slice(0, listed);
  return {
    counts: [...bySheet].map(([sheet, own]) => ({ sheet, count: own.length })),
    first: first.map(({ sheet, row, weight, userId, days }) => ({
      ...{ sheet, number: row + 1, weight },
      date: days ? italianDay(days[0]) : '',
      userId: plainLine(userId ?? ''),
    })),
    rest: rows.length - first.length,
  };
}
