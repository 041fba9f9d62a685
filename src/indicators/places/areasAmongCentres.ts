import { type Dataset, missing } from '../../intake/dataset';
import type { CountedKind } from '../../service/stages';
import { meaningOfHeader } from '../../service/vocabulary';
import { grouped } from '../../text/grouped';
import { areSums } from '../tally/sums';
import type { Territory } from './territory';

/** A name of a sheet that may be an area or one of its job centres: `Cuneo`. */
interface UnclearName {
  /** The first row that has it, and what the other centres of its area count beside it. */
  readonly row: number;
  readonly sum: number;
  /** How many rows of the sheet have the name. */
  readonly rows: number;
}

interface AreasAmongCentres {
  /** Rows of areas: the sums of the centres beside them. */
  readonly totals: readonly number[];
  readonly unclear: readonly UnclearName[];
}

/** Where the centres of an area stand: right below its row, right above it, or anywhere in its time. */
const places = ['below', 'above', 'anywhere'] as const;

type Parts = Readonly<Record<(typeof places)[number], { sum: number; rows: number }>>;

/**
 * Tells areas from job centres of the same name, in columns of places that no header says to be of centres.
 * The first row of such a name in each time is the area where it is the sum of the area's centres. Where it
 * is not, the name is a centre, unless areas stand in the column and not its own, or it stands there twice:
 * then nothing tells.
 *
 * @param rows - Those that count, by their order in the data.
 * @param listOf - Rows are of one list where they are of one sheet, one time and one kind of people.
 */
export function areasAmongCentres(
  dataset: Dataset,
  territory: Territory,
  kind: CountedKind,
  rows: readonly number[],
  listOf: (row: number) => string,
): AreasAmongCentres {
  const { jobCentre, reading, row: sheetRow, count } = dataset.events[kind];
  const { areaOfJobCentre, jobCentreOfName, areaLikeCentre, wholes } = territory;
  const codeOf = (row: number | undefined): number => jobCentre[row ?? -1] ?? missing;
  const totals: number[] = [];
  const unclear: UnclearName[] = [];
  for (const [, own] of grouped(rows.filter(mayNameAreas), sheetOf)) {
    const codes = new Set(own.map(codeOf));
    const areas = [...codes].filter((code) => wholes.jobCentre.has(code));
    const lists = [...grouped(own, listOf).values()].map((list) =>
      [...list].sort((a, b) => (sheetRow[a] as number) - (sheetRow[b] as number)),
    );
    for (const code of codes) {
      if (areaLikeCentre[code] === undefined || jobCentreOfName[code] === undefined) continue;
      const found = lists.flatMap((list) => {
        const at = list.findIndex((row) => codeOf(row) === code);
        return at < 0 ? [] : [{ row: list[at] as number, parts: partsOf(list, at) }];
      });
      const isSum = places.some((place) => areSums(found.flatMap((each) => sumAt(each, place))));
      if (isSum) {
        totals.push(...found.map(({ row }) => row));
        continue;
      }
      const isOfAreas =
        areas.length > 0 && !areas.some((area) => wholes.jobCentre.get(area)?.has(code));
      const named = own.filter((row) => codeOf(row) === code).length;
      const [first] = found.filter(({ parts }) => parts.anywhere.rows > 0);
      if (!first || (!isOfAreas && named === found.length)) continue;
      const { below, anywhere } = first.parts;
      unclear.push({ row: first.row, sum: (below.rows > 0 ? below : anywhere).sum, rows: named });
    }
  }
  return { totals, unclear };

  function sheetOf(row: number): string {
    return dataset.readings[reading[row] as number]?.sheet ?? '';
  }

  function mayNameAreas(row: number): boolean {
    const { columns = {}, used = [] } = dataset.readings[reading[row] as number] ?? {};
    const header = used.find(({ column }) => column === columns.jobCentre)?.header ?? '';
    return codeOf(row) !== missing && meaningOfHeader(header, kind)?.field !== 'jobCentre';
  }

  function partsOf(list: readonly number[], at: number): Parts {
    const code = codeOf(list[at]);
    const area = areaOfJobCentre[code];
    const isPart = (row: number): boolean => {
      const other = codeOf(row);
      return jobCentreOfName[other] !== undefined && areaOfJobCentre[other] === area;
    };
    // A centre that nobody knows is of the area that it stands among.
    const isUnknown = (row: number): boolean => areaOfJobCentre[codeOf(row)] === undefined;
    const sumOf = (run: readonly number[]) => ({
      sum: run.reduce((sum, row) => sum + (count[row] as number), 0),
      rows: run.length,
    });
    const runOf = (run: readonly number[]) => {
      // Another province begins.
      const isOther = (row: number): boolean =>
        codeOf(row) !== code && areaLikeCentre[codeOf(row)] !== undefined;
      const end = run.findIndex((row) => !(isPart(row) || isUnknown(row)) || isOther(row));
      return sumOf(end < 0 ? run : run.slice(0, end));
    };
    return {
      below: runOf(list.slice(at + 1)),
      above: runOf(list.slice(0, at).reverse()),
      anywhere: sumOf(list.filter((row, index) => index !== at && isPart(row))),
    };
  }

  function sumAt({ row, parts }: { row: number; parts: Parts }, place: keyof Parts) {
    const { sum, rows: restRows } = parts[place];
    return restRows === 0
      ? []
      : [{ total: count[row] as number, rows: [row], rest: sum, restRows }];
  }
}
