import type { ColumnMap } from '../../service/sheetNeeds';
import { profileFields } from '../../service/sheets';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { type FormColumns, formColumns } from '../columns/formLayout';
import type { SheetHead } from '../columns/headerLine';
import type { RawSheet } from '../rawSource';
import { carriedLabels } from './carriedLabels';
import type { MatchedLine } from './findRegions';
import { type Region, rowsBelow } from './region';
import { unusedColumns } from './unread/unusedColumns';

/** The region of a list, whose header row was found. */
export function listRegion(sheet: RawSheet, matched: MatchedLine, head: SheetHead): Region {
  const { line, kind, match, given } = matched;
  const rest = {
    ...{ sheet, kind, line, given },
    cross: [],
    wideStages: [],
    fallbackStages: [],
    remarks: [],
    ...rowsBelow(line),
    top: head.rows.slice(line.row + 1),
  };
  if (kind === 'satisfaction') return { ...rest, ...formRegion(matched, head) };
  const columns = kind === 'pact' ? pactColumns(match.columns) : match.columns;
  return {
    ...rest,
    columns,
    carried: carriedLabels(kind, columns, line, head),
    otherColumns: [],
    unused: unusedColumns({ line, match: { ...match, columns } }, head, []),
  };
}

/**
 * Users who signed are described by their registration: their own profile is read only where rows are counts.
 */
function pactColumns(columns: ColumnMap): ColumnMap {
  if (columns.userId === undefined || columns.count !== undefined) return columns;
  const isOfProfile = (field: string): boolean =>
    (profileFields as readonly string[]).includes(field);
  return Object.fromEntries(Object.entries(columns).filter(([field]) => !isOfProfile(field)));
}

/**
 * Of a satisfaction sheet, where the answers stand: the columns with a header of no field may be questions.
 */
function formRegion(
  matched: MatchedLine,
  head: SheetHead,
): FormColumns & Pick<Region, 'around' | 'carried' | 'unused'> {
  const { line, match } = matched;
  const taken = new Set([...Object.values(match.columns), ...match.repeated.map((r) => r.column)]);
  const others = line.headers.flatMap((header, column) =>
    header === '' || taken.has(column) ? [] : [column],
  );
  const below = head.rows.slice(line.row + 1);
  const form = formColumns(match.columns, line.headers, others, below);
  const { columns, layout, otherColumns } = form;
  const read = [...Object.values(columns), ...otherColumns];
  return {
    ...form,
    around: textsAround(head, line.row),
    carried: layout.is === 'answers' ? carriedQuestion(columns, below) : [],
    unused: unusedColumns({ line, match: { ...match, columns } }, head, read),
  };
}

function textsAround({ rows }: SheetHead, headerRow: number): readonly string[] {
  const textsOf = (row: RawRow): readonly string[] =>
    row.flatMap((cell) => (typeof cell === 'string' && !isBlank(cell) ? [cellText(cell)] : []));
  const above = rows.slice(0, headerRow).map(textsOf);
  const below = rows.slice(headerRow + 1).map(textsOf);
  return [...above, ...below.filter((texts) => texts.length === 1)].flat();
}

/** In a pivot table a question may stand beside the first of its votes only. */
function carriedQuestion(
  { question, rating, count }: ColumnMap,
  below: SheetHead['rows'],
): readonly number[] {
  if (question === undefined || rating === undefined || count === undefined) return [];
  const isLacking = below.some((row) => isBlank(row[question]) && !isBlank(row[rating]));
  return isLacking ? [question] : [];
}
