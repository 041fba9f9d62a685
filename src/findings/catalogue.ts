import type { CatalogueEntry } from './catalogueEntry';
import { cellWording } from './cellWording';
import type { FindingCode } from './findingCode';
import { pathWording } from './pathWording';
import { sheetWording } from './sheetWording';

/** All wording about data in one place. A detail that a finding does not carry is left unsaid. */
export const catalogue: Readonly<Record<FindingCode, CatalogueEntry>> = {
  ...cellWording,
  ...pathWording,
  ...sheetWording,
};
