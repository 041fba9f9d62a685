import { type Finding, type FindingLog, rowsTogether } from './finding';
import type { FindingCode } from './findingDetails';
import { beyondCount, type FindingGroup, groupFindings, type NameCells } from './groupFindings';

/** Rows by the name of their sheet, zero-based. */
export type SheetRows = ReadonlyMap<string, ReadonlySet<number>>;

/** What is wrong with some rows, as far as they tell it by themselves. */
export interface RowFindings {
  readonly rows: SheetRows;
  readonly findings: readonly Finding[];
  /** The cells of unknown names in these rows. */
  readonly names: readonly NameCells[];
}

const names = ['AREA_SCONOSCIUTA', 'PROVINCIA_SCONOSCIUTA', 'CPI_SCONOSCIUTO', 'SA_SCONOSCIUTO'];
const nameCodes: ReadonlySet<string> = new Set(names);

/** What one row says by itself, whatever stands in the others. */
const ownCodes: ReadonlySet<FindingCode> = new Set([
  ...(['DATA_NON_LEGGIBILE', 'DATA_IMPOSSIBILE', 'DATA_FUTURA', 'NUMERO_NON_VALIDO'] as const),
  ...(['CELLA_OBBLIGATORIA_VUOTA', 'CELLA_ATTESA_VUOTA', 'ETA_NON_VALIDA'] as const),
  ...(['VALUTAZIONE_NON_VALIDA', 'TESTO_TAGLIATO', 'TESTO_NEUTRALIZZATO'] as const),
]);

/**
 * The first registration decides, and may stand elsewhere. A row that seems right is right; another may be.
 */
const mendedCodes: ReadonlySet<FindingCode> = new Set(['DATA_PRIMA_DEL_SERVIZIO']);

type CodeOfRow = Pick<Finding, 'code' | 'sheet' | 'row'> & Partial<Pick<Finding, 'details'>>;

/** What several rows tell together no row tells by itself. */
function isTogether({ details }: CodeOfRow): boolean {
  return details !== undefined && rowsTogether({ details }) !== undefined;
}

/** The problems once these rows were looked at again; what several rows tell together stays as it was. */
export function withRowsRechecked(
  groups: readonly FindingGroup[],
  { rows, findings, names: newCells }: RowFindings,
): readonly FindingGroup[] {
  const isIn = ({ sheet = '', row = -1 }: Pick<Finding, 'sheet' | 'row'>): boolean =>
    rows.get(sheet)?.has(row) === true;
  const cells = joined([
    ...groups
      .flatMap((group) => group.cells)
      .map((each) => ({ ...each, rows: each.rows.filter((row) => !isIn({ ...each, row })) })),
    ...newCells,
  ]);
  const found = findings.filter(isIn);
  const isStillThere = (before: CodeOfRow): boolean =>
    found.some(
      ({ code, sheet, row }) =>
        code === before.code && sheet === before.sheet && row === before.row,
    );
  /** Whether what was found of a row before gives way to what is found now. */
  const givesWay = (before: CodeOfRow): boolean =>
    isIn(before) &&
    !isTogether(before) &&
    (mendedCodes.has(before.code) ? !isStillThere(before) : ownCodes.has(before.code));
  const standing = groups
    .flatMap((group) => group.cases)
    .flatMap((finding) => {
      if (nameCodes.has(finding.code)) return atFirstCell(finding, cells);
      return givesWay(finding) ? [] : [finding];
    });
  const unnamed = findings.filter(
    ({ code, value }) =>
      nameCodes.has(code) && !standing.some((each) => each.code === code && each.value === value),
  );
  const first = [
    ...standing,
    ...found.filter((each) => ownCodes.has(each.code) && !isToldTogether(each, standing)),
    ...unnamed.flatMap((finding) => atFirstCell(finding, cells)),
  ];
  const beyond = beyondOf(groups, (before) => !givesWay(before));
  const counts = countsOf(groups, first, beyond);
  const after = groupFindings({ counts, first, further: [], beyond }, cells);
  return after.map((group) => ({ ...group, cases: inPlace(group, groups) }));
}

/** Whether what several rows tell together is among the findings that stand. */
function isToldTogether(found: Finding, standing: readonly Finding[]): boolean {
  return (
    isTogether(found) &&
    standing.some(
      (each) =>
        isTogether(each) &&
        each.code === found.code &&
        each.sheet === found.sheet &&
        each.column === found.column,
    )
  );
}

/** The cases sheet by sheet, in the order that these had, and row by row: what comes back is not last. */
function inPlace(
  { key, cases }: FindingGroup,
  before: readonly FindingGroup[],
): readonly Finding[] {
  const own = before.find((group) => group.key === key)?.sheets ?? [];
  const sheets = [...own, ...before.flatMap((group) => group.sheets)];
  // A sheet that had no problem yet comes last.
  const rank = ({ sheet = '' }: Finding): number =>
    sheets.includes(sheet) ? sheets.indexOf(sheet) : sheets.length;
  return [...cases].sort((a, b) => rank(a) - rank(b) || (a.row ?? -1) - (b.row ?? -1));
}

/**
 * An unknown name is one finding: at its cell, or at the first that is left; none where it stands nowhere.
 */
function atFirstCell(finding: Finding, cells: readonly NameCells[]): readonly Finding[] {
  const own = cells.filter(({ code, value }) => code === finding.code && value === finding.value);
  const isThere = own.some(
    ({ sheet, rows }) => sheet === finding.sheet && rows.includes(finding.row ?? -1),
  );
  const [first] = own;
  if (isThere || !first) return isThere ? [finding] : [];
  return [{ ...finding, sheet: first.sheet, column: first.column, row: Math.min(...first.rows) }];
}

function joined(cells: readonly NameCells[]): readonly NameCells[] {
  const byColumn = new Map<string, NameCells>();
  for (const each of cells) {
    const key = [each.code, each.value, each.sheet, each.column].join('\n');
    const rows = [...(byColumn.get(key)?.rows ?? []), ...each.rows];
    byColumn.set(key, { ...each, rows: [...new Set(rows)].sort((a, b) => a - b) });
  }
  return [...byColumn.values()].filter(({ rows }) => rows.length > 0);
}

/** The rows of findings that are not kept, as far as they stand. */
function beyondOf(
  groups: readonly FindingGroup[],
  isStanding: (before: CodeOfRow) => boolean,
): FindingLog['beyond'] {
  const standing = ({ code, beyond }: FindingGroup): Map<string, number[]> =>
    new Map(
      beyond.map(({ sheet, rows }) => [
        sheet,
        rows.filter((row) => isStanding({ code, sheet, row })),
      ]),
    );
  return new Map(
    groups.filter(({ beyond }) => beyond.length > 0).map((group) => [group.code, standing(group)]),
  );
}

/** How many findings of each code there are, with those that are not kept. */
function countsOf(
  groups: readonly FindingGroup[],
  kept: readonly Finding[],
  beyond: FindingLog['beyond'],
): Map<FindingCode, number> {
  const counts = new Map<FindingCode, number>();
  const add = (code: FindingCode, count: number): void => {
    counts.set(code, (counts.get(code) ?? 0) + count);
  };
  for (const group of groups)
    add(group.code, group.count - group.cases.length - beyondCount(group));
  for (const [code, sheets] of beyond) for (const rows of sheets.values()) add(code, rows.length);
  for (const { code } of kept) add(code, 1);
  return counts;
}
