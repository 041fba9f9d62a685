import { keyText } from './figureKey';
import type {
  Chart,
  ChartSeries,
  Figure,
  FigureFormat,
  Report,
  Row,
  Section,
  Table,
} from './report';

/** How the figure in a column of a row prints. */
export function figureFormat(table: Table, row: Row, column: number): FigureFormat {
  return row.format ?? table.columns[column]?.format ?? 'count';
}

/** All that is printed under a table where there is no foot of the page: its footnotes, then its notes. */
export function remarksOf({ footnotes = [], notes }: Table): readonly string[] {
  return [...footnotes.map(({ text }) => text), ...notes];
}

/** The table that a chart draws: its own, or one of its section. Throws where the section lacks it. */
export function drawnTable({ name, table }: Chart, { blocks }: Section): Table {
  if (typeof table !== 'string') return table;
  for (const block of blocks) {
    if (block.type === 'table' && block.name === table) return block;
  }
  throw new Error(`${name} draws a table that its section does not hold: ${table}`);
}

/** Where the points of one line of a chart stand in its table, in their order. */
export function pointsOf(
  { by, first, last }: ChartSeries,
  at: number,
): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    by === 'row' ? { row: at, column: first + index } : { row: first + index, column: at },
  );
}

/** The values of one line; undefined where there is none. */
export function pointValues(
  series: ChartSeries,
  at: number,
  { rows }: Table,
): readonly (number | undefined)[] {
  return pointsOf(series, at).map(({ row, column }) => rows[row]?.figures[column]?.value);
}

export interface ReportFigure extends Pick<Figure, 'key' | 'value' | 'withheld'> {
  readonly format: FigureFormat;
  /** `Tabella 3`: where it stands first. */
  readonly table: string;
}

/** Every figure of the tables, once per key, in order. */
export function reportFigures(report: Report): readonly ReportFigure[] {
  const figures = new Map<string, ReportFigure>();
  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.type !== 'table') continue;
      for (const row of block.rows) {
        row.figures.forEach(({ key, value, withheld }, index) => {
          const text = keyText(key);
          if (figures.has(text)) return;
          const format = figureFormat(block, row, index);
          const extra = withheld === undefined ? {} : { withheld };
          figures.set(text, { key, value, format, table: block.name, ...extra });
        });
      }
    }
  }
  return [...figures.values()];
}
