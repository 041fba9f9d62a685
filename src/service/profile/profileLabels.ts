import { matchKey } from '../../text/matchKey';
import { labelsByKey } from './classReader';
import { wordClasses, type WordDimension } from './wordClasses';

/** Of each dimension of the profile the labels of its classes, by the keys of their words. */
export const profileLabels: Readonly<Record<WordDimension, ReadonlyMap<string, string>>> = {
  gender: labelsByKey(wordClasses.gender),
  education: labelsByKey(wordClasses.education),
  employment: labelsByKey(wordClasses.employment),
  citizenship: labelsByKey(wordClasses.citizenship),
  informationChannel: labelsByKey(wordClasses.informationChannel),
};

/** The class of women or men that the text names; undefined where it names neither. */
export function genderOf(text: string): string | undefined {
  return profileLabels.gender.get(matchKey(text));
}
