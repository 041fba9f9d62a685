import { type Dimension, notStated, type Tally } from '../../indicators/tally/tally';
import { lowerFirst } from '../../text/lowerFirst';
import {
  type BoundedProfile,
  boundedProfiles,
  withheldClasses,
  withheldPartner,
  type WithheldTexts,
} from '../confidentiality';
import type { DefinitionBy } from '../definitions/tableDefinition';
import { dimensionLabels, notStatedLabels } from '../wording';
import type { Line, Lines } from './line';

type ClassTable = DefinitionBy<'class'>;

/** The classes of each dimension. Classes below the threshold are withheld. */
export function classLines(tally: Tally, table: ClassTable): Lines {
  const { confidentialityThreshold: threshold } = tally.settings;
  const profiles = tally.kinds[table.stage] ? profilesOf(tally, table) : [];
  return {
    labelHeaders: ['Caratteristica'],
    slices: [],
    lines: profiles.flatMap((profile) =>
      profileLines(table, profile, threshold, classLabel(profiles.length)),
    ),
    notes:
      threshold > 1
        ? [
            `Per riservatezza i valori da 1 a ${threshold - 1} sono stampati come <${threshold}; «${withheldPartner}» è un valore nascosto perché gli altri non si ricavino dal totale.`,
          ]
        : [],
  };
}

/** Everybody who signs is registered, so that the profile of one stage bounds the profile of the other. */
export function profilesOf(
  { registrationProfile, pactProfile }: Tally,
  { stage, dimensions }: Pick<ClassTable, 'stage' | 'dimensions'>,
): readonly BoundedProfile[] {
  const profiles =
    stage === 'registration'
      ? boundedProfiles(registrationProfile, pactProfile, 'atLeast')
      : boundedProfiles(pactProfile, registrationProfile, 'atMost');
  return profiles.filter(({ dimension }) => dimensions.includes(dimension));
}

function profileLines(
  { stage }: ClassTable,
  { dimension, classes }: BoundedProfile,
  threshold: number,
  labelOf: (dimension: Dimension, label: string) => string,
): readonly Line[] {
  const whole = { about: { stage }, counts: classes.map(({ count }) => count) };
  const hidden = withheldClasses(classes, threshold);
  if (hidden === 'everything') {
    // One row stands for all classes: even their names would say who is in them.
    return [
      {
        role: 'item',
        labels: [`${dimensionLabels[dimension]}: classi nascoste`],
        about: { stage, dimension },
        counts: [],
        withheld: withheldPartner,
      },
    ];
  }
  const inOrder = dimension === 'ageClass' ? classes : withheldLast(classes, hidden);
  return inOrder.map(({ label, count }): Line => {
    const withheld = hidden.get(label);
    return {
      role: 'item',
      labels: [labelOf(dimension, label === notStated ? notStatedLabels[dimension] : label)],
      about: { stage, dimension, class: label },
      counts: [count],
      whole,
      ...(withheld !== undefined && { withheld }),
    };
  });
}

/** Withheld classes are sorted by name, for the order by count would tell. Missing values stay last. */
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

/** Where there are several dimensions, the label of a class says which one it belongs to. */
function classLabel(dimensions: number): (dimension: Dimension, label: string) => string {
  return dimensions > 1
    ? (dimension, label) => `${dimensionLabels[dimension]}: ${lowerFirst(label)}`
    : (_, label) => label;
}
