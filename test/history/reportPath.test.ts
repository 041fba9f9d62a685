import { describe, expect, it } from '@jest/globals';
import type { GeneratedReport } from '../../src/app/generateReport';
import { type PlacePath, type ReportPath, reportPath } from '../../src/history/reportPath';
import { parseRecordTexts, recordTexts } from '../../src/history/runRecord';
import { indexFigures } from '../../src/provenance/figureIndex';
import { stagesIn } from '../../src/report/build/stageCounts';
import { type FigureKey, keyText } from '../../src/report/figureKey';
import { exampleNames, readExample } from '../examples/readExample';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { generatedSample } from '../support/shared/madeOnce';

/** What the workbook keeps of a report, read back. */
function keptPath({ figures }: GeneratedReport): ReportPath {
  const read = parseRecordTexts(recordTexts({ startedAt: '', data: '', figures }));
  if (!read) throw new Error('not a record');
  return reportPath(read.figures);
}

/** Every number of the path with the one that the report prints under the same key. */
function pairs(report: GeneratedReport): readonly (readonly [string, unknown, unknown])[] {
  const printed = indexFigures(report.report);
  const path = keptPath(report);
  const { periods } = report.tally;
  const pair = (key: FigureKey, kept: unknown) => {
    const found = printed.get(keyText(key));
    return found ? [[keyText(key), kept, found.figure.value] as const] : [];
  };
  const ofPlace = ({ steps, rates }: PlacePath, place: { readonly area?: string }) => [
    ...steps.flatMap(({ stage, count, share, counts }) => [
      ...pair({ indicator: 'count', stage, ...place }, count),
      ...pair({ indicator: 'path', stage, ...place }, share),
      ...periods.flatMap(({ id }, t) =>
        pair({ indicator: 'count', stage, ...place, period: id }, counts[t]),
      ),
    ]),
    ...rates.flatMap(({ label, value }) =>
      label.startsWith('Tasso') ? pair({ indicator: 'absenceRate', ...place }, value) : [],
    ),
  ];
  return [
    ...ofPlace(path.everywhere, {}),
    ...path.areas.flatMap((area) => ofPlace(area, { area: area.id })),
  ];
}

describe('reportPath', () => {
  it('says of the sample what the publication says', async () => {
    const report = await generatedSample();
    const { everywhere, areas, periods } = keptPath(report);
    expect(everywhere.steps.map(({ count }) => count)).toEqual([8909, 7421, 5545, 5065, 4115]);
    expect(everywhere.rates.map(({ value = NaN }) => value.toFixed(3))).toEqual(['0.167', '0.462']);
    expect(areas.map(({ name }) => name)).toEqual(report.tally.areas.map(({ name }) => name));
    expect(periods).toHaveLength(5);
    const overview = report.report.overview.keyFigures.filter(({ format }) => format !== 'count');
    expect(everywhere.rates).toEqual(
      overview.map(({ label, figure: { value } }) => ({ label, value })),
    );
    expect(pairs(report).length).toBeGreaterThan(150);
  });

  it('has the numbers that the report prints, and its stages, in examples of all sorts', async () => {
    let compared = 0;
    for (const name of exampleNames().filter((_, index) => index % 4 === 0)) {
      const { sheets, options } = readExample(name);
      const report = await generated(memorySource(sheets, options)).catch(() => undefined);
      if (!report) continue;
      const all = pairs(report);
      compared += all.length;
      expect([name, all.map(([key, kept]) => [key, kept])]).toEqual([
        name,
        all.map(([key, , value]) => [key, value]),
      ]);
      const { steps } = keptPath(report).everywhere;
      expect([name, steps.map(({ stage }) => stage)]).toEqual([name, stagesIn(report.tally)]);
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('shows a count that is withheld as it prints, and nothing that follows from it', () => {
    const withheld = {
      key: { indicator: 'count', stage: 'pact', area: 'cn' } as const,
      counts: { '2018-01-01': '<5' },
    };
    const registered = {
      key: { ...withheld.key, stage: 'registration' } as const,
      counts: { '2018-01-01': 9 },
    };
    const { everywhere } = reportPath({
      periodLength: 'semester',
      periods: [{ id: '2018-01-01', label: '1° sem.', complete: true }],
      asOf: '2018-12-31',
      series: [registered, withheld],
    });
    expect(everywhere.steps).toEqual([
      { stage: 'registration', count: 9, share: 1, counts: [9] },
      { stage: 'pact', count: '<5', share: undefined, counts: ['<5'] },
    ]);
    expect(everywhere.rates).toEqual([]);
  });
});
