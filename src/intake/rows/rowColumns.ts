import type { Region } from '../sheets/region';
import { nameColumns } from '../users/repeatedNames';
import { taxCodeColumn } from '../users/taxCodes';
import { labelColumns, mayBeRolledUp } from './rolledUpRows';

/** Columns that hold a field, a step or an answer, from left to right. */
export function knownColumns({ columns, step, otherColumns }: Region): readonly number[] {
  const steps = step ? [step.column] : [];
  return [...new Set([...Object.values(columns), ...steps, ...otherColumns])].sort((a, b) => a - b);
}

/** In counts, columns between the known ones: `Totale` may stand below `F` and `M`. */
export function strangeLabels(region: Region): readonly number[] {
  const { columns, line, cross } = region;
  const counts = cross[0]?.column ?? columns.count;
  if (columns.userId !== undefined || counts === undefined) return [];
  const known = knownColumns(region);
  const [first = counts] = known;
  return line.headers.flatMap((_, column) =>
    column > first && column < counts && !known.includes(column) ? [column] : [],
  );
}

/** What is read of the rows: what they say, remarks on them and, of counts, what tells parts from their total. */
export function requestedColumns(region: Region): readonly number[] {
  const added = region.pivot?.added ?? [];
  const marks = region.marks?.values() ?? [];
  const taxCode = taxCodeColumn(region);
  const codes = [...(taxCode === undefined ? [] : [taxCode]), ...nameColumns(region)];
  const parts = mayBeRolledUp(region) ? labelColumns(region) : [];
  const said = [...region.remarks, ...(region.apart?.keys() ?? []), ...marks];
  return [...new Set([...labelledColumns(region), ...said, ...codes, ...parts])]
    .filter((column) => !added.includes(column))
    .sort((a, b) => a - b);
}

/** The known columns, and those before them: `Totale` may stand in a column without a known header. */
export function labelledColumns(region: Region): readonly number[] {
  const known = knownColumns(region);
  const first = region.line.table?.firstColumn ?? region.line.firstColumn ?? 0;
  const before = Array.from({ length: Math.max(0, (known[0] ?? 0) - first) }, (_, i) => first + i);
  return [...new Set([...before, ...known, ...strangeLabels(region)])].sort((a, b) => a - b);
}
