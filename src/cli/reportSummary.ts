import { figureText } from '../report/figureText';
import type { Report, Verdict } from '../report/report';
import { textTable } from './textTable';

/** What a person wants to know once the report is written: its key figures and its verdict. */
export function reportSummary({ span, overview }: Report): readonly string[] {
  const figures = overview.keyFigures.map(({ label, figure, format }) => [
    label,
    figureText(figure, format),
  ]);
  return [span, '', ...textTable(figures), '', ...verdictLines(overview.verdict)];
}

/** Whether the data can be relied on, and the facts that decide it. */
export function verdictLines({ text, facts }: Verdict): readonly string[] {
  return [`${text}.`, ...facts.map((fact) => `- ${fact}`)];
}
