import { cellName } from '../grid/address';
import { catalogue } from './catalogue';
import type { Severity } from './catalogueEntry';
import type { Finding } from './finding';
import type { FindingCode } from './findingCode';
import { plainLine } from '../text/plainLine';

/** A finding in words, ready for `Controlli`, the pane and the terminal: names of sheets are plain lines. */
export interface FindingDescription {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Empty where the finding is about the workbook. */
  readonly sheet: string;
  /** `B7`; empty where the finding is about more than a cell. */
  readonly cell: string;
  readonly value: string;
  readonly meaning: string;
  readonly action: string;
}

export function severityOf(code: FindingCode): Severity {
  return catalogue[code].severity;
}

/** `Date nel futuro` */
export function titleOf(code: FindingCode): string {
  return catalogue[code].title;
}

export function describeFinding(finding: Finding): FindingDescription {
  const entry = catalogue[finding.code];
  const { row, column } = finding;
  const sheet = plainLine(finding.sheet ?? '');
  return {
    severity: entry.severity,
    code: finding.code,
    sheet,
    cell: row === undefined || column === undefined ? '' : cellName({ row, column }),
    value: finding.value,
    meaning: entry.meaning({ ...finding, sheet, details: plainDetails(finding) }),
    action: entry.action,
  };
}

function plainDetails({ details = {} }: Finding): Readonly<Record<string, string>> {
  const lines = Object.entries(details).map(([name, text]) => [name, plainLine(text)] as const);
  return Object.fromEntries(lines);
}
