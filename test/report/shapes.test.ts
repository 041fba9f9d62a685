import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { columnPixels, paperPixels, printableWidth } from '../../src/layout/measures';
import { leeway } from '../../src/layout/pageBreaks';
import type { PlacedChart, PlacedWorkbook } from '../../src/layout/placed';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { blindSpots } from '../support/blindSpots';
import { generated } from '../support/generated';
import { inspectXlsx } from '../support/inspectXlsx';
import { emptyPages, pageFill } from '../support/pageFill';
import { disagreements, recalculated } from '../support/recalculated';
import { areAllWanted } from '../support/runs';
import { inScratch } from '../support/scratch';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';
import { type Shape, shapedSource } from './shapedSource';

const longName = (area: number): string =>
  `Unione dei comuni montani e collinari della Valle numero ${area + 1} e dei territori contermini`;

/** They take longer than the others together. */
const largest: Readonly<Record<string, Shape>> = {
  'thirty areas, forty quarters': {
    areas: 30,
    quarters: 40,
    users: (area, quarter) => ((area + quarter) % 3) + (area === 3 ? 6 : 0),
  },
  'four areas, forty quarters': {
    areas: 4,
    quarters: 40,
    users: (area, quarter) => (area === 0 ? 14 : 2) + ((area * 7 + quarter * 5) % 9),
  },
};

const shapes: Readonly<Record<string, Shape>> = {
  ...(areAllWanted() ? largest : {}),
  'thirty areas with long names': {
    areas: 30,
    quarters: 3,
    users: (area) => 1 + (area % 4),
    areaName: longName,
  },
  'an area without events, stages without rows': {
    areas: 3,
    quarters: 2,
    users: (area) => (area === 1 ? 0 : 17),
    empty: ['Patti', 'Incontri'],
  },
  'four areas, twelve periods': {
    areas: 4,
    quarters: 12,
    users: (area, quarter) => (area === 0 ? 60 : 16) + ((area * 5 + quarter * 3) % 11),
  },
  'one area, twelve periods': {
    areas: 1,
    quarters: 12,
    users: (_, quarter) => 20 + ((quarter * 7) % 13),
  },
  'four areas, one period': { areas: 4, quarters: 1, users: (area) => 30 + area },
  'one user': { areas: 1, quarters: 1, users: () => 1 },
};

/** Width by height of a plot on paper. */
function flatness({ plot }: PlacedChart, scale: number): number {
  const { across, down } = paperPixels(scale);
  return plot.width / across / (plot.height / down);
}

/** The counts of registrations in the cells, by the area's and the period's place in their orders. */
function registrations({ sheets }: PlacedWorkbook): ReadonlyMap<string, number> {
  const cells = sheets.flatMap((sheet) => sheet.cells).filter(({ formula }) => !formula);
  return new Map(
    cells.flatMap(({ key, value }) =>
      key?.indicator === 'count' && key.stage === 'registration' && key.area && key.period
        ? [[`${key.area} ${key.period}`, Number(value)] as const]
        : [],
    ),
  );
}

function expectedRegistrations({
  areas,
  quarters,
  users,
  areaName,
}: Shape): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let area = 0; area < areas; area++) {
    for (let quarter = 0; quarter < quarters; quarter++) {
      const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
      const name = areaName ? areaName(area) : `Area ${area + 1}`;
      counts.set(`${name} ${2010 + Math.floor(quarter / 4)}-${month}-01`, users(area, quarter));
    }
  }
  return counts;
}

describe.each(Object.entries(shapes))('a service of %s', (_, shape) => {
  const report = generated(shapedSource(shape));
  const file = report.then(({ workbook }) => reportBytes(workbook));

  it('has each count once', async () => {
    expect(registrations((await report).workbook)).toEqual(expectedRegistrations(shape));
  });

  it('prints nothing smaller than three fifths of its size', async () => {
    // The table of all counts is not for print.
    const sheets = (await report).workbook.sheets.filter(({ table }) => table === undefined);
    for (const { columnWidths, lastPrintedColumn, charts, printScale } of sheets) {
      const width = columnWidths
        .slice(0, lastPrintedColumn + 1)
        .reduce((sum, characters) => sum + columnPixels(characters), 0);
      expect(printableWidth / width).toBeGreaterThan(0.6);
      for (const chart of charts) {
        expect(chart.left + chart.width).toBeLessThanOrEqual(width + 1);
        expect(flatness(chart, printScale)).toBeLessThanOrEqual(2.5);
        expect(chart.plot.left + chart.plot.width).toBeLessThanOrEqual(chart.width);
        expect(chart.plot.top + chart.plot.height).toBeLessThanOrEqual(chart.height);
      }
    }
  });

  it('leaves no page less than half full, but the last of a sheet', async () => {
    const { sheets } = (await report).workbook;
    const printed = sheets.filter(({ table }) => table === undefined);
    expect(emptyPages(printed)).toEqual([]);
    for (const sheet of printed) expect(Math.max(...pageFill(sheet))).toBeLessThanOrEqual(leeway);
  });

  it('says nothing ungrammatical of one', async () => {
    const { sections } = (await report).report;
    const text = sections.flatMap(({ commentary }) => commentary).join('\n');
    expect(text).not.toMatch(
      /sono 1(?![.\d])|sono 1\.(?!\d)|\b1 (?:scelte|utenti|incontri)\b|del (?:0|1|8|11|8\d),\d%/,
    );
    expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
  });

  it('is a valid file', async () => {
    const bytes = await file;
    expect(await validateXlsx(bytes)).toEqual([]);
    expect(blindSpots(inspectXlsx(bytes))).toEqual([]);
  });

  (sofficeAvailable ? it : it.skip)(
    'has formulas that LibreOffice agrees with (needs soffice)',
    async () => {
      await inScratch(async (folder) => {
        const path = join(folder, 'rapporto.xlsx');
        await writeFile(path, await file);
        expect(disagreements(await recalculated(path))).toEqual([]);
      });
    },
  );
});
