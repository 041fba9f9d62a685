import { rateOfVariation, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { lineByArea, pieByArea } from '../build/areaCharts';
import { areaTable, periodColumns } from '../build/areaTable';
import { overallCounts, placesWithCounts } from '../build/countFigures';
import { countKey, everywhere } from '../build/keys';
import { profileBlocks, profileSentence } from '../build/profileBlocks';
import { turnedWhereWide } from '../build/turned';
import { type BoundedProfile, boundedProfiles } from '../confidentiality/boundedProfiles';
import type { Block, Figure, Section, Table } from '../report';
import { areaHeader, periodWords } from '../wording';
import { missingSentence, sharesSentence, totalSentence, trendSentence } from './commentary';

const sheet = reportSheets.registered;
const title = 'Utenti registrati';
const words = stageDefinitions.registration;

export function registeredSection(tally: Tally): Section {
  const tallied = tally.kinds.registration;
  if (!tallied) {
    const commentary = [missingSentence('Le tabelle 1 e 1b e le figure 1-3', ['registration'])];
    return { sheet, title, commentary, blocks: [] };
  }
  const described = tally.registrationProfile.filter(
    ({ dimension }) => dimension !== 'informationChannel',
  );
  const profiles = boundedProfiles(described, tally.pactProfile, 'atLeast');
  const registered = total(overallCounts(tallied, tally.periods));
  return {
    sheet,
    title,
    commentary: [
      totalSentence(registered, words.total),
      ...sharesSentence(tally, tallied),
      ...trendSentence(tally, tallied, words.countedWithArticle),
      ...profileSentence(profiles, tally.settings.confidentialityThreshold, 'Tra i registrati'),
    ],
    blocks: registeredBlocks(tally, tallied, profiles),
  };
}

function registeredBlocks(
  tally: Tally,
  tallied: KindTally,
  profiles: readonly BoundedProfile[],
): readonly Block[] {
  const period = periodWords[tally.settings.periodLength].one;
  const counts = areaTable(tally, 'registration', tallied, {
    name: 'Tabella 1',
    caption: `Tabella 1. Utenti registrati per area territoriale e ${period}`,
  });
  return [
    counts,
    variationTable(tally, tallied, period),
    lineByArea(
      tally,
      tallied,
      counts,
      {
        name: 'Figura 1',
        caption: `Figura 1. Andamento degli utenti registrati per area territoriale`,
        title: `Utenti registrati per area e ${period}`,
        description: `Linee: utenti registrati in ogni ${period}, una per area (dati della Tabella 1).`,
      },
      'Utenti registrati',
    ),
    ...pieByArea(tally, 'registration', tallied, counts, {
      name: 'Figura 2',
      caption: 'Figura 2. Utenti registrati: distribuzione per area territoriale',
      title: 'Utenti registrati per area',
      description: 'Quote delle aree sul totale degli utenti registrati (dati della Tabella 1).',
    }),
    ...profileBlocks('registration', profiles, tally.settings.confidentialityThreshold, {
      figure: 'Figura 3',
      subject: 'Profilo degli utenti registrati',
    }),
  ];
}

/** Tabella 1b: rates against the period before, where both are complete. */
function variationTable(tally: Tally, tallied: KindTally, period: string): Table {
  return turnedWhereWide({
    kind: 'table',
    name: 'Tabella 1b',
    caption: `Tabella 1b. Utenti registrati: tasso di variazione sul ${period} precedente`,
    labelHeaders: [areaHeader],
    columns: periodColumns(tally).map(({ header }) => ({ header, format: 'percent1' })),
    rows: placesWithCounts(tally, tallied).map(({ place, label, counts }) => ({
      kind: place === everywhere ? 'total' : 'item',
      labels: [label],
      figures: tally.periods.map((to, t): Figure => {
        const key = {
          indicator: 'variation',
          stage: 'registration',
          ...place,
          period: to.id,
        } as const;
        const from = tally.periods[t - 1];
        if (!from || !to.complete) return { key, value: undefined };
        return {
          key,
          value: rateOfVariation(counts[t - 1], counts[t]),
          formula: {
            op: 'variation',
            from: countKey('registration', place, from),
            to: countKey('registration', place, to),
          },
        };
      }),
    })),
    notes: ['n.d.: non disponibile (manca il periodo precedente, o il periodo non è concluso).'],
  });
}
