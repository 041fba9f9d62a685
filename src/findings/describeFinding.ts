import { cellName } from '../grid/address';
import { plainLine } from '../text/plainLine';
import { catalogue } from './catalogue';
import type { CatalogueEntry, PlainFinding, Severity } from './catalogueEntry';
import type { Finding } from './finding';
import type { FindingCode } from './findingDetails';

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

/** Whether the figures may be wrong until the user has answered. */
export function isQuestion(code: FindingCode): boolean {
  return (catalogue[code] as CatalogueEntry<FindingCode>).isQuestion === true;
}

/** `Date nel futuro` */
export function titleOf(code: FindingCode): string {
  return catalogue[code].title;
}

export function describeFinding(finding: Finding): FindingDescription {
  const entry = catalogue[finding.code];
  const { row, column } = finding;
  const sheet = plainLine(finding.sheet ?? '');
  const details = withPlainLines(finding.details);
  return {
    severity: entry.severity,
    code: finding.code,
    sheet,
    cell: row === undefined || column === undefined ? '' : cellName({ row, column }),
    value: finding.value,
    meaning: meaningOf(finding.code, { ...finding, sheet, details } as PlainFinding),
    action: entry.action,
  };
}

function meaningOf<Code extends FindingCode>(code: Code, finding: PlainFinding<Code>): string {
  return catalogue[code].meaning(finding);
}

/** The same value, every text within it a plain line. */
function withPlainLines(value: unknown): unknown {
  if (typeof value === 'string') return plainLine(value);
  if (Array.isArray(value)) return value.map(withPlainLines);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withPlainLines(part)]),
  );
}
