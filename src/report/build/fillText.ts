import { italianMonth } from '../../calendar/day';
import { topRating } from '../../indicators/measures';
import { usualMonths } from '../../indicators/period';
import type { Tally } from '../../indicators/tally/tally';
import { defaultSettings, type PeriodLength } from '../../intake/settings/settings';
import type { RatingScale } from '../../service/ratings';
import { isCountedKind } from '../../service/stages';
import { listText } from '../../text/listText';
import type { TableDefinition } from '../definitions/tableDefinition';
import { areaPhrase, countText, fullMonthsText } from '../italian';
import { dimensionLabels, freephoneText, periodWords } from '../wording';
import { profilesOf } from './classLines';
import { totalOf } from './stageCounts';

/** What stands for a word in braces in the text of a table, or of the figure that draws it. */
const words: Readonly<Record<string, (tally: Tally, table: TableDefinition) => string>> = {
  /** `semestre` */
  periodo: ({ settings }) => periodWords[settings.periodLength].one,
  /** `semestri` */
  periodi: ({ settings }) => periodWords[settings.periodLength].many,
  /** `sul semestre precedente`, `sull'anno precedente` */
  sulPrecedente: onPrevious,
  /** `; tassi di variazione sul semestre precedente`, where there is one. */
  tassiDiVariazione: (tally) =>
    tally.periods.length > 1 ? `; tassi di variazione ${onPrevious(tally)}` : '',
  /** `Mip`, the service that the publication is about; another one by its name. */
  programma: ({ settings: { service } }) => (service === defaultSettings.service ? 'Mip' : service),
  /** `giugno 2017` */
  inizio: ({ periods }) => (periods[0] ? italianMonth(periods[0].firstDay) : ''),
  /** `Andamento semestrale gennaio-giugno, luglio-dicembre, eccetto il primo periodo giugno-dicembre 2017` */
  andamento: trendTitle,
  /** `8.909`: all that the table counts. */
  totale: (tally, { stage }) => (isCountedKind(stage) ? countText(totalOf(tally, stage) ?? 0) : ''),
  /** `I valori dell'area di Cuneo sono riportati sull'asse di destra.`; nothing where there is none. */
  asseDestro: ({ areas, secondaryArea, settings }) => {
    const area = secondaryArea === undefined ? undefined : areas[secondaryArea];
    if (!area) return '';
    const where =
      settings.secondScale === 'panels'
        ? 'hanno una scala propria (riquadro di sinistra)'
        : "sono riportati sull'asse di destra";
    return `I valori ${areaPhrase('di', area.name)} ${where}.`;
  },
  /** `chiamate mensili ricevute al Numero Verde 800 146 766 e di mail` */
  contattiMensili: ({ contacts, settings }) => {
    const labels = (contacts?.channels ?? []).map(({ label }) => label);
    if (!labels.includes('Numero verde')) return 'contatti mensili';
    const mails = labels.includes('Mail') ? ' e di mail' : '';
    return `chiamate mensili ricevute al ${freephoneText('Numero Verde', settings)}${mails}`;
  },
  quotaPreAccoglienza: ({ kinds }) => (kinds.participation ? ', % pre-accoglienza' : ''),
  quotaScelte: ({ kinds }) => (kinds.providerChoice ? ', % scelta SA' : ''),
  /** What a share of a job centre is of; nothing where no row names one. */
  quoteDeiCentri: ({ kinds }) =>
    (kinds.participation?.units ?? []).length > 0
      ? "CPI: centro per l'impiego. %: per le aree, sul totale dei partecipanti; per i CPI, sui partecipanti della loro area."
      : '',
  /** `genere, età e cittadinanza` */
  caratteristiche: (tally, table) =>
    table.rows === 'class'
      ? listText(
          profilesOf(tally, table).map(({ dimension }) => dimensionLabels[dimension].toLowerCase()),
        )
      : '',
  /** `4 e 5 sulle scale da 1 a 5` */
  votiAlti: ({ satisfaction }) => highVotes(satisfaction),
};

function onPrevious({ settings: { periodLength } }: Tally): string {
  return periodLength === 'year'
    ? "sull'anno precedente"
    : `sul ${periodWords[periodLength].one} precedente`;
}

/** The two usual scales are explained whichever of them there is. */
const usualScales: readonly RatingScale[] = [
  { lowest: 1, highest: 5 },
  { lowest: 1, highest: 10 },
];

function highVotes(scales: readonly RatingScale[]): string {
  const isUsual = (scale: RatingScale): boolean =>
    usualScales.some(({ lowest, highest }) => lowest === scale.lowest && highest === scale.highest);
  const shown = [...usualScales, ...scales.filter((scale) => !isUsual(scale))];
  const texts = shown.map((scale) => {
    const [first, last] = [topRating(scale), scale.highest];
    const votes =
      last - first > 1
        ? `da ${first} a ${last}`
        : first === last
          ? `${first}`
          : `${first} e ${last}`;
    return `${votes} sulle scale da ${scale.lowest} a ${last}`;
  });
  return [...new Set(texts)].join(', ');
}

const trends: Readonly<Record<PeriodLength, string>> = {
  semester: 'semestrale gennaio-giugno, luglio-dicembre',
  quarter: 'trimestrale',
  year: 'annuale',
};

/** Says what the periods are, and the first one where it is not like the others. */
function trendTitle({ settings: { periodLength }, periods }: Tally): string {
  const trend = `Andamento ${trends[periodLength]}`;
  const first = periods[0];
  return first && first.months !== usualMonths[periodLength]
    ? `${trend}, eccetto il primo periodo ${fullMonthsText(first.firstDay, first.lastDay)}`
    : trend;
}

/** The text with what its words in braces stand for. Unknown words stay; an empty one leaves one space. */
export function fillText(text: string, tally: Tally, table: TableDefinition): string {
  return text
    .replace(/\{(\w+)\}/g, (whole, word: string) => words[word]?.(tally, table) ?? whole)
    .replace(/ {2,}/g, ' ');
}
