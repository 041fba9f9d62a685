import type { CountedData, NothingToCount } from '../../app/countData';
import { describeFinding } from '../../findings/describeFinding';
import type { FindingLog } from '../../findings/finding';
import { groupFindings } from '../../findings/groupFindings';
import type { Tally } from '../../indicators/tally/tally';
import { unreadReasons, unusedColumnsText } from '../../report/columnTexts';
import { severityCounts } from '../../report/findingsSheet';
import { spanText } from '../../report/italian';
import { dataVerdict, rowsLeftOut } from '../../report/verdict';
import { sheetDefinitions } from '../../service/sheets';
import type { PaneAction } from '../state/paneAction';
import type { DataSummary } from '../state/paneState';
import { dataWords } from '../words/dataWords';
import { refusalWords } from '../words/problemWords';

interface Found {
  readonly log: FindingLog;
  /** Absent where there was nothing to count. */
  readonly tally?: Tally;
  readonly references?: CountedData['references'];
  readonly unknownNames?: CountedData['unknownNames'];
}

/** What the pane says about the raw data. */
export function summariseData(found: Found): DataSummary {
  const { log, tally, references = [], unknownNames = [] } = found;
  const findings = {
    missing: missingSheets(log),
    severities: severityCounts(log),
    groups: groupFindings(log, unknownNames),
  };
  if (!tally) return { ...findings, sheets: [], unread: [] };
  const { readings, unread, periods } = tally;
  const leftOut = rowsLeftOut(readings);
  const [first, last] = [periods[0], periods[periods.length - 1]];
  return {
    ...{ ...findings, tally },
    verdict: dataVerdict(tally, log),
    ...(leftOut && { leftOut }),
    sheets: [
      ...readings.map(({ sheet, kind, rowsRead, rowsLeftOut, unused }) => ({
        ...{ sheet, rowsRead, rowsLeftOut },
        content: sheetDefinitions[kind].rows,
        columnsUnused: unusedColumnsText(unused),
      })),
      ...references.map(({ sheet, rows }) => ({
        ...{ sheet, rowsRead: rows, rowsLeftOut: 0, columnsUnused: '' },
        content: dataWords.reference,
      })),
    ],
    unread: unread.map(({ sheet, why }) => ({ sheet, why: unreadReasons[why] })),
    ...(first && last ? { span: spanText(first.firstDay, last.lastDay) } : {}),
  };
}

const absences: ReadonlySet<string> = new Set(['FOGLIO_MANCANTE', 'FOGLIO_VUOTO']);

function missingSheets({ first }: FindingLog): readonly string[] {
  return first
    .filter(({ code }) => absences.has(code))
    .map((finding) => describeFinding(finding).meaning);
}

/** No report can be made: why, and what was found all the same. */
export function refusal(nothing: NothingToCount): PaneAction {
  const problem = { sentence: refusalWords(nothing.refusal) };
  return { type: 'refused', data: summariseData(nothing), problem };
}
