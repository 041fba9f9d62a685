import { addFinding, type FindingLog } from '../../findings/finding';
import { dataKinds, type RowKind } from '../../service/sheets';
import type { RawSource } from '../rawSource';
import { isReservedSheet } from './reservedSheets';

/** How many names of sheets are worth listing. */
const mostNames = 12;

/** Reports the sheets that are not there; one that is but cannot be read has been reported already. */
export function reportMissingSheets(
  { sheets }: RawSource,
  present: ReadonlySet<RowKind>,
  log: FindingLog,
): void {
  if (!present.has('registration')) {
    const names = sheets.map(({ name }) => name).filter((name) => !isReservedSheet(name));
    const listed = names.slice(0, mostNames);
    const details = { sheets: listed, more: names.length - listed.length };
    addFinding(log, { code: 'REGISTRAZIONI_MANCANTI', value: '', details });
  }
  for (const kind of dataKinds) {
    if (kind === 'registration' || present.has(kind)) continue;
    addFinding(log, { code: 'FOGLIO_MANCANTE', value: '', details: { kind } });
  }
}
