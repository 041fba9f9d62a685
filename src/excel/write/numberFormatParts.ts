import type { Run } from '../../grid/runs';
import type { CellWrite } from '../../plan/reportPlan';
import { sizeOf } from '../request/sheetTask';

type Formats = CellWrite['numberFormats'];

/** A part of a block, counted from the block's first cell: one format for all its cells, or one each. */
interface NumberFormatPart {
  readonly rows: Run;
  readonly columns: Run;
  readonly formats: string | Formats;
}

/** The parts that take the fewest bytes to write: one for a column of one format. A null is left alone. */
export function numberFormatParts(formats: Formats): readonly NumberFormatPart[] {
  const parts: NumberFormatPart[] = [];
  for (const { rows, line } of rowsAlike(formats)) {
    const columns = columnsAlike(line);
    const height = rows.last - rows.first + 1;
    const asOne = (columns.length + 1) * (sizeOf.range + sizeOf.property);
    if (asOne < height * JSON.stringify(line).length) {
      parts.push(...columns.map((part) => ({ rows, ...part })));
      continue;
    }
    const above = parts.at(-1);
    const continues = above !== undefined && typeof above.formats !== 'string';
    if (continues) parts.pop();
    const first = continues ? above.rows.first : rows.first;
    parts.push({
      rows: { first, last: rows.last },
      columns: { first: 0, last: line.length - 1 },
      formats: formats.slice(first, rows.last + 1),
    });
  }
  return parts;
}

interface Stretch {
  readonly rows: Run;
  readonly line: Formats[number];
}

/** Rows below each other that have the same formats. */
function rowsAlike(formats: Formats): readonly Stretch[] {
  const stretches: Stretch[] = [];
  formats.forEach((line, row) => {
    const above = stretches.at(-1);
    const isAlike = above?.line.every((format, column) => format === line[column]) === true;
    if (isAlike) stretches.pop();
    const first = isAlike ? above.rows.first : row;
    stretches.push({ rows: { first, last: row }, line });
  });
  return stretches;
}

/** Neighbours of one format, without those that have none. */
function columnsAlike(
  line: Formats[number],
): readonly { readonly columns: Run; readonly formats: string }[] {
  const parts: { readonly columns: Run; readonly formats: string }[] = [];
  line.forEach((formats, column) => {
    if (formats === null) return;
    const left = parts.at(-1);
    const continues = left?.formats === formats && left.columns.last === column - 1;
    if (continues) parts.pop();
    parts.push({
      columns: { first: continues ? left.columns.first : column, last: column },
      formats,
    });
  });
  return parts;
}
