import { topRating } from '../../indicators/ratingSummary';
import type { Tally } from '../../indicators/tally/tally';
import type { RatingScale } from '../../service/ratings';
import { listText } from '../../text/listText';
import type { TableDefinition } from '../definitions/tableDefinition';
import { dimensionLabels, periodWords } from '../wording';
import { profilesOf } from './classLines';

/** What stands for a word in braces in the text of a table, or of the figure that draws it. */
const words: Readonly<Record<string, (tally: Tally, table: TableDefinition) => string>> = {
  /** `semestre` */
  periodo: ({ settings }) => periodWords[settings.periodLength].one,
  /** ` (numero verde e mail)`; nothing where they are many: the legend says them. */
  canali: ({ contacts }) => {
    const names = listText((contacts?.channels ?? []).map(({ label }) => label));
    return names.length > longestNames ? '' : ` (${names})`;
  },
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

/** In letters: more than a line. */
const longestNames = 120;

/** The text with what its words in braces stand for; one that isn't known stays. */
export function fillText(text: string, tally: Tally, table: TableDefinition): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word]?.(tally, table) ?? whole);
}
