import { changeText, countText, decimalText, noFigure, notAvailable, percentText } from './italian';
import type { Figure, FigureFormat } from './report';

const writers: Readonly<Record<FigureFormat, (value: number) => string>> = {
  count: countText,
  deviation: (value) => `±${countText(value)}`,
  percent0: (value) => percentText(value, 0),
  percent1: percentText,
  variation0: (value) => changeText(value, 0),
  variation1: changeText,
  decimal2: (value) => decimalText(value, 2),
};

/** A figure as the report prints it: `5.048`, `48,6%`, `n.d.`, `–`, `<5`. */
export function figureText(figure: Figure, format: FigureFormat): string {
  return typeof shownValue(figure) === 'string' || figure.value === undefined
    ? String(shownValue(figure))
    : writers[format](figure.value);
}

/** What stands in the cell of a figure. */
export function shownValue({ value, withheld, isVoid }: Figure): string | number {
  return withheld ?? value ?? (isVoid ? noFigure : notAvailable);
}
