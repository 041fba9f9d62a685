import { type FigureKey, keyText } from '../report/figureKey';
import type { Figure, FigureFormat, Report, Table } from '../report/report';
import { figureFormat } from '../report/tableLookups';
import { reportSheets } from '../service/reportSheets';

/** A figure of the report and where it stands first. */
export interface IndexedFigure {
  readonly figure: Figure;
  readonly format: FigureFormat;
  readonly at: FigurePlace;
}

/** A cell of a table; several figures of the report may draw it. */
interface FigurePlace {
  /** `1 Registrati` */
  readonly sheet: string;
  readonly table: Table;
  /** Index in the rows of the table, and in the figures of the row. */
  readonly row: number;
  readonly column: number;
}

export type FigureIndex = ReadonlyMap<string, IndexedFigure>;

/**
 * The figures by the text of their key: those of all tables in their order, then those that charts alone
 * draw, then those that `Variazioni` alone lists.
 */
export function indexFigures({ sections, changes }: Report): FigureIndex {
  const index = new Map<string, IndexedFigure>();
  const add = (sheet: string, table: Table): void => {
    table.rows.forEach((line, row) => {
      line.figures.forEach((figure, column) => {
        const text = keyText(figure.key);
        if (index.has(text)) return;
        const format = figureFormat(table, line, column);
        index.set(text, { figure, format, at: { sheet, table, row, column } });
      });
    });
  };
  for (const { sheet, blocks } of sections)
    for (const block of blocks) if (block.type === 'table') add(sheet, block);
  for (const { sheet, blocks } of sections)
    for (const block of blocks)
      if (block.type === 'chart' && typeof block.table !== 'string') add(sheet, block.table);
  for (const block of changes?.blocks ?? [])
    if (block.type === 'table') add(reportSheets.changes, block);
  return index;
}

/** Whether a figure is a sum of what rows count, so that rows make it. A withheld figure shows no rows. */
export function isMadeOfRows({ key, withheld }: Pick<Figure, 'key' | 'withheld'>): boolean {
  const isSum = key.indicator === 'count' || key.indicator === 'cumulative';
  return isSum && key.stage !== undefined && withheld === undefined;
}

export function figureOf(index: FigureIndex, key: FigureKey): IndexedFigure | undefined {
  return index.get(keyText(key));
}
