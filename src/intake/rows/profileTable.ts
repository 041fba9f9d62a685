import type { Day } from '../../calendar/day';
import { addFinding } from '../../findings/finding';
import { fieldLabel } from '../../service/fields';
import { classReader } from '../../service/profile/classReader';
import { profileLabels } from '../../service/profile/profileLabels';
import { wordClasses, type WordDimension, wordDimensions } from '../../service/profile/wordClasses';
import { matchKey } from '../../text/matchKey';
import { isAbsent } from '../cells/absentText';
import { cellAt, cellText, type RawRow, shortText } from '../cells/cellText';
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
    gender: createDimension('gender', texts),
    education: createDimension('education', texts),
    employment: createDimension('employment', texts),
    citizenship: createDimension('citizenship', texts),
    informationChannel: createDimension('informationChannel', texts),
  };
  const watches = new Map<string, (cells: RawRow, row: number) => void>();
  const age = createIntColumn();
  let hasAge = false;
  return {
    readerFor: (context, region) => {
      const { columns } = region;
      const pushers = wordDimensions.map((name) => dimensions[name].pusherFor(context, region));
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
        for (const push of pushers) push(cells, row);
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

/** One more than a sentence names. */
const mostExamples = 4;

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

function createDimension(name: WordDimension, texts: TextWatch) {
  const readClass = classReader(wordClasses[name]);
  /** The first texts that name a class among other words, with its label. */
  const amongOthers: [text: string, label: string][] = [];
  const { labels, codeOf } = createWordCodes((text) => {
    const label = readClass(text);
    const isWord = label === undefined || profileLabels[name].has(matchKey(text));
    if (!isWord && amongOthers.length < mostExamples) amongOthers.push([shortText(text), label]);
    return label;
  }, texts);
  const codes = createIntColumn();
  let hasColumn = false;
  return {
    pusherFor: (
      { log, atEnd }: IntakeContext,
      { sheet, columns, given, line }: Region,
    ): ((cells: RawRow, row: number) => void) => {
      const [column, said] = [columns[name], given[name]];
      hasColumn ||= column !== undefined || said !== undefined;
      // The header of the counts says it in the place of a column.
      if (column === undefined) {
        return () => codes.push(said === undefined ? missing : codeOf(said));
      }
      return (cells, row) => {
        const before = amongOthers.length;
        codes.push(codeOf(cellAt(cells, column)));
        if (before > 0 || amongOthers.length === 0) return;
        const at = foundAt(sheet.name, row, column, cells[column]);
        const header = line.headers[column] ?? fieldLabel(name);
        const details = { header, words: amongOthers };
        atEnd.push(() => addFinding(log, { code: 'PAROLE_RICONDOTTE', ...at, details }));
      };
    },
    column: () => ({
      labels,
      codes: hasColumn ? codes.copyTo(new Int16Array(codes.length())) : new Int16Array(0),
    }),
  };
}
