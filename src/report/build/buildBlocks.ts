import type { Tally } from '../../indicators/tally/tally';
import {
  type BlockDefinition,
  dataName,
  type FigureDefinition,
} from '../definitions/figureDefinition';
import type { TableDefinition } from '../definitions/tableDefinition';
import type { Block, Table } from '../report';
import { altText } from './altText';
import { buildTable } from './buildTable';
import { fillText } from './fillText';
import { templates } from './templates';

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

/** The table of a definition; undefined where there is nothing to show in it. */
type TableOf = (definition: TableDefinition) => Table | undefined;

/** The figure that a definition stands for, and its table where that is the figure's own. */
function buildFigure(tally: Tally, figure: FigureDefinition, tableOf: TableOf): readonly Block[] {
  const drawn = drawnTable(figure, tableOf);
  const table = tableOf(drawn);
  if (!table) return [];
  const { name } = figure;
  const panels = templates[figure.template](tally, figure, table);
  if (!panels) {
    const reason = `La ${name} non compare perché tutte le sue quote sono nascoste per riservatezza.`;
    return [{ ...table, notes: [...table.notes, reason] }];
  }
  const fill = (text: string): string => fillText(text, tally, drawn);
  const titles = {
    caption: `${name}. ${fill(figure.caption)}`,
    subtitle: fill(figure.subtitle),
    notes: (figure.notes ?? []).map(fill),
  };
  return [
    {
      kind: 'chart',
      name,
      ...titles,
      altText: altText(titles, panels, table),
      table: table.name,
      panels,
    },
    ...(table.name === dataName(name) ? [table] : []),
  ];
}

/** The table of the definition; for shares one of totals where that is turned and has them in a row. */
function drawnTable(
  { name, caption, template, table }: FigureDefinition,
  tableOf: TableOf,
): TableDefinition {
  if (template !== 'shares' || table.rows !== 'area') return table;
  if (!tableOf(table)?.isTurned) return table;
  return {
    name: dataName(name),
    caption: `${caption}: totali e quote`,
    stage: table.stage,
    rows: 'area',
    columns: ['total', 'share'],
  };
}
