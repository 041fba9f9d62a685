import type { Names } from '../../intake/dataset';
import { provinceNamesOf } from '../../service/italianProvinces';
import { provincesIn } from './placeFinders';

export const wholeFields = ['area', 'province', 'jobCentre'] as const;

export type WholeField = (typeof wholeFields)[number];

/**
 * By field, the names that mean several places, each with the names of the same field that mean some of
 * these: of `AT-AL` its provinces, of `Area CN` its job centres. Names of fewer places come first.
 */
export type Wholes = Readonly<Record<WholeField, ReadonlyMap<number, ReadonlySet<number>>>>;

/** What names stand for. */
interface KnownPlaces {
  /** Areas by every name of a province. */
  readonly provinces: ReadonlyMap<string, number>;
  readonly areaNamed: (name: string) => number | undefined;
  /** By code of the name, the area of a job centre; undefined for a name that is none. */
  readonly centreAreas: readonly (number | undefined)[];
}

export function findWholes(names: Names, known: KnownPlaces): Wholes {
  const { provinces, centreAreas } = known;
  const areasOf = (own: ReadonlySet<string>): ReadonlySet<number> =>
    new Set([...own].map((name) => provinces.get(name) ?? -1));
  const centresOf = (isOwn: (area: number) => boolean): ReadonlySet<number> =>
    new Set(centreAreas.flatMap((area, code) => (isOwn(area ?? -1) ? [code] : [])));
  const centresIn = (own: ReadonlySet<string>): ReadonlySet<number> => {
    const areas = areasOf(own);
    // Nobody knows in which province of its area a centre is.
    const isWhole = [...provinces].every(
      ([name, area]) => !areas.has(area) || own.has(provinceOf(name)),
    );
    return centresOf((area) => isWhole && areas.has(area));
  };
  return {
    area: partsByName(names.area, known),
    province: partsByName(names.province, known),
    jobCentre: new Map(
      names.jobCentre.flatMap((name, code): (readonly [number, ReadonlySet<number>])[] => {
        if (centreAreas[code] !== undefined) return [];
        const own = provincesNamed(name, known);
        if (own) return [[code, centresIn(own)]];
        // An area whose provinces nobody knows.
        const whole = known.areaNamed(name);
        return whole === undefined ? [] : [[code, centresOf((area) => area === whole)]];
      }),
    ),
  };
}

/** More names than these are a column of something else. */
const mostNames = 500;

function partsByName(
  names: readonly string[],
  known: KnownPlaces,
): ReadonlyMap<number, ReadonlySet<number>> {
  const own = names.slice(0, mostNames).map((name) => provincesNamed(name, known));
  const wholes = own
    .flatMap((whole, code) => (whole && whole.size > 1 ? [{ code, whole }] : []))
    .sort((a, b) => a.whole.size - b.whole.size);
  return new Map(
    wholes.map(({ code, whole }) => {
      const isPart = (part: ReadonlySet<string> | undefined): boolean =>
        part !== undefined && part.size < whole.size && [...part].every((each) => whole.has(each));
      return [code, new Set(own.flatMap((part, other) => (isPart(part) ? [other] : [])))] as const;
    }),
  );
}

/** The codes of the provinces that the name means: one, all of an area, or those that it lists. */
function provincesNamed(
  name: string,
  { provinces, areaNamed }: KnownPlaces,
): ReadonlySet<string> | undefined {
  const listed = provincesIn(name, provinces);
  const area = listed?.length === 1 ? undefined : areaNamed(name);
  const own = [...provinces].flatMap(([each, of]) => (of === area ? [each] : []));
  const named = own.length > 0 ? own : listed;
  return named && new Set(named.map(provinceOf));
}

function provinceOf(name: string): string {
  return provinceNamesOf(name)[0] ?? name;
}
