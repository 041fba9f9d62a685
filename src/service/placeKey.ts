import { matchKey, matchWords } from '../text/matchKey';
import { memoize } from '../text/memoize';
import { splitList } from '../text/splitList';

/** Words that only say that a name is a job centre. */
export const officeWords: ReadonlySet<string> = new Set([
  ...['cpi', 'centro', 'centri', 'impiego', 'per', 'x', 'l', 'lo', 'il', 'di', 'del', 'della', 'd'],
  ...['c', 'p', 'i', 'sede', 'ufficio', 'presso', 'via', 'v'],
]);

export const areaWords: ReadonlySet<string> = new Set([
  ...['provincia', 'province', 'prov', 'citta', 'metropolitana', 'area', 'quadrante', 'territorio'],
  ...['di', 'della', 'del', 'delle', 'e', 'ed'],
]);

/** An office of a whole province or area: `Ufficio provinciale di Asti` names no job centre. */
const ofWholeAreas = new Set(splitList('provinciale, territoriale'));
const officeOfArea: ReadonlySet<string> = new Set([
  ...areaWords,
  ...ofWholeAreas,
  ...splitList('ufficio, uffici, sede, sedi, servizio, servizi, ambito, direzione, agenzia, per'),
]);

export const legalForms: ReadonlySet<string> = new Set(
  splitList('srl, srls, scrl, scarl, spa, scpa, snc, sas, sc, scs, onlus, ets, aps'),
);

/** `CPI CIRIE'`, `Centro per l'impiego di Ciriè` and `Ciriè` are the same words: `cirie`. */
export const jobCentreWords = memoize((name: string) => wordsWithout(officeWords, name));

/** As `matchKey`, without what only says that it is a job centre. */
export function jobCentreKey(name: string): string {
  return jobCentreWords(name).join('');
}

/** As `matchKey`, without `Provincia di`, `Area`, `Ufficio provinciale di` and the like. */
export const areaKey = memoize((name: string) => {
  const isOffice = matchWords(name).some((word) => ofWholeAreas.has(word));
  return wordsWithout(isOffice ? officeOfArea : areaWords, name).join('');
});

/** As `matchKey`, without the legal form: `Alfa S.r.l.` and `ALFA SRL` are `Alfa`. */
export function providerKey(name: string): string {
  return wordsWithout(legalForms, name).join('');
}

const centreWord = new Set(['cpi', 'centro', 'impiego']);

/** Whether the text says that it names a job centre: `CPI Asti` is not the province, `Centro` may be an area. */
export function saysCentre(text: string): boolean {
  const words = matchWords(text);
  return (
    words.some((word) => centreWord.has(word)) && !words.every((word) => officeWords.has(word))
  );
}

/** All the words where nothing else would be left. */
function wordsWithout(words: ReadonlySet<string>, name: string): readonly string[] {
  const written = matchWords(joinedInitials(name));
  const kept = written.filter((word) => !words.has(word));
  if (kept.length > 0) return kept;
  return written.length > 0 ? written : [matchKey(name)];
}

/** `V.C.O.` is one word, as `VCO` is. */
export function joinedInitials(text: string): string {
  if (!text.includes('.')) return text;
  return text.replace(/(?<!\p{L})\p{L}(?:\.\p{L})+\.?(?!\p{L})/gu, (initials) =>
    initials.replaceAll('.', ''),
  );
}
