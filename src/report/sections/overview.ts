import type { FindingLog } from '../../findings/finding';
import { ratio } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { sheetDefinitions } from '../../service/sheets';
import { countedKinds } from '../../service/stages';
import { plainLine } from '../../text/plainLine';
import { totalOf } from '../build/stageCounts';
import { unusedColumnsText, usedColumnsText } from '../columnTexts';
import { countKey } from '../figureKey';
import { monthsText, notAvailable, spanText } from '../italian';
import type { KeyFigure, Overview, RunStamp } from '../report';
import { dataVerdict } from '../verdict';

export function buildOverview(tally: Tally, log: FindingLog, run: RunStamp): Overview {
  return {
    keyFigures: keyFigures(tally),
    verdict: dataVerdict(tally, log),
    messages: [],
    periods: tally.periods.map(({ label, firstDay, lastDay, months }) => ({
      label,
      span: spanText(firstDay, lastDay),
      shortSpan: monthsText(firstDay, lastDay),
      months,
    })),
    signs: signsOf(tally),
    run,
    readings: tally.readings.map((reading) => ({
      sheet: plainLine(reading.sheet),
      content: sheetDefinitions[reading.kind].rows,
      rowsRead: reading.rowsRead,
      rowsLeftOut: reading.rowsLeftOut,
      columnsUsed: usedColumnsText(reading.used),
      columnsUnused: unusedColumnsText(reading.unused),
    })),
  };
}

/** Only those that may turn up. */
function signsOf({ periods, settings }: Tally): readonly string[] {
  const threshold = settings.confidentialityThreshold;
  return [
    `${notAvailable}: dato non disponibile.`,
    ...(periods.some(({ complete }) => !complete)
      ? ['(parz.): periodo non concluso o non intero, che non entra in variazioni, medie e DS.']
      : []),
    ...(threshold === 0
      ? []
      : [
          `<${threshold}: da 1 a ${threshold - 1} persone, non mostrate per riservatezza; ris.: nascosto perché non si ricavi quel numero.`,
        ]),
  ];
}

/** Totals of what the sheets hold, the absence rate and the share that signs. */
function keyFigures(tally: Tally): readonly KeyFigure[] {
  const registered = totalOf(tally, 'registration');
  const participants = totalOf(tally, 'participation');
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
  const signed = totalOf(tally, 'pact');
  if (registered !== undefined && signed !== undefined) {
    rates.push({
      label: 'Registrati che firmano il patto',
      figure: { key: { indicator: 'path', stage: 'pact' }, value: ratio(signed, registered) },
      format: 'percent1',
    });
  }
  return [
    ...countedKinds.flatMap((stage): readonly KeyFigure[] => {
      const value = totalOf(tally, stage);
      if (value === undefined) return [];
      const figure = { key: countKey({ stage }), value };
      return [{ label: sheetDefinitions[stage].rows, figure, format: 'count' }];
    }),
    ...rates,
  ];
}
