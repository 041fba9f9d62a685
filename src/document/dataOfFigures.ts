import { dayOf } from '../calendar/day';
import type { Dimension } from '../indicators/tally/tally';
import { figureText } from '../report/figureText';
import { countText, monthText, noFigure } from '../report/italian';
import type { Figure, Report, Row, Table } from '../report/report';
import { dimensionLabels, totalLabel } from '../report/wording';
import type { HeadingBlock, TableBlock, TableCell, TableRow } from './blocks';
import { columnWidths } from './columnWidths';
import { tableBlocks } from './tableBlock';

/** A table that only a figure draws, or that is about a figure: it is published at the end. */
export function isDataOfFigure(name: string): boolean {
  return name.startsWith('Dati ');
}

const contacts = 'Dati della Figura 4';
const registeredProfile = 'Dati della Figura 3';
const signersProfile = 'Dati della Figura 10';

/** The last chapter: contacts as years by months, both profiles in one table, the others as they are. */
export function dataOfFigures({ sections }: Report): readonly (HeadingBlock | TableBlock)[] {
  const tables = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Table => block.type === 'table' && isDataOfFigure(block.name));
  const named = (name: string): Table | undefined => tables.find((table) => table.name === name);
  const [registered, signers] = [named(registeredProfile), named(signersProfile)];
  const profiles =
    registered && (signers ? bothProfiles(registered, signers) : tableBlocks(registered));
  const blocks = tables.flatMap((table) => {
    if (table.name === contacts) return [contactBlock(table)];
    // The same block whether somebody signed or not.
    if (profiles && table === registered)
      return profiles.map((block) => ({ ...block, key: 'dati-delle-figure-3-e-10' }));
    return profiles && table === signers ? [] : tableBlocks(table);
  });
  const title = { type: 'heading', key: 'dati-delle-figure', level: 1 } as const;
  return blocks.length === 0 ? [] : [{ ...title, text: 'Dati delle figure' }, ...blocks];
}

const months = Array.from({ length: 12 }, (_, month) =>
  monthText(dayOf(2000, month + 1, 1)).slice(0, 3),
);

/** The years of each channel stand below its name, the months across. */
function contactBlock(table: Table): TableBlock {
  const rows = table.columns.flatMap(({ header }, column) => channelRows(table, header, column));
  const header: readonly TableCell[] = [
    { text: 'Anno', align: 'left' },
    ...[...months, totalLabel].map((text): TableCell => ({ text, align: 'right' })),
  ];
  const [block] = tableBlocks({ ...table, columns: [], rows: [] });
  if (!block) throw new Error('a table is at least one block');
  return { ...block, columnWidths: columnWidths(header, rows), header, rows };
}

function channelRows({ rows }: Table, name: string, column: number): readonly TableRow[] {
  const monthly = new Map<number, (Figure | undefined)[]>();
  for (const { role, figures } of rows) {
    const figure = figures[column];
    const [year, month] = figure?.key.period?.split('-').map(Number) ?? [];
    if (role === 'total' || year === undefined || month === undefined) continue;
    const ofYear = monthly.get(year) ?? new Array<undefined>(months.length).fill(undefined);
    ofYear[month - 1] = figure;
    monthly.set(year, ofYear);
  }
  const total = rows.find(({ role }) => role === 'total')?.figures[column];
  return [
    { role: 'group', cells: [label(name)] },
    ...[...monthly].map(([year, figures]): TableRow => ({
      role: 'item',
      cells: [label(String(year)), ...figures.map(countCell), yearCell(figures)],
    })),
    {
      role: 'total',
      cells: [label(totalLabel), ...months.map(() => blank), total ? countCell(total) : blank],
    },
  ];
}

const blank: TableCell = { text: '', align: 'right' };

function label(text: string): TableCell {
  return { text, align: 'left', isLabel: true };
}

function countCell(figure: Figure | undefined): TableCell {
  return figure
    ? { text: figureText(figure, 'count'), align: 'right', figure }
    : { text: noFigure, align: 'right' };
}

/** The months of a year that the service saw. */
function yearCell(figures: readonly (Figure | undefined)[]): TableCell {
  const sum = figures.reduce((all, figure) => all + (figure?.value ?? 0), 0);
  return { text: countText(sum), align: 'right' };
}

/** Both profiles class by class; nothing stands where one of them lacks a class, or does not name it. */
function bothProfiles(registered: Table, signers: Table): readonly TableBlock[] {
  const headers = ['Registrati', '%', 'Firmatari', '%'];
  const dimensions = new Set([...registered.rows, ...signers.rows].map(dimensionOf));
  const name = 'Dati delle Figure 3 e 10';
  return tableBlocks({
    ...registered,
    name,
    caption: `${name}. Profilo degli utenti registrati e di chi ha firmato il patto di servizio`,
    columns: [...registered.columns, ...signers.columns].map((column, index) => ({
      ...column,
      header: headers[index] ?? column.header,
    })),
    rows: [...dimensions].flatMap((dimension): readonly Row[] => [
      { role: 'group', labels: [dimension], figures: [] },
      ...classRows(registered, signers, dimension),
    ]),
    notes: [...new Set([...registered.notes, ...signers.notes])],
  });
}

function classRows(registered: Table, signers: Table, dimension: string): readonly Row[] {
  const isOwn = (row: Row): boolean => dimensionOf(row) === dimension;
  const [first, second] = [registered.rows.filter(isOwn), signers.rows.filter(isOwn)];
  const classes = new Map([...second, ...first].map((row) => [classOf(row), row]));
  const inOrder = new Set([...first, ...second].map(classOf));
  const figuresIn = (rows: readonly Row[], key: string): readonly Figure[] =>
    rows.find((row) => classOf(row) === key)?.figures ??
    new Array<Figure>(registered.columns.length);
  return [...inOrder].map((key): Row => {
    const label = classes.get(key)?.labels[0]?.replace(`${dimension}: `, '') ?? '';
    return {
      role: 'nested',
      labels: [label.charAt(0).toUpperCase() + label.slice(1)],
      figures: [...figuresIn(first, key), ...figuresIn(second, key)],
    };
  });
}

function dimensionOf({ figures: [first] }: Row): string {
  return first?.key.dimension === undefined
    ? ''
    : dimensionLabels[first.key.dimension as Dimension];
}

/** Which class a row is of, whichever stage was counted. */
function classOf({ figures: [first] }: Row): string {
  return JSON.stringify([first?.key.dimension, first?.key.class]);
}
