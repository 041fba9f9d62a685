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
    const shown = names.slice(0, mostNames).map((name) => `«${name}»`);
    const more = names.length > mostNames ? [`altri ${names.length - mostNames}`] : [];
    const details = { kind: 'registration', sheets: [...shown, ...more].join(', ') };
    addFinding(log, { code: 'REGISTRAZIONI_MANCANTI', value: '', details });
  }
  for (const kind of dataKinds) {
    if (kind === 'registration' || present.has(kind)) continue;
    addFinding(log, { code: 'FOGLIO_MANCANTE', value: '', details: { kind } });
  }
}
