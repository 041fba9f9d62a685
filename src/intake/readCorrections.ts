import type { FindingLog } from '../findings/finding';
import { addCellFinding } from './cellFinding';
import { cellText, isBlank, shortText, type RawRow } from './cellText';
import type { LocatedCorrection } from './correction';
import type { Field } from './fields';
import { matchKey } from './matchKey';
import { rowKinds, type SheetKind } from './sheetKind';
import { kindsByName } from './sheetNames';
import { meaningOfHeader } from './vocabulary';

/** The corrections of a sheet, and the cells that they take up: row to columns. */
export interface CorrectionBlock {
  readonly corrections: readonly LocatedCorrection[];
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
}

const headings = ['foglio', 'campo', 'colonna'] as const;

/** The rows below the headings Foglio, Campo, Colonna, down to a blank one. Incomplete ones are reported. */
export function readCorrections(
  sheet: string,
  rows: readonly RawRow[],
  log: FindingLog,
): CorrectionBlock {
  const headingRow = rows.findIndex((row) => headingColumns(row) !== undefined);
  const columns = headingColumns(rows[headingRow] ?? []);
  if (!columns) return { corrections: [], cells: new Map() };
  const cells = new Map([[headingRow, new Set(columns)]]);
  const corrections: LocatedCorrection[] = [];
  for (let row = headingRow + 1; row < rows.length; row++) {
    const written = columns.map((column) => rows[row]?.[column]);
    if (written.every(isBlank)) break;
    cells.set(row, new Set(columns));
    const [target = '', fieldText = '', column = ''] = written.map(shortText);
    const field = fieldNamed(fieldText, target);
    const at = { sheet, row, column: columns[field === undefined ? 1 : 2] ?? 0 };
    if (field !== undefined && target !== '' && column !== '') {
      corrections.push({ sheet: target, field, column, fieldText, at });
      continue;
    }
    addCellFinding(log, 'PARAMETRO_NON_VALIDO', sheet, row, at.column, rows[row]?.[at.column], {
      parameter: `${target}, ${fieldText}`,
      expected:
        field === undefined
          ? 'il campo deve avere uno dei nomi di colonna previsti'
          : 'servono foglio, campo e colonna',
    });
  }
  return { corrections, cells };
}

function headingColumns(row: RawRow): readonly number[] | undefined {
  const keys = Array.from(row, (cell) => matchKey(cellText(cell)));
  const columns = headings.map((heading) => keys.indexOf(heading));
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
