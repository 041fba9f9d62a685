import { figureText } from '../../report/figureText';
import type { Report, Verdict } from '../../report/report';

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

/** One row of a table: its first cell stands left, the others right. */
type TextRow = readonly string[];

/** Lines of a table for the terminal, its columns as wide as their widest cell. */
export function textTable(rows: readonly TextRow[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
