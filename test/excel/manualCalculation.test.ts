import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { type AppliedPlan, applyPlan } from '../../src/excel/write/applyPlan';
import { cellName } from '../../src/grid/address';
import type { PlacedWorkbook } from '../../src/layout/placed';
import { planReport } from '../../src/plan/planReport';
import { createHost, type Host } from '../../tools/excel-host/createHost';
import { parseArea } from '../../tools/excel-host/model/address';
import { cellAt, existingCells } from '../../tools/excel-host/model/grid';
import { addSheet } from '../../tools/excel-host/model/sheets';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { calculateManually, sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { sampleReport } from './sampleReport';
import { smallReport } from './smallReport';

let first: PlacedWorkbook;
/** The same with other figures and a semester more. */
let later: PlacedWorkbook;
let host: Host;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
});

beforeEach(async () => {
  host = createHost({
    evaluate: (formula, sheet) => {
      if (!isSum(formula)) return unknown;
      const cells = [...formula.matchAll(references)].flatMap(([, name, address = '']) => {
        const area = parseArea(address);
        const { cells: grid } = name === undefined ? sheet : sheetNamed(host, name);
        return area ? existingCells(grid, area) : [];
      });
      if (cells.some(({ cell }) => cell.value === unknown)) return unknown;
      const numbers = cells.map(({ cell: { value } }) => (typeof value === 'number' ? value : 0));
      return numbers.reduce((sum, value) => sum + value, 0);
    },
  });
  connectOffice(host);
  await refresh(first);
  calculateManually(host);
});

/** What formulas give that are no sums, and those that name them. */
const unknown = 'not worked out here';

const references = /(?:'([^']+)'!)?(\b[A-Z]+\d+(?::[A-Z]+\d+)?)/g;

/** Of cells, or a single cell. */
function isSum(formula: string): boolean {
  return /^=[(),+]*$/.test(formula.replaceAll(references, '').replaceAll('SUM', ''));
}

async function refresh(wanted: PlacedWorkbook): Promise<AppliedPlan> {
  return applyPlan(planReport(wanted, await readOwnedSheets(wanted)));
}

/** Formulas that the test can work out, and what the workbook says that they give. */
function heldAndWanted(wanted: PlacedWorkbook): readonly (readonly [string, unknown, unknown])[] {
  return wanted.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula = '', value }) => typeof value === 'number' && isSum(formula))
      .map((cell): [string, unknown, unknown] => {
        const { value } = cellAt(sheetNamed(host, name).cells, cell.row, cell.column);
        return [`${name}!${cellName(cell)}`, value, cell.value];
      })
      .filter(([, held]) => held !== unknown),
  );
}

function expectCalculated(wanted: PlacedWorkbook): void {
  const all = heldAndWanted(wanted);
  expect(all.length).toBeGreaterThan(20);
  expect(all.some(([place]) => place.startsWith('Indice!'))).toBe(true);
  for (const [place, held, value] of all) expect([place, held]).toEqual([place, value]);
}

describe('in a workbook that is calculated by hand', () => {
  it('formulas of the report give what they should after a refresh, and the mode stays', async () => {
    expectCalculated(first);
    expect(await refresh(later)).toEqual({ isCalculationManual: true });
    expectCalculated(later);
    expect(host.workbook.calculationMode).toBe('Manual');
  });

  it('so do those of sheets that are not written', async () => {
    const count = first.sheets
      .find(({ name }) => name === '1 Registrati')
      ?.cells.find(({ value, formula }) => typeof value === 'number' && formula === undefined);
    if (!count) throw new Error('no count');
    typeInto(host, `1 Registrati!${cellName(count)}`, [[4000]]);
    await calculate(['1 Registrati', '3 Pre-accoglienza', '7 Sintesi', 'Indice']);
    expect(heldAndWanted(first).filter(([, held, value]) => held !== value)).not.toHaveLength(0);
    await refresh(first);
    expectCalculated(first);
  });

  it('those of the user stay as they were', async () => {
    const own = addSheet(host.workbook, 'Mio');
    const total = heldAndWanted(first).find(([place]) => place.startsWith('1 Registrati!'))?.[0];
    const [sheet = '', cell = ''] = total?.split('!') ?? [];
    typeInto(host, 'Mio!A1', [[`='${sheet}'!${cell}`]]);
    await calculate(['Mio']);
    const before = cellAt(own.cells, 0, 0).value;
    await refresh(later);
    expect(cellAt(own.cells, 0, 0).value).toBe(before);
    expect(before).toBeGreaterThan(0);
  });
});

it('a run says nothing of calculation where Excel calculates by itself', async () => {
  host.workbook.calculationMode = 'Automatic';
  expect(await refresh(later)).toEqual({ isCalculationManual: false });
});

it('no sheet but the index names one that stands after it', async () => {
  for (const { sheets } of [first, await sampleReport()]) {
    const [, ...others] = sheets;
    others.forEach(({ cells }, index) => {
      const later = others.slice(index + 1).map(({ name }) => `'${name}'!`);
      const formulas = cells.map(({ formula = '' }) => formula);
      for (const name of [...later, "'Indice'!"]) {
        expect(formulas.filter((formula) => formula.includes(name))).toEqual([]);
      }
    });
  }
});

async function calculate(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).calculate(true);
    await context.sync();
  });
}
