import type { Tally } from '../indicators/tally/tally';
import type { FigureKey } from '../report/figureKey';
import type { Report, Table } from '../report/report';
import { areaKey, jobCentreKey, providerKey } from '../service/placeKey';
import { matchKey, matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';

/** A cell of the report by its names as they are printed. */
export interface FigureNames {
  /** `9`, `Tabella 9`, `Prospetto 1`, `Dati della Figura 4`; or of a figure its number. */
  readonly of: { readonly table: string } | { readonly figure: string };
  /** The label of a row, a series or a category. */
  readonly row: string;
  /** The header of a column; absent where there is but one. */
  readonly column?: string;
}

/** A name that is none, or that several have: what it was meant to name, and the names that there are. */
export interface Unfound {
  readonly what: 'table' | 'figure' | 'row' | 'column' | 'cell';
  readonly name: string;
  /** The table or the figure in which it was looked for. */
  readonly within?: string;
  readonly choices: readonly string[];
  /** Whether the choices are those that the name fits, and not all that there are. */
  readonly isAmbiguous: boolean;
}

/**
 * The key of the figure with these names. Case, accents, spaces and signs make no difference, and part of a
 * name will do where no other has it. Rows and columns may be exchanged: where periods are many, they run
 * down.
 *
 *     { of: { table: '9' }, row: 'Cuneo', column: '5° sem.' } -> the pacts of Cuneo in the fifth semester
 */
export function findFigure(
  { sections }: Report,
  areas: Tally['areas'],
  names: FigureNames,
): FigureKey | Unfound {
  const found = tableOf(sections, names.of);
  if ('what' in found) return found;
  const { within, table } = found;
  const rows = rowLines(table, areas);
  const columns = table.columns.map(({ header }, index) => columnLine(header, index, table));
  const straight = cellOf(rows, columns, names, within);
  if (!('what' in straight)) return keyAt(straight);
  const turned = cellOf(columns, rows, names, within);
  return 'what' in turned ? straight : keyAt([turned[1], turned[0]]);

  function keyAt([row, column]: readonly [number, number]): FigureKey | Unfound {
    const key = table.rows[row]?.figures[column]?.key;
    const name = `${names.row}, ${names.column ?? ''}`;
    return key ?? { what: 'cell', name, within, choices: [], isAmbiguous: false };
  }
}

interface FoundTable {
  /** As it is called: `Tabella 9`, `Figura 1`. */
  readonly within: string;
  readonly table: Table;
}

function tableOf(sections: Report['sections'], of: FigureNames['of']): FoundTable | Unfound {
  const blocks = sections.flatMap((section) => section.blocks);
  const tables = blocks.filter((block) => block.type === 'table');
  const isCalled = (name: string, wanted: string, word: string): boolean =>
    [wanted, `${word} ${wanted}`].some((text) => matchKey(text) === matchKey(name));
  if ('table' in of) {
    const table = tables.find(({ name }) => isCalled(name, of.table, 'Tabella'));
    if (table) return { within: table.name, table };
    const choices = tables.map(({ name }) => name);
    return { what: 'table', name: of.table, choices, isAmbiguous: false };
  }
  const charts = blocks.filter((block) => block.type === 'chart');
  const chart = charts.find(({ name }) => isCalled(name, of.figure, 'Figura'));
  const drawn = chart?.table;
  const table = typeof drawn === 'string' ? tables.find(({ name }) => name === drawn) : drawn;
  if (chart && table) return { within: chart.name, table };
  const choices = charts.map(({ name }) => name);
  return { what: 'figure', name: of.figure, choices, isAmbiguous: false };
}

/** A row or a column by all that it may be called. */
interface Line {
  readonly index: number;
  /** What it is called where one has to choose. */
  readonly name: string;
  readonly texts: readonly string[];
  /** Words of which the name must have one: of the heading that the row stands below. */
  readonly heading: readonly string[];
  /** What two spellings of its name have in common. */
  readonly looseKey: (text: string) => string;
}

function rowLines({ rows, isTurned }: Table, areas: Tally['areas']): readonly Line[] {
  let [heading, above] = ['', ''];
  return rows.flatMap(({ role, labels, figures }, index) => {
    const label = labels.filter((text) => text !== '').join(' ');
    if (role === 'group') heading = label;
    if (role === 'group') return [];
    if (role !== 'nested') above = label;
    const area = areas.find(({ id }) => id === figures[0]?.key.area);
    const isOfArea = role !== 'nested' && !isTurned;
    const alike = isOfArea ? [area?.id ?? label, area?.fullName ?? label] : [];
    const own = role === 'area' ? `${label} (tutta l'area)` : label;
    const name = [heading, role === 'nested' ? above : '', own].filter(Boolean).join(': ');
    const texts = [label, ...labels, ...alike].map((text) =>
      [heading, text].filter(Boolean).join(' '),
    );
    const looseKey = role === 'nested' ? unitKey : areaKey;
    return [{ index, name, texts: [name, ...texts], heading: matchWords(heading), looseKey }];
  });
}

/** Of a job centre or a provider. */
function unitKey(name: string): string {
  return providerKey(jobCentreKey(name));
}

function columnLine(header: string, index: number, { isTurned }: Table): Line {
  const lines = header.split('\n').map((line) => line.replace(/\s*\(parz\.\)/, ''));
  const name = header.replace('\n', ' ');
  if (!isTurned) {
    const texts = [name, lines.join(' '), ...lines];
    return { index, name, texts, heading: [], looseKey: nameKey };
  }
  // Below the place stands the heading of its figures, where they are others than the first.
  const heading = matchWords(lines[1] ?? '');
  return { index, name, texts: [name], heading, looseKey: areaKey };
}

function cellOf(
  rows: readonly Line[],
  columns: readonly Line[],
  { row, column }: FigureNames,
  within: string,
): readonly [row: number, column: number] | Unfound {
  const foundRow = lineOf(rows, row, { what: 'row', within });
  if (typeof foundRow !== 'number') return foundRow;
  const [only] = columns;
  if (column === undefined && columns.length === 1 && only) return [foundRow, only.index];
  const foundColumn = lineOf(columns, column ?? '', { what: 'column', within });
  return typeof foundColumn === 'number' ? [foundRow, foundColumn] : foundColumn;
}

function lineOf(
  lines: readonly Line[],
  name: string,
  about: { readonly what: 'row' | 'column'; readonly within: string },
): number | Unfound {
  const key = nameKey(name);
  const words = matchWords(name).filter((word) => !links.has(word));
  const has = ({ texts, heading }: Line): boolean => {
    const own = new Set(texts.flatMap(matchWords));
    const namesHeading = heading.length === 0 || heading.some((word) => words.includes(word));
    return namesHeading && words.length > 0 && words.every((word) => own.has(word));
  };
  const tests: readonly ((line: Line) => boolean)[] = [
    ({ texts }) => texts.some((text) => nameKey(text) === key),
    ({ texts, looseKey }) => texts.some((text) => looseKey(text) === looseKey(name)),
    has,
  ];
  const found = tests.map((test) => lines.filter(test)).find((all) => all.length > 0) ?? [];
  const [first] = found;
  if (first && found.length === 1) return first.index;
  const choices = (first ? found : lines).map((line) => line.name);
  return { ...about, name, choices, isAmbiguous: first !== undefined };
}

/** Words that say nothing of their own. */
const links = new Set(splitList('di, del, della, dell, d, e, la, il, l'));

/** `%` has no letter. */
function nameKey(text: string): string {
  return matchKey(text) || text.trim();
}
