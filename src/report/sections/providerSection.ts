import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { areaTable, periodColumns, totalColumn } from '../build/areaTable';
import { conversionColumn } from '../build/conversionColumn';
import { countFigures, overallCounts, spanFigure, sumFigures } from '../build/countFigures';
import { everywhere, type Place, placeOf } from '../build/keys';
import { countedText, percentPhrase, percentText } from '../italian';
import type { Row, Section, Table } from '../report';
import { areaHeader, periodWords, totalLabel } from '../wording';
import { missingSentence, sharesSentence, totalSentence, trendSentence } from './commentary';

const sheet = reportSheets.providers;
const title = 'Scelta del soggetto attuatore';
const words = stageDefinitions.providerChoice;

export function providerSection(tally: Tally): Section {
  const { providerChoice: tallied, participation } = tally.kinds;
  if (!tallied) {
    const commentary = [missingSentence('Le tabelle 7 e 8', ['providerChoice'])];
    return { sheet, title, commentary, blocks: [] };
  }
  const chosen = total(overallCounts(tallied, tally.periods));
  const participants = participation && total(overallCounts(participation, tally.periods));
  const share = ratio(chosen, participants);
  const ofParticipants =
    share === undefined
      ? ''
      : `, pari ${percentPhrase('a', share)} dei partecipanti alla pre-accoglienza`;
  return {
    sheet,
    title,
    commentary: [
      totalSentence(chosen, words.total, ofParticipants),
      ...sharesSentence(tally, tallied),
      ...trendSentence(tally, tallied, words.countedWithArticle),
      ...leadingProviderSentence(tallied, chosen),
      ...(participation
        ? []
        : [missingSentence('Le percentuali sulla pre-accoglienza', ['participation'])]),
    ],
    blocks: [choiceTable(tally, tallied, participation), providerTable(tally, tallied)],
  };
}

function leadingProviderSentence({ units }: KindTally, chosen: number): readonly string[] {
  const ranked = units
    .map(({ name, counts }) => ({ name, count: total(counts) }))
    .sort((a, b) => b.count - a.count);
  const [first] = ranked;
  if (!first || first.count === 0) return [];
  const share = percentText(ratio(first.count, chosen));
  return [
    `Il soggetto più scelto è ${first.name} (${countedText(first.count, 'scelta', 'scelte')}, ${share}).`,
  ];
}

function choiceTable(
  tally: Tally,
  tallied: KindTally,
  participation: KindTally | undefined,
): Table {
  return areaTable(
    tally,
    'providerChoice',
    tallied,
    {
      name: 'Tabella 7',
      caption: `Tabella 7. Scelte del soggetto attuatore per area territoriale e ${periodWords[tally.settings.periodLength].one}`,
    },
    participation
      ? [
          conversionColumn(
            tally,
            'providerChoice',
            tallied,
            'participation',
            participation,
            '% pre-accoglienza',
          ),
        ]
      : [],
  );
}

/** Tabella 8: provider by provider within areas; every row carries its area. */
function providerTable(tally: Tally, tallied: KindTally): Table {
  const { periods, areas } = tally;
  const overall = overallCounts(tallied, periods);
  const units = tallied.units.flatMap((unit) => {
    const area = areas[unit.area];
    return area ? [{ ...unit, area, place: { ...placeOf(area), provider: unit.name } }] : [];
  });
  const figures = (place: Place, counts: readonly number[]): Row['figures'] => [
    ...countFigures('providerChoice', place, periods, counts),
    spanFigure('providerChoice', place, periods, counts),
  ];
  return {
    kind: 'table',
    name: 'Tabella 8',
    caption: `Tabella 8. Scelte per soggetto attuatore entro ogni area territoriale e ${periodWords[tally.settings.periodLength].one}`,
    labelHeaders: [areaHeader, 'Soggetto attuatore'],
    columns: [...periodColumns(tally), totalColumn],
    rows: [
      ...units.map(({ area, name, place, counts }): Row => ({
        kind: 'item',
        labels: [area.name, name],
        figures: figures(place, counts),
      })),
      {
        kind: 'total',
        labels: [totalLabel, ''],
        figures: [
          ...sumFigures(
            'providerChoice',
            everywhere,
            periods,
            overall,
            units.map((u) => u.place),
          ),
          spanFigure('providerChoice', everywhere, periods, overall),
        ],
      },
    ],
    notes: [],
  };
}
