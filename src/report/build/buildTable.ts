import type { Tally } from '../../indicators/tally/tally';
import type { TableDefinition } from '../definitions/tableDefinition';
import type { Figure, Row, Table } from '../report';
import type { LineColumn } from './column';
import { columnsOf } from './columns';
import { fillText } from './fillText';
import type { Line, Lines } from './line';
import { linesOf } from './rows';
import { columnNotes, roundingNote } from './tableNotes';
import { turnedWhereWide } from './turned';

/** The table that a definition stands for; undefined where there is nothing to show in it. */
export function buildTable(tally: Tally, definition: TableDefinition): Table | undefined {
  const { name, caption, subtitle } = definition;
  const second = tally.periods.length > 1 ? definition.secondBlock : undefined;
  const footnotes = definition.footnotes ?? second?.footnotes;
  const notes = [...(definition.notes ?? []), ...(second?.notes ?? [])];
  const { labelHeaders, slices, lines, notes: remarks = [] } = linesOf(tally, definition);
  const columns = columnsOf(tally, definition, slices);
  if (lines.length === 0 || columns.length === 0) return undefined;
  const fill = (text: string): string => fillText(text, tally, definition);
  const first = rowsOf(lines, columns);
  const table: Table = {
    type: 'table',
    name,
    caption: `${name}. ${fill(caption)}`,
    ...(subtitle !== undefined && { subtitle: fill(subtitle) }),
    labelHeaders,
    columns: columns.map(({ header, format }) => ({ header, format })),
    rows: [
      ...first,
      ...(second ? rowsOfBlock(tally, definition, second, { slices, lines, labelHeaders }) : []),
    ],
    ...(footnotes && {
      footnotes: footnotes.map((footnote) => ({ ...footnote, text: fill(footnote.text) })),
    }),
    notes: [
      ...notes.map(fill).filter((note) => note !== ''),
      ...columnNotes(tally, definition),
      ...roundingNote(lines, first, columns),
      ...remarks,
    ],
  };
  return definition.rows === 'area' ? turnedWhereWide(table) : table;
}

function rowsOf(lines: readonly Line[], columns: readonly LineColumn[]): readonly Row[] {
  return lines.map((line) => ({
    role: line.role,
    labels: line.labels,
    figures: columns.map(({ figure }) => printed(figure(line), line)),
  }));
}

/** A heading and the rows once more, with the formats of their own columns. */
function rowsOfBlock(
  tally: Tally,
  definition: TableDefinition,
  block: NonNullable<TableDefinition['secondBlock']>,
  { labelHeaders, slices, lines }: Lines,
): readonly Row[] {
  const columns = columnsOf(tally, definition, slices, block.columns);
  const [first] = columns;
  if (!first) return [];
  const heading = fillText(block.heading, tally, definition);
  return [
    {
      role: 'group',
      labels: labelHeaders.map((_, index) => (index === 0 ? heading : '')),
      figures: [],
    },
    ...rowsOf(lines, columns).map((row) => ({ ...row, format: first.format })),
  ];
}

function printed(figure: Figure, { withheld }: Line): Figure {
  return withheld === undefined ? figure : { key: figure.key, value: undefined, withheld };
}
