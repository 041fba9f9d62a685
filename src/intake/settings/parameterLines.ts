import { matchKey } from '../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import type { RawCell } from '../rawSource';
import { type Parameter, parameters } from './parameters';

/** The parameters of a sheet: where they stand, whatever their values are worth. */
interface ParameterBlock {
  /** Zero-based. */
  readonly nameColumn: number;
  readonly valueColumn: number;
  /** Every row with a name, headings left out. */
  readonly lines: readonly ParameterLine[];
}

interface ParameterLine {
  readonly row: number;
  readonly name: RawCell;
  readonly value: RawCell;
  /** Absent where the name is none that we know. */
  readonly parameter?: Parameter;
}

/** Names and values stand in the first two used columns. `rows`: row i is sheet row i. */
export function parameterLines(rows: readonly RawRow[]): ParameterBlock {
  const [nameColumn = 0, valueColumn = nameColumn + 1] = usedColumns(rows);
  const lines: ParameterLine[] = [];
  for (const [row, cells] of rows.entries()) {
    const name = cells[nameColumn];
    const value = cells[valueColumn] ?? null;
    if (isBlank(name) || isHeading(name, value)) continue;
    const parameter = parameterByName.get(matchKey(cellText(name)));
    lines.push({ row, name, value, ...(parameter ? { parameter } : {}) });
  }
  return { nameColumn, valueColumn, lines };
}

const parameterByName: ReadonlyMap<string, Parameter> = new Map(
  parameters.flatMap((parameter) => parameter.names.map((name) => [matchKey(name), parameter])),
);

/** The first two columns with anything in them. */
function usedColumns(rows: readonly RawRow[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (!isBlank(cell)) used.add(column);
    });
  }
  return [...used].sort((a, b) => a - b).slice(0, 2);
}

function isHeading(name: RawCell, value: RawCell): boolean {
  const names = new Set(['parametro', 'parametri', 'nome', 'impostazione', 'voce']);
  return names.has(matchKey(cellText(name))) && matchKey(cellText(value)).startsWith('valor');
}
