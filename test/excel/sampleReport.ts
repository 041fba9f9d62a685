import type { PlacedWorkbook } from '../../src/layout/placed';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';

/** The published sample's report. */
export async function sampleReport(): Promise<PlacedWorkbook> {
  return (await generated(memorySource(rowsOfSample()))).workbook;
}
