import type { FoundSheet } from '../../findings/detailParts';
import { addFinding, type FindingLog } from '../../findings/finding';
import { kindsByName } from '../../service/sheetNames';
import { dataKinds, type RowKind } from '../../service/sheets';
import type { UnreadSheet } from '../dataset';
import type { RawSource } from '../rawSource';
import type { RecognisedSheets } from './planSheets';
import type { Region } from './region';
import { isReservedSheet } from './reservedSheets';

/** How many names of sheets are worth listing. */
const mostNames = 12;

/** Reports the sheets that are not there; one that is but cannot be read has been reported already. */
export function reportMissingSheets(
  source: RawSource,
  regions: readonly Region[],
  {
    seen,
    unread,
    unwanted,
  }: Pick<RecognisedSheets, 'seen' | 'unread'> & { readonly unwanted: readonly UnreadSheet[] },
  log: FindingLog,
): void {
  const present = new Set<RowKind>([...seen, ...regions.flatMap(({ wideStages }) => wideStages)]);
  if (!present.has('registration')) {
    const found = sheetsFound(source, regions, unread);
    const sheets = found.slice(0, mostNames);
    const details = {
      ...{ sheets, more: found.length - sheets.length },
      unwanted: unwanted.map(({ sheet }) => sheet),
      hasReport: source.sheets.some(({ name }) => isReservedSheet(name)),
    };
    addFinding(log, { code: 'REGISTRAZIONI_MANCANTI', value: '', details });
  }
  for (const kind of dataKinds) {
    if (kind === 'registration' || present.has(kind)) continue;
    addFinding(log, { code: 'FOGLIO_MANCANTE', value: '', details: { kind } });
  }
}

/** The sheets but those of reports and settings, and what stands above the columns of their lists. */
function sheetsFound(
  { sheets }: RawSource,
  regions: readonly Region[],
  unread: readonly UnreadSheet[],
): readonly FoundSheet[] {
  return sheets.flatMap(({ name }) => {
    if (isReservedSheet(name) || kindsByName(name)[0] === 'settings') return [];
    const lines = regions
      .filter(({ sheet }) => sheet.name === name)
      .map(({ line }) => line.headers);
    const others = unread.filter(({ sheet }) => sheet === name).flatMap(({ headers }) => headers);
    const headers = [...lines.flat(), ...others.map(({ header }) => header)];
    return [{ name, headers: [...new Set(headers.filter((header) => header !== ''))] }];
  });
}
