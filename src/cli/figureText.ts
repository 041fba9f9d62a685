import { countText, decimalText, notAvailable, percentText } from '../report/italian';
import type { Figure, FigureFormat } from '../report/report';

const writers: Record<FigureFormat, (value: number) => string> = {
  count: countText,
  percent0: (value) => percentText(value, 0),
  percent1: (value) => percentText(value, 1),
  decimal1: (value) => decimalText(value, 1),
  decimal2: (value) => decimalText(value, 2),
};

/** A figure as the report prints it: `5.048`, `48,6%`, `n.d.`, `<5`. */
export function figureText({ value, withheld }: Figure, format: FigureFormat): string {
  if (withheld !== undefined) return withheld;
  return value === undefined ? notAvailable : writers[format](value);
}
