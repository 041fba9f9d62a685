import { isOfOtherMeasure } from '../../../service/measures';
import { kindsByName, restOfTitle } from '../../../service/sheetNames';
import { type CountedKind, countedKinds } from '../../../service/stages';
import { memoize } from '../../../text/memoize';
import { isBlankOrDash } from '../../cells/absentText';
import { isBlank } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { isYear } from '../../cells/likelyYears';
import { spanOfText } from '../../cells/textSpan';
import { matchColumns, namesUsers } from '../../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import type { RawCell } from '../../rawSource';
import { isPartLabel } from '../../rows/totalLabel';
import { isShareOrTarget } from './crossHeadings';
import type { Crosstab } from './crosstab';
import { findCrosstabIn } from './crosstabRegion';

type Rules = Parameters<typeof findCrosstabIn>[3];

/** The crosstab of one step among those of others, and the head as if it stood there alone. */
export interface StageCrosstab {
  readonly kind: CountedKind;
  readonly crosstab: Crosstab;
  readonly head: SheetHead;
}

/**
 * The crosstabs of a sheet whose headers name the step that each column counts: above its times or below them, or
 * beside them in one cell (`Patti 1° sem 2018`). None where that does not say of two columns what they are, and none
 * in a list of users: the dates of their steps stand below such headers, and some are written as semesters.
 */
export async function findStageCrosstabs(
  head: SheetHead,
  rules: Rules,
): Promise<readonly StageCrosstab[]> {
  const namesAny = (line: HeaderLine): boolean =>
    namesUsers(matchColumns(line, 'registration', rules.corrections));
  if (head.lines.some(namesAny)) return [];
  for (const columns of stageHeaders(head)) {
    // What has labels of its own further right is a table beside another.
    if (columns.some(({ line, column }) => holdsLabels(head, line, column))) continue;
    const found: StageCrosstab[] = [];
    const kinds = new Set(columns.map(({ kind }) => kind));
    for (const kind of countedKinds.filter((each) => kinds.has(each))) {
      const own = headOfStage(head, columns, kind);
      const crosstab = await findCrosstabIn(own, [kind], [], rules);
      if (crosstab) found.push({ kind, crosstab, head: own });
    }
    if (found.length > 0) return found;
  }
  return [];
}

interface StageHeader {
  readonly line: HeaderLine;
  readonly column: number;
  readonly kind: CountedKind;
  /** What is left of the headers once the step is taken out. */
  readonly cell: RawCell;
  readonly header: string;
}

/** For each row, or pair of rows, that may be such a header the columns that name a step. */
function stageHeaders({ lines }: SheetHead): readonly (readonly StageHeader[])[] {
  return lines.flatMap((line, index) => {
    const upper = lines[index - 1];
    const isPair = upper?.row === line.row - 1;
    const single = headersIn(line, undefined);
    const double = isPair ? headersIn(line, upper) : [];
    return [
      ...(single.length > 1 ? [single] : []),
      ...(new Set(double.map(({ kind }) => kind)).size > 1 ? [double] : []),
    ];
  });
}

function headersIn(line: HeaderLine, upper: HeaderLine | undefined): readonly StageHeader[] {
  const width = Math.max(line.headers.length, upper?.headers.length ?? 0);
  const found: StageHeader[] = [];
  let above = 0;
  for (let column = 0; column < width; column++) {
    // A heading that spans columns stands in the first of them.
    if ((upper?.headers[column] ?? '') !== '') above = column;
    const levels = [
      { header: line.headers[column] ?? '', cell: line.cells[column] ?? null },
      { header: upper?.headers[above] ?? '', cell: upper?.cells[above] ?? null },
    ];
    const at = levels.findIndex(({ header }) => stepIn(header) !== undefined);
    const [named, other] = [levels[at], levels[1 - at]];
    const kind = named && stepIn(named.header);
    if (!kind) continue;
    const rest = restOfTitle(named.header).join(' ');
    const isTimed = rest !== '' && spanOfText(rest) !== undefined;
    if (isTimed) found.push({ line, column, kind, cell: rest, header: rest });
    // What stands below is a row of data.
    else if (upper && /^\d+$/.test(other?.header ?? '') && !isYear(other?.header ?? null))
      return [];
    else if (upper && other) found.push({ line, column, kind, ...other });
  }
  return found;
}

function holdsLabels({ rows }: SheetHead, { row }: HeaderLine, column: number): boolean {
  const cells = rows.slice(row + 1).map((each) => each[column] ?? null);
  const labels = cells.filter((cell) => !isBlankOrDash(cell) && countOf(cell) === undefined);
  return labels.length * 2 > cells.filter((cell) => !isBlank(cell)).length;
}

/** Each header is asked for in its row and together with the rows above and below. */
const stepIn = memoize((header: string): CountedKind | undefined => {
  const isOther = [isShareOrTarget, isPartLabel, isOfOtherMeasure].some((test) => test(header));
  const [first] = header === '' || isOther ? [] : kindsByName(header);
  return countedKinds.find((kind) => kind === first);
});

/** The head with one row of headers, in which the columns of other steps are blank. */
function headOfStage(
  { rows, dateSystem, lines }: SheetHead,
  columns: readonly StageHeader[],
  kind: CountedKind,
): SheetHead {
  const [{ line, column: first } = { line: lines[0] as HeaderLine, column: 0 }] = columns;
  const upper = lines.find(({ row }) => row === line.row - 1);
  const own = new Map(columns.flatMap((each) => (each.kind === kind ? [[each.column, each]] : [])));
  const isOwn = (column: number): boolean => column < first || own.has(column);
  const headers = line.headers.map((header, column) =>
    column < first ? header || (upper?.headers[column] ?? '') : (own.get(column)?.header ?? ''),
  );
  const cells = headers.map((header, column) => own.get(column)?.cell ?? (header || null));
  return {
    ...{ dateSystem, tableLines: [] },
    lines: [{ ...line, headers, cells }],
    rows: rows.map((row) => row.map((cell, column) => (isOwn(column) ? cell : null))),
  };
}
