import { addFinding, type FindingLog } from '../../findings/finding';
import { cellText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { Region } from '../sheets/region';
import { partOfYear } from './cellSpan';

/** `2018/1`, `20181`, `1-2018`: a semester, a quarter or a month. */
const numbered = /^(?:(?:19|20)\d\d(?:\s*[/.-]\s*)?([1-9]\d?)|([1-9]\d?)\s*[/.-]\s*(?:19|20)\d\d)$/;

const fewestParts = 2;

/**
 * The regions, with what part of a year a period such as `2018/1` is in each. Where no header says it, the
 * numbers tell: up to 2 they are semesters, up to 4 quarters, and the sheet is asked about once; beyond that
 * they are months.
 */
export function withPeriodParts(regions: readonly Region[], log: FindingLog): readonly Region[] {
  const asked = new Set<string>();
  return regions.map((region) => {
    const { sheet, line, columns, cross } = region;
    const { period } = columns;
    if (period !== undefined && partOfYear(line.headers[period] ?? '') !== '') return region;
    const cells =
      period === undefined
        ? cross.map(({ given }) => given.period ?? null)
        : region.top.map((row) => row[period] ?? null);
    const numbers = cells.flatMap((cell) => {
      const match = numbered.exec(cellText(cell));
      return match ? [Number(match[1] ?? match[2])] : [];
    });
    const most = Math.max(...numbers);
    if (new Set(numbers).size < fewestParts || most > 4) return region;
    const periodPart = most > 2 ? 'trimestre' : 'semestre';
    if (!asked.has(sheet.name)) {
      asked.add(sheet.name);
      const first = cells.findIndex((cell) => numbered.test(cellText(cell)));
      const column = period ?? cross[first]?.column ?? 0;
      const row = period === undefined ? line.row : region.firstRow + first;
      const at = foundAt(sheet.name, row, column, cells[first]);
      addFinding(log, { code: 'PERIODO_DA_CHIARIRE', ...at, details: { part: periodPart } });
    }
    return { ...region, periodPart };
  });
}
