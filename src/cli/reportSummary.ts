import type { Report } from '../report/report';
import { figureText } from './figureText';
import { textTable } from './textTable';
import { verdictLines } from './verdictLines';

/** What a person wants to know once the report is written: its key figures and its verdict. */
export function reportSummary({ span, overview }: Report): readonly string[] {
  const figures = overview.keyFigures.map(({ label, figure, format }) => [
    label,
    figureText(figure, format),
  ]);
  return [span, '', ...textTable(figures), '', ...verdictLines(overview.verdict)];
}
