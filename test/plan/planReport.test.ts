import { describe, expect, it } from '@jest/globals';
import { rangeName } from '../../src/grid/address';
import type { PlacedCell, PlacedChart, PlacedSheet, PlacedWorkbook } from '../../src/layout/placed';
import type { CellContent, OwnedSheet } from '../../src/plan/ownedSheet';
import { planReport } from '../../src/plan/planReport';
import { cell, emptySheet, rowRange, table } from '../support/placedByHand';

const chart: PlacedChart = {
  name: 'Figura 1',
  kind: 'line',
  altText: '',
  row: 10,
  left: 0,
  width: 400,
  height: 260,
  plot: { left: 40, top: 10, width: 340, height: 220 },
  textSize: 9,
  labelSpacing: 1,
  categories: rowRange('Uno', 2, 2),
  series: [],
  valueAxis: { title: '', numberFormat: '0', isHidden: false },
};

const tableCells = (periods: number, more = 0) =>
  table(
    Array.from({ length: periods }, (_, index) => `P${index + 1}`),
    ['CMTO', 'CN'],
    (row, column) => 10 * (row + 1) + column + (row === 1 && column === 0 ? more : 0),
  );

const sheet = (name: string, cells: readonly PlacedCell[], other = {}): PlacedSheet => ({
  ...emptySheet,
  name,
  cells,
  ...other,
});

const report = (periods = 2, more = 0, notesRow = 3, time = 'alle 10'): PlacedWorkbook => ({
  title: 'Rapporto',
  sheets: [
    sheet('Indice', [
      cell(0, 0, 'Indice'),
      { ...cell(1, 0, time), isRunStamp: true },
      { ...cell(2, 0, 0), formula: "=SUM('Uno'!B4:B5)" },
      cell(notesRow, 0, null, 'notes', 'text'),
    ]),
    sheet('Uno', tableCells(periods, more), { charts: [{ ...chart, width: 400 + periods }] }),
  ],
});

/** The workbook once the plan is applied to sheets that held nothing. */
const applied = ({ sheets }: PlacedWorkbook): readonly OwnedSheet[] => {
  const { sheets: plans } = planReport({ title: 'Rapporto', sheets }, []);
  return sheets.map(({ name, cells, charts }, index) => {
    const contents: CellContent[][] = Array.from({ length: 30 }, () =>
      Array.from({ length: 15 }, () => ''),
    );
    for (const { row, column, value, formula } of cells) {
      (contents[row] ?? [])[column] = formula ?? value ?? '';
    }
    const mark = plans[index]?.mark?.after;
    if (!mark) throw new Error('no plan');
    return { name, mark, isBlank: false, contents, charts: charts.map((placed) => placed.name) };
  });
};

const withCell = (
  owned: readonly OwnedSheet[],
  name: string,
  row: number,
  column: number,
  content: CellContent,
): readonly OwnedSheet[] =>
  owned.map((held) => ({
    ...held,
    contents: held.contents.map((line, down) =>
      line.map((old, right) =>
        held.name === name && down === row && right === column ? content : old,
      ),
    ),
  }));

/** What the plan writes, by sheet and zero-based place. */
const written = (plan: ReturnType<typeof planReport>) =>
  plan.sheets.flatMap(({ name, writes }) =>
    writes.flatMap(({ row, column, contents }) =>
      contents.flatMap((line, down) =>
        line.flatMap((content, right) =>
          content === null ? [] : [[name, row + down, column + right, content]],
        ),
      ),
    ),
  );

describe('planReport', () => {
  it('creates every sheet where there is nothing', () => {
    const plan = planReport(report(), []);
    expect(plan.sheets.map(({ name, task }) => [name, task])).toEqual([
      ['Indice', 'create'],
      ['Uno', 'create'],
    ]);
    expect(plan.sheets[1]?.addedCharts.map(({ name }) => name)).toEqual(['Figura 1']);
    expect(written(plan)).toContainEqual(['Uno', 4, 2, 21]);
  });

  it('has nothing to do for the same data, the time left out', () => {
    const plan = planReport(report(2, 0, 3, 'alle 11'), applied(report()));
    expect(plan).toEqual({
      sheets: [],
      reportSheets: ['Indice', 'Uno'],
      changedCells: 0,
      overwrites: [],
      conflicts: [],
      adoptions: [],
    });
  });

  it('writes the cell that changed and the run stamp', () => {
    const plan = planReport(report(2, 1, 3, 'alle 11'), applied(report()));
    expect(written(plan)).toEqual([
      ['Indice', 1, 0, 'alle 11'],
      ['Uno', 4, 1, 21],
    ]);
    expect(plan.changedCells).toBe(1);
    expect(plan.sheets.flatMap(({ looks, clear, merge }) => [looks, clear, merge]).flat()).toEqual(
      [],
    );
  });

  it('leaves the marks alone where contents are all that changes', () => {
    const plan = planReport(report(2, 1, 3, 'alle 11'), applied(report()));
    expect(plan.sheets.map(({ mark }) => mark)).toEqual([undefined, undefined]);
    const grown = planReport(report(3), applied(report(2)));
    expect(grown.sheets.map(({ name, mark }) => [name, mark?.before.status])).toEqual([
      ['Uno', 'in corso'],
    ]);
  });

  it('paints only what is new where a table grows', () => {
    const [grown] = planReport(report(3), applied(report(2))).sheets;
    expect(grown?.clear).toEqual([]);
    expect(grown?.looks.map(({ range }) => rangeName(range))).toEqual(['D3:D3', 'D4:D5']);
  });

  it('paints what is next to a cell that is cleared, whose rule goes with it', () => {
    const totals = (row: number) => [cell(row - 1, 0, 'a'), cell(row, 0, 'Totale', 'total')];
    const tall = { title: 'Rapporto', sheets: [sheet('Uno', [cell(2, 0, 'b'), ...totals(4)])] };
    const short = { title: 'Rapporto', sheets: [sheet('Uno', [cell(2, 0, 'b'), cell(3, 0, 'a')])] };
    const [plan] = planReport(short, applied(tall)).sheets;
    expect(plan?.clear).toEqual(['A5:A5']);
    expect(plan?.looks.map(({ range }) => rangeName(range))).toEqual(['A4:A4']);
  });

  it('links again only the block whose links lead elsewhere', () => {
    const linked = (row: number): PlacedWorkbook => {
      const to = (place: number) => ({ link: { sheet: 'Uno', row: place, column: 0 } });
      const cells = [
        { ...cell(1, 0, 'Prima', 'link'), ...to(3) },
        { ...cell(3, 0, 'Seconda', 'link'), ...to(row) },
      ];
      return { title: 'Rapporto', sheets: [sheet('Indice', cells)] };
    };
    expect(planReport(linked(9), applied(linked(9))).sheets).toEqual([]);
    const [plan] = planReport(linked(10), applied(linked(9))).sheets;
    expect(plan?.clear).toEqual([]);
    const links = plan?.looks.flatMap((block) => block.links);
    expect(links?.map(({ value, link }) => [value, link?.row])).toEqual([['Seconda', 10]]);
  });

  it('repairs a cell that was written over by hand', () => {
    const plan = planReport(report(), withCell(applied(report()), 'Uno', 3, 1, 'xx'));
    expect(written(plan)).toEqual([['Uno', 3, 1, 10]]);
  });

  it('takes a formula for the same however Excel spells it', () => {
    const spelt = withCell(applied(report()), 'Indice', 2, 0, '=SUM(Uno!B4:B5)');
    expect(planReport(report(), spelt).sheets).toEqual([]);
    const other = withCell(applied(report()), 'Indice', 2, 0, '=SUM(Uno!B4:B6)');
    expect(written(planReport(report(), other))).toEqual([['Indice', 2, 0, "=SUM('Uno'!B4:B5)"]]);
  });

  it.each(['Registrati2019', 'Società', 'Dati.2019', 'UNO'])(
    'takes a formula that names «%s» without quotes for the same',
    (name) => {
      const summing = { ...cell(1, 0, 0), formula: `=SUM('${name}'!B4:B5)` };
      const workbook = { title: 'Rapporto', sheets: [sheet('Indice', [summing])] };
      const bare = withCell(applied(workbook), 'Indice', 1, 0, `=SUM( ${name}!B4:B5 )`);
      expect(planReport(workbook, bare).sheets).toEqual([]);
    },
  );

  it('keeps apart what formulas say in quotes', () => {
    const said = (text: string): PlacedWorkbook => ({
      title: 'Rapporto',
      sheets: [sheet('Uno', [{ ...cell(1, 0, 0), formula: `=IF(A1,"${text}")` }])],
    });
    expect(written(planReport(said("'uno'!"), applied(said('Uno!'))))).toHaveLength(1);
    expect(written(planReport(said('a b'), applied(said('ab'))))).toHaveLength(1);
  });

  it('clears the tail where the report shrinks', () => {
    const plan = planReport(report(2), applied(report(3)));
    const uno = plan.sheets.find(({ name }) => name === 'Uno');
    expect(uno?.clear).toEqual(['D3:D5']);
    expect(written(plan)).not.toContainEqual(['Uno', 2, 3, 'P3']);
  });

  it('keeps the identity of a chart that grows, and adds one that was deleted', () => {
    const [grown] = planReport(report(3), applied(report(2))).sheets;
    expect(grown?.updatedCharts.map(({ name }) => name)).toEqual(['Figura 1']);
    expect(grown?.addedCharts).toEqual([]);
    const deleted = applied(report()).map((held) => ({ ...held, charts: [] }));
    const [added] = planReport(report(), deleted).sheets;
    expect(added?.addedCharts.map(({ name }) => name)).toEqual(['Figura 1']);
  });

  it("leaves the analyst's notes, and takes them along where their box moves", () => {
    const noted = withCell(applied(report()), 'Indice', 3, 0, 'Da rivedere');
    expect(planReport(report(), noted).sheets).toEqual([]);
    const moved = planReport(report(2, 0, 6), noted);
    expect(written(moved)).toContainEqual(['Indice', 6, 0, 'Da rivedere']);
    expect(moved.sheets[0]?.mark?.before.notesText).toBe('Da rivedere');
  });

  it('names the cells of the user that the report has to take', () => {
    const filled = withCell(applied(report(2)), 'Uno', 3, 3, 'mia');
    expect(planReport(report(2), filled).sheets).toEqual([]);
    expect(planReport(report(3), filled).overwrites).toEqual([
      { sheet: 'Uno', cell: 'D4', content: 'mia' },
    ]);
  });

  it('follows a sheet that was renamed, and writes its new name in formulas', () => {
    const renamed = applied(report()).map((held) =>
      held.name === 'Uno' ? { ...held, name: 'Mio foglio' } : held,
    );
    const plan = planReport(report(), renamed);
    expect(plan.sheets.filter(({ task }) => task === 'create')).toEqual([]);
    expect(written(plan)).toContainEqual(['Indice', 2, 0, "=SUM('Mio foglio'!B4:B5)"]);
  });

  it("names a sheet of the user's that has a name of the report's, unless it is blank", () => {
    const foreign = { name: 'UNO', isBlank: false, contents: [], charts: [] };
    expect(planReport(report(), [foreign]).conflicts).toEqual([
      { sheet: 'UNO', freeName: 'UNO (mio)' },
    ]);
    const plan = planReport(report(), [{ ...foreign, isBlank: true }]);
    expect(plan.conflicts).toEqual([]);
    expect(plan.sheets.map(({ name, task }) => [name, task])).toContainEqual(['UNO', 'adopt']);
  });

  it('does everything but the contents again after a run that was cut short', () => {
    const cut = applied(report()).map((held) => ({
      ...held,
      ...(held.mark ? { mark: { ...held.mark, status: 'in corso' as const } } : {}),
    }));
    const plan = planReport(report(), cut);
    expect(plan.sheets.map(({ looks, page }) => [looks.length > 0, page !== undefined])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(written(plan)).toEqual([]);
  });
});
