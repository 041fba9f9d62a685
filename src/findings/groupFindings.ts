import { grouped } from '../text/grouped';
import { plainLine } from '../text/plainLine';
import { severities, type Severity } from './catalogueEntry';
import { describeFinding, isQuestion, severityOf, titleOf } from './describeFinding';
import { type Finding, type FindingLog, rowsTogether } from './finding';
import type { FindingCode, FindingDetails } from './findingDetails';
import { unclearTitle } from './phrases';

/** Findings that are one problem: of one code and, where the value is what is wrong, of one value. */
export interface FindingGroup {
  /** The same for the same problem after another reading. */
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** `Area «Torin» sconosciuta` */
  readonly title: string;
  readonly isQuestion: boolean;
  /** Names as they are, in the order of discovery. */
  readonly sheets: readonly string[];
  /** How many rows it is about; undefined where it is about sheets, columns or settings. */
  readonly rows: number | undefined;
  /** How many findings there are, also those that are not among the cases. */
  readonly count: number;
  /** In the order of discovery, at most some thousands. */
  readonly cases: readonly Finding[];
  /** Where those are that are not among the cases. */
  readonly beyond: readonly RowsOfSheet[];
  /** All cells that hold the value, where it is a name. */
  readonly cells: readonly NameCells[];
}

/** Zero-based, in the order of discovery; a row stands here once for each of its findings. */
export interface RowsOfSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** Cells of a column that hold a name which no reference knows. Rows and columns are zero-based. */
export interface NameCells {
  readonly code: FindingCode;
  /** As first written. */
  readonly value: string;
  readonly sheet: string;
  readonly column: number;
  readonly rows: readonly number[];
}

/** A code with more values than these is one problem: a list of hundreds helps nobody. */
const mostValues = 20;

/** Codes of which every value is a problem of its own, and what that is called. */
const valueTitles: {
  readonly [Code in FindingCode]?: (value: string, details: FindingDetails[Code]) => string;
} = {
  AREA_SCONOSCIUTA: (value) => `Area «${value}» sconosciuta`,
  PROVINCIA_SCONOSCIUTA: (value) => `Provincia «${value}» sconosciuta`,
  CPI_SCONOSCIUTO: (value) => `Centro per l’impiego «${value}» sconosciuto`,
  SA_SCONOSCIUTO: (value) => `Soggetto attuatore «${value}» sconosciuto`,
  ESITO_SCONOSCIUTO: unclearTitle,
};

/** Codes that are shown apart: a sheet that is missing has no cells to go to. */
const absences: ReadonlySet<FindingCode> = new Set(['FOGLIO_MANCANTE', 'FOGLIO_VUOTO']);

/** The problems, the most serious first, then those of most rows; `names`: the cells of unknown names. */
export function groupFindings(
  { counts, first, further, beyond }: Omit<FindingLog, 'onFinding'>,
  names: readonly NameCells[],
): readonly FindingGroup[] {
  const valuesOf = new Map<FindingCode, number>();
  const shown = [...first, ...further].filter(({ code }) => !absences.has(code));
  const casesOf = grouped(shown, (finding) => keyOf(finding, valuesOf));
  const known = new Map<FindingCode, number>();
  for (const { code } of [...first, ...further]) known.set(code, (known.get(code) ?? 0) + 1);
  const groups = [...casesOf].map(([key, cases]) => {
    const code = (cases[0] as Finding).code;
    // Findings that were counted and not kept belong to the problem without a value.
    if (key !== code) return groupOf(key, cases, noMore, names);
    const count = (counts.get(code) ?? 0) - (known.get(code) ?? 0);
    const sheets = [...(beyond.get(code) ?? [])].map(([sheet, rows]) => ({ sheet, rows }));
    const rows = sheets.filter((each) => each.rows.length > 0);
    return groupOf(key, cases, { count, rows }, names);
  });
  return groups.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (b.rows ?? b.count) - (a.rows ?? a.count),
  );
}

/** Problems with the text in their title, or in sheet, cell or value of the cases that are kept. */
export function searchGroups(
  groups: readonly FindingGroup[],
  text: string,
): readonly FindingGroup[] {
  const wanted = text.trim().toLocaleLowerCase('it');
  if (wanted === '') return groups;
  const has = (...texts: readonly string[]): boolean =>
    texts.some((each) => each.toLocaleLowerCase('it').includes(wanted));
  return groups.flatMap((group) => {
    if (has(group.title)) return [group];
    const cases = group.cases.filter((finding) => {
      const { sheet, cell, value } = describeFinding(finding);
      return has(sheet, cell, value);
    });
    return cases.length > 0 ? [{ ...group, cases, beyond: [] }] : [];
  });
}

/** How many findings have rows and are not among the cases. */
export function beyondCount({ beyond }: Pick<FindingGroup, 'beyond'>): number {
  return beyond.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The group with these cases alone. Its findings that were not kept still count. */
function withCases(group: FindingGroup, cases: readonly Finding[]): FindingGroup {
  const count = group.count - group.cases.length;
  return groupOf(group.key, cases, { count, rows: group.beyond }, group.cells);
}

/** Findings that were counted and not kept, and where those are that have rows. */
interface Beyond {
  readonly count: number;
  readonly rows: readonly RowsOfSheet[];
}

const noMore: Beyond = { count: 0, rows: [] };

function keyOf({ code, value }: Finding, valuesOf: Map<FindingCode, number>): string {
  if (!valueTitles[code]) return code;
  const values = (valuesOf.get(code) ?? 0) + 1;
  valuesOf.set(code, values);
  return values > mostValues ? code : `${code} ${value}`;
}

function groupOf(
  key: string,
  cases: readonly Finding[],
  beyond: Beyond,
  names: readonly NameCells[],
): FindingGroup {
  const [first] = cases as readonly [Finding];
  const { code } = first;
  const values = new Set(cases.map((each) => each.value));
  const cells = names.filter((name) => name.code === code && values.has(name.value));
  const title = key === code ? titleOf(code) : titleOfValue(first);
  const sheets = [...cases, ...cells, ...beyond.rows].flatMap(({ sheet }) => sheet ?? []);
  const rows = cells.length > 0 ? rowsOfNames(cells) : rowsOf(cases);
  return {
    ...{ key, code, severity: severityOf(code), title },
    ...{ isQuestion: isQuestion(code), sheets: [...new Set(sheets)] },
    rows: rows === undefined ? undefined : rows + beyond.count,
    count: cases.length + beyond.count,
    ...{ cases, beyond: beyond.rows, cells },
  };
}

function titleOfValue<Code extends FindingCode>({ code, value, details }: Finding<Code>): string {
  return valueTitles[code]?.(plainLine(value), details as FindingDetails[Code]) ?? titleOf(code);
}

function rowsOfNames(cells: readonly NameCells[]): number {
  return cells.reduce((sum, { rows }) => sum + rows.length, 0);
}

function rowsOf(cases: readonly Finding[]): number | undefined {
  const rows = cases.map(rowsOfFinding);
  if (rows.every((count) => count === undefined)) return undefined;
  return rows.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** What findings say of how many rows, cells or dates they tell together. */
const totals = ['rows', 'dates', 'cells', 'count', 'users'] as const;

function rowsOfFinding(finding: Finding): number | undefined {
  const { row, details } = finding;
  const numbers = details as Readonly<Record<string, unknown>> | undefined;
  const rows = rowsTogether(finding);
  if (rows) return rows.length;
  for (const name of totals) {
    const count = numbers?.[name];
    if (typeof count === 'number') return count;
  }
  return row === undefined ? undefined : 1;
}

/** Findings that the analyst has looked at and finds right, each by its key. */
export type AcceptedFindings = ReadonlySet<string>;

/** As much of a value as findings show. */
const longestValue = 200;

/**
 * The key of a finding. Findings of one code and value are accepted together, wherever they are; a finding
 * without a value is accepted for its sheet. A finding whose value changes is another finding.
 */
export function acceptedKey({
  code,
  value,
  sheet = '',
}: Pick<Finding, 'code' | 'value' | 'sheet'>): string {
  return [code, value === '' ? plainLine(sheet) : value.slice(0, longestValue)].join(' ');
}

/** The problems that wait, and those that were accepted. One that is accepted in part is among both. */
export function splitAccepted(
  groups: readonly FindingGroup[],
  accepted: AcceptedFindings,
): { readonly waiting: readonly FindingGroup[]; readonly accepted: readonly FindingGroup[] } {
  if (accepted.size === 0) return { waiting: groups, accepted: [] };
  const isAccepted = (finding: Finding): boolean => accepted.has(acceptedKey(finding));
  const parts = (keep: (finding: Finding) => boolean) =>
    groups.flatMap((group) => {
      const cases = group.cases.filter(keep);
      return cases.length === 0 ? [] : [withCases(group, cases)];
    });
  return { waiting: parts((finding) => !isAccepted(finding)), accepted: parts(isAccepted) };
}
