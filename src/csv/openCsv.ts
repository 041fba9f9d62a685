import { asUnreadable, FileFault } from '../faults/unreadableFile';
import type {
  FileBytes,
  FileNames,
  RawCell,
  RawChunk,
  RawSheet,
  RawSource,
  RowRequest,
} from '../intake/rawSource';
import { detached } from '../text/detached';
import { decodeText } from './decodeText';
import { type CsvRow, readRecords } from './readRecords';
import { type Cut, cutOf } from './separator';
import { surveyText, type TextSurvey } from './surveyText';

/**
 * Opens a list in a text as a source of one sheet that is called as the file; semicolons, tabs or commas part
 * its cells. Rows are numbered as Excel numbers them when it opens the file: a row with line breaks in its
 * cells is one. This and the reading of rows throw `UnreadableFile` for whatever is wrong with the file.
 */
export async function openCsv({ name, calledBy }: FileNames, read: FileBytes): Promise<RawSource> {
  try {
    const survey = await surveyText(read);
    const cut = cutOf(await sampleOf(decodeText(read, survey)));
    const sheet: RawSheet = { name, isHidden: false, rowCount: survey.lines, tables: [] };
    return {
      ...{ name, dateSystem: 1900, sheets: [sheet] },
      async *readRows(_, request) {
        try {
          yield* readRows(read, { survey, cut }, request);
        } catch (error) {
          throw asUnreadable(calledBy, error);
        }
      },
    };
  } catch (error) {
    throw asUnreadable(calledBy, error);
  }
}

/** Characters of a text that are looked at to tell how it is cut. */
const sampleLength = 64 * 1024;

/** The first lines of the text. Throws a `FileFault` where there is nothing in it. */
async function sampleOf(text: AsyncIterable<string>): Promise<string> {
  let sample = '';
  for await (const piece of text) {
    sample = (sample + piece).trimStart();
    if (sample.length >= sampleLength) break;
  }
  if (sample === '') throw new FileFault('empty', 'nothing but spaces');
  if (sample.length < sampleLength) return sample;
  const end = sample.lastIndexOf('\n');
  return end === -1 ? sample : sample.slice(0, end);
}

interface Shape {
  readonly survey: TextSurvey;
  readonly cut: Cut;
}

async function* readRows(
  read: FileBytes,
  { survey, cut }: Shape,
  { firstRow = 0, rowCount = Infinity, columns }: RowRequest,
): AsyncGenerator<RawChunk> {
  const end = firstRow + rowCount;
  const wanted = columns && [...columns].sort((a, b) => a - b);
  let at = 0;
  for await (const records of readRecords(decodeText(read, survey), cut)) {
    const first = Math.max(firstRow, at);
    const rows = records.slice(first - at, Math.max(0, end - at));
    at += records.length;
    if (rows.length > 0) yield { firstRow: first, rows: rows.map((row) => cellsOf(row, wanted)) };
    if (at >= end) return;
  }
}

function cellsOf(row: CsvRow, wanted: readonly number[] | undefined): readonly RawCell[] {
  if (!wanted) return row.map(csvCell);
  const cells: RawCell[] = [];
  for (const column of wanted) {
    if (column >= row.length) break;
    while (cells.length < column) cells.push(null);
    cells[column] = csvCell(row[column] as string);
  }
  return cells;
}

const zero = 48;
const nine = 57;
const minus = 45;

/** Fifteen digits are exact; zeros in front belong to a code. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:,\d{1,15})?$/;

/**
 * The value of a cell as Excel in Italian takes it: `1512` and `4,5` are numbers, blank is null. `1.512`,
 * `0012` and `31/12/2017` stay texts, which the intake knows how to read.
 */
function csvCell(text: string): RawCell {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return null;
  if ((first >= zero && first <= nine) || first === minus) {
    if (plainNumber.test(text)) return Number(text.replace(',', '.'));
  }
  return detached(text);
}
