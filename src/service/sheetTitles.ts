import { matchKey } from '../text/matchKey';

/** The name of a sheet among several files, as in Excel's formulas: `[Asti.xlsx]Utenti`. */
export function sheetOfFile(file: string, sheet: string): string {
  return `[${file}]${sheet}`;
}

// No sheet of Excel has a bracket in its name.
const ofFile = /^\[(.+)\]([^\]]*)$/s;
const listFile = /\.(?:csv|tsv|parquet)$/i;

/** Whether a file of this name is a list by itself, and no workbook. */
export function isListFile(name: string): boolean {
  return listFile.test(name);
}

/** The file of a sheet of this name, where it is one of several in it. */
export function fileOf(sheetName: string): string | undefined {
  return ofFile.exec(sheetName)?.[1];
}

/**
 * The names that say what a sheet holds, the nearest first: its own, then that of its file and those of the
 * folders that the file lies in, where the name has them (`[Cuneo/Alba.xlsx]Utenti`, `Cuneo/Alba.csv`).
 */
export function titlesOf(sheetName: string): readonly [string, ...(readonly string[])] {
  const [, file, sheet] = ofFile.exec(sheetName) ?? [];
  if (file !== undefined && sheet !== undefined) return [sheet, ...titlesOfFile(file)];
  if (!listFile.test(sheetName)) return [sheetName];
  const [own = sheetName, ...folders] = titlesOfFile(sheetName);
  return [own, ...folders];
}

/** `Cuneo/Utenti (1).csv` is titled `Utenti` and `Cuneo`. */
function titlesOfFile(path: string): readonly string[] {
  const [file = '', ...folders] = path.split('/').reverse();
  return [titleOfFile(file), ...folders];
}

/** A file's name without ending, marks of copies and day of the extract, where anything is left then. */
export function titleOfFile(file: string): string {
  const stem = file.replace(/\.[^.]*$/, '');
  const title = copyMarks.reduce((text, mark) => text.replace(mark, ' '), stem).trim();
  return title === '' ? stem : title.replace(/\s+/g, ' ');
}

/** What copies and extracts add to a name: `(1)`, `- Copia`, `2019-12-31`, `31.12.19`. */
const copyMarks: readonly RegExp[] = [
  /\(\d{1,3}\)\s*$/,
  /[\s_-]+(?:copia|copy)(?:\s*\(?\d{1,3}\)?)?\s*$/i,
  /^copia di\s+/i,
  /[\s_-]*(?<!\d)(?:\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{2}(?:\d{2})?)(?!\d)[\s_-]*/,
];

/** Whether an analyst's words mean the sheet: its name, with or without the file's, or its file's. */
export function meansSheet(written: string, sheetName: string): boolean {
  const key = matchKey(written);
  return namesOf(sheetName).some((name) => matchKey(name) === key);
}

function namesOf(sheetName: string): readonly string[] {
  const [, file, sheet] = ofFile.exec(sheetName) ?? [];
  if (file !== undefined && sheet !== undefined)
    return [sheetName, sheet, file, file.replace(/\.[^.]*$/, '')];
  return listFile.test(sheetName) ? [sheetName, sheetName.replace(listFile, '')] : [sheetName];
}
