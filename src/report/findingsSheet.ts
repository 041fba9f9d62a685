import { catalogue } from '../findings/catalogue';
import { severities, type Severity } from '../findings/catalogueEntry';
import { describeFinding, type FindingDescription, severityOf } from '../findings/describeFinding';
import type { Finding, FindingLog } from '../findings/finding';
import { type AcceptedFindings, acceptedKey } from '../findings/groupFindings';

/** The sheet `Controlli`. */
export interface FindingsSheet {
  /** The most serious first. */
  readonly counts: readonly CodeCount[];
  /** In the order of `counts`, then of discovery; the first ones of each code. */
  readonly lines: readonly FindingLine[];
}

export interface CodeCount {
  readonly severity: Severity;
  readonly code: string;
  /** All occurrences, also those that are not listed. */
  readonly count: number;
  readonly action: string;
}

export interface FindingLine extends FindingDescription {
  /** The raw cell that the finding is about. */
  readonly target?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Findings in words, the most serious first. */
export function findingsSheet(log: FindingLog): FindingsSheet {
  const counts = [...log.counts]
    .map(([code, count]) => ({
      severity: severityOf(code),
      code,
      count,
      action: catalogue[code].action,
    }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const order = counts.map(({ code }) => code);
  const lines = [...log.first]
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(findingLine);
  return { counts, lines };
}

/** One finding in words, its value no longer than it takes to find it again. */
export function findingLine(finding: Finding): FindingLine {
  const { sheet, row, column } = finding;
  const line = describeFinding({ ...finding, value: shortened(finding.value) });
  return sheet === undefined || row === undefined || column === undefined
    ? line
    : { ...line, target: { sheet, row, column } };
}

/** What stands in place of what to do about an accepted finding. */
export const acceptedAction = 'Accettato da chi prepara il report: va bene così.';

/** The findings that the analyst has accepted are marked; the verdict and the counts are those of all. */
export function withAccepted(sheet: FindingsSheet, accepted: AcceptedFindings): FindingsSheet {
  if (accepted.size === 0) return sheet;
  const lines = sheet.lines.map((line) =>
    accepted.has(acceptedKey(line)) ? { ...line, action: acceptedAction } : line,
  );
  return { ...sheet, lines };
}

export function severityCounts(log: FindingLog): Readonly<Record<Severity, number>> {
  const counts = { errore: 0, avviso: 0, informazione: 0 };
  for (const [code, count] of log.counts) counts[severityOf(code)] += count;
  return counts;
}

/** Enough of a value to find it again in its cell. */
const longestValue = 200;

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}
