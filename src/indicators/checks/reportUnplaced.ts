import { addFinding, type FindingLog } from '../../findings/finding';
import { missing, type Names } from '../../intake/dataset';
import { type CountedKind, countedKinds, isStage, stageDefinitions } from '../../service/stages';
import { fieldsOfPlaces } from '../places/areaOfRows';
import { noPeriod } from '../tally/periodOfRows';
import type { PlacedData } from './placedData';
import type { UserPaths } from './userPaths';

/**
 * Tells of sheets without a column for the place of what they count, one finding for each step: counts of no
 * area, and steps of a known area without the job centre or provider that divides it. Users bring their area
 * along. Where no sheet names any place, the finding about the registrations is enough.
 */
export function reportUnplaced(data: PlacedData, paths: UserPaths, log: FindingLog): void {
  const { readings, names } = data.dataset;
  const isNowhere = fieldsOfPlaces.every((field) => names[field].length === 0);
  for (const kind of isNowhere ? (['registration'] as const) : countedKinds) {
    const divides = isStage(kind) ? stageDefinitions[kind].divides : undefined;
    const { ofNoArea, undivided } = countsWithout(data, kind, divides, paths);
    report(kind, 'area', ofNoArea);
    if (divides) report(kind, divides, undivided);
  }

  function report(
    kind: CountedKind,
    field: 'area' | NonNullable<Divides>,
    counts: Float64Array,
  ): void {
    const bySheet = new Map<string, number>();
    counts.forEach((count, index) => {
      const sheet = readings[index]?.sheet ?? '';
      if (count > 0) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + count);
    });
    for (const [sheet, count] of bySheet) {
      const details = { kind, field, count };
      addFinding(log, { code: 'LUOGO_NON_INDICATO', sheet, value: '', details });
    }
  }
}

type Divides = (typeof stageDefinitions)[keyof typeof stageDefinitions]['divides'];

/** Of each reading of the kind, how many it counts without a column for the place; 0 for other readings. */
function countsWithout(
  { dataset: { readings, events }, periodOf, areaOf, territory, copies }: PlacedData,
  kind: CountedKind,
  divides: Divides,
  { rowOf }: UserPaths,
): { readonly ofNoArea: Float64Array; readonly undivided: Float64Array } {
  const [ofNoArea, undivided] = [
    new Float64Array(readings.length),
    new Float64Array(readings.length),
  ];
  const lacks = (field: keyof Names): readonly boolean[] =>
    readings.map((each) => each.kind === kind && each.columns[field] === undefined);
  const lacking = fieldsOfPlaces.map(lacks);
  const lacksAll = readings.map(
    (_, index) => lacking.every((each) => each[index]) && !copies.has(index),
  );
  const lacksDivision = divides ? lacks(divides) : [];
  if (!lacksAll.includes(true) && !lacksDivision.includes(true)) return { ofNoArea, undivided };
  const { length, user, reading, count, ...codes } = events[kind];
  const unassigned = territory.areas.length - 1;
  for (let row = 0; row < length; row++) {
    const index = reading[row] as number;
    if (lacksAll[index] !== true && lacksDivision[index] !== true) continue;
    if (periodOf[kind][row] === noPeriod || copies.has(index)) continue;
    const who = user[row] as number;
    if (who !== missing && isStage(kind) && rowOf[kind][who] !== row) continue;
    const isOwn = who === missing || kind === 'registration';
    // The name of the sheet may say what no column does.
    const saysNone = fieldsOfPlaces.every((field) => codes[field][row] === missing);
    if (lacksAll[index] === true && isOwn && saysNone && areaOf[kind][row] === unassigned)
      ofNoArea[index] = (ofNoArea[index] as number) + (count[row] as number);
    else if (divides && lacksDivision[index] === true && codes[divides][row] === missing)
      undivided[index] = (undivided[index] as number) + (count[row] as number);
  }
  return { ofNoArea, undivided };
}
