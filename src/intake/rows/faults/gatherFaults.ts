import type { RowsTogether } from '../../../findings/detailParts';
import {
  addFinding,
  createFindingLog,
  type Finding,
  type FindingLog,
} from '../../../findings/finding';
import type { FindingCode } from '../../../findings/findingDetails';
import type { IntakeContext } from '../../intakeContext';

/** What may be wrong with a label of a row, whatever its counts are. */
const labelCodes = [
  ...(['CELLA_OBBLIGATORIA_VUOTA', 'CELLA_ATTESA_VUOTA'] as const),
  ...(['DATA_NON_LEGGIBILE', 'DATA_IMPOSSIBILE'] as const),
];

/** What one blank column or one broken formula may be the cause of in many rows of a list. */
const rowCodes = [...labelCodes, ...(['NUMERO_NON_VALIDO', 'VALUTAZIONE_NON_VALIDA'] as const)];
/** The row counts nevertheless. */
const countedCodes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['CELLA_ATTESA_VUOTA', 'VALUTAZIONE_NON_VALIDA'] as const),
]);
type GatheredCode = (typeof rowCodes)[number];

/** Rows of a list that each have a finding of their own, to be mended one by one; of more the cause is one. */
const mostAlone = 4;

/**
 * Of a crosstab, each column of which is read by itself: what is wrong with labels is one finding for each column of
 * labels and what stands in it, with its rows. `log` takes the findings of all columns, which are told at the end.
 */
export function gatherLabelFaults(context: IntakeContext): FindingLog {
  return gatherFaults(context, labelCodes, 1);
}

/** Of a list: what is wrong with more than a few rows for the same text in the same column is one finding. */
export function gatherRowFaults(context: IntakeContext): FindingLog {
  return gatherFaults(context, rowCodes, mostAlone);
}

/** Of these, texts of one form (`24 gennaio`, `3 marzo`) have one cause. */
const formCodes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['DATA_NON_LEGGIBILE', 'DATA_IMPOSSIBILE'] as const),
]);

/** `24 gennaio` is `0 a`. */
function formOf(text: string): string {
  return text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0');
}

/** What is wrong with one column in one way. */
interface Gathered {
  /** So many as may stand alone. */
  readonly first: Finding<GatheredCode>[];
  /** Of all of them. */
  readonly rows: number[];
  /** Whether their texts have the same form alone. */
  areDifferent: boolean;
}

function gatherFaults(
  { log, atEnd, onAside }: IntakeContext,
  codes: readonly FindingCode[],
  alone: number,
): FindingLog {
  const faults = new Map<string, Gathered>();
  const gathered = createFindingLog((finding) => {
    if (!isGathered(finding, codes)) {
      addFinding(log, finding);
      return;
    }
    const { code, column = 0, value, row = 0 } = finding;
    const isOfForm = formCodes.has(code) && alone > 1;
    const key = `${code} ${column} ${isOfForm ? formOf(value) : value}`;
    const known = faults.get(key) ?? { first: [], rows: [], areDifferent: false };
    faults.set(key, known);
    known.areDifferent ||= known.first[0] !== undefined && known.first[0].value !== value;
    if (known.first.length < alone) known.first.push(finding);
    known.rows.push(row);
  });
  atEnd.push(() => {
    for (const each of faults.values()) tell(each);
  });
  const tell = ({ first: alike, rows, areDifferent }: Gathered): void => {
    const [first] = alike;
    if (!first) return;
    const different = [...new Set(rows)].sort((a, b) => a - b);
    const together = { rows: different, counts: rows.length, areDifferent };
    if (rows.length > alone) addFinding(log, withRows(first, together));
    else for (const finding of alike) addFinding(log, finding);
    const { code, sheet = '' } = first;
    if (!countedCodes.has(code)) for (const row of different) onAside?.(sheet, row, code);
  };
  return gathered;
}

function isGathered(
  finding: Finding,
  codes: readonly FindingCode[],
): finding is Finding<GatheredCode> {
  return codes.includes(finding.code);
}

/** The finding of one row for all of these. */
export function withRows<Code extends GatheredCode>(
  finding: Finding<Code>,
  { areDifferent, ...rows }: RowsTogether,
): Finding<Code> {
  const together = { ...rows, ...(areDifferent === true && { areDifferent }) };
  return { ...finding, row: rows.rows[0] ?? 0, details: { ...finding.details, together } };
}
