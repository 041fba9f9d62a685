import Papa from 'papaparse';

/** The likeliest first, where two cut a text alike. */
const separators = [';', '\t', ',', '|'] as const;

type Separator = (typeof separators)[number];

/** `sep=;` in the first line, as Excel writes and reads it. */
const stated = /^sep=([;\t,|])$/i;

/** What the beginning of a text says of its cells. */
export interface Cut {
  readonly separator: Separator;
  /** Whether the first line says so, and is no row. */
  readonly isStated: boolean;
  /** Whether each line stands in quotes as a whole, and is cut within them. */
  readonly isQuoted?: true;
}

const mostRows = 200;

/**
 * The sign that cuts most rows of the sample into the same number of cells, at least two. Of two that cut as
 * many rows, the one that gives more cells. A semicolon where none does: the list then has one column.
 */
export function cutOf(sample: string): Cut {
  const [firstLine = ''] = sample.split('\n', 1);
  const said = stated.exec(firstLine.trim())?.[1];
  if (said !== undefined) return { separator: said as Separator, isStated: true };
  const [best] = separators
    .map((separator) => ({ separator, ...mostAlike(sample, separator) }))
    .sort((a, b) => b.rows - a.rows || b.cells - a.cells);
  if (best && best.rows > 0) return { separator: best.separator, isStated: false };
  const lines = sample.startsWith('"') ? withinQuotes(sample) : [];
  const within = separators.find((separator) => lines[0]?.includes(separator));
  if (within === undefined) return { separator: ';', isStated: false };
  return { ...cutOf(lines.join('\n')), isQuoted: true };
}

function withinQuotes(sample: string): readonly string[] {
  const { data } = Papa.parse<readonly string[]>(sample, {
    ...{ delimiter: ';', newline: '\n', preview: mostRows, skipEmptyLines: true },
  });
  return data.map(([line = '']) => line);
}

function mostAlike(sample: string, delimiter: string): { rows: number; cells: number } {
  const { data } = Papa.parse<readonly string[]>(sample, {
    ...{ delimiter, newline: '\n', preview: mostRows, skipEmptyLines: true },
  });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[cells, rows] = [0, 0]] = [...counts].sort(
    ([cellsA, rowsA], [cellsB, rowsB]) => rowsB - rowsA || cellsB - cellsA,
  );
  return { rows, cells };
}
