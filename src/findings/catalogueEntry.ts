import type { Finding } from './finding';
import type { FindingCode } from './findingDetails';

/**
 * The most serious first. errore: something is not counted that should be; avviso: counted or set aside, worth
 * a look; informazione: no action needed.
 */
export const severities = ['errore', 'avviso', 'informazione'] as const;

export type Severity = (typeof severities)[number];

/** Wording of one kind of finding, in Italian. */
export interface CatalogueEntry<Code extends FindingCode> {
  readonly severity: Severity;
  /** All findings of the kind, in two or three words. */
  readonly title: string;
  /** What is wrong, as a sentence about this occurrence. */
  readonly meaning: (finding: PlainFinding<Code>) => string;
  readonly action: string;
  /** Whether the report may be wrong until the user has answered. */
  readonly isQuestion?: true;
}

/** A finding whose sheet and details are plain lines; the sheet is empty where it is about the workbook. */
export type PlainFinding<Code extends FindingCode = FindingCode> = Finding<Code> & {
  readonly sheet: string;
};

export type Catalogue = { readonly [Code in FindingCode]: CatalogueEntry<Code> };
