import type { Tally } from '../../indicators/tally/tally';
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
};

/** In letters: more than a line. */
const longestNames = 120;

/** The text with what its words in braces stand for; one that isn't known stays. */
export function fillText(text: string, tally: Tally, table: TableDefinition): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word]?.(tally, table) ?? whole);
}
