import type { Field } from './fields';
import {
  contactChannel,
  periodHeaders,
  placeHeaders,
  profileHeaders,
  stageDates,
  territoryHeaders,
  userId,
} from './headerNames';

const labels: Readonly<Record<Field, string | undefined>> = {
  userId: userId[0],
  date: 'Data',
  month: periodHeaders.month[0],
  period: periodHeaders.period[0],
  year: periodHeaders.year[0],
  area: placeHeaders.area[0],
  province: placeHeaders.province[0],
  jobCentre: placeHeaders.jobCentre[0],
  provider: placeHeaders.provider[0],
  count: 'Numero',
  gender: profileHeaders.gender[0],
  birthDate: profileHeaders.birthDate[0],
  age: profileHeaders.age[0],
  education: profileHeaders.education[0],
  employment: profileHeaders.employment[0],
  citizenship: profileHeaders.citizenship[0],
  informationChannel: profileHeaders.informationChannel[0],
  contactChannel: contactChannel[0],
  participationDate: stageDates.participation[0],
  questionnaireDate: stageDates.questionnaire[0],
  providerChoiceDate: stageDates.providerChoice[0],
  pactDate: stageDates.pact[0],
  areaCode: territoryHeaders.areaCode[0],
  provinces: territoryHeaders.provinces[0],
};

/** The header that an analyst would give to a column of this field. */
export function fieldLabel(field: Field): string {
  return labels[field] ?? field;
}
