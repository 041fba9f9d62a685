import type { LabelPosition } from '../placed';

/** In cm. A label at the right of a point stands at its height, one above or below so far from that. */
const shift = 0.33;
/** Two labels closer than this meet, in cm. */
const labelHeight = 0.32;

const positions = ['right', 'above', 'below'] as const;
const shifts: Readonly<Record<(typeof positions)[number], number>> = {
  right: 0,
  above: shift,
  below: -shift,
};

/**
 * Where the labels of points stand that lie one above the other: to the right, or above or below where labels
 * to the right would meet. `heights`: of the points above the axis, in cm. For at most four points all ways
 * are tried. The best way keeps labels apart, and then moves the fewest.
 */
export function spreadLabels(heights: readonly number[]): readonly LabelPosition[] {
  let best: Spread = { choice: [], cost: Infinity };
  for (const choice of choices(heights.length)) {
    const cost = costOf(choice, heights);
    if (cost < best.cost) best = { choice, cost };
  }
  return best.choice;
}

type Choice = readonly (typeof positions)[number][];

interface Spread {
  readonly choice: Choice;
  readonly cost: number;
}

function choices(count: number): readonly Choice[] {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((head) => positions.map((last) => [...head, last]));
}

/** Labels above or below that stand on the marker of another line. */
function onMarkers(choice: Choice, places: readonly number[], heights: readonly number[]): number {
  const isOnMarker = (place: number, index: number): boolean =>
    choice[index] !== 'right' &&
    heights.some((height, other) => other !== index && Math.abs(place - height) < labelHeight / 2);
  return 10 * places.filter(isOnMarker).length;
}

/** An overlap costs more than any move, and a move towards a neighbour's line more than one away from it. */
function costOf(choice: Choice, heights: readonly number[]): number {
  const places = choice.map((position, index) => (heights[index] ?? 0) + shifts[position]);
  let cost = choice.filter((position) => position !== 'right').length;
  cost += onMarkers(choice, places, heights);
  places.forEach((place, index) => {
    places.slice(index + 1).forEach((other, offset) => {
      const overlap = labelHeight - Math.abs(place - other);
      if (overlap > 0) cost += 1000 * overlap;
      const points = (heights[index] ?? 0) - (heights[index + 1 + offset] ?? 0);
      if (points !== 0 && Math.sign(points) !== Math.sign(place - other)) cost += 100;
    });
  });
  return cost;
}
