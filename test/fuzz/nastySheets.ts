import type { RawCell, RawTable } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';
import type { MemoryOptions, MemorySheets } from '../support/memorySource';
import { nastyCell, nastyHeader, nastySheetName, settingRow } from './nastyCells';

export interface NastyWorkbook {
  readonly sheets: MemorySheets;
  readonly options: MemoryOptions;
}

type Row = readonly RawCell[];

/** Some sheets by known names, with known headers in any order, full of cells of any kind. */
export function nastyWorkbook(random: Random): NastyWorkbook {
  const count = 1 + Math.floor(random() * 4);
  const sheets = new Map<string, readonly Row[]>([['Utenti', users(random)]]);
  for (let index = 0; index < count; index++) {
    const name = nastySheetName(random);
    sheets.set(
      name,
      name === 'Parametri' ? rowsOf(random, () => settingRow(random)) : anyTable(random),
    );
  }
  return {
    sheets: Object.fromEntries(sheets),
    options: {
      dateSystem: random() < 0.2 ? 1904 : 1900,
      chunkSize: pick(random, [1, 3, 1000]),
      tables: random() < 0.2 ? { Utenti: [tableBounds(random)] } : {},
    },
  };
}

/** Most of these can be counted: otherwise there would be no report to look at. */
function users(random: Random): readonly Row[] {
  if (random() < 0.2) return table(random);
  const sane = (): Row => [
    `U${Math.floor(random() * 9)}`,
    42_900 + Math.floor(random() * 900),
    'CN',
  ];
  const more = Array.from({ length: Math.floor(random() * 5) }, () => nastyHeader(random));
  return [
    ['ID utente', 'Data registrazione', 'Area territoriale', ...more],
    ...rowsOf(random, () => [
      ...sane().map((cell) => (random() < 0.8 ? cell : nastyCell(random))),
      ...more.map(() => nastyCell(random)),
    ]),
  ];
}

function anyTable(random: Random): readonly Row[] {
  return random() < 0.3 ? crosstab(random) : table(random);
}

const crossLabels = [
  ...['1° sem 2018', '2° sem 2018', 'gen', 'feb 2018', '2018', 2018, 43_101, 'T1 2018', 'Totale'],
  ...['CMTO', 'CN', 'CPI ALBA', 'Torino', 'Mail', 'Numero verde', 'F', 'M', 'di cui donne', null],
];

/** Counts between labels that a crosstab may have, in any order; now and then with a row above. */
function crosstab(random: Random): readonly Row[] {
  const width = 1 + Math.floor(random() * 6);
  const across = (first: RawCell): Row => [
    first,
    ...Array.from({ length: width }, () => pick(random, crossLabels)),
  ];
  const cell = (): RawCell => (random() < 0.8 ? Math.floor(random() * 9) : nastyCell(random));
  return [
    ...(random() < 0.3 ? [across(null)] : []),
    across(pick(random, ['CPI', 'Area', 'Mese', 'Anno', 'Canale', null])),
    ...rowsOf(random, () => [pick(random, crossLabels), ...Array.from({ length: width }, cell)]),
  ];
}

function table(random: Random): readonly Row[] {
  const width = Math.floor(random() * 8);
  const row = (cell: () => RawCell): Row => Array.from({ length: width }, cell);
  const titles = random() < 0.2 ? rowsOf(random, () => row(() => nastyCell(random))) : [];
  return [
    ...titles,
    row(() => nastyHeader(random)),
    ...rowsOf(random, () => row(() => nastyCell(random))),
  ];
}

function rowsOf(random: Random, row: () => Row): readonly Row[] {
  return Array.from({ length: Math.floor(random() * 12) }, row);
}

function tableBounds(random: Random): RawTable {
  return {
    firstRow: Math.floor(random() * 3),
    firstColumn: Math.floor(random() * 3),
    rowCount: Math.floor(random() * 15),
    columnCount: Math.floor(random() * 10),
    hasHeaderRow: random() < 0.9,
    hasTotalRow: random() < 0.3,
  };
}
