import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { GeneratedReport } from '../../src/app/generateReport';
import { reportJson } from '../../src/app/reportJson';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { generated } from '../support/generated';
import { type InspectedWorkbook, inspectXlsx } from '../support/inspectXlsx';
import { memorySource } from '../support/memorySource';
import { reportTable } from '../support/reportTable';
import { runs } from '../support/runs';
import { countsThatFit } from './countsThatFit';

/** Citizenships that no other text of the report holds; how many users have each, and how many of these sign. */
interface Group {
  readonly name: string;
  readonly registered: number;
  readonly signed: number;
}

const names = ['Quilmia', 'Wexoria', 'Zubelia', 'Kyrgonia'] as const;

const groups: fc.Arbitrary<readonly Group[]> = fc
  .tuple(...names.map(() => fc.tuple(fc.nat(12), fc.nat(12))))
  .map((sizes) =>
    sizes.map(([registered, signed], index) => ({
      name: names[index] ?? '',
      registered,
      signed: Math.min(registered, signed),
    })),
  )
  .filter((all) => all.some(({ registered }) => registered > 0));

async function reportOf(all: readonly Group[], threshold: number): Promise<GeneratedReport> {
  const users = all.flatMap(({ name, registered, signed }) =>
    Array.from({ length: registered }, (_, n) => ({ id: `${name}${n}`, name, signs: n < signed })),
  );
  return generated(
    memorySource({
      Parametri: [['Soglia riservatezza', threshold]],
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia', 'Cittadinanza'],
        ...users.map(({ id, name }) => [id, '10/01/2020', 'TO', name]),
      ],
      Patti: [
        ['ID utente', 'Data', 'Area territoriale'],
        ...users.filter(({ signs }) => signs).map(({ id }) => [id, '10/02/2020', 'CMTO']),
      ],
    }),
  );
}

/** What the file prints for each group in the table of a figure, as its cells hold it; undefined where the class is not named. */
function printedFor(
  workbook: InspectedWorkbook,
  figure: string,
  all: readonly Group[],
): readonly (string | undefined)[] {
  const { rows } = reportTable(workbook, `Dati della ${figure}`);
  return all.map(({ name }) => {
    const row = rows.find(([label]) => label?.value === name);
    return row && String(row[1]?.value);
  });
}

const profiles = [
  { figure: 'Figura 3', countOf: ({ registered }: Group) => registered },
  { figure: 'Figura 10', countOf: ({ signed }: Group) => signed },
] as const;

function expectHidden(report: GeneratedReport, all: readonly Group[], threshold: number): void {
  const bytes = reportBytes(report.workbook);
  const workbook = inspectXlsx(bytes);
  const json = reportJson(report);
  for (const { figure, countOf } of profiles) {
    const total = all.reduce((sum, group) => sum + countOf(group), 0);
    if (total === 0) continue;
    const texts = printedFor(workbook, figure, all);
    const stage = figure === 'Figura 3' ? 'registration' : 'pact';
    const inhabited = all.filter((group) => countOf(group) > 0);
    const isWhole = texts.every((text) => text === undefined);
    all.forEach((group, index) => {
      const count = countOf(group);
      const text = texts[index];
      const isSmall = count > 0 && count < threshold;
      if (isSmall && !isWhole) expect(text).toBe(`<${threshold}`);
      if (text === undefined || /^\d+$/.test(text)) return;
      for (const { chiave, valore } of json.indicatori) {
        if (chiave.stage === stage && chiave.class === group.name) expect(valore).toBeNull();
      }
    });
    if (isWhole) continue;
    const shown = inhabited.map((group) => texts[all.indexOf(group)] ?? '');
    const fitting = countsThatFit(shown, total, threshold);
    expect(fitting).toContainEqual(inhabited.map(countOf));
    shown.forEach((text, index) => {
      const possible = new Set(fitting.map((counts) => counts[index]));
      if (text.startsWith('<')) expect(possible.size).toBeGreaterThan(1);
    });
  }
}

describe('the confidentiality of profiles', () => {
  it('leaves several counts possible for each that is withheld', async () => {
    await fc.assert(
      fc.asyncProperty(groups, fc.integer({ min: 3, max: 6 }), async (all, threshold) => {
        expectHidden(await reportOf(all, threshold), all, threshold);
      }),
      { numRuns: runs(60) },
    );
  });

  it('keeps what it withholds out of every part of the file', async () => {
    const all = [
      { name: 'Quilmia', registered: 977, signed: 0 },
      { name: 'Wexoria', registered: 761, signed: 0 },
      { name: 'Zubelia', registered: 3, signed: 0 },
    ];
    const report = await reportOf(all, 5);
    const parts = unzipSync(reportBytes(report.workbook));
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    // 761 of 1,741 and 3 of 1,741, as numbers, shares and percentages.
    for (const secret of ['761', String(761 / 1741), '43,7%', String(3 / 1741), '0,2%']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('56,1%');
    const chart = inspectXlsx(reportBytes(report.workbook))
      .sheets.flatMap(({ charts }) => charts)
      .find(({ name }) => name === 'Figura 3');
    // Below the name of the dimension, which has no bar.
    const [, ...bars] = chart?.series[0]?.values.cached ?? [];
    expect(bars).toEqual([String(977 / 1741), null, null]);
  });

  it('names no class where a single one would be the total, and draws no figure', async () => {
    const report = await reportOf([{ name: 'Quilmia', registered: 3, signed: 2 }], 5);
    const parts = unzipSync(reportBytes(report.workbook));
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(text).not.toContain('Quilmia');
    expect(JSON.stringify(reportJson(report))).not.toContain('Quilmia');
    expect(text).toContain('Cittadinanza: classi nascoste');
    expect(text).toContain('La Figura 3 non compare perché');
  });

  it('lists withheld classes by name, for their place would tell their size', async () => {
    const all = [
      { name: 'Zubelia', registered: 4, signed: 0 },
      { name: 'Quilmia', registered: 30, signed: 0 },
      { name: 'Wexoria', registered: 2, signed: 0 },
      { name: 'Kyrgonia', registered: 40, signed: 0 },
    ];
    const { rows } = reportTable(
      inspectXlsx(reportBytes((await reportOf(all, 5)).workbook)),
      'Dati della Figura 3',
    );
    expect(rows.map(([label]) => label?.value)).toEqual([
      'Kyrgonia',
      'Quilmia',
      'Wexoria',
      'Zubelia',
    ]);
  });
});
