import type { FindingLog } from '../../findings/finding';
import { ratio, total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { sheetDefinitions } from '../../service/sheets';
import { type CountedKind, countedKinds, type Stage } from '../../service/stages';
import { plainLine } from '../../text/plainLine';
import { overallCounts } from '../build/countFigures';
import { countKey, everywhere } from '../build/keys';
import { spanText } from '../italian';
import type { KeyFigure, Overview, RunStamp } from '../report';
import { dataVerdict } from '../verdict';

export function buildOverview(tally: Tally, log: FindingLog, run: RunStamp): Overview {
  return {
    keyFigures: keyFigures(tally),
    verdict: dataVerdict(tally, log),
    periods: tally.periods.map(({ label, firstDay, lastDay }) => ({
      label,
      span: spanText(firstDay, lastDay),
    })),
    run,
    readings: tally.readings.map(({ sheet, kind, rowsRead, rowsLeftOut }) => ({
      sheet: plainLine(sheet),
      content: sheetDefinitions[kind].rows,
      rowsRead,
      rowsLeftOut,
    })),
  };
}

/** Totals of what the sheets hold, the absence rate and the share that signs. */
function keyFigures(tally: Tally): readonly KeyFigure[] {
  const totals = new Map<CountedKind, number>();
  for (const kind of countedKinds) {
    const counts = tally.kinds[kind];
    if (counts) totals.set(kind, total(overallCounts(counts, tally.periods)));
  }
  const registered = totals.get('registration');
  const participants = totals.get('participation');
  const rates: KeyFigure[] = [];
  if (registered !== undefined && participants !== undefined) {
    rates.push({
      label: 'Tasso di assenza dei registrati',
      figure: {
        key: { indicator: 'absenceRate' },
        value: ratio(registered - participants, registered),
      },
      format: 'percent1',
    });
  }
  const signed = totals.get('pact');
  if (registered !== undefined && signed !== undefined) {
    rates.push({
      label: 'Registrati che firmano il patto',
      figure: { key: pathKeyOf('pact'), value: ratio(signed, registered) },
      format: 'percent1',
    });
  }
  return [
    ...[...totals].map(([kind, value]) => ({
      label: sheetDefinitions[kind].rows,
      figure: { key: countKey(kind, everywhere), value },
      format: 'count' as const,
    })),
    ...rates,
  ];
}

function pathKeyOf(stage: Stage): KeyFigure['figure']['key'] {
  return { indicator: 'path', stage };
}
