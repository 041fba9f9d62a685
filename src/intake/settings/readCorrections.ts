import { addFinding, type FindingLog } from '../../findings/finding';
import type { Field } from '../../service/fields';
import { kindsByName } from '../../service/sheetNames';
import { rowKinds, type SheetKind } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { cellText, isBlank, type RawRow, shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { LocatedCorrection } from '../columns/correction';

/** The corrections of a sheet, and the cells that they take up: row to columns. */
interface CorrectionBlock {
  readonly corrections: readonly LocatedCorrection[];
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The rows below the headings Foglio, Campo, Colonna, down to a blank one. Incomplete ones are reported. */
export function readCorrections(
  sheet: string,
  rows: readonly RawRow[],
  log: FindingLog,
): CorrectionBlock {
  const lines = correctionLines(rows);
  if (!lines) return { corrections: [], cells: new Map() };
  const { headingRow, columns } = lines;
  const cells = new Map([[headingRow, new Set(columns)]]);
  const corrections: LocatedCorrection[] = [];
  for (const [index, { sheet: target, field: fieldText, column }] of lines.lines.entries()) {
    const row = headingRow + 1 + index;
    cells.set(row, new Set(columns));
    const field = fieldNamed(fieldText, target);
    const at = { sheet, row, column: columns[field === undefined ? 1 : 2] ?? 0 };
    if (field !== undefined && target !== '' && column !== '') {
      corrections.push({ sheet: target, field, column, fieldText, at });
      continue;
    }
    addFinding(log, {
      code: 'PARAMETRO_NON_VALIDO',
      ...foundAt(sheet, row, at.column, rows[row]?.[at.column]),
      details: {
        correction: { sheet: target, field: fieldText },
        fault: field === undefined ? 'unknownField' : 'incomplete',
      },
    });
  }
  return { corrections, cells };
}

/** A block of corrections as it is written, usable or not. */
export interface CorrectionLines {
  readonly headingRow: number;
  /** Of Foglio, Campo and Colonna. */
  readonly columns: readonly number[];
  /** One per row below the heading row. */
  readonly lines: readonly CorrectionText[];
}

export interface CorrectionText {
  readonly sheet: string;
  readonly field: string;
  readonly column: string;
}

export const correctionHeadings = ['Foglio', 'Campo', 'Colonna'] as const;

/** undefined where no row has the headings. */
export function correctionLines(rows: readonly RawRow[]): CorrectionLines | undefined {
  const headingRow = rows.findIndex((row) => headingColumns(row) !== undefined);
  const columns = headingColumns(rows[headingRow] ?? []);
  if (!columns) return undefined;
  const lines: CorrectionText[] = [];
  for (let row = headingRow + 1; row < rows.length; row++) {
    const written = columns.map((column) => rows[row]?.[column]);
    if (written.every(isBlank)) break;
    const [sheet = '', field = '', column = ''] = written.map(shortText);
    lines.push({ sheet, field, column });
  }
  return { headingRow, columns, lines };
}

function headingColumns(row: RawRow): readonly number[] | undefined {
  const keys = Array.from(row, (cell) => matchKey(cellText(cell)));
  const columns = correctionHeadings.map((heading) => keys.indexOf(matchKey(heading)));
  return columns.every((column) => column >= 0) ? columns : undefined;
}

/** What the text means on a sheet of that name or, where its name tells nothing, on any sheet. */
function fieldNamed(text: string, sheetName: string): Field | undefined {
  if (text === '') return undefined;
  const likely: readonly SheetKind[] = [...kindsByName(sheetName), ...rowKinds];
  for (const kind of likely) {
    const meaning = kind === 'settings' ? undefined : meaningOfHeader(text, kind);
    if (meaning) return meaning.field;
  }
  return undefined;
}
