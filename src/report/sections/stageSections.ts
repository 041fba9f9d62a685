import { italianMonth } from '../../calendar/day';
import { ratio, total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { type Stage, stageDefinitions } from '../../service/stages';
import { buildBlocks } from '../build/buildBlocks';
import { countsIn, totalOf } from '../build/stageCounts';
import type { BlockDefinition } from '../definitions/figureDefinition';
import {
  figure1,
  figure2,
  figure3,
  figure6,
  figure7,
  figure8,
  figure9,
  figure10,
} from '../definitions/figures';
import { table1, table6, table6a, table7, table8, table9 } from '../definitions/tables';
import { countedText, countText, percentPhrase, percentText } from '../italian';
import type { Section } from '../report';
import {
  dispersionSentence,
  missingSentence,
  namesOf,
  profileSentence,
  rangePhrase,
  sharesSentence,
  singlePeriodSentence,
  totalSentence,
} from './commentary';
import { meetingSection } from './meetingSection';
import { trendSentences } from './trend';

/** A section about one stage of the path. */
interface StageSection {
  readonly sheet: string;
  readonly title: string;
  readonly stage: Stage;
  readonly blocks: readonly BlockDefinition[];
  /** What it says beyond its total, shares and trend. */
  readonly sentences: (tally: Tally) => readonly string[];
  /** What its total is a percentage of, and what the section lacks where that stage was not read. */
  readonly share?: { readonly of: string; readonly lacks: string };
}

function stageSection({ sheet, title, stage, blocks, sentences, share }: StageSection) {
  return (tally: Tally): Section => {
    const count = totalOf(tally, stage);
    const { total: words, shareOf: whole } = stageDefinitions[stage];
    const rate = whole && ratio(count, totalOf(tally, whole));
    const ofThose =
      share && rate !== undefined ? `, pari ${percentPhrase('a', rate)} ${share.of}` : '';
    return {
      sheet,
      title,
      commentary:
        count === undefined
          ? [missingSentence(namesOf(blocks), [stage])]
          : [
              stage === 'registration'
                ? sinceStart(tally, count)
                : totalSentence(count, words, ofThose),
              ...sharesSentence(tally, stage),
              ...trendSentences(tally, stage),
              ...sentences(tally),
              ...singlePeriodSentence(tally, blocks),
              ...(share && whole && !tally.kinds[whole]
                ? [missingSentence(share.lacks, [whole])]
                : []),
            ],
      blocks: buildBlocks(tally, blocks),
    };
  };
}

/** `Dall'avvio del servizio (giugno 2017) si sono registrati 8.909 utenti.` */
export function sinceStart({ periods }: Tally, count: number): string {
  const start = periods[0] ? ` (${italianMonth(periods[0].firstDay)})` : '';
  const registered =
    count === 1
      ? 'si è registrato un solo utente'
      : `si sono registrati ${countText(count)} utenti`;
  return `Dall'avvio del servizio${start} ${registered}.`;
}

const registeredSection = stageSection({
  sheet: reportSheets.registered,
  title: "1. Utenti registrati nell'area web",
  stage: 'registration',
  blocks: [table1, figure1, figure2, figure3],
  sentences: (tally) => profileSentence(tally, figure3),
});

const questionnaireSection = stageSection({
  sheet: reportSheets.questionnaires,
  title: '4. Compilazione del questionario di autovalutazione',
  stage: 'questionnaire',
  blocks: [figure6, table6a, table6, figure7],
  sentences: (tally) => dispersionSentence(tally, 'questionnaire'),
});

const providerSection = stageSection({
  sheet: reportSheets.providers,
  title: '5. Associazione con il soggetto attuatore',
  stage: 'providerChoice',
  blocks: [table7, table8],
  sentences: (tally) => [
    ...rateSentence(tally, 'providerChoice', 'La quota di chi sceglie, fra i partecipanti,'),
    ...leadingProviderSentence(tally),
  ],
  share: {
    of: 'dei partecipanti alla pre-accoglienza',
    lacks: 'Le percentuali sulla pre-accoglienza',
  },
});

const pactSection = stageSection({
  sheet: reportSheets.pacts,
  title: '6. Firma del patto di servizio',
  stage: 'pact',
  blocks: [table9, figure8, figure9, figure10],
  sentences: (tally) => [
    ...rateSentence(tally, 'pact', 'La quota di chi firma, fra chi ha scelto,'),
    ...profileSentence(tally, figure10, 'Tra chi firma'),
  ],
  share: { of: 'di chi ha scelto un soggetto attuatore', lacks: 'Le percentuali sulle scelte' },
});

/** Each section has the counts of its stage by area: the path is made of formulas over them. */
export const stageSections: Readonly<Record<Stage, (tally: Tally) => Section>> = {
  registration: registeredSection,
  participation: meetingSection,
  questionnaire: questionnaireSection,
  providerChoice: providerSection,
  pact: pactSection,
};

/** How a rate of conversion differs between the areas. */
function rateSentence(tally: Tally, stage: Stage, what: string): readonly string[] {
  const { shareOf: whole } = stageDefinitions[stage];
  if (!whole || !tally.kinds[whole]) return [];
  const range = rangePhrase(
    tally,
    what,
    (area) => ratio(total(countsIn(tally, stage, area)), total(countsIn(tally, whole, area))),
    0,
  );
  return range === '' ? [] : [`${range}.`];
}

function leadingProviderSentence(tally: Tally): readonly string[] {
  const choices = new Map<string, number>();
  const units = tally.kinds.providerChoice?.units ?? [];
  for (const { name, printedName = name, counts } of units.filter((unit) => !unit.isUnnamed))
    choices.set(printedName, (choices.get(printedName) ?? 0) + total(counts));
  const [first] = [...choices].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return [];
  const [name, count] = first;
  const share = percentText(ratio(count, totalOf(tally, 'providerChoice')));
  return [
    `Il soggetto più scelto è ${name} (${countedText(count, 'scelta', 'scelte')}, ${share}).`,
  ];
}
