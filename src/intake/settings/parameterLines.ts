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

/**
 * The names stand in the column that has most of those we know, or in the first used one; the values in the
 * next used one. `rows`: row i is sheet row i.
 */
export function parameterLines(rows: readonly RawRow[]): ParameterBlock {
  const used = usedColumns(rows);
  const known = used.map((column) => rows.filter((cells) => parameterOf(cells[column])).length);
  const index = known.indexOf(Math.max(0, ...known));
  const nameColumn = used[index] ?? 0;
  const valueColumn = used[index + 1] ?? nameColumn + 1;
  const lines: ParameterLine[] = [];
  for (const [row, cells] of rows.entries()) {
    const name = cells[nameColumn];
    const value = cells[valueColumn] ?? null;
    if (isBlank(name) || isHeading(name, value)) continue;
    const parameter = parameterOf(name);
    lines.push({ row, name, value, ...(parameter ? { parameter } : {}) });
  }
  return { nameColumn, valueColumn, lines };
}

const parameterByName: ReadonlyMap<string, Parameter> = new Map(
  parameters.flatMap((parameter) => parameter.names.map((name) => [matchKey(name), parameter])),
);

function parameterOf(name: RawCell | undefined): Parameter | undefined {
  return typeof name === 'string' ? parameterByName.get(matchKey(name)) : undefined;
}

/** The columns with anything in them. */
function usedColumns(rows: readonly RawRow[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (!isBlank(cell)) used.add(column);
    });
  }
  return [...used].sort((a, b) => a - b);
}

function isHeading(name: RawCell, value: RawCell): boolean {
  // Programs that write tables number columns without names.
  if (name === 0 && value === 1) return true;
  const names = new Set(['parametro', 'parametri', 'nome', 'impostazione', 'voce']);
  return names.has(matchKey(cellText(name))) && /^valor|^contenut/.test(matchKey(cellText(value)));
}
