import type { LabelPosition } from '../placed';

/** In cm. A label at the right of a point stands at its height, one above or below so far from that. */
const shift = 0.33;
/** Two labels closer than this meet, in cm. */
const labelHeight = 0.32;

const positions = ['right', 'above', 'below'] as const satisfies readonly LabelPosition[];
const shifts: Readonly<Record<(typeof positions)[number], number>> = {
  right: 0,
  above: shift,
  below: -shift,
};

/**
 * Where the labels of points stand that lie one above the other: to the right, or above or below where labels
 * to the right would meet; undefined: nowhere, for there is no room. `heights`: of the points above the axis,
 * in cm. For at most four points all ways are tried. The best way keeps labels apart, then leaves out the
 * fewest, and then moves the fewest.
 */
export function spreadLabels(heights: readonly number[]): readonly (LabelPosition | undefined)[] {
  let best: Spread = { choice: [], cost: Infinity };
  for (const choice of choices(heights.length)) {
    const cost = costOf(choice, heights);
    if (cost < best.cost) best = { choice, cost };
  }
  return best.choice;
}

type Choice = readonly ((typeof positions)[number] | undefined)[];

interface Spread {
  readonly choice: Choice;
  readonly cost: number;
}

function choices(count: number): readonly Choice[] {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((head) =>
    [...positions, undefined].map((last) => [...head, last]),
  );
}

/** In cm above the axis. */
interface Label {
  readonly point: number;
  readonly place: number;
}

/** Labels above or below that stand on the marker of another line. */
function onMarkers(labels: readonly Label[], heights: readonly number[]): number {
  return labels.filter(
    ({ point, place }) =>
      place !== point &&
      heights.some((height) => height !== point && Math.abs(place - height) < labelHeight / 2),
  ).length;
}

/**
 * An overlap costs more than any move, and a move towards a neighbour's line more than one away from it. A
 * label is left out before it would cover an eighth of another.
 */
function costOf(choice: Choice, heights: readonly number[]): number {
  const labels = choice.flatMap((position, index): readonly Label[] => {
    const point = heights[index] ?? 0;
    return position === undefined ? [] : [{ point, place: point + shifts[position] }];
  });
  let cost = 40 * (choice.length - labels.length) + 10 * onMarkers(labels, heights);
  labels.forEach(({ point, place }, index) => {
    if (place !== point) cost += 1;
    for (const other of labels.slice(index + 1)) {
      const overlap = labelHeight - Math.abs(place - other.place);
      if (overlap > 0) cost += 1000 * overlap;
      const above = point - other.point;
      if (above !== 0 && Math.sign(above) !== Math.sign(place - other.place)) cost += 100;
    }
  });
  return cost;
}
