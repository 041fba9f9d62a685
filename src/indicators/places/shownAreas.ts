import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset } from '../../intake/dataset';
import { printedName } from '../../service/piemonte';
import { areaKey } from '../../service/placeKey';
import { matchKey } from '../../text/matchKey';
import { vagueAreas } from '../checks/placedData';
import { total } from '../measures';
import type { KindTally } from '../tally/tally';
import { type Area, type Territory, unassignedArea } from './territory';

/**
 * Areas that print, as indices of the territory: those of the sheet `Territorio`, and otherwise the
 * ones in which something is counted, or all known ones where nothing is counted at all. The
 * unassigned one never prints empty.
 */
export function shownAreas(
  dataset: Dataset,
  territory: Territory,
  tallies: readonly KindTally[],
): readonly number[] {
  const known = vagueAreas(territory).indexOf(true);
  const isUsed = territory.areas.map((_, index) =>
    tallies.some(({ byArea }) => byArea[index]?.some((count) => count !== 0)),
  );
  const named = dataset.territory || !isUsed.includes(true) ? known : 0;
  return isUsed.flatMap((used, index) => (used || index < named ? [index] : []));
}

/** The tally with these areas alone, in this order. */
export function onlyAreas({ byArea, units }: KindTally, shown: readonly number[]): KindTally {
  const positions = new Map(shown.map((area, position) => [area, position]));
  return {
    byArea: shown.map((area) => byArea[area] ?? []),
    units: units.flatMap((unit) => {
      const area = positions.get(unit.area);
      return area === undefined ? [] : [{ ...unit, area }];
    }),
  };
}

/** The area under the name by which the report calls it. */
export function printedArea(area: Area): Area {
  const { id, name } = area;
  const printed = printedName(name);
  return printed === name ? area : { id, name: printed, fullName: name };
}

/** The same counts, with the names by which the report calls job centres and providers. */
export function withPrintedNames(
  { byArea, units }: KindTally,
  { territory = [], providers = [] }: Pick<Dataset, 'territory' | 'providers'>,
): KindTally {
  const given = new Map(
    [
      ...territory.map((row) => [row.jobCentre, row.printedName] as const),
      ...providers.map((row) => [row.provider, row.printedName] as const),
    ].flatMap(([name, printed]) => (printed === undefined ? [] : [[matchKey(name), printed]])),
  );
  return {
    byArea,
    units: units.map((unit) => {
      const printed = given.get(matchKey(unit.name)) ?? printedName(unit.name);
      return printed === unit.name ? unit : { ...unit, printedName: printed };
    }),
  };
}

/** How many times larger than any other an area is that gets an axis of its own. */
const timesLarger = 3;

/**
 * The area that charts draw on the right axis: the one the analyst named, or the one with at least
 * three times the count of any other. Undefined where there is none, or the analyst wrote `nessuna`.
 */
export function secondaryArea(
  areas: readonly Area[],
  byArea: readonly (readonly number[])[],
  wanted?: string,
): number | undefined {
  if (wanted !== undefined) {
    const index = indexOfArea(areas, wanted);
    if (index !== -1) return index;
    if (matchKey(wanted).startsWith('nessun')) return undefined;
  }
  const totals = areas.map((area, index) =>
    area === unassignedArea ? 0 : total(byArea[index] ?? []),
  );
  const largest = totals.indexOf(largestOf(totals));
  const next = largestOf(totals.toSpliced(largest, 1));
  return next > 0 && (totals[largest] as number) >= timesLarger * next ? largest : undefined;
}

/** Reports a setting that names none of the areas for the right axis. */
export function reportUnknownAxisArea(
  territory: Pick<Territory, 'areas'>,
  { settings, settingCells }: Dataset,
  log: FindingLog,
): void {
  const wanted = settings.secondaryAxisArea ?? '';
  const areas = territory.areas.filter((area) => area !== unassignedArea).map(printedArea);
  if (wanted === '' || matchKey(wanted).startsWith('nessun')) return;
  if (indexOfArea(areas, wanted) >= 0) return;
  addFinding(log, {
    code: 'PARAMETRO_NON_VALIDO',
    ...settingCells.get('secondaryAxisArea'),
    value: wanted,
    details: {
      parameter: "Area sull'asse secondario",
      unknown: 'area',
      known: areas.map(({ name }) => name),
    },
  });
}

function indexOfArea(areas: readonly Area[], wanted: string): number {
  return areas.findIndex(({ id, name, fullName = name }) =>
    [id, name, fullName].some(
      (text) => matchKey(wanted) === matchKey(text) || areaKey(wanted) === areaKey(text),
    ),
  );
}

function largestOf(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
