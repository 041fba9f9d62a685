import { catalogue } from './catalogue';
import type { Severity } from './catalogueEntry';
import { cellAddress } from './cellAddress';
import type { Finding } from './finding';
import type { FindingCode } from './findingCode';

/** A finding in words, ready for `Controlli`, the pane and the terminal. */
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

export function describeFinding(finding: Finding): FindingDescription {
  const entry = catalogue[finding.code];
  const { row, column } = finding;
  return {
    severity: entry.severity,
    code: finding.code,
    sheet: finding.sheet ?? '',
    cell: row === undefined || column === undefined ? '' : cellAddress(row, column),
    value: finding.value,
    meaning: entry.meaning(finding),
    action: entry.action,
  };
}
