import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { lineByArea, pieByArea } from '../build/areaCharts';
import { areaTable } from '../build/areaTable';
import { conversionColumn } from '../build/conversionColumn';
import { overallCounts } from '../build/countFigures';
import { profileBlocks, profileSentence } from '../build/profileBlocks';
import { boundedProfiles } from '../confidentiality/boundedProfiles';
import { percentPhrase } from '../italian';
import type { Section, Table } from '../report';
import { periodWords } from '../wording';
import { missingSentence, sharesSentence, totalSentence, trendSentence } from './commentary';

const sheet = reportSheets.pacts;
const title = 'Patti di servizio';
const words = stageDefinitions.pact;

export function pactSection(tally: Tally): Section {
  const { pact: tallied, providerChoice } = tally.kinds;
  if (!tallied) {
    const commentary = [missingSentence('La Tabella 9 e le figure 8-10', ['pact'])];
    return { sheet, title, commentary, blocks: [] };
  }
  const { settings, registrationProfile } = tally;
  const profiles = boundedProfiles(tally.pactProfile, registrationProfile, 'atMost');
  const period = periodWords[settings.periodLength].one;
  const table = pactTable(tally, tallied, providerChoice);
  return {
    sheet,
    title,
    commentary: [
      pactSentence(tally, tallied, providerChoice),
      ...sharesSentence(tally, tallied),
      ...trendSentence(tally, tallied, words.countedWithArticle),
      ...profileSentence(profiles, settings.confidentialityThreshold, 'Tra i firmatari'),
      ...(providerChoice
        ? []
        : [missingSentence('Le percentuali sulle scelte', ['providerChoice'])]),
    ],
    blocks: [
      table,
      lineByArea(
        tally,
        tallied,
        table,
        {
          name: 'Figura 8',
          caption: 'Figura 8. Patti di servizio: andamento per area territoriale',
          title: `Patti di servizio per area e ${period}`,
          description: `Linee: patti firmati in ogni ${period}, una per area (dati della Tabella 9).`,
        },
        'Patti firmati',
      ),
      ...pieByArea(tally, 'pact', tallied, table, {
        name: 'Figura 9',
        caption: 'Figura 9. Patti di servizio: distribuzione per area territoriale',
        title: 'Patti di servizio per area',
        description: 'Quote delle aree sul totale dei patti firmati (dati della Tabella 9).',
      }),
      ...profileBlocks('pact', profiles, settings.confidentialityThreshold, {
        figure: 'Figura 10',
        subject: 'Profilo di chi ha firmato il patto di servizio',
      }),
    ],
  };
}

function pactTable(tally: Tally, tallied: KindTally, providerChoice: KindTally | undefined): Table {
  return areaTable(
    tally,
    'pact',
    tallied,
    {
      name: 'Tabella 9',
      caption: `Tabella 9. Patti di servizio firmati per area territoriale e ${periodWords[tally.settings.periodLength].one}`,
    },
    providerChoice
      ? [conversionColumn(tally, 'pact', tallied, 'providerChoice', providerChoice, '% scelta SA')]
      : [],
  );
}

function pactSentence(
  { periods }: Tally,
  tallied: KindTally,
  providerChoice: KindTally | undefined,
): string {
  const signed = total(overallCounts(tallied, periods));
  const share = ratio(signed, providerChoice && total(overallCounts(providerChoice, periods)));
  const ofChoices =
    share === undefined
      ? ''
      : `, pari ${percentPhrase('a', share)} di chi ha scelto un soggetto attuatore`;
  return totalSentence(signed, words.total, ofChoices);
}
