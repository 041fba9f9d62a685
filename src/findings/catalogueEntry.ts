import type { Finding } from './finding';
import type { FindingCode } from './findingCode';

/** errore: something is not counted that should be; avviso: counted or set aside, worth a look; informazione: no action needed. */
export type Severity = 'errore' | 'avviso' | 'informazione';

/** Wording of one kind of finding, in Italian. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** All findings of the kind, in two or three words. */
  readonly title: string;
  /** What is wrong, as a sentence about this occurrence. */
  readonly meaning: (finding: Finding) => string;
  /** What to do about it. */
  readonly action: string;
}

/** The wording of some of the codes. */
export type WordingOf = Readonly<Partial<Record<FindingCode, CatalogueEntry>>>;
