import type { Field } from '../../service/fields';
import { kindsByName } from '../../service/sheetNames';
import { type ColumnMap, has } from '../../service/sheetNeeds';
import { type DataKind, dataKinds, dateFields, type RowKind, rowKinds } from '../../service/sheets';
import { stages } from '../../service/stages';
import { meaningOfHeader, stageDatedBy } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { isYear } from '../cells/likelyYears';
import { spanOfText } from '../cells/textSpan';
import { columnsNamed, type LocatedCorrection } from '../columns/correction';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import { titlesAbove } from '../columns/titleRows';
import { twoLineHeaders } from '../columns/twoLineHeader';
import { placeFields } from '../rows/places';
import { isTotalLabel } from '../rows/totalLabel';
import { generalCounts } from './counts/rowNumbers';
import { asColumns, type Given } from './region';

/**
 * What a sheet without a telling name is, by headers that leave no doubt: who (or how many) with a
 * date that belongs to one stage, or a channel with a date, or job centres with their areas.
 * Undefined where several kinds are possible, or none.
 */
export function kindByHeaders(
  line: HeaderLine,
  corrections: readonly LocatedCorrection[],
): RowKind | undefined {
  const headers = [...line.headers];
  for (const correction of corrections) {
    const [column] = columnsNamed(correction.column, line.headers);
    if (column !== undefined) headers[column] = correction.fieldText;
  }
  const users = fieldsIn(headers, 'registration');
  const isCounted = users.userId !== undefined || users.count !== undefined;
  const dated = new Set(headers.flatMap((header) => stageDatedBy(header) ?? []));
  if (isCounted && dated.has('registration')) return 'registration';
  if (isCounted && dated.size === 1) return [...dated][0];
  const contacts = fieldsIn(headers, 'contact');
  const isDated = contacts.date !== undefined || contacts.month !== undefined;
  if (users.userId === undefined && contacts.contactChannel !== undefined && isDated) {
    return 'contact';
  }
  const places = fieldsIn(headers, 'territory');
  const isReference = places.areaCode !== undefined || places.provinces !== undefined;
  if (places.jobCentre !== undefined && places.area !== undefined && isReference) {
    return users.date === undefined && !isCounted ? 'territory' : undefined;
  }
  return users.userId === undefined && has(dateFields, contacts)
    ? kindOfCounts(headers)
    : undefined;
}

/** The one step whose name is the header of counts (`Registrati`, `Patti firmati`). */
function kindOfCounts(headers: readonly string[]): RowKind | undefined {
  const kindsOf = (header: string): readonly RowKind[] =>
    generalCounts.has(matchKey(header))
      ? []
      : stages.filter((stage) => meaningOfHeader(header, stage)?.field === 'count');
  const kinds = headers.map(kindsOf).filter(({ length }) => length > 0);
  const [[kind, ...others] = []] = kinds;
  return kinds.length === 1 && others.length === 0 ? kind : undefined;
}

const leastHeaders = 2;

/**
 * Whether the row says nothing but headers of one kind of sheet, two at least, or one above times: no row of
 * data does.
 */
export function isAllHeaders(cells: RawRow): boolean {
  if (headsYears(cells)) return true;
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < leastHeaders || filled.some((cell) => typeof cell !== 'string')) return false;
  const texts = filled.map((cell) => cellText(cell));
  return rowKinds.some((kind) => {
    const others = texts.filter((text) => meaningOfHeader(text, kind) === undefined);
    const times = others.filter((text) => /\d/.test(text) && spanOfText(text) !== undefined);
    const known = texts.length - others.length;
    return others.length === times.length && known > 0 && known + times.length >= leastHeaders;
  });
}

/** What stands before years: `CPI | 2018 | 2019`. A stage would be the name of a row of counts. */
const labelFields: ReadonlySet<Field> = new Set([...placeFields, ...dateFields, 'contactChannel']);

/** Whether the row says headers and, in cells that hold numbers, different years. */
export function headsYears(cells: RawRow): boolean {
  const years = cells.filter((cell) => typeof cell === 'number');
  if (years.length < leastHeaders || !years.every(isYear)) return false;
  if (new Set(years).size < years.length) return false;
  const texts = cells.filter((cell) => typeof cell === 'string').filter((text) => !isBlank(text));
  return (
    texts.length > 0 &&
    texts.every(
      (text) =>
        isTotalLabel(text) ||
        rowKinds.some((kind) => labelFields.has(meaningOfHeader(text, kind)?.field ?? 'userId')),
    )
  );
}

/** The kind that the headers of a list alone tell, or none. */
export function kindOfHead({
  head,
  corrections,
}: {
  readonly head: SheetHead;
  readonly corrections: readonly LocatedCorrection[];
}): readonly RowKind[] {
  for (const line of likelyHeaders(head)) {
    const kind = kindByHeaders(line, corrections);
    if (kind) return [kind];
  }
  return [];
}

/**
 * The kind of a list in a sheet called after a place, that numbers its people under a header which heads other
 * numbers too (`ID`) and dates a step. Elsewhere `ID` beside `Data registrazione` may well be of letters.
 */
export function kindOfOffice({
  head,
  named,
}: {
  readonly head: SheetHead;
  readonly named: Given;
}): readonly RowKind[] {
  if (!has(placeFields, asColumns(named))) return [];
  for (const { headers } of likelyHeaders(head)) {
    const isOfUsers = (header: string): boolean =>
      meaningOfHeader(header, 'registration')?.field === 'userId';
    const dated = new Set(headers.flatMap((header) => stageDatedBy(header) ?? []));
    if (!headers.some(isOfUsers) || dated.size === 0) continue;
    if (dated.has('registration')) return ['registration'];
    return dated.size === 1 ? [...dated] : [];
  }
  return [];
}

/** The kinds of data that the titles above a list say: `Utenti registrati per provincia`. */
export function kindsAbove({ rows }: SheetHead): readonly DataKind[] {
  return titlesAbove(rows).flatMap((title) => dataKindOf(title) ?? []);
}

/** What a title says first that its list counts. */
function dataKindOf(title: string): DataKind | undefined {
  const [first] = kindsByName(title);
  return dataKinds.find((kind) => kind === first);
}

/**
 * Whether a title says another kind of data than that of the list above, or the sheet's name. `Utenti` may be those of
 * any step, unless the list above has a title with its kind as well.
 */
export function namesOtherKind(title: string, titleOfTop: string, sheetName: string): boolean {
  const [kind, above] = [dataKindOf(title), dataKindOf(titleOfTop)];
  const own = above ? [above] : kindsByName(sheetName);
  if (kind === undefined || (own as readonly string[]).includes(kind)) return false;
  return above !== undefined || kind !== 'registration';
}

/** Pairs of rows are put together only where no row alone is a header. */
function* likelyHeaders({ tableLines, lines }: SheetHead): Generator<HeaderLine> {
  yield* tableLines;
  yield* lines;
  yield* twoLineHeaders(lines, 'registration');
}

function fieldsIn(headers: readonly string[], kind: RowKind): ColumnMap {
  return Object.fromEntries(
    headers.flatMap((header, column) => {
      const meaning = meaningOfHeader(header, kind);
      return meaning && meaning.strength !== 'weak' ? [[meaning.field, column]] : [];
    }),
  );
}
