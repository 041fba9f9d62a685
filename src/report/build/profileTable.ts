import { ratio, total } from '../../indicators/measures';
import { type Dimension, notStated } from '../../indicators/tally/tally';
import type { Stage } from '../../service/stages';
import type { BoundedProfile } from '../confidentiality/boundedProfiles';
import {
  withheldClasses,
  withheldPartner,
  type WithheldTexts,
} from '../confidentiality/withheldClasses';
import type { FigureKey } from '../figureKey';
import type { Block, Chart, Row, Table } from '../report';
import { dimensionLabels } from '../wording';
import { countKey, everywhere } from './keys';

/** Users and shares by class of each dimension; classes below the threshold are withheld. */
export function profileTable(
  stage: Stage,
  profiles: readonly BoundedProfile[],
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
            `Per riservatezza i valori da 1 a ${threshold - 1} sono stampati come <${threshold}; «${withheldPartner}» è un valore nascosto perché gli altri non si ricavino dal totale.`,
          ]
        : [],
  };
}

function profileRows(
  stage: Stage,
  { dimension, classes }: BoundedProfile,
  threshold: number,
  labelOf: (dimension: Dimension, label: string) => string,
): readonly Row[] {
  const everyone = total(classes.map(({ count }) => count));
  const hidden = withheldClasses(classes, threshold);
  if (hidden === 'everything') return [withheldRow(stage, dimension)];
  const inOrder = dimension === 'ageClass' ? classes : withheldLast(classes, hidden);
  return inOrder.map(({ label, count }) => {
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

/** Stands for all classes: their names alone would say who is in them. */
function withheldRow(stage: Stage, dimension: Dimension): Row {
  return {
    kind: 'item',
    labels: [`${dimensionLabels[dimension]}: classi nascoste`],
    figures: (['count', 'share'] as const).map((indicator) => ({
      key: { indicator, stage, dimension },
      value: undefined,
      withheld: withheldPartner,
    })),
  };
}

/** By name, where the order by count would tell how large they are; the missing values stay last. */
function withheldLast<Class extends { readonly label: string }>(
  classes: readonly Class[],
  hidden: WithheldTexts,
): readonly Class[] {
  const stated = classes.filter(({ label }) => label !== notStated);
  return [
    ...stated.filter(({ label }) => !hidden.has(label)),
    ...stated
      .filter(({ label }) => hidden.has(label))
      .sort((a, b) => a.label.localeCompare(b.label, 'it')),
    ...classes.filter(({ label }) => label === notStated),
  ];
}

/** Classes of one dimension among several say which one. */
function classLabel(dimensions: number): (dimension: Dimension, label: string) => string {
  return dimensions > 1
    ? (dimension, label) => `${dimensionLabels[dimension]}: ${lowerFirst(label)}`
    : (_, label) => label;
}

/** A profile's bars of shares, one colour per dimension, above its table; only the table where no share prints. */
export function profileFigure(
  table: Table,
  text: Pick<Chart, 'name' | 'caption' | 'title' | 'description'>,
): readonly Block[] {
  const dimensions = [...new Set(table.rows.map(dimensionOf))];
  if (table.rows.every(({ figures }) => figures[1]?.value === undefined)) {
    const reason = `La ${text.name} non compare perché tutte le sue quote sono nascoste per riservatezza.`;
    return [{ ...table, notes: [...table.notes, reason] }];
  }
  const chart: Chart = {
    kind: 'chart',
    ...text,
    type: 'bar',
    table: table.name,
    series: {
      by: 'column',
      columns: [{ column: 1, hue: 0 }],
      firstRow: 0,
      lastRow: table.rows.length - 1,
      pointHues: table.rows.map((row) => dimensions.indexOf(dimensionOf(row))),
    },
    valueAxis: { title: 'Quota degli utenti', format: 'percent0', min: 0 },
    labels: 'value',
    labelFormat: 'percent1',
  };
  return [chart, table];
}

function dimensionOf({ figures }: Row): string | undefined {
  return figures[0]?.key.dimension;
}

/** `Diploma` -> `diploma`, but `UE` stays. */
function lowerFirst(label: string): string {
  const second = label.charAt(1);
  return second !== second.toLowerCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
