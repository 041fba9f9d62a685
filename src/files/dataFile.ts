import type { FileBytes, RawFile, RawSource } from '../intake/rawSource';

/** A file that may hold raw data, on a disk or given to a browser. */
export interface DataFile {
  /** Its path below the folder that all of the files lie in, with `/`: what the report calls it. */
  readonly name: string;
  /** What messages to who reads it call it. */
  readonly calledBy: string;
  /** In bytes. */
  readonly size: number;
  readonly read: FileBytes;
  /** Bytes from one place to another. */
  readonly slice: (start: number, end: number) => Promise<ArrayBuffer>;
  /** As an .xlsx, one of so many files that are open at once. */
  readonly openWorkbook: (files: number) => Promise<RawSource>;
}

/** What systems leave in folders: no file of anybody's. */
export function isOfSystem(name: string): boolean {
  return /^(?:\.|thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** More files at once are hardly what was meant. */
export const mostFiles = 5000;

/** A file of raw data, open. */
export interface OpenFile {
  readonly file: DataFile;
  readonly format: RawFile['format'];
  readonly source: RawSource;
}
