import { namesChannel } from '../../../service/contactClasses';
import type { Field } from '../../../service/fields';
import { isOfOtherMeasure } from '../../../service/measures';
import { type ColumnMap, defaultChannel, has } from '../../../service/sheetNeeds';
import { dateFields, profileFields, type RowKind } from '../../../service/sheets';
import { isAbsent } from '../../cells/absentText';
import { cellText, isBlank } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { spanOfText } from '../../cells/textSpan';
import type { ColumnMatch } from '../../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import { placeFields } from '../../rows/places';
import { isPartOfYear, isTotalOrPart } from '../../rows/totalLabel';
import { stepOf } from '../eventLog';
import { type KnownPlaces, placeFieldOf } from '../places/knownPlaces';
import type { Given } from '../region';

const labelFields: readonly Field[] = [
  ...dateFields,
  'lastDay',
  ...placeFields,
  'contactChannel',
  ...profileFields,
];

/** The columns that say what a row of a crosstab is, by their headers. */
export function labelsOf({ columns }: ColumnMatch): ColumnMap {
  return Object.fromEntries(
    labelFields.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])),
  );
}

/** What says of the rows whether they count. Numbers under `Presenti` are counts. */
export function outcomeOfRows(
  { columns: { outcome } }: ColumnMatch,
  below: SheetHead['rows'],
): Pick<ColumnMap, 'outcome'> {
  return outcome === undefined || below.some((row) => isCount(row[outcome])) ? {} : { outcome };
}

/** Counts stand to the right of what they are counts of. */
export function lastLabel(columns: ColumnMap): number {
  const labels = Object.values(columns);
  return labels.length === 0 ? Infinity : Math.max(...labels);
}

interface LabelRules {
  readonly places: KnownPlaces;
  readonly kind: RowKind;
  readonly sheetName: string;
}

const hours = /^(?:ore|dalle|h)?\W*\d/i;

/** Labels below no known header: what they say tells the field. Undefined where it does not. */
export function withUnheadedLabel(
  headed: ColumnMap,
  line: HeaderLine,
  first: number,
  head: SheetHead,
  { places, kind, sheetName }: LabelRules,
): ColumnMap | undefined {
  if (Object.keys(headed).length > 0) return headed;
  const below = head.rows.slice(line.row + 1);
  const filled = below.filter((row) => beginsWithCount(row[first]));
  const start = line.table?.firstColumn ?? 0;
  for (let column = start; column < first; column++) {
    const texts = filled.map((row) => cellText(row[column]));
    const labels = texts.filter(
      (text) => !isAbsent(text) && !isTotalOrPart(text) && !isPartOfYear(text),
    );
    if (labels.length === 0) continue;
    if (labels.every((text) => spanOfText(text))) return { period: column };
    if (kind === 'contact') {
      if (labels.every(namesChannel)) return { contactChannel: column };
      // Of calls nothing is told by hours or places; other rows may be what became of them.
      const isDivided = labels.every((text) => hours.test(text)) || placeFieldOf(labels, places);
      if (isDivided && defaultChannel(sheetName) !== undefined) return {};
      continue;
    }
    // The rows of each step are read for themselves, and have no label besides. Some are of none:
    // `Patti da firmare`.
    const isStep = (text: string): boolean => stepOf(text, false) !== undefined;
    if (labels.some(isStep) && labels.every((text) => isStep(text) || isOfOtherMeasure(text)))
      return {};
    const field = placeFieldOf(labels, places);
    if (field) return { [field]: column };
  }
  return filled.length <= 1 ? {} : undefined;
}

/** Whether rows and headers say the same thing twice; a year may stand beside months without one. */
export function clashes(columns: ColumnMap, given: Given): boolean {
  if (placeFields.some((field) => columns[field] !== undefined && given[field] !== undefined))
    return true;
  if (!has(dateFields, columns) || !dateFields.some((field) => given[field] !== undefined))
    return false;
  const isYearOfRow = columns.date === undefined && given.year !== undefined;
  const rowsHaveYear = columns.date === undefined && columns.year !== undefined;
  const part = given.month ?? given.period;
  const headerLacksYear = part !== undefined && spanOfText(cellText(part)) === undefined;
  const isYearAlone = columns.month === undefined && columns.period === undefined;
  return !(isYearOfRow && !rowsHaveYear) && !(rowsHaveYear && headerLacksYear && isYearAlone);
}

export function isCount(cell: HeaderLine['cells'][number] | undefined): boolean {
  return !isBlank(cell) && countOf(cell) !== undefined;
}

const beginsWithNumber = /^\d[\d.'’]*\s*[\p{L}(]/u;

/** Whether a cell is a count, or one with words beside it: `30 utenti`, `34 (di cui 12 donne)`. */
export function beginsWithCount(cell: HeaderLine['cells'][number] | undefined): boolean {
  const text = cellText(cell);
  return isCount(cell) || (beginsWithNumber.test(text) && spanOfText(text) === undefined);
}
