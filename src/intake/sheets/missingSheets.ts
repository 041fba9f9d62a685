import type { FoundSheet, Unread } from '../../findings/detailParts';
import { addFinding, type Finding, type FindingLog } from '../../findings/finding';
import { kindsByName } from '../../service/sheetNames';
import { dataKinds, type RowKind } from '../../service/sheets';
import type { Reading, UnreadSheet } from '../dataset';
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

/** The findings of what is not read of a kind. */
const unreadCodes = [
  ...(['FOGLIO_VUOTO', 'FOGLIO_SENZA_COLONNE', 'INTESTAZIONI_NON_CAPITE'] as const),
  ...(['CONTEGGI_SENZA_COLONNA', 'CONTEGGI_DA_SCEGLIERE', 'MISURE_IN_RIGHE'] as const),
  ...(['ALTRA_MISURA', 'PERCENTUALI_SENZA_NUMERI', 'PIVOT_COMPATTA'] as const),
];
type UnreadCode = (typeof unreadCodes)[number];

/** Tells the findings of what is not read, where other sheets give the same, that the report has it. */
export function tellWhatIsRead(readings: readonly Reading[], { first, further }: FindingLog): void {
  const read = readings.filter(({ rowsRead, rowsLeftOut }) => rowsRead > rowsLeftOut);
  const isUnread = (finding: Finding): finding is Finding<UnreadCode> =>
    unreadCodes.some((code) => code === finding.code);
  for (const findings of [first, further])
    findings.forEach((finding, index) => {
      if (!isUnread(finding)) return;
      const butRead = {
        kind: read.some(({ kind }) => kind === finding.details.kind),
        list: read.some(({ sheet }) => sheet === finding.sheet),
      };
      if (butRead.kind || butRead.list) findings[index] = withRead(finding, butRead);
    });
}

function withRead<Code extends UnreadCode>(
  finding: Finding<Code>,
  butRead: Unread['butRead'],
): Finding<Code> {
  return { ...finding, details: { ...finding.details, butRead } };
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
