/** What a column of a raw sheet can hold. */
export const fields = [
  'userId',
  'date',
  'month',
  'period',
  'year',
  'area',
  'province',
  'jobCentre',
  'provider',
  'count',
  'gender',
  'birthDate',
  'age',
  'education',
  'employment',
  'citizenship',
  'informationChannel',
  'contactChannel',
  'participationDate',
  'questionnaireDate',
  'providerChoiceDate',
  'pactDate',
  'areaCode',
  'provinces',
] as const;

export type Field = (typeof fields)[number];
