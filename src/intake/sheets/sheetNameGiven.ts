import { addFinding, type FindingLog } from '../../findings/finding';
import type { Field } from '../../service/fields';
import { restOfSheetName } from '../../service/sheetNames';
import { fieldHeader } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { spanOfText } from '../cells/textSpan';
import { type KnownPlaces, placeFieldOf, saysCentre } from './knownPlaces';
import type { Given } from './region';

/** Excel's own limit: other programs write longer names, which would take long to try. */
const longestName = 31;

/**
 * What a sheet's name says besides its kind: a place (`Partecipazioni Alba`), a month, semester or year
 * (`Questionari marzo 2018`), or both. Nothing where any word is neither.
 */
export async function givenBySheetName(
  name: string,
  readPlaces: () => Promise<KnownPlaces>,
): Promise<Given> {
  if (name.length > longestName) return {};
  const words = restOfSheetName(name);
  if (words.length === 0) return {};
  const places = await readPlaces();
  if (saysCentre(name) && places.jobCentre(name)) return { jobCentre: name };
  const placeIn = (text: string): Given | undefined => {
    if (text === '') return {};
    // `al` is no Alessandria.
    if (text.length <= 2 && text !== text.toUpperCase()) return undefined;
    // `CPI` may be among the words that say what the sheet is.
    const isCentre = saysCentre(name) && places.jobCentre(text);
    const field = isCentre ? 'jobCentre' : placeFieldOf([text], places);
    return field && { [field]: text };
  };
  for (let end = 0; end <= words.length; end++) {
    const [first, last] = [words.slice(0, end).join(' '), words.slice(end).join(' ')];
    for (const [place, time] of [
      [placeIn(first), timeIn(last)],
      [placeIn(last), timeIn(first)],
    ]) {
      if (place && time) return { ...place, ...time };
    }
  }
  return {};
}

/** A day is that of the extract, not that of what is counted. */
function timeIn(text: string): Given | undefined {
  if (text === '') return {};
  const span = spanOfText(text);
  if (!span || span.firstDay === span.lastDay) return undefined;
  return /^\d+$/.test(text) ? { year: text } : { period: text };
}

/** Says which columns the name of the sheet stands for. */
export function reportGiven(sheet: string, kind: RowKind, given: Given, log: FindingLog): void {
  for (const [field, text] of Object.entries(given)) {
    const details = { field: fieldHeader(kind, field as Field) };
    addFinding(log, { code: 'NOME_DEL_FOGLIO_USATO', sheet, value: String(text), details });
  }
}
