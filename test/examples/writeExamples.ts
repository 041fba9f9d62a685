import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxOf } from '../support/xlsxOf';
import { exampleNames, readExample } from './readExample';

const secondsOfDay = 86_400;

/** Writes each example as a workbook into the folder; gives the path and its day, in seconds from 1970. */
export function writeExamples(
  folder: string,
): readonly { readonly path: string; readonly today: number }[] {
  return exampleNames().map((name) => {
    const { sheets, options, today } = readExample(name);
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, xlsxOf(sheets, options));
    return { path, today: today * secondsOfDay };
  });
}
