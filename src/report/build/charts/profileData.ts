import { total } from '../../../indicators/measures';
import { type Dimension, notStated } from '../../../indicators/tally/tally';
import { grouped } from '../../../text/grouped';
import { keyText } from '../../figureKey';
import type { Figure, Row, Table } from '../../report';
import { dimensionLabels, notStatedLabels } from '../../wording';
import { chartData } from './chartData';

/** The classes of each dimension below its name, in one list for each panel. */
interface ProfileData {
  readonly table: Table;
  /** Rows of each panel: the first and the last. */
  readonly panels: readonly { readonly first: number; readonly last: number }[];
}

/**
 * The shares of a profile as charts draw them, in two panels of about the same height. `profile` has a row
 * per class and the share in its second column. `compared` is another profile, whose shares stand beside
 * those of the same classes.
 */
export function profileData(
  name: string,
  profile: Table,
  compared: Table | undefined,
): ProfileData {
  const groups = groupsOf(profile);
  const shareOf = new Map(
    compared?.rows.flatMap(({ figures: [, share] }) =>
      share ? [[classOf(share), share] as const] : [],
    ),
  );
  const left = leftPanel(groups.map(({ rows }) => rows.length + 1));
  const panelled = [
    groups.filter((_, index) => left.includes(index)),
    groups.filter((_, index) => !left.includes(index)),
  ];
  const rows: Row[] = [];
  const panels = panelled.flatMap((shown) => {
    const first = rows.length;
    for (const { dimension, rows: classes } of shown) {
      rows.push({
        role: 'group',
        labels: [(shortLabels[dimension] ?? dimensionLabels[dimension]).toUpperCase()],
        figures: [],
      });
      rows.push(...classes.map((row) => classRow(row, dimension, shareOf)));
    }
    return rows.length > first ? [{ first, last: rows.length - 1 }] : [];
  });
  const columns = [
    { header: compared ? 'Firmatari' : 'Quota', format: 'percent1' },
    ...(compared ? [{ header: 'Registrati', format: 'percent1' } as const] : []),
  ] as const;
  return { table: chartData(name, ['Caratteristica'], columns, rows), panels };
}

interface Group {
  readonly dimension: Dimension;
  readonly rows: readonly Row[];
}

function groupsOf({ rows }: Table): readonly Group[] {
  const groups = grouped(rows, ({ figures }) => figures[0]?.key.dimension as Dimension | undefined);
  return [...groups].flatMap(([dimension, classes]) =>
    dimension === undefined ? [] : [{ dimension, rows: classes }],
  );
}

/** Which class a share is of, whichever stage was counted. */
function classOf({ key }: Figure): string {
  return keyText({ indicator: 'share', dimension: key.dimension ?? '', class: key.class ?? '' });
}

/** Names that are short enough for one line of a panel. */
const shortLabels: Readonly<Partial<Record<Dimension, string>>> = {
  ageClass: 'Età alla registrazione',
  employment: 'Occupazione',
};

function classRow(
  { labels, figures: [, share] }: Row,
  dimension: Dimension,
  compared: ReadonlyMap<string, Figure>,
): Row {
  const label = share?.key.class;
  const shown = label === notStated ? notStatedLabels[dimension] : (label ?? labels[0] ?? '');
  const beside = share && compared.get(classOf(share));
  return {
    role: 'item',
    labels: [shown],
    figures: [...(share ? [share] : []), ...(beside ? [beside] : [])],
  };
}

/** The groups that stand on the left, in their order: about half of the whole height. */
function leftPanel(heights: readonly number[]): readonly number[] {
  const whole = total(heights);
  let best: { readonly chosen: readonly number[]; readonly off: number } = {
    chosen: [],
    off: Infinity,
  };
  for (let choice = 1; choice < 2 ** heights.length; choice += 2) {
    const chosen = heights.flatMap((_, index) => ((choice >> index) & 1 ? [index] : []));
    const height = chosen.reduce((sum, index) => sum + (heights[index] ?? 0), 0);
    const off = Math.abs(2 * height - whole);
    if (off < best.off) best = { chosen, off };
  }
  return best.chosen;
}
