import { keyText } from './figureKey';
import type { Figure, FigureFormat, Report } from './report';
import { figureFormat } from './tableLookups';

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
