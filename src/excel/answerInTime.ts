import { ExcelFault } from './excelFault';

/**
 * The answer, or `ExcelFault` (`noAnswer`) where it takes longer than so many milliseconds: a request
 * that hangs can't be cancelled, only given up. What comes of it later is ignored.
 */
export async function answerInTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ExcelFault('noAnswer'));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
