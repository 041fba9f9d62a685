import type { Tally } from '../../indicators/tally/tally';
import {
  type BlockDefinition,
  type ChartTemplate,
  dataName,
  type FigureDefinition,
} from '../definitions/figureDefinition';
import type { TableDefinition } from '../definitions/tableDefinition';
import type { Block, Table } from '../report';
import { buildTable } from './buildTable';
import { altText } from './charts/altText';
import { channels, path, profile, shares, votes } from './charts/barTemplates';
import { lines, months } from './charts/lineTemplates';
import type { Template } from './charts/template';
import { fillText } from './fillText';

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
  const table = tableOf(figure.table);
  if (!table || lacksLines(tally, figure)) return [];
  const { name } = figure;
  const compared = figure.comparedWith && tableOf(figure.comparedWith);
  const drawing = templates[figure.template](tally, figure, { table, compared });
  if (!drawing) {
    const reason = `La ${name} non compare perché tutte le sue quote sono nascoste per riservatezza.`;
    return [{ ...table, notes: [...table.notes, reason] }];
  }
  const fill = (text: string): string => fillText(text, tally, figure.table);
  const { panels, data, told } = drawing;
  const titles = {
    caption: `${name}. ${fill(figure.caption)}`,
    subtitle: fill(figure.subtitle),
    notes: [...(figure.notes ?? []).map(fill), ...(drawing.notes ?? [])],
  };
  return [
    {
      type: 'chart',
      name,
      ...titles,
      altText: altText(titles, panels, told ?? data ?? table),
      table: data ?? table.name,
      panels,
    },
    ...(table.name === dataName(name) ? [table] : []),
  ];
}

/** A line from one period to nowhere shows nothing. */
export function lacksLines({ periods }: Tally, definition: BlockDefinition): boolean {
  return 'template' in definition && definition.template === 'lines' && periods.length === 1;
}

const templates: Readonly<Record<ChartTemplate, Template>> = {
  lines,
  shares,
  profile,
  months,
  path,
  channels,
  votes,
};
