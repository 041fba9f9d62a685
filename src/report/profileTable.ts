import { ratio } from '../indicators/ratio';
import type { Dimension, ProfileTally } from '../indicators/tally';
import { total } from '../indicators/total';
import type { Stage } from '../intake/stage';
import type { FigureKey } from './figureKey';
import { countKey, everywhere } from './keys';
import type { Chart, Row, Table } from './report';
import { withheldClasses } from './withheldClasses';
import { dimensionLabels } from './wording';

/** Users and shares by class of each dimension; classes below the threshold are withheld. */
export function profileTable(
  stage: Stage,
  profiles: readonly ProfileTally[],
  threshold: number,
  text: { readonly name: string; readonly caption: string },
): Table {
  return {
    kind: 'table',
    ...text,
    labelHeaders: ['Caratteristica'],
    columns: [
      { header: 'Utenti', format: 'count' },
      { header: '%', format: 'percent1' },
    ],
    rows: profiles.flatMap((profile) =>
      profileRows(stage, profile, threshold, classLabel(profiles.length)),
    ),
    notes:
      threshold > 1
        ? [
            `Per riservatezza i valori da 1 a ${threshold - 1} sono stampati come <${threshold}; «ris.» è un secondo valore nascosto perché il primo non si ricavi dal totale.`,
          ]
        : [],
  };
}

function profileRows(
  stage: Stage,
  { dimension, classes }: ProfileTally,
  threshold: number,
  labelOf: (dimension: Dimension, label: string) => string,
): readonly Row[] {
  const everyone = total(classes.map(({ count }) => count));
  const hidden = withheldClasses(classes, threshold);
  return classes.map(({ label, count }) => {
    const about = { stage, dimension, class: label } as const;
    const countOfClass: FigureKey = { indicator: 'count', ...about };
    const share: FigureKey = { indicator: 'share', ...about };
    const withheld = hidden.get(label);
    const labels = [labelOf(dimension, label)];
    if (withheld !== undefined) {
      const figures = [countOfClass, share].map((key) => ({ key, value: undefined, withheld }));
      return { kind: 'item', labels, figures };
    }
    return {
      kind: 'item',
      labels,
      figures: [
        { key: countOfClass, value: count },
        {
          key: share,
          value: ratio(count, everyone),
          formula: { op: 'ratio', part: countOfClass, whole: countKey(stage, everywhere) },
        },
      ],
    };
  });
}

/** Classes of one dimension among several say which one. */
function classLabel(dimensions: number): (dimension: Dimension, label: string) => string {
  return dimensions > 1
    ? (dimension, label) => `${dimensionLabels[dimension]}: ${lowerFirst(label)}`
    : (_, label) => label;
}

/** Bars of the shares, one colour per dimension. */
export function profileChart(
  table: Table,
  profiles: readonly ProfileTally[],
  text: Pick<Chart, 'name' | 'caption' | 'title' | 'description'>,
): Chart {
  return {
    kind: 'chart',
    ...text,
    type: 'bar',
    table: table.name,
    series: {
      by: 'column',
      columns: [{ column: 1, hue: 0 }],
      firstRow: 0,
      lastRow: table.rows.length - 1,
      pointHues: profiles.flatMap(({ classes }, index) => classes.map(() => index)),
    },
    valueAxis: { title: 'Quota degli utenti', format: 'percent0', min: 0 },
    labels: 'value',
    labelFormat: 'percent1',
  };
}

/** `Diploma` -> `diploma`, but `UE` stays. */
function lowerFirst(label: string): string {
  const second = label.charAt(1);
  return second !== second.toLowerCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
