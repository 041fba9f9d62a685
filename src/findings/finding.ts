import type { FindingCode, FindingDetails } from './findingDetails';

/** Something an analyst should know about the data; of one of these codes. */
export type Finding<Code extends FindingCode = FindingCode> = {
  [Each in Code]: Occurrence & { readonly code: Each } & (FindingDetails[Each] extends undefined
      ? { readonly details?: undefined }
      : { readonly details: FindingDetails[Each] });
}[Code];

/** Where it was found. Rows and columns are zero-based. */
interface Occurrence {
  /** Name of the raw sheet; absent where the finding is about the workbook. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** What stands in the cell, as text; empty where there is nothing to show. */
  readonly value: string;
}

/** The rows of which the finding tells together, zero-based; undefined where it is about one, or about none. */
export function rowsTogether({ details }: Pick<Finding, 'details'>): readonly number[] | undefined {
  const together = details && 'together' in details ? details.together : undefined;
  return together && together.rows.length > 1 ? together.rows : undefined;
}

/** The key of a finding at one place: the same after each reading, whatever the cell says by then. */
export function caseKey({ code, sheet = '', row, column }: Finding): string {
  return [code, row, column, sheet].join(' ');
}

/**
 * All findings of a run: the true count per code, and the first occurrences in order of discovery.
 * A file with a million bad rows must not need a million objects.
 */
export interface FindingLog {
  readonly counts: Map<FindingCode, number>;
  readonly first: Finding[];
  /** Findings after the first of their code, as many as a user may want to go through one by one. */
  readonly further: Finding[];
  /** The rows of those that are not kept, in order of discovery, by code and sheet. */
  readonly beyond: Map<FindingCode, Map<string, number[]>>;
  /** Called with every finding, also with those that are not kept. */
  readonly onFinding?: (finding: Finding) => void;
}

/** How many occurrences of one code are kept as the first, and how many after them. */
export const keptPerCode = 200;
const furtherPerCode = 5_000;

export function createFindingLog(onFinding?: FindingLog['onFinding']): FindingLog {
  return {
    ...{ counts: new Map(), first: [], further: [], beyond: new Map() },
    ...(onFinding && { onFinding }),
  };
}

/** Whether one more finding of the code would be among the first. */
export function hasRoomFor(log: FindingLog, code: FindingCode): boolean {
  return (log.counts.get(code) ?? 0) < keptPerCode;
}

export function addFinding(log: FindingLog, finding: Finding): void {
  const count = (log.counts.get(finding.code) ?? 0) + 1;
  log.counts.set(finding.code, count);
  if (count <= keptPerCode) log.first.push(finding);
  else if (count <= keptPerCode + furtherPerCode) log.further.push(finding);
  else addBeyond(log, finding);
  log.onFinding?.(finding);
}

function addBeyond({ beyond }: FindingLog, { code, sheet, row }: Finding): void {
  if (sheet === undefined || row === undefined) return;
  let sheets = beyond.get(code);
  if (!sheets) beyond.set(code, (sheets = new Map<string, number[]>()));
  const rows = sheets.get(sheet);
  if (rows) rows.push(row);
  else sheets.set(sheet, [row]);
}

/** Takes back findings about cells that turned out to be right. */
export function withdrawFindings(
  { counts, first, further }: FindingLog,
  code: FindingCode,
  isRight: (finding: Finding) => boolean,
): void {
  const before = first.length + further.length;
  const isKept = (finding: Finding): boolean => finding.code !== code || !isRight(finding);
  first.splice(0, first.length, ...first.filter(isKept));
  further.splice(0, further.length, ...further.filter(isKept));
  const left = (counts.get(code) ?? 0) - (before - first.length - further.length);
  if (left > 0) counts.set(code, left);
  else counts.delete(code);
}

/** Adds a finding in the place of the one of the log, of the same code, that says a part of it. */
export function extendFinding(log: FindingLog, part: Finding | undefined, whole: Finding): void {
  if (part) withdrawFindings(log, part.code, (each) => each === part);
  addFinding(log, whole);
}
