import type { Catalogue } from './catalogueEntry';
import { cellWording } from './cellWording';
import { fileWording } from './fileWording';
import { pathWording } from './pathWording';
import { sheetWording } from './sheetWording';

/** All wording about data in one place. */
export const catalogue: Catalogue = {
  ...cellWording,
  ...pathWording,
  ...sheetWording,
  ...fileWording,
};
