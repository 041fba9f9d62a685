import { addFinding, type FindingLog } from '../findings/finding';
import type { OptionalSheet } from '../findings/leftOut';
import type { RowKind } from './sheetKind';

const optionalKinds = [
  'meeting',
  'participation',
  'questionnaire',
  'providerChoice',
  'pact',
  'contact',
  'satisfaction',
] as const satisfies readonly OptionalSheet[];

/** Reports the sheets that are not there; one that is but cannot be read has been reported already. */
export function reportMissingSheets(present: ReadonlySet<RowKind>, log: FindingLog): void {
  for (const kind of optionalKinds) {
    if (!present.has(kind))
      addFinding(log, { code: 'FOGLIO_MANCANTE', value: '', details: { kind } });
  }
}
