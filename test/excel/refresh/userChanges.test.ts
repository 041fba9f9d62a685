import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { cellName } from '../../../src/grid/address';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import type { Host } from '../../../tools/excel-host/createHost';
import { cellAt } from '../../../tools/excel-host/model/grid';
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
} from '../../../tools/excel-host/model/sheets';
import type { Sheet } from '../../../tools/excel-host/model/workbook';
import { annotate, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { heldContents, hostWith, refresh, wantedContents } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, type State, stateOf, stateText } from '../workbookState';

let first: PlacedWorkbook;
/** The same with other figures and a semester more. */
let later: PlacedWorkbook;
let host: Host;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
});

beforeEach(async () => {
  host = await hostWith(first);
});

const state = (): State => stateOf(host.workbook);
const sheetText = (sheet: Sheet): string =>
  stateText({ ...host.workbook, sheets: [sheet], names: [], settings: new Map() });

async function stateWithout(...reports: readonly PlacedWorkbook[]): Promise<State> {
  return stateOf((await hostWith(...reports)).workbook);
}

describe('what the user did to the workbook', () => {
  it('keeps comments, on cells of the report too', async () => {
    annotate(host, '1 Registrati!B11', 'Perché così pochi?');
    annotate(host, '1 Registrati!Z90', 'Mia');
    const annotations = structuredClone(sheetNamed(host, '1 Registrati').annotations);
    await refresh(later);
    expect(sheetNamed(host, '1 Registrati').annotations).toEqual(annotations);
  });

  it('keeps sheets, names and formulas of the user, which go on pointing into the report', async () => {
    const own = addSheet(host.workbook, 'Mio');
    typeInto(host, 'Mio!A1:A2', [["='1 Registrati'!B11*2"], ['=SUM(A1:A1)']]);
    host.workbook.names.push({
      name: 'primo',
      formula: "='1 Registrati'!$B$11",
      visible: true,
      comment: '',
    });
    const ownNames = () => host.workbook.names.filter(({ name }) => !name.startsWith('ReportMIP.'));
    const [sheet, names] = [sheetText(own), structuredClone(ownNames())];
    await refresh(later);
    expect(sheetText(own)).toEqual(sheet);
    expect(ownNames()).toEqual(names);
  });

  it('keeps what stands beside and below the report', async () => {
    const { lastRow } = later.sheets.find(({ name }) => name === '1 Registrati') ?? {
      lastRow: NaN,
    };
    typeInto(host, '1 Registrati!Z3', [['a lato']]);
    typeInto(host, `1 Registrati!A${lastRow + 9}`, [['sotto']]);
    await refresh(later);
    const { cells } = sheetNamed(host, '1 Registrati');
    expect(cellAt(cells, 2, 25).value).toBe('a lato');
    expect(cellAt(cells, lastRow + 8, 0).value).toBe('sotto');
  });

  it('asks before it writes over rows that were inserted above the report', async () => {
    const sheet = sheetNamed(host, '1 Registrati');
    sheet.cells = new Map([...sheet.cells].map(([row, cells]) => [row + 2, cells]));
    typeInto(host, '1 Registrati!A1', [['Bozza per la giunta']]);
    const plan = planReport(first, await readOwnedSheets(first));
    expect(plan.overwrites).toContainEqual({
      ...{ sheet: '1 Registrati', cell: 'A1', content: 'Bozza per la giunta' },
    });
    expect(new Set(plan.overwrites.map((place) => place.sheet))).toEqual(new Set(['1 Registrati']));
  });

  it('leaves a hidden sheet hidden, and refreshes it', async () => {
    sheetNamed(host, '3 Pre-accoglienza').visibility = 'Hidden';
    await refresh(later);
    expect(sheetNamed(host, '3 Pre-accoglienza').visibility).toBe('Hidden');
    expect(heldContents(host, later)).toEqual(wantedContents(later));
  });

  it('leaves a copy of a sheet as it is', async () => {
    const copy = copySheet(host.workbook, sheetNamed(host, '1 Registrati'), 'Copia');
    const before = sheetText(copy);
    await refresh(later);
    expect(sheetText(copy)).toEqual(before);
  });

  it('follows a sheet to its new name and place, in formulas and links too', async () => {
    const sheet = sheetNamed(host, '1 Registrati');
    renameSheet(host.workbook, sheet, 'Gli iscritti');
    moveSheet(host.workbook, sheet, 0);
    await refresh(later);
    expect(host.workbook.sheets[0]).toBe(sheet);
    const links = [...sheetNamed(host, 'Indice').cells.values()]
      .flatMap((cells) => [...cells.values()])
      .flatMap(({ hyperlink }) => hyperlink?.documentReference ?? []);
    expect(links).toContain("'Gli iscritti'!A1");
    expect(links.join()).not.toContain('1 Registrati');
    moveSheet(host.workbook, sheet, 2);
    renameSheet(host.workbook, sheet, '1 Registrati');
    await refresh(later);
    expectState(host.workbook, await stateWithout(first, later));
  });

  it.each(['Registrati2019', 'Società', 'Dati.2019', 'a1', '2019', "L'anno"])(
    'writes nothing once a sheet that is called «%s» is followed',
    async (name) => {
      renameSheet(host.workbook, sheetNamed(host, '1 Registrati'), name);
      await refresh(first);
      const { writes } = host.counters;
      expect((await refresh(first)).sheets).toEqual([]);
      expect(host.counters.writes).toBe(writes);
    },
  );

  it('makes a deleted sheet again in its place, and all that pointed to it right', async () => {
    const before = state();
    deleteSheet(host.workbook, sheetNamed(host, '1 Registrati'));
    await refresh(first);
    expectState(host.workbook, before);
  });

  it('makes a deleted chart again as it was', async () => {
    const before = state();
    sheetNamed(host, '1 Registrati').charts.shift();
    await refresh(first);
    expectState(host.workbook, before);
  });

  it('leaves a chart that was dressed otherwise, until what it shows changes', async () => {
    const chart = sheetNamed(host, '1 Registrati').charts.find(({ name }) => name === 'Figura 1');
    if (!chart) throw new Error('no chart');
    chart.legend.visible = true;
    const { writes } = host.counters;
    await refresh(first);
    expect(host.counters.writes).toBe(writes);
    expect(chart.legend.visible).toBe(true);
    await refresh(later);
    expectState(host.workbook, await stateWithout(first, later));
  });

  it('puts right whatever was typed over cells of the report', async () => {
    const before = state();
    const figures = first.sheets[1]?.cells.filter(({ key }) => key !== undefined) ?? [];
    expect(figures.length).toBeGreaterThan(20);
    for (const [index, figure] of figures.entries()) {
      typeInto(host, `1 Registrati!${cellName(figure)}`, [[['mio', 9, '=1'][index % 3] ?? '']]);
    }
    await refresh(first);
    expectState(host.workbook, before);
  });
});
