import type { RowsTogether } from '../../findings/detailParts';
import {
  addFinding,
  createFindingLog,
  type Finding,
  type FindingLog,
} from '../../findings/finding';
import type { FindingCode } from '../../findings/findingDetails';
import type { IntakeContext } from '../intakeContext';

/** What may be wrong with a label of a row, whatever its counts are. */
const labelCodes = [
  ...(['CELLA_OBBLIGATORIA_VUOTA', 'CELLA_ATTESA_VUOTA'] as const),
  ...(['DATA_NON_LEGGIBILE', 'DATA_IMPOSSIBILE'] as const),
];
type LabelCode = (typeof labelCodes)[number];
type LabelFinding = Finding<LabelCode>;

/**
 * Of a crosstab, each column of which is read by itself: what is wrong with labels is one finding for each column of
 * labels and what stands in it, with its rows. `log` takes the findings of all columns, which are told at the end.
 */
export function gatherLabelFaults({ log, atEnd, onAside }: IntakeContext): FindingLog {
  const labels = new Map<string, LabelFinding[]>();
  const gathered = createFindingLog((finding) => {
    if (!isOfLabel(finding)) {
      addFinding(log, finding);
      return;
    }
    const { code, column = 0, value } = finding;
    const key = `${code} ${column} ${value}`;
    labels.set(key, [...(labels.get(key) ?? []), finding]);
  });
  atEnd.push(() => {
    for (const [first, ...others] of labels.values()) {
      if (!first) continue;
      const rows = [first, ...others].map(({ row = 0 }) => row);
      const different = [...new Set(rows)].sort((a, b) => a - b);
      if (rows.length === 1) addFinding(log, first);
      else addFinding(log, withRows(first, different, rows.length));
      const { code, sheet = '' } = first;
      if (code !== 'CELLA_ATTESA_VUOTA') for (const row of different) onAside?.(sheet, row, code);
    }
  });
  return gathered;
}

function isOfLabel(finding: Finding): finding is LabelFinding {
  return (labelCodes as readonly FindingCode[]).includes(finding.code);
}

/** So many rows are worth listing. */
const mostRows = 10;

/** The finding of one row for all of these. `counts`: how many of what was found. */
export function withRows<Code extends LabelCode>(
  finding: Finding<Code>,
  rows: readonly number[],
  counts: number,
): Finding<Code> {
  const together: RowsTogether = {
    ...{ rows: rows.length, counts },
    first: rows.slice(0, mostRows).map((row) => row + 1),
  };
  const [row = 0] = rows;
  return { ...finding, row, details: { ...finding.details, together } };
}
