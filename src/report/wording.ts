import type { Dimension } from '../indicators/tally/tally';
import type { PeriodLength } from '../intake/settings/settings';

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

export const periodWords: Readonly<Record<PeriodLength, { one: string; many: string }>> = {
  semester: { one: 'semestre', many: 'semestri' },
  quarter: { one: 'trimestre', many: 'trimestri' },
  year: { one: 'anno', many: 'anni' },
};
