import type { Catalogue } from './catalogueEntry';
import { cellWording } from './cellWording';
import { countWording } from './countWording';
import { fileWording } from './fileWording';
import { pathWording } from './pathWording';
import { sheetWording } from './sheetWording';

/** All wording about data in one place. */
export const catalogue: Catalogue = {
  ...cellWording,
  ...pathWording,
  ...countWording,
  ...sheetWording,
  ...fileWording,
};
