import { countText, decimalText, notAvailable, percentText } from '../report/italian';
import type { Figure, FigureFormat, Report, Verdict } from '../report/report';
import { textTable } from './textTable';

/** What a person wants to know once the report is written: its key figures and its verdict. */
export function reportSummary({ span, overview }: Report): readonly string[] {
  const figures = overview.keyFigures.map(({ label, figure, format }) => [
    label,
    figureText(figure, format),
  ]);
  return [span, '', ...textTable(figures), '', ...verdictLines(overview.verdict)];
}

const writers: Record<FigureFormat, (value: number) => string> = {
  count: countText,
  percent0: (value) => percentText(value, 0),
  percent1: (value) => percentText(value, 1),
  decimal2: (value) => decimalText(value, 2),
};

/** A figure as the report prints it: `5.048`, `48,6%`, `n.d.`, `<5`. */
function figureText({ value, withheld }: Figure, format: FigureFormat): string {
  if (withheld !== undefined) return withheld;
  return value === undefined ? notAvailable : writers[format](value);
}

/** Whether the data can be relied on, and the facts that decide it. */
export function verdictLines({ text, facts }: Verdict): readonly string[] {
  return [`${text}.`, ...facts.map((fact) => `- ${fact}`)];
}
