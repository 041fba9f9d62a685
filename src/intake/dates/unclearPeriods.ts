import { addFinding, type FindingLog } from '../../findings/finding';
import { cellText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { Region } from '../sheets/region';
import { partOfYear } from './cellSpan';

/** `2018/1`, `1-2018`: a semester, a quarter or a month. */
const numbered = /^(?:(?:19|20)\d\d\s*[/.-]\s*([1-9]\d?)|([1-9]\d?)\s*[/.-]\s*(?:19|20)\d\d)$/;

const fewestParts = 2;

/**
 * The regions with what their numbered periods are parts of, where neither the header says it nor a number is
 * too large for it: `2018/1` and `2018/2` alone are taken for semesters, up to `2018/4` for quarters. That is
 * asked about, once per sheet. Numbers beyond that are months.
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
