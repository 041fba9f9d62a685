import type { Day } from '../../calendar/day';
import { addFinding } from '../../findings/finding';
import { profileLabels, wordDimensions } from '../../service/wordClasses';
import { matchKey } from '../../text/matchKey';
import { isAbsent } from '../cells/absentText';
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
        const watch = watches.get(key) ?? codeWatch(context, region, column, profileLabels[name]);
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

/**
 * Once all rows are read, says which codes stand in a column of words: nobody says what they mean. Letters are codes
 * where the column has several and hardly anything else, and no known word: `A` and `B`, but not `FB` beside `TV`.
 */
function codeWatch(
  { log, atEnd }: IntakeContext,
  { sheet, line }: Region,
  column: number,
  labelByKey: ReadonlyMap<string, string>,
): (cells: RawRow, row: number) => void {
  const numbers = new Map<string, number>();
  const letters = new Map<string, number>();
  const seen = new Set<RawCell>();
  let hasWord = false;
  atEnd.push(() => {
    const areMost = letters.size > 1 && letters.size > seen.size / 2;
    const areCodes = !hasWord && areMost && ![...letters.keys()].every(isYesOrNo);
    const codes = [...numbers, ...(areCodes ? letters : [])].sort(([, a], [, b]) => a - b);
    const [[code, first] = []] = codes;
    if (code === undefined || first === undefined) return;
    const details = { header: line.headers[column] ?? '', codes: codes.map(([each]) => each) };
    const at = foundAt(sheet.name, first, column, code);
    addFinding(log, { code: 'PROFILO_IN_CODICI', ...at, details });
  });
  return (cells, row) => {
    const cell = cellAt(cells, column);
    if (isNumber(cell)) note(numbers, cellText(cell), row);
    // Nearly all columns have a word that is known, among their first.
    else if (!hasWord && !seen.has(cell) && !isAbsent(cell)) {
      seen.add(cell);
      const text = cellText(cell);
      hasWord = labelByKey.has(matchKey(text)) || seen.size > mostCodes;
      if (/^\p{L}{1,2}$/u.test(text)) note(letters, text, row);
    }
  };
}

const mostCodes = 100;

/** Keeps the row where a code stands first. */
function note(codes: Map<string, number>, code: string, row: number): void {
  if (codes.size < mostCodes && !codes.has(code)) codes.set(code, row);
}

function isNumber(cell: RawCell): boolean {
  if (typeof cell !== 'string') return typeof cell === 'number';
  const digit = cell.trimStart().charCodeAt(0) - 48;
  return digit >= 0 && digit <= 9 && /^\s*\d+(?:[.,]0+)?\s*$/.test(cell);
}

/** Under `Occupazione` they say enough. */
function isYesOrNo(text: string): boolean {
  return ['s', 'si', 'n', 'no'].includes(matchKey(text));
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
