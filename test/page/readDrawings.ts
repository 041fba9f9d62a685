import { type Element, elements, ofClass, parsePage, textOf } from './readPage';

/** A picture as its marks say it. */
export interface Drawing {
  /** `wide` or `narrow`. */
  readonly name: string;
  readonly panels: readonly Drawn[];
}

export interface Drawn {
  /** Lines against their axis; of bars, in one list, their lengths. */
  readonly series: readonly (readonly number[])[];
  /** What the axis of the series ends with, the larger one where there are two. */
  readonly end?: number;
  /** All its texts. */
  readonly labels: readonly string[];
}

/** Reads values back from where marks stand, knowing nothing of how they got there. */
export function readDrawings(html: string): readonly Drawing[] {
  return elements('svg', parsePage(html)).map((svg) => ({
    name: svg.attribs['class'] ?? '',
    panels: ofClass('panel', svg).map(readPanel),
  }));
}

function readPanel(panel: Element): Drawn {
  const labels = elements('text', panel).map(textOf);
  const lines = ofClass('series', panel);
  return lines.length > 0
    ? { ...readLines(panel, lines), labels }
    : { series: [readBars(panel)], labels };
}

function readLines(panel: Element, lines: readonly Element[]): Pick<Drawn, 'series' | 'end'> {
  const [left, right] = [axisOf(panel, 'tick'), axisOf(panel, 'tick-right')];
  const own = ofClass('tick-right', panel)[0]?.attribs['class']?.split(' ')[1];
  const ends = [left, right].flatMap((axis) => axis?.end ?? []);
  return {
    end: Math.max(...ends),
    series: lines.map((line) => {
      const isOwn = own !== undefined && line.attribs['class'] === `series ${own}`;
      const valueAt = (isOwn ? right : left)?.valueAt;
      const [path] = ofClass('line', line);
      const heights = [...(path?.attribs['d'] ?? '').matchAll(/[ML]\S+ ([^ML]+)/g)];
      const values = heights.map(([, y]) => valueAt?.(Number(y)) ?? NaN);
      const marks = ofClass('mark', line).map(({ attribs: { transform } }) =>
        Number(/ (.+)\)/.exec(transform ?? '')?.[1]),
      );
      // Markers stand on their line.
      if (marks.length > 0 && String(marks) !== String(heights.map(([, y]) => Number(y))))
        return [NaN];
      return values;
    }),
  };
}

interface Axis {
  readonly end: number;
  readonly valueAt: (y: number) => number;
}

/** Gridlines and the numbers beside them, both from above. */
function axisOf(panel: Element, name: string): Axis | undefined {
  const ticks = ofClass(name, panel)
    .filter(({ attribs }) => attribs['y'] !== undefined)
    .map((tick) => ({ y: Number(tick.attribs['y']), value: numberOf(textOf(tick)) }))
    .sort((a, b) => a.y - b.y);
  const heights = elements('line', panel)
    .filter(({ attribs: { y1, y2 } }) => y1 === y2)
    .map(({ attribs }) => Number(attribs['y1']))
    .sort((a, b) => a - b);
  const [first, last] = [ticks[0], ticks.at(-1)];
  const [top, bottom] = [heights[0], heights.at(-1)];
  if (!first || !last || top === undefined || bottom === undefined) return undefined;
  if (ticks.length !== heights.length) throw new Error('a gridline without its number');
  return {
    end: first.value,
    valueAt: (y) => last.value + ((bottom - y) / (bottom - top)) * (first.value - last.value),
  };
}

/** `1.600` */
function numberOf(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

/** Lengths row by row. A bar begins at the axis, or where the one before it in its row ended. */
function readBars(panel: Element): readonly number[] {
  const base = Number(ofClass('axis', panel)[0]?.attribs['x1']);
  const bars = ofClass('bar', panel).flatMap((group) => elements('rect', group));
  let before = { y: NaN, end: NaN };
  return bars.map(({ attribs }) => {
    const [x, y, width] = [Number(attribs['x']), Number(attribs['y']), Number(attribs['width'])];
    const start = x === base || y !== before.y ? base : before.end;
    before = { y, end: x + width };
    return Math.abs(x - start) < 0.02 ? width : NaN;
  });
}
