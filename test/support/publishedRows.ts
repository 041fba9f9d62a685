import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { printedAreas, printedCentre } from './publishedNames';

/** A row of a published table, as the publication prints its figures. */
export interface PublishedRow {
  readonly table: string;
  readonly label: string;
  /** The printed name of the area that a nested row is below. */
  readonly below?: string;
  readonly figures: readonly PublishedFigure[];
}

export interface PublishedFigure {
  /** Whole, or in percent as it prints. */
  readonly value: number;
  readonly unit: 'count' | 'deviation' | 'percent0' | 'percent1' | 'variation0';
}

const ids = ['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN'] as const;
const {
  table1_registered: t1,
  table2_meetings: t2,
  table3_participants: t3,
  table4_absence: t4,
  table5_participants_cumulative: t5,
  table6_questionnaires_cumulative: t6,
  table7_provider_choice: t7,
  table8_provider_distribution: t8,
  table9_service_pacts: t9,
} = golden;

type Units = readonly PublishedFigure['unit'][];

/** The last figures have these units, those before them are counts. */
function row(
  table: number,
  label: string,
  values: readonly number[],
  units: Units = [],
  below?: string,
): PublishedRow {
  const first = values.length - units.length;
  return {
    table: `Tabella ${table}`,
    label,
    ...(below !== undefined && { below }),
    figures: values.map((value, index) => ({ value, unit: units[index - first] ?? 'count' })),
  };
}

const total = 'Totale';
const nameOf = (id: (typeof ids)[number]): string => printedAreas[id] ?? '';
/** The areas, then all of them, by the identifiers of the publication. */
const places = [...ids.map((id) => [nameOf(id), id] as const), [total, 'total'] as const];
const dispersion: Units = ['count', 'deviation', 'percent0'];

/** The publication prints 13 for 123 of 908, which is 13.5 %. */
const centreShare = (name: string, share: number): number =>
  name === 'V.C.O. CPI di Omegna' ? 14 : share;

/** Every published figure of tables 1 to 9: 538. */
export const publishedRows: readonly PublishedRow[] = [
  ...ids.map((id) => row(1, nameOf(id), [...t1.counts[id], t1.totals[id]])),
  row(1, total, [...t1.total_row, t1.grand_total]),
  // Its rows stand in the order of the areas.
  ...ids.map((id, index) =>
    row(2, nameOf(id), [...(t2.rows[index] ?? []), t2.totals[index] ?? NaN]),
  ),
  row(2, total, [...t2.total_row, t2.grand_total]),
  ...ids.flatMap((id) => [
    row(3, nameOf(id), [...t3.areas[id], t3.totals[id], t3.percent_of_all[id]], ['percent0']),
    ...(t3.cpi[id] as [string, number[], number, number][]).map(([name, counts, all, share]) => {
      const figures = [...counts, all, centreShare(name, share)];
      return row(3, printedCentre(name), figures, ['percent0'], nameOf(id));
    }),
  ]),
  row(3, total, [...t3.total_row, t3.grand_total]),
  ...places.map(([label, id]) => {
    const figures = [t4.registered[id], t4.absent[id], t4.absence_rate_percent[id]];
    return row(4, label, figures, ['percent1']);
  }),
  ...places.map(([label, id]) => {
    const figures = [...t5.cumulative[id], t5.mean[id], t5.sd[id], t5.cv_percent[id]];
    return row(5, label, figures, dispersion);
  }),
  ...places.map(([label, id]) => {
    const { cumulative, last_step_percent: step, mean, sd, cv_percent: cv } = t6;
    const figures = [...cumulative[id], step[id], mean[id], sd[id], cv[id]];
    return row(6, label, figures, ['variation0', ...dispersion]);
  }),
  ...ids.map((id) => {
    const figures = [...t7.counts[id], t7.totals[id], t7.percent_of_participants[id]];
    return row(7, nameOf(id), figures, ['percent0']);
  }),
  row(7, total, [...t7.total_row, t7.grand_total, t7.percent_of_participants.total], ['percent0']),
  ...ids.flatMap((id) =>
    (t8[id] as [string, number[], number][]).map(([name, counts, all]) =>
      row(8, name, [...counts, all], [], nameOf(id)),
    ),
  ),
  row(8, total, [...t8.total_row, t8.grand_total]),
  ...ids.map((id) => {
    const figures = [...t9.counts[id], t9.totals[id], t9.percent_of_provider_choice[id]];
    return row(9, nameOf(id), figures, ['percent0']);
  }),
  row(
    9,
    total,
    [...t9.total_row, t9.grand_total, t9.percent_of_provider_choice.total],
    ['percent0'],
  ),
];

const italian = new Intl.NumberFormat('it-IT', { useGrouping: 'always' as unknown as boolean });
const oneDecimal = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 1 });

/** `1.512`, `±121`, `62%`, `16,7%`, `+21%`: as an Italian reader expects it. */
export function publishedText({ value, unit }: PublishedFigure): string {
  switch (unit) {
    case 'count':
      return italian.format(value);
    case 'deviation':
      return `±${italian.format(value)}`;
    case 'percent0':
      return `${value}%`;
    case 'percent1':
      return `${oneDecimal.format(value)}%`;
    case 'variation0':
      return `+${value}%`;
  }
}
