import { type Day, isoDay } from '../calendar/day';
import type { Tally } from '../indicators/tally/tally';
import type { CountRecord } from '../report/countRecord';
import { type FigureKey, keyText } from '../report/figureKey';
import { dimensionLabels } from '../report/wording';
import { printedName } from '../service/piemonte';
import { dataKinds, sheetNameOf } from '../service/sheets';
import { isStage, stageDefinitions } from '../service/stages';
import { figuresOfCounts, type PrintedCount, type RecordedFigures } from './recordedFigures';

/** The key with what its area, job centre and provider are called. */
export function namedKey(key: FigureKey, areaNames: ReadonlyMap<string, string>): FigureKey {
  const { area, jobCentre, provider } = key;
  return {
    ...key,
    ...(area !== undefined && { area: areaNames.get(area) ?? area }),
    ...(jobCentre !== undefined && { jobCentre: printedName(jobCentre) }),
    ...(provider !== undefined && { provider: printedName(provider) }),
  };
}

/** How long the periods are, as their names say. */
export function lengthOf(labels: readonly string[]): Tally['settings']['periodLength'] {
  if (labels.some((label) => label.includes('trim'))) return 'quarter';
  return labels.some((label) => label.includes('sem')) ? 'semester' : 'year';
}

/** What the table `MIP_Conteggi` of a report says; undefined where it has no counts. */
export function figuresOfRecords(records: readonly CountRecord[]): RecordedFigures | undefined {
  const dated = records.filter(({ period, dimension }) => period !== '' && dimension === '');
  if (dated.length === 0) return undefined;
  const periods = new Map(dated.map((record) => [record.firstDay, record]));
  const over = records.filter(({ isOver }) => isOver).map(({ lastDay }) => lastDay);
  const asOf: Day = Math.max((dated[0]?.firstDay ?? 0) - 1, ...over);
  const counts: PrintedCount[] = [];
  const areas = new Map<string, { key: FigureKey; value: number }>();
  for (const record of records) {
    const key = keyOfRecord(record);
    counts.push({ key, value: record.value });
    if (record.jobCentre === '' && record.provider === '') continue;
    const area = keyOfRecord({ ...record, jobCentre: '', provider: '' });
    const known = areas.get(keyText(area)) ?? { key: area, value: 0 };
    areas.set(keyText(area), { ...known, value: known.value + record.value });
  }
  return figuresOfCounts([...counts, ...areas.values()], {
    periodLength: lengthOf(dated.map(({ period }) => period)),
    periods: [...periods.values()].map(({ firstDay, period, isOver }) => ({
      ...{ id: isoDay(firstDay), label: period, complete: isOver },
    })),
    asOf: isoDay(asOf),
  });
}

const kindOfLabel = new Map(
  dataKinds.map((kind) => [isStage(kind) ? stageDefinitions[kind].label : sheetNameOf(kind), kind]),
);
const dimensionOfLabel = new Map(
  Object.entries(dimensionLabels).map(([dimension, label]) => [label, dimension]),
);

function keyOfRecord(record: CountRecord): FigureKey {
  const { stage, area, jobCentre, provider, period, firstDay, dimension } = record;
  const kind = kindOfLabel.get(stage);
  const name = kind === 'contact' ? '' : (dimensionOfLabel.get(dimension) ?? dimension);
  return {
    indicator: 'count',
    ...(kind && { stage: kind }),
    ...(area !== '' && { area }),
    ...(jobCentre !== '' && { jobCentre }),
    ...(provider !== '' && { provider }),
    ...(period !== '' && { period: isoDay(firstDay) }),
    ...(name !== '' && { dimension: name }),
    ...(record.class !== '' && { class: record.class }),
  };
}
