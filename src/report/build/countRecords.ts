import { isoDay, monthNumber, monthStart } from '../../calendar/day';
import type { Period } from '../../indicators/period';
import type { Tally } from '../../indicators/tally/tally';
import { type DataKind, sheetNameOf } from '../../service/sheets';
import { type CountedKind, countedKinds, isStage, stageDefinitions } from '../../service/stages';
import { withheldClasses } from '../confidentiality';
import type { CountRecord, KeyedCount } from '../countRecord';
import { countKey } from '../figureKey';
import { monthText } from '../italian';
import { dimensionLabels, profileDimensions } from '../wording';
import { profilesOf } from './classLines';
import { countsIn } from './stageCounts';

/**
 * Every count of the report once, as finely divided as it was made, zeros too: those of the whole span first,
 * then by date, so that a new period comes last. Counts that are withheld are left out.
 *
 *     { key: { indicator: 'count', … }, stage: 'Pre-accoglienza', area: 'Cuneo', jobCentre: 'CPI Alba',
 *       provider: '', period: '2° sem.', firstDay: 17532, lastDay: 17712, isOver: true, …, value: 97 }
 */
export function countRecords(tally: Tally): readonly KeyedCount[] {
  const dated = [
    ...countedKinds.flatMap((kind) => placeRecords(tally, kind)),
    ...contactRecords(tally),
  ];
  return [
    ...profileRecords(tally),
    ...ratingRecords(tally),
    ...dated.sort((one, other) => one.firstDay - other.firstDay),
  ];
}

const printedProfiles = [
  { stage: 'registration', dimensions: [...profileDimensions, 'informationChannel'] },
  { stage: 'pact', dimensions: profileDimensions },
] as const;

const undivided = {
  ...{ area: '', jobCentre: '', provider: '', period: '', dimension: '', class: '' },
} as const;

/** By period and by the finest places that there are. */
function placeRecords(tally: Tally, kind: CountedKind): readonly KeyedCount[] {
  const { kinds, areas, periods } = tally;
  const found = kinds[kind];
  if (!found) return [];
  const stage = stageName(kind);
  const division = kind === 'meeting' ? undefined : stageDefinitions[kind].divides;
  const places = areas.flatMap(({ id, name: area }, index) => {
    const units = found.units.filter((unit) => unit.area === index);
    if (division === undefined || units.length === 0)
      return [{ about: { area: id }, area, counts: countsIn(tally, kind, index) }];
    return units.map(({ name, printedName = name, counts }) => ({
      about: { area: id, [division]: name },
      area,
      [division]: printedName,
      counts,
    }));
  });
  return periods.flatMap((period, t) =>
    places.map(({ about, counts, ...place }) => ({
      ...undivided,
      key: countKey({ stage: kind }, { ...about, period: period.id }),
      ...place,
      stage,
      ...inPeriod(period),
      value: counts[t] ?? 0,
    })),
  );
}

function contactRecords({ contacts, asOf }: Tally): readonly KeyedCount[] {
  const { months = [], channels = [] } = contacts ?? {};
  return months.flatMap((firstDay, m) => {
    const lastDay = monthStart(monthNumber(firstDay) + 1) - 1;
    return channels.map(({ label, counts }) => ({
      ...undivided,
      key: countKey({ stage: 'contact' }, { class: label, period: isoDay(firstDay) }),
      ...{ stage: stageName('contact'), period: monthText(firstDay), firstDay, lastDay },
      ...{ isOver: lastDay <= asOf, dimension: 'Canale', class: label, value: counts[m] ?? 0 },
    }));
  });
}

function profileRecords(tally: Tally): readonly KeyedCount[] {
  const { confidentialityThreshold } = tally.settings;
  return printedProfiles.flatMap((profile) => {
    const stage = stageName(profile.stage);
    return profilesOf(tally, profile).flatMap(({ dimension, classes }) => {
      const withheld = withheldClasses(classes, confidentialityThreshold);
      if (withheld === 'everything') return [];
      return classes
        .filter(({ label }) => !withheld.has(label))
        .map(({ label, count }) => ({
          ...undivided,
          key: countKey({ stage: profile.stage }, { dimension, class: label }),
          ...{ stage, dimension: dimensionLabels[dimension], class: label, value: count },
          ...wholeSpan(tally),
        }));
    });
  });
}

function ratingRecords(tally: Tally): readonly KeyedCount[] {
  return tally.satisfaction.flatMap(({ text, lowest, answers }) =>
    answers.map((value, index) => {
      const about = { dimension: text, class: String(lowest + index) };
      return {
        ...{ ...undivided, ...about, value, stage: stageName('satisfaction') },
        key: countKey({ stage: 'satisfaction' }, about),
        ...wholeSpan(tally),
      };
    }),
  );
}

/** The name of a step, or of the sheets that are of none. */
function stageName(kind: DataKind): string {
  return isStage(kind) ? stageDefinitions[kind].label : sheetNameOf(kind);
}

type When = Pick<CountRecord, 'firstDay' | 'lastDay' | 'isOver'>;

function inPeriod({ label, firstDay, lastDay, complete }: Period): When & { period: string } {
  return { period: label, firstDay, lastDay, isOver: complete };
}

/** Up to the end of the last period: it does not change from day to day. */
function wholeSpan({ periods }: Tally): When {
  return {
    firstDay: periods[0]?.firstDay ?? 0,
    lastDay: periods.at(-1)?.lastDay ?? 0,
    isOver: periods.every(({ complete }) => complete),
  };
}
