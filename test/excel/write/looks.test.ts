import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { explainExcelError } from '../../../src/excel/request/explainExcelError';
import { type AppliedPlan, applyPlan, type WriteStep } from '../../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import type { Host } from '../../../tools/excel-host/createHost';
import { copyWorkbook } from '../../../tools/excel-host/model/copyWorkbook';
import type { Sheet } from '../../../tools/excel-host/model/workbook';
import { range, someOf } from '../../support/runs';
import { heldContents, newHost, openCopy } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, type State, stateOf, stateText } from '../workbookState';

let wanted: PlacedWorkbook;
/** Of a workbook that met no trouble. */
let clean: Host;
let cleanState: State;
let host: Host;

beforeAll(async () => {
  wanted = await smallReport(2);
  clean = newHost();
  await refresh();
  cleanState = stateOf(clean.workbook);
});

beforeEach(() => {
  host = newHost();
});

/** Brings the report into the workbook that is in front, with something that happens as a step begins. */
async function refresh(happen: Partial<Record<WriteStep, () => void>> = {}): Promise<AppliedPlan> {
  return applyPlan(planReport(wanted, await readOwnedSheets(wanted)), (step) => happen[step]?.());
}

async function expectNothingToWrite(): Promise<void> {
  const plan = planReport(wanted, await readOwnedSheets(wanted));
  expect(plan.sheets).toEqual([]);
}

/** View and print set-up, by concern. */
function setUpOf({ frozen, showGridlines, pageLayout, pageBreakRows }: Sheet) {
  const { orientation, paperSize, zoom, headerFooter, printArea, printTitleRows } = pageLayout;
  const { leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin } =
    pageLayout;
  return {
    gridlines: showGridlines,
    frozenRows: frozen,
    paper: [orientation, paperSize],
    margins: [leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin],
    titles: printTitleRows,
    footer: headerFooter,
    scale: zoom,
    area: printArea,
    breaks: pageBreakRows,
  };
}

function concernsThatDiffer(): ReadonlySet<string> {
  const differing = new Set<string>();
  host.workbook.sheets.forEach((sheet, index) => {
    const other = clean.workbook.sheets[index];
    if (!other) throw new Error(`${sheet.name} should not be there`);
    const [own, undisturbed] = [setUpOf(sheet), setUpOf(other)];
    for (const [concern, value] of Object.entries(own)) {
      const same = undisturbed[concern as keyof typeof undisturbed];
      if (JSON.stringify(value) !== JSON.stringify(same)) differing.add(concern);
    }
  });
  return differing;
}

const members: readonly (readonly [member: string, concern: string])[] = [
  ['Worksheet.Gridlines', 'gridlines'],
  ['WorksheetFreezePanes.FreezeRows', 'frozenRows'],
  ['PageLayout.Orientation', 'paper'],
  ['PageLayout.PaperSize', 'paper'],
  ['PageLayout.SetPrintMargins', 'margins'],
  ['PageLayout.SetPrintTitleRows', 'titles'],
  ['HeaderFooter.LeftFooter', 'footer'],
  ['HeaderFooter.RightFooter', 'footer'],
  ['PageLayout.Zoom', 'scale'],
  ['PageLayout.SetPrintArea', 'area'],
  ['PageBreakCollection.RemovePageBreaks', 'breaks'],
  ['PageBreakCollection.Add', 'breaks'],
];

describe.each(members)('where Excel refuses %s', (member, concern) => {
  it('all else is set up, the run says so, and the next click writes nothing', async () => {
    host.trouble.refuseMember = member;
    const { lookFault } = await refresh();
    expectTold(lookFault);
    expect([...concernsThatDiffer()]).toEqual([concern]);
    await expectNothingToWrite();
  });
});

function expectTold(fault: unknown): void {
  const { sentence, diagnostics } = explainExcelError(fault);
  expect(sentence).toMatch(/^Il report è completo.*I fogli sono: .*«/s);
  expect(diagnostics).toContain('codice: GeneralException');
}

/** Without these there is no report, or one that no later run would know. */
const needed =
  /^(?:Worksheet\w*Collection|NamedItem(?!\.Visible)\w*|Table(?!\.Style)\w*|SettingCollection|ChartCollection|ChartSeriesCollection)\.|^Range\.(?:Formulas|Values|NumberFormat)$|^Chart\.Name$|^ChartSeries\.(?:Set|AxisGroup)/;

it('has all contents and charts whichever other member Excel refuses', async () => {
  const looks = [...clean.counters.written].filter((member) => !needed.test(member));
  expect(looks.length).toBeGreaterThan(80);
  const contents = heldContents(clean, wanted);
  for (const member of someOf(looks, 1 / 3)) {
    host = newHost();
    host.trouble.refuseMember = member;
    const { lookFault } = await refresh();
    expectTold(lookFault);
    expect(heldContents(host, wanted)).toEqual(contents);
    expect(host.workbook.sheets.map(drawn)).toEqual(clean.workbook.sheets.map(drawn));
    await expectNothingToWrite();
  }
});

/** Without these what is there stays as it is. */
const neededToRefresh = /^Range\.(?:Unmerge|Clear)$|^NamedItem\.Formula$|^Table\.Resize$/;

it('has them too where it is a refresh in which Excel refuses it', async () => {
  const longer = await smallReport(3);
  const former = copyWorkbook(clean.workbook);
  const bring = async (): Promise<AppliedPlan> =>
    applyPlan(planReport(longer, await readOwnedSheets(longer)));
  const grown = openCopy(former);
  await bring();
  const contents = heldContents(grown, longer);
  const looks = [...grown.counters.written].filter(
    (member) => !needed.test(member) && !neededToRefresh.test(member),
  );
  expect(looks.length).toBeGreaterThan(60);
  for (const member of someOf(looks, 1 / 3)) {
    host = openCopy(former);
    host.trouble.refuseMember = member;
    const { lookFault } = await bring();
    // A chart that cannot be changed is made anew.
    if (/^Chart\.(?:SetData|ChartType)$/.test(member)) expect(lookFault).toBeUndefined();
    else expectTold(lookFault);
    expect(heldContents(host, longer)).toEqual(contents);
    expect(host.workbook.sheets.map(drawn)).toEqual(grown.workbook.sheets.map(drawn));
    expect(planReport(longer, await readOwnedSheets(longer)).sheets).toEqual([]);
  }
});

/** What the charts of a sheet show, by their names: one that was made anew stands last. */
function drawn({ charts }: Sheet): readonly unknown[] {
  return charts
    .map(({ name, chartType, series }) => ({
      ...{ name, chartType },
      series: series.map(({ values, categories }) => ({ values, categories })),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

it.each([
  ['RangeFont.Size', /"fontSize":[\d.]+/g],
  ['ChartAxis.Position', /"position":"[^"]*"/g],
])('where Excel refuses %s alone, all else looks as it should', async (member, trace) => {
  host.trouble.refuseMember = member;
  await refresh();
  const without = (state: string): string => state.replace(trace, '');
  const [state, undisturbed] = [stateText(host.workbook), stateText(clean.workbook)];
  expect(state === undisturbed).toBe(false);
  expect(without(state) === without(undisturbed)).toBe(true);
});

it('has all but the charts that Excel does not draw, and draws them once it does', async () => {
  host.trouble.refuseMember = 'ChartSeriesCollection.Add';
  const { lookFault } = await refresh();
  expect(explainExcelError(lookFault).sentence).toMatch(
    /^Le tabelle del report sono complete.*I fogli sono: .*«4 Questionari».*\.$/,
  );
  const [all, made] = [clean, host].map(({ workbook }) => workbook.sheets.flatMap(drawn));
  expect(made?.length).toBeGreaterThan(1);
  expect(made?.length).toBeLessThan(all?.length ?? 0);
  expect(all).toEqual(expect.arrayContaining(made ?? []));
  delete host.trouble.refuseMember;
  await refresh();
  expectState(host.workbook, cleanState);
});

it('stops where Excel refuses everything, as while a dialog is open', async () => {
  let before = 0;
  const refused = refresh({
    looks: () => {
      before = host.counters.requests;
      host.trouble.otherWorkbookInFront = Infinity;
    },
  });
  await expect(refused).rejects.toMatchObject({ code: 'GeneralException' });
  expect(host.counters.requests - before).toBeLessThan(120);
  host.trouble.otherWorkbookInFront = 0;
  await refresh();
  expectState(host.workbook, cleanState);
});

it('asks for everything at once where nothing is refused', async () => {
  let before = 0;
  await refresh({ pages: () => (before = host.counters.log.length) });
  // The set-up and the marks.
  expect(host.counters.log.length - before).toBe(2);
});

describe('while another workbook is in front for some requests', () => {
  it.each([1, 2, 3, 20])('%s of the set-up, it is done all the same', async (requests) => {
    const applied = await refresh({
      pages: () => (host.trouble.otherWorkbookInFront = requests),
    });
    expect(applied).toEqual({ isCalculationManual: false });
    expectState(host.workbook, cleanState);
    await expectNothingToWrite();
  });

  it('one that adds sheets, they are added when it is not', async () => {
    await refresh({ cells: () => (host.trouble.otherWorkbookInFront = 1) });
    expectState(host.workbook, cleanState);
  });
});

it('a sheet that was added by a request that failed is not added twice', async () => {
  const { writes } = await writesOfBeginning();
  expect(writes).toBeGreaterThan(20);
  for (const write of someOf(range(1, writes), 1 / 3)) {
    host = newHost();
    host.trouble.failWrite = { write, code: 'GeneralException' };
    await refresh();
    expectState(host.workbook, cleanState);
  }
});

/** How many writes the request makes that adds the sheets: the first that writes. */
async function writesOfBeginning(): Promise<{ readonly writes: number }> {
  await refresh();
  return host.counters.log.find(({ writes }) => writes > 0) ?? { writes: 0 };
}
