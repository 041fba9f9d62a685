import type { Chart, Section, Table } from './report';

/** The table that a chart draws: its own, or one of its section. Throws where the section lacks it. */
export function drawnTable({ name, table }: Chart, { blocks }: Section): Table {
  if (typeof table !== 'string') return table;
  for (const block of blocks) {
    if (block.type === 'table' && block.name === table) return block;
  }
  throw new Error(`${name} draws a table that its section does not hold: ${table}`);
}
