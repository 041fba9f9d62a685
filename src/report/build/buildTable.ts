import type { Tally } from '../../indicators/tally/tally';
import type { TableDefinition } from '../definitions/tableDefinition';
import type { Figure, Table } from '../report';
import { columnsOf } from './columns';
import { fillText } from './fillText';
import type { Line } from './line';
import { linesOf } from './rows';
import { turnedWhereWide } from './turned';

/** The table that a definition stands for; undefined where there is nothing to show in it. */
export function buildTable(tally: Tally, definition: TableDefinition): Table | undefined {
  const { name, caption, subtitle, notes = [] } = definition;
  const { labelHeaders, slices, lines, notes: remarks = [] } = linesOf(tally, definition);
  const columns = columnsOf(tally, definition, slices);
  if (lines.length === 0 || columns.length === 0) return undefined;
  const table: Table = {
    kind: 'table',
    name,
    caption: `${name}. ${fillText(caption, tally, definition)}`,
    ...(subtitle !== undefined && { subtitle: fillText(subtitle, tally, definition) }),
    labelHeaders,
    columns: columns.map(({ header, format }) => ({ header, format })),
    rows: lines.map((line) => ({
      role: line.role,
      labels: line.labels,
      figures: columns.map(({ figure }) => printed(figure(line), line)),
    })),
    notes: [...notes.map((note) => fillText(note, tally, definition)), ...remarks],
  };
  return definition.rows === 'area' ? turnedWhereWide(table) : table;
}

function printed(figure: Figure, { withheld }: Line): Figure {
  return withheld === undefined ? figure : { key: figure.key, value: undefined, withheld };
}
