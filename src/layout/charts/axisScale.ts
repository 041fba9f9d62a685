/** Steps that read well, times a power of ten. */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** Steps between the gridlines. With the one at zero there are five gridlines. */
const stepCount = 4;

/** Where an axis from zero ends, and how far its gridlines are apart: four round steps. */
export interface AxisScale {
  readonly max: number;
  readonly step: number;
}

/** The narrowest scale that holds counts up to `largest`; without counts the scale up to 4. */
export function axisScale(largest: number): AxisScale {
  const needed = Math.max(1, largest / stepCount);
  const power = 10 ** Math.floor(Math.log10(needed));
  const step = steps
    .map((factor) => factor * power)
    .find((candidate) => candidate >= needed && Number.isInteger(candidate));
  if (step === undefined) throw new Error(`no scale for ${largest}`);
  return { max: step * stepCount, step };
}
