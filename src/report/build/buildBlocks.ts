import type { Tally } from '../../indicators/tally/tally';
import type { BlockDefinition } from '../definitions/figureDefinition';
import type { TableDefinition } from '../definitions/tableDefinition';
import type { Block, Table } from '../report';
import { buildFigure } from './buildFigure';
import { buildTable } from './buildTable';

/** The tables and figures in this order, without those that there is nothing to show in. */
export function buildBlocks(
  tally: Tally,
  definitions: readonly BlockDefinition[],
): readonly Block[] {
  // With many areas and periods a table takes time, and several figures may draw it.
  const built = new Map<TableDefinition, Table | undefined>();
  const tableOf = (table: TableDefinition): Table | undefined => {
    if (!built.has(table)) built.set(table, buildTable(tally, table));
    return built.get(table);
  };
  return definitions.flatMap((definition) =>
    'template' in definition
      ? buildFigure(tally, definition, tableOf)
      : (tableOf(definition) ?? []),
  );
}
