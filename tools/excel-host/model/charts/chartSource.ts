import type { Area } from '../area';
import { cellAt } from '../grid';
import type { Sheet } from '../workbook';
import type { Series } from './chart';
import { newSeries } from './newChart';

type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/**
 * The series that Excel makes of a block of cells. By columns, the first row names the series where its cells
 * are text; the first column holds the categories where its cells are text or its corner is blank. By rows it
 * is the other way round. `Auto` takes the longer side for the categories, and so may swap them.
 */
export function seriesFrom(
  sheet: Sheet,
  area: Area,
  seriesBy: SeriesBy,
  chartType: string,
): Series[] {
  const block = blockOf(sheet, area, seriesBy === 'Auto' ? longerSide(area) : seriesBy);
  const hasNames =
    block.lines > 1 || block.length > 1 ? block.isText(1, 0) || block.isBlank(0, 0) : false;
  const hasCategories = block.lines > 1 && (block.isText(0, 1) || block.isBlank(0, 0));
  const firstPoint = hasNames ? 1 : 0;
  const lines = Array.from({ length: block.lines }, (_line, index) => index).slice(
    hasCategories ? 1 : 0,
  );
  return lines.map((line, index) => {
    const name = hasNames ? block.part(line, 0, 0) : `Serie${index + 1}`;
    const series = newSeries(name, chartType);
    series.values = block.part(line, firstPoint, block.length - 1);
    if (hasCategories) series.categories = block.part(0, firstPoint, block.length - 1);
    return series;
  });
}

function longerSide(area: Area): 'Columns' | 'Rows' {
  const rows = area.lastRow - area.firstRow;
  const columns = area.lastColumn - area.firstColumn;
  return columns > rows ? 'Rows' : 'Columns';
}

/** A line becomes a series, whichever way it runs; positions count along it. */
function blockOf(sheet: Sheet, area: Area, seriesBy: 'Columns' | 'Rows') {
  const byColumns = seriesBy === 'Columns';
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const cell = (line: number, position: number) => {
    const [row, column] = byColumns ? [position, line] : [line, position];
    return cellAt(sheet.cells, area.firstRow + row, area.firstColumn + column);
  };
  return {
    lines: byColumns ? columns : rows,
    length: byColumns ? rows : columns,
    isText: (line: number, position: number) => {
      const { value } = cell(line, position);
      return typeof value === 'string' && value !== '';
    },
    isBlank: (line: number, position: number) => cell(line, position).value === '',
    part: (line: number, first: number, last: number) => ({
      sheetId: sheet.id,
      area: byColumns
        ? {
            firstRow: area.firstRow + first,
            lastRow: area.firstRow + last,
            firstColumn: area.firstColumn + line,
            lastColumn: area.firstColumn + line,
          }
        : {
            firstRow: area.firstRow + line,
            lastRow: area.firstRow + line,
            firstColumn: area.firstColumn + first,
            lastColumn: area.firstColumn + last,
          },
    }),
  };
}
