import { beforeAll, describe, expect, it } from '@jest/globals';
import { countData } from '../../../src/app/countData';
import { hiddenCells, resultingPeriods } from '../../../src/app/settings/settingEffects';
import { dayOf, italianDay } from '../../../src/calendar/day';
import type { FindingLog } from '../../../src/findings/finding';
import type { Tally } from '../../../src/indicators/tally/tally';
import type { Settings } from '../../../src/intake/settings/settings';
import { buildReport } from '../../../src/report/buildReport';
import { memorySource } from '../../support/memorySource';
import { rowsOfSample } from '../../support/rowsOfSample';

const today = dayOf(2021, 3, 10);

/** The published data. */
let tally: Tally;
let log: FindingLog;

beforeAll(async () => {
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
  const counted = await countData(memorySource(rowsOfSample()), { today }, hooks);
  if (counted.outcome === 'nothingToCount') throw new Error('the sample counts');
  ({ tally, log } = counted);
});

const spans = (set: Partial<Settings>, events = tally.events): readonly string[] | undefined =>
  resultingPeriods(set, events, today)?.map(
    ({ label, firstDay, lastDay }) => `${label} ${italianDay(firstDay)}-${italianDay(lastDay)}`,
  );

describe('resultingPeriods', () => {
  it('has the published semesters, and other lengths of the same days', () => {
    expect(spans(tally.settings)).toEqual(
      tally.periods.map(
        ({ label, firstDay, lastDay }) => `${label} ${italianDay(firstDay)}-${italianDay(lastDay)}`,
      ),
    );
    expect(spans({ ...tally.settings, periodLength: 'year' })).toEqual([
      '2017 (parz.) 01/06/2017-31/12/2017',
      '2018 01/01/2018-31/12/2018',
      '2019 01/01/2019-31/12/2019',
    ]);
  });

  it('begins with the month of the first registration where no day is set', () => {
    const { registration = NaN } = tally.events;
    expect(registration).toBeGreaterThanOrEqual(dayOf(2017, 6, 1));
    const first = spans({})?.[0] ?? '';
    expect(first).toContain(`01/${italianDay(registration).slice(3)}-`);
    expect(spans({ serviceStart: dayOf(2022, 1, 1) })).toBeUndefined();
  });

  it('needs the data, unless the settings say where all begins and ends', () => {
    const set = { serviceStart: dayOf(2017, 6, 1), asOf: dayOf(2018, 6, 30) };
    expect(resultingPeriods(set, undefined, today)).toHaveLength(2);
    expect(resultingPeriods({ asOf: set.asOf }, undefined, today)).toBeUndefined();
    expect(resultingPeriods({ serviceStart: set.serviceStart }, undefined, today)).toBeUndefined();
  });
});

describe('hiddenCells', () => {
  it.each([0, 3, 40, 200, 5000])('are those that the report prints so with %i', (threshold) => {
    const settings = { ...tally.settings, confidentialityThreshold: threshold };
    const about = { version: '1', time: '10/03/2021 10:00', source: 'effetti' };
    const report = buildReport({ ...tally, settings }, log, about);
    const printed = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' ? block.rows : []))
      .flatMap(({ figures }) => figures)
      .filter(({ withheld }) => withheld !== undefined).length;
    expect(hiddenCells(tally, threshold)).toBe(printed);
    expect(printed > 0).toBe(threshold >= 40);
  });
});
