import type { PlacedWorkbook } from '../../src/layout/placed';
import { generatedSample } from '../support/shared/madeOnce';

/** The published sample's report. */
export async function sampleReport(): Promise<PlacedWorkbook> {
  return (await generatedSample()).workbook;
}
