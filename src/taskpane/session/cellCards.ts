import { explainCells } from '../../app/explainCells';
import type { AskedCell } from '../../app/reportCells';
import { italianDay } from '../../calendar/day';
import { readOwnedSheets } from '../../excel/read/readOwnedSheets';
import { cellName } from '../../grid/address';
import { explainFigure } from '../../provenance/explainFigure';
import { explainRow } from '../../provenance/explainRow';
import type { IndexedFigure } from '../../provenance/figureIndex';
import { figureWords } from '../../provenance/figureWords';
import type { FigureRow } from '../../provenance/traceRows';
import type { FigureKey } from '../../report/figureKey';
import { figureText } from '../../report/figureText';
import { plainLine } from '../../text/plainLine';
import type { Card, CellLink, FigureCard, RowCard, RowLink, RowList } from '../state/card';

type Explained = Extract<Awaited<ReturnType<typeof explainCells>>, { outcome: 'explained' }>;

/** What can be asked of a workbook that was counted. */
export interface CellCards {
  readonly ofCell: (cell: AskedCell) => Card;
  /** Undefined where the report has no such figure. */
  readonly ofFigure: (key: FigureKey) => Card | undefined;
  readonly ofRow: (row: RowLink) => Card;
}

/** Counts the workbook that is open, so that its cells can be asked. Writes nothing. */
export async function readCellCards(
  source: Parameters<typeof explainCells>[0],
  dates: Parameters<typeof explainCells>[2],
  hooks: Parameters<typeof explainCells>[3],
) {
  const result = await explainCells(source, { readOwned: readOwnedSheets }, dates, hooks);
  return result.outcome === 'explained'
    ? { outcome: result.outcome, cards: cardsOf(result) }
    : result;
}

function cardsOf({ data, cells }: Explained): CellCards {
  const { tally } = data.traced;
  return {
    ofCell: (cell) => {
      const found = cells.figureAt(cell);
      const { sheet, row } = cell;
      if (found.is === 'foreign') return rowCard({ sheet, number: row + 1 });
      const figure = found.is === 'figure' ? figureCard(found.key) : undefined;
      if (figure) return figure;
      const kind = found.is === 'outdated' ? 'outdated' : 'noFigure';
      return { kind, cell: { sheet, address: cellName(cell) } };
    },
    ofFigure: figureCard,
    ofRow: rowCard,
  };

  function figureCard(key: FigureKey): FigureCard | undefined {
    const answer = explainFigure(key, data.figures, data.traced);
    if (!answer) return undefined;
    const { at, words, definition, value, lack, formula, operands, rows, absent } = answer;
    return {
      ...{ kind: 'figure', words: plainLine(words), value, definition },
      operands: operands.map((each) => ({ ...each, words: plainLine(each.words) })),
      ...(lack !== undefined && { lack }),
      ...(formula !== undefined && { formula }),
      ...placeOf(key, at),
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

/** How many rows a card lists: the rest is in the sheet. */
const listed = 10;

function rowList(rows: readonly FigureRow[]): RowList {
  const counts = new Map<string, number>();
  for (const { sheet } of rows) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const first = rows.slice(0, listed);
  return {
    counts: [...counts].map(([sheet, count]) => ({ sheet, count })),
    first: first.map(({ sheet, row, weight, userId, days }) => ({
      ...{ sheet, number: row + 1, weight },
      date: days ? italianDay(days[0]) : '',
      userId: plainLine(userId ?? ''),
    })),
    rest: rows.length - first.length,
  };
}
