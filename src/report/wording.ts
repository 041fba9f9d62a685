import { severities, type Severity } from '../findings/catalogueEntry';
import type { Period } from '../indicators/period';
import type { Dimension } from '../indicators/tally/tally';
import { defaultSettings, type PeriodLength, type Settings } from '../intake/settings/settings';
import { countedText, monthsText } from './italian';

/** The words of the report that several sections share. */

export const totalLabel = 'Totale';
export const areaHeader = 'Area territoriale';

export const dimensionLabels: Readonly<Record<Dimension, string>> = {
  gender: 'Genere',
  ageClass: 'Età',
  education: 'Titolo di studio',
  employment: 'Condizione occupazionale',
  citizenship: 'Cittadinanza',
  informationChannel: "Canale d'informazione",
};

/** Of the dimension of a profile; the text of a question stays as it is. */
export function dimensionLabel(dimension: string): string {
  return Object.hasOwn(dimensionLabels, dimension)
    ? dimensionLabels[dimension as Dimension]
    : dimension;
}

/** `Cittadinanza: non indicata` */
export const notStatedLabels: Readonly<Record<Dimension, string>> = {
  gender: 'Non indicato',
  ageClass: 'Non indicata',
  education: 'Non indicato',
  employment: 'Non indicata',
  citizenship: 'Non indicata',
  informationChannel: 'Non indicato',
};

export const roundingRemark =
  'Le percentuali possono non sommare a 100 per effetto degli arrotondamenti.';

/** What the profiles of users are drawn by. */
export const profileDimensions = [
  'gender',
  'ageClass',
  'education',
  'employment',
  'citizenship',
] as const satisfies readonly Dimension[];

export const periodWords: Readonly<Record<PeriodLength, { one: string; many: string }>> = {
  semester: { one: 'semestre', many: 'semestri' },
  quarter: { one: 'trimestre', many: 'trimestri' },
  year: { one: 'anno', many: 'anni' },
};

const severityWords: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  errore: ['errore', 'errori'],
  avviso: ['avviso', 'avvisi'],
  informazione: ['informazione', 'informazioni'],
};

/** `2 errori`, `1 avviso`; what there is none of is left unsaid. */
export function severityTexts(counts: Partial<Record<Severity, number>>): readonly string[] {
  return severities.flatMap((severity) => {
    const count = counts[severity] ?? 0;
    return count > 0 ? [countedText(count, ...severityWords[severity])] : [];
  });
}

/** `1° sem.` over `giu-dic 2017`; a whole year says it all. */
export function periodHeader({ label, firstDay, lastDay }: Period): string {
  return /^\d{4}$/.test(label) ? label : `${label}\n${monthsText(firstDay, lastDay)}`;
}

/** Of the service that the publication is about. */
const publishedFreephone = '800 146 766';

/** `Numero Verde 800 146 766`: what it is called, with the number where that is known. */
export function freephoneText(name: string, { freephone, service }: Settings): string {
  const own = service === defaultSettings.service ? publishedFreephone : undefined;
  const number = freephone ?? own;
  return number === undefined ? name : `${name} ${number}`;
}
