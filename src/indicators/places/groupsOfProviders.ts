import { areaWords, legalForms } from '../../service/placeKey';
import { matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';

/** What a group of providers is called besides its members. */
const groupWords: ReadonlySet<string> = new Set([
  ...splitList('ati, ats, rti, rts, rtp, raggruppamento, temporaneo, temporanea, imprese, scopo'),
  ...splitList('associazione, partenariato, consorzio, gruppo, rete, cordata, con, tra, fra, a'),
]);

/** More names than these are a column of something else. */
const mostNames = 200;

/** For each group of providers its members, two at least: `ATI Alfa-Beta` has `Alfa` and `Beta`. */
export function groupsOfProviders(
  names: readonly string[],
): readonly (readonly [group: number, members: ReadonlySet<number>])[] {
  if (names.length > mostNames) return [];
  const words = names.map((name) =>
    matchWords(name).filter(
      (word) => ![groupWords, legalForms, areaWords].some((set) => set.has(word)),
    ),
  );
  return words.flatMap((own, group) => {
    const isPart = (other: readonly string[]): boolean =>
      other.length > 0 && other.length < own.length && other.every((word) => own.includes(word));
    const members = [...words.keys()].filter((code) => isPart(words[code] ?? []));
    const said = new Set(members.flatMap((code) => words[code] ?? []));
    // `Alfa` and `Alfa Nord` do not make `Alfa Nord Torino`.
    const isAll = members.length > 1 && own.every((word) => said.has(word));
    return isAll ? [[group, new Set(members)] as const] : [];
  });
}
