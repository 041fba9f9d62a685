import type { Day } from '../../calendar/day';
import { addFinding } from '../../findings/finding';
import { profileLabels, wordDimensions } from '../../service/wordClasses';
import { cellAt, cellText, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { createIntColumn } from '../cells/intColumn';
import type { TextWatch } from '../cells/textWatch';
import { missing, type ProfileColumns } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';
import { createAgeReader } from './ageReader';
import { createWordCodes } from './codes';

/** Reads the profile of the people whom a row counts, once the row was read. */
type ProfileReader = (cells: RawRow, row: number, day: Day) => void;

/** The profiles of those whom registrations, and then pacts, count; it grows row by row. */
export interface ProfileTable {
  readonly readerFor: (context: IntakeContext, region: Region) => ProfileReader;
  readonly columns: () => ProfileColumns;
}

export function createProfileTable(texts: TextWatch): ProfileTable {
  const dimensions = {
    gender: createDimension(profileLabels.gender, texts),
    education: createDimension(profileLabels.education, texts),
    employment: createDimension(profileLabels.employment, texts),
    citizenship: createDimension(profileLabels.citizenship, texts),
    informationChannel: createDimension(profileLabels.informationChannel, texts),
  };
  const watches = new Map<string, (cells: RawRow, row: number) => void>();
  const age = createIntColumn();
  let hasAge = false;
  return {
    readerFor: (context, region) => {
      const { columns, given } = region;
      const pushers = wordDimensions.map((name) =>
        dimensions[name].pusherFor(columns[name], given[name]),
      );
      const watched = wordDimensions.flatMap((name) => {
        const column = columns[name];
        if (column === undefined) return [];
        // The columns of a crosstab are read one after the other.
        const key = [column, region.line.row, region.sheet.name].join(' ');
        const watch = watches.get(key) ?? codeWatch(context, region, column);
        watches.set(key, watch);
        return [watch];
      });
      hasAge ||= columns.age !== undefined || columns.birthDate !== undefined;
      const readAge = createAgeReader(context, region);
      return (cells, row, day) => {
        for (const push of pushers) push(cells);
        for (const watch of watched) watch(cells, row);
        age.push(readAge(cells, row, day));
      };
    },
    columns: () => ({
      length: age.length(),
      words: {
        gender: dimensions.gender.column(),
        education: dimensions.education.column(),
        employment: dimensions.employment.column(),
        citizenship: dimensions.citizenship.column(),
        informationChannel: dimensions.informationChannel.column(),
      },
      age: hasAge ? age.copyTo(new Int16Array(age.length())) : new Int16Array(0),
    }),
  };
}

/** Once all rows are read, says which codes stand in a column of words: nobody says what they mean. */
function codeWatch(
  { log, atEnd }: IntakeContext,
  { sheet, line }: Region,
  column: number,
): (cells: RawRow, row: number) => void {
  const codes = new Set<string>();
  let first = 0;
  atEnd.push(() => {
    const [code] = codes;
    if (code === undefined) return;
    const details = { header: line.headers[column] ?? '', codes: [...codes] };
    const at = foundAt(sheet.name, first, column, code);
    addFinding(log, { code: 'PROFILO_IN_CODICI', ...at, details });
  });
  return (cells, row) => {
    const cell = cellAt(cells, column);
    if (!isCode(cell)) return;
    if (codes.size === 0) first = row;
    if (codes.size < mostCodes) codes.add(cellText(cell));
  };
}

const mostCodes = 100;

function isCode(cell: RawCell): boolean {
  if (typeof cell !== 'string') return typeof cell === 'number';
  const digit = cell.trimStart().charCodeAt(0) - 48;
  return digit >= 0 && digit <= 9 && /^\s*\d+(?:[.,]0+)?\s*$/.test(cell);
}

function createDimension(labelByKey: ReadonlyMap<string, string>, texts: TextWatch) {
  const { labels, codeOf } = createWordCodes(labelByKey, texts);
  const codes = createIntColumn();
  let hasColumn = false;
  return {
    /** `given`: what the header of the counts says in the place of a column. */
    pusherFor: (column: number | undefined, given: RawCell | undefined) => {
      hasColumn ||= column !== undefined || given !== undefined;
      if (column === undefined)
        return (): void => codes.push(given === undefined ? missing : codeOf(given));
      return (cells: RawRow): void => codes.push(codeOf(cellAt(cells, column)));
    },
    column: () => ({
      labels,
      codes: hasColumn ? codes.copyTo(new Int16Array(codes.length())) : new Int16Array(0),
    }),
  };
}
